// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/seeded_random.h"
#include "sync/keys.h"

#include <QTest>

#include <set>

using namespace throughline;
using base::asBytes;
using base::Bytes;
using crypto::Secret32;

namespace {

Secret32 secretOf(std::uint8_t byte)
{
    return *Secret32::from(Bytes(32, byte));
}

} // namespace

//! How every key comes from another (sync.md D1, D2, D9, D10), and what each of them does not open.
class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void everyPurposeHasAKeyOfItsOwn();
    void aKeysNameCommitsToIt();
    void namesAreForTheirSubjectAlone();
    void oneCodeGivesOneInviteKey();
    void theTagBindsOrganisationRootAndServer();
    void aGrantOpensForItsTeamAlone();
    void aNewKeyLeadsBackToTheOneBefore();
    void aNewSeedLeadsBackToTheOneBefore();
    void aGrantIsSignedAsAWhole();
    void aGrantWithAFalseNameIsRefused();
    void anUngrantOpensNothing();

private:
    test::SeededRandom m_random{11};
};

void TestKeys::everyPurposeHasAKeyOfItsOwn()
{
    const Secret32 seed = secretOf(1);
    const sync::RootKeys root(seed);
    std::set<std::string> seen;
    const auto isNew = [&](base::ByteView bytes) { return seen.insert(base::toHex(bytes)).second; };
    QVERIFY(isNew(seed.view()));
    QVERIFY(isNew(root.sign.publicKey().view()));
    QVERIFY(isNew(root.sign.seed().view()));
    QVERIFY(isNew(root.recovery.publicKey().view()));
    QVERIFY(isNew(root.recovery.secret().view()));
    QVERIFY(isNew(sync::teamBoxKey(seed).secret().view()));
    QVERIFY(isNew(sync::folderContentKey(seed).view()));
    QVERIFY(isNew(sync::keyId(seed).view()));
    // And the same again from the same secret.
    QVERIFY(sync::RootKeys(seed).sign.publicKey() == root.sign.publicKey());
    QVERIFY(sync::teamBoxKey(seed).publicKey() == sync::teamBoxKey(seed).publicKey());
    QVERIFY(sync::teamBoxKey(seed).publicKey() != sync::teamBoxKey(secretOf(2)).publicKey());
}

void TestKeys::aKeysNameCommitsToIt()
{
    QVERIFY(sync::keyId(secretOf(1)) == sync::keyId(secretOf(1)));
    QVERIFY(sync::keyId(secretOf(1)) != sync::keyId(secretOf(2)));
    // Written out, so that the rule cannot change unseen.
    Bytes message = base::toBytes(asBytes("tl1/kid"));
    base::append(message, Bytes(32, 1));
    QVERIFY(base::equal(sync::keyId(secretOf(1)).view(), crypto::blake2b256({message}).view()));
}

void TestKeys::namesAreForTheirSubjectAlone()
{
    const auto organisation = m_random.fixed<base::OrganisationId>();
    const auto other = m_random.fixed<base::OrganisationId>();
    const auto ada = m_random.fixed<base::UserId>();
    const auto ben = m_random.fixed<base::UserId>();
    const Secret32 seed = secretOf(3);
    const auto name = sync::sealName(seed, 2, organisation, ada.view(), "Ada Example", m_random);
    QCOMPARE(name.generation, std::uint64_t(2));
    QCOMPARE(sync::openName(seed, organisation, ada.view(), name).value_or(""),
             std::string("Ada Example"));
    QVERIFY(!sync::openName(seed, organisation, ben.view(), name)); // given to somebody else
    QVERIFY(!sync::openName(seed, other, ada.view(), name));
    QVERIFY(!sync::openName(secretOf(4), organisation, ada.view(), name));
    for (std::size_t at = 0; at < name.sealed.size(); ++at) {
        auto changed = name;
        changed.sealed[at] ^= 1;
        QVERIFY(!sync::openName(seed, organisation, ada.view(), changed));
        changed.sealed.resize(at);
        QVERIFY(!sync::openName(seed, organisation, ada.view(), changed));
    }
    const auto noText = sync::sealName(seed, 2, organisation, ada.view(), "\xff\xfe", m_random);
    QVERIFY(!sync::openName(seed, organisation, ada.view(), noText));
    // The same name twice does not look the same.
    const auto again = sync::sealName(seed, 2, organisation, ada.view(), "Ada Example", m_random);
    QVERIFY(again.sealed != name.sealed);
}

void TestKeys::oneCodeGivesOneInviteKey()
{
    const auto code = *sync::InviteCode::from(Bytes(16, 5));
    const auto other = *sync::InviteCode::from(Bytes(16, 6));
    QVERIFY(sync::inviteKey(code).publicKey() == sync::inviteKey(code).publicKey());
    QVERIFY(sync::inviteKey(code).publicKey() != sync::inviteKey(other).publicKey());
}

void TestKeys::theTagBindsOrganisationRootAndServer()
{
    const auto code = *sync::InviteCode::from(Bytes(16, 5));
    const auto organisation = m_random.fixed<base::OrganisationId>();
    const auto root = m_random.fixed<protocol::SignPublicKey>();
    const auto server = m_random.fixed<protocol::SignPublicKey>();
    const auto tag = sync::inviteTag(code, organisation, root, server);
    QVERIFY(tag == sync::inviteTag(code, organisation, root, server));
    QVERIFY(tag
            != sync::inviteTag(*sync::InviteCode::from(Bytes(16, 6)), organisation, root, server));
    QVERIFY(tag != sync::inviteTag(code, m_random.fixed<base::OrganisationId>(), root, server));
    QVERIFY(
        tag
        != sync::inviteTag(code, organisation, m_random.fixed<protocol::SignPublicKey>(), server));
    QVERIFY(
        tag
        != sync::inviteTag(code, organisation, root, m_random.fixed<protocol::SignPublicKey>()));
    QVERIFY(tag != sync::inviteTag(code, organisation, root, std::nullopt));
}

void TestKeys::aGrantOpensForItsTeamAlone()
{
    const crypto::BoxKey team = sync::teamBoxKey(secretOf(7));
    const auto signer = crypto::SigningKey::generate(m_random);
    const sync::GrantRequest request{m_random.fixed<base::OrganisationId>(),
                                     m_random.fixed<base::FolderId>(),
                                     0,
                                     secretOf(8),
                                     {},
                                     m_random.fixed<base::TeamId>(),
                                     4,
                                     team.publicKey(),
                                     m_random.fixed<base::DeviceId>(),
                                     12};
    const sync::MadeGrant made = sync::makeGrant(request, signer, m_random);
    const auto decoded = protocol::decodeGrant(made.bytes);
    QVERIFY(decoded.ok());
    QVERIFY(decoded->id == made.id);
    QVERIFY(protocol::isSignedBy(*decoded, signer.publicKey()));
    QVERIFY(decoded->grant.folder == request.folder);
    QVERIFY(decoded->grant.team == request.team);
    QCOMPARE(decoded->grant.generation, std::uint64_t(4));
    QCOMPARE(decoded->grant.rosterSeq, std::uint64_t(12));
    QCOMPARE(decoded->grant.epoch, std::uint64_t(0));
    QVERIFY(!decoded->grant.previousKey);

    const auto opened = sync::openGrant(decoded->grant, team);
    QVERIFY(opened && base::equal(opened->view(), request.folderKey.view()));
    QVERIFY(!sync::openGrant(decoded->grant, sync::teamBoxKey(secretOf(9))));
}

void TestKeys::aNewKeyLeadsBackToTheOneBefore()
{
    const auto signer = crypto::SigningKey::generate(m_random);
    const auto organisation = m_random.fixed<base::OrganisationId>();
    const auto folder = m_random.fixed<base::FolderId>();
    const sync::MadeGrant made = sync::makeGrant({organisation,
                                                  folder,
                                                  3,
                                                  secretOf(8),
                                                  secretOf(6),
                                                  {},
                                                  0,
                                                  sync::teamBoxKey(secretOf(7)).publicKey(),
                                                  {},
                                                  0},
                                                 signer, m_random);
    const auto grant = protocol::decodeGrant(made.bytes)->grant;
    QCOMPARE(grant.epoch, std::uint64_t(3));
    const auto before = [&](std::uint8_t key, const base::FolderId &where, std::uint64_t epoch) {
        return sync::openPreviousKey(secretOf(key), organisation, where, epoch, *grant.previousKey);
    };
    const auto opened = before(8, folder, 3);
    QVERIFY(opened && base::equal(opened->view(), secretOf(6).view()));
    QVERIFY(!before(9, folder, 3));
    QVERIFY(!before(8, folder, 4)); // moved to another epoch or folder it opens nothing
    QVERIFY(!before(8, {}, 3));
    for (std::size_t at = 0; at < grant.previousKey->size(); ++at) {
        Bytes changed = *grant.previousKey;
        changed[at] ^= 1;
        QVERIFY(!sync::openPreviousKey(secretOf(8), organisation, folder, 3, changed));
    }
}

void TestKeys::aNewSeedLeadsBackToTheOneBefore()
{
    const sync::SeedPlace place{m_random.fixed<base::OrganisationId>(),
                                m_random.fixed<base::TeamId>(), 2};
    const Bytes sealed = sync::sealPreviousSeed(secretOf(5), place, secretOf(4), m_random);
    QCOMPARE(sealed.size(), std::size_t(24 + 32 + 16));
    const auto opened = sync::openPreviousSeed(secretOf(5), place, sealed);
    QVERIFY(opened && base::equal(opened->view(), secretOf(4).view()));
    QVERIFY(!sync::openPreviousSeed(secretOf(6), place, sealed));
    sync::SeedPlace other = place;
    other.generation = 3;
    QVERIFY(!sync::openPreviousSeed(secretOf(5), other, sealed));
    other = place;
    other.team = {};
    QVERIFY(!sync::openPreviousSeed(secretOf(5), other, sealed));
}

void TestKeys::aGrantIsSignedAsAWhole()
{
    const auto signer = crypto::SigningKey::generate(m_random);
    const sync::MadeGrant made = sync::makeGrant(
        {{}, {}, 0, secretOf(8), {}, {}, 0, sync::teamBoxKey(secretOf(7)).publicKey(), {}, 0},
        signer, m_random);
    for (std::size_t at = 0; at < made.bytes.size(); ++at) {
        Bytes changed = made.bytes;
        changed[at] ^= 1;
        const auto decoded = protocol::decodeGrant(changed);
        QVERIFY(!decoded || !protocol::isSignedBy(*decoded, signer.publicKey()));
    }
}

// A key other than the one that the folder's bundles name would split those who read it.
void TestKeys::aGrantWithAFalseNameIsRefused()
{
    const crypto::BoxKey team = sync::teamBoxKey(secretOf(7));
    protocol::Grant grant;
    grant.kid = sync::keyId(secretOf(1));
    grant.sealedKey = crypto::sealTo(team.publicKey(), secretOf(2).view(), m_random);
    QVERIFY(!sync::openGrant(grant, team));
    grant.sealedKey = crypto::sealTo(team.publicKey(), secretOf(1).view(), m_random);
    QVERIFY(sync::openGrant(grant, team).has_value());
    grant.sealedKey = crypto::sealTo(team.publicKey(), Bytes(31, 1), m_random);
    QVERIFY(!sync::openGrant(grant, team));
}

void TestKeys::anUngrantOpensNothing()
{
    protocol::Grant grant;
    grant.kid = sync::keyId(secretOf(1));
    QVERIFY(!sync::openGrant(grant, sync::teamBoxKey(secretOf(7))));
}

QTEST_APPLESS_MAIN(TestKeys)
#include "tst_keys.moc"
