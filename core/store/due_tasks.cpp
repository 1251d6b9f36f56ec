// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/due_tasks.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

[[nodiscard]] std::optional<base::ByteView> bytesOf(const std::optional<RecordId> &id)
{
    return id ? std::optional<base::ByteView>(id->view()) : std::nullopt;
}

} // namespace

Result<void> DueTasks::replace(const RecordId &person, const Care &care,
                               std::span<const domain::DueTask> tasks)
{
    TL_CHECK(m_connection.run("DELETE FROM due_task WHERE person = ?1", person));
    TL_CHECK(m_connection.run("DELETE FROM due_task_stale WHERE person = ?1", person));
    for (const domain::DueTask &task : tasks) {
        const bool isCare = !task.owner;
        TL_CHECK(m_connection.run(
            "INSERT OR REPLACE INTO due_task(person, rule, kind, subject, owner, cover, "
            "cover_until, since, opens, due, expires) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            person, static_cast<int>(task.rule), static_cast<int>(task.kind), task.subject,
            bytesOf(isCare ? care.worker : task.owner),
            bytesOf(isCare ? care.cover : std::optional<RecordId>()), care.coverUntil, task.since,
            task.opens, task.due, task.expires));
    }
    return {};
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
    std::vector<Row> found;
    auto rows = m_connection.query(
        "SELECT person, rule, kind, subject, owner, since, opens, due, expires FROM due_task "
        "WHERE due <= ?1 AND opens <= ?1 AND expires >= ?2 AND (?3 IS NULL OR person = ?3) "
        "AND (?4 IS NULL OR owner = ?4 OR (cover = ?4 AND cover_until >= ?2)) "
        "ORDER BY due, person, rule, subject LIMIT ?5",
        std::max(filter.dueUntil, filter.today), filter.today, bytesOf(filter.person),
        bytesOf(filter.owner), filter.limit.value_or(-1));
    TL_EACH_ROW (rows) {
        const auto person = rows.fixed<RecordId>(0);
        const auto subject = rows.fixed<RecordId>(3);
        if (!person || !subject)
            continue;
        found.push_back(
            {*person,
             {static_cast<domain::TaskRule>(rows.int64(1)),
              static_cast<domain::Kind>(rows.int64(2)), *subject, rows.fixed<RecordId>(4),
              rows.int64(5), rows.int64(6), rows.int64(7), rows.int64(8)}});
    }
    return found;
}

} // namespace throughline::store
