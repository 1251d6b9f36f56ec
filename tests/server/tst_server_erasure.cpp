// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "postgres/connection.h"
#include "server/open_store.h"
#include "server/server_secret.h"
#include "server/sqlite_store.h"
#include "support/plain_pages.h"
#include "support/postgres_cluster.h"
#include "support/server_fixture.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

namespace {

//! An organisation with a worker, and two folders with work of theirs.
struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice worker = chain.addMember(Role::Writer, chain.work);
    base::FolderId erased = base::randomId<base::FolderId>(random);
    base::FolderId kept = base::randomId<base::FolderId>(random);
    std::vector<PushItem> ofErased;
    std::vector<PushItem> ofKept;

    Organisation()
    {
        found(chain);
        openSession(worker);
        fill(erased, ofErased);
        fill(kept, ofKept);
    }
    void fill(const base::FolderId &folderId, std::vector<PushItem> &items)
    {
        items.push_back(grant(chain, worker, folderId, chain.work));
        for (int i = 0; i < 20; ++i)
            items.push_back(bundle(chain, worker, folderId, {}, 2000));
        for (const PushResult &result : push(worker, items).results)
            if (result.status != ItemStatus::Stored)
                throw std::runtime_error("everything is taken");
    }
    void erase(const base::FolderId &folderId)
    {
        chain.apply(Erase{folderId, "ASKED"});
        upload(chain);
    }
    [[nodiscard]] std::filesystem::path file() const
    {
        return server::organisationFile(options.data, chain.roster.organisation());
    }
    [[nodiscard]] crypto::Secret32 key()
    {
        auto secret = server::ServerSecret::open(options.data / "server.key",
                                                 server::ServerSecret::Missing::Refuse, random);
        if (!secret)
            throw std::runtime_error(secret.error().message);
        return secret->storeKeyOf(chain.roster.organisation());
    }
    [[nodiscard]] sqlite::Connection open()
    {
        const crypto::Secret32 secret = key();
        auto opened = sqlite::Connection::open(
            {.file = file(), .key = secret.view(), .mode = sqlite::OpenOptions::Mode::ReadWrite});
        if (!opened)
            throw std::runtime_error(opened.error().message);
        return std::move(*opened);
    }
    [[nodiscard]] bool isInPostgres() const { return !options.store.empty(); }
    [[nodiscard]] postgres::Connection connect() const
    {
        auto opened = postgres::Connection::open(*postgres::Address::parse(options.store));
        if (!opened)
            throw std::runtime_error(opened.error().message);
        return std::move(*opened);
    }
    //! What happens by itself in files, and by the operator's hand in PostgreSQL.
    void rest()
    {
        server->idle();
        if (!isInPostgres())
            return;
        const auto opened = server::openStore(options, random);
        if (!opened || !opened->store->vacuum())
            throw std::runtime_error("the tables are written anew");
    }
    //! How many of these items still lie in the file, by their signatures.
    [[nodiscard]] std::ptrdiff_t remaining(const std::vector<PushItem> &items)
    {
        if (isInPostgres()) {
            const QByteArray all = test::PostgresCluster::filesOf(options.store);
            return std::count_if(items.begin(), items.end(), [&](const PushItem &item) {
                const auto end = base::ByteView(item.bytes).last(48);
                return all.contains(QByteArray::fromRawData(
                    reinterpret_cast<const char *>(end.data()), qsizetype(end.size())));
            });
        }
        const crypto::Secret32 secret = key();
        const test::PlainPages pages(file(), secret.view());
        return std::count_if(items.begin(), items.end(), [&](const PushItem &item) {
            return pages.contain(base::ByteView(item.bytes).last(48));
        });
    }
    //! Of all that is left of an erased entry but its place.
    [[nodiscard]] std::int64_t stubs()
    {
        const std::string_view sql =
            "SELECT count(*) FROM log WHERE kind = 0 AND folder_id IS NULL AND device IS NULL AND "
            "n IS NULL AND recv_ms = 0 AND length(body) = 0";
        if (isInPostgres())
            return connect().query(sql)->int64(0, 0);
        return (*open().number(sql)).value_or(-1);
    }
    //! What was erased lies in the store again, as where an older copy was put back beside the
    //! chain.
    void bringBack(const base::FolderId &folderId, const PushItem &item)
    {
        const auto in = [&](auto db) {
            if (!db.run("UPDATE folder_state SET erased_at = NULL, kid = $1 WHERE folder_id = $2",
                        kidOf(folderId), folderId)
                || !db.run("UPDATE log SET kind = 1, folder_id = $1, size = $2, body = $3 "
                           "WHERE seq = (SELECT min(seq) FROM log WHERE kind = 0)",
                           folderId, item.bytes.size(), base::ByteView(item.bytes)))
                throw std::runtime_error("it is put back");
        };
        if (isInPostgres())
            in(connect());
        else
            in(open());
    }
};

} // namespace

//! What the roster erases leaves the server's file, and its log goes on (sync.md D11).
class ServerErasureTest : public QObject
{
    Q_OBJECT

private slots:
    void theBytesGoAndTheRestStays();
    void nothingOfItIsTakenAgain();
    void aFolderNeverSeenIsRefusedToo();
    void onlyAdministratorsErase();
    void everyStartErasesAgain();
    void whoHasBeenReadingIsWaitedFor();
    void whoMayNotWriteTheTablesAnewIsToldSo();
};

void ServerErasureTest::theBytesGoAndTheRestStays()
{
    Organisation org;
    org.server->idle();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(21));
    QCOMPARE(org.remaining(org.ofKept), std::ptrdiff_t(21));
    const LogPage before = org.log(org.chain.admin);
    org.erase(org.erased);
    org.rest();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(0));
    QCOMPARE(org.remaining(org.ofKept), std::ptrdiff_t(21));
    const LogPage after = org.log(org.chain.admin);
    QCOMPARE(after.entries.size(), before.entries.size() - 21 + 1); // and a notice of the roster
    QCOMPARE(after.next, before.next + 1);
    // Who last had an entry that is gone goes on from there.
    const auto last =
        std::find_if(before.entries.begin(), before.entries.end(), [&](const auto &entry) {
            const auto bundle = decodeBundle(entry.bytes);
            return bundle && bundle->header.folder == org.erased;
        });
    QVERIFY(last != before.entries.end());
    const LogPage rest =
        org.log(org.chain.admin, last->seq,
                "&anchor=" + std::to_string(last->seq) + '-' + decodeBundle(last->bytes)->id.hex());
    QVERIFY(!rest.entries.empty());
    org.server.reset();
    QCOMPARE(org.stubs(), std::int64_t(21));
}

void ServerErasureTest::nothingOfItIsTakenAgain()
{
    Organisation org;
    org.erase(org.erased);
    QCOMPARE(org.pushOne(org.worker, org.bundle(org.chain, org.worker, org.erased)).status,
             ItemStatus::CaseErased);
    QCOMPARE(org.pushOne(org.worker,
                         org.grant(org.chain, org.worker, org.erased, org.chain.all,
                                   [](Grant &grant) { grant.rosterSeq = 1; }))
                 .status,
             ItemStatus::CaseErased);
    QCOMPARE(org.pushOne(org.worker, org.bundle(org.chain, org.worker, org.kept)).status,
             ItemStatus::Stored);
}

void ServerErasureTest::aFolderNeverSeenIsRefusedToo()
{
    Organisation org;
    const auto late = base::randomId<base::FolderId>(org.random);
    org.erase(late);
    QCOMPARE(
        org.pushOne(org.worker, ServerFixture::grant(org.chain, org.worker, late, org.chain.work))
            .status,
        ItemStatus::CaseErased);
}

void ServerErasureTest::onlyAdministratorsErase()
{
    Organisation org;
    const auto statement = org.chain.sign(Erase{org.erased, "ASKED"}, org.worker);
    QCOMPARE(org.post("/v1/roster", encode(std::vector{statement}), org.worker.token).status, 403);
    QCOMPARE(org.pushOne(org.worker, org.bundle(org.chain, org.worker, org.erased)).status,
             ItemStatus::Stored);
}

void ServerErasureTest::everyStartErasesAgain()
{
    Organisation org;
    org.erase(org.erased);
    org.server.reset();
    org.bringBack(org.erased, org.ofErased[1]);
    QCOMPARE(org.remaining({org.ofErased[1]}), std::ptrdiff_t(1));
    org.restart();
    QCOMPARE(org.pushOne(org.worker, org.bundle(org.chain, org.worker, org.erased)).status,
             ItemStatus::CaseErased);
    org.rest();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(0));
}

//! A dump that began before sees everything until its end, so the new file would have it, too.
void ServerErasureTest::whoHasBeenReadingIsWaitedFor()
{
    Organisation org;
    if (!org.isInPostgres())
        QSKIP("Files keep nothing for readers once they are gone.");
    postgres::Connection dump = org.connect();
    QVERIFY(dump.execute("SET idle_in_transaction_session_timeout = 0"));
    QVERIFY(dump.execute("BEGIN ISOLATION LEVEL REPEATABLE READ"));
    QVERIFY(dump.query("SELECT count(*) FROM org").ok());
    org.erase(org.erased);
    std::jthread end([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(800));
        (void)dump.execute("COMMIT");
    });
    org.rest();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(0));
    QCOMPARE(org.remaining(org.ofKept), std::ptrdiff_t(21));
}

//! PostgreSQL itself would pass the tables over, and what was erased would still lie there.
void ServerErasureTest::whoMayNotWriteTheTablesAnewIsToldSo()
{
    Organisation org;
    if (!org.isInPostgres())
        QSKIP("Whoever may write a file may write it anew.");
    const auto opened = server::openStore(org.options, org.random);
    QVERIFY(opened.ok());
    for (const char *sql : // whoever connects from now on is somebody else
         {"CREATE ROLE not_the_owner",
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET role = not_the_owner', "
          "current_database()); END $$"})
        QVERIFY2(org.connect().execute(sql).ok(), sql);
    const auto done = opened->store->vacuum();
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, base::ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(ServerErasureTest)
#include "tst_server_erasure.moc"
