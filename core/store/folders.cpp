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
    Folder folder{rows.int64(0),
                  *id,
                  {},
                  rows.fixed<base::DeviceId>(3),
                  rows.int64(4) != 0,
                  {{rows.int64(5)}, static_cast<std::uint64_t>(rows.int64(6))}};
    base::ByteView heads = rows.blob(2);
    for (; heads.size() >= ItemId::size; heads = heads.subspan(ItemId::size))
        folder.heads.push_back(*ItemId::from(heads.first(ItemId::size)));
    return std::optional(std::move(folder));
}

//! Ids sorted, one after the other.
template<class Id>
[[nodiscard]] base::Bytes inARow(std::vector<Id> ids)
{
    std::sort(ids.begin(), ids.end());
    base::Bytes bytes;
    bytes.reserve(ids.size() * Id::size);
    for (const Id &id : ids)
        base::append(bytes, id.view());
    return bytes;
}

} // namespace

Result<std::optional<Folder>> Folders::find(const base::FolderId &id) const
{
    return firstFolder(m_connection.query(
        "SELECT key, id, heads, opener, taken, key_since, key_bundles FROM folder_ WHERE id = ?1",
        id));
}

Result<std::optional<Folder>> Folders::byKey(std::int64_t key) const
{
    return firstFolder(m_connection.query(
        "SELECT key, id, heads, opener, taken, key_since, key_bundles FROM folder_ WHERE key = ?1",
        key));
}

Result<Folder> Folders::findOrAdd(const base::FolderId &id)
{
    TL_TRY(auto known, find(id));
    if (known)
        return std::move(*known);
    TL_CHECK(m_connection.run("INSERT INTO folder_(id, heads) VALUES(?1, x'')", id));
    return Folder{m_connection.lastRowId(), id, {}, {}, false, {}};
}

Result<void> Folders::setHeads(std::int64_t folder, const std::vector<ItemId> &heads)
{
    return m_connection.run("UPDATE folder_ SET heads = ?2 WHERE key = ?1", folder,
                            base::ByteView(inARow(heads)));
}

Result<void> Folders::addBundle(std::int64_t folder, const std::vector<ItemId> &heads)
{
    return m_connection.run(
        "UPDATE folder_ SET heads = ?2, key_bundles = key_bundles + 1 WHERE key = ?1", folder,
        base::ByteView(inARow(heads)));
}

Result<std::vector<base::TeamId>> Folders::takenFrom(std::int64_t folder) const
{
    std::vector<base::TeamId> teams;
    auto rows =
        m_connection.query("SELECT team FROM folder_taken WHERE folder = ?1 ORDER BY team", folder);
    TL_EACH_ROW (rows) {
        if (const auto team = rows.fixed<base::TeamId>(0))
            teams.push_back(*team);
    }
    return teams;
}

Result<std::vector<Folders::Held>> Folders::held() const
{
    std::vector<Held> held;
    auto rows =
        m_connection.query("SELECT key, id FROM folder_ f WHERE EXISTS "
                           "(SELECT 1 FROM folder_key k WHERE k.folder = f.key) "
                           "OR EXISTS (SELECT 1 FROM left_behind l WHERE l.folder = f.key)");
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<base::FolderId>(1))
            held.push_back({rows.int64(0), *id});
    }
    return held;
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
    auto rows = m_connection.query("SELECT t.folder, f.id, t.team, t.generation FROM folder_team t "
                                   "JOIN folder_ f ON f.key = t.folder ORDER BY t.folder, t.team");
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<base::FolderId>(1);
        const auto team = rows.fixed<base::TeamId>(2);
        if (id && team)
            grants.push_back(
                {rows.int64(0), *id, *team, static_cast<std::uint64_t>(rows.int64(3))});
    }
    return grants;
}

Result<void> Folders::forEachTeam(const VisitTeam &visit) const
{
    auto rows = m_connection.query("SELECT folder, team FROM folder_team ORDER BY folder, team");
    TL_EACH_ROW (rows) {
        if (const auto team = rows.fixed<base::TeamId>(1))
            visit(rows.int64(0), *team);
    }
    return {};
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

Result<std::map<base::TeamId, std::uint64_t>> Folders::generations(std::int64_t folder) const
{
    std::map<base::TeamId, std::uint64_t> generations;
    auto rows =
        m_connection.query("SELECT team, generation FROM folder_team WHERE folder = ?1", folder);
    TL_EACH_ROW (rows) {
        if (const auto team = rows.fixed<base::TeamId>(0))
            generations.emplace(*team, static_cast<std::uint64_t>(rows.int64(1)));
    }
    return generations;
}

Result<std::vector<Folders::Epoch>> Folders::epochs(std::int64_t folder) const
{
    std::vector<Epoch> epochs;
    auto rows = m_connection.query(
        "SELECT epoch, kid, previous, teams FROM folder_epoch WHERE folder = ?1 ORDER BY epoch",
        folder);
    TL_EACH_ROW (rows) {
        Epoch epoch;
        epoch.number = static_cast<std::uint64_t>(rows.int64(0));
        epoch.kid = rows.fixed<base::KeyId>(1).value_or(base::KeyId());
        if (!rows.isNull(2))
            epoch.previous = base::toBytes(rows.blob(2));
        base::ByteView teams = rows.blob(3);
        for (; teams.size() >= base::TeamId::size; teams = teams.subspan(base::TeamId::size))
            epoch.teams.push_back(*base::TeamId::from(teams.first(base::TeamId::size)));
        epochs.push_back(std::move(epoch));
    }
    return epochs;
}

Result<void> Folders::withdraw(std::int64_t folder, const base::TeamId &team)
{
    TL_TRY(std::vector<Epoch> known, epochs(folder));
    if (known.empty())
        return {};
    std::erase(known.back().teams, team);
    TL_CHECK(m_connection.run("UPDATE folder_epoch SET teams = ?3 WHERE folder = ?1 AND epoch = ?2",
                              folder, static_cast<std::int64_t>(known.back().number),
                              base::ByteView(inARow(known.back().teams))));
    return m_connection.run("DELETE FROM folder_team WHERE folder = ?1 AND team = ?2", folder,
                            team);
}

Result<void> Folders::dropFalseEpochs(std::int64_t folder, std::uint64_t epoch,
                                      const base::KeyId &kid)
{
    const auto number = static_cast<std::int64_t>(epoch);
    TL_TRY(const auto isFalse,
           m_connection.number(
               "SELECT 1 FROM folder_epoch WHERE folder = ?1 AND epoch = ?2 AND kid <> ?3", folder,
               number, kid));
    if (!isFalse)
        return {};
    TL_CHECK(m_connection.run("DELETE FROM folder_epoch WHERE folder = ?1 AND epoch >= ?2", folder,
                              number));
    return m_connection.run("DELETE FROM folder_team WHERE folder = ?1", folder);
}

Result<void> Folders::addGrant(std::int64_t folder, const NewGrant &grant)
{
    TL_TRY(std::vector<Epoch> known, epochs(folder));
    const bool begins = known.empty() || known.back().number < grant.epoch;
    if (begins) {
        known.push_back({grant.epoch, grant.kid, grant.previous, {}});
        TL_CHECK(m_connection.run("DELETE FROM folder_team WHERE folder = ?1", folder));
        TL_CHECK(
            m_connection.run("UPDATE folder_ SET key_since = ?2, key_bundles = 0 WHERE key = ?1",
                             folder, grant.begun.value));
    }
    const auto epoch = std::find_if(known.begin(), known.end(), [&](const Epoch &one) {
        return one.number == grant.epoch && one.kid == grant.kid;
    });
    if (epoch == known.end())
        return {};
    if (!epoch->previous) // an ungrant, which has no room for it, came first
        epoch->previous = grant.previous;
    auto &teams = epoch->teams;
    if (!grant.takesAway && !std::binary_search(teams.begin(), teams.end(), grant.team))
        teams.insert(std::upper_bound(teams.begin(), teams.end(), grant.team), grant.team);
    const base::Bytes joined = inARow(teams);
    const base::Bytes previous = epoch->previous.value_or(base::Bytes());
    TL_CHECK(m_connection.run("INSERT INTO folder_epoch(folder, epoch, kid, previous, teams) "
                              "VALUES(?1, ?2, ?3, nullif(?4, x''), ?5) "
                              "ON CONFLICT(folder, epoch) DO UPDATE "
                              "SET previous = excluded.previous, teams = excluded.teams",
                              folder, static_cast<std::int64_t>(grant.epoch), grant.kid,
                              base::ByteView(previous), base::ByteView(joined)));
    if (grant.epoch != known.back().number)
        return {}; // of a key that is history already
    if (grant.takesAway) {
        TL_CHECK(m_connection.run("INSERT OR IGNORE INTO folder_taken(folder, team) VALUES(?1, ?2)",
                                  folder, grant.team));
        return m_connection.run("DELETE FROM folder_team WHERE folder = ?1 AND team = ?2", folder,
                                grant.team);
    }
    TL_CHECK(m_connection.run("DELETE FROM folder_taken WHERE folder = ?1 AND team = ?2", folder,
                              grant.team));
    return m_connection.run(
        "INSERT INTO folder_team(folder, team, generation) VALUES(?1, ?2, ?3) "
        "ON CONFLICT(folder, team) DO UPDATE SET generation = max(generation, excluded.generation)",
        folder, grant.team, static_cast<std::int64_t>(grant.generation));
}

} // namespace throughline::store
