// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"

#include "store/profile.h"
#include "store/profile_files.h"

#include <QTest>

#include <fstream>

using namespace throughline;
using store::Profile;
namespace fs = std::filesystem;

//! Several users of one machine: which of its folders are whose.
class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void whereNobodyIsThereIsNone();
    void eachIsAStoreOfItsOwn();
    void aFolderOfAnotherNameIsNone();
    void somebodyElsesBeginningIsNotFree();
    void initialsAreKept();
    void whatIsNoInitialsIsRefused();

private:
    [[nodiscard]] static std::vector<int> numbersOf(const fs::path &home)
    {
        std::vector<int> numbers;
        for (const Profile &profile : store::profilesOf(home))
            numbers.push_back(profile.number);
        return numbers;
    }
};

void TestProfile::whereNobodyIsThereIsNone()
{
    const QTemporaryDir folder;
    const fs::path home = folder.path().toStdString();
    QVERIFY(store::profilesOf(home).empty());
    QVERIFY(store::profilesOf(home / "is not there").empty());
    QCOMPARE(store::freeProfile(home).number, 1);
    QCOMPARE(store::freeProfile(home).folder(), home / "profile" / "1");
}

//! What one of them has is not there for the other, and the passphrase of one does not open the
//! other's.
void TestProfile::eachIsAStoreOfItsOwn()
{
    test::LoneWorkspace first;
    QCOMPARE(first.open(), std::string());
    const fs::path home = first.folder.path().toStdString();
    const Profile other = store::freeProfile(home);
    QCOMPARE(other.number, 2);
    constexpr auto secret = "another made up passphrase";
    {
        const auto second = service::Workspace::create(other, secret, first.clock, first.random);
        QVERIFY(second.ok()); // the first is open meanwhile
        QVERIFY(!(*second)->hasIdentity());
        QCOMPARE(numbersOf(home), (std::vector{1, 2}));
        QCOMPARE(store::freeProfile(home).number, 3);
    }
    first.workspace.reset();
    const auto wrong = service::Workspace::open(other, test::passphrase, first.clock, first.random);
    QCOMPARE(wrong.error().code, base::ErrorCode::WrongSecret);
    QVERIFY(service::Workspace::open(other, secret, first.clock, first.random).ok());
    const auto right =
        service::Workspace::open({home}, test::passphrase, first.clock, first.random);
    QVERIFY(right.ok() && (*right)->hasIdentity());
}

void TestProfile::aFolderOfAnotherNameIsNone()
{
    test::LoneWorkspace device;
    QCOMPARE(device.open(), std::string());
    device.workspace.reset();
    const fs::path home = device.folder.path().toStdString();
    for (const char *name : {"01", "0", "-1", "2x", "copy of 1", "99999999999"})
        fs::copy(Profile{home}.folder(), home / "profile" / name, fs::copy_options::recursive);
    QCOMPARE(numbersOf(home), std::vector{1});
}

//! It is under a passphrase that whoever comes next does not know.
void TestProfile::somebodyElsesBeginningIsNotFree()
{
    test::LoneWorkspace device;
    QCOMPARE(device.open(), std::string());
    device.workspace.reset();
    const fs::path home = device.folder.path().toStdString();
    QVERIFY(fs::remove(Profile{home}.folder() / "store.db")); // cut short
    QVERIFY(store::profilesOf(home).empty());
    QCOMPARE(store::freeProfile(home).number, 2);
}

void TestProfile::initialsAreKept()
{
    const QTemporaryDir folder;
    const fs::path profile = folder.path().toStdString();
    QCOMPARE(store::readInitials(profile), std::string());
    QVERIFY(store::keepInitials(profile, "AO").ok());
    QCOMPARE(store::readInitials(profile), std::string("AO"));
    QVERIFY(store::keepInitials(profile, "\u0174\u0176").ok());
    QCOMPARE(store::readInitials(profile), std::string("\u0174\u0176"));
}

void TestProfile::whatIsNoInitialsIsRefused()
{
    const QTemporaryDir folder;
    const fs::path profile = folder.path().toStdString();
    for (const char *text : {"Siân Tŷ-Enghraifft", "A\nO"})
        QCOMPARE(store::keepInitials(profile, text).error().code, base::ErrorCode::Refused);
    QVERIFY(!fs::exists(profile / "initials"));
    std::ofstream(profile / "initials") << "a whole sentence about somebody";
    QCOMPARE(store::readInitials(profile), std::string());
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
