// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! What the log takes, in which order it looks, and that an answer is never more than the disk
//! holds.
class ServerPushTest : public QObject
{
    Q_OBJECT

private slots:
    void storesGrantThenBundle();
    void receiptNamesWhatIsStored();
    void retryGivesTheSameSeq();
    void sizeComesFirst();
    void shape();
    void otherOrganisation();
    void authorIsTheSession();
    void signature();
    void knownIdComesBeforeAccess();
    void whoIsBackInTheirTeamDatesAnew();
    void unknownFolder();
    void readersMayNotWrite();
    void staleKeyNamesTheKeyInForce();
    void rosterAhead();
    void clockAhead();
    void accessComesBeforeKeyBeforeRosterBeforeClock();
    void numbersAreUsedOnce();
    void grantNeedsAWriter();
    void anybodyMakesAFolderForManagers();
    void grantUnderAnOlderGeneration();
    void grantAheadOfTheRoster();
    void grantShapes();
    void furtherGrantsNeedAManager();
    void furtherGrantsKeepTheKey();
    void oneBadItemDoesNotStopTheRest();
    void tooMuchAtOnce();
    void needsASession();
    void orderOfCommitIsOrderOfSeq();
    void sameItemTwiceInOneGroup();
    void weightCountsItems();
    void failedCommitStoresNothing();
    void restartKeepsEverything();
};

namespace {

//! An organisation with a writer and a reader of the work team, whose folder is open.
struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    TestDevice reader = chain.addMember(Role::Reader, chain.work);
    base::FolderId folder = base::randomId<base::FolderId>(random);

    Organisation()
    {
        found(chain);
        openSession(writer);
        openSession(reader);
        pushOne(writer, grant(chain, writer, folder, chain.work));
    }
    [[nodiscard]] PushItem good(const std::function<void(BundleHeader &)> &change = {})
    {
        return bundle(chain, writer, folder, change);
    }
    [[nodiscard]] PushResult result(const std::function<void(BundleHeader &)> &change)
    {
        return pushOne(writer, good(change));
    }
    [[nodiscard]] int status(const std::function<void(BundleHeader &)> &change)
    {
        return static_cast<int>(result(change).status);
    }
    [[nodiscard]] int grantStatus(const TestDevice &device, const base::FolderId &id,
                                  const base::TeamId &team,
                                  const std::function<void(Grant &)> &change = {})
    {
        return static_cast<int>(pushOne(device, grant(chain, device, id, team, change)).status);
    }
    [[nodiscard]] base::FolderId newFolder() { return base::randomId<base::FolderId>(random); }
    [[nodiscard]] std::uint64_t head()
    {
        return parseServerState(get("/v1/log?after=0", writer.token).state)->head;
    }
};

constexpr int stored = static_cast<int>(ItemStatus::Stored);
constexpr int duplicate = static_cast<int>(ItemStatus::Duplicate);
constexpr int staleKey = static_cast<int>(ItemStatus::StaleKey);
constexpr int clockIsAhead = static_cast<int>(ItemStatus::ClockAhead);
constexpr int noAccess = static_cast<int>(ItemStatus::NoAccess);
constexpr int tooLarge = static_cast<int>(ItemStatus::TooLarge);
constexpr int malformed = static_cast<int>(ItemStatus::Malformed);
constexpr int rosterIsAhead = static_cast<int>(ItemStatus::RosterAhead);

[[nodiscard]] int statusOf(const PushResult &result)
{
    return static_cast<int>(result.status);
}

} // namespace

void ServerPushTest::storesGrantThenBundle()
{
    Organisation org;
    const auto folder = org.newFolder();
    const PushReply reply = org.push(org.writer,
                                     {org.grant(org.chain, org.writer, folder, org.chain.work),
                                      org.bundle(org.chain, org.writer, folder)});
    QCOMPARE(statusOf(reply.results[0]), stored);
    QCOMPARE(statusOf(reply.results[1]), stored);
    QCOMPARE(*reply.results[0].seq, 2U);
    QCOMPARE(*reply.results[1].seq, 3U);
    QCOMPARE(org.head(), 3U);
    // The other way round the bundle is too early.
    const auto other = org.newFolder();
    const PushReply wrong = org.push(org.writer,
                                     {org.bundle(org.chain, org.writer, other),
                                      org.grant(org.chain, org.writer, other, org.chain.work)});
    QCOMPARE(statusOf(wrong.results[0]), noAccess);
    QCOMPARE(statusOf(wrong.results[1]), stored);
}

void ServerPushTest::receiptNamesWhatIsStored()
{
    Organisation org;
    const PushItem item = org.good();
    const PushItem bad = org.good([](BundleHeader &h) { h.rosterSeq = 1000; });
    const auto answer = org.post("/v1/push", encode(std::vector{item, bad}), org.writer.token);
    const auto reply = decode<PushReply>(answer.body);
    const auto epoch = parseServerState(answer.state)->epoch;
    QVERIFY(reply->results[0].id == decodeBundle(item.bytes)->id);
    QVERIFY(reply->results[1].id == decodeBundle(bad.bytes)->id);
    QCOMPARE(reply->received.value, org.clock.wall().value);
    const base::Bytes message = receiptMessage(org.chain.roster.organisation(), epoch, *reply);
    QVERIFY(crypto::verify(org.serverKey, receiptDomain, {message}, reply->receipt));
}

void ServerPushTest::retryGivesTheSameSeq()
{
    Organisation org;
    const std::vector<PushItem> items{org.good(), org.good()};
    const PushReply first = org.push(org.writer, items);
    QCOMPARE(statusOf(org.pushOne(org.writer, org.good())), stored);
    org.restart();
    const PushReply second = org.push(org.writer, items);
    for (std::size_t i = 0; i < items.size(); ++i) {
        QCOMPARE(statusOf(second.results[i]), duplicate);
        QVERIFY(first.results[i].seq == second.results[i].seq);
        QVERIFY(first.results[i].id == second.results[i].id);
    }
    QCOMPARE(org.head(), 4U);
}

void ServerPushTest::sizeComesFirst()
{
    Organisation org;
    PushItem large{EntryKind::Bundle, base::Bytes(limits::bundleBytes + 1, 1)};
    QCOMPARE(statusOf(org.pushOne(org.writer, large)), tooLarge);
    large.kind = EntryKind::Grant;
    QCOMPARE(statusOf(org.pushOne(org.writer, large)), tooLarge);
    large.bytes.pop_back();
    QCOMPARE(statusOf(org.pushOne(org.writer, large)), malformed);
}

void ServerPushTest::shape()
{
    Organisation org;
    QCOMPARE(statusOf(org.pushOne(org.writer, {EntryKind::Bundle, {0xff}})), malformed);
    PushItem item = org.good();
    item.kind = EntryKind::Grant;
    QCOMPARE(statusOf(org.pushOne(org.writer, item)), malformed);
    const PushResult result = org.pushOne(org.writer, {EntryKind::Bundle, {}});
    QVERIFY(!result.seq);
    QVERIFY(result.id == crypto::blake2b256({}));
}

void ServerPushTest::otherOrganisation()
{
    Organisation org;
    // Before the author: 15 and not 12.
    QCOMPARE(org.status([](BundleHeader &h) { h.organisation = {}, h.device = {}; }), malformed);
}

void ServerPushTest::authorIsTheSession()
{
    Organisation org;
    QCOMPARE(org.status([](BundleHeader &h) { h.device = {}; }), noAccess);
    // A colleague's true bundle: relays are not taken yet.
    QCOMPARE(statusOf(org.pushOne(org.chain.admin, org.good())), noAccess);
}

void ServerPushTest::signature()
{
    Organisation org;
    PushItem item = org.good();
    item.bytes.back() ^= 1;
    QCOMPARE(statusOf(org.pushOne(org.writer, item)), malformed);
    PushItem grant = org.grant(org.chain, org.writer, org.newFolder(), org.chain.work);
    grant.bytes.back() ^= 1;
    QCOMPARE(statusOf(org.pushOne(org.writer, grant)), malformed);
}

void ServerPushTest::knownIdComesBeforeAccess()
{
    Organisation org;
    const PushItem item = org.good();
    const auto first = org.pushOne(org.writer, item);
    org.chain.apply(
        MemberSet{org.writer.user, org.chain.work, Role::Reader, {{org.writer.id, org.writer.n}}});
    org.upload(org.chain);
    const auto second = org.pushOne(org.writer, item);
    QCOMPARE(statusOf(second), duplicate);
    QVERIFY(first.seq == second.seq);
    QCOMPARE(statusOf(org.pushOne(org.writer, org.good())), noAccess);
}

//! Readers go by when it was written and by the cuts since, so the server does, too: what they
//! would set aside for good is to be sealed anew.
void ServerPushTest::whoIsBackInTheirTeamDatesAnew()
{
    Organisation org;
    const std::uint64_t before = org.chain.roster.headSeq();
    const auto datedTo = [](std::uint64_t seq) {
        return [seq](BundleHeader &header) { header.rosterSeq = seq; };
    };
    org.chain.apply(
        MemberSet{org.writer.user, org.chain.work, Role::Reader, {{org.writer.id, org.writer.n}}});
    const std::uint64_t out = org.chain.roster.headSeq();
    org.chain.apply(MemberSet{org.writer.user, org.chain.work, Role::Writer, {}});
    org.upload(org.chain);
    QCOMPARE(org.status(datedTo(before)), staleKey); // beyond the cut
    QCOMPARE(org.status(datedTo(out)), staleKey);
    QCOMPARE(org.status(datedTo(org.chain.roster.headSeq())), stored);

    const auto newFolder = [&](std::uint64_t seq) {
        const PushItem grant = org.grant(org.chain, org.writer, org.newFolder(), org.chain.work,
                                         [seq](protocol::Grant &made) { made.rosterSeq = seq; });
        return statusOf(org.pushOne(org.writer, grant));
    };
    QCOMPARE(newFolder(out), staleKey);
    QCOMPARE(newFolder(before), stored); // no cut is asked about a grant
    QCOMPARE(newFolder(org.chain.roster.headSeq()), stored);
}

void ServerPushTest::unknownFolder()
{
    Organisation org;
    QCOMPARE(statusOf(org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.newFolder()))),
             noAccess);
}

void ServerPushTest::readersMayNotWrite()
{
    Organisation org;
    QCOMPARE(statusOf(org.pushOne(org.reader, org.bundle(org.chain, org.reader, org.folder))),
             noAccess);
    QCOMPARE(
        statusOf(org.pushOne(org.chain.admin, org.bundle(org.chain, org.chain.admin, org.folder))),
        stored);
}

void ServerPushTest::staleKeyNamesTheKeyInForce()
{
    Organisation org;
    const PushResult result = org.result([](BundleHeader &h) { h.kid = {}; });
    QCOMPARE(statusOf(result), staleKey);
    QVERIFY(std::get<base::Bytes>(result.extra)
            == base::toBytes(ServerFixture::kidOf(org.folder).view()));
}

void ServerPushTest::rosterAhead()
{
    Organisation org;
    const std::uint64_t size = org.chain.roster.size();
    QCOMPARE(org.status([&](BundleHeader &h) { h.rosterSeq = size; }), rosterIsAhead);
    QCOMPARE(org.status([&](BundleHeader &h) { h.rosterSeq = size - 1; }), stored);
}

void ServerPushTest::clockAhead()
{
    Organisation org;
    const auto limit = org.clock.wall() + limits::clockAheadMs;
    const PushResult result =
        org.result([&](BundleHeader &h) { h.hlcMax = base::HybridTime::at(limit + 1); });
    QCOMPARE(statusOf(result), clockIsAhead);
    QCOMPARE(std::get<std::uint64_t>(result.extra),
             static_cast<std::uint64_t>(org.clock.wall().value));
    QCOMPARE(org.status([&](BundleHeader &h) { h.hlcMax = base::HybridTime::at(limit); }), stored);
    QCOMPARE(org.status([](BundleHeader &h) { h.hlcMax = {}; }), stored); // old work is good work
}

void ServerPushTest::accessComesBeforeKeyBeforeRosterBeforeClock()
{
    Organisation org;
    const auto late = base::HybridTime::at(org.clock.wall() + limits::clockAheadMs + 1);
    const auto all = [&](BundleHeader &h) {
        h.kid = {};
        h.rosterSeq = 1000;
        h.hlcMax = late;
        h.n = 1;
    };
    QCOMPARE(org.status([](BundleHeader &h) { h.n = 1; }), stored);
    QCOMPARE(statusOf(org.pushOne(org.reader, org.bundle(org.chain, org.reader, org.folder, all))),
             noAccess);
    QCOMPARE(org.status(all), staleKey);
    const auto withKey = [&](BundleHeader &h) {
        h.rosterSeq = 1000;
        h.hlcMax = late;
        h.n = 1;
    };
    QCOMPARE(org.status(withKey), rosterIsAhead);
    const auto withRoster = [&](BundleHeader &h) {
        h.hlcMax = late;
        h.n = 1;
    };
    QCOMPARE(org.status(withRoster), clockIsAhead);
}

void ServerPushTest::numbersAreUsedOnce()
{
    Organisation org;
    QCOMPARE(org.status([](BundleHeader &h) { h.n = 9; }), stored);
    QCOMPARE(org.status([](BundleHeader &h) { h.n = 9, h.schema = 2; }), malformed);
    QCOMPARE(org.status([](BundleHeader &h) { h.n = 5; }), stored); // gaps may be filled late
    const auto admins =
        org.bundle(org.chain, org.chain.admin, org.folder, [](BundleHeader &h) { h.n = 9; });
    QCOMPARE(statusOf(org.pushOne(org.chain.admin, admins)), stored);
}

void ServerPushTest::grantNeedsAWriter()
{
    Organisation org;
    QCOMPARE(org.grantStatus(org.reader, org.newFolder(), org.chain.work), noAccess);
    QCOMPARE(org.grantStatus(org.writer, org.newFolder(), base::TeamId()), noAccess);
    QCOMPARE(org.grantStatus(org.chain.admin, org.newFolder(), org.chain.managers), stored);
}

void ServerPushTest::anybodyMakesAFolderForManagers()
{
    Organisation org;
    const auto folder = org.newFolder();
    QCOMPARE(statusOf(org.pushOne(org.reader, org.bundle(org.chain, org.reader, folder))),
             noAccess);
    QCOMPARE(org.grantStatus(org.reader, folder, org.chain.managers), stored);
    // The one device that made it may write it; nobody else but the managers.
    const auto write = [&](TestDevice &device) {
        return statusOf(org.pushOne(device, org.bundle(org.chain, device, folder)));
    };
    QCOMPARE(write(org.reader), stored);
    QCOMPARE(write(org.writer), noAccess);
    org.restart();
    org.openSession(org.reader);
    QCOMPARE(write(org.reader), stored);
    // Once the managers work on it, it is theirs.
    org.openSession(org.chain.admin);
    QCOMPARE(write(org.chain.admin), stored);
    QCOMPARE(write(org.reader), noAccess);
    // It makes nobody a writer of what was there already, and grants it to nobody else.
    QCOMPARE(org.grantStatus(org.reader, org.folder, org.chain.managers), noAccess);
    QCOMPARE(org.grantStatus(org.reader, folder, org.chain.work), noAccess);
}

void ServerPushTest::grantUnderAnOlderGeneration()
{
    Organisation org;
    TeamKeyAdd key{org.chain.work, 1, {}, base::Bytes(80, 1), base::Bytes(72, 1)};
    org.random.fill(key.boxKey.bytes);
    org.chain.apply(key);
    org.upload(org.chain);
    const auto folder = org.newFolder();
    const auto old =
        org.pushOne(org.writer, org.grant(org.chain, org.writer, folder, org.chain.work));
    QCOMPARE(statusOf(old), staleKey);
    QCOMPARE(std::get<std::uint64_t>(old.extra), 1U);
    QCOMPARE(
        org.grantStatus(org.writer, folder, org.chain.work, [](Grant &g) { g.generation = 2; }),
        malformed);
    QCOMPARE(
        org.grantStatus(org.writer, folder, org.chain.work, [](Grant &g) { g.generation = 1; }),
        stored);
}

void ServerPushTest::grantAheadOfTheRoster()
{
    Organisation org;
    const std::uint64_t size = org.chain.roster.size();
    const auto ahead = [&](Grant &g) { g.rosterSeq = size; };
    QCOMPARE(org.grantStatus(org.writer, org.newFolder(), org.chain.work, ahead), rosterIsAhead);
}

void ServerPushTest::grantShapes()
{
    Organisation org;
    const auto status = [&](const std::function<void(Grant &)> &change) {
        return org.grantStatus(org.writer, org.newFolder(), org.chain.work, change);
    };
    QCOMPARE(status([](Grant &g) { g.organisation = {}; }), malformed);
    QCOMPARE(status([](Grant &g) { g.previousKey = base::Bytes(88, 1); }), malformed);
    QCOMPARE(status([](Grant &g) { g.epoch = 1; }), noAccess);
    QCOMPARE(status([](Grant &g) { g.sealedKey.reset(); }), noAccess);
    QCOMPARE(status([](Grant &g) { g.device = {}; }), noAccess);
}

void ServerPushTest::furtherGrantsNeedAManager()
{
    Organisation org;
    const auto personal = org.chain.addTeam(TeamKind::Personal, org.reader.user);
    org.upload(org.chain);
    QCOMPARE(org.grantStatus(org.writer, org.folder, personal), noAccess);
    QCOMPARE(org.grantStatus(org.chain.admin, org.folder, personal), stored);
    // What is already so a writer may say again, in other words.
    QCOMPARE(org.grantStatus(org.writer, org.folder, org.chain.work,
                             [](Grant &grant) { --grant.rosterSeq; }),
             stored);
    // The reader's own team holds the folder now; the role in it still decides.
    const auto theirs = [&] { return org.bundle(org.chain, org.reader, org.folder); };
    QCOMPARE(statusOf(org.pushOne(org.reader, theirs())), noAccess);
    org.chain.apply(MemberSet{org.reader.user, personal, Role::Writer, {}});
    org.upload(org.chain);
    QCOMPARE(statusOf(org.pushOne(org.reader, theirs())), stored);
}

void ServerPushTest::furtherGrantsKeepTheKey()
{
    Organisation org;
    const auto otherKey = [](Grant &g) { g.kid = {}; };
    QCOMPARE(org.grantStatus(org.chain.admin, org.folder, org.chain.managers, otherKey), noAccess);
}

void ServerPushTest::oneBadItemDoesNotStopTheRest()
{
    Organisation org;
    const auto reply = org.push(org.writer, {org.good(), {EntryKind::Bundle, {1}}, org.good()});
    QCOMPARE(statusOf(reply.results[0]), stored);
    QCOMPARE(statusOf(reply.results[1]), malformed);
    QCOMPARE(statusOf(reply.results[2]), stored);
    QCOMPARE(*reply.results[2].seq, *reply.results[0].seq + 1);
}

void ServerPushTest::tooMuchAtOnce()
{
    Organisation org;
    const std::vector<PushItem> many(limits::pushItems + 1, PushItem{EntryKind::Bundle, {1}});
    QCOMPARE(org.post("/v1/push", encode(many), org.writer.token).status, 413);
    const std::vector<PushItem> large(
        5, PushItem{EntryKind::Bundle, base::Bytes(limits::bundleBytes, 1)});
    QCOMPARE(org.post("/v1/push", encode(large), org.writer.token).status, 413);
    QCOMPARE(org.push(org.writer, {}).results.size(), 0U);
}

void ServerPushTest::needsASession()
{
    Organisation org;
    QCOMPARE(org.post("/v1/push", encode(std::vector{org.good()})).status, 401);
    org.clock.advance(15 * 60'000);
    QCOMPARE(org.post("/v1/push", encode(std::vector{org.good()}), org.writer.token).status, 401);
}

void ServerPushTest::orderOfCommitIsOrderOfSeq()
{
    Organisation org;
    std::vector<std::unique_ptr<server::Write>> writes;
    for (int i = 0; i < 4; ++i) {
        auto &device = i % 2 == 0 ? org.writer : org.chain.admin;
        const std::vector<PushItem> items{org.bundle(org.chain, device, org.folder),
                                          org.bundle(org.chain, device, org.folder)};
        writes.push_back(org.check("/v1/push", encode(items), device.token));
    }
    org.commit(writes);
    std::uint64_t last = 1;
    for (const auto &write : writes) {
        const auto reply = decode<PushReply>(write->response.body);
        for (const PushResult &result : reply->results)
            QCOMPARE(*result.seq, ++last);
    }
    const LogPage page = org.log(org.reader);
    for (std::size_t i = 0; i < page.entries.size(); ++i)
        QCOMPARE(page.entries[i].seq, i + 1);
    QCOMPARE(page.next, 9U);
}

void ServerPushTest::sameItemTwiceInOneGroup()
{
    Organisation org;
    const auto body = encode(std::vector{org.good()});
    const std::unique_ptr<server::Write> writes[] = {org.check("/v1/push", body, org.writer.token),
                                                     org.check("/v1/push", body, org.writer.token)};
    org.commit(writes);
    const auto first = decode<PushReply>(writes[0]->response.body)->results.front();
    const auto second = decode<PushReply>(writes[1]->response.body)->results.front();
    QCOMPARE(statusOf(first), stored);
    QCOMPARE(statusOf(second), duplicate);
    QVERIFY(first.seq == second.seq);
}

void ServerPushTest::weightCountsItems()
{
    Organisation org;
    const std::vector<PushItem> items(3, org.good());
    QCOMPARE(org.check("/v1/push", encode(items), org.writer.token)->weight(), 3U);
    QCOMPARE(org.check("/v1/push", {}, org.writer.token)->weight(), 1U);
}

//! The file may not grow any more, which is what a full disk looks like from here.
void ServerPushTest::failedCommitStoresNothing()
{
    Organisation org;
    const auto large = [&](TestDevice &device) {
        return encode(std::vector{org.bundle(org.chain, device, org.folder, {}, 200'000)});
    };
    const base::Bytes first = large(org.writer);
    const base::Bytes second = large(org.chain.admin);
    const auto send = [&] {
        std::vector<std::unique_ptr<server::Write>> writes;
        writes.push_back(org.check("/v1/push", first, org.writer.token));
        writes.push_back(org.check("/v1/push", second, org.chain.admin.token));
        org.commit(writes);
        return writes;
    };
    org.fillDisk(true);
    const auto failed = send();
    org.fillDisk(false);
    for (const auto &write : failed) {
        QVERIFY(write->response.status == 503 || write->response.status == 507);
        QVERIFY(write->response.body.empty());
    }
    QCOMPARE(org.head(), 1U);
    QCOMPARE(org.log(org.reader).entries.size(), 1U);
    const auto retried = send();
    for (std::size_t i = 0; i < retried.size(); ++i) {
        const auto result = decode<PushReply>(retried[i]->response.body)->results.front();
        QCOMPARE(statusOf(result), stored);
        QCOMPARE(*result.seq, i + 2);
    }
}

void ServerPushTest::restartKeepsEverything()
{
    Organisation org;
    const PushItem item = org.good();
    const auto before = org.pushOne(org.writer, item);
    const auto answer = org.get("/v1/log?after=0", org.reader.token);
    org.restart();
    const auto after = org.get("/v1/log?after=0", org.reader.token);
    QVERIFY(answer.body == after.body);
    QCOMPARE(answer.state, after.state);
    QCOMPARE(org.status({}), stored);
    org.server->idle();
    org.restart();
    QVERIFY(org.pushOne(org.writer, item).seq == before.seq);
}

QTEST_APPLESS_MAIN(ServerPushTest)
#include "tst_server_push.moc"
