// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/due_tasks.h"

#include "sqlite/connection.h"
#include "store/record_columns.h"
#include "store/same_person.h"

#include <algorithm>
#include <string>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

[[nodiscard]] std::optional<base::ByteView> bytesOf(const std::optional<RecordId> &id)
{
    return id ? std::optional<base::ByteView>(id->view()) : std::nullopt;
}

// Tasks lie in runs by how long they stay when they are due, each run in order of that day. A list
// begins in each where the first can still be open: it reads next to nothing that has gone, nor
// what is to come, however many years of both there are.
constexpr std::int64_t shortReach = 60;
constexpr std::int64_t longReach = 400;

[[nodiscard]] int runOf(const domain::DueTask &task)
{
    const std::int64_t days = task.expires - task.due;
    return days <= shortReach ? 0 : days <= longReach ? 1 : 2;
}

//! A task as it lies in its row: with the owner it has, be it by its own record or by care.
struct Lying
{
    domain::DueTask task;
    std::optional<RecordId> cover;
    std::int64_t coverFrom = 0;
    std::int64_t coverUntil = 0;

    friend bool operator==(const Lying &, const Lying &) = default;
};

[[nodiscard]] Lying lyingOf(const domain::DueTask &task, const DueTasks::Care &care)
{
    if (task.owner)
        return {task, {}, care.coverFrom, care.coverUntil};
    Lying lying{task, care.cover, care.coverFrom, care.coverUntil};
    lying.task.owner = care.worker;
    return lying;
}

[[nodiscard]] bool isAmong(const std::vector<Lying> &tasks, const Lying &wanted)
{
    return std::find(tasks.begin(), tasks.end(), wanted) != tasks.end();
}

//! From rule, kind, subject, owner, since, opens, due, expires, moment; nothing where a row is
//! damaged.
[[nodiscard]] std::optional<domain::DueTask> taskFrom(const sqlite::Rows &rows, int first)
{
    const auto subject = rows.fixed<RecordId>(first + 2);
    if (!subject)
        return std::nullopt;
    return domain::DueTask{static_cast<domain::TaskRule>(rows.int64(first)),
                           static_cast<domain::Kind>(rows.int64(first + 1)),
                           *subject,
                           rows.fixed<RecordId>(first + 3),
                           rows.int64(first + 4),
                           rows.int64(first + 5),
                           rows.int64(first + 6),
                           rows.int64(first + 7),
                           {rows.int64(first + 8)}};
}

[[nodiscard]] Result<std::vector<Lying>> tasksOf(sqlite::Connection &connection,
                                                 const RecordId &person)
{
    std::vector<Lying> tasks;
    auto rows =
        connection.query("SELECT rule, kind, subject, owner, since, opens, due, expires, "
                         "moment, cover, cover_from, cover_until FROM due_task WHERE person = ?1",
                         person);
    TL_EACH_ROW (rows) {
        if (const auto task = taskFrom(rows, 0))
            tasks.push_back({*task, rows.fixed<RecordId>(9), rows.int64(10), rows.int64(11)});
    }
    return tasks;
}

[[nodiscard]] Result<void> insert(sqlite::Connection &connection, const RecordId &person,
                                  const Lying &one)
{
    const domain::DueTask &task = one.task;
    return connection.run("INSERT OR REPLACE INTO due_task(person, rule, kind, subject, owner, "
                          "cover, cover_from, cover_until, since, opens, due, expires, reach, "
                          "moment) "
                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                          person, static_cast<int>(task.rule), static_cast<int>(task.kind),
                          task.subject, bytesOf(task.owner), bytesOf(one.cover), one.coverFrom,
                          one.coverUntil, task.since, task.opens, task.due, task.expires,
                          runOf(task), task.from.value);
}

constexpr std::string_view key = "SELECT due, person, rule, subject FROM due_task ";

//! All three runs, those of ?4 alone where `owned`.
[[nodiscard]] std::string runs(bool owned)
{
    std::string sql;
    for (int run = 0; run < 3; ++run) {
        sql += run == 0 ? "" : "UNION ALL ";
        sql += key;
        sql += owned ? "INDEXED BY due_task_owner WHERE owner = ?4 AND "
                     : "INDEXED BY due_task_day WHERE ";
        sql += "reach = " + std::to_string(run) + " AND due <= ?1 ";
        if (run < 2)
            sql += "AND due >= ?2 - " + std::to_string(run == 0 ? shortReach : longReach) + ' ';
        sql += "AND opens <= ?1 AND expires >= ?2 ";
    }
    return sql;
}

[[nodiscard]] std::string listSql(const DueTasks::Filter &filter)
{
    constexpr std::string_view isOpen = "due <= ?1 AND opens <= ?1 AND expires >= ?2 ";
    constexpr std::string_view isCovered = "cover = ?4 AND cover_from <= ?2 AND cover_until >= ?2 ";
    // What an absent worker owns is also of whoever stands in for them.
    constexpr std::string_view isOfAbsent =
        "owner IN (SELECT user FROM worker WHERE covered_by = ?4 AND void_reason IS NULL "
        "AND coalesce(away_from, 0) <= ?5 AND away_until >= ?5) ";
    std::string keys;
    if (filter.person) {
        keys = std::string(key) + "WHERE person = " + (filter.owner ? "?6" : "?4") + " AND "
            + std::string(isOpen);
        if (filter.owner)
            keys += "AND (owner = ?4 OR (" + std::string(isCovered) + ") OR "
                + std::string(isOfAbsent) + ") ";
    } else {
        keys = runs(filter.owner.has_value());
        if (filter.owner)
            keys += "UNION ALL " + std::string(key) + "INDEXED BY due_task_cover WHERE "
                + std::string(isCovered) + "AND owner IS NOT ?4 AND " + std::string(isOpen)
                + "UNION " + std::string(key) + "WHERE " + std::string(isOfAbsent)
                + "AND owner IS NOT ?4 AND " + std::string(isOpen);
    }
    return "SELECT t.person, t.rule, t.kind, t.subject, t.owner, t.since, t.opens, t.due, "
           "t.expires, t.moment "
           "FROM (SELECT * FROM ("
        + keys
        + ") ORDER BY due, person, rule, subject LIMIT ?3) k CROSS JOIN due_task t "
          "ON t.person = k.person AND t.rule = k.rule AND t.subject = k.subject "
          "ORDER BY t.due, t.person, t.rule, t.subject";
}

} // namespace

Result<void> DueTasks::replace(const RecordId &person, const Care &care,
                               std::span<const domain::DueTask> tasks)
{
    std::vector<Lying> wanted;
    for (const domain::DueTask &task : tasks)
        wanted.push_back(lyingOf(task, care));
    TL_TRY(const std::vector<Lying> there, tasksOf(m_connection, person));
    // Most edits leave most tasks as they are.
    for (const Lying &one : there) {
        if (!isAmong(wanted, one))
            TL_CHECK(m_connection.run(
                "DELETE FROM due_task WHERE person = ?1 AND rule = ?2 AND subject = ?3", person,
                static_cast<int>(one.task.rule), one.task.subject));
    }
    for (const Lying &one : wanted) {
        if (!isAmong(there, one))
            TL_CHECK(insert(m_connection, person, one));
    }
    return m_connection.run("DELETE FROM due_task_stale WHERE person = ?1", person);
}

Result<void> DueTasks::markStale(const RecordId &person)
{
    return m_connection.run("INSERT OR IGNORE INTO due_task_stale(person) VALUES(?1)", person);
}

Result<std::vector<RecordId>> DueTasks::stale(std::int64_t most) const
{
    std::vector<RecordId> people;
    auto rows = m_connection.query("SELECT person FROM due_task_stale LIMIT ?1", most);
    TL_EACH_ROW (rows) {
        if (const auto person = rows.fixed<RecordId>(0))
            people.push_back(*person);
    }
    return people;
}

Result<std::vector<DueTasks::Row>> DueTasks::list(const Filter &filter) const
{
    const std::string sql = listSql(filter);
    std::optional<RecordId> kept;
    if (filter.person) {
        TL_TRY(kept, SamePerson(m_connection).now(*filter.person));
    }
    const std::int64_t until = std::max(filter.dueUntil, filter.today);
    // What opens later today is rare: so many more are asked for, and left out.
    std::int64_t later = 0;
    if (filter.now) {
        TL_TRY(
            const auto count,
            m_connection.number("SELECT count(*) FROM due_task WHERE moment <> 0 AND moment > ?1",
                                filter.now->value));
        later = count.value_or(0);
    }
    const std::int64_t limit = filter.limit ? *filter.limit + later : -1;
    const std::int64_t day = packed(domain::fromEpochDay(filter.today)); // as dates lie in columns
    auto rows = filter.owner && filter.person
        ? m_connection.query(sql, until, filter.today, limit, *filter.owner, day, *kept)
        : filter.owner  ? m_connection.query(sql, until, filter.today, limit, *filter.owner, day)
        : filter.person ? m_connection.query(sql, until, filter.today, limit, *kept)
                        : m_connection.query(sql, until, filter.today, limit);
    std::vector<Row> found;
    TL_EACH_ROW (rows) {
        const auto person = rows.fixed<RecordId>(0);
        const auto task = taskFrom(rows, 1);
        const bool isLater = task && filter.now && task->from > *filter.now;
        if (person && task && !isLater)
            found.push_back({*person, *task});
    }
    if (filter.limit && static_cast<std::int64_t>(found.size()) > *filter.limit)
        found.erase(found.begin() + *filter.limit, found.end());
    return found;
}

} // namespace throughline::store
