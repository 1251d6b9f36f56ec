// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"
#include "server/log_reader.h"
#include "server/open_store.h"
#include "support/postgres_cluster.h"
#include "support/server_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! Who is served which entries, in which pages, and when the server says that a past is not its
//! own.
class ServerLogTest : public QObject
{
    Q_OBJECT

private slots:
    void servesBytesAsTheyCame();
    void leavesOutOwnBundlesOnly();
    void nothingWithoutAGrant();
    void readersSeeWhatTheirTeamHolds();
    void adminsSeeEverything();
    void pagesHoldWholeEntries_data();
    void pagesHoldWholeEntries();
    void aPageHoldsAtLeastOne();
    void nextIsTheHeadWhenNothingIsLeft();
    void whoWaitsIsToldForWhat();
    void anchors();
    void aheadOfTheHead();
    void theHeaderIsNoOlderThanThePage();
    void longStretchesOfOthers();
    void readsWhileAWriteIsOpen();
    void needsASession();
    void fastEnough();
};

namespace {

struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    TestDevice reader = chain.addMember(Role::Reader, chain.work);
    base::TeamId otherTeam = chain.addTeam(TeamKind::Work);
    TestDevice outsider = chain.addMember(Role::Writer, otherTeam);
    base::FolderId folder = base::randomId<base::FolderId>(random);

    Organisation()
    {
        found(chain);
        openSession(writer);
        openSession(reader);
        openSession(outsider);
        pushOne(writer, grant(chain, writer, folder, chain.work));
    }
    //! Stores so many bundles and gives their bytes.
    std::vector<base::Bytes> fill(int count, std::size_t size = 300)
    {
        std::vector<base::Bytes> bytes;
        std::vector<PushItem> items;
        for (int i = 0; i < count; ++i) {
            items.push_back(bundle(chain, writer, folder, {}, size));
            bytes.push_back(items.back().bytes);
            if (items.size() == 100 || items.size() * (size + 300) > 600'000 || i + 1 == count)
                push(writer, std::exchange(items, {}));
        }
        return bytes;
    }
    [[nodiscard]] server::Response logFrom(std::uint64_t after, const std::string &anchor,
                                           const TestDevice &device)
    {
        return get("/v1/log?after=" + std::to_string(after) + "&anchor=" + anchor
                       + "&max=1048576&wait=0",
                   device.token);
    }
};

[[nodiscard]] std::string anchorOf(const LogEntry &entry)
{
    const crypto::Hash id = entry.kind == EntryKind::Grant ? decodeGrant(entry.bytes)->id
        : entry.kind == EntryKind::Bundle                  ? decodeBundle(entry.bytes)->id
                                                           : *crypto::Hash::from(entry.bytes);
    return std::to_string(entry.seq) + '-' + id.hex();
}

} // namespace

void ServerLogTest::servesBytesAsTheyCame()
{
    Organisation org;
    const auto sent = org.fill(3);
    const LogPage page = org.log(org.reader);
    QCOMPARE(page.entries.size(), 4U);
    QVERIFY(page.entries[0].kind == EntryKind::Grant);
    for (std::size_t i = 0; i < sent.size(); ++i) {
        QVERIFY(page.entries[i + 1].bytes == sent[i]);
        QVERIFY(page.entries[i + 1].kind == EntryKind::Bundle);
        QCOMPARE(page.entries[i + 1].received.value, org.clock.wall().value);
    }
}

void ServerLogTest::leavesOutOwnBundlesOnly()
{
    Organisation org;
    org.fill(3);
    const LogPage page = org.log(org.writer);
    QCOMPARE(page.entries.size(), 1U); // the grant: a device may have lost its key
    QCOMPARE(page.next, 4U);
    // A colleague of the same user is another device, and so is an admin.
    QCOMPARE(org.log(org.chain.admin).entries.size(), 4U);
    org.pushOne(org.chain.admin, org.bundle(org.chain, org.chain.admin, org.folder));
    QCOMPARE(org.log(org.chain.admin).entries.size(), 4U);
    QCOMPARE(org.log(org.chain.admin).next, 5U);
    QCOMPARE(org.log(org.writer).entries.size(), 2U);
}

void ServerLogTest::nothingWithoutAGrant()
{
    Organisation org;
    org.fill(3);
    const LogPage page = org.log(org.outsider);
    QVERIFY(page.entries.empty());
    QCOMPARE(page.next, 4U);
    QVERIFY(!page.more);
    org.chain.addUser();
    org.upload(org.chain);
    const LogPage notices = org.log(org.outsider);
    QCOMPARE(notices.entries.size(), 1U);
    QVERIFY(notices.entries.front().kind == EntryKind::Roster);
}

void ServerLogTest::readersSeeWhatTheirTeamHolds()
{
    Organisation org;
    org.fill(2);
    org.pushOne(org.chain.admin, org.grant(org.chain, org.chain.admin, org.folder, org.otherTeam));
    QCOMPARE(org.log(org.outsider).entries.size(), 4U);
    const auto theirs = base::randomId<base::FolderId>(org.random);
    org.push(org.outsider,
             {org.grant(org.chain, org.outsider, theirs, org.otherTeam),
              org.bundle(org.chain, org.outsider, theirs)});
    const LogPage page = org.log(org.reader);
    QCOMPARE(page.entries.size(), 4U);
    QCOMPARE(page.next, 6U);
}

void ServerLogTest::adminsSeeEverything()
{
    Organisation org;
    const auto theirs = base::randomId<base::FolderId>(org.random);
    org.push(org.outsider,
             {org.grant(org.chain, org.outsider, theirs, org.otherTeam),
              org.bundle(org.chain, org.outsider, theirs)});
    QCOMPARE(org.log(org.chain.admin).entries.size(), 3U);
}

void ServerLogTest::pagesHoldWholeEntries_data()
{
    QTest::addColumn<bool>("admin");
    QTest::newRow("member") << false;
    QTest::newRow("admin") << true;
}

void ServerLogTest::pagesHoldWholeEntries()
{
    QFETCH(bool, admin);
    Organisation org;
    const auto sent = org.fill(20);
    const TestDevice &device = admin ? org.chain.admin : org.reader;
    std::vector<base::Bytes> got;
    std::uint64_t after = 0;
    std::string anchor;
    for (bool more = true; more;) {
        const auto answer =
            org.get("/v1/log?max=2000&after=" + std::to_string(after) + anchor, device.token);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.size() <= 2000);
        const auto page = decode<LogPage>(answer.body);
        QVERIFY(!page->entries.empty());
        QVERIFY(!page->more || page->next == page->entries.back().seq);
        for (const LogEntry &entry : page->entries) {
            if (entry.kind == EntryKind::Bundle)
                got.push_back(entry.bytes);
        }
        after = page->next;
        anchor = "&anchor=" + anchorOf(page->entries.back());
        more = page->more;
    }
    QVERIFY(got == sent);
    QCOMPARE(after, 21U);
}

void ServerLogTest::aPageHoldsAtLeastOne()
{
    Organisation org;
    org.fill(2, 5000);
    for (const std::string max : {"&max=0", "&max=100"}) {
        const LogPage page = org.log(org.reader, 1, max);
        QCOMPARE(page.entries.size(), 1U);
        QVERIFY(page.more);
        QCOMPARE(page.next, 2U);
    }
    // More than the limit is the limit.
    org.fill(10, 200'000);
    const auto answer = org.get("/v1/log?after=0&max=99999999", org.reader.token);
    QVERIFY(answer.body.size() <= limits::pageBytes);
    QVERIFY(decode<LogPage>(answer.body)->more);
}

void ServerLogTest::nextIsTheHeadWhenNothingIsLeft()
{
    Organisation org;
    QCOMPARE(org.log(org.reader, 1).next, 1U);
    org.fill(2);
    const LogPage page = org.log(org.reader, 3);
    QVERIFY(page.entries.empty());
    QCOMPARE(page.next, 3U);
    QVERIFY(!page.more);
    QCOMPARE(org.log(org.outsider, 0).next, 3U);
}

//! Only an empty page is worth waiting for; whoever sees nothing of what came waits on.
void ServerLogTest::whoWaitsIsToldForWhat()
{
    using namespace std::chrono_literals;
    Organisation org;
    org.fill(2);
    const auto waitOf = [&](const std::string &query, const std::string &token) {
        return org.get("/v1/log?after=" + query, token).wait;
    };
    QVERIFY(!waitOf("1&wait=20", org.reader.token));
    QVERIFY(!waitOf("3", org.reader.token));
    const auto wait = waitOf("3&wait=20", org.reader.token);
    QVERIFY(wait && wait->head == 3 && wait->longest == 20s);
    QCOMPARE(org.server->knownHead(wait->organisation), std::uint64_t{3});
    QVERIFY(waitOf("3&wait=9999", org.reader.token)->longest == 55s);
    QVERIFY(waitOf("0&wait=20", org.outsider.token).has_value());
    org.fill(1);
    org.server->lookAgain(wait->organisation);
    QCOMPARE(org.server->knownHead(wait->organisation), std::uint64_t{4});
    QCOMPARE(org.get("/v1/log?after=3&wait=twenty", org.reader.token).status, 400);
    QCOMPARE(org.server->knownHead({}), std::uint64_t{0});
}

void ServerLogTest::anchors()
{
    Organisation org;
    org.fill(2);
    org.chain.addUser();
    org.upload(org.chain);
    const auto epoch = parseServerState(org.get("/v1/log?after=0", org.reader.token).state)->epoch;
    const LogPage page = org.log(org.reader);
    for (const LogEntry &entry : page.entries)
        QCOMPARE(org.logFrom(4, anchorOf(entry), org.reader).status, 200);
    const std::string wrongId = "2-" + std::string(64, 'a');
    const std::string noEntry = "9-" + std::string(64, 'a');
    for (const std::string &anchor : {wrongId, noEntry}) {
        const auto answer = org.logFrom(2, anchor, org.reader);
        QCOMPARE(answer.status, 409);
        const auto conflict = decode<LogConflict>(answer.body);
        QVERIFY(conflict->epoch == epoch);
        QCOMPARE(conflict->head, 4U);
    }
}

void ServerLogTest::aheadOfTheHead()
{
    Organisation org;
    QCOMPARE(org.get("/v1/log?after=1", org.reader.token).status, 200);
    const auto answer = org.get("/v1/log?after=2", org.reader.token);
    QCOMPARE(answer.status, 409);
    QCOMPARE(decode<LogConflict>(answer.body)->head, 1U);
}

//! Where another process has written since this one last looked.
void ServerLogTest::theHeaderIsNoOlderThanThePage()
{
    if (!test::wantsPostgres())
        QSKIP("Only a database is shared between processes.");
    Organisation org;
    org.fill(2);
    // Another process, as it last looked.
    auto opened = server::openStore(org.options, org.random);
    QVERIFY(opened);
    auto log = opened->store->open(org.chain.roster.organisation());
    QVERIFY(log);
    auto other = server::Organisation::open(std::move(*log), org.chain.roster.organisation());
    QVERIFY(other);
    server::Organisation &seenThere = **other;
    const std::uint64_t before = seenThere.head();
    org.fill(2);
    QCOMPARE(seenThere.head(), before);

    const auto roster = seenThere.roster();
    const server::Caller reader{&seenThere, roster, roster->device(org.reader.id)};
    const server::LogQuery query{before, {}};
    std::set<base::FolderId> shown;
    const auto connection = seenThere.store().reader();
    QVERIFY(connection);
    const auto answer = server::readLog(**connection, reader, query, shown);
    QVERIFY(answer);
    QCOMPARE(std::get<LogPage>(*answer).next, before + 2);
    QCOMPARE(seenThere.head(), before + 2);
}

//! Far more of other people's entries than one page looks at: nothing is lost and nothing is
//! repeated.
void ServerLogTest::longStretchesOfOthers()
{
    Organisation org;
    org.fill(17'000, 16);
    const auto theirs = base::randomId<base::FolderId>(org.random);
    org.push(org.outsider, {org.grant(org.chain, org.outsider, theirs, org.otherTeam)});
    org.pushOne(org.chain.admin, org.bundle(org.chain, org.chain.admin, org.folder));
    const LogPage page = org.log(org.outsider);
    QCOMPARE(page.entries.size(), 1U);
    QCOMPARE(page.next, 17'003U);
    // The writer's own bundles are left out, a part of the log at a time.
    std::uint64_t after = 0;
    std::size_t entries = 0;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const LogPage own = org.log(org.writer, after);
        QVERIFY(own.next > after);
        after = own.next;
        more = own.more;
        entries += own.entries.size();
    }
    QVERIFY(pages > 1);
    QCOMPARE(after, 17'003U);
    QCOMPARE(entries, 2U);
}

void ServerLogTest::readsWhileAWriteIsOpen()
{
    Organisation org;
    const auto sent = org.fill(200);
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::thread readers[2];
    for (std::thread &thread : readers) {
        thread = std::thread([&] {
            while (!done) {
                const auto answer = org.get("/v1/log?after=0", org.reader.token);
                const auto page = decode<LogPage>(answer.body);
                // A whole number of pushes, and never less than before.
                if (answer.status != 200 || page->entries.size() < 201
                    || page->entries.size() % 10 != 1)
                    ++wrong;
            }
        });
    }
    for (int i = 0; i < 30; ++i)
        org.fill(10);
    done = true;
    for (std::thread &thread : readers)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void ServerLogTest::needsASession()
{
    Organisation org;
    QCOMPARE(org.get("/v1/log?after=0").status, 401);
}

//! A line of figures, and a floor far below them that only a lost index would break.
void ServerLogTest::fastEnough()
{
    Organisation org;
    constexpr int count = 5000;
    QElapsedTimer timer;
    timer.start();
    org.fill(count);
    const qint64 writing = std::max<qint64>(1, timer.restart());
    std::uint64_t after = 0;
    std::size_t entries = 0;
    for (bool more = true; more;) {
        const LogPage page = org.log(org.reader, after);
        entries += page.entries.size();
        after = page.next;
        more = page.more;
    }
    const qint64 reading = std::max<qint64>(1, timer.elapsed());
    QCOMPARE(entries, static_cast<std::size_t>(count) + 1);
    qInfo("bundles a second: %lld made and stored, %lld read", count * 1000LL / writing,
          count * 1000LL / reading);
    QVERIFY(reading < 5000);
}

QTEST_APPLESS_MAIN(ServerLogTest)
#include "tst_server_log.moc"
