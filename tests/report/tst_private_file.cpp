// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/private_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;
using report::PrivateFile;

class TestPrivateFile : public QObject
{
    Q_OBJECT

private slots:
    void isThereWholeAndForItsOwnerAlone();
    void isNotThereBeforeItIsFinished();
    void replacesOnlyWhenTold();
    void aFileThatCameMeanwhileStays();
    void refusesWhatIsNoFile();
    void leavesNothingHoweverItEnds();
    void severalComeTogetherOrNotAtAll();

private:
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    [[nodiscard]] std::string path(const QString &name) const
    {
        return m_folder.filePath(name).toStdString();
    }
    [[nodiscard]] static bool write(const std::string &path, PrivateFile::Existing existing,
                                    std::string_view text)
    {
        auto file = PrivateFile::create(path, existing);
        return file && file->write(text) && file->finish();
    }

    QTemporaryDir m_folder;
};

void TestPrivateFile::isThereWholeAndForItsOwnerAlone()
{
    const std::string large(1'000'000, 'x');
    QVERIFY(write(path("a.csv"), PrivateFile::Existing::Refuse, large));
    QCOMPARE(content("a.csv"), QByteArray::fromStdString(large));
    struct stat found
    {
    };
    QCOMPARE(::stat(path("a.csv").c_str(), &found), 0);
    QCOMPARE(found.st_mode & 0777u, 0600u);
}

void TestPrivateFile::isNotThereBeforeItIsFinished()
{
    {
        auto file = PrivateFile::create(path("b.csv"), PrivateFile::Existing::Refuse);
        QVERIFY(file.ok());
        QVERIFY(file->write("half"));
        QCOMPARE(content("b.csv"), QByteArray("(no file)"));
    }
    QCOMPARE(QDir(m_folder.path()).entryList({"b.csv*"}, QDir::Files), QStringList());
}

void TestPrivateFile::replacesOnlyWhenTold()
{
    QVERIFY(write(path("c.csv"), PrivateFile::Existing::Refuse, "one"));
    QVERIFY(!write(path("c.csv"), PrivateFile::Existing::Refuse, "two"));
    QCOMPARE(content("c.csv"), QByteArray("one"));
    QVERIFY(write(path("c.csv"), PrivateFile::Existing::Replace, "two"));
    QCOMPARE(content("c.csv"), QByteArray("two"));
    QCOMPARE(QDir(m_folder.path()).entryList({"c.csv*"}, QDir::Files), QStringList("c.csv"));
}

void TestPrivateFile::aFileThatCameMeanwhileStays()
{
    auto file = PrivateFile::create(path("d.csv"), PrivateFile::Existing::Refuse);
    QVERIFY(file.ok());
    QFile other(m_folder.filePath("d.csv"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("somebody else's");
    other.close();
    QVERIFY(file->write("ours"));
    const auto finished = file->finish();
    QVERIFY(!finished && finished.error().code == base::ErrorCode::Refused);
    QCOMPARE(content("d.csv"), QByteArray("somebody else's"));
}

void TestPrivateFile::refusesWhatIsNoFile()
{
    QVERIFY(!write(m_folder.path().toStdString(), PrivateFile::Existing::Replace, "x"));
    QVERIFY(!write(path("no/folder/e.csv"), PrivateFile::Existing::Refuse, "x"));
}

//! Not even a destructor runs in a process that is killed.
void TestPrivateFile::leavesNothingHoweverItEnds()
{
    const pid_t child = ::fork();
    if (child == 0) {
        auto file = PrivateFile::create(path("k.csv"), PrivateFile::Existing::Replace);
        (void)file->write(std::string(1'000'000, 'x'));
        ::raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const QStringList left = QDir(m_folder.path()).entryList({"k.csv*"}, QDir::Files);
    if (!left.isEmpty()
        && ::open(m_folder.path().toStdString().c_str(), O_TMPFILE | O_WRONLY, 0600) < 0)
        QSKIP("this file system has no files without a name");
    QCOMPARE(left, QStringList());
}

void TestPrivateFile::severalComeTogetherOrNotAtAll()
{
    using Existing = PrivateFile::Existing;
    const auto names = [this] {
        return QDir(m_folder.path()).entryList({"s.*"}, QDir::Files, QDir::Name);
    };
    {
        auto first = PrivateFile::create(path("s.csv"), Existing::Refuse);
        auto second = PrivateFile::create(path("s.more.csv"), Existing::Refuse);
        QVERIFY(first->write("one") && second->write("two"));
        QFile other(m_folder.filePath("s.more.csv"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        const auto done = PrivateFile::finishAll({&*first, &*second});
        QVERIFY(!done && done.error().code == base::ErrorCode::Refused);
        QCOMPARE(names(), QStringList("s.more.csv"));
        QCOMPARE(content("s.more.csv"), QByteArray());
    }
    auto first = PrivateFile::create(path("s.csv"), Existing::Replace);
    auto second = PrivateFile::create(path("s.more.csv"), Existing::Replace);
    QVERIFY(first->write("one") && second->write("two"));
    QVERIFY(PrivateFile::finishAll({&*first, &*second}));
    QCOMPARE(names(), (QStringList{"s.csv", "s.more.csv"}));
    QCOMPARE(content("s.csv"), QByteArray("one"));
    QCOMPARE(content("s.more.csv"), QByteArray("two"));
}

QTEST_GUILESS_MAIN(TestPrivateFile)
#include "tst_private_file.moc"
