// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_tasks.h"
#include "domain/schema_table.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>
#include <rapidcheck.h>

#include <algorithm>

using namespace throughline;
using namespace domain;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;

[[nodiscard]] base::RecordId id(std::uint8_t number)
{
    base::RecordId made;
    made.bytes[15] = number;
    return made;
}

const base::RecordId worker = id(1);
const base::RecordId buddy = id(2);
const base::RecordId manager = id(3);
const base::RecordId somebody = id(4);

[[nodiscard]] Record check(const std::string &state, std::optional<base::Millis> end,
                           bool hasBuddy = true)
{
    Record record{Kind::LoneWorking, id(9), {}, {}, {}};
    record.set(fieldNumber<Kind::LoneWorking>("worker"), worker);
    record.set(fieldNumber<Kind::LoneWorking>("state"), state);
    if (hasBuddy)
        record.set(fieldNumber<Kind::LoneWorking>("buddy"), buddy);
    if (end)
        record.set(fieldNumber<Kind::LoneWorking>("expected_end"), londonInstant(*end));
    return record;
}

[[nodiscard]] base::RecordId madeIdAt(base::Millis at)
{
    base::RecordId made = id(9);
    for (int i = 0; i < 6; ++i) // the time is in front (base/id.h)
        made.bytes[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(static_cast<std::uint64_t>(at.value) >> (8 * (5 - i)));
    return made;
}

//! What is shown to somebody at a moment, as a list of tasks shows it.
[[nodiscard]] std::vector<TaskRule> shown(const Record &record, const TaskReader &reader,
                                          base::Millis now)
{
    const std::int64_t today = epochDay(londonDay(now));
    std::vector<TaskRule> rules;
    for (const DueTask &task : tasksOfLoneWorking(record, reader)) {
        if (task.opens <= today && task.expires >= today && task.from <= now)
            rules.push_back(task.rule);
    }
    return rules;
}

//! Within a day and a half of a change of the clocks, in one of many years.
[[nodiscard]] base::Millis anyMomentNearAChange()
{
    const int year = *rc::gen::inRange(2024, 2045);
    const int month = *rc::gen::element(3, 10);
    QDate sunday(year, month, 31);
    sunday = sunday.addDays(-(sunday.dayOfWeek() % 7));
    const std::int64_t change =
        QDateTime(sunday, QTime(1, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    return {change + *rc::gen::inRange<std::int64_t>(-36 * 60, 36 * 60) * minute};
}

[[nodiscard]] Record notice(const std::string &state)
{
    Record record{Kind::Notice, id(9), {}, {}, {}};
    record.set(fieldNumber<Kind::Notice>("state"), state);
    record.set(fieldNumber<Kind::Notice>("told_on"), *parseDate("2026-11-20"));
    return record;
}

[[nodiscard]] Record readBy(const base::RecordId &user)
{
    Record record{Kind::NoticeRead, id(20), {}, {}, {}};
    record.set(fieldNumber<Kind::NoticeRead>("notice"), id(9));
    record.set(fieldNumber<Kind::NoticeRead>("reader"), user);
    return record;
}

} // namespace

//! Tasks of what a team holds in common: for each reader their own.
class TestTeamTasks : public QObject
{
    Q_OBJECT

private slots:
    void eachStepComesAtItsMoment();
    void theReasonSaysTheTimeOnTheWall();
    void nobodyElseIsTold();
    void withoutABuddyTheManagersCall();
    void whatIsOverIsNotAsked_data();
    void whatIsOverIsNotAsked();
    void anAlarmWaitsForNothing();
    void anAlarmStandsWhateverTheStateSays();
    void whatIsDueAtOnceIsLateAtOnce();
    void whoSaidThatTheyAreSafeIsNotSearchedFor();
    void aNoticeIsReadOnce();
    void aNoticesDays();
};

//! However the clocks change in between: half an hour is half an hour.
void TestTeamTasks::eachStepComesAtItsMoment()
{
    QVERIFY(rc::check("a step is shown from its moment on, and never before", [] {
        const base::Millis end = anyMomentNearAChange();
        const std::string state = *rc::gen::element<std::string>("STARTED", "EXTENDED");
        const Record record = check(state, end);
        const std::int64_t late = *rc::gen::inRange<std::int64_t>(-36 * 60, 36 * 60) * minute;
        const base::Millis now{end.value + late};
        const auto step = [late](std::int64_t minutes, TaskRule rule) {
            return late >= minutes * minute ? std::vector{rule} : std::vector<TaskRule>{};
        };
        RC_ASSERT(shown(record, {worker, false}, now) == step(0, TaskRule::SayBackSafely));
        RC_ASSERT(shown(record, {buddy, false}, now) == step(30, TaskRule::CallWorker));
        auto managers = step(45, TaskRule::EscalateWorker);
        if (late >= hour)
            managers.push_back(TaskRule::CallPolice);
        RC_ASSERT(shown(record, {manager, true}, now) == managers);
    }));
}

void TestTeamTasks::theReasonSaysTheTimeOnTheWall()
{
    const QTimeZone london("Europe/London");
    QVERIFY(rc::check("the time they said is told, whatever the step", [&] {
        const base::Millis end = anyMomentNearAChange();
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(end.value, london);
        const std::string said =
            wall.toString(QStringLiteral("HH:mm 'on' yyyy-MM-dd")).toStdString();
        for (const TaskReader &reader : {TaskReader{worker, false}, TaskReader{manager, true}}) {
            for (const DueTask &task : tasksOfLoneWorking(check("STARTED", end), reader)) {
                RC_ASSERT(taskReason(task).find(said) != std::string::npos);
                RC_ASSERT(!taskTitle(task.rule).empty());
            }
        }
    }));
}

void TestTeamTasks::nobodyElseIsTold()
{
    const base::Millis end{1'795'519'800'000};
    const base::Millis muchLater{end.value + 48 * hour};
    QVERIFY(shown(check("STARTED", end), {somebody, false}, muchLater).empty());
    // Whoever is out there is not asked to call themselves, also where they are a manager.
    QCOMPARE(shown(check("STARTED", end), {worker, true}, muchLater),
             std::vector{TaskRule::SayBackSafely});
}

void TestTeamTasks::withoutABuddyTheManagersCall()
{
    const base::Millis end{1'795'519'800'000};
    const Record record = check("STARTED", end, false);
    QVERIFY(shown(record, {manager, true}, {end.value + 29 * minute}).empty());
    QCOMPARE(shown(record, {manager, true}, {end.value + 30 * minute}),
             std::vector{TaskRule::CallWorker});
}

void TestTeamTasks::whatIsOverIsNotAsked_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"PLANNED", "SAFE", "RESOLVED", ""})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestTeamTasks::whatIsOverIsNotAsked()
{
    QFETCH(QString, state);
    const base::Millis end{1'795'519'800'000};
    for (const TaskReader &reader :
         {TaskReader{worker, false}, TaskReader{buddy, false}, TaskReader{manager, true}})
        QVERIFY(tasksOfLoneWorking(check(state.toStdString(), end), reader).empty());
}

void TestTeamTasks::anAlarmWaitsForNothing()
{
    const base::Millis end{1'795'519'800'000};
    const base::Millis before{end.value - 2 * hour};
    for (const TaskReader &reader : {TaskReader{buddy, false}, TaskReader{manager, true}})
        QCOMPARE(shown(check("ALARM", end), reader, before), std::vector{TaskRule::LoneAlarm});
    QVERIFY(shown(check("ALARM", end), {worker, false}, before).empty());
    QCOMPARE(shown(check("OVERDUE", end), {buddy, false}, before),
             std::vector{TaskRule::CallWorker});
    QCOMPARE(shown(check("ESCALATED", end), {manager, true}, before),
             std::vector{TaskRule::EndEscalation});
    QVERIFY(shown(check("ESCALATED", end), {buddy, false}, before).empty());
    // However late, and where nobody said a time.
    QCOMPARE(shown(check("ALARM", {}), {manager, true}, {end.value + 9'999 * 24 * hour}),
             std::vector{TaskRule::LoneAlarm});
}

//! Somebody who had not heard of it wrote the state later.
void TestTeamTasks::anAlarmStandsWhateverTheStateSays()
{
    const base::Millis end{1'795'519'800'000};
    const base::Millis raised{end.value - 20 * minute};
    for (const char *state : {"STARTED", "OVERDUE", "ESCALATED", "SAFE", "RESOLVED"}) {
        Record record = check(state, end);
        record.set(fieldNumber<Kind::LoneWorking>("alarm_at"), londonInstant(raised));
        for (const TaskReader &reader : {TaskReader{buddy, false}, TaskReader{manager, true}})
            QCOMPARE(shown(record, reader, end), std::vector{TaskRule::LoneAlarm});
        QVERIFY(shown(record, {worker, true}, end).empty());
        record.set(fieldNumber<Kind::LoneWorking>("alarm_answered"),
                   londonInstant({raised.value - minute})); // another one
        QCOMPARE(shown(record, {manager, true}, end), std::vector{TaskRule::LoneAlarm});
        record.set(fieldNumber<Kind::LoneWorking>("alarm_answered"), londonInstant(raised));
        const auto after = shown(record, {manager, true}, end);
        QVERIFY(std::ranges::find(after, TaskRule::LoneAlarm) == after.end());
    }
}

//! It counts among what is overdue, also on the day itself.
void TestTeamTasks::whatIsDueAtOnceIsLateAtOnce()
{
    const base::Millis end{1'795'519'800'000};
    const base::Millis made{end.value - 5 * minute};
    for (const auto &[state, rule] : {std::pair{"ALARM", TaskRule::LoneAlarm},
                                      std::pair{"ESCALATED", TaskRule::EndEscalation}}) {
        Record record = check(state, end);
        record.id = madeIdAt(made);
        const auto tasks = tasksOfLoneWorking(record, {manager, true});
        QCOMPARE(tasks.size(), std::size_t{1});
        QCOMPARE(tasks.front().rule, rule);
        QCOMPARE(tasks.front().from.value, made.value);
    }
}

void TestTeamTasks::whoSaidThatTheyAreSafeIsNotSearchedFor()
{
    const base::Millis end{1'795'519'800'000};
    const base::Millis safe{end.value + 10 * minute};
    const base::Millis muchLater{end.value + 3 * hour};
    for (const char *state : {"STARTED", "EXTENDED", "OVERDUE", "ESCALATED"}) {
        Record record = check(state, end);
        record.set(fieldNumber<Kind::LoneWorking>("ended_at"), londonInstant(safe));
        QCOMPARE(shown(record, {manager, true}, muchLater), std::vector{TaskRule::ConfirmSafe});
        for (const TaskReader &reader :
             {TaskReader{worker, false}, TaskReader{buddy, false}, TaskReader{somebody, false}})
            QVERIFY(shown(record, reader, muchLater).empty());
    }
    Record alarm = check("ALARM", end); // one that was raised holds
    alarm.set(fieldNumber<Kind::LoneWorking>("ended_at"), londonInstant(safe));
    QCOMPARE(shown(alarm, {manager, true}, muchLater), std::vector{TaskRule::LoneAlarm});
    Record over = check("SAFE", end);
    over.set(fieldNumber<Kind::LoneWorking>("ended_at"), londonInstant(safe));
    QVERIFY(shown(over, {manager, true}, muchLater).empty());
}

void TestTeamTasks::aNoticeIsReadOnce()
{
    const TaskReader reader{somebody, false};
    QCOMPARE(tasksOfNotice(notice("SENT"), manager, {}, reader).size(), std::size_t{1});
    QCOMPARE(tasksOfNotice(notice("ACTED"), manager, {}, reader).size(), std::size_t{1});
    QVERIFY(tasksOfNotice(notice("DRAFT"), manager, {}, reader).empty());
    QVERIFY(tasksOfNotice(notice("EXPIRED"), manager, {}, reader).empty());
    QVERIFY(tasksOfNotice(notice("SENT"), somebody, {}, reader).empty()); // wrote it
    const std::vector<Record> others{readBy(worker)};
    QCOMPARE(tasksOfNotice(notice("SENT"), manager, others, reader).size(), std::size_t{1});
    const std::vector<Record> read{readBy(worker), readBy(somebody), readBy(somebody)};
    QVERIFY(tasksOfNotice(notice("SENT"), manager, read, reader).empty());
}

void TestTeamTasks::aNoticesDays()
{
    const TaskReader reader{somebody, false};
    Record record = notice("SENT");
    const auto only = [&] { return tasksOfNotice(record, manager, {}, reader).front(); };
    QCOMPARE(toText(fromEpochDay(only().due)), std::string("2026-11-20"));
    record.set(fieldNumber<Kind::Notice>("effective_on"), *parseDate("2026-12-04"));
    record.set(fieldNumber<Kind::Notice>("due_on"), *parseDate("2026-12-01"));
    record.set(fieldNumber<Kind::Notice>("expires_on"), *parseDate("2026-12-24"));
    QCOMPARE(toText(fromEpochDay(only().opens)), std::string("2026-11-20"));
    QCOMPARE(toText(fromEpochDay(only().due)), std::string("2026-12-01")); // the sooner one
    QCOMPARE(toText(fromEpochDay(only().expires)), std::string("2026-12-24"));
    QCOMPARE(taskReason(only()), std::string("Sent on 2026-11-20 and you have not read it."));
    record.set(fieldNumber<Kind::Notice>("effective_on"), *parseDate("2026-11-01"));
    record.set(fieldNumber<Kind::Notice>("due_on"), Value{});
    QCOMPARE(toText(fromEpochDay(only().due)), std::string("2026-11-20")); // never before it came
}

QTEST_APPLESS_MAIN(TestTeamTasks)
#include "tst_team_tasks.moc"
