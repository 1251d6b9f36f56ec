// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! What the server has for a device that was shut out (sync.md D10): the order, with its proof, and
//! nothing else. And who replaces a folder's key (D10, D13).
class ServerRevocationTest : public QObject
{
    Q_OBJECT

private slots:
    void itsSessionIsOverAtOnce(); // R2
    void whatIsOnItsWayComesTooLate(); // R2
    void wrapsOnTheirWayComeTooLate_data();
    void wrapsOnTheirWayComeTooLate();
    void aCutBelowWhatHasArrivedIsAskedForAnew_data();
    void aCutBelowWhatHasArrivedIsAskedForAnew();
    void itIsToldWhoOrderedIt();
    void itsKeysDoNotComeInAgain(); // R4
    void whoLeftATeamWritesThereNoMore();
    void theHighestCounterIsForManagers();
    void managersPostWrapsForTheirTeams();

    void aWriterReplacesAFoldersKey();
    void theSecondOneIsTold();
    void nobodyIsLeftOutOrLetIn();
    void aManagerTakesAFolderAway();
    void aManagerGivesTheKeyInForce();
    void grantsOfAnotherKindAreRefused();
    void theSameGrantsTwice();
};

namespace {

struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    TestDevice manager = chain.addMember(Role::Manager, chain.work);

    Organisation()
    {
        found(chain);
        openSession(writer);
        openSession(manager);
        require(pushOne(chain.admin, grant(chain, chain.admin, chain.workFolder, chain.work)));
    }

    static void require(const PushResult &result)
    {
        if (result.status != ItemStatus::Stored)
            qFatal("the server does not take what it should");
    }
    [[nodiscard]] int append(const StatementBody &body, const TestDevice &author)
    {
        return post("/v1/roster", encode(std::vector{chain.apply(body, author)}), author.token)
            .status;
    }
    int shutOut(const TestDevice &device)
    {
        return append(DeviceRevoke{device.id, 5, false, RevokeReason::Left}, chain.admin);
    }

    //! A new key of the work team's folder.
    [[nodiscard]] PushItem newKey(const TestDevice &author, const base::TeamId &team,
                                  const std::function<void(Grant &)> &change = {}) const
    {
        return grant(chain, author, chain.workFolder, team, [&](Grant &grant) {
            grant.epoch = 1;
            grant.kid.bytes[0] ^= 0xff;
            grant.previousKey = base::Bytes(104, 3);
            if (change)
                change(grant);
        });
    }
    [[nodiscard]] std::unique_ptr<server::Write>
    checkPut(const std::vector<PushItem> &items, const TestDevice &author, const KeyId &before)
    {
        return server->check({"PUT", "/v1/folders/" + chain.workFolder.hex() + "/grants",
                              author.token, encode(items), false, before.hex()});
    }
    [[nodiscard]] server::Response put(const std::vector<PushItem> &items, const TestDevice &author,
                                       const KeyId &before)
    {
        const std::unique_ptr<server::Write> write[] = {checkPut(items, author, before)};
        server->commit(write);
        return std::move(write[0]->response);
    }
    [[nodiscard]] int putStatus(const std::vector<PushItem> &items, const TestDevice &author)
    {
        return put(items, author, kidOf(chain.workFolder)).status;
    }
};

} // namespace

void ServerRevocationTest::itsSessionIsOverAtOnce()
{
    Organisation org;
    QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, 200);
    QCOMPARE(org.shutOut(org.writer), 201);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(org.get("/v1/log?after=0", org.writer.token).status, 401);
        QCOMPARE(org.get("/v1/roster?after=0&nonce=00", org.writer.token).status, 401);
        QCOMPARE(org.post("/v1/push", encode(std::vector<PushItem>()), org.writer.token).status,
                 401);
        const std::string wraps = "/v1/teams/" + org.chain.work.hex() + "/0/wraps";
        QCOMPARE(org.get(wraps, org.writer.token).status, 401);
        org.restart();
    }
    QCOMPARE(org.get("/v1/log?after=0", org.manager.token).status, 200);
}

void ServerRevocationTest::whatIsOnItsWayComesTooLate()
{
    Organisation org;
    const auto bundle = org.bundle(org.chain, org.writer, org.chain.workFolder);
    const auto revoke = org.chain.apply(DeviceRevoke{org.writer.id, 0, false, RevokeReason::Left});
    const std::unique_ptr<server::Write> writes[] = {
        org.check("/v1/roster", encode(std::vector{revoke}), org.chain.admin.token),
        org.check("/v1/push", encode(std::vector{bundle}), org.writer.token)};
    org.commit(writes);
    QCOMPARE(writes[0]->response.status, 201);
    const auto reply = decode<PushReply>(writes[1]->response.body);
    QVERIFY(reply.ok());
    QCOMPARE(reply->results.front().status, ItemStatus::Revoked);
}

void ServerRevocationTest::wrapsOnTheirWayComeTooLate_data()
{
    QTest::addColumn<bool>("isShutOut");
    QTest::newRow("shut out") << true;
    QTest::newRow("no manager any more") << false;
}

void ServerRevocationTest::wrapsOnTheirWayComeTooLate()
{
    QFETCH(bool, isShutOut);
    Organisation org;
    const std::string target = "/v1/teams/" + org.chain.work.hex() + "/0/wraps";
    const auto before = org.get(target, org.writer.token);
    QCOMPARE(before.status, 200);
    const std::vector<Wrap> wraps{{org.chain.work, 0, org.writer.id, base::Bytes(80, 0x77)}};
    const StatementBody end = isShutOut
        ? StatementBody(DeviceRevoke{org.manager.id, 5, false, RevokeReason::Left})
        : StatementBody(MemberUnset{org.manager.user, org.chain.work, {{org.manager.id, 0}}});
    const auto statement = org.chain.apply(end);
    const std::unique_ptr<server::Write> writes[] = {
        org.check("/v1/roster", encode(std::vector{statement}), org.chain.admin.token),
        org.check(target, encodeDeviceWraps(wraps), org.manager.token)};
    org.commit(writes);
    QCOMPARE(writes[0]->response.status, 201);
    QCOMPARE(writes[1]->response.status, 403);
    QVERIFY(org.get(target, org.writer.token).body == before.body);
}

void ServerRevocationTest::aCutBelowWhatHasArrivedIsAskedForAnew_data()
{
    QTest::addColumn<int>("what"); // index of StatementBody, or the reason of a revocation
    QTest::addColumn<int>("belowIt");
    QTest::newRow("a lower role") << 0 << 409;
    QTest::newRow("out of a team") << 1 << 409;
    QTest::newRow("a device whose owner left") << 2 << 409;
    // It would put off its own end by sending on.
    QTest::newRow("a device that was stolen") << 3 << 201;
}

void ServerRevocationTest::aCutBelowWhatHasArrivedIsAskedForAnew()
{
    QFETCH(int, what);
    QFETCH(int, belowIt);
    const auto cutAt = [what](const Organisation &org, std::uint64_t n) -> StatementBody {
        const std::vector<Cut> cuts{{org.writer.id, n}};
        switch (what) {
        case 0:
            return MemberSet{org.writer.user, org.chain.work, Role::Reader, cuts};
        case 1:
            return MemberUnset{org.writer.user, org.chain.work, cuts};
        case 2:
            return DeviceRevoke{org.writer.id, n, false, RevokeReason::Left};
        default:
            return DeviceRevoke{org.writer.id, n, false, RevokeReason::Stolen};
        }
    };
    for (const bool isBelow : {false, true}) {
        Organisation org;
        Organisation::require(
            org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.chain.workFolder)));
        const auto statement =
            org.chain.sign(cutAt(org, isBelow ? org.writer.n - 1 : org.writer.n), org.chain.admin);
        const auto reply =
            org.post("/v1/roster", encode(std::vector{statement}), org.chain.admin.token);
        QCOMPARE(reply.status, isBelow ? belowIt : 201);
        if (reply.status != 409)
            continue;
        // Nobody else's statement came first: the cut alone is in the way.
        const auto conflict = decode<RosterConflict>(reply.body);
        QVERIFY(conflict.ok());
        QCOMPARE(conflict->hash, org.chain.roster.headHash());
        QVERIFY(org.get("/v1/log?after=0", org.writer.token).status == 200);
    }
}

void ServerRevocationTest::itIsToldWhoOrderedIt()
{
    Organisation org;
    const std::uint64_t size = org.chain.roster.size();
    QCOMPARE(org.shutOut(org.writer), 201);
    for (const std::uint64_t after : {std::uint64_t(0), size - 1, size}) {
        const auto answer = org.post("/v1/session?after=" + std::to_string(after),
                                     encode(org.proofFor(org.writer)));
        QCOMPARE(answer.status, 403);
        const auto chain = decode<std::vector<SignedStatement>>(answer.body);
        QVERIFY(chain.ok());
        const auto from = org.chain.statements.begin() + static_cast<std::ptrdiff_t>(after);
        QVERIFY(*chain == std::vector(from, org.chain.statements.end()));
    }
    // Without a count, or one from the future, it is the whole chain, or none of it.
    QCOMPARE(decode<std::vector<SignedStatement>>(
                 org.post("/v1/session", encode(org.proofFor(org.writer))).body)
                 ->size(),
             org.chain.statements.size());
    QVERIFY(decode<std::vector<SignedStatement>>(
                org.post("/v1/session?after=99999", encode(org.proofFor(org.writer))).body)
                ->empty());
    // To itself alone: whoever cannot sign for it learns nothing.
    SessionProof forged = org.proofFor(org.writer);
    forged.signature.bytes[3] ^= 1;
    QCOMPARE(org.post("/v1/session", encode(forged)).status, 401);
}

void ServerRevocationTest::itsKeysDoNotComeInAgain()
{
    Organisation org;
    QCOMPARE(org.shutOut(org.writer), 201);
    const auto invite = org.chain.invite(org.writer.user, org.clock.wall() + 1000);
    const auto acceptance = org.chain.accept(invite, org.writer);
    org.upload(org.chain);
    const auto statement = org.chain.sign(TestChain::approval(invite, acceptance), org.chain.admin);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{statement}), org.chain.admin.token).status,
             422);
}

void ServerRevocationTest::whoLeftATeamWritesThereNoMore()
{
    Organisation org;
    QCOMPARE(
        org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.chain.workFolder)).status,
        ItemStatus::Stored);
    const auto old = org.chain.roster.headSeq();
    QCOMPARE(org.append(MemberUnset{org.writer.user, org.chain.work, {{org.writer.id, 1}}},
                        org.chain.admin),
             201);
    const auto backdated =
        org.bundle(org.chain, org.writer, org.chain.workFolder, [&](BundleHeader &header) {
            header.rosterSeq = old;
            header.rosterHead = rosterHead16(org.chain.roster.hashAt(old));
        });
    QCOMPARE(org.pushOne(org.writer, backdated).status, ItemStatus::NoAccess);
    for (const LogEntry &entry : org.log(org.writer).entries)
        QVERIFY(entry.kind == EntryKind::Roster);
}

void ServerRevocationTest::theHighestCounterIsForManagers()
{
    Organisation org;
    const std::string target = "/v1/devices/" + org.writer.id.hex();
    QCOMPARE(*decodeOneNumber(org.get(target, org.manager.token).body), 0U);
    Organisation::require(
        org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.chain.workFolder)));
    Organisation::require(org.pushOne(org.writer,
                                      org.bundle(org.chain, org.writer, org.chain.workFolder,
                                                 [](BundleHeader &h) { h.n = 70; })));
    QCOMPARE(*decodeOneNumber(org.get(target, org.manager.token).body), 70U);
    QCOMPARE(*decodeOneNumber(org.get(target, org.chain.admin.token).body), 70U);
    QCOMPARE(org.get(target, org.writer.token).status, 403);
    QCOMPARE(org.get(target).status, 401);
    QCOMPARE(org.get("/v1/devices/" + std::string(32, 'a'), org.manager.token).status, 404);
}

void ServerRevocationTest::managersPostWrapsForTheirTeams()
{
    Organisation org;
    BoxPublicKey boxKey;
    org.random.fill(boxKey.bytes);
    const auto key = TeamKeyAdd{org.chain.work, 1, boxKey, base::Bytes(80, 1), base::Bytes(72, 1)};
    QCOMPARE(org.append(key, org.manager), 201);
    const std::string target = "/v1/teams/" + org.chain.work.hex() + "/1/wraps";
    std::vector<Wrap> wraps;
    for (const base::DeviceId &device : org.chain.roster.devicesOf(org.chain.work))
        wraps.push_back({org.chain.work, 1, device, base::Bytes(80, 2)});
    QCOMPARE(org.post(target, encodeDeviceWraps(wraps), org.writer.token).status, 403);
    const auto missing = decodeMissingWraps(org.get("/v1/wraps/missing", org.manager.token).body);
    QCOMPARE(missing->size(), wraps.size()); // of the newest generation alone
    std::vector<Wrap> one{wraps.front()};
    QCOMPARE(org.post(target, encodeDeviceWraps(one), org.manager.token).status, 409);
    QCOMPARE(org.post(target, encodeDeviceWraps(wraps), org.manager.token).status, 201);
    QVERIFY(decodeMissingWraps(org.get("/v1/wraps/missing", org.manager.token).body)->empty());
    const std::string others = "/v1/teams/" + org.chain.managers.hex() + "/0/wraps";
    QCOMPARE(org.post(others, encodeDeviceWraps({}), org.manager.token).status, 403);
}

void ServerRevocationTest::aWriterReplacesAFoldersKey()
{
    Organisation org;
    const KeyId before = ServerFixture::kidOf(org.chain.workFolder);
    const auto stale = org.bundle(org.chain, org.writer, org.chain.workFolder);
    const auto answer = org.put({org.newKey(org.writer, org.chain.work)}, org.writer, before);
    QCOMPARE(answer.status, 201);
    KeyId after = before;
    after.bytes[0] ^= 0xff;
    const auto refused = org.pushOne(org.writer, stale);
    QCOMPARE(refused.status, ItemStatus::StaleKey);
    QVERIFY(base::equal(std::get<base::Bytes>(refused.extra), after.view()));
    const auto fresh = org.bundle(org.chain, org.writer, org.chain.workFolder,
                                  [&](BundleHeader &header) { header.kid = after; });
    QCOMPARE(org.pushOne(org.writer, fresh).status, ItemStatus::Stored);
    // Everybody gets it, its maker too: that device may have been switched off before it kept it.
    int grants = 0;
    for (const LogEntry &entry : org.log(org.writer).entries)
        grants += entry.kind == EntryKind::Grant ? 1 : 0;
    QCOMPARE(grants, 2);
    QCOMPARE(*decodeOneNumber(answer.body), 2U);
}

void ServerRevocationTest::theSecondOneIsTold()
{
    Organisation org;
    const KeyId before = ServerFixture::kidOf(org.chain.workFolder);
    QCOMPARE(org.putStatus({org.newKey(org.writer, org.chain.work)}, org.writer), 201);
    const auto second = org.put(
        {org.newKey(org.manager, org.chain.work, [](Grant &grant) { grant.kid.bytes[1] ^= 1; })},
        org.manager, before);
    QCOMPARE(second.status, 409);
    KeyId after = before;
    after.bytes[0] ^= 0xff;
    QVERIFY(base::equal(*decodeOneBytes(second.body), after.view()));
}

void ServerRevocationTest::nobodyIsLeftOutOrLetIn()
{
    Organisation org;
    const auto all = org.newKey(org.writer, org.chain.all);
    const auto work = org.newKey(org.writer, org.chain.work);
    QCOMPARE(org.putStatus({all}, org.writer), 403);
    QCOMPARE(org.putStatus({work, all}, org.writer), 403);
    QCOMPARE(org.putStatus({org.newKey(org.manager, org.chain.all)}, org.manager), 422);
    TestDevice reader = org.chain.addMember(Role::Reader, org.chain.work);
    org.upload(org.chain);
    org.openSession(reader);
    QCOMPARE(org.putStatus({org.newKey(reader, org.chain.work)}, reader), 403);
    QCOMPARE(org.putStatus(
                 {org.newKey(org.manager, org.chain.work), org.newKey(org.manager, org.chain.all)},
                 org.manager),
             201); // a manager lets another team in
}

void ServerRevocationTest::aManagerTakesAFolderAway()
{
    Organisation org;
    const auto away = [&](const TestDevice &author) {
        return org.newKey(author, org.chain.work, [](Grant &grant) {
            grant.sealedKey.reset();
            grant.previousKey.reset();
        });
    };
    const auto managers = [&](const TestDevice &author) {
        return org.newKey(author, org.chain.managers);
    };
    QCOMPARE(org.putStatus({away(org.writer), managers(org.writer)}, org.writer), 403);
    QCOMPARE(org.putStatus({away(org.manager), managers(org.manager)}, org.manager), 201);
    QCOMPARE(
        org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.chain.workFolder)).status,
        ItemStatus::NoAccess);
    // That it was taken away is the last that its members are shown of it, and before it the grants
    // that lead there: whoever was away for several keys has to tell whose right it was to take it.
    std::vector<bool> takes;
    for (const LogEntry &entry : org.log(org.writer).entries) {
        if (entry.kind == EntryKind::Roster)
            continue;
        const auto grant = decodeGrant(entry.bytes);
        QVERIFY(entry.kind == EntryKind::Grant && grant);
        takes.push_back(!grant->grant.sealedKey);
    }
    QVERIFY(takes.size() >= 2);
    QCOMPARE(std::count(takes.begin(), takes.end(), true), 1);
    QVERIFY(takes.back());
}

//! Of a later key too, and it leads back like any other grant of it.
void ServerRevocationTest::aManagerGivesTheKeyInForce()
{
    Organisation org;
    const auto given = org.newKey(org.manager, org.chain.work);
    QCOMPARE(org.putStatus({given}, org.manager), 201);
    const KeyId inForce = decodeGrant(given.bytes)->grant.kid;
    const auto later = [&](const TestDevice &author, bool leadsBack) {
        const auto grant = org.newKey(author, org.chain.managers, [&](Grant &one) {
            if (!leadsBack)
                one.previousKey.reset();
        });
        return org.put({grant}, author, inForce).status;
    };
    QCOMPARE(later(org.manager, false), 422);
    QCOMPARE(later(org.writer, true), 403);
    QCOMPARE(later(org.manager, true), 201);
}

void ServerRevocationTest::grantsOfAnotherKindAreRefused()
{
    Organisation org;
    const auto changed = [&](const std::function<void(Grant &)> &change) {
        return std::vector{org.newKey(org.manager, org.chain.work, change)};
    };
    QCOMPARE(org.putStatus({}, org.manager), 422);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.epoch = 2; }), org.manager), 422);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.kid.bytes[0] ^= 0xff; }), org.manager),
             422);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.previousKey.reset(); }), org.manager),
             422);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.folder.bytes[0] ^= 1; }), org.manager),
             422);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.rosterSeq += 100; }), org.manager),
             409);
    QCOMPARE(org.putStatus(changed([](Grant &grant) { grant.generation = 1; }), org.manager), 409);
    QCOMPARE(org.putStatus(changed([](Grant &grant) {
                               grant.sealedKey.reset();
                               grant.previousKey.reset();
                           }),
                           org.manager),
             422); // a new key that nobody has
    const auto twice = changed({}).front();
    QCOMPARE(org.putStatus({twice, twice}, org.manager), 422);
    QCOMPARE(org.putStatus(changed({}), org.writer), 422); // signed by somebody else
    const auto none = org.put(changed({}), org.manager, KeyId());
    QCOMPARE(none.status, 409);
    // And none of it has left anything behind.
    QCOMPARE(org.putStatus(changed({}), org.manager), 201);
}

//! As after an answer that was lost; and what others send in the same group is not lost with it.
void ServerRevocationTest::theSameGrantsTwice()
{
    Organisation org;
    const KeyId key = ServerFixture::kidOf(org.chain.workFolder);
    const auto toAll = org.grant(org.chain, org.manager, org.chain.workFolder, org.chain.all);
    const auto bundle = org.bundle(org.chain, org.writer, org.chain.workFolder);
    const std::unique_ptr<server::Write> writes[] = {
        org.checkPut({toAll}, org.manager, key),
        org.check("/v1/push", encode(std::vector{bundle}), org.writer.token),
        org.checkPut({toAll}, org.manager, key)};
    org.commit(writes);
    QCOMPARE(writes[0]->response.status, 201);
    QCOMPARE(*decodeOneNumber(writes[0]->response.body), 2U);
    const auto pushed = decode<PushReply>(writes[1]->response.body);
    QVERIFY(pushed.ok());
    QCOMPARE(pushed->results.front().status, ItemStatus::Stored);
    QCOMPARE(writes[2]->response.status, 201);
    QVERIFY(writes[2]->response.body == writes[0]->response.body);
    const auto later = org.put({toAll}, org.manager, key);
    QCOMPARE(later.status, 201);
    QVERIFY(later.body == writes[0]->response.body);
    // What is half there nobody has sent as one change.
    const auto toManagers =
        org.grant(org.chain, org.manager, org.chain.workFolder, org.chain.managers);
    QCOMPARE(org.put({toAll, toManagers}, org.manager, key).status, 422);
    QCOMPARE(*org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.chain.workFolder)).seq,
             4U);
    // Nor is a new key refused because it is the one in force by now.
    const std::vector newKey{org.newKey(org.manager, org.chain.work),
                             org.newKey(org.manager, org.chain.all)};
    const auto first = org.put(newKey, org.manager, key);
    QCOMPARE(first.status, 201);
    const auto again = org.put(newKey, org.manager, key);
    QCOMPARE(again.status, 201);
    QVERIFY(again.body == first.body);
}

QTEST_APPLESS_MAIN(ServerRevocationTest)
#include "tst_server_revocation.moc"
