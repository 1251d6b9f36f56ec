// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/left_behind.h"

#include "sqlite/connection.h"

#include <algorithm>

namespace throughline::store {

using base::FolderId;
using base::Result;

namespace {

[[nodiscard]] Result<std::vector<FolderId>> idsIn(sqlite::Rows rows)
{
    std::vector<FolderId> folders;
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<FolderId>(0))
            folders.push_back(*id);
    }
    return folders;
}

} // namespace

Result<void> LeftBehind::add(std::span<const std::int64_t> folders,
                             std::optional<std::int64_t> next)
{
    // Who they were one person with when they were left before says nothing any more.
    for (const std::int64_t folder : folders)
        TL_CHECK(m_connection.run("DELETE FROM left_together WHERE person IN "
                                  "(SELECT person FROM left_together WHERE folder = ?1)",
                                  folder));
    TL_TRY(const auto last, m_connection.number("SELECT max(person) FROM left_together"));
    for (const std::int64_t folder : folders) {
        TL_CHECK(m_connection.run("INSERT OR REPLACE INTO left_behind(folder, next, person) "
                                  "VALUES(?1, ?2, (SELECT min(id) FROM person WHERE folder = ?1))",
                                  folder, next));
        if (folders.size() > 1)
            TL_CHECK(m_connection.run("INSERT INTO left_together(folder, person) VALUES(?1, ?2)",
                                      folder, last.value_or(0) + 1));
    }
    return {};
}

Result<void> LeftBehind::setComing(std::int64_t folder)
{
    return m_connection.run("UPDATE left_behind SET coming = 1 WHERE folder = ?1", folder);
}

Result<void> LeftBehind::removeComing(const FolderId &folder)
{
    return m_connection.run("DELETE FROM left_behind WHERE coming <> 0 AND folder IN "
                            "(SELECT key FROM folder_ WHERE id = ?1)",
                            folder);
}

Result<bool> LeftBehind::contains(std::int64_t folder) const
{
    TL_TRY(
        const auto found,
        m_connection.number("SELECT 1 FROM left_behind WHERE folder = ?1 AND coming = 0", folder));
    return found.has_value();
}

Result<bool> LeftBehind::contains(const FolderId &folder) const
{
    TL_TRY(const auto found,
           m_connection.number("SELECT 1 FROM folder_ f JOIN left_behind l ON l.folder = f.key "
                               "WHERE f.id = ?1 AND l.coming = 0",
                               folder));
    return found.has_value();
}

Result<std::int64_t> LeftBehind::count() const
{
    TL_TRY(const auto count,
           m_connection.number("SELECT count(DISTINCT coalesce(-t.person, l.folder)) "
                               "FROM left_behind l LEFT JOIN left_together t USING(folder)"));
    return count.value_or(0);
}

Result<bool> LeftBehind::isAnyComing() const
{
    TL_TRY(const auto found,
           m_connection.number("SELECT 1 FROM wanted_folder WHERE doubtful = 0 LIMIT 1"));
    return found.has_value();
}

Result<std::int64_t> LeftBehind::countComing(std::span<const FolderId> ofTeams) const
{
    TL_TRY(auto folders,
           idsIn(m_connection.query("SELECT id FROM wanted_folder WHERE doubtful = 0 AND id NOT IN "
                                    "(SELECT f.id FROM folder_ f JOIN folder r ON r.folder = f.key "
                                    "WHERE r.kind IS NOT 0)")));
    std::erase_if(folders, [&](const FolderId &folder) {
        return std::ranges::find(ofTeams, folder) != ofTeams.end();
    });
    return static_cast<std::int64_t>(folders.size());
}

Result<std::int64_t> LeftBehind::countHere() const
{
    TL_TRY(const auto count,
           m_connection.number("SELECT count(*) FROM person WHERE void_reason IS NULL "
                               "AND id NOT IN (SELECT person FROM same_person WHERE now <> person) "
                               "AND folder NOT IN (SELECT folder FROM left_behind UNION "
                               "SELECT t.folder FROM left_together t JOIN left_together l "
                               "USING(person) JOIN left_behind b ON b.folder = l.folder)"));
    return count.value_or(0);
}

Result<std::vector<FolderId>> LeftBehind::all() const
{
    return idsIn(m_connection.query("SELECT f.id FROM left_behind l JOIN folder_ f "
                                    "ON f.key = l.folder ORDER BY f.id"));
}

Result<std::vector<FolderId>> LeftBehind::dueUntil(std::int64_t day) const
{
    return idsIn(m_connection.query("SELECT f.id FROM left_behind l JOIN folder_ f "
                                    "ON f.key = l.folder WHERE l.next <= ?1 ORDER BY f.id",
                                    day));
}

Result<std::vector<FolderId>> LeftBehind::belongingHere() const
{
    return idsIn(m_connection.query(
        "SELECT f.id FROM folder_ f WHERE f.key IN ("
        "SELECT l.folder FROM left_together t JOIN left_together l USING(person) "
        "WHERE t.folder NOT IN (SELECT folder FROM left_behind WHERE coming = 0) OR t.folder IN "
        "(SELECT c.key FROM wanted_folder w JOIN folder_ c ON c.id = w.id) "
        "UNION SELECT l.folder FROM left_behind l JOIN person_merge m ON m.person = l.person "
        "WHERE m.undone_on IS NULL AND m.void_reason IS NULL "
        "UNION SELECT l.folder FROM left_behind l JOIN person_merge m ON m.kept = l.person "
        "WHERE m.undone_on IS NULL AND m.void_reason IS NULL) "
        "AND f.key IN (SELECT folder FROM left_behind) "
        "AND f.id NOT IN (SELECT id FROM wanted_folder WHERE doubtful = 0) ORDER BY f.id"));
}

Result<std::vector<std::int64_t>> LeftBehind::halves() const
{
    std::vector<std::int64_t> folders;
    auto rows = m_connection.query(
        "WITH missing(folder) AS (SELECT folder FROM left_behind UNION "
        "SELECT c.key FROM wanted_folder w JOIN folder_ c ON c.id = w.id), "
        "half(person, kept, folder) AS (SELECT m.person, m.kept, m.folder FROM person_merge m "
        "JOIN left_behind l ON l.person IN (m.person, m.kept) "
        "WHERE m.undone_on IS NULL AND m.void_reason IS NULL) "
        "SELECT t.folder FROM left_together t JOIN left_together o USING(person) "
        "WHERE t.folder NOT IN (SELECT folder FROM left_behind WHERE coming = 0) "
        "AND o.folder IN (SELECT folder FROM missing) "
        "UNION SELECT folder FROM half "
        "UNION SELECT p.folder FROM half JOIN person p ON p.id IN (half.person, half.kept)");
    TL_EACH_ROW (rows)
        folders.push_back(rows.int64(0));
    return folders;
}

} // namespace throughline::store
