// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/bare_store.h"

#include "store/due_tasks.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace throughline;
using base::RecordId;
using domain::DueTask;
using domain::TaskRule;
using store::DueTasks;

namespace {

constexpr std::int64_t today = 20'800;

//! A person's tasks as they were given.
struct Given
{
    DueTasks::Care care;
    std::vector<DueTask> tasks;
};

RecordId user(int number)
{
    return idOf<RecordId>(static_cast<std::uint8_t>(200 + number));
}

std::optional<RecordId> anyUser()
{
    const int number = *rc::gen::inRange(0, 5);
    return number == 0 ? std::nullopt : std::optional(user(number));
}

std::int64_t momentOf(std::int64_t day)
{
    return day * 24 * 3'600'000;
}

//! Of every reach: gone in a week, in a year, never.
DueTask anyTask(int subject)
{
    DueTask task;
    task.rule = *rc::gen::element(TaskRule::FirstNight, TaskRule::Month3, TaskRule::Action);
    task.kind = domain::Kind::Release;
    task.subject = idOf<RecordId>(static_cast<std::uint8_t>(subject));
    task.owner = anyUser();
    task.due = today + *rc::gen::inRange<std::int64_t>(-500, 60);
    task.opens = task.due - *rc::gen::inRange<std::int64_t>(-5, 30);
    task.expires =
        task.due + *rc::gen::element<std::int64_t>(0, 7, 28, 60, 61, 365, 400, 401, 9999);
    task.since = task.due;
    if (*rc::gen::inRange(0, 3) == 0)
        task.from = {momentOf(task.opens) + *rc::gen::inRange<std::int64_t>(0, 24) * 3'600'000};
    return task;
}

Given anyGiven()
{
    Given given;
    given.care.worker = anyUser();
    given.care.cover = anyUser();
    given.care.coverUntil = today + *rc::gen::inRange<std::int64_t>(-3, 4);
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i)
        given.tasks.push_back(anyTask(i)); // a subject each, so that none takes another's place
    return given;
}

bool isOpen(const DueTask &task, const DueTasks::Filter &filter)
{
    const std::int64_t until = std::max(filter.dueUntil, filter.today);
    return task.due <= until && task.opens <= until && task.expires >= filter.today
        && (!filter.now || task.from <= *filter.now);
}

bool isTheirs(const DueTask &task, const DueTasks::Care &care, const DueTasks::Filter &filter)
{
    if (!filter.owner)
        return true;
    const auto &owner = task.owner ? task.owner : care.worker;
    const bool isCovered =
        !task.owner && care.cover == filter.owner && care.coverUntil >= filter.today;
    return owner == filter.owner || isCovered;
}

//! What the list must be, by looking at every task.
std::vector<DueTasks::Row> plainly(const std::map<RecordId, Given> &all,
                                   const DueTasks::Filter &filter)
{
    std::vector<DueTasks::Row> rows;
    for (const auto &[person, given] : all) {
        for (const DueTask &task : given.tasks) {
            if ((filter.person && *filter.person != person) || !isOpen(task, filter)
                || !isTheirs(task, given.care, filter))
                continue;
            rows.push_back({person, task});
            if (!task.owner)
                rows.back().task.owner = given.care.worker;
        }
    }
    std::sort(rows.begin(), rows.end(), [](const DueTasks::Row &a, const DueTasks::Row &b) {
        return std::tuple(a.task.due, a.person, a.task.rule, a.task.subject)
            < std::tuple(b.task.due, b.person, b.task.rule, b.task.subject);
    });
    if (filter.limit && static_cast<std::int64_t>(rows.size()) > *filter.limit)
        rows.resize(static_cast<std::size_t>(*filter.limit));
    return rows;
}

bool same(const std::vector<DueTasks::Row> &a, const std::vector<DueTasks::Row> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const DueTasks::Row &x, const DueTasks::Row &y) {
                          return x.person == y.person && x.task == y.task;
                      });
}

} // namespace

class TestTaskList : public QObject
{
    Q_OBJECT

private slots:
    void asIfAllWereLookedAt();
    void whatStaysIsNotWritten();
    void byIndexWithoutSorting();
};

void TestTaskList::asIfAllWereLookedAt()
{
    BareStore bare;
    DueTasks tasks(bare.connection);
    QVERIFY(rc::check("a list has what is open, in order", [&] {
        RC_ASSERT(bare.connection.execute("DELETE FROM due_task").ok());
        std::map<RecordId, Given> all;
        // Some are given anew, in the place of what they had.
        for (int i = 0; i < 12; ++i) {
            const auto person = idOf<RecordId>(static_cast<std::uint8_t>(*rc::gen::inRange(1, 8)));
            all[person] = anyGiven();
            RC_ASSERT(tasks.replace(person, all[person].care, all[person].tasks).ok());
        }
        for (int i = 0; i < 12; ++i) {
            DueTasks::Filter filter;
            filter.today = today + *rc::gen::inRange<std::int64_t>(-40, 40);
            filter.dueUntil = filter.today + *rc::gen::inRange<std::int64_t>(-1, 30);
            filter.owner = anyUser();
            if (*rc::gen::inRange(0, 3) == 0)
                filter.person = all.begin()->first;
            if (*rc::gen::inRange(0, 2) == 0)
                filter.limit = *rc::gen::inRange<std::int64_t>(0, 9);
            if (*rc::gen::inRange(0, 2) == 0)
                filter.now = base::Millis{momentOf(filter.today)
                                          + *rc::gen::inRange<std::int64_t>(0, 24) * 3'600'000};
            const auto listed = tasks.list(filter);
            RC_ASSERT(listed.ok());
            RC_ASSERT(same(*listed, plainly(all, filter)));
        }
    }));
}

//! An edit that leaves the tasks as they are leaves the pages they lie on as they are.
void TestTaskList::whatStaysIsNotWritten()
{
    BareStore bare;
    DueTasks tasks(bare.connection);
    const auto person = idOf<RecordId>(1);
    std::vector<DueTask> given;
    for (std::uint8_t i = 0; i < 5; ++i)
        given.push_back({TaskRule::Action,
                         domain::Kind::Action,
                         idOf<RecordId>(i),
                         {},
                         today,
                         today,
                         today + i,
                         today + 30});
    const auto written = [&](const std::vector<DueTask> &now) {
        const auto before = *bare.connection.number("SELECT total_changes()");
        if (!tasks.replace(person, {}, now))
            return std::int64_t{-1};
        return **bare.connection.number("SELECT total_changes()") - *before;
    };
    QCOMPARE(written(given), std::int64_t{5});
    QCOMPARE(written(given), std::int64_t{0});
    given[2].due += 1;
    QCOMPARE(written(given), std::int64_t{2}); // the old one goes, the new one comes
    given.pop_back();
    QCOMPARE(written(given), std::int64_t{1});
    QCOMPARE(written({}), std::int64_t{4});
}

//! However many have gone or are to come: nothing is read from end to end, nothing sorted but what
//! is shown.
void TestTaskList::byIndexWithoutSorting()
{
    BareStore bare;
    for (const char *sql :
         {"SELECT due, person, rule, subject FROM due_task INDEXED BY due_task_day WHERE reach = 0 "
          "AND due <= 2 AND due >= 1 AND opens <= 2 AND expires >= 1 "
          "ORDER BY due, person, rule, subject",
          "SELECT due, person, rule, subject FROM due_task INDEXED BY due_task_owner WHERE owner = "
          "x'00' AND reach = 0 AND due <= 2 AND due >= 1 AND opens <= 2 AND expires >= 1 "
          "ORDER BY due, person, rule, subject"}) {
        auto plan = bare.connection.query("EXPLAIN QUERY PLAN " + std::string(sql));
        while (*plan.next()) {
            const std::string line(plan.text(3));
            QVERIFY2(line.find("SEARCH due_task USING COVERING INDEX") == 0, line.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestTaskList)
#include "tst_task_list.moc"
