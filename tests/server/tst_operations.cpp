// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "backup_file.h"
#include "operations.h"
#include "postgres/connection.h"
#include "protocol/restored.h"
#include "server/move.h"
#include "server/server_secret.h"
#include "server/sqlite_store.h"
#include "sqlite/connection.h"
#include "support/postgres_cluster.h"
#include "support/server_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace throughline;
using namespace throughline::protocol;
using test::CountedRandom;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

namespace {

constexpr std::string_view passphrase = "a made-up passphrase";

//! A server with work on it.
struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);
    base::FolderId kept = base::randomId<base::FolderId>(random);
    base::FolderId erased = base::randomId<base::FolderId>(random);
    CountedRandom numbers{3};

    Organisation() : ServerFixture(server::Registration::Open, Kept::Files)
    {
        found(chain);
        openSession(writer);
        for (const base::FolderId &each : {kept, erased}) {
            pushOne(writer, grant(chain, writer, each, chain.work));
            for (int i = 0; i < 20; ++i)
                pushOne(writer, bundle(chain, writer, each, {}, 2000));
        }
    }
    [[nodiscard]] std::filesystem::path file() const
    {
        return options.data.parent_path() / "backup";
    }
    [[nodiscard]] base::Result<server::Dumped> backUp()
    {
        return server::backUp(options, file(), passphrase, numbers);
    }
    [[nodiscard]] server::Options elsewhere() const
    {
        server::Options other;
        other.data = options.data.parent_path() / "elsewhere";
        return other;
    }
    [[nodiscard]] base::Result<server::Dumped> restoreTo(const server::Options &other,
                                                         std::string_view secret = passphrase)
    {
        return server::restore(other, file(), secret, numbers);
    }
    //! Stops the server and changes what it keeps of the organisation.
    void spoil(const char *sql)
    {
        server.reset();
        const auto id = chain.roster.organisation();
        const auto secret = server::ServerSecret::open(
            options.data / "server.key", server::ServerSecret::Missing::Refuse, numbers);
        const crypto::Secret32 key = secret->storeKeyOf(id);
        auto db = sqlite::Connection::open({.file = server::organisationFile(options.data, id),
                                            .key = key.view(),
                                            .mode = sqlite::OpenOptions::Mode::ReadWrite});
        if (!db || !db->execute(sql))
            qFatal("the store cannot be spoilt");
    }
    //! Goes on with what is there.
    void become(const server::Options &other)
    {
        options = other;
        restart();
        openSession(chain.admin);
        openSession(writer);
        // Nobody reads before an administrator has said that this is the chain.
        const auto answer = get("/v1/log?after=0", writer.token);
        if (answer.status != recoveringStatus)
            qFatal("it is read at once");
        const auto state =
            parseServerState(get("/v1/roster?after=0&nonce=00", chain.admin.token).state);
        chain.apply(ServerEpoch{state->epoch, 0});
        upload(chain);
    }
    //! Without the notice of the statement that confirmed it.
    [[nodiscard]] LogPage logBefore()
    {
        LogPage page = log(chain.admin);
        if (page.entries.empty() || page.entries.back().kind != EntryKind::Roster)
            qFatal("nothing tells that it was confirmed");
        page.entries.pop_back();
        --page.next;
        return page;
    }
};

} // namespace

//! Backup, restore and check (sync.md D8, D9).
class OperationsTest : public QObject
{
    Q_OBJECT

private slots:
    void restoresEverythingInANewEpoch_data();
    void restoresEverythingInANewEpoch();
    void whileItIsServed();
    void nothingOfItCanBeReadOrChanged();
    void onlyWhereNothingIs();
    void nothingIsMadeWhereNothingIs();
    void whatCameMeanwhileIsNotReplaced();
    void whatWasErasedStaysErased();
    void checkFindsWhatIsWrong();
    void checkFindsWhatIsMissing_data();
    void checkFindsWhatIsMissing();
};

void OperationsTest::restoresEverythingInANewEpoch_data()
{
    QTest::addColumn<bool>("toPostgres");
    QTest::newRow("files") << false;
    QTest::newRow("PostgreSQL") << true;
}

void OperationsTest::restoresEverythingInANewEpoch()
{
    QFETCH(bool, toPostgres);
    Organisation org;
    const auto token = org.server->allowOrganisation();
    QVERIFY(token);
    const LogPage before = org.log(org.chain.admin);
    const auto stateBefore = parseServerState(org.get("/v1/log?after=0", org.writer.token).state);
    const auto dumped = org.backUp();
    QVERIFY2(dumped.ok(), dumped ? "" : dumped.error().message.c_str());
    QCOMPARE(dumped->organisations, std::size_t(1));
    QCOMPARE(dumped->entries, std::uint64_t(42));

    server::Options other = org.elsewhere();
    if (toPostgres)
        other.store = test::PostgresCluster::shared().makeDatabase();
    const auto restored = org.restoreTo(other);
    QVERIFY2(restored.ok(), restored ? "" : restored.error().message.c_str());
    QCOMPARE(restored->entries, std::uint64_t(42));
    other.registration = server::Registration::Token;
    org.become(other);
    QCOMPARE(encode(org.logBefore()), encode(before));
    const auto state = parseServerState(org.get("/v1/log?after=0", org.writer.token).state);
    QCOMPARE(state->head, stateBefore->head + 1);
    QCOMPARE(state->rosterSeq, stateBefore->rosterSeq + 1);
    QVERIFY(state->epoch != stateBefore->epoch);
    // It goes on from there, and is the same server to its devices.
    QCOMPARE(*org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.kept)).seq,
             std::uint64_t(44));
    TestChain another = org.newChain();
    org.found(another, *token);
}

//! Whatever is pushed meanwhile, the backup is of one moment.
void OperationsTest::whileItIsServed()
{
    Organisation org;
    std::atomic<bool> stop = false;
    std::atomic<int> pushed = 0;
    std::thread pushing([&] {
        while (!stop || pushed < 20) {
            org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.kept, {}, 5000));
            ++pushed;
        }
    });
    const auto dumped = org.backUp();
    stop = true;
    pushing.join();
    QVERIFY(dumped);
    QVERIFY(org.restoreTo(org.elsewhere()));
    const LogPage all = org.log(org.chain.admin);
    org.become(org.elsewhere());
    const LogPage some = org.logBefore();
    QCOMPARE(some.entries.size(), std::size_t(dumped->entries));
    QVERIFY(some.entries.size() >= 42 && some.entries.size() <= all.entries.size());
    for (std::size_t i = 0; i < some.entries.size(); ++i)
        QVERIFY(some.entries[i].bytes == all.entries[i].bytes);
    const auto checked = server::check(org.options, org.numbers);
    QVERIFY(checked && checked->findings.empty());
}

void OperationsTest::nothingOfItCanBeReadOrChanged()
{
    Organisation org;
    QCOMPARE(server::backUp(org.options, org.file(), "too short", org.numbers).error().code,
             base::ErrorCode::BadUsage);
    QVERIFY(org.backUp());
    QCOMPARE(org.backUp().error().code, base::ErrorCode::StoreExists);
    QFile file(QString::fromStdString(org.file().string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    QVERIFY(!sound.contains(QByteArray(reinterpret_cast<const char *>(org.writer.id.bytes.data()),
                                       base::DeviceId::size)));
    QCOMPARE(org.restoreTo(org.elsewhere(), "another passphrase").error().code,
             base::ErrorCode::WrongSecret);
    const auto put = [&](const QByteArray &bytes) {
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.flush();
    };
    for (const qsizetype at :
         {qsizetype(0), qsizetype(10), qsizetype(40), sound.size() / 2, sound.size() - 1}) {
        QByteArray changed = sound;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        put(changed);
        QVERIFY(!org.restoreTo(org.elsewhere()));
    }
    for (const qsizetype size : {qsizetype(5), qsizetype(31), sound.size() / 2, sound.size() - 1}) {
        put(sound.left(size));
        QVERIFY(!org.restoreTo(org.elsewhere()));
    }
    QVERIFY(!std::filesystem::exists(org.elsewhere().data / "server.key"));
    put(sound);
    QVERIFY(org.restoreTo(org.elsewhere()));
}

void OperationsTest::onlyWhereNothingIs()
{
    Organisation org;
    QVERIFY(org.backUp());
    QCOMPARE(org.restoreTo(org.options).error().code, base::ErrorCode::StoreExists);
    server::Options nowhere;
    nowhere.data = org.options.data / "nothing";
    QCOMPARE(server::backUp(nowhere, org.options.data / "x", passphrase, org.numbers).error().code,
             base::ErrorCode::NoStore);
    QCOMPARE(server::check(nowhere, org.numbers).error().code, base::ErrorCode::NoStore);
    const auto listed = server::listOrganisations(org.options, org.numbers);
    QCOMPARE(listed->size(), std::size_t(1));
    QVERIFY(listed->front().id == org.chain.roster.organisation());
    QCOMPARE(listed->front().head, std::uint64_t(42));
    QCOMPARE(listed->front().devices, std::size_t(2));
}

//! As where the name of the database is mistyped.
void OperationsTest::nothingIsMadeWhereNothingIs()
{
    CountedRandom numbers{3};
    QTemporaryDir folder;
    const std::filesystem::path parent = folder.path().toStdString();
    server::Options nothing;
    nothing.data = parent / "data";
    nothing.store = test::PostgresCluster::shared().makeDatabase();
    server::Options other;
    other.data = parent / "other";
    other.keyFile = nothing.data / "server.key";
    const auto finds = [](const auto &result) {
        return result.ok() || result.error().code != base::ErrorCode::NoStore;
    };
    QVERIFY(!finds(server::backUp(nothing, parent / "file", passphrase, numbers)));
    QVERIFY(!finds(server::check(nothing, numbers)));
    QVERIFY(!finds(server::listOrganisations(nothing, numbers)));
    QVERIFY(!finds(server::moveStore(nothing, other, numbers)));
    QVERIFY(std::filesystem::is_empty(parent));
    auto db = postgres::Connection::open(*postgres::Address::parse(nothing.store));
    QVERIFY(db);
    const auto tables = db->query("SELECT 1::bigint FROM pg_tables WHERE schemaname = 'public'");
    QVERIFY(tables);
    QCOMPARE(tables->size(), 0);
}

void OperationsTest::whatCameMeanwhileIsNotReplaced()
{
    CountedRandom numbers{3};
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("backup"));
    {
        auto writer = server::BackupWriter::create(name.toStdString(), passphrase, numbers);
        QVERIFY(writer && writer->put(base::asBytes("made up")));
        QFile other(name);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("somebody else's") > 0);
        other.close();
        const auto finished = writer->finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, base::ErrorCode::StoreExists);
    }
    QFile kept(name);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("somebody else's"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void OperationsTest::whatWasErasedStaysErased()
{
    Organisation org;
    org.chain.apply(Erase{org.erased, "ASKED"});
    org.upload(org.chain);
    const LogPage before = org.log(org.chain.admin);
    QVERIFY(org.backUp());
    QVERIFY(org.restoreTo(org.elsewhere()));
    org.become(org.elsewhere());
    QCOMPARE(encode(org.logBefore()), encode(before));
    QCOMPARE(org.pushOne(org.writer, org.bundle(org.chain, org.writer, org.erased)).status,
             ItemStatus::CaseErased);
}

void OperationsTest::checkFindsWhatIsWrong()
{
    Organisation org;
    const auto sound = server::check(org.options, org.numbers);
    QVERIFY(sound && sound->findings.empty());
    QCOMPARE(sound->what.entries, std::uint64_t(42));
    org.spoil("UPDATE log SET id = zeroblob(32) WHERE seq = 7");
    const auto changed = server::check(org.options, org.numbers);
    QVERIFY(changed);
    QCOMPARE(changed->findings.size(), std::size_t(1));
    org.spoil("DELETE FROM roster WHERE seq = 3");
    QCOMPARE(server::check(org.options, org.numbers)->findings.size(), std::size_t(1));
}

void OperationsTest::checkFindsWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("the first") << QByteArray("DELETE FROM log WHERE seq = 1")
                               << QByteArray(": 1 entries are missing");
    QTest::newRow("in the middle") << QByteArray("DELETE FROM log WHERE seq IN (7, 20, 21)")
                                   << QByteArray(": 3 entries are missing");
    QTest::newRow("at the end") << QByteArray("DELETE FROM log WHERE seq = 42")
                                << QByteArray(": 1 entries are missing");
    QTest::newRow("all") << QByteArray("DELETE FROM log") << QByteArray(": 42 entries are missing");
}

void OperationsTest::checkFindsWhatIsMissing()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, told);
    Organisation org;
    org.spoil(sql.constData());
    const auto checked = server::check(org.options, org.numbers);
    QVERIFY(checked);
    QCOMPARE(checked->findings.size(), std::size_t(1));
    QVERIFY(QByteArray::fromStdString(checked->findings.front()).contains(told));
}

QTEST_GUILESS_MAIN(OperationsTest)
#include "tst_operations.moc"
