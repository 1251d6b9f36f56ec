// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"
#include "store/store_people.h"

#include "domain/schema_table.h"

#include <QSet>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using store::DeviceStore;
using Durability = store::DeviceStore::Durability;

namespace {

//! Runs in a child process; true when it answered true there.
template<class Function>
[[nodiscard]] bool inChild(const Function &function)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(function() ? 0 : 1);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

} // namespace

class TestDeviceStore : public QObject
{
    Q_OBJECT

private slots:
    void whatWasCommittedIsThereAgain();
    void whatWasNotCommittedIsNot();
    void createRefusesAnExistingStore();
    void noStoreHere();
    void wrongPassphrase();
    void damagedKeyFile();
    void missingKeyFile();
    void damagedStore();
    void otherFileInItsPlace();
    void newerStore_data();
    void newerStore();
    void inUse();
    void lockEndsWithItsProcess();
    void readOnlyFolder();
    void fullDisk();
    void creationCutShortAfterTheKey();
    void creationCutShortInTheStore();
    void nothingInClear();
    void sentencesDiffer();

private:
    //! The open fails, says so in a sentence, and leaves every byte as it was.
    void refuses(const DeviceProfile &profile, ErrorCode expected, const char *what)
    {
        const auto before = profile.snapshot();
        for (int i = 0; i < 2; ++i) {
            const auto store = profile.open();
            QVERIFY2(!store.ok(), what);
            QCOMPARE(static_cast<int>(store.error().code), static_cast<int>(expected));
            remember(what, store.error());
        }
        QVERIFY2(profile.snapshot() == before, what);
    }
    void remember(const char *what, const base::Error &error)
    {
        const QString sentence = QString::fromStdString(error.message);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QStringLiteral("sql")),
                 error.message.c_str());
        m_sentences[what] = sentence;
    }

    QMap<QString, QString> m_sentences;
};

void TestDeviceStore::whatWasCommittedIsThereAgain()
{
    DeviceProfile profile;
    QVERIFY(!DeviceStore::exists(profile.path()));
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 10));
    }
    QVERIFY(DeviceStore::exists(profile.path()));
    QCOMPARE(static_cast<int>(std::filesystem::status(profile.path()).permissions()), 0700);
    QCOMPARE(QDir(QString::fromStdString(profile.path())).entryList(QDir::Files | QDir::Hidden),
             (QStringList{"key", "lock", "store.db"}));
    for (const char *name : {"key", "lock", "store.db"})
        QCOMPARE(static_cast<int>(std::filesystem::status(profile.path() / name).permissions()),
                 0600);
    auto store = profile.open();
    VERIFY_OK(store);
    const auto count = (*store)->records.count(Kind::Person);
    VERIFY_OK(count);
    QCOMPARE(*count, 10);
    const auto findings = (*store)->check();
    VERIFY_OK(findings);
    QVERIFY(findings->empty());
}

void TestDeviceStore::whatWasNotCommittedIsNot()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    // A process that is killed in the middle of a change, after another that was committed.
    const pid_t child = fork();
    if (child == 0) {
        auto store = profile.open();
        if (!store.ok() || !addPeople(**store, 3).ok())
            _exit(1);
        auto transaction = (*store)->begin(Durability::Lazy);
        if (!transaction.ok() || !(*store)->records.put(person(77, "Half Saved")).ok())
            _exit(1);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    auto store = profile.open();
    VERIFY_OK(store);
    QCOMPARE(*(*store)->records.count(Kind::Person), 3);
    QVERIFY((*store)->check()->empty());
}

void TestDeviceStore::createRefusesAnExistingStore()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    const auto before = profile.snapshot();
    COMPARE_ERROR(profile.create(), ErrorCode::StoreExists);
    QVERIFY(profile.snapshot() == before);
}

void TestDeviceStore::noStoreHere()
{
    DeviceProfile profile;
    refuses(profile, ErrorCode::NoStore, "no folder");
    QVERIFY(profile.snapshot().isEmpty());
    std::filesystem::create_directories(profile.path());
    refuses(profile, ErrorCode::NoStore, "no store");
}

void TestDeviceStore::wrongPassphrase()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    profile.passphrase += 'x';
    refuses(profile, ErrorCode::WrongSecret, "wrong passphrase");
}

void TestDeviceStore::damagedKeyFile()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    QByteArray key = contentOf(profile.file("key"));
    key[40] = static_cast<char>(key[40] ^ 1);
    overwrite(profile.file("key"), key);
    refuses(profile, ErrorCode::KeyFileDamaged, "damaged key file");
}

void TestDeviceStore::missingKeyFile()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    QVERIFY(QFile::rename(profile.file("key"), profile.folder.filePath("aside")));
    refuses(profile, ErrorCode::KeyFileDamaged, "missing key file");
    const auto before = profile.snapshot();
    COMPARE_ERROR(profile.create(), ErrorCode::StoreExists);
    QVERIFY(profile.snapshot() == before);
    QVERIFY(QFile::rename(profile.folder.filePath("aside"), profile.file("key")));
    VERIFY_OK(profile.open());
}

void TestDeviceStore::damagedStore()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    const QByteArray whole = contentOf(profile.file("store.db"));
    for (const qsizetype at : {3, 90, 300}) {
        QByteArray content = whole;
        content[at] = static_cast<char>(content[at] ^ 1);
        overwrite(profile.file("store.db"), content);
        refuses(profile, ErrorCode::StoreDamaged, "damaged store");
    }
    for (const qsizetype length : {0, 1, 1000, 4096, 8192}) {
        overwrite(profile.file("store.db"), whole.left(length));
        refuses(profile, ErrorCode::StoreDamaged, "damaged store");
    }
    overwrite(profile.file("store.db"), whole);
    VERIFY_OK(profile.open());
}

void TestDeviceStore::otherFileInItsPlace()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(file->execute("PRAGMA application_id = 77"));
    }
    refuses(profile, ErrorCode::StoreDamaged, "no store of ours");
}

void TestDeviceStore::newerStore_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a later step") << "PRAGMA user_version = 99";
    QTest::newRow("a later schema") << "UPDATE record_schema SET version = 99";
    QTest::newRow("a field that is not known") << "ALTER TABLE contact ADD COLUMN mood TEXT";
}

void TestDeviceStore::newerStore()
{
    QFETCH(QString, change);
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(file->execute(change.toStdString()));
    }
    refuses(profile, ErrorCode::StoreTooNew, "newer store");
}

void TestDeviceStore::inUse()
{
    DeviceProfile profile;
    auto store = profile.create();
    VERIFY_OK(store);
    VERIFY_OK(addPeople(**store, 1));
    refuses(profile, ErrorCode::StoreInUse, "in use");
    QVERIFY(inChild([&] {
        const auto other = profile.open();
        return !other.ok() && other.error().code == ErrorCode::StoreInUse;
    }));
    store->reset();
    VERIFY_OK(profile.open());
}

void TestDeviceStore::lockEndsWithItsProcess()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto store = profile.open();
        const char answer = store.ok() ? 'y' : 'n';
        if (write(ready[1], &answer, 1) == 1)
            pause();
        _exit(1);
    }
    char answer = 0;
    QCOMPARE(read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    COMPARE_ERROR(profile.open(), ErrorCode::StoreInUse);
    kill(child, SIGKILL);
    QCOMPARE(waitpid(child, nullptr, 0), child);
    VERIFY_OK(profile.open());
    close(ready[0]);
    close(ready[1]);
}

void TestDeviceStore::readOnlyFolder()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    namespace fs = std::filesystem;
    // What another user may read and not write.
    for (auto path = profile.path();
         path.string().size() >= std::size_t(profile.folder.path().size());
         path = path.parent_path())
        fs::permissions(path, fs::perms(0755));
    for (const char *name : {"key", "lock", "store.db"})
        fs::permissions(profile.path() / name, fs::perms(0644));
    const auto before = profile.snapshot();
    QVERIFY(inChild([&] {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            return false;
        if (geteuid() != 65534) // run by an ordinary user, who owns the files
            fs::permissions(profile.path() / "lock", fs::perms(0444));
        const auto store = profile.open();
        const auto made = DeviceStore::create(profile.path().parent_path() / "2",
                                              profile.passphrase, {}, profile.random);
        return !store.ok() && store.error().code == ErrorCode::ReadOnly
            && (geteuid() != 65534 || (!made.ok() && made.error().code == ErrorCode::ReadOnly));
    }));
    QVERIFY(profile.snapshot() == before);
}

void TestDeviceStore::fullDisk()
{
    DeviceProfile profile;
    const std::string place = profile.folder.path().toStdString();
    if (mount("none", place.c_str(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("only root can make a small disk");
    const auto unmount = qScopeGuard([&] { umount2(place.c_str(), MNT_DETACH); });
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 5));
    }
    const auto filler = profile.folder.filePath("filler");
    const auto fill = [&] {
        QFile file(filler);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
        while (file.write(QByteArray(512, 'x')) > 0) {
        }
    };
    fill();
    const auto full = profile.open();
    COMPARE_ERROR(full, ErrorCode::DiskFull);
    remember("full disk", full.error());
    // A second profile on the full disk: nothing half made stays behind.
    const auto second = profile.path().parent_path() / "2";
    COMPARE_ERROR(DeviceStore::create(second, profile.passphrase, {}, profile.random),
                  ErrorCode::DiskFull);
    QVERIFY(!DeviceStore::exists(second));
    QVERIFY(!std::filesystem::exists(second / "key"));

    QVERIFY(QFile::remove(filler));
    {
        auto store = profile.open();
        VERIFY_OK(store);
        fill();
        // Saving fails whole, what was there stays readable, and saving works again with room.
        auto transaction = (*store)->begin(Durability::Durable);
        auto saved = transaction.ok() ? base::Result<void>() : transaction.error();
        for (int i = 0; saved.ok() && i < 2000; ++i) {
            auto row = person(0, std::string(2000, 'n'));
            row.record.id.bytes[0] = static_cast<std::uint8_t>(200 + i / 256);
            row.record.id.bytes[1] = static_cast<std::uint8_t>(i);
            saved = (*store)->records.put(row);
        }
        if (saved.ok())
            saved = transaction->commit();
        COMPARE_ERROR(saved, ErrorCode::DiskFull);
    }
    QVERIFY(QFile::remove(filler));
    auto store = profile.open();
    VERIFY_OK(store);
    QCOMPARE(*(*store)->records.count(Kind::Person), 5);
    VERIFY_OK(addPeople(**store, 6));
    QVERIFY((*store)->check()->empty());
}

void TestDeviceStore::creationCutShortAfterTheKey()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    QVERIFY(QFile::rename(profile.file("store.db"), profile.folder.filePath("aside")));
    refuses(profile, ErrorCode::NoStore, "store missing");
    QVERIFY(!DeviceStore::exists(profile.path()));
    // Another passphrase does not replace the key: the store may only have been moved away.
    const auto before = profile.snapshot();
    DeviceProfile other;
    const auto refused =
        DeviceStore::create(profile.path(), "other words of nobody", {}, other.random);
    COMPARE_ERROR(refused, ErrorCode::WrongSecret);
    remember("set-up with another passphrase", refused.error());
    QVERIFY(profile.snapshot() == before);
    // The same one goes on from there, under the same key.
    VERIFY_OK(profile.create());
    VERIFY_OK(profile.open());
    QVERIFY(QFile::remove(profile.file("store.db")));
    QVERIFY(QFile::rename(profile.folder.filePath("aside"), profile.file("store.db")));
    VERIFY_OK(profile.open());
}

void TestDeviceStore::creationCutShortInTheStore()
{
    DeviceProfile profile;
    VERIFY_OK(profile.create());
    QVERIFY(QFile::rename(profile.file("store.db"), profile.file("store.db.new")));
    overwrite(profile.file("store.db.new-wal"), QByteArray(5000, 'w'));
    overwrite(profile.file("store.db.new-journal"), QByteArray(5000, 'w'));
    refuses(profile, ErrorCode::NoStore, "store missing");
    auto store = profile.create();
    VERIFY_OK(store);
    QVERIFY((*store)->check()->empty());
    store->reset();
    QCOMPARE(QDir(QString::fromStdString(profile.path())).entryList(QDir::Files | QDir::Hidden),
             (QStringList{"key", "lock", "store.db"}));
}

void TestDeviceStore::nothingInClear()
{
    DeviceProfile profile;
    auto store = profile.create();
    VERIFY_OK(store);
    VERIFY_OK(addPeople(**store, 50));
    store::OutgoingOp op;
    op.op = base::toBytes(base::asBytes(marker));
    auto transaction = (*store)->begin(Durability::Durable);
    VERIFY_OK(transaction);
    VERIFY_OK((*store)->outbox.addOp(1, op));
    VERIFY_OK(transaction->commit());
    const auto scan = [&] {
        for (const QByteArray &content : profile.snapshot()) {
            for (const char *word :
                 {"Sampleton", "sampleton", "family_name", "SQLite format", "made-up horse"})
                QVERIFY(!content.contains(word));
        }
    };
    QVERIFY(contentOf(profile.file("store.db-wal")).size() > 4096); // while it is open
    scan();
    store->reset();
    scan();
}

void TestDeviceStore::sentencesDiffer()
{
    const QStringList all = m_sentences.values();
    QVERIFY(m_sentences.size() >= 10);
    // One and the same thing may be said of no folder and of an empty one.
    m_sentences.remove(QStringLiteral("no folder"));
    const QStringList sentences = m_sentences.values();
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), sentences.size());
}

QTEST_GUILESS_MAIN(TestDeviceStore)

#include "tst_device_store.moc"
