// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/private_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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

QTEST_GUILESS_MAIN(TestPrivateFile)
#include "tst_private_file.moc"
