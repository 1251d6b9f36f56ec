// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/bundle.h"
#include "protocol/cbor.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;

namespace {

BundleHeader exampleHeader(test::SeededRandom &random, std::size_t parents)
{
    BundleHeader header;
    header.organisation = random.fixed<base::OrganisationId>();
    header.folder = random.fixed<base::FolderId>();
    header.kid = random.fixed<KeyId>();
    header.device = random.fixed<base::DeviceId>();
    header.n = 1000;
    for (std::size_t i = 0; i < parents; ++i)
        header.parents.push_back(random.fixed<Hash>());
    std::sort(header.parents.begin(), header.parents.end());
    header.rosterSeq = 7;
    header.rosterHead = rosterHead16(random.fixed<Hash>());
    header.hlcMax = base::HybridTime::at({1'767'225'600'000});
    header.schema = 1;
    return header;
}

Bytes sealedBundle(const Bytes &headerBytes, const crypto::SigningKey &key,
                   test::SeededRandom &random, std::size_t ciphertext = 272)
{
    const auto nonce = random.fixed<Nonce>();
    const Bytes sealed = random.bytes(ciphertext);
    const Hash id = bundleId(headerBytes, nonce, sealed);
    return encodeBundle(headerBytes, nonce, sealed, key.sign(bundleDomain, {id.view()}));
}

Bytes encodeAgain(const Bundle &bundle)
{
    return encodeBundle(encode(bundle.header), bundle.nonce, bundle.ciphertext, bundle.signature);
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

    test::SeededRandom m_random{11};
    crypto::SigningKey m_key = crypto::SigningKey::generate(m_random);

    Bytes withHeader(const Bytes &headerBytes)
    {
        return sealedBundle(headerBytes, m_key, m_random);
    }

private slots:
    void comesBackAsItWas()
    {
        for (const std::size_t parents : {std::size_t{0}, std::size_t{1}, std::size_t{16}}) {
            const BundleHeader header = exampleHeader(m_random, parents);
            const Bytes headerBytes = encode(header);
            const Bytes bytes = withHeader(headerBytes);
            QVERIFY(isDeterministic(headerBytes) && isDeterministic(bytes));
            const auto bundle = decodeBundle(bytes);
            QVERIFY(bundle.ok());
            QCOMPARE(bundle->header, header);
            QCOMPARE(bundle->headerBytes, headerBytes);
            QCOMPARE(bundle->id, bundleId(headerBytes, bundle->nonce, bundle->ciphertext));
            QCOMPARE(encodeAgain(*bundle), bytes);
            QVERIFY(isSignedBy(*bundle, m_key.publicKey()));
        }
    }

    void theSignatureCoversEveryByte()
    {
        const Bytes bytes = withHeader(encode(exampleHeader(m_random, 2)));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            Bytes changed = bytes;
            changed[i] ^= 0x04;
            const auto bundle = decodeBundle(changed);
            QVERIFY(!bundle.ok() || !isSignedBy(*bundle, m_key.publicKey()));
        }
        const auto other = crypto::SigningKey::generate(m_random);
        QVERIFY(!isSignedBy(*decodeBundle(bytes), other.publicKey()));
    }

    //! The id leaves the signature out, so that a second signature does not make a second bundle.
    void theIdIsOfHeaderNonceAndCiphertext()
    {
        Bytes bytes = withHeader(encode(exampleHeader(m_random, 2)));
        const Hash id = decodeBundle(bytes)->id;
        bytes.back() ^= 1;
        QCOMPARE(decodeBundle(bytes)->id, id);
        bytes[bytes.size() - 70] ^= 1;
        QVERIFY(decodeBundle(bytes)->id != id);
    }

    void theAssociatedDataIsDomainZeroHeader()
    {
        const Bytes header{1, 2, 3};
        QCOMPARE(base::toHex(bundleAssociatedData(header)),
                 std::string("746c312f62756e646c6500010203"));
    }

    void takesOnlyItsOwnEncoding()
    {
        const Bytes bytes = withHeader(encode(exampleHeader(m_random, 3)));
        QVERIFY(test::isStrict(bytes, decodeBundle, encodeAgain));
        QVERIFY(test::refusesEveryOtherLength(bytes, decodeBundle));
    }

    //! The same within the header, where an outer length would give the mutation away.
    void takesOnlyItsOwnHeader()
    {
        const Bytes header = encode(exampleHeader(m_random, 3));
        const auto decode = [this](base::ByteView bytes) {
            return decodeBundle(withHeader(base::toBytes(bytes)));
        };
        QVERIFY(test::isStrict(header, decode, [](const Bundle &b) { return encode(b.header); }));
        QVERIFY(test::refusesEveryOtherLength(header, decode));
    }

    void refusesAnotherVersionOrKind()
    {
        const Bytes header = encode(exampleHeader(m_random, 0));
        QCOMPARE(header[2], std::uint8_t{1}); // version
        QCOMPARE(header[4], std::uint8_t{1}); // kind
        for (const std::size_t at : {std::size_t{2}, std::size_t{4}}) {
            for (const int value : {0, 2, 23}) {
                Bytes changed = header;
                changed[at] = static_cast<std::uint8_t>(value);
                const auto bundle = decodeBundle(withHeader(changed));
                QVERIFY(!bundle.ok());
                QCOMPARE(bundle.error().code, base::ErrorCode::Malformed);
            }
        }
    }

    void refusesMissingAndExtraKeys()
    {
        Bytes extra = encode(exampleHeader(m_random, 0));
        extra[0] = 0xad;
        extra.insert(extra.end(), {0x0c, 0x00});
        QVERIFY(!decodeBundle(withHeader(extra)).ok());
        Bytes missing = encode(exampleHeader(m_random, 0));
        missing[0] = 0xab;
        missing.resize(missing.size() - 2);
        QVERIFY(!decodeBundle(withHeader(missing)).ok());
    }

    void refusesParentsOutOfOrderTwiceOrTooMany()
    {
        BundleHeader header = exampleHeader(m_random, 2);
        std::swap(header.parents[0], header.parents[1]);
        QVERIFY(!decodeBundle(withHeader(encode(header))).ok());
        header.parents[0] = header.parents[1];
        QVERIFY(!decodeBundle(withHeader(encode(header))).ok());
        QVERIFY(decodeBundle(withHeader(encode(exampleHeader(m_random, 16)))).ok());
        QVERIFY(!decodeBundle(withHeader(encode(exampleHeader(m_random, 17)))).ok());
    }

    void refusesMoreThanTheLimit()
    {
        const Bytes header = encode(exampleHeader(m_random, 0));
        const std::size_t frame = sealedBundle(header, m_key, m_random, 200'000).size() - 200'000;
        const std::size_t most = limits::bundleBytes - frame;
        QVERIFY(decodeBundle(sealedBundle(header, m_key, m_random, most)).ok());
        QVERIFY(!decodeBundle(sealedBundle(header, m_key, m_random, most + 1)).ok());
    }

    void theRosterHeadIsShortened()
    {
        const auto head = m_random.fixed<Hash>();
        QCOMPARE(rosterHead16(head).hex(), crypto::blake2b128<base::UserId>({head.view()}).hex());
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
