// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/lone_workspace.h"

#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/sync_service.h"
#include "service/task_answers.h"
#include "service/tasks.h"
#include "service/workers.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::TaskRule;

//! What somebody answers to a task: the task goes, what was recorded is there, and Undo brings the
//! task back as it was.
class TestTaskAnswers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anActionIsDone();
    void anActionIsDropped();
    void anActionIsPutOff();
    void anActionThatIsOverdueIsPutOffFromToday();
    void anActionIsAnsweredOnce();
    void whereTheyStayIsAnswered();
    void aReleaseIsConfirmed();
    void somebodyIsToMeetThem();
    void nobodyMeetsWhoeverIsOut();
    void somebodyFindsAPlace();
    void aNoticeIsRead();
    void whoWorkedAloneIsBack();
    void whatIsNotThereIsSaid();

private:
    [[nodiscard]] service::Workspace &workspace() { return *m_device->workspace; }
    [[nodiscard]] domain::PartialDate day(int away)
    {
        return domain::fromEpochDay(service::londonDayNumber(workspace().now()) + away);
    }
    [[nodiscard]] RecordId addAction(int dueIn);
    [[nodiscard]] RecordId addRelease(const std::string &state, int outIn);
    [[nodiscard]] bool hasTask(TaskRule rule, const RecordId &subject);
    [[nodiscard]] domain::Record record(Kind kind, const RecordId &id)
    {
        return workspace().store().records.find(kind, id).value()->record;
    }
    //! Saved, it is gone; undone, everything is as it was.
    void goesAndComesBack(TaskRule rule, Kind kind, const RecordId &subject,
                          const base::Result<service::SavedWork> &work);

    std::unique_ptr<test::LoneWorkspace> m_device;
    RecordId m_person;
};

void TestTaskAnswers::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    auto edit = service::Edit::begin(workspace());
    m_person = *edit->addPerson(
        {Kind::Person, {{fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
        service::writableTeams(workspace()).front());
    QVERIFY(edit->commit().ok());
}

void TestTaskAnswers::cleanup()
{
    const auto problems = service::checkAll(workspace());
    QVERIFY(problems.ok());
    QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
    m_device.reset();
}

RecordId TestTaskAnswers::addAction(int dueIn)
{
    auto edit = service::Edit::begin(workspace());
    const auto id =
        *edit->addAbout({Kind::Action,
                         {{fieldNumber<Kind::Action>("person"), m_person},
                          {fieldNumber<Kind::Action>("title"), std::string("Ask about the ID")},
                          {fieldNumber<Kind::Action>("due_on"), day(dueIn)}}});
    return edit->commit().ok() ? id : RecordId{};
}

RecordId TestTaskAnswers::addRelease(const std::string &state, int outIn)
{
    auto edit = service::Edit::begin(workspace());
    const auto id = *edit->addAbout({Kind::Release,
                                     {{fieldNumber<Kind::Release>("person"), m_person},
                                      {fieldNumber<Kind::Release>("state"), state},
                                      {fieldNumber<Kind::Release>("meet"), std::string("ASKED")},
                                      {fieldNumber<Kind::Release>("release_date"), day(outIn)}}});
    return edit->commit().ok() ? id : RecordId{};
}

bool TestTaskAnswers::hasTask(TaskRule rule, const RecordId &subject)
{
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(workspace().now());
    filter.dueUntil = filter.today + 60;
    filter.now = workspace().now();
    const auto tasks = service::taskList(workspace().store().tasks, filter);
    return std::ranges::any_of(*tasks, [&](const service::TaskView &view) {
        return view.task.rule == rule && view.task.subject == subject;
    });
}

void TestTaskAnswers::goesAndComesBack(TaskRule rule, Kind kind, const RecordId &subject,
                                       const base::Result<service::SavedWork> &work)
{
    QVERIFY2(work.ok(), work.ok() ? "" : work.error().message.c_str());
    QVERIFY(!hasTask(rule, subject));
    QVERIFY(service::undo(workspace(), *work).ok());
    QVERIFY(hasTask(rule, subject));
    QVERIFY(!record(kind, subject).voidReason);
}

void TestTaskAnswers::anActionIsDone()
{
    const RecordId action = addAction(0);
    QVERIFY(hasTask(TaskRule::Action, action));
    const domain::Record before = record(Kind::Action, action);
    const auto work = service::sayTaskDone(workspace(), action);
    QVERIFY(work.ok());
    QCOMPARE(*domain::fieldAs<domain::PartialDate>(record(Kind::Action, action),
                                                   fieldNumber<Kind::Action>("done_on")),
             day(0));
    goesAndComesBack(TaskRule::Action, Kind::Action, action, work);
    QVERIFY(record(Kind::Action, action) == before);
}

void TestTaskAnswers::anActionIsDropped()
{
    const RecordId action = addAction(2);
    QVERIFY(!service::dropAction(workspace(), action, "").ok());
    QVERIFY(!service::dropAction(workspace(), action, "NO_SUCH_REASON").ok());
    const auto work = service::dropAction(workspace(), action, "DUPLICATE");
    QVERIFY(work.ok());
    QCOMPARE(domain::fieldText(record(Kind::Action, action), fieldNumber<Kind::Action>("dropped")),
             std::string_view("DUPLICATE"));
    goesAndComesBack(TaskRule::Action, Kind::Action, action, work);
}

void TestTaskAnswers::anActionIsPutOff()
{
    const RecordId action = addAction(2);
    const auto work = service::putOffAction(workspace(), action, 3);
    QVERIFY(work.ok());
    constexpr auto due = fieldNumber<Kind::Action>("due_on");
    QCOMPARE(*domain::fieldAs<domain::PartialDate>(record(Kind::Action, action), due), day(5));
    QVERIFY(service::undo(workspace(), *work).ok());
    QCOMPARE(*domain::fieldAs<domain::PartialDate>(record(Kind::Action, action), due), day(2));
}

void TestTaskAnswers::anActionThatIsOverdueIsPutOffFromToday()
{
    const RecordId action = addAction(-20);
    QVERIFY(service::putOffAction(workspace(), action, 1).ok());
    QCOMPARE(*domain::fieldAs<domain::PartialDate>(record(Kind::Action, action),
                                                   fieldNumber<Kind::Action>("due_on")),
             day(1));
}

void TestTaskAnswers::anActionIsAnsweredOnce()
{
    const RecordId action = addAction(0);
    QVERIFY(service::sayTaskDone(workspace(), action).ok());
    QCOMPARE(service::dropAction(workspace(), action, "OTHER").error().code,
             base::ErrorCode::Refused);
    QCOMPARE(service::putOffAction(workspace(), action, 1).error().code, base::ErrorCode::Refused);
    QCOMPARE(service::sayTaskDone(workspace(), action).error().code, base::ErrorCode::Refused);
}

void TestTaskAnswers::whereTheyStayIsAnswered()
{
    const RecordId release = addRelease("RELEASED", -8);
    QVERIFY(hasTask(TaskRule::Day7, release));
    QVERIFY(!service::answerStay(workspace(), release, "D7", "").ok());
    QVERIFY(!service::answerStay(workspace(), release, "D7", "NOWHERE_KNOWN").ok());
    QVERIFY(!service::answerStay(workspace(), release, "ANY_TIME", "SUPPORTED").ok());
    QCOMPARE(m_device->count(Kind::Accommodation), std::int64_t{0});
    const auto work = service::answerStay(workspace(), release, "D7", "SUPPORTED");
    QVERIFY2(work.ok(), work.ok() ? "" : work.error().message.c_str());
    const auto stays = m_device->list(Kind::Accommodation);
    QCOMPARE(stays.size(), std::size_t{1});
    QCOMPARE(domain::fieldText(stays.front(), fieldNumber<Kind::Accommodation>("timepoint")),
             std::string_view("D7"));
    goesAndComesBack(TaskRule::Day7, Kind::Release, release, work);
    QCOMPARE(m_device->count(Kind::Accommodation), std::int64_t{0});
}

void TestTaskAnswers::aReleaseIsConfirmed()
{
    const RecordId release = addRelease("PLANNED", 5);
    QVERIFY(hasTask(TaskRule::ConfirmRelease, release));
    const auto work = service::confirmRelease(workspace(), release);
    QVERIFY2(work.ok(), work.ok() ? "" : work.error().message.c_str());
    QCOMPARE(domain::fieldText(record(Kind::Release, release), fieldNumber<Kind::Release>("state")),
             std::string_view("CONFIRMED"));
    goesAndComesBack(TaskRule::ConfirmRelease, Kind::Release, release, work);
}

void TestTaskAnswers::somebodyIsToMeetThem()
{
    const RecordId release = addRelease("PLANNED", 5);
    QVERIFY(hasTask(TaskRule::AssignMeeting, release));
    const base::UserId self = workspace().keys().user;
    const auto work = service::assignMeeting(workspace(), release, self);
    QVERIFY2(work.ok(), work.ok() ? "" : work.error().message.c_str());
    const domain::Record planned = record(Kind::Release, release);
    QCOMPARE(*domain::fieldAs<RecordId>(planned, fieldNumber<Kind::Release>("met_by")),
             service::asReference(self));
    QCOMPARE(domain::fieldText(planned, fieldNumber<Kind::Release>("meet")),
             std::string_view("YES"));
    QCOMPARE(service::assignMeeting(workspace(), release, self).error().code,
             base::ErrorCode::Refused);
    goesAndComesBack(TaskRule::AssignMeeting, Kind::Release, release, work);
    // Somebody who is no member cannot read about them.
    base::UserId stranger;
    stranger.bytes.fill(7);
    QCOMPARE(service::assignMeeting(workspace(), release, stranger).error().code,
             base::ErrorCode::Refused);
}

void TestTaskAnswers::nobodyMeetsWhoeverIsOut()
{
    const RecordId release = addRelease("RELEASED", -1);
    QCOMPARE(service::assignMeeting(workspace(), release, workspace().keys().user).error().code,
             base::ErrorCode::Refused);
}

void TestTaskAnswers::somebodyFindsAPlace()
{
    const RecordId release = addRelease("CONFIRMED", 20);
    QVERIFY(hasTask(TaskRule::OwnAccommodation, release));
    goesAndComesBack(TaskRule::OwnAccommodation, Kind::Release, release,
                     service::ownAccommodation(workspace(), release));
}

void TestTaskAnswers::aNoticeIsRead()
{
    auto edit = service::Edit::begin(workspace());
    const auto notice = *edit->addToTeam(
        {Kind::Notice,
         {{fieldNumber<Kind::Notice>("type"), std::string("RELEASE_SCHEME")},
          {fieldNumber<Kind::Notice>("state"), std::string("SENT")},
          {fieldNumber<Kind::Notice>("text"), std::string("The gate opens at nine.")}}},
        service::writableTeams(workspace()).front());
    QVERIFY(edit->commit().ok());
    // Whoever wrote it has no task; reading it is recorded all the same, and taken back.
    const auto work = service::sayTaskDone(workspace(), notice);
    QVERIFY2(work.ok(), work.ok() ? "" : work.error().message.c_str());
    QCOMPARE(m_device->count(Kind::NoticeRead), std::int64_t{1});
    QCOMPARE(service::sayTaskDone(workspace(), notice).error().code, base::ErrorCode::Refused);
    QVERIFY(service::undo(workspace(), *work).ok());
    QCOMPARE(m_device->count(Kind::NoticeRead), std::int64_t{0});
}

void TestTaskAnswers::whoWorkedAloneIsBack()
{
    auto edit = service::Edit::begin(workspace());
    const base::Millis now = workspace().now();
    const auto check = *edit->addToTeam(
        {Kind::LoneWorking,
         {{fieldNumber<Kind::LoneWorking>("worker"), service::asReference(workspace().keys().user)},
          {fieldNumber<Kind::LoneWorking>("state"), std::string("STARTED")},
          {fieldNumber<Kind::LoneWorking>("started_at"), domain::londonInstant(now + -7'200'000)},
          {fieldNumber<Kind::LoneWorking>("expected_end"), domain::londonInstant(now + -600'000)}}},
        service::writableTeams(workspace()).front());
    QVERIFY(edit->commit().ok());
    QVERIFY(hasTask(TaskRule::SayBackSafely, check));
    goesAndComesBack(TaskRule::SayBackSafely, Kind::LoneWorking, check,
                     service::sayTaskDone(workspace(), check));
}

void TestTaskAnswers::whatIsNotThereIsSaid()
{
    RecordId nothing;
    nothing.bytes.fill(9);
    QCOMPARE(service::sayTaskDone(workspace(), nothing).error().code, base::ErrorCode::NotFound);
    QCOMPARE(service::dropAction(workspace(), nothing, "OTHER").error().code,
             base::ErrorCode::NotFound);
    QCOMPARE(service::answerStay(workspace(), nothing, "D7", "ROUGH").error().code,
             base::ErrorCode::NotFound);
    QCOMPARE(service::confirmRelease(workspace(), nothing).error().code, base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestTaskAnswers)
#include "tst_task_answers.moc"
