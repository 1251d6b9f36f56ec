// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/folder_needs.h"

#include "domain/calendar.h"
#include "domain/schema.h"
#include "sqlite/connection.h"
#include "store/record_columns.h"
#include "store/record_tables.h"

#include <algorithm>
#include <set>
#include <string>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::PartialDate;

namespace {

[[nodiscard]] Result<std::vector<std::int64_t>> keysIn(sqlite::Rows rows)
{
    std::vector<std::int64_t> folders;
    TL_EACH_ROW (rows)
        folders.push_back(rows.int64(0));
    return folders;
}

//! The first and the last day that a date can mean.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> daysOf(const PartialDate &date)
{
    PartialDate first = date;
    first.month = std::max<std::uint8_t>(first.month, 1);
    first.day = std::max<std::uint8_t>(first.day, 1);
    PartialDate last = date;
    if (last.month == 0)
        last.month = 12;
    if (last.day == 0)
        last.day = static_cast<std::uint8_t>(domain::daysInMonth(last.year, last.month));
    return {domain::epochDay(first), domain::epochDay(last)};
}

//! Of a task that can be done from `opens` on and is due on `due`, in folder, opens, due, expires,
//! and the first and last day of whoever stands in (0 for none).
[[nodiscard]] Result<std::vector<FolderNeeds::Day>> taskDays(sqlite::Rows rows, std::int64_t today)
{
    std::vector<FolderNeeds::Day> days;
    TL_EACH_ROW (rows) {
        const std::int64_t day = std::max({today, rows.int64(1), rows.int64(2), rows.int64(4)});
        const std::int64_t until = rows.int64(5);
        if (day <= rows.int64(3) && (until == 0 || day <= until))
            days.push_back({rows.int64(0), day});
    }
    return days;
}

} // namespace

Result<std::vector<std::int64_t>> FolderNeeds::ofPeople() const
{
    return keysIn(m_connection.query(
        "SELECT DISTINCT folder FROM person WHERE folder IN (SELECT folder FROM folder "
        "WHERE kind = 0) AND folder NOT IN (SELECT folder FROM folder WHERE kind IS NOT 0)"));
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>> FolderNeeds::together() const
{
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    auto rows = m_connection.query(
        "SELECT one.folder, other.folder FROM person_merge m JOIN person one ON one.id = m.person "
        "JOIN person other ON other.id = m.kept "
        "WHERE m.undone_on IS NULL AND m.void_reason IS NULL");
    TL_EACH_ROW (rows)
        pairs.emplace_back(rows.int64(0), rows.int64(1));
    return pairs;
}

Result<std::vector<FolderNeeds::Day>> FolderNeeds::releases(std::int64_t since,
                                                            std::int64_t today) const
{
    std::vector<Day> days;
    // That of a year alone sorts before all its days.
    const PartialDate year{domain::fromEpochDay(since).year, 0, 0};
    auto rows =
        m_connection.query("SELECT folder, release_date FROM release WHERE release_date >= ?1 "
                           "AND void_reason IS NULL AND state IS NOT 'CANCELLED'",
                           packed(year));
    TL_EACH_ROW (rows) {
        const auto [first, last] = daysOf(unpackedDate(rows.int64(1)));
        if (last >= since)
            days.push_back({rows.int64(0), std::max(first, today)});
    }
    return days;
}

Result<std::vector<FolderNeeds::Day>> FolderNeeds::appointments(std::int64_t today) const
{
    std::vector<Day> days;
    auto rows = m_connection.query(
        "SELECT folder, starts FROM appointment WHERE starts >= ?1 AND void_reason IS NULL "
        "UNION ALL SELECT folder, first_appointment FROM release WHERE first_appointment >= ?1 "
        "AND void_reason IS NULL",
        packed(domain::WallDateTime{domain::fromEpochDay(today), 0}));
    TL_EACH_ROW (rows)
        days.push_back({rows.int64(0), daysOf(unpackedWallDateTime(rows.int64(1)).date).first});
    return days;
}

Result<std::vector<FolderNeeds::Day>> FolderNeeds::tasks(const RecordId &user,
                                                         std::int64_t today) const
{
    TL_TRY(std::vector<Day> days,
           taskDays(m_connection.query(
                        "SELECT p.folder, t.opens, t.due, t.expires, 0, 0 FROM due_task t "
                        "JOIN person p ON p.id = t.person WHERE t.owner = ?1 "
                        "UNION ALL SELECT p.folder, t.opens, t.due, t.expires, t.cover_from, "
                        "t.cover_until FROM due_task t JOIN person p ON p.id = t.person "
                        "WHERE t.cover = ?1",
                        user),
                    today));
    TL_TRY(const std::vector<RecordId> absent, coveredBy(user, today));
    for (const RecordId &worker : absent) {
        TL_TRY(const std::vector<Day> theirs,
               taskDays(m_connection.query(
                            "SELECT p.folder, t.opens, t.due, t.expires, 0, 0 FROM due_task t "
                            "JOIN person p ON p.id = t.person WHERE t.owner = ?1",
                            worker),
                        today));
        days.insert(days.end(), theirs.begin(), theirs.end());
    }
    return days;
}

Result<std::vector<RecordId>> FolderNeeds::coveredBy(const RecordId &user, std::int64_t today) const
{
    std::vector<RecordId> workers;
    auto rows = m_connection.query("SELECT DISTINCT user FROM worker WHERE covered_by = ?1 "
                                   "AND void_reason IS NULL AND away_until >= ?2 ORDER BY user",
                                   user, packed(domain::fromEpochDay(today)));
    TL_EACH_ROW (rows) {
        if (const auto worker = rows.fixed<RecordId>(0))
            workers.push_back(*worker);
    }
    return workers;
}

Result<std::vector<std::int64_t>> FolderNeeds::inUse(const base::DeviceId &device,
                                                     base::Millis since) const
{
    TL_TRY(std::vector<std::int64_t> folders,
           keysIn(m_connection.query(
               "SELECT folder FROM outbox_op "
               "UNION SELECT folder FROM outbox_item WHERE state <> 3 "
               "UNION SELECT folder FROM outbox_item WHERE kind = 1 AND state = 3 "
               "AND acked_ms >= ?2 "
               "UNION SELECT folder FROM bundle WHERE received IS NULL AND device <> ?1 "
               "UNION SELECT p.folder FROM due_task_stale s JOIN person p ON p.id = s.person "
               "UNION SELECT p.folder FROM recent r JOIN person p ON p.id = r.person "
               "WHERE r.opened >= ?2 "
               "UNION SELECT f.key FROM wanted_folder w JOIN folder_ f ON f.id = w.id",
               device, since.value)));
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!kind.mayDiffer())
            continue;
        TL_TRY(const std::vector<std::int64_t> differing,
               keysIn(m_connection.query("SELECT DISTINCT folder FROM " + quotedName(kind.name)
                                         + " WHERE differing IS NOT NULL")));
        folders.insert(folders.end(), differing.begin(), differing.end());
    }
    return folders;
}

Result<std::vector<std::int64_t>> FolderNeeds::namedIn(std::string_view text) const
{
    constexpr std::size_t length = 2 * RecordId::size;
    std::set<RecordId> ids;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        if (const auto id = RecordId::fromHex(text.substr(at, length)))
            ids.insert(*id);
    }
    std::vector<std::int64_t> folders;
    for (const domain::KindDescription &kind : domain::kinds()) {
        const std::string sql = "SELECT folder FROM " + quotedName(kind.name) + " WHERE id = ?1";
        for (const RecordId &id : ids) {
            TL_TRY(const auto folder, m_connection.number(sql, id));
            if (folder)
                folders.push_back(*folder);
        }
    }
    return folders;
}

} // namespace throughline::store
