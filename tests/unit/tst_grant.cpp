// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"
#include "protocol/grant.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;

namespace {

Grant exampleGrant(test::SeededRandom &random, bool isFirst, bool isUngrant)
{
    Grant grant;
    grant.organisation = random.fixed<base::OrganisationId>();
    grant.folder = random.fixed<base::FolderId>();
    grant.epoch = isFirst ? 0 : 3;
    grant.kid = random.fixed<KeyId>();
    grant.team = random.fixed<base::TeamId>();
    grant.generation = isFirst ? 0 : 300;
    if (!isUngrant)
        grant.sealedKey = random.bytes(80);
    if (!isFirst)
        grant.previousKey = random.bytes(104);
    grant.device = random.fixed<base::DeviceId>();
    grant.rosterSeq = 12;
    return grant;
}

Bytes signedGrant(const Bytes &grantBytes, const crypto::SigningKey &key)
{
    return encodeSignedGrant(grantBytes, key.sign(grantDomain, {grantId(grantBytes).view()}));
}

Bytes encodeAgain(const SignedGrant &grant)
{
    return encodeSignedGrant(encode(grant.grant), grant.signature);
}

} // namespace

class TestGrant : public QObject
{
    Q_OBJECT

    test::SeededRandom m_random{12};
    crypto::SigningKey m_key = crypto::SigningKey::generate(m_random);

private slots:
    void comesBackAsItWas()
    {
        for (const bool isFirst : {true, false}) {
            for (const bool isUngrant : {true, false}) {
                const Grant grant = exampleGrant(m_random, isFirst, isUngrant);
                const Bytes grantBytes = encode(grant);
                const Bytes bytes = signedGrant(grantBytes, m_key);
                QVERIFY(isDeterministic(grantBytes) && isDeterministic(bytes));
                const auto decoded = decodeGrant(bytes);
                QVERIFY(decoded.ok());
                QCOMPARE(decoded->grant, grant);
                QCOMPARE(decoded->id, crypto::blake2b256({grantBytes}));
                QCOMPARE(encodeAgain(*decoded), bytes);
                QVERIFY(isSignedBy(*decoded, m_key.publicKey()));
            }
        }
    }

    void theSignatureCoversEveryByte()
    {
        const Bytes bytes = signedGrant(encode(exampleGrant(m_random, false, false)), m_key);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            Bytes changed = bytes;
            changed[i] ^= 0x04;
            const auto grant = decodeGrant(changed);
            QVERIFY(!grant.ok() || !isSignedBy(*grant, m_key.publicKey()));
        }
        const auto other = crypto::SigningKey::generate(m_random);
        QVERIFY(!isSignedBy(*decodeGrant(bytes), other.publicKey()));
    }

    void aBundlesSignatureIsNoGrants()
    {
        const Bytes grantBytes = encode(exampleGrant(m_random, true, false));
        const auto wrong = m_key.sign("tl1/bundle", {grantId(grantBytes).view()});
        QVERIFY(!isSignedBy(*decodeGrant(encodeSignedGrant(grantBytes, wrong)), m_key.publicKey()));
    }

    void takesOnlyItsOwnEncoding()
    {
        const Bytes bytes = signedGrant(encode(exampleGrant(m_random, false, false)), m_key);
        QVERIFY(test::isStrict(bytes, decodeGrant, encodeAgain));
        QVERIFY(test::refusesEveryOtherLength(bytes, decodeGrant));
    }

    void takesOnlyItsOwnInside()
    {
        const Bytes inside = encode(exampleGrant(m_random, true, false));
        const auto decode = [this](base::ByteView bytes) {
            return decodeGrant(signedGrant(base::toBytes(bytes), m_key));
        };
        QVERIFY(
            test::isStrict(inside, decode, [](const SignedGrant &g) { return encode(g.grant); }));
        QVERIFY(test::refusesEveryOtherLength(inside, decode));
    }

    void refusesAnotherVersion()
    {
        Bytes inside = encode(exampleGrant(m_random, true, false));
        for (const int version : {0, 2}) {
            inside[2] = static_cast<std::uint8_t>(version);
            const auto grant = decodeGrant(signedGrant(inside, m_key));
            QVERIFY(!grant.ok());
            QCOMPARE(grant.error().code, base::ErrorCode::Malformed);
        }
    }

    void refusesMissingAndExtraKeys()
    {
        Bytes extra = encode(exampleGrant(m_random, true, false));
        extra[0] = 0xac;
        extra.insert(extra.end(), {0x0b, 0x00});
        QVERIFY(!decodeGrant(signedGrant(extra, m_key)).ok());
        Bytes missing = encode(exampleGrant(m_random, true, false));
        missing[0] = 0xaa;
        missing.resize(missing.size() - 2);
        QVERIFY(!decodeGrant(signedGrant(missing, m_key)).ok());
    }
};

QTEST_APPLESS_MAIN(TestGrant)
#include "tst_grant.moc"
