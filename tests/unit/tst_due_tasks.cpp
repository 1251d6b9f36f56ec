// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_tasks.h"
#include "domain/schema_table.h"

#include <QTest>

using namespace throughline;
using namespace domain;

namespace {

constexpr std::int64_t out = 20'000; // Friday, 4 October 2024

[[nodiscard]] base::RecordId id(std::uint8_t number)
{
    base::RecordId made;
    made.bytes[0] = number;
    return made;
}

//! Noon of a day.
[[nodiscard]] Instant noon(std::int64_t day)
{
    return londonInstant({(day * 24 + 12) * 3'600'000});
}

template<Kind kind>
struct Made
{
    Record record{kind, {}, {}, {}, {}};

    explicit Made(std::uint8_t number) { record.id = id(number); }
    template<class T>
    Made &set(std::uint16_t field, T value)
    {
        record.set(field, Value(value));
        return *this;
    }
};

[[nodiscard]] Record person(const std::string &status = "OPEN")
{
    return Made<Kind::Person>(1)
        .set(fieldNumber<Kind::Person>("family_name"), std::string("Sampleton"))
        .set(fieldNumber<Kind::Person>("status"), status)
        .record;
}

[[nodiscard]] Record release(const std::string &state)
{
    return Made<Kind::Release>(2)
        .set(fieldNumber<Kind::Release>("person"), id(1))
        .set(fieldNumber<Kind::Release>("state"), state)
        .set(fieldNumber<Kind::Release>("release_date"), fromEpochDay(out))
        .record;
}

[[nodiscard]] Record answer(const std::string &timepoint)
{
    return Made<Kind::Accommodation>(3)
        .set(fieldNumber<Kind::Accommodation>("person"), id(1))
        .set(fieldNumber<Kind::Accommodation>("release"), id(2))
        .set(fieldNumber<Kind::Accommodation>("timepoint"), timepoint)
        .record;
}

[[nodiscard]] Record contact(std::int64_t day, const std::string &mode,
                             const std::string &outcome = "ATTENDED")
{
    return Made<Kind::Contact>(4)
        .set(fieldNumber<Kind::Contact>("person"), id(1))
        .set(fieldNumber<Kind::Contact>("at"), noon(day))
        .set(fieldNumber<Kind::Contact>("mode"), mode)
        .set(fieldNumber<Kind::Contact>("outcome"), outcome)
        .record;
}

[[nodiscard]] const DueTask *find(const std::vector<DueTask> &tasks, TaskRule rule)
{
    const auto found = std::find_if(tasks.begin(), tasks.end(),
                                    [rule](const DueTask &task) { return task.rule == rule; });
    return found == tasks.end() ? nullptr : &*found;
}

[[nodiscard]] bool has(const std::vector<Record> &records, TaskRule rule)
{
    return find(tasksOf(records), rule) != nullptr;
}

} // namespace

//! What is to be done follows from dates and states alone (domain.md 3).
class TestDueTasks : public QObject
{
    Q_OBJECT

private slots:
    void whoCameOutIsAskedWhereTheySleep();
    void whatWasAnsweredIsNotAsked();
    void cas3AloneIsAskedAfterTwelveWeeks();
    void somebodySpeaksWithThemAndSeesThem();
    void beforeTheDay();
    void afterADayThatNobodySpokeOf();
    void aRecallEndsThePlan();
    void whoDiedOrIsClosedHasNone();
    void aReferralIsChasedAfterTenWorkingDays();
    void aPlacementThatEnds();
    void theNewestContactSaysWhatIsNext();
    void anOwnerIsTheRecordsOwn();
    void aRequestAboutDataOutlivesTheCase();
    void aReasonNamesItsDay();
};

void TestDueTasks::whoCameOutIsAskedWhereTheySleep()
{
    const auto tasks = tasksOf(std::vector{person(), release("RELEASED")});
    const DueTask *night = find(tasks, TaskRule::FirstNight);
    QVERIFY(night);
    QCOMPARE(night->opens, out); // at the gate, too
    QCOMPARE(night->due, out + 1);
    const DueTask *month = find(tasks, TaskRule::Month3);
    QVERIFY(month);
    QCOMPARE(month->opens, out + 76);
    QVERIFY(find(tasks, TaskRule::Day7) && find(tasks, TaskRule::Day28));
    QVERIFY(taskReason(*night).find("2024-10-04") != std::string::npos);
}

void TestDueTasks::whatWasAnsweredIsNotAsked()
{
    const std::vector records{person(), release("RELEASED"), answer("FIRST_NIGHT")};
    QVERIFY(!has(records, TaskRule::FirstNight));
    QVERIFY(has(records, TaskRule::Day7));
    // Of another release, it answers nothing of this one.
    std::vector other = records;
    other[2].set(fieldNumber<Kind::Accommodation>("release"), id(9));
    QVERIFY(has(other, TaskRule::FirstNight));
}

void TestDueTasks::cas3AloneIsAskedAfterTwelveWeeks()
{
    const std::vector records{person(), release("RELEASED")};
    QVERIFY(!has(records, TaskRule::Week12));
    Record placement = Made<Kind::Placement>(5)
                           .set(fieldNumber<Kind::Placement>("type"), std::string("A17"))
                           .set(fieldNumber<Kind::Placement>("state"), std::string("CANCELLED"))
                           .record;
    QVERIFY(!has({records[0], records[1], placement}, TaskRule::Week12));
    placement.set(fieldNumber<Kind::Placement>("state"), std::string("ARRIVED"));
    QVERIFY(has({records[0], records[1], placement}, TaskRule::Week12));
}

void TestDueTasks::somebodySpeaksWithThemAndSeesThem()
{
    const std::vector without{person(), release("RELEASED"), contact(out - 1, "PHONE")};
    QVERIFY(has(without, TaskRule::FirstContact));
    // The Friday's next working day is the Monday.
    QCOMPARE(find(tasksOf(without), TaskRule::FirstContact)->due, out + 3);
    const std::vector called{person(), release("RELEASED"), contact(out, "PHONE")};
    QVERIFY(!has(called, TaskRule::FirstContact));
    QVERIFY(has(called, TaskRule::SeenIn28Days));
    QVERIFY(
        !has({person(), release("RELEASED"), contact(out + 3, "HOME")}, TaskRule::SeenIn28Days));
    QVERIFY(has({person(), release("RELEASED"), contact(out + 3, "HOME", "NO_ANSWER")},
                TaskRule::FirstContact));
    QVERIFY(has({person(), release("RELEASED"), contact(out + 3, "THIRD_PARTY")},
                TaskRule::FirstContact));
}

void TestDueTasks::beforeTheDay()
{
    std::vector records{person(), release("PLANNED")};
    for (const TaskRule rule :
         {TaskRule::ConfirmRelease, TaskRule::FindDestination, TaskRule::OwnAccommodation,
          TaskRule::DutyToRefer, TaskRule::RingRound, TaskRule::DidTheyComeOut})
        QVERIFY2(has(records, rule), taskTitle(rule).data());
    QVERIFY(!has(records, TaskRule::AssignMeeting));
    QCOMPARE(find(tasksOf(records), TaskRule::DutyToRefer)->opens, out - 56);
    Record &planned = records[1];
    planned.set(fieldNumber<Kind::Release>("destination"), std::string("SUPPORTED"));
    planned.set(fieldNumber<Kind::Release>("state"), std::string("CONFIRMED"));
    planned.set(fieldNumber<Kind::Release>("meet"), std::string("ASKED"));
    for (const TaskRule rule : {TaskRule::ConfirmRelease, TaskRule::FindDestination,
                                TaskRule::OwnAccommodation, TaskRule::DutyToRefer})
        QVERIFY2(!has(records, rule), taskTitle(rule).data());
    QVERIFY(has(records, TaskRule::AssignMeeting));
    planned.set(fieldNumber<Kind::Release>("met_by"), id(7));
    QVERIFY(!has(records, TaskRule::AssignMeeting));
    QVERIFY(find(tasksOf(records), TaskRule::RingRound)->owner == id(7));
}

void TestDueTasks::afterADayThatNobodySpokeOf()
{
    const auto tasks = tasksOf(std::vector{person(), release("CONFIRMED")});
    const DueTask *asked = find(tasks, TaskRule::DidTheyComeOut);
    QVERIFY(asked);
    QCOMPARE(asked->opens, out + 1);
    QVERIFY(!find(tasks, TaskRule::FirstNight)); // not before it is said
}

void TestDueTasks::aRecallEndsThePlan()
{
    for (const char *state : {"RECALLED", "CANCELLED", "POSTPONED", "MOVED"})
        QVERIFY2(tasksOf(std::vector{person(), release(state)}).empty(), state);
}

void TestDueTasks::whoDiedOrIsClosedHasNone()
{
    for (const char *status : {"CLOSED", "RESTRICTED"})
        QVERIFY2(tasksOf(std::vector{person(status), release("RELEASED")}).empty(), status);
    Record dead = person();
    dead.set(fieldNumber<Kind::Person>("died_on"), fromEpochDay(out));
    QVERIFY(tasksOf(std::vector{dead, release("RELEASED")}).empty());
    QVERIFY(tasksOf(std::vector{release("RELEASED")}).empty()); // nobody's
}

void TestDueTasks::aReferralIsChasedAfterTenWorkingDays()
{
    Record referral = Made<Kind::Referral>(6)
                          .set(fieldNumber<Kind::Referral>("direction"), std::string("OUT"))
                          .set(fieldNumber<Kind::Referral>("status"), std::string("SENT"))
                          .set(fieldNumber<Kind::Referral>("status_on"), fromEpochDay(out))
                          .record;
    const auto tasks = tasksOf(std::vector{person(), referral});
    QCOMPARE(tasks.size(), std::size_t{1});
    QCOMPARE(tasks[0].opens, out + 14); // two weeks: ten working days
    // Christmas, Boxing Day and New Year are none.
    referral.set(fieldNumber<Kind::Referral>("status_on"), *partialDate(2024, 12, 20));
    QCOMPARE(tasksOf(std::vector{person(), referral})[0].opens, epochDay(*partialDate(2025, 1, 8)));
    referral.set(fieldNumber<Kind::Referral>("status"), std::string("ACCEPTED"));
    QVERIFY(tasksOf(std::vector{person(), referral}).empty());
}

void TestDueTasks::aPlacementThatEnds()
{
    Record placement = Made<Kind::Placement>(5)
                           .set(fieldNumber<Kind::Placement>("state"), std::string("ARRIVED"))
                           .set(fieldNumber<Kind::Placement>("type"), std::string("A17"))
                           .set(fieldNumber<Kind::Placement>("start_on"), fromEpochDay(out))
                           .record;
    const auto tasks = tasksOf(std::vector{person(), placement});
    const DueTask *moveOn = find(tasks, TaskRule::MoveOn);
    QVERIFY(moveOn);
    QCOMPARE(moveOn->due, out + 84);
    QCOMPARE(moveOn->opens, out + 70);
    QVERIFY(find(tasks, TaskRule::KeyWorkerMissing));
    placement.set(fieldNumber<Kind::Placement>("move_on_plan"), std::string("A flat"));
    QVERIFY(!has({person(), placement}, TaskRule::MoveOn));
}

void TestDueTasks::theNewestContactSaysWhatIsNext()
{
    Record first = contact(out, "PHONE");
    first.set(fieldNumber<Kind::Contact>("next_step"), std::string("Call the council"));
    first.set(fieldNumber<Kind::Contact>("next_step_on"), fromEpochDay(out + 2));
    QVERIFY(has({person(), first}, TaskRule::NextStep));
    Record later = contact(out + 1, "PHONE");
    later.id = id(8);
    QVERIFY(!has({person(), first, later}, TaskRule::NextStep));
    QVERIFY(!has({person(), later, first}, TaskRule::NextStep));
}

void TestDueTasks::anOwnerIsTheRecordsOwn()
{
    const Record action = Made<Kind::Action>(9)
                              .set(fieldNumber<Kind::Action>("title"), std::string("Buy a phone"))
                              .set(fieldNumber<Kind::Action>("due_on"), fromEpochDay(out))
                              .set(fieldNumber<Kind::Action>("owner"), id(7))
                              .record;
    const auto tasks = tasksOf(std::vector{person(), action});
    QCOMPARE(tasks.size(), std::size_t{1});
    QVERIFY(tasks[0].owner == id(7));
    Record done = action;
    done.set(fieldNumber<Kind::Action>("done_on"), fromEpochDay(out));
    QVERIFY(tasksOf(std::vector{person(), done}).empty());
}

void TestDueTasks::aRequestAboutDataOutlivesTheCase()
{
    const Record request =
        Made<Kind::DataRequest>(9)
            .set(fieldNumber<Kind::DataRequest>("received_on"), fromEpochDay(out))
            .record;
    for (const char *status : {"OPEN", "CLOSED", "RESTRICTED"}) {
        const auto tasks = tasksOf(std::vector{person(status), request});
        QCOMPARE(tasks.size(), std::size_t{1});
        QCOMPARE(tasks[0].due, out + 30);
    }
}

// That each rule has words of its own, the compiler sees.
void TestDueTasks::aReasonNamesItsDay()
{
    for (const Record &one : {release("PLANNED"), release("RELEASED")}) {
        for (const DueTask &task : tasksOf(std::vector{person(), one})) {
            QVERIFY(!taskTitle(task.rule).empty());
            QVERIFY(taskReason(task).find("2024-10-04") != std::string::npos);
        }
    }
}

QTEST_GUILESS_MAIN(TestDueTasks)
#include "tst_due_tasks.moc"
