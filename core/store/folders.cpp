// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/folders.h"

#include "sqlite/connection.h"

#include <algorithm>

namespace throughline::store {

using base::Result;

namespace {

[[nodiscard]] Result<std::optional<Folder>> firstFolder(sqlite::Rows rows)
{
    TL_TRY(const bool found, rows.next());
    const auto id = found ? rows.fixed<base::FolderId>(1) : std::nullopt;
    if (!id)
        return std::optional<Folder>();
    Folder folder{rows.int64(0), *id, {}, rows.fixed<base::DeviceId>(3), rows.int64(4) != 0};
    base::ByteView heads = rows.blob(2);
    for (; heads.size() >= ItemId::size; heads = heads.subspan(ItemId::size))
        folder.heads.push_back(*ItemId::from(heads.first(ItemId::size)));
    return std::optional(std::move(folder));
}

} // namespace

Result<std::optional<Folder>> Folders::find(const base::FolderId &id) const
{
    return firstFolder(
        m_connection.query("SELECT key, id, heads, opener, taken FROM folder_ WHERE id = ?1", id));
}

Result<std::optional<Folder>> Folders::byKey(std::int64_t key) const
{
    return firstFolder(m_connection.query(
        "SELECT key, id, heads, opener, taken FROM folder_ WHERE key = ?1", key));
}

Result<Folder> Folders::findOrAdd(const base::FolderId &id)
{
    TL_TRY(auto known, find(id));
    if (known)
        return std::move(*known);
    TL_CHECK(m_connection.run("INSERT INTO folder_(id, heads) VALUES(?1, x'')", id));
    return Folder{m_connection.lastRowId(), id, {}, {}, false};
}

Result<void> Folders::setHeads(std::int64_t folder, const std::vector<ItemId> &heads)
{
    std::vector<ItemId> sorted = heads;
    std::sort(sorted.begin(), sorted.end());
    base::Bytes joined;
    joined.reserve(sorted.size() * ItemId::size);
    for (const ItemId &head : sorted)
        base::append(joined, head.view());
    return m_connection.run("UPDATE folder_ SET heads = ?2 WHERE key = ?1", folder,
                            base::ByteView(joined));
}

Result<void> Folders::setOpener(std::int64_t folder, const base::DeviceId &device)
{
    return m_connection.run("UPDATE folder_ SET opener = ?2 WHERE key = ?1", folder, device);
}

Result<void> Folders::setTaken(std::int64_t folder)
{
    return m_connection.run("UPDATE folder_ SET taken = 1 WHERE key = ?1", folder);
}

Result<std::optional<std::string>> Folders::nameOf(std::int64_t folder) const
{
    auto rows = m_connection.query("SELECT name FROM folder WHERE folder = ?1 "
                                   "AND name IS NOT NULL AND void_reason IS NULL ORDER BY id",
                                   folder);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional<std::string>(rows.text(0)) : std::nullopt;
}

Result<std::vector<Folders::Grant>> Folders::grants() const
{
    std::vector<Grant> grants;
    auto rows = m_connection.query("SELECT t.folder, f.id, t.team FROM folder_team t "
                                   "JOIN folder_ f ON f.key = t.folder ORDER BY t.folder, t.team");
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<base::FolderId>(1);
        const auto team = rows.fixed<base::TeamId>(2);
        if (id && team)
            grants.push_back({rows.int64(0), *id, *team});
    }
    return grants;
}

Result<std::vector<base::TeamId>> Folders::teams(std::int64_t folder) const
{
    std::vector<base::TeamId> teams;
    auto rows =
        m_connection.query("SELECT team FROM folder_team WHERE folder = ?1 ORDER BY team", folder);
    TL_EACH_ROW (rows) {
        if (const auto team = rows.fixed<base::TeamId>(0))
            teams.push_back(*team);
    }
    return teams;
}

Result<void> Folders::addTeam(std::int64_t folder, const base::TeamId &team)
{
    return m_connection.run(
        "INSERT INTO folder_team(folder, team) VALUES(?1, ?2) ON CONFLICT DO NOTHING", folder,
        team);
}

} // namespace throughline::store
