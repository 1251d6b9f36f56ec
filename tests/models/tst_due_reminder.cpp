// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"
#include "support/session_work.h"
#include "support/standing_alone.h"
#include "support/way_to.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/due_reminder.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/lone_working.h"
#include "service/revocation.h"
#include "service/task_answers.h"
#include "service/tasks.h"
#include "service/workers.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::Application;

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t hour = 3600 * second;

[[nodiscard]] base::Result<void> addActions(service::Workspace &workspace, int dueIn, int count,
                                            bool mine = true)
{
    TL_TRY(auto edit, service::Edit::begin(workspace));
    TL_TRY(const auto person,
           edit.addPerson({Kind::Person,
                           {{fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
                            {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
                          service::writableTeams(workspace).front()));
    const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
    for (int i = 0; i < count; ++i) {
        service::Draft draft{
            Kind::Action,
            {{fieldNumber<Kind::Action>("person"), person},
             {fieldNumber<Kind::Action>("title"), std::string("Ring the council")},
             {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(today + dueIn)}}};
        if (mine)
            draft.fields.emplace_back(fieldNumber<Kind::Action>("owner"),
                                      service::asReference(workspace.keys().user));
        TL_TRY([[maybe_unused]] const auto id, edit.addAbout(draft));
    }
    return edit.commit();
}

//! One action less.
[[nodiscard]] base::Result<void> doAnAction(service::Workspace &workspace)
{
    const std::int64_t today = service::londonDayNumber(workspace.now());
    TL_TRY(const auto due, workspace.store().tasks.list({.today = today, .dueUntil = today}));
    for (const auto &row : due) {
        if (row.task.rule != domain::TaskRule::Action)
            continue;
        TL_TRY([[maybe_unused]] const auto work, service::sayTaskDone(workspace, row.task.subject));
        return {};
    }
    return base::Error{base::ErrorCode::NotFound, "There is no action."};
}

} // namespace

//! What is said outside of the app about tasks that are due: when, how often, and that it is a
//! count. It is half past eleven on 24 November 2026 when each case begins.
class TestDueReminder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saidOnceNobodyHasLookedForAMinute();
    void saidWhileLocked();
    void nothingForTheOthersAndForOtherDays();
    void goesWhenSomebodyLooks();
    void onceADayAndAgainForMore();
    void theNextDayFromEightOn();
    void beforeEightToWhoHasOpenedIt();
    void turnedOff();
    void notInsideAPrison();
    void notAboutPractice();
    void aCoveredAppIsOutOfSight();
    void whatComesAfterSomeWasDoneIsSaid();
    void whatWasClosedComesBackForMoreAlone();
    void dangerIsSaidAtAnyHour();
    void dangerOfTheDayBeforeIsSaid();
    void anAlarmIsSaidThoughTheyAreLateAlready();
    void theDayIsThatOfTheOrganisation();
    void aDeviceThatWasShutOutSaysNothing();
    void aCountAndNothingElse();

private:
    //! `folder` below the device's own.
    void start(const std::string &folder = "", bool practice = false);
    //! Whether it is open, and the reminder has read what there is.
    [[nodiscard]] bool unlock();
    //! Before it is open.
    [[nodiscard]] bool add(int dueIn, int count, bool mine = true)
    {
        return addActions(*m_device->workspace, dueIn, count, mine).ok();
    }
    //! Saved on the open device, and its screens are told.
    [[nodiscard]] bool write(std::function<base::Result<void>(service::Workspace &)> work);
    [[nodiscard]] bool addLater(int dueIn, int count)
    {
        return write([dueIn, count](service::Workspace &workspace) {
            return addActions(workspace, dueIn, count);
        });
    }
    [[nodiscard]] bool doOne() { return write(doAnAction); }
    //! Time passes that the reminder notices.
    void pass(std::int64_t milliseconds);
    [[nodiscard]] QString text() const { return m_reminder->text(); }

    std::unique_ptr<test::LoneWorkspace> m_device;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<models::DueReminder> m_reminder;
};

void TestDueReminder::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
}

void TestDueReminder::cleanup()
{
    m_reminder.reset();
    m_application.reset();
}

void TestDueReminder::start(const std::string &folder, bool practice)
{
    m_device->workspace.reset();
    const std::filesystem::path home = m_device->folder.path().toStdString();
    m_application = std::make_unique<Application>(models::ApplicationParts{
        home / folder, test::noServer, m_device->clock, m_device->random, practice});
    m_reminder = std::make_unique<models::DueReminder>(*m_application, m_device->clock);
    m_reminder->setInFront(true);
}

bool TestDueReminder::unlock()
{
    m_application->unlock(QString::fromLatin1(test::passphrase));
    return QTest::qWaitFor([this] { return m_application->stage() == Application::Stage::Open; },
                           60'000)
        && test::hasAnswered(*m_application->session());
}

bool TestDueReminder::write(std::function<base::Result<void>(service::Workspace &)> work)
{
    QSignalSpy changed(m_application->session(), &models::Session::recordsChanged);
    return test::writeIn(*m_application->session(), std::move(work))
        && QTest::qWaitFor([&changed] { return !changed.isEmpty(); });
}

void TestDueReminder::pass(std::int64_t milliseconds)
{
    m_device->clock.pass(milliseconds);
    m_reminder->look();
}

void TestDueReminder::saidOnceNobodyHasLookedForAMinute()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    pass(hour / 10);
    QCOMPARE(text(), QString()); // somebody looks at it
    m_reminder->setInFront(false);
    pass(59 * second);
    QCOMPARE(text(), QString()); // they are back in a moment
    pass(second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::saidWhileLocked()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_application->lock();
    QCOMPARE(m_application->stage(), Application::Stage::Locked);
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::nothingForTheOthersAndForOtherDays()
{
    QVERIFY(add(0, 1, false));
    QVERIFY(add(1, 1));
    QVERIFY(add(-1, 1));
    start();
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(hour);
    QCOMPARE(text(), QString());
}

void TestDueReminder::goesWhenSomebodyLooks()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(61 * second);
    QVERIFY(!text().isEmpty());
    m_reminder->setInFront(true);
    QCOMPARE(text(), QString());
}

void TestDueReminder::onceADayAndAgainForMore()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(61 * second);
    m_reminder->setInFront(true);
    m_reminder->setInFront(false);
    pass(hour);
    QCOMPARE(text(), QString());
    QVERIFY(addLater(0, 1));
    QTRY_COMPARE(text(), QStringLiteral("3 tasks are due today"));
    // One more replaces it.
    QVERIFY(addLater(0, 1));
    QTRY_COMPARE(text(), QStringLiteral("4 tasks are due today"));
}

void TestDueReminder::theNextDayFromEightOn()
{
    QVERIFY(add(0, 2));
    QVERIFY(add(1, 3));
    start();
    QVERIFY(unlock());
    m_application->lock();
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
    pass(13 * hour); // half past midnight
    QCOMPARE(text(), QString());
    pass(7 * hour + hour / 4);
    QCOMPARE(text(), QString());
    pass(hour / 4); // a minute past eight
    QCOMPARE(text(), QStringLiteral("3 tasks are due today"));
    pass(24 * hour); // nothing is left to say
    QCOMPARE(text(), QString());
}

//! Who works at night is told; nobody else is woken.
void TestDueReminder::beforeEightToWhoHasOpenedIt()
{
    QVERIFY(add(1, 2));
    start();
    QVERIFY(unlock());
    m_application->lock();
    pass(13 * hour); // half past midnight
    QCOMPARE(text(), QString());
    QVERIFY(unlock());
    m_application->lock();
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::turnedOff()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(m_application->settings()->notifications()); // unless somebody says no
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(61 * second);
    QVERIFY(!text().isEmpty());
    m_application->settings()->setNotifications(false);
    QCOMPARE(text(), QString());
    pass(24 * hour);
    QCOMPARE(text(), QString());
}

void TestDueReminder::notInsideAPrison()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_application->authority()->setInside(QStringLiteral("HMP Exampleton"));
    m_application->lock();
    pass(hour);
    QCOMPARE(text(), QString());
    m_application->authority()->setInside(QString());
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::notAboutPractice()
{
    start("practice", true);
    m_application->startPractice();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, 60'000);
    QVERIFY(addLater(0, 2));
    m_reminder->setInFront(false);
    pass(hour);
    QCOMPARE(text(), QString());
}

void TestDueReminder::aCoveredAppIsOutOfSight()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_application->setCovered(true);
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
    m_application->setCovered(false);
    QCOMPARE(text(), QString());
}

void TestDueReminder::whatComesAfterSomeWasDoneIsSaid()
{
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
    m_reminder->setInFront(true);
    QVERIFY(doOne());
    m_reminder->setInFront(false);
    pass(hour);
    QCOMPARE(text(), QString());
    QVERIFY(addLater(0, 1));
    QTRY_COMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::whatWasClosedComesBackForMoreAlone()
{
    QVERIFY(add(0, 3));
    start();
    QVERIFY(unlock());
    m_reminder->setInFront(false);
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("3 tasks are due today"));
    QVERIFY(doOne());
    QTRY_COMPARE(text(), QStringLiteral("2 tasks are due today")); // in the place of what stands
    m_reminder->noteClosed();
    QVERIFY(doOne());
    QVERIFY(test::hasAnswered(*m_application->session()));
    pass(hour);
    QCOMPARE(text(), QString());
    QVERIFY(addLater(0, 1));
    QTRY_COMPARE(text(), QStringLiteral("2 tasks are due today"));
}

//! The other task of that day waits for the morning.
void TestDueReminder::dangerIsSaidAtAnyHour()
{
    QVERIFY(add(1, 1));
    service::Workspace &workspace = *m_device->workspace;
    const auto check =
        service::beginCheck(workspace, {"Made Up Street 1", workspace.now() + 13 * hour, {}, {}});
    QVERIFY(check.ok());
    start();
    QVERIFY(unlock());
    m_application->lock();
    pass(12 * hour + 3 * hour / 4); // a quarter past midnight
    QCOMPARE(text(), QString());
    pass(hour / 2);
    QCOMPARE(text(), QStringLiteral("1 tasks are due today"));
    pass(6 * hour);
    QCOMPARE(text(), QStringLiteral("1 tasks are due today"));
    pass(hour + hour / 2);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::dangerOfTheDayBeforeIsSaid()
{
    service::Workspace &workspace = *m_device->workspace;
    const auto check =
        service::beginCheck(workspace, {"Made Up Street 1", workspace.now() + 12 * hour, {}, {}});
    QVERIFY(check.ok());
    m_device->clock.pass(13 * hour); // half past midnight, and an hour too late
    start();
    QVERIFY(unlock());
    m_application->lock();
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("1 tasks are due today"));
}

//! Three tasks of who is late give way to one of who is in danger: it is news all the same.
void TestDueReminder::anAlarmIsSaidThoughTheyAreLateAlready()
{
    test::SyncWorld world(9);
    const auto manager = world.newOrganisation();
    const auto worker = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*worker);
    service::Workspace &alone = *worker->workspace;
    const auto begun = service::beginCheck(alone, {"Made Up Street 1", alone.now() + hour, {}, {}});
    QVERIFY(begun.ok());
    test::syncWell(*worker);
    test::syncWell(*manager);
    manager->workspace.reset();
    const auto atTheEnd = qScopeGuard([this] { cleanup(); }); // before device and world go
    m_application = std::make_unique<Application>(models::ApplicationParts{
        manager->home.path().toStdString(), test::wayTo(world), manager->clock, manager->random});
    m_reminder = std::make_unique<models::DueReminder>(*m_application, manager->clock);
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, 60'000);
    QTRY_VERIFY(m_application->session()->syncState().succeeded);
    QVERIFY(test::hasAnswered(*m_application->session()));
    world.advance(3 * hour);
    QTRY_VERIFY((m_reminder->look(), text() == QStringLiteral("3 tasks are due today")));
    m_reminder->noteClosed();

    QVERIFY(service::raiseAlarm(alone, begun->added.front().second).ok());
    test::syncWell(*worker);
    m_application->session()->syncNow();
    QTRY_VERIFY((m_reminder->look(), text() == QStringLiteral("1 tasks are due today")));
    m_reminder->noteClosed();
    m_reminder->look();
    QCOMPARE(text(), QString()); // it is said once
}

//! A device whose clock is half a day behind says what is due today, locked or not.
void TestDueReminder::theDayIsThatOfTheOrganisation()
{
    sync::ClockOffset offset;
    const base::Millis wall = m_device->clock.wall();
    offset.startFrom(wall + 13 * hour, wall);
    QVERIFY(m_device->workspace->setClockOffset(offset).ok());
    QVERIFY(add(0, 2));
    start();
    QVERIFY(unlock());
    m_application->lock();
    pass(61 * second);
    QCOMPARE(text(), QStringLiteral("2 tasks are due today"));
}

void TestDueReminder::aDeviceThatWasShutOutSaysNothing()
{
    test::SyncWorld world(7);
    const auto admin = world.newOrganisation();
    const auto device = world.join(*admin, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*device);
    QVERIFY(addActions(*device->workspace, 0, 2).ok());
    const base::DeviceId which = device->workspace->keys().device;
    device->workspace.reset();
    const auto atTheEnd = qScopeGuard([this] { cleanup(); }); // before device and world go
    m_application = std::make_unique<Application>(models::ApplicationParts{
        device->home.path().toStdString(), test::wayTo(world), device->clock, device->random});
    m_reminder = std::make_unique<models::DueReminder>(*m_application, device->clock);
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Application::Stage::Open, 60'000);
    QTRY_VERIFY(m_application->session()->syncState().succeeded);
    device->clock.advance(61 * second);
    QTRY_VERIFY((m_reminder->look(), text() == QStringLiteral("2 tasks are due today")));
    QVERIFY(service::revokeDevice(*admin->workspace, admin->transport, which, false,
                                  *service::revokeReason("left"))
                .ok());
    m_application->session()->syncNow();
    QTRY_COMPARE(m_application->stage(), Application::Stage::Locked);
    QCOMPARE(text(), QString());
    device->clock.advance(hour);
    m_reminder->look();
    QCOMPARE(text(), QString());
}

//! Whatever the device holds about anybody, no word of it is in what others may see.
void TestDueReminder::aCountAndNothingElse()
{
    QVERIFY(add(0, 2));
    QStringList held;
    for (const domain::KindDescription &kind : domain::kinds()) {
        for (const domain::Record &record : m_device->list(kind.kind)) {
            for (const auto &field : record.fields) {
                if (const auto *const said = std::get_if<std::string>(&field.second))
                    held.append(QString::fromStdString(*said));
            }
        }
    }
    QVERIFY(held.contains(QStringLiteral("Jamie")));
    QVERIFY(held.contains(QStringLiteral("Ring the council")));
    start();
    QVERIFY(unlock());
    held.append(m_application->session()->organisation());
    held.append(m_application->session()->userName());
    m_application->lock();
    pass(61 * second);
    QVERIFY(!text().isEmpty());
    for (const QString &words : std::as_const(held)) {
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(!text().contains(word, Qt::CaseInsensitive), qPrintable(word));
    }
    for (const char *const never : {"prison", "probation", "HMP", "Throughcare"})
        QVERIFY(!text().contains(QLatin1String(never), Qt::CaseInsensitive));
}

QTEST_GUILESS_MAIN(TestDueReminder)
#include "tst_due_reminder.moc"
