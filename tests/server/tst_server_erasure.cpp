// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "server/server_secret.h"
#include "server/sqlite_store.h"
#include "support/plain_pages.h"
#include "support/server_fixture.h"

#include <QTest>

#include <algorithm>

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
    //! How many of these items still lie in the file, by their signatures.
    [[nodiscard]] std::ptrdiff_t remaining(const std::vector<PushItem> &items)
    {
        const crypto::Secret32 secret = key();
        const test::PlainPages pages(file(), secret.view());
        return std::count_if(items.begin(), items.end(), [&](const PushItem &item) {
            return pages.contain(base::ByteView(item.bytes).last(48));
        });
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
};

void ServerErasureTest::theBytesGoAndTheRestStays()
{
    Organisation org;
    org.server->idle();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(21));
    const LogPage before = org.log(org.chain.admin);
    org.erase(org.erased);
    org.server->idle();
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
    auto db = org.open();
    QCOMPARE(*db.number("SELECT count(*) FROM log WHERE kind = 0 AND folder_id IS NULL AND device "
                        "IS NULL AND n IS NULL AND recv_ms = 0 AND length(body) = 0"),
             std::optional<std::int64_t>(21));
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

//! A file in which what was erased lies again, as where an older copy was put back beside the
//! chain.
void ServerErasureTest::everyStartErasesAgain()
{
    Organisation org;
    org.erase(org.erased);
    org.server.reset();
    {
        auto db = org.open();
        QVERIFY(db.run("UPDATE folder_state SET erased_at = NULL, kid = ?2 WHERE folder_id = ?1",
                       org.erased, ServerFixture::kidOf(org.erased))
                    .ok());
        QVERIFY(db.run("UPDATE log SET kind = 1, folder_id = ?1, size = ?2, body = ?3 "
                       "WHERE seq = (SELECT min(seq) FROM log WHERE kind = 0)",
                       org.erased, org.ofErased[1].bytes.size(),
                       base::ByteView(org.ofErased[1].bytes))
                    .ok());
    }
    QCOMPARE(org.remaining({org.ofErased[1]}), std::ptrdiff_t(1));
    org.restart();
    QCOMPARE(org.pushOne(org.worker, org.bundle(org.chain, org.worker, org.erased)).status,
             ItemStatus::CaseErased);
    org.server->idle();
    QCOMPARE(org.remaining(org.ofErased), std::ptrdiff_t(0));
}

QTEST_GUILESS_MAIN(ServerErasureTest)
#include "tst_server_erasure.moc"
