// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"
#include "support/standing_alone.h"

#include "Throughline/Models/application.h"
#include "store/wrong_entries.h"

#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using models::DeviceUsers;
using Stage = models::Application::Stage;

namespace {

constexpr auto otherPassphrase = "another made up passphrase";

} // namespace

//! A machine that two people use: each opens their own, and finds nothing of the other's.
class TestDeviceUsers : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void initialsAreOfTheFirstNameAndTheLast_data();
    void initialsAreOfTheFirstNameAndTheLast();
    void eachOpensTheirOwn();
    void draftsStayWhoseTheyAre();
    void aWaitIsOneUsersOnly();
    void whoWasThereLastIsChosenAgain();
    void equalInitialsAreToldApart();
    void somebodyElseIsSetUpBesides();
    void whoIsGoneGivesWay();
    void whatSeveralUseLocksSooner();
    void nobodyIsChosenWhileItIsOpen();

private:
    void start();
    void addOther(const std::string &name);
    void open(const char *passphrase);
    void lock();
    [[nodiscard]] QStringList tiles() const;
    [[nodiscard]] std::filesystem::path home() const
    {
        return m_device->folder.path().toStdString();
    }

    std::unique_ptr<test::LoneWorkspace> m_device; //!< the first user's
    std::unique_ptr<models::Application> m_application;
};

void TestDeviceUsers::init()
{
    m_application.reset();
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    m_device->workspace.reset();
    start();
}

void TestDeviceUsers::start()
{
    m_application.reset();
    m_application = std::make_unique<models::Application>(
        models::ApplicationParts{home(), test::noServer, m_device->clock, m_device->random});
}

void TestDeviceUsers::addOther(const std::string &name)
{
    {
        auto made = service::Workspace::create(store::freeProfile(home()), otherPassphrase,
                                               m_device->clock, m_device->random);
        QVERIFY(made.ok());
        QVERIFY(service::createOrganisation(**made, {"Example Visitors", name, std::nullopt},
                                            nullptr, "", std::nullopt)
                    .ok());
    }
    start();
}

void TestDeviceUsers::open(const char *passphrase)
{
    m_application->unlock(QString::fromLatin1(passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, 20'000);
}

void TestDeviceUsers::lock()
{
    m_application->lock();
    QCOMPARE(m_application->stage(), Stage::Locked);
}

QStringList TestDeviceUsers::tiles() const
{
    QStringList texts;
    for (const QVariant &choice : m_application->users()->choices())
        texts << choice.toMap().value(QStringLiteral("text")).toString();
    return texts;
}

void TestDeviceUsers::initialsAreOfTheFirstNameAndTheLast_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two") << "Amara Okafor"
                         << "AO";
    QTest::newRow("three") << "Mary Ann Sampleton"
                           << "MS";
    QTest::newRow("one") << "Brian"
                         << "B";
    QTest::newRow("small letters") << " rhys  example "
                                   << "RE";
    QTest::newRow("Welsh") << QStringLiteral("ŵen ŷ") << QStringLiteral("ŴŶ");
    // An accent that is a character of its own goes with its letter.
    QTest::newRow("put together") << QStringLiteral("e\u0301va b") << QStringLiteral("E\u0301B");
    QTest::newRow("two units") << QStringLiteral("\U00010428x") << QStringLiteral("\U00010400");
    QTest::newRow("nothing") << " "
                             << "";
}

void TestDeviceUsers::initialsAreOfTheFirstNameAndTheLast()
{
    QFETCH(const QString, name);
    QTEST(DeviceUsers::initialsOf(name), "initials");
}

//! Before somebody has opened theirs, nothing outside of it says who they are.
void TestDeviceUsers::eachOpensTheirOwn()
{
    QVERIFY(!m_application->users()->hasOthers());
    addOther("Rhys Example");
    QCOMPARE(tiles(), QStringList({"New user", "New user 2"}));
    QVERIFY(m_application->users()->hasOthers());
    open(test::passphrase);
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Siân Tŷ-Enghraifft"));
    QTRY_COMPARE(store::readInitials(store::Profile{home()}.folder()), std::string("ST"));
    lock();
    QCOMPARE(tiles(), QStringList({"ST", "New user"}));

    m_application->chooseUser(QStringLiteral("2"));
    QCOMPARE(m_application->stage(), Stage::Locked);
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("2"));
    m_application->unlock(QString::fromLatin1(test::passphrase)); // the other one's
    QTRY_VERIFY_WITH_TIMEOUT(m_application->problem().contains(QStringLiteral("not right")),
                             20'000);
    open(otherPassphrase);
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Rhys Example"));
    const auto own = store::Profile{home(), 2}.folder();
    QTRY_COMPARE(store::readInitials(own), std::string("RE"));
    lock();
    QCOMPARE(tiles(), QStringList({"ST", "RE"}));
}

//! Where somebody was, and what they had begun, waits for them (interface.md 1).
void TestDeviceUsers::draftsStayWhoseTheyAre()
{
    addOther("Rhys Example");
    open(test::passphrase);
    m_application->navigation()->begin(QStringLiteral("today"));
    m_application->navigation()->go(QStringLiteral("settings"));
    lock();
    m_application->chooseUser(QStringLiteral("2"));
    open(otherPassphrase);
    m_application->navigation()->begin(QStringLiteral("today"));
    QCOMPARE(m_application->navigation()->destination(), QStringLiteral("today"));
    lock();
    m_application->chooseUser(QStringLiteral("1"));
    open(test::passphrase);
    QCOMPARE(m_application->navigation()->destination(), QStringLiteral("settings"));
}

void TestDeviceUsers::aWaitIsOneUsersOnly()
{
    addOther("Rhys Example");
    auto entries = store::WrongEntries::read(store::Profile{home()}.folder());
    for (int i = 0; i <= store::WrongEntries::untilWait; ++i)
        entries.countOne(m_device->clock);
    start();
    const QString wait = m_application->problem();
    QVERIFY(!wait.isEmpty());
    m_application->chooseUser(QStringLiteral("2"));
    QCOMPARE(m_application->problem(), QString());
    open(otherPassphrase);
    lock();
    m_application->chooseUser(QStringLiteral("1"));
    QCOMPARE(m_application->problem(), wait);
}

void TestDeviceUsers::whoWasThereLastIsChosenAgain()
{
    addOther("Rhys Example");
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("1"));
    m_application->chooseUser(QStringLiteral("2")); // looking at it is not being there
    start();
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("1"));
    m_application->chooseUser(QStringLiteral("2"));
    open(otherPassphrase);
    start();
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("2"));
}

void TestDeviceUsers::equalInitialsAreToldApart()
{
    addOther("Sara Tester");
    for (const int number : {1, 2})
        QVERIFY(store::keepInitials(store::Profile{home(), number}.folder(), "ST").ok());
    start();
    QCOMPARE(tiles(), QStringList({"ST", "ST 2"}));
}

void TestDeviceUsers::somebodyElseIsSetUpBesides()
{
    m_application->addUser();
    QCOMPARE(m_application->stage(), Stage::SetUp);
    QVERIFY(m_application->users()->hasOthers()); // so there is a way back
    m_application->leaveSetUp();
    QCOMPARE(m_application->stage(), Stage::Locked);
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("1"));

    m_application->addUser();
    m_application->createOrganisation(QStringLiteral("Example Visitors"),
                                      QStringLiteral("Rhys Example"), QString(),
                                      QString::fromLatin1(otherPassphrase));
    QTRY_VERIFY_WITH_TIMEOUT(m_application->paperRoot()->isShown(), 20'000);
    m_application->paperRoot()->giveUp(); // nothing is made, and nothing is left of it
    QTRY_VERIFY(!m_application->isBusy());
    QCOMPARE(m_application->stage(), Stage::SetUp);
    QCOMPARE(tiles().size(), 1);
    m_application->leaveSetUp();
    open(test::passphrase);
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Siân Tŷ-Enghraifft"));
}

//! Somebody whose device was shut out, and is to keep nothing.
void TestDeviceUsers::whoIsGoneGivesWay()
{
    addOther("Rhys Example");
    m_application->chooseUser(QStringLiteral("2"));
    std::filesystem::remove_all(store::Profile{home(), 2}.folder());
    m_application->unlock(QString::fromLatin1(otherPassphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->users()->currentKey(), QStringLiteral("1"), 20'000);
    QCOMPARE(m_application->stage(), Stage::Locked);
    QCOMPARE(tiles().size(), 1);
    m_application->users()->refresh();
    std::filesystem::remove_all(store::Profile{home()}.folder());
    m_application->unlock(QString::fromLatin1(test::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::SetUp, 20'000);
}

//! Until somebody says otherwise (interface.md 3.1).
void TestDeviceUsers::whatSeveralUseLocksSooner()
{
    const int alone = m_application->settings()->lockAfter();
    addOther("Rhys Example");
    QVERIFY(alone > 1);
    QCOMPARE(m_application->settings()->lockAfter(), 1);
    m_application->settings()->setLockAfter(7);
    QCOMPARE(m_application->settings()->lockAfter(), 7);
}

void TestDeviceUsers::nobodyIsChosenWhileItIsOpen()
{
    addOther("Rhys Example");
    open(test::passphrase);
    m_application->chooseUser(QStringLiteral("2"));
    m_application->addUser();
    m_application->leaveSetUp();
    QCOMPARE(m_application->users()->currentKey(), QStringLiteral("1"));
    QCOMPARE(m_application->stage(), Stage::Open);
    QVERIFY(m_application->session());
}

QTEST_GUILESS_MAIN(TestDeviceUsers)
#include "tst_device_users.moc"
