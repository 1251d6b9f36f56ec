// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/lone_working.h"
#include "service/read/lone_checks.h"
#include "service/task_answers.h"
#include "service/tasks.h"
#include "service/workers.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::TaskRule;
using service::CheckStep;
using service::CheckUrgency;
using service::LoneCheck;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;

[[nodiscard]] std::string said(const base::Result<service::SavedWork> &work)
{
    return work ? std::string() : work.error().message;
}

[[nodiscard]] std::optional<LoneCheck> own(service::Workspace &workspace)
{
    return *service::ownCheck(**service::Reader::open(workspace));
}

[[nodiscard]] std::vector<LoneCheck> open(service::Workspace &workspace)
{
    return *service::openChecks(**service::Reader::open(workspace), workspace.now());
}

[[nodiscard]] LoneCheck check(service::Workspace &workspace, const RecordId &id)
{
    return *service::loneCheck(**service::Reader::open(workspace), id).value();
}

//! Begun, for so long.
[[nodiscard]] RecordId begin(service::Workspace &workspace, std::int64_t forMs,
                             std::optional<base::UserId> buddy = {})
{
    const auto begun =
        service::beginCheck(workspace, {"Made Up Street 1", workspace.now() + forMs, buddy, {}});
    test::require(begun.ok(), "the check begins");
    return begun->added.front().second;
}

} // namespace

//! Somebody goes alone: a check is begun, extended, ended by those who may; each can be taken back,
//! and what is refused says what to do instead.
class TestLoneWorking : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aCheckBeginsAndEnds();
    void aDraftGoesAndComesBackWithUndo();
    void whatIsMissingIsSaid();
    void oneIsOutOnceAtATime();
    void itIsExtendedAgainAndAgain();
    void timeAloneMakesItOverdue();
    void theAlarmIsEndedByAManager();
    void stepsBringTheStateAlong();
    void whatHappenedIsKept();
    void aResolvedOneComesBackAsItWas();
    void nobodySpeaksForSomebodyElse();
    void onlyWhoSeesItIsABuddy();
    void theOnlyManagerNamesABuddyWhereThereIsOne();
    void theMostUrgentComesFirst();
    void anAlarmIsFoundBehindAnyNumberOfLaterChecks();
    void thePhoneIsFromTheWorkersRecord();
    void whatHasNotLeftIsTold();
    void whatIsOvertakenIsNotShown();
    void whoWasEscalatedSpeaksAllTheSame();
    void undoLeavesSomebodyElsesAlarm();
    void whoHasNotHeardOfTheAlarmDoesNotEndIt_data();
    void whoHasNotHeardOfTheAlarmDoesNotEndIt();
    void whoKnowsOfTheAlarmAnswersIt();
    void theAlarmRaisedAgainIsAnotherOne();

private:
    [[nodiscard]] service::Workspace &workspace() { return *m_device->workspace; }
    void pass(std::int64_t ms) { m_device->clock.pass(ms); }

    std::unique_ptr<test::LoneWorkspace> m_device; //!< its user is a manager
};

void TestLoneWorking::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
}

void TestLoneWorking::cleanup()
{
    const auto problems = service::checkAll(workspace());
    QVERIFY(problems.ok());
    QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
    m_device.reset();
}

void TestLoneWorking::aCheckBeginsAndEnds()
{
    QVERIFY(!own(workspace()));
    const base::Millis now = workspace().now();
    const RecordId id = begin(workspace(), hour);
    const auto mine = own(workspace());
    QVERIFY(mine);
    QVERIFY(mine->id == id && mine->worker == workspace().keys().user && !mine->buddy);
    QCOMPARE(mine->state, std::string("STARTED"));
    QCOMPARE(mine->place, std::string("Made Up Street 1"));
    QVERIFY(mine->started == now && mine->end == now + hour);
    QVERIFY(urgencyOf(*mine, now) == CheckUrgency::Running);
    pass(30 * minute);
    const auto work = service::sayTaskDone(workspace(), id);
    QCOMPARE(said(work), std::string());
    QVERIFY(!own(workspace()));
    const LoneCheck over = check(workspace(), id);
    QCOMPARE(over.state, std::string("SAFE"));
    QVERIFY(over.ended == workspace().now());
    QVERIFY(urgencyOf(over, workspace().now() + 9 * hour) == CheckUrgency::Over);
    QVERIFY(service::undo(workspace(), *work).ok());
    QVERIFY(own(workspace())->id == id);
}

void TestLoneWorking::aDraftGoesAndComesBackWithUndo()
{
    const std::string key = "check/new";
    QVERIFY(service::saveDraft(workspace(), {key, 1, {}, {{"place", "Made Up Street 1"}}}).ok());
    const auto begun = service::beginCheck(
        workspace(), {"Made Up Street 1", workspace().now() + hour, {}, {}}, key);
    QCOMPARE(said(begun), std::string());
    QVERIFY(!*service::findDraft(workspace().store().drafts, key));
    QVERIFY(service::undo(workspace(), *begun).ok());
    QVERIFY(!own(workspace()));
    QVERIFY(*service::findDraft(workspace().store().drafts, key));
}

void TestLoneWorking::whatIsMissingIsSaid()
{
    const base::Millis now = workspace().now();
    QVERIFY(said(service::beginCheck(workspace(), {" ", now + hour, {}, {}}))
                .starts_with("Say where you are going."));
    QVERIFY(said(service::beginCheck(workspace(), {"Here", now, {}, {}}))
                .starts_with("Choose a time that is still to come."));
    QVERIFY(said(service::beginCheck(workspace(), {"Here", now + 25 * hour, {}, {}}))
                .starts_with("A check lasts for a day at most."));
    QVERIFY(
        said(service::beginCheck(workspace(), {"Here", now + hour, workspace().keys().user, {}}))
            .starts_with("Somebody else has to be your buddy."));
    QCOMPARE(m_device->count(Kind::LoneWorking), std::int64_t{0});
    RecordId nothing;
    nothing.bytes.fill(9);
    QCOMPARE(service::extendCheck(workspace(), nothing, now + hour).error().code,
             base::ErrorCode::NotFound);
    QCOMPARE(service::raiseAlarm(workspace(), nothing).error().code, base::ErrorCode::NotFound);
    QCOMPARE(service::recordCheckStep(workspace(), nothing, CheckStep::CalledThem).error().code,
             base::ErrorCode::NotFound);
    QCOMPARE(service::resolveCheck(workspace(), nothing, "Rang back").error().code,
             base::ErrorCode::NotFound);
}

void TestLoneWorking::oneIsOutOnceAtATime()
{
    const RecordId id = begin(workspace(), hour);
    QVERIFY(said(service::beginCheck(workspace(), {"There", workspace().now() + hour, {}, {}}))
                .starts_with("A check on you is running already."));
    // An alarm that nobody has ended keeps nobody from being looked out for again.
    QVERIFY(service::raiseAlarm(workspace(), id).ok());
    pass(1); // the newest is told by its time
    const RecordId next = begin(workspace(), hour);
    QVERIFY(own(workspace())->id == next);
    QCOMPARE(open(workspace()).size(), std::size_t{2});
}

void TestLoneWorking::itIsExtendedAgainAndAgain()
{
    const RecordId id = begin(workspace(), hour);
    const base::Millis longer = workspace().now() + 2 * hour;
    const auto work = service::extendCheck(workspace(), id, longer);
    QCOMPARE(said(work), std::string());
    QCOMPARE(own(workspace())->state, std::string("EXTENDED"));
    QVERIFY(own(workspace())->end == longer);
    QCOMPARE(said(service::extendCheck(workspace(), id, longer + hour)), std::string());
    QVERIFY(own(workspace())->end == longer + hour);
    QVERIFY(said(service::extendCheck(workspace(), id, workspace().now()))
                .starts_with("Choose a time that is still to come."));
    pass(4 * hour); // late by now
    QCOMPARE(said(service::extendCheck(workspace(), id, workspace().now() + hour)), std::string());
    QVERIFY(urgencyOf(*own(workspace()), workspace().now()) == CheckUrgency::Running);
    QVERIFY(service::sayTaskDone(workspace(), id).ok());
    QVERIFY(said(service::extendCheck(workspace(), id, workspace().now() + hour))
                .starts_with("This check has ended."));
}

void TestLoneWorking::timeAloneMakesItOverdue()
{
    (void)begin(workspace(), hour);
    pass(hour);
    QVERIFY(urgencyOf(*own(workspace()), workspace().now()) == CheckUrgency::Running);
    pass(1);
    QVERIFY(urgencyOf(*own(workspace()), workspace().now()) == CheckUrgency::Overdue);
    QCOMPARE(own(workspace())->state, std::string("STARTED"));
}

void TestLoneWorking::theAlarmIsEndedByAManager()
{
    const RecordId id = begin(workspace(), hour);
    QCOMPARE(said(service::raiseAlarm(workspace(), id)), std::string());
    QVERIFY(urgencyOf(*own(workspace()), workspace().now()) == CheckUrgency::Alarm);
    for (const auto &work : {service::raiseAlarm(workspace(), id),
                             service::extendCheck(workspace(), id, workspace().now() + hour)})
        QVERIFY(said(work).starts_with("The alarm was raised."));
    QVERIFY(said(service::resolveCheck(workspace(), id, "  ")).starts_with("Say what happened."));
    QCOMPARE(said(service::resolveCheck(workspace(), id, "Pressed by mistake")), std::string());
    const LoneCheck over = check(workspace(), id);
    QCOMPARE(over.state, std::string("RESOLVED"));
    QCOMPARE(over.note, std::string("Pressed by mistake"));
    QVERIFY(
        said(service::resolveCheck(workspace(), id, "Again")).starts_with("This check has ended."));
}

void TestLoneWorking::stepsBringTheStateAlong()
{
    struct Way
    {
        CheckStep step;
        const char *state;
        const char *code;
    };
    const RecordId id = begin(workspace(), hour);
    pass(hour + 30 * minute);
    for (const Way &way : {Way{CheckStep::CalledThem, "OVERDUE", "t-30-min"},
                           Way{CheckStep::ToldManager, "ESCALATED", "t-45-min"},
                           Way{CheckStep::CalledPolice, "ESCALATED", "t-60-min"}}) {
        QCOMPARE(said(service::recordCheckStep(workspace(), id, way.step)), std::string());
        QCOMPARE(check(workspace(), id).state, std::string(way.state));
        QCOMPARE(check(workspace(), id).step, std::string(way.code));
    }
    // From the start to the last in one go, and back again.
    QVERIFY(service::resolveCheck(workspace(), id, "Rang back").ok());
    const RecordId next = begin(workspace(), hour);
    const auto work = service::recordCheckStep(workspace(), next, CheckStep::CalledPolice);
    QCOMPARE(said(work), std::string());
    QCOMPARE(check(workspace(), next).state, std::string("ESCALATED"));
    QVERIFY(service::undo(workspace(), *work).ok());
    QCOMPARE(check(workspace(), next).state, std::string("STARTED"));
    QCOMPARE(check(workspace(), next).step, std::string());
}

void TestLoneWorking::whatHappenedIsKept()
{
    const RecordId id = begin(workspace(), hour);
    auto edit = service::Edit::begin(workspace());
    QVERIFY(edit->change(Kind::LoneWorking, id,
                         {{fieldNumber<Kind::LoneWorking>("note"), std::string("Rang twice")}})
                .ok());
    QVERIFY(edit->commit().ok());
    QVERIFY(service::resolveCheck(workspace(), id, "Was on a bus").ok());
    QCOMPARE(check(workspace(), id).note, std::string("Rang twice\nWas on a bus"));
}

void TestLoneWorking::aResolvedOneComesBackAsItWas()
{
    const RecordId id = begin(workspace(), hour);
    const auto before = workspace().store().records.find(Kind::LoneWorking, id).value()->record;
    const auto work = service::resolveCheck(workspace(), id, "Rang back");
    QVERIFY(work.ok());
    QVERIFY(service::undo(workspace(), *work).ok());
    QVERIFY(workspace().store().records.find(Kind::LoneWorking, id).value()->record == before);
}

void TestLoneWorking::nobodySpeaksForSomebodyElse()
{
    test::SyncWorld world(41);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Caseworker);
    const auto buddy = world.join(*manager, "Seren Example", service::MemberRole::Caseworker);
    const auto settle = [&] {
        for (test::WorldDevice *one : {rhys.get(), manager.get(), mair.get(), buddy.get()})
            test::syncWell(*one);
        for (test::WorldDevice *one : {rhys.get(), manager.get(), mair.get(), buddy.get()})
            test::syncWell(*one);
    };
    settle();
    const RecordId id = begin(**rhys, hour, (*buddy)->keys().user);
    settle();
    for (const auto &work : {service::extendCheck(**manager, id, (*manager)->now() + hour),
                             service::raiseAlarm(**mair, id)})
        QVERIFY(said(work).starts_with("This check is about somebody else"));
    QVERIFY(said(service::recordCheckStep(**mair, id, CheckStep::CalledThem))
                .starts_with("What is done about it is recorded by their buddy or a manager."));
    QVERIFY(said(service::recordCheckStep(**rhys, id, CheckStep::CalledThem))
                .starts_with("What is done about it is recorded by their buddy or a manager."));
    QCOMPARE(said(service::recordCheckStep(**buddy, id, CheckStep::CalledThem)), std::string());
    QVERIFY(said(service::resolveCheck(**buddy, id, "Rang back"))
                .starts_with("How it ended is recorded by a manager."));
    settle();
    QCOMPARE(check(**manager, id).state, std::string("OVERDUE"));
    QCOMPARE(said(service::resolveCheck(**manager, id, "Rang back")), std::string());
    settle();
    QVERIFY(!own(**rhys));
    QCOMPARE(check(**rhys, id).note, std::string("Rang back"));
}

void TestLoneWorking::onlyWhoSeesItIsABuddy()
{
    test::SyncWorld world(42);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto brian = world.join(*manager, "Brian Example", service::MemberRole::Volunteer);
    test::syncWell(*rhys);
    QVERIFY(said(service::beginCheck(**rhys,
                                     {"Here", (*rhys)->now() + hour, (*brian)->keys().user, {}}))
                .starts_with("Your buddy is not in this team"));
    const RecordId id = begin(**rhys, hour, (*manager)->keys().user);
    QVERIFY(own(**rhys)->buddy == (*manager)->keys().user);
    QVERIFY(service::sayTaskDone(**rhys, id).ok());
    QVERIFY(*service::lastBuddy(**service::Reader::open(**rhys)) == (*manager)->keys().user);
}

void TestLoneWorking::theOnlyManagerNamesABuddyWhereThereIsOne()
{
    test::SyncWorld world(46);
    const auto manager = world.newOrganisation();
    const auto goWithoutABuddy = [](test::WorldDevice &device) {
        const auto begun = service::beginCheck(*device, {"Here", device->now() + hour, {}, {}});
        // Back at once, so that the next may go.
        test::require(!begun || service::sayTaskDone(*device, begun->added.front().second).ok(),
                      "they are back");
        return said(begun);
    };
    QCOMPARE(goWithoutABuddy(*manager), std::string()); // there is nobody to choose
    const auto brian = world.join(*manager, "Brian Example", service::MemberRole::Volunteer);
    test::syncWell(*manager);
    QCOMPARE(goWithoutABuddy(*manager), std::string()); // nor does a volunteer see the check
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*manager);
    QVERIFY(goWithoutABuddy(*manager).starts_with("Nobody else manages this team"));
    QVERIFY(!own(**manager)); // nothing has begun
    const RecordId id = begin(**manager, hour, (*rhys)->keys().user);
    QVERIFY(own(**manager)->buddy == (*rhys)->keys().user);
    QVERIFY(service::sayTaskDone(**manager, id).ok());
    QCOMPARE(goWithoutABuddy(*rhys), std::string()); // the manager looks out
    const auto mair = world.join(*manager, "Mair Example", service::MemberRole::Manager);
    test::syncWell(*manager);
    QCOMPARE(goWithoutABuddy(*manager), std::string()); // each is the other's
}

void TestLoneWorking::theMostUrgentComesFirst()
{
    test::SyncWorld world(43);
    const auto manager = world.newOrganisation();
    std::vector<std::unique_ptr<test::WorldDevice>> workers;
    std::vector<RecordId> ids;
    for (const char *name : {"Amara Example", "Brian Example", "Carol Example", "Dilys Example"}) {
        workers.push_back(world.join(*manager, name, service::MemberRole::Caseworker));
        // The one who began last is back last.
        ids.push_back(
            begin(**workers.back(), hour + static_cast<std::int64_t>(ids.size()) * 6'000));
    }
    const RecordId safe = begin(**manager, hour, (*workers[0])->keys().user);
    QVERIFY(service::sayTaskDone(**manager, safe).ok());
    world.advance(30 * minute);
    QVERIFY(service::raiseAlarm(**workers[3], ids[3]).ok());
    QVERIFY(service::extendCheck(**workers[0], ids[0], (*workers[0])->now() + 3 * hour).ok());
    for (const auto &worker : workers)
        test::syncWell(*worker);
    world.advance(45 * minute);
    test::syncWell(*manager);
    QVERIFY(service::recordCheckStep(**manager, ids[2], CheckStep::ToldManager).ok());
    std::vector<RecordId> shown;
    for (const LoneCheck &one : open(**manager))
        shown.push_back(one.id);
    QVERIFY(shown == (std::vector<RecordId>{ids[3], ids[2], ids[1], ids[0]}));
}

void TestLoneWorking::anAlarmIsFoundBehindAnyNumberOfLaterChecks()
{
    const RecordId id = begin(workspace(), hour);
    QVERIFY(service::raiseAlarm(workspace(), id).ok());
    for (int i = 0; i < 25; ++i) {
        pass(minute);
        QVERIFY(service::sayTaskDone(workspace(), begin(workspace(), hour)).ok());
    }
    QCOMPARE(open(workspace()).size(), std::size_t{1});
    QVERIFY(open(workspace()).front().id == id);
    QVERIFY(own(workspace())->id == id);
}

void TestLoneWorking::thePhoneIsFromTheWorkersRecord()
{
    const RecordId id = begin(workspace(), hour);
    QCOMPARE(check(workspace(), id).phone, std::string());
    auto edit = service::Edit::begin(workspace());
    QVERIFY(edit->addToTeam({Kind::Worker,
                             {{fieldNumber<Kind::Worker>("user"),
                               service::asReference(workspace().keys().user)},
                              {fieldNumber<Kind::Worker>("telephone"), std::string("07700 900123")},
                              {fieldNumber<Kind::Worker>("emergency_contact"),
                               std::string("A sister, 07700 900124")}}},
                            service::writableTeams(workspace()).front())
                .ok());
    QVERIFY(edit->commit().ok());
    QCOMPARE(check(workspace(), id).phone, std::string("07700 900123"));
    QCOMPARE(check(workspace(), id).emergencyContact, std::string("A sister, 07700 900124"));
}

void TestLoneWorking::whatHasNotLeftIsTold()
{
    test::SyncWorld world(44);
    const auto manager = world.newOrganisation();
    const RecordId id = begin(**manager, hour);
    QVERIFY(check(**manager, id).localState == store::RecordState::Queued);
    test::syncWell(*manager);
    QVERIFY(check(**manager, id).localState == store::RecordState::Synced);
    QVERIFY(service::extendCheck(**manager, id, (*manager)->now() + 2 * hour).ok());
    QVERIFY(check(**manager, id).localState == store::RecordState::Queued);
}

//! They said that they were safe without signal, and a buddy acted on not hearing of it.
void TestLoneWorking::whatIsOvertakenIsNotShown()
{
    test::SyncWorld world(45);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const auto safeAndLate = [&](service::CheckStep step) {
        const RecordId id = begin(**rhys, hour);
        test::syncWell(*rhys);
        test::syncWell(*manager);
        world.advance(hour + 10 * minute);
        test::require(service::sayTaskDone(**rhys, id).ok(), "they say that they are safe");
        world.advance(10 * minute);
        test::require(service::recordCheckStep(**manager, id, step).ok(), "a step is taken");
        test::syncWell(*rhys);
        test::syncWell(*manager);
        test::syncWell(*rhys);
        test::require(check(**rhys, id).ended.has_value(), "both have it");
        return id;
    };
    const RecordId extended = safeAndLate(CheckStep::CalledThem);
    QVERIFY(!check(**rhys, extended).step.empty());
    QCOMPARE(said(service::extendCheck(**rhys, extended, (*rhys)->now() + hour)), std::string());
    QVERIFY(!check(**rhys, extended).ended);
    QCOMPARE(check(**rhys, extended).step, std::string());
    QVERIFY(service::sayTaskDone(**rhys, extended).ok());
    const RecordId alarmed = safeAndLate(CheckStep::CalledThem);
    QCOMPARE(said(service::raiseAlarm(**rhys, alarmed)), std::string());
    QVERIFY(!check(**rhys, alarmed).ended);
}

void TestLoneWorking::whoWasEscalatedSpeaksAllTheSame()
{
    const RecordId id = begin(workspace(), hour);
    pass(2 * hour);
    QCOMPARE(said(service::recordCheckStep(workspace(), id, CheckStep::ToldManager)),
             std::string());
    QVERIFY(said(service::extendCheck(workspace(), id, workspace().now() + hour))
                .starts_with("This was escalated to a manager"));
    QCOMPARE(said(service::sayTaskDone(workspace(), id)), std::string());
    QCOMPARE(check(workspace(), id).state, std::string("ESCALATED")); // a manager ends it
    QVERIFY(check(workspace(), id).ended == workspace().now());
    QVERIFY(said(service::sayTaskDone(workspace(), id))
                .starts_with("You have said that you are safe."));
    pass(minute);
    QCOMPARE(said(service::raiseAlarm(workspace(), id)), std::string());
    QVERIFY(urgencyOf(check(workspace(), id), workspace().now()) == CheckUrgency::Alarm);
    QVERIFY(!check(workspace(), id).ended);
    QCOMPARE(said(service::resolveCheck(workspace(), id, "Found, all well")), std::string());
}

void TestLoneWorking::undoLeavesSomebodyElsesAlarm()
{
    test::SyncWorld world(47);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const RecordId id = begin(**rhys, hour);
    test::syncWell(*rhys);
    test::syncWell(*manager);
    world.advance(2 * hour);
    const auto step = service::recordCheckStep(**manager, id, CheckStep::ToldManager);
    QCOMPARE(said(step), std::string());
    test::syncWell(*manager);
    test::syncWell(*rhys);
    world.advance(minute);
    QCOMPARE(said(service::raiseAlarm(**rhys, id)), std::string());
    test::syncWell(*rhys);
    test::syncWell(*manager);
    QVERIFY(service::undo(**manager, *step).ok()); // what they did, and nothing else
    QCOMPARE(check(**manager, id).step, std::string());
    QCOMPARE(check(**manager, id).state, std::string("ALARM"));
    QCOMPARE(service::undo(**manager, *step).error().message,
             std::string("This has moved on. Nothing was undone."));
    test::syncWell(*manager);
    test::syncWell(*rhys);
    QCOMPARE(check(**rhys, id).state, std::string("ALARM"));
}

void TestLoneWorking::whoHasNotHeardOfTheAlarmDoesNotEndIt_data()
{
    QTest::addColumn<QString>("act");
    for (const char *act : {"called", "escalated", "resolved"})
        QTest::newRow(act) << QString::fromLatin1(act);
}

//! The alarm waits on a phone without signal while a manager writes of the same check.
void TestLoneWorking::whoHasNotHeardOfTheAlarmDoesNotEndIt()
{
    QFETCH(const QString, act);
    test::SyncWorld world(48);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const RecordId id = begin(**rhys, hour);
    test::syncWell(*rhys);
    test::syncWell(*manager);
    world.advance(2 * hour);
    QCOMPARE(said(service::raiseAlarm(**rhys, id)), std::string());
    world.advance(minute);
    QCOMPARE(said(act == QLatin1String("resolved")
                      ? service::resolveCheck(**manager, id, "Their car is back")
                      : service::recordCheckStep(**manager, id,
                                                 act == QLatin1String("called")
                                                     ? CheckStep::CalledThem
                                                     : CheckStep::ToldManager)),
             std::string());
    test::syncWell(*rhys);
    test::syncWell(*manager);
    test::syncWell(*rhys);
    for (test::WorldDevice *one : {rhys.get(), manager.get()}) {
        QVERIFY(check(**one, id).state != "ALARM"); // the later write
        QVERIFY(urgencyOf(check(**one, id), (*one)->now()) == CheckUrgency::Alarm);
        const auto tasks = service::checkAll(**one);
        QVERIFY(tasks.ok() && tasks->empty());
    }
    QCOMPARE(open(**manager).size(), std::size_t{1});
    QVERIFY(said(service::sayTaskDone(**rhys, id)).starts_with("The alarm was raised."));
    QVERIFY(said(service::extendCheck(**rhys, id, (*rhys)->now() + hour))
                .starts_with("The alarm was raised."));
    QCOMPARE(said(service::resolveCheck(**manager, id, "Found, all well")), std::string());
    QVERIFY(open(**manager).empty());
    QCOMPARE(check(**manager, id).state, std::string("RESOLVED"));
    QVERIFY(check(**manager, id).note.ends_with("Found, all well"));
}

void TestLoneWorking::whoKnowsOfTheAlarmAnswersIt()
{
    const RecordId id = begin(workspace(), hour);
    QVERIFY(service::raiseAlarm(workspace(), id).ok());
    const auto step = service::recordCheckStep(workspace(), id, CheckStep::ToldManager);
    QCOMPARE(said(step), std::string());
    QVERIFY(urgencyOf(check(workspace(), id), workspace().now()) == CheckUrgency::Escalated);
    QVERIFY(service::undo(workspace(), *step).ok());
    QVERIFY(urgencyOf(check(workspace(), id), workspace().now()) == CheckUrgency::Alarm);
    // A move on the command line is one like any other.
    QVERIFY(service::moveRecord(workspace(), Kind::LoneWorking, id, "ESCALATED", {}).ok());
    QVERIFY(!check(workspace(), id).hasAlarm);
}

void TestLoneWorking::theAlarmRaisedAgainIsAnotherOne()
{
    test::SyncWorld world(49);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    const RecordId id = begin(**rhys, hour);
    QVERIFY(service::raiseAlarm(**rhys, id).ok());
    test::syncWell(*rhys);
    test::syncWell(*manager);
    QVERIFY(service::recordCheckStep(**manager, id, CheckStep::ToldManager).ok());
    test::syncWell(*manager);
    test::syncWell(*rhys);
    world.advance(minute);
    QCOMPARE(said(service::raiseAlarm(**rhys, id)), std::string());
    world.advance(minute);
    QCOMPARE(said(service::resolveCheck(**manager, id, "Rang back")), std::string());
    test::syncWell(*rhys);
    test::syncWell(*manager);
    QCOMPARE(check(**manager, id).state, std::string("RESOLVED"));
    QVERIFY(check(**manager, id).hasAlarm);
    QCOMPARE(open(**manager).size(), std::size_t{1});
    // What is done about it meanwhile ends it as little.
    QCOMPARE(said(service::recordCheckStep(**manager, id, CheckStep::CalledPolice)), std::string());
    QVERIFY(check(**manager, id).hasAlarm);
    // On the command line, saying it again answers it.
    QVERIFY(service::moveRecord(**manager, Kind::LoneWorking, id, "RESOLVED", {}).ok());
    QVERIFY(open(**manager).empty());
    QVERIFY(!service::moveRecord(**manager, Kind::LoneWorking, id, "RESOLVED", {}));
}

QTEST_GUILESS_MAIN(TestLoneWorking)
#include "tst_lone_working.moc"
