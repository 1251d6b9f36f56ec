// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
//
// Values, rows, statements, transactions and migrations.
#include "store/sqlite_files.h"

#include "sqlite/migrator.h"
#include "sqlite/transaction.h"

#include <QTest>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;
using base::ErrorCode;
using sqlite::Connection;
using sqlite::Migration;
using sqlite::OpenOptions;
using sqlite::Transaction;
using Mode = OpenOptions::Mode;

namespace {

constexpr int applicationId = 0x544c5354;

[[nodiscard]] std::int64_t numberOf(Connection &db, std::string_view sql)
{
    const auto number = db.number(sql);
    return number.ok() ? (*number).value_or(-1) : -2;
}

[[nodiscard]] std::string textOf(Connection &db, std::string_view sql)
{
    auto rows = db.query(sql);
    const auto more = rows.next();
    return more.ok() && *more ? std::string(rows.text(0)) : std::string("no row");
}

//! True when the function ends its process, as a failed assertion does.
template<class Function>
[[nodiscard]] bool stops(const Function &function)
{
    const pid_t child = fork();
    if (child == 0) {
        const rlimit none{0, 0};
        setrlimit(RLIMIT_CORE, &none);
        if (!freopen("/dev/null", "w", stderr))
            _exit(2);
        signal(SIGABRT, SIG_DFL);
        function();
        _exit(0);
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

} // namespace

class TestSqlite : public QObject
{
    Q_OBJECT

private slots:
    void settings();
    void valuesComeBack();
    void wrongUseIsAnError();
    void valuesOfAQueryMayGo();
    void statementsAreKept();
    void sameStatementInsideItself();
    void connectionsMove();
    void rollsBackAtTheEndOfTheScope();
    void commits();
    void nestingStops();
    void synchronousLevel();
    void migratesInSteps();
    void failedMigrationRollsBack();
    void newerStoreIsRefusedUnchanged();
    void strangeStoreIsRefused();
};

void TestSqlite::settings()
{
    StoreFiles files;
    {
        auto created = files.open(Mode::Create);
        VERIFY_OK(created);
        QCOMPARE(textOf(*created, "PRAGMA journal_mode"), std::string("wal"));
    }
    QVERIFY(!files.bytes().isEmpty());
    QCOMPARE(QFile(files.path()).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly}) {
        auto db = files.open(mode);
        VERIFY_OK(db);
        QCOMPARE(textOf(*db, "PRAGMA cipher_hmac_algorithm"), std::string("HMAC_SHA256"));
        QCOMPARE(textOf(*db, "PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(numberOf(*db, "PRAGMA page_size"), 4096);
        QCOMPARE(numberOf(*db, "PRAGMA temp_store"), 2);
        QCOMPARE(numberOf(*db, "PRAGMA secure_delete"), 1);
        QCOMPARE(numberOf(*db, "PRAGMA foreign_keys"), 1);
        QCOMPARE(numberOf(*db, "PRAGMA trusted_schema"), 0);
        QCOMPARE(numberOf(*db, "PRAGMA cell_size_check"), 1);
        QCOMPARE(numberOf(*db, "PRAGMA cache_size"), 4096);
        QCOMPARE(numberOf(*db, "PRAGMA busy_timeout"), 50);
        QCOMPARE(numberOf(*db, "PRAGMA synchronous"), 2);
    }
    auto db = files.open(Mode::ReadWrite);
    VERIFY_OK(db);
    QCOMPARE(numberOf(*db, "PRAGMA wal_autocheckpoint"), 16384);
}

void TestSqlite::valuesComeBack()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(a, b, c, d, e, f, g, h)"));
    const auto id = base::RecordId::fromHex("000102030405060708090a0b0c0d0e0f");
    VERIFY_OK(db->run("INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                      std::int64_t{-5000000000}, std::string_view(),
                      std::string("Ll\xc3\xb7r\0x", 7), base::ByteView(), base::Bytes{0, 1, 255},
                      *id, nullptr, std::optional<std::string>()));
    QCOMPARE(db->lastChanges(), 1);
    QCOMPARE(db->lastRowId(), 1);
    auto rows = db->query("SELECT a, b, c, d, e, f, g, h, typeof(b), typeof(d) FROM t");
    auto more = rows.next();
    QVERIFY(more.ok() && *more);
    QCOMPARE(rows.int64(0), -5000000000);
    QCOMPARE(rows.text(1), std::string_view());
    QVERIFY(!rows.isNull(1));
    QCOMPARE(rows.text(2), std::string_view("Ll\xc3\xb7r\0x", 7));
    QVERIFY(rows.blob(3).empty() && !rows.isNull(3));
    QVERIFY(base::equal(rows.blob(4), base::Bytes{0, 1, 255}));
    QCOMPARE(rows.fixed<base::RecordId>(5), id);
    QVERIFY(!rows.fixed<base::RecordId>(4) && !rows.fixed<base::RecordId>(6));
    QVERIFY(rows.isNull(6) && rows.isNull(7));
    QCOMPARE(rows.text(8), std::string_view("text"));
    QCOMPARE(rows.text(9), std::string_view("blob"));
    more = rows.next();
    QVERIFY(more.ok() && !*more);
}

void TestSqlite::wrongUseIsAnError()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v UNIQUE)"));
    COMPARE_ERROR(db->run("INSERT INTO t VALUES(?1)"), ErrorCode::Internal);
    COMPARE_ERROR(db->run("INSERT INTO t VALUES(?1)", 1, 2), ErrorCode::Internal);
    COMPARE_ERROR(db->run("no such statement"), ErrorCode::Internal);
    COMPARE_ERROR(db->run("DELETE FROM t; DELETE FROM t"), ErrorCode::Internal);
    COMPARE_ERROR(db->run(""), ErrorCode::Internal);
    COMPARE_ERROR(db->execute("INSERT INTO t VALUES(1); no such statement"), ErrorCode::Internal);
    COMPARE_ERROR(db->run("INSERT INTO t VALUES(?1)", 1), ErrorCode::Internal);
    QVERIFY(db->lastProblem().find("UNIQUE") != std::string::npos);
    QCOMPARE(numberOf(*db, "SELECT count(*) FROM t"), 1);
    QVERIFY(stops([&db] {
        auto rows = db->query("SELECT v FROM t");
        while (rows.next()) {
        } // The mistake that a Result<bool> invites must not run for ever.
    }));
}

void TestSqlite::valuesOfAQueryMayGo()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    auto value = std::make_unique<std::string>("a value that is longer than a short string");
    const std::string copy = *value;
    auto rows = db->query("SELECT ?1", *value);
    value->assign(value->size(), 'x');
    value.reset();
    const auto more = rows.next();
    QVERIFY(more.ok() && *more);
    QCOMPARE(std::string(rows.text(0)), copy);
}

void TestSqlite::statementsAreKept()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v)"));
    const auto before = db->cachedStatements();
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(db->run("INSERT INTO t VALUES(?1)", i));
    QCOMPARE(db->cachedStatements(), before + 1);
    QCOMPARE(numberOf(*db, "SELECT sum(v) FROM t"), 10);
    for (int i = 0; i < 1000; ++i)
        VERIFY_OK(db->number("SELECT " + std::to_string(i)));
    QVERIFY(db->cachedStatements() <= 256);
    // A statement that is in use survives the change of a table under it.
    VERIFY_OK(db->execute("ALTER TABLE t ADD COLUMN w"));
    QCOMPARE(numberOf(*db, "SELECT sum(v) FROM t"), 10);
}

void TestSqlite::sameStatementInsideItself()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v); INSERT INTO t VALUES(1), (2), (3);"));
    const auto pairs = [&db]() -> base::Result<int> {
        int count = 0;
        auto outer = db->query("SELECT v FROM t");
        TL_EACH_ROW (outer) {
            auto inner = db->query("SELECT v FROM t");
            TL_EACH_ROW (inner) {
                ++count;
            }
        }
        return count;
    }();
    VERIFY_OK(pairs);
    QCOMPARE(*pairs, 9);
}

void TestSqlite::connectionsMove()
{
    StoreFiles files;
    StoreFiles others;
    auto opened = files.open(Mode::Create);
    VERIFY_OK(opened);
    VERIFY_OK(opened->execute("CREATE TABLE t(v); INSERT INTO t VALUES(9);"));
    QCOMPARE(numberOf(*opened, "SELECT v FROM t"), 9);
    Connection db = std::move(*opened);
    QCOMPARE(numberOf(db, "SELECT v FROM t"), 9);
    auto other = others.open(Mode::Create);
    VERIFY_OK(other);
    db = std::move(*other);
    QCOMPARE(numberOf(db, "SELECT count(*) FROM sqlite_schema"), 0);
    QCOMPARE(files.names(), QStringList{QStringLiteral("store.db")}); // Closed, log folded in.
}

void TestSqlite::rollsBackAtTheEndOfTheScope()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v)"));
    {
        auto transaction = Transaction::begin(*db, Transaction::Kind::Immediate);
        VERIFY_OK(transaction);
        VERIFY_OK(db->run("INSERT INTO t VALUES(1)"));
        QVERIFY(db->inTransaction());
    }
    QVERIFY(!db->inTransaction());
    QCOMPARE(numberOf(*db, "SELECT count(*) FROM t"), 0);
}

void TestSqlite::commits()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v)"));
    auto reader = files.open(Mode::ReadOnly);
    VERIFY_OK(reader);
    {
        auto transaction = Transaction::begin(*db, Transaction::Kind::Deferred);
        VERIFY_OK(transaction);
        VERIFY_OK(db->run("INSERT INTO t VALUES(1)"));
        QCOMPARE(numberOf(*reader, "SELECT count(*) FROM t"), 0);
        VERIFY_OK(transaction->commit());
        COMPARE_ERROR(transaction->commit(), ErrorCode::Internal);
    }
    QCOMPARE(numberOf(*reader, "SELECT count(*) FROM t"), 1);
    COMPARE_ERROR(reader->run("INSERT INTO t VALUES(2)"), ErrorCode::ReadOnly);
}

void TestSqlite::nestingStops()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    auto transaction = Transaction::begin(*db, Transaction::Kind::Immediate);
    VERIFY_OK(transaction);
    QVERIFY(stops([&db] {
        [[maybe_unused]] const auto inner = Transaction::begin(*db, Transaction::Kind::Deferred);
    }));
    QVERIFY(stops([&db] {
        [[maybe_unused]] const auto set = db->setSynchronous(sqlite::Synchronous::Normal);
    }));
}

void TestSqlite::synchronousLevel()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->setSynchronous(sqlite::Synchronous::Normal));
    QCOMPARE(numberOf(*db, "PRAGMA synchronous"), 1);
    VERIFY_OK(db->setSynchronous(sqlite::Synchronous::Full));
    QCOMPARE(numberOf(*db, "PRAGMA synchronous"), 2);
}

void TestSqlite::migratesInSteps()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    std::vector<Migration> migrations;
    migrations.push_back({1, "CREATE TABLE a(v); CREATE TABLE b(v);"});
    VERIFY_OK(sqlite::migrate(*db, migrations, applicationId));
    QCOMPARE(numberOf(*db, "PRAGMA user_version"), 1);
    QCOMPARE(numberOf(*db, "PRAGMA application_id"), applicationId);
    migrations.push_back(
        {2, [](Connection &target) { return target.run("INSERT INTO a VALUES(5)"); }});
    VERIFY_OK(sqlite::migrate(*db, migrations, applicationId));
    VERIFY_OK(sqlite::migrate(*db, migrations, applicationId));
    QCOMPARE(numberOf(*db, "PRAGMA user_version"), 2);
    QCOMPARE(numberOf(*db, "SELECT count(*) FROM a"), 1);
    migrations.push_back({4, "SELECT 1"});
    COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::Internal);
}

void TestSqlite::failedMigrationRollsBack()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    std::vector<Migration> migrations;
    migrations.push_back({1, "CREATE TABLE a(v)"});
    migrations.push_back({2, "CREATE TABLE b(v); CREATE TABLE a(v); CREATE TABLE c(v);"});
    COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::Internal);
    QCOMPARE(numberOf(*db, "PRAGMA user_version"), 1);
    QCOMPARE(numberOf(*db, "SELECT count(*) FROM sqlite_schema"), 1);
    migrations[1] = {2, "COMMIT"};
    COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::Internal);
    QCOMPARE(numberOf(*db, "PRAGMA user_version"), 1);
    migrations[1] = {2, "CREATE TABLE b(v)"};
    VERIFY_OK(sqlite::migrate(*db, migrations, applicationId));
    QCOMPARE(numberOf(*db, "PRAGMA user_version"), 2);
}

void TestSqlite::newerStoreIsRefusedUnchanged()
{
    StoreFiles files;
    std::vector<Migration> migrations;
    migrations.push_back({1, "CREATE TABLE a(v)"});
    migrations.push_back({2, "CREATE TABLE b(v)"});
    {
        auto db = files.open(Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(sqlite::migrate(*db, migrations, applicationId));
    }
    const auto before = files.bytes();
    migrations.pop_back();
    {
        auto db = files.open(Mode::ReadWrite);
        VERIFY_OK(db);
        COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::StoreTooNew);
    }
    QCOMPARE(files.bytes(), before);
    QCOMPARE(files.names(), QStringList{QStringLiteral("store.db")});
}

void TestSqlite::strangeStoreIsRefused()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE a(v)"));
    const std::vector<Migration> migrations{{1, "CREATE TABLE b(v)"}};
    COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::StoreDamaged);
    VERIFY_OK(db->execute("PRAGMA application_id = 77"));
    COMPARE_ERROR(sqlite::migrate(*db, migrations, applicationId), ErrorCode::StoreDamaged);
    QCOMPARE(numberOf(*db, "SELECT count(*) FROM sqlite_schema"), 1);
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
