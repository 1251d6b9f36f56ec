// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_check_parts.h"
#include "open_member.h"
#include "support/session_work.h"

#include "Throughline/Models/lone_check_model.h"
#include "Throughline/Models/lone_checks_model.h"
#include "Throughline/Models/task_model.h"
#include "Throughline/Models/tasks_model.h"
#include "Throughline/Models/undo_model.h"
#include "service/lone_working.h"
#include "service/task_answers.h"
#include "service/workers.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::LoneCheckModel;
using models::LoneCheckRow;
using models::LoneChecksModel;
using service::Workspace;
using test::beginIn;
using test::keysOf;
using test::minute;
using test::valueOf;

namespace {

constexpr std::int64_t hour = 60 * minute;

[[nodiscard]] base::RecordId begin(Workspace &workspace, std::int64_t forMs,
                                   std::optional<base::UserId> buddy = {})
{
    const auto begun =
        service::beginCheck(workspace, {"Made Up Street 1", workspace.now() + forMs, buddy, {}});
    test::require(begun.ok(), "the check begins");
    return begun->added.front().second;
}

} // namespace

//! A check on somebody who works alone while it runs: what time makes of it, who can know of it,
//! what its user, a buddy and a manager see and do.
class TestLoneCheckWatch : public QObject
{
    Q_OBJECT

private slots:
    void timeGoesOnByItself();
    void whoWasEscalatedSaysThatTheyAreSafe();
    void itIsThereAfterALock();
    void safeAndBackByUndo();
    void extendedFromTheTimeThatWasSaid();
    void whetherOthersCanKnow();
    void theManagersListHasTheMostUrgentFirst();
    void aManagerWritesDownWhatTheyDid();
    void whatAManagerWritesStays();
    void whoSaidMeanwhileThatTheyAreSafe();
    void aBuddyDoesNotResolve();
    void aBuddyHasTheListAndNobodyElse();
    void whetherAManagerCanSeeWhatABuddyDid();
    void aTaskLeadsToTheCheck();
};

void TestLoneCheckWatch::timeGoesOnByItself()
{
    test::OpenSession open;
    open.open();
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isReady());
    QVERIFY(!own.isKnown());
    QVERIFY(own.acts().isEmpty());
    QVERIFY(beginIn(*open.session, QStringLiteral("Here")));
    QTRY_VERIFY(own.isKnown());
    QCOMPARE(own.backBy(), QStringLiteral("Back by 12:30pm"));
    QCOMPARE(own.left(), QStringLiteral("1 hours left")); // until a translation is loaded
    QCOMPARE(own.state(), QStringLiteral("Out now"));
    QCOMPARE(own.stateKind(), QStringLiteral("neutral"));
    QCOMPARE(keysOf(own.acts()), (QStringList{"safe", "extend", "alarm"}));
    open.device.clock.pass(25 * minute);
    QTRY_COMPARE(own.left(), QStringLiteral("35 minutes left"));
    QVERIFY(!own.isOverdue());
    open.device.clock.pass(47 * minute);
    QTRY_COMPARE(own.left(), QStringLiteral("12 minutes overdue"));
    QVERIFY(own.isOverdue());
    QCOMPARE(own.state(), QStringLiteral("Overdue"));
    QCOMPARE(own.stateKind(), QStringLiteral("warning"));
    QVERIFY(own.isOut());
    own.perform(QStringLiteral("alarm"));
    QTRY_COMPARE(own.state(), QStringLiteral("Alarm raised"));
    QCOMPARE(keysOf(own.acts()), QStringList{"resolve"}); // a manager's own, as here
    own.perform(QStringLiteral("safe")); // nobody is offered that
    QVERIFY(!own.isBusy());
}

void TestLoneCheckWatch::whoWasEscalatedSaysThatTheyAreSafe()
{
    test::SyncWorld world(57);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const base::RecordId id = begin(**rhys, hour);
    test::syncWell(*rhys);
    test::syncWell(*manager);
    world.advance(2 * hour);
    QVERIFY(service::recordCheckStep(**manager, id, service::CheckStep::ToldManager).ok());
    test::syncWell(*manager);
    test::syncWell(*rhys);
    test::OpenMember open(world, *rhys);
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    QVERIFY(!own.isOut() && own.canSaySafe());
    QCOMPARE(keysOf(own.acts()), (QStringList{"safe", "alarm"}));
    own.perform(QStringLiteral("safe"));
    QTRY_VERIFY(own.left().startsWith(QStringLiteral("said to be safe at ")));
    QCOMPARE(keysOf(own.acts()), QStringList{"alarm"});
    own.perform(QStringLiteral("alarm"));
    QTRY_COMPARE(own.state(), QStringLiteral("Alarm raised"));
    QVERIFY(own.acts().isEmpty());
}

void TestLoneCheckWatch::itIsThereAfterALock()
{
    test::OpenSession open;
    open.open();
    QVERIFY(beginIn(*open.session, QStringLiteral("Here")));
    open.device.clock.pass(hour + minute);
    open.reopen();
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    QCOMPARE(own.left(), QStringLiteral("1 minutes overdue"));
}

void TestLoneCheckWatch::safeAndBackByUndo()
{
    test::OpenSession open;
    open.open();
    QVERIFY(beginIn(*open.session, QStringLiteral("Here")));
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    LoneCheckModel page;
    page.setSession(open.session.get());
    page.setCheck(own.record());
    QTRY_VERIFY(page.isKnown());
    QSignalSpy performed(&own, &LoneCheckModel::performed);
    own.perform(QStringLiteral("safe"));
    QTRY_COMPARE(performed.count(), 1);
    QTRY_VERIFY(!own.isKnown());
    QTRY_COMPARE(page.state(), QStringLiteral("Back safely"));
    QVERIFY(!page.isOpen() && page.acts().isEmpty());
    QVERIFY(open.session->undo()->isPossible());
    open.session->undo()->undo();
    QTRY_VERIFY(own.isKnown());
}

void TestLoneCheckWatch::extendedFromTheTimeThatWasSaid()
{
    test::OpenSession open;
    open.open();
    QVERIFY(beginIn(*open.session, QStringLiteral("Here")));
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    QVERIFY(!own.questionOf(QStringLiteral("extend")).isEmpty());
    QVERIFY(own.questionOf(QStringLiteral("safe")).isEmpty());
    QCOMPARE(keysOf(own.answersOf(QStringLiteral("extend"))),
             (QStringList{"15", "30", "60", "120"}));
    own.perform(QStringLiteral("extend"), QStringLiteral("30"));
    QTRY_COMPARE(own.backBy(), QStringLiteral("Back by 1:00pm"));
    QCOMPARE(own.state(), QStringLiteral("Out now, extended"));
    // Once it is late, from now.
    open.device.clock.pass(2 * hour);
    QTRY_VERIFY(own.isOverdue());
    own.perform(QStringLiteral("extend"), QStringLiteral("15"));
    QTRY_COMPARE(own.backBy(), QStringLiteral("Back by 1:45pm"));
    QVERIFY(!own.isOverdue());
}

void TestLoneCheckWatch::whetherOthersCanKnow()
{
    {
        test::OpenSession alone;
        alone.open();
        QVERIFY(beginIn(*alone.session, QStringLiteral("Here")));
        LoneCheckModel own;
        own.setSession(alone.session.get());
        QTRY_VERIFY(own.isKnown());
        QVERIFY(own.seen().contains(QStringLiteral("nobody else can see this")));
        QCOMPARE(own.unsent(), QStringLiteral("Not sent: ring a manager"));
        QVERIFY(!own.isSent());
    }
    test::SyncWorld world(51);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    (void)begin(**rhys, hour);
    {
        const test::OpenMember open(*rhys, test::noServer); // without a network
        LoneCheckModel own;
        own.setSession(open.session.get());
        QTRY_VERIFY(own.isKnown());
        QVERIFY(!own.isSent());
        QCOMPARE(own.seen(),
                 QStringLiteral("Your team cannot see this yet: tell your buddy by phone."));
        own.perform(QStringLiteral("extend"), QStringLiteral("30"));
        QTRY_VERIFY(own.seen().startsWith(
            QStringLiteral("Your team cannot see the new time yet: tell your buddy")));
        own.perform(QStringLiteral("alarm"));
        QTRY_VERIFY(
            own.seen().startsWith(QStringLiteral("Nobody can see the alarm yet: ring 999")));
    }
    test::OpenMember open(world, *rhys);
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    open.session->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(own.isSent(), test::longest);
    QVERIFY(own.seen().startsWith(QStringLiteral("Your team sees the alarm when")));
}

void TestLoneCheckWatch::theManagersListHasTheMostUrgentFirst()
{
    test::SyncWorld world(52);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Caseworker);
    (void)begin(**rhys, 3 * hour);
    (void)begin(**mair, hour);
    auto edit = service::Edit::begin(**mair);
    QVERIFY(
        edit->addToTeam(
                {Kind::Worker,
                 {{fieldNumber<Kind::Worker>("user"), service::asReference((*mair)->keys().user)},
                  {fieldNumber<Kind::Worker>("telephone"), std::string("07700 900123")}}},
                service::writableTeams(**mair).front())
            .ok());
    QVERIFY(edit->commit().ok());
    test::syncWell(*rhys);
    test::syncWell(*mair);
    world.advance(hour + 12 * minute);
    test::syncWell(*manager);
    test::OpenMember open(world, *manager);
    LoneChecksModel team;
    team.setSession(open.session.get());
    QTRY_COMPARE(team.count(), 2);
    QCOMPARE(team.urgent(), 1);
    const auto rows = test::rowsOf<LoneCheckRow>(team.checks());
    QCOMPARE(rows[0].name, QStringLiteral("Mair Example"));
    QCOMPARE(rows[0].state, QStringLiteral("Overdue"));
    QVERIFY(rows[0].time.endsWith(QStringLiteral("12 minutes overdue")));
    QCOMPARE(rows[0].place, QStringLiteral("Made Up Street 1"));
    QCOMPARE(rows[0].phone, QStringLiteral("07700 900123"));
    QCOMPARE(rows[0].link, QStringLiteral("tel:07700900123"));
    QCOMPARE(rows[1].name, QStringLiteral("Rhys Example"));
    QCOMPARE(rows[1].stateKind, QStringLiteral("neutral"));
    QVERIFY(rows[1].link.isEmpty());
    // Each is told once when it becomes more urgent.
    QSignalSpy risen(&team, &LoneChecksModel::risen);
    QVERIFY(test::writeIn(*open.session,
                          [id = base::RecordId::fromHex(rows[0].check.toStdString())](
                              Workspace &workspace) -> base::Result<void> {
                              TL_TRY([[maybe_unused]] const auto work,
                                     service::recordCheckStep(workspace, *id,
                                                              service::CheckStep::ToldManager));
                              return {};
                          }));
    QTRY_COMPARE(risen.count(), 1);
    QVERIFY(risen.front().front().toString().contains(QStringLiteral("escalated")));
    QVERIFY(!risen.front().front().toString().contains(QStringLiteral("Mair")));
}

void TestLoneCheckWatch::aManagerWritesDownWhatTheyDid()
{
    test::SyncWorld world(53);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const base::RecordId id = begin(**rhys, hour);
    test::syncWell(*rhys);
    world.advance(hour + 40 * minute);
    test::syncWell(*manager);
    {
        test::OpenMember open(world, *manager);
        LoneCheckModel check;
        check.setSession(open.session.get());
        check.setCheck(test::hex(id));
        QTRY_VERIFY(check.isKnown());
        QVERIFY(!check.isOwn() && check.seen().isEmpty());
        QVERIFY(check.hint().startsWith(QStringLiteral("Call them first")));
        QCOMPARE(keysOf(check.acts()), (QStringList{"called", "escalate", "resolve"}));
        check.perform(QStringLiteral("called"));
        QTRY_VERIFY(valueOf(check.facts(), "Done last").startsWith(QStringLiteral("Call worker")));
        QCOMPARE(keysOf(check.acts()), (QStringList{"escalate", "resolve"}));
        check.perform(QStringLiteral("escalate"));
        QTRY_COMPARE(check.state(), QStringLiteral("Escalated to a manager"));
        QCOMPARE(keysOf(check.acts()), (QStringList{"police", "resolve"}));
        check.perform(QStringLiteral("resolve"), QStringLiteral("  "));
        QTRY_VERIFY(check.problem().startsWith(QStringLiteral("Say what happened.")));
        check.perform(QStringLiteral("resolve"), QStringLiteral("Rang back, all well"));
        QTRY_COMPARE(check.state(), QStringLiteral("Resolved"));
        QCOMPARE(valueOf(check.facts(), "What was done"), QStringLiteral("Rang back, all well"));
    }
    test::syncWell(*manager);
    test::syncWell(*rhys);
    test::OpenMember open(world, *rhys);
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isReady());
    QVERIFY(!own.isKnown());
}

void TestLoneCheckWatch::whatAManagerWritesStays()
{
    test::OpenSession open;
    base::RecordId id;
    open.open([&](Workspace &workspace) { id = begin(workspace, hour); });
    const auto check = [&](LoneCheckModel &model) {
        model.setSession(open.session.get());
        model.setCheck(test::hex(id));
        return QTest::qWaitFor([&model] { return model.isKnown(); });
    };
    {
        LoneCheckModel model;
        QVERIFY(check(model));
        model.perform(QStringLiteral("alarm"));
        QTRY_COMPARE(keysOf(model.acts()), QStringList{"resolve"});
        QTRY_VERIFY(model.isEndingReady());
        model.setEnding(QStringLiteral("Pressed by"));
        model.setEnding(QStringLiteral("Pressed by mistake"));
    }
    open.reopen();
    LoneCheckModel model;
    QVERIFY(check(model));
    QTRY_COMPARE(model.ending(), QStringLiteral("Pressed by mistake"));
    model.perform(QStringLiteral("resolve"), model.ending());
    QTRY_COMPARE(model.state(), QStringLiteral("Resolved"));
    QCOMPARE(model.ending(), QString());
    open.session->undo()->undo();
    QTRY_COMPARE(model.state(), QStringLiteral("Alarm raised"));
    QTRY_COMPARE(model.ending(), QStringLiteral("Pressed by mistake"));
}

//! The one was without signal, the other did something about it later: the later state holds, and
//! what was said is there to be read.
void TestLoneCheckWatch::whoSaidMeanwhileThatTheyAreSafe()
{
    test::SyncWorld world(55);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const base::RecordId id = begin(**rhys, hour);
    test::syncWell(*rhys);
    test::syncWell(*manager);
    world.advance(hour + 10 * minute);
    QVERIFY(service::sayTaskDone(**rhys, id).ok());
    world.advance(10 * minute);
    QVERIFY(service::recordCheckStep(**manager, id, service::CheckStep::ToldManager).ok());
    test::syncWell(*rhys);
    test::syncWell(*manager);
    test::OpenMember open(world, *manager);
    LoneCheckModel check;
    check.setSession(open.session.get());
    check.setCheck(test::hex(id));
    QTRY_VERIFY(check.isKnown());
    QCOMPARE(check.state(), QStringLiteral("Escalated to a manager"));
    QVERIFY(check.left().startsWith(QStringLiteral("said to be safe at ")));
    QVERIFY(check.hint().startsWith(QStringLiteral("They have said that they are safe.")));
    QCOMPARE(keysOf(check.acts()), QStringList{"resolve"}); // nobody calls the police now
    LoneChecksModel team;
    team.setSession(open.session.get());
    QTRY_COMPARE(team.count(), 1);
    QVERIFY(test::rowsOf<LoneCheckRow>(team.checks())[0].time.contains(
        QStringLiteral("said to be safe at ")));
}

void TestLoneCheckWatch::aBuddyDoesNotResolve()
{
    test::SyncWorld world(54);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Caseworker);
    const auto other = world.join(*manager, "Other Example", service::MemberRole::Caseworker);
    test::syncWell(*rhys);
    const base::RecordId id = begin(**rhys, hour, (*mair)->keys().user);
    test::syncWell(*rhys);
    world.advance(hour + 40 * minute);
    for (const auto *device : {&mair, &other}) {
        test::syncWell(**device);
        test::OpenMember open(world, **device);
        LoneCheckModel check;
        check.setSession(open.session.get());
        check.setCheck(test::hex(id));
        QTRY_VERIFY(check.isKnown());
        QCOMPARE(keysOf(check.acts()),
                 device == &mair ? (QStringList{"called", "escalate"}) : QStringList());
    }
}

void TestLoneCheckWatch::aBuddyHasTheListAndNobodyElse()
{
    test::SyncWorld world(59);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Caseworker);
    const auto other = world.join(*manager, "Other Example", service::MemberRole::Caseworker);
    test::syncWell(*rhys);
    const base::RecordId id = begin(**rhys, hour, (*mair)->keys().user);
    world.advance(minute);
    QVERIFY(service::raiseAlarm(**rhys, id).ok());
    test::syncWell(*rhys);
    for (const auto *device : {&mair, &other, &manager}) {
        test::syncWell(**device);
        test::OpenMember open(world, **device);
        LoneChecksModel watched;
        watched.setSession(open.session.get());
        QSignalSpy read(&watched, &LoneChecksModel::changed);
        QTRY_VERIFY(read.count() > 0);
        QCOMPARE(watched.urgent(), device == &other ? 0 : 1);
        // It counts as late at once, under Tasks.
        models::OverdueCount overdue;
        overdue.setSession(open.session.get());
        if (device != &other)
            QTRY_COMPARE(overdue.count(), 1);
    }
}

void TestLoneCheckWatch::whetherAManagerCanSeeWhatABuddyDid()
{
    test::SyncWorld world(56);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Caseworker);
    test::syncWell(*rhys);
    const base::RecordId id = begin(**rhys, hour, (*mair)->keys().user);
    test::syncWell(*rhys);
    test::syncWell(*mair);
    world.advance(hour + 40 * minute);
    {
        const test::OpenMember open(*mair, test::noServer); // without a network
        LoneCheckModel check;
        check.setSession(open.session.get());
        check.setCheck(test::hex(id));
        QTRY_VERIFY(check.isKnown());
        QCOMPARE(check.seen(), QString()); // she has done nothing about it
        check.perform(QStringLiteral("escalate"));
        QTRY_COMPARE(check.seen(), QStringLiteral("No manager can see this yet: ring one."));
        QVERIFY(!check.isSent());
    }
    test::OpenMember open(world, *mair);
    LoneCheckModel check;
    check.setSession(open.session.get());
    check.setCheck(test::hex(id));
    QTRY_VERIFY(check.isKnown());
    open.session->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(check.isSent(), test::longest);
    QCOMPARE(check.seen(), QString());
}

void TestLoneCheckWatch::aTaskLeadsToTheCheck()
{
    test::OpenSession open;
    base::RecordId id;
    open.open([&](Workspace &workspace) { id = begin(workspace, hour); });
    open.device.clock.pass(2 * hour);
    models::TasksModel tasks;
    tasks.setSession(open.session.get());
    QTRY_VERIFY(tasks.isReady());
    models::TaskModel task;
    task.setSession(open.session.get());
    task.setTask(models::TaskId{domain::TaskRule::SayBackSafely, id, id}.text());
    QTRY_VERIFY(task.isOpen());
    QCOMPARE(task.check(), test::hex(id));
    QCOMPARE(keysOf(task.acts()), (QStringList{"done", "check"}));
}

QTEST_GUILESS_MAIN(TestLoneCheckWatch)
#include "tst_lone_check_watch.moc"
