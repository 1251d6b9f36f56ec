// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/move.h"
#include "server/open_store.h"
#include "server/sqlite_schema.h"
#include "server/sqlite_store.h"
#include "sqlite/connection.h"
#include "support/server_process.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using server::Usage;
using test::ServerFixture;
using test::ServerProcess;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr std::size_t bundleSize = 1000; // and what is around it

//! An organisation with a folder of its admin's.
struct Organisation : ServerFixture
{
    explicit Organisation(Kept kept = Kept::Usual) : ServerFixture(server::Registration::Open, kept)
    {
        found(chain);
        const auto status = pushOne(chain.admin, folderGrant()).status;
        if (status != ItemStatus::Stored)
            throw std::runtime_error("the folder is made");
    }

    TestChain chain = newChain();
    base::FolderId folderId = base::randomId<base::FolderId>(random);

    [[nodiscard]] PushItem folderGrant() { return grant(chain, chain.admin, folderId, chain.work); }
    [[nodiscard]] PushItem newBundle()
    {
        return bundle(chain, chain.admin, folderId, {}, bundleSize);
    }
    //! As another process does it, while this one serves.
    [[nodiscard]] Usage usage()
    {
        const auto opened = server::openStore(options, random);
        return *server::usageOf(*opened->store, chain.roster.organisation());
    }
    void setQuota(const std::optional<std::uint64_t> &quota)
    {
        const auto opened = server::openStore(options, random);
        const auto transaction = *(*opened->store->open(chain.roster.organisation()))->begin();
        if (!transaction->putQuota(quota) || !transaction->commit())
            throw std::runtime_error("the quota is set");
    }
    //! What the entries take, from what a device is given of them.
    [[nodiscard]] std::uint64_t counted()
    {
        std::uint64_t bytes = 0;
        const auto opened = server::openStore(options, random);
        const auto source = *opened->store->source(chain.roster.organisation());
        for (const server::StoredTable &table : server::storedTables()) {
            if (table.name != "log")
                continue;
            const auto read = source->rows(table, [&](const server::StoredRow &row) {
                bytes += std::get<base::Bytes>(row.back()).size();
                return base::Result<void>();
            });
            if (!read)
                throw std::runtime_error("the log is read");
        }
        return bytes;
    }
};

[[nodiscard]] int versionBeforeQuotas()
{
    for (const sqlite::Migration &migration : server::organisationMigrations()) {
        if (std::get<std::string>(migration.step).find("quota") != std::string::npos)
            return migration.version - 1;
    }
    return -1;
}

} // namespace

//! How much an organisation may leave with the server (sync.md D16), in files and in PostgreSQL.
class QuotaTest : public QObject
{
    Q_OBJECT

private slots:
    void sizes_data();
    void sizes();
    void countsWhatIsThere();
    void erasureGivesRoomAgain();
    void refusesBundlesALittleAboveIt();
    void anOwnQuotaHoldsAtOnce();
    void goesAlongWhereverTheStoreGoes();
    void anOlderStoreIsCounted();
    void theProgramTellsAndChangesIt();
};

void QuotaTest::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qulonglong>("bytes"); // 1: refused
    QTest::newRow("bytes") << QStringLiteral("500") << 500ULL;
    QTest::newRow("nothing at all") << QStringLiteral("0") << 0ULL;
    QTest::newRow("KiB") << QStringLiteral("7KiB") << 7ULL * 1024;
    QTest::newRow("MiB") << QStringLiteral("500MiB") << 500ULL * 1024 * 1024;
    QTest::newRow("GiB") << QStringLiteral("20GiB") << 20ULL * 1024 * 1024 * 1024;
    QTest::newRow("with a blank") << QStringLiteral("3 TiB") << (3ULL << 40);
    QTest::newRow("none") << QStringLiteral("none") << qulonglong(server::noQuota);
    for (const char *text : {"", "GiB", "-1", "1.5GiB", "20GB", "20gib", "20GiBs", "99999999TiB",
                             "9223372036854775808", "two", "01GiB"})
        QTest::newRow(text) << QString::fromLatin1(text) << 1ULL;
}

void QuotaTest::sizes()
{
    QFETCH(QString, text);
    QFETCH(qulonglong, bytes);
    const auto size = server::parseSize(text.toStdString());
    QCOMPARE(size.has_value(), bytes != 1);
    if (!size)
        return;
    QCOMPARE(qulonglong(*size), bytes);
    QCOMPARE(server::parseSize(server::sizeText(*size)), size);
    QCOMPARE(server::sizeText(*size), text.remove(u' ').toStdString());
}

void QuotaTest::countsWhatIsThere()
{
    Organisation org;
    const std::uint64_t before = org.usage().bytes;
    QVERIFY(before > 0);
    const PushItem item = org.newBundle();
    QCOMPARE(org.pushOne(org.chain.admin, item).status, ItemStatus::Stored);
    QCOMPARE(org.usage().bytes, before + item.bytes.size());
    // Nothing is counted twice, or that was refused.
    QCOMPARE(org.pushOne(org.chain.admin, item).status, ItemStatus::Duplicate);
    PushItem spoilt = org.newBundle();
    spoilt.bytes.back() ^= 1;
    QCOMPARE(org.pushOne(org.chain.admin, spoilt).status, ItemStatus::Malformed);
    QCOMPARE(org.usage().bytes, before + item.bytes.size());
    org.restart();
    QCOMPARE(org.usage().bytes, org.counted());
}

void QuotaTest::erasureGivesRoomAgain()
{
    Organisation org;
    const std::uint64_t empty = org.usage().bytes;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(org.pushOne(org.chain.admin, org.newBundle()).status, ItemStatus::Stored);
    QVERIFY(org.usage().bytes > empty + 3 * bundleSize);
    org.chain.apply(Erase{org.folderId, "ASKED"});
    org.upload(org.chain);
    QVERIFY(org.usage().bytes < empty + bundleSize);
    QCOMPARE(org.usage().bytes, org.counted());
}

void QuotaTest::refusesBundlesALittleAboveIt()
{
    Organisation org;
    const PushItem first = org.newBundle();
    const std::uint64_t size = first.bytes.size();
    // Room for ten, and a twentieth of it for half of another one.
    org.options.quota = org.usage().bytes + 10 * size;
    org.restart();
    QCOMPARE(org.pushOne(org.chain.admin, first).status, ItemStatus::Stored);
    for (int i = 1; i < 10; ++i)
        QCOMPARE(org.pushOne(org.chain.admin, org.newBundle()).status, ItemStatus::Stored);
    QVERIFY(server::isNearQuota(org.usage().bytes, org.options.quota));
    const PushItem tooMuch = org.newBundle();
    const PushResult refused = org.pushOne(org.chain.admin, tooMuch);
    QCOMPARE(refused.status, ItemStatus::QuotaReached);
    QVERIFY(!refused.seq);
    // One within the twentieth is taken.
    QCOMPARE(
        org.pushOne(org.chain.admin, org.bundle(org.chain, org.chain.admin, org.folderId, {}, 100))
            .status,
        ItemStatus::Stored);
    // What is there is there, and access and members do not wait for room.
    QCOMPARE(org.pushOne(org.chain.admin, first).status, ItemStatus::Duplicate);
    const auto folder = base::randomId<base::FolderId>(org.random);
    QCOMPARE(
        org.pushOne(org.chain.admin, org.grant(org.chain, org.chain.admin, folder, org.chain.work))
            .status,
        ItemStatus::Stored);
    org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    // The same bytes go through once there is room.
    org.options.quota *= 2;
    org.restart();
    QCOMPARE(org.pushOne(org.chain.admin, tooMuch).status, ItemStatus::Stored);
}

void QuotaTest::anOwnQuotaHoldsAtOnce()
{
    Organisation org;
    QVERIFY(!org.usage().quota);
    org.setQuota(1);
    QCOMPARE(org.usage().quota, std::optional<std::uint64_t>(1));
    const PushItem item = org.newBundle();
    QCOMPARE(org.pushOne(org.chain.admin, item).status, ItemStatus::QuotaReached);
    org.setQuota(server::noQuota);
    org.options.quota = 1; // the server's own, which does not hold here
    org.restart();
    QCOMPARE(org.pushOne(org.chain.admin, item).status, ItemStatus::Stored);
    org.setQuota({});
    QVERIFY(!org.usage().quota);
    QCOMPARE(org.pushOne(org.chain.admin, org.newBundle()).status, ItemStatus::QuotaReached);
}

void QuotaTest::goesAlongWhereverTheStoreGoes()
{
    Organisation org;
    QCOMPARE(org.pushOne(org.chain.admin, org.newBundle()).status, ItemStatus::Stored);
    org.setQuota(123'456);
    const Usage usage = org.usage();
    const auto id = org.chain.roster.organisation();
    QTemporaryDir elsewhere;
    server::Options other = org.options;
    other.data = std::filesystem::path(elsewhere.path().toStdString()) / "moved";
    other.store.clear();
    const auto moved = server::moveStore(org.options, other, org.random);
    QVERIFY(moved.ok());
    QVERIFY(*server::usageOf(*server::openStore(other, org.random)->store, id) == usage);

    std::vector<base::Bytes> records;
    const auto opened = server::openStore(org.options, org.random);
    QVERIFY(server::dumpStore(*opened->store, [&](base::ByteView record) {
                records.push_back(base::toBytes(record));
                return base::Result<void>();
            }).ok());
    server::Options restored = other;
    restored.data = std::filesystem::path(elsewhere.path().toStdString()) / "restored";
    const auto empty = server::openStore(restored, org.random);
    QVERIFY(empty.ok());
    std::size_t next = 0;
    QVERIFY(server::loadStore(
                *empty->store,
                [&]() -> base::Result<std::optional<base::Bytes>> {
                    return next < records.size() ? std::optional(records[next++]) : std::nullopt;
                },
                org.random)
                .ok());
    QVERIFY(*server::usageOf(*empty->store, id) == usage);
}

//! A file made before anything was counted.
void QuotaTest::anOlderStoreIsCounted()
{
    Organisation org(ServerFixture::Kept::Files);
    QCOMPARE(org.pushOne(org.chain.admin, org.newBundle()).status, ItemStatus::Stored);
    const Usage usage = org.usage();
    org.server.reset();
    const auto id = org.chain.roster.organisation();
    {
        const auto secret = server::ServerSecret::open(
            server::keyFileOf(org.options), server::ServerSecret::Missing::Refuse, org.random);
        const auto key = secret->storeKeyOf(id);
        auto db = sqlite::Connection::open(
            {.file = server::organisationFile(org.options.data, id), .key = key.view()});
        QVERIFY(db.ok());
        QVERIFY(db->execute("ALTER TABLE org DROP COLUMN bytes; ALTER TABLE org DROP COLUMN quota; "
                            "DROP TABLE access_log; PRAGMA user_version = "
                            + std::to_string(versionBeforeQuotas()))
                    .ok());
    }
    org.restart();
    QVERIFY(org.usage() == usage);
}

void QuotaTest::theProgramTellsAndChangesIt()
{
    QTemporaryDir data;
    ServerProcess server({QStringLiteral("--quota"), QStringLiteral("0")}, data.path());
    ServerFixture maker(server::Registration::Open, ServerFixture::Kept::Files);
    TestChain chain = server.chainBy(maker);
    QVERIFY(server.post(chain) && server.openSession(maker, chain.admin));
    const auto push = [&](const PushItem &item) {
        const auto answer =
            server.ask("POST", "/v1/push", encode(std::vector<PushItem>{item}), chain.admin.token);
        return decode<PushReply>(answer.body)->results.front().status;
    };
    const auto folder = base::randomId<base::FolderId>(maker.random);
    QCOMPARE(push(ServerFixture::grant(chain, chain.admin, folder, chain.work)),
             ItemStatus::Stored);
    const PushItem item = maker.bundle(chain, chain.admin, folder);
    QCOMPARE(push(item), ItemStatus::QuotaReached);

    const QString id = QString::fromStdString(chain.roster.organisation().hex());
    const auto quota = [&](const QStringList &more) {
        return server.run(QStringList{QStringLiteral("org"), QStringLiteral("quota"), id} + more);
    };
    const auto told = quota({QStringLiteral("--quota"), QStringLiteral("0")});
    QCOMPARE(told.code, 0);
    QVERIFY(told.out.endsWith(" 0\n"));
    const auto changed = quota({QStringLiteral("5MiB")});
    QCOMPARE(changed.code, 0);
    QVERIFY(changed.out.endsWith(" 5MiB\n"));
    QCOMPARE(push(item), ItemStatus::Stored); // by the server that runs
    const auto listed = server.run({QStringLiteral("org"), QStringLiteral("list")});
    QVERIFY(listed.out.startsWith(id.toLatin1() + ' '));
    QVERIFY2(listed.out.endsWith(" 5MiB\n"), listed.out.constData());
    QCOMPARE(listed.out.simplified().split(' ').size(), 5);

    QCOMPARE(quota({QStringLiteral("20GB")}).code, 2);
    const auto nobody = server.run({QStringLiteral("org"), QStringLiteral("quota"),
                                    QString(32, u'0'), QStringLiteral("5MiB")});
    QCOMPARE(nobody.code, 3);
    QVERIFY(nobody.err.contains("org list"));
    QCOMPARE(quota({QStringLiteral("default")}).code, 0);
    QCOMPARE(push(maker.bundle(chain, chain.admin, folder)), ItemStatus::QuotaReached);
}

QTEST_GUILESS_MAIN(QuotaTest)
#include "tst_quota.moc"
