// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
//
// What must not happen to a store: damage taken for health, a failed open that changes something,
// clear text.
#include "store/sqlite_files.h"

#include "sqlite/transaction.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;
using base::ErrorCode;
using sqlite::Connection;
using sqlite::OpenOptions;
using sqlite::Transaction;
using Mode = OpenOptions::Mode;

namespace {

constexpr qsizetype pageSize = 4096;

//! Some hundred pages: a table with small rows, and one with values that need pages of their own.
[[nodiscard]] base::Result<void> fill(Connection &db)
{
    TL_CHECK(db.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT NOT NULL);"
                        "CREATE TABLE large(id INTEGER PRIMARY KEY, body BLOB NOT NULL);"));
    TL_TRY(auto transaction, Transaction::begin(db, Transaction::Kind::Immediate));
    const std::string body(200, 'n');
    for (int i = 0; i < 2000; ++i)
        TL_CHECK(db.run("INSERT INTO note(id, body) VALUES(?1, ?2)", i, body));
    for (int i = 0; i < 8; ++i)
        TL_CHECK(db.run("INSERT INTO large(id, body) VALUES(?1, ?2)", i, base::Bytes(20000, 7)));
    return transaction.commit();
}

void makeStore(const StoreFiles &files)
{
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(fill(*db));
}

//! Reads everything and says whether every value is what was written.
[[nodiscard]] base::Result<bool> readAll(Connection &db)
{
    auto notes = db.query("SELECT body FROM note");
    TL_EACH_ROW (notes) {
        if (notes.text(0) != std::string(200, 'n'))
            return false;
    }
    auto large = db.query("SELECT body FROM large");
    TL_EACH_ROW (large) {
        if (!base::equal(large.blob(0), base::Bytes(20000, 7)))
            return false;
    }
    return true;
}

//! Runs in a process that has no rights of root; true when it answered true.
template<class Function>
[[nodiscard]] bool asNobody(const Function &function)
{
    const pid_t child = fork();
    if (child == 0) {
        const bool dropped = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        _exit(dropped && function() ? 0 : 1);
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

} // namespace

class TestSqliteDamage : public QObject
{
    Q_OBJECT

private slots:
    void wrongKeyIsRefusedAndLeavesNothing();
    void wrongKeyKeepsTheLogOfAnInterruptedSession();
    void damagedFirstPage();
    void damagedMiddlePages();
    void damagedPageInALargeValueIsNeverReadAsData();
    void truncated_data();
    void truncated();
    void plainFileIsRefused();
    void missingFileIsNotCreated();
    void createNeverTouchesAnExistingFile();
    void readOnlyFolder();
    void readOnlyFile();
    void fullDisk();
    void busyStore();
    void noClearText();
    void integrityCheckTellsEveryPage();
};

void TestSqliteDamage::wrongKeyIsRefusedAndLeavesNothing()
{
    StoreFiles files;
    makeStore(files);
    const auto before = files.bytes();
    const auto names = files.names();
    files.key = StoreFiles::keyOf(8);
    COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::StoreDamaged);
    COMPARE_ERROR(files.open(Mode::ReadOnly), ErrorCode::StoreDamaged);
    QCOMPARE(files.names(), names);
    QCOMPARE(names, QStringList{QStringLiteral("store.db")});
    QCOMPARE(files.bytes(), before);
    files.key = StoreFiles::keyOf(7);
    VERIFY_OK(files.open(Mode::ReadWrite));
}

void TestSqliteDamage::wrongKeyKeepsTheLogOfAnInterruptedSession()
{
    StoreFiles live;
    StoreFiles files;
    auto db = live.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v)"));
    VERIFY_OK(db->run("INSERT INTO t VALUES(?1)", 42));
    // What a power cut leaves: the file, and a log that was not folded in.
    files.write(live.bytes());
    files.write(live.bytes(QStringLiteral("-wal")), QStringLiteral("-wal"));
    const auto log = files.bytes(QStringLiteral("-wal"));
    const auto before = files.bytes();
    QVERIFY(!log.isEmpty());

    files.key = StoreFiles::keyOf(8);
    COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::StoreDamaged);
    QCOMPARE(files.bytes(QStringLiteral("-wal")), log);
    QCOMPARE(files.bytes(), before);

    files.key = live.key;
    auto again = files.open(Mode::ReadWrite);
    VERIFY_OK(again);
    const auto value = again->number("SELECT v FROM t");
    VERIFY_OK(value);
    QCOMPARE((*value).value_or(0), 42);
}

void TestSqliteDamage::damagedFirstPage()
{
    for (const qsizetype offset : {0, 20, 2000, 4090}) {
        StoreFiles files;
        makeStore(files);
        files.flip(offset);
        const auto before = files.bytes();
        COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::StoreDamaged);
        QCOMPARE(files.bytes(), before);
        QCOMPARE(files.names(), QStringList{QStringLiteral("store.db")});
    }
}

void TestSqliteDamage::damagedMiddlePages()
{
    StoreFiles files;
    makeStore(files);
    const auto sound = files.bytes();
    for (qsizetype page = 1; page < sound.size() / pageSize; page += 7) {
        files.write(sound);
        files.flip(page * pageSize + 1234);
        auto db = files.open(Mode::ReadWrite);
        if (!db.ok()) { // A page of the schema.
            COMPARE_ERROR(db, ErrorCode::StoreDamaged);
            continue;
        }
        COMPARE_ERROR(readAll(*db), ErrorCode::StoreDamaged);
    }
}

void TestSqliteDamage::damagedPageInALargeValueIsNeverReadAsData()
{
    StoreFiles files;
    makeStore(files);
    const auto sound = files.bytes();
    // The values written last are at the end of the file.
    for (qsizetype page = sound.size() / pageSize - 6; page < sound.size() / pageSize; ++page) {
        files.write(sound);
        files.flip(page * pageSize + 99);
        auto db = files.open(Mode::ReadWrite);
        VERIFY_OK(db);
        for (int id = 0; id < 8; ++id) {
            auto rows = db->query("SELECT body FROM large WHERE id = ?1", id);
            const auto more = rows.next();
            if (more.ok() && *more)
                QVERIFY(base::equal(rows.blob(0), base::Bytes(20000, 7)));
        }
    }
}

void TestSqliteDamage::truncated_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("part of the first page") << qsizetype(100);
    QTest::newRow("one page") << pageSize;
    QTest::newRow("ten and a half pages") << 10 * pageSize + pageSize / 2;
}

void TestSqliteDamage::truncated()
{
    QFETCH(qsizetype, size);
    StoreFiles files;
    makeStore(files);
    files.write(files.bytes().left(size));
    const auto before = files.bytes();
    QCOMPARE(before.size(), size);
    COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::StoreDamaged);
    QCOMPARE(files.bytes(), before);
    QCOMPARE(files.names(), QStringList{QStringLiteral("store.db")});
}

void TestSqliteDamage::plainFileIsRefused()
{
    StoreFiles files;
    QByteArray plain("SQLite format 3\0", 16);
    plain += QByteArray(2 * pageSize - 16, '\0');
    files.write(plain);
    COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::StoreDamaged);
    QCOMPARE(files.bytes(), plain);
}

void TestSqliteDamage::missingFileIsNotCreated()
{
    StoreFiles files;
    COMPARE_ERROR(files.open(Mode::ReadWrite), ErrorCode::NoStore);
    COMPARE_ERROR(files.open(Mode::ReadOnly), ErrorCode::NoStore);
    QVERIFY(files.names().isEmpty());
    OpenOptions inside = files.options(Mode::Create);
    inside.file = (files.path() + QStringLiteral("/none/store.db")).toStdString();
    COMPARE_ERROR(Connection::open(inside), ErrorCode::IoFailed);
    inside.file.clear();
    COMPARE_ERROR(Connection::open(inside), ErrorCode::BadUsage);
}

void TestSqliteDamage::createNeverTouchesAnExistingFile()
{
    StoreFiles files;
    files.write("something of somebody");
    COMPARE_ERROR(files.open(Mode::Create), ErrorCode::StoreExists);
    QCOMPARE(files.bytes(), QByteArray("something of somebody"));
}

void TestSqliteDamage::readOnlyFolder()
{
    StoreFiles files;
    makeStore(files);
    QVERIFY(chmod(files.folder.path().toUtf8().constData(), 0555) == 0);
    QVERIFY(chmod(files.path().toUtf8().constData(), 0666) == 0);
    const auto outcome = [&files](const char *name, Mode mode) {
        OpenOptions options = files.options(mode);
        options.file.replace_filename(name);
        const auto db = Connection::open(options);
        return !db.ok() && db.error().code == ErrorCode::ReadOnly;
    };
    QVERIFY(asNobody([&] { return outcome("new.db", Mode::Create); }));
    QVERIFY(asNobody([&] { return outcome("store.db", Mode::ReadWrite); }));
    QVERIFY(chmod(files.folder.path().toUtf8().constData(), 0755) == 0);
    QCOMPARE(files.names(), QStringList{QStringLiteral("store.db")});
}

void TestSqliteDamage::readOnlyFile()
{
    StoreFiles files;
    makeStore(files);
    QVERIFY(chmod(files.folder.path().toUtf8().constData(), 0777) == 0);
    QVERIFY(chmod(files.path().toUtf8().constData(), 0444) == 0);
    QVERIFY(asNobody([&files] {
        const auto db = files.open(Mode::ReadWrite);
        return !db.ok() && db.error().code == ErrorCode::ReadOnly;
    }));
    QVERIFY(asNobody([&files] { return files.open(Mode::ReadOnly).ok(); }));
}

void TestSqliteDamage::fullDisk()
{
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v BLOB); INSERT INTO t VALUES(x'01');"
                          "PRAGMA max_page_count = 20;"));
    {
        auto transaction = Transaction::begin(*db, Transaction::Kind::Immediate);
        VERIFY_OK(transaction);
        VERIFY_OK(db->run("INSERT INTO t VALUES(x'02')"));
        COMPARE_ERROR(db->run("INSERT INTO t VALUES(?1)", base::Bytes(200000, 1)),
                      ErrorCode::DiskFull);
    }
    const auto rows = db->number("SELECT count(*) FROM t");
    VERIFY_OK(rows);
    QCOMPARE((*rows).value_or(0), 1);
    VERIFY_OK(db->run("INSERT INTO t VALUES(x'03')"));
}

void TestSqliteDamage::busyStore()
{
    StoreFiles files;
    auto first = files.open(Mode::Create);
    VERIFY_OK(first);
    VERIFY_OK(first->execute("CREATE TABLE t(v)"));
    auto second = files.open(Mode::ReadWrite);
    VERIFY_OK(second);
    auto transaction = Transaction::begin(*first, Transaction::Kind::Immediate);
    VERIFY_OK(transaction);
    COMPARE_ERROR(Transaction::begin(*second, Transaction::Kind::Immediate), ErrorCode::StoreInUse);
    VERIFY_OK(second->number("SELECT count(*) FROM t"));
}

void TestSqliteDamage::noClearText()
{
    const std::string marker = "Marker of Sampleton 4711";
    StoreFiles files;
    auto db = files.open(Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(db->execute("CREATE TABLE t(v TEXT); CREATE VIRTUAL TABLE f USING fts5(v);"));
    VERIFY_OK(db->run("INSERT INTO t VALUES(?1)", marker));
    VERIFY_OK(db->run("INSERT INTO f VALUES(?1)", marker));
    const auto holds = [&files](const char *text) {
        for (const auto &name : files.names()) {
            QFile file(files.folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
                return true;
        }
        return false;
    };
    QCOMPARE(files.names().size(), 3); // The file, its log and the log's index.
    QVERIFY(files.bytes(QStringLiteral("-wal")).size() > pageSize);
    QVERIFY(!holds("Sampleton"));
    QVERIFY(!holds("sampleton")); // As the search index has it.
    QVERIFY(!holds("SQLite format"));
    VERIFY_OK(db->checkpoint(sqlite::Checkpoint::Truncate));
    QVERIFY(files.bytes(QStringLiteral("-wal")).isEmpty());
    QVERIFY(!holds("Sampleton"));
    // The search would find it.
    QFile control(files.folder.filePath(QStringLiteral("control")));
    QVERIFY(control.open(QIODevice::WriteOnly));
    control.write(marker.c_str());
    control.close();
    QVERIFY(holds("Sampleton"));
}

void TestSqliteDamage::integrityCheckTellsEveryPage()
{
    StoreFiles files;
    makeStore(files);
    for (const auto depth : {sqlite::IntegrityDepth::Quick, sqlite::IntegrityDepth::Full}) {
        auto db = files.open(Mode::ReadOnly);
        VERIFY_OK(db);
        const auto findings = db->integrityCheck(depth);
        VERIFY_OK(findings);
        QVERIFY(findings->empty());
    }
    for (const qsizetype page : {30, 50, 70})
        files.flip(page * pageSize + 5);
    auto db = files.open(Mode::ReadOnly);
    VERIFY_OK(db);
    const auto findings = db->integrityCheck(sqlite::IntegrityDepth::Full);
    VERIFY_OK(findings);
    int pages = 0;
    for (const auto &finding : *findings)
        pages += finding.find("HMAC") != std::string::npos ? 1 : 0;
    QCOMPARE(pages, 3);
}

QTEST_GUILESS_MAIN(TestSqliteDamage)
#include "tst_sqlite_damage.moc"
