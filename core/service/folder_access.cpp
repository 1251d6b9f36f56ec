// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/folder_access.h"

#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "protocol/types.h"
#include "service/rescue.h"
#include "service/scrub.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::service {

namespace {

using base::FolderId;
using base::Result;
using base::TeamId;
using store::DeviceStore;
using store::MetaKey;
using Held = store::Folders::Held;

//! Let go of in one transaction: few enough that saving a form does not wait long.
constexpr std::size_t foldersAtOnce = 256;

[[nodiscard]] std::set<TeamId> teamsOf(const protocol::Roster &roster, const base::UserId &user)
{
    if (roster.isEmpty())
        return {};
    const std::vector<TeamId> teams = roster.teamsOf(user);
    return {teams.begin(), teams.end()};
}

//! Volunteers' teams that this user only made, with the number of their keys so far: whose seeds
//! are here for no other reason.
[[nodiscard]] std::map<TeamId, std::size_t> madeOnly(const protocol::Roster &roster,
                                                     const base::UserId &user)
{
    std::map<TeamId, std::size_t> made;
    for (const auto &[id, team] : roster.teams()) {
        if (roster.roleOf(user, id) == protocol::Role::None && roster.keepsTeam(user, id))
            made.emplace(id, team.generations.size());
    }
    return made;
}

struct Lost
{
    std::vector<Held> folders;
    bool isAll = true; //!< of others it is not known yet
};

//! Whether members or grants say, signed, that a folder without a grant to a team of this user's is
//! lost: they have left every team that ever had it, or it was taken from each. That a grant has
//! not come proves nothing: a server may keep one back.
[[nodiscard]] Result<bool> isProven(const store::Folders &folders, std::int64_t folder,
                                    const std::set<TeamId> &own)
{
    TL_TRY(const std::vector<TeamId> taken, folders.takenFrom(folder));
    TL_TRY(const std::vector<store::Folders::Epoch> epochs, folders.epochs(folder));
    for (const store::Folders::Epoch &epoch : epochs) {
        for (const TeamId &team : epoch.teams) {
            if (own.contains(team) && !std::binary_search(taken.begin(), taken.end(), team))
                return false;
        }
    }
    return true;
}

//! What this device holds and no team of its user's has.
[[nodiscard]] Result<Lost> findLost(const Workspace &workspace)
{
    const DeviceStore &store = workspace.store();
    const std::set<TeamId> own = teamsOf(workspace.roster(), workspace.keys().user);
    std::set<std::int64_t> readable;
    TL_TRY(const std::vector<store::Folders::Grant> grants, store.folders.grants());
    for (const store::Folders::Grant &grant : grants) {
        if (own.contains(grant.team))
            readable.insert(grant.folder);
    }
    Lost lost;
    TL_TRY(const std::vector<Held> held, store.folders.held());
    for (const Held &folder : held) {
        if (readable.contains(folder.folder))
            continue;
        // What somebody raised is theirs to send until the server has all of it (D10).
        TL_TRY(const auto raised, store.raised.find(folder.folder));
        if (raised && !raised->received)
            continue;
        // Half of its grants may have come.
        TL_TRY(const bool isComing, store.wantedFolders.contains(folder.id));
        TL_TRY(const bool isLost, isProven(store.folders, folder.folder, own));
        lost.isAll = lost.isAll && !isComing;
        if (!isComing && isLost)
            lost.folders.push_back(folder);
    }
    return lost;
}

[[nodiscard]] Result<void> dropSetAside(store::Quarantine &quarantine,
                                        const std::set<FolderId> &folders)
{
    TL_TRY(const std::vector<store::Quarantine::Entry> entries, quarantine.all());
    for (const store::Quarantine::Entry &entry : entries) {
        const auto bundle = protocol::decodeBundle(entry.bytes);
        const auto grant = protocol::decodeGrant(entry.bytes);
        if ((bundle && folders.contains(bundle->header.folder))
            || (grant && folders.contains(grant->grant.folder)))
            TL_CHECK(quarantine.remove(entry.id));
    }
    return {};
}

[[nodiscard]] Result<void> leave(Workspace &workspace, std::span<const Held> folders,
                                 LostHere &here)
{
    DeviceStore &store = workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    std::vector<std::int64_t> keys;
    std::set<FolderId> ids;
    for (const Held &folder : folders) {
        TL_TRY(const std::int64_t unsent, rescueWork(workspace, folder));
        here.unsent += unsent;
        keys.push_back(folder.folder);
        ids.insert(folder.id);
    }
    TL_CHECK(dropSetAside(store.quarantine, ids));
    TL_CHECK(store.erasure.leave(keys));
    TL_CHECK(noteToScrub(store, Scrub::AtOnce));
    TL_CHECK(transaction.commit());
    here.folders += static_cast<std::int64_t>(folders.size());
    return {};
}

//! Keys of teams that this user is in no longer open what their folders held.
[[nodiscard]] Result<void> forgetSeeds(Workspace &workspace)
{
    return workspace.inTransaction([&]() -> Result<void> {
        TL_CHECK(workspace.forgetForeignSeeds());
        return workspace.store().meta.remove(MetaKey::AccessChanged);
    });
}

//! Whether this user may write in a team where they might not before.
[[nodiscard]] bool writesMore(const protocol::Roster &before, const protocol::Roster &now,
                              const base::UserId &user)
{
    return std::ranges::any_of(now.teams(), [&](const auto &entry) {
        return now.roleOf(user, entry.first) >= protocol::Role::Writer
            && (before.isEmpty() || before.roleOf(user, entry.first) < protocol::Role::Writer);
    });
}

} // namespace

Result<void> noteRoles(Workspace &workspace, const protocol::Roster &before)
{
    store::Meta &meta = workspace.store().meta;
    const base::UserId &user = workspace.keys().user;
    const std::set<TeamId> had = teamsOf(before, user);
    const std::set<TeamId> has = teamsOf(workspace.roster(), user);
    const auto isIn = [](const std::set<TeamId> &teams) {
        return [&teams](const TeamId &team) { return teams.contains(team); };
    };
    const std::map<TeamId, std::size_t> made = madeOnly(workspace.roster(), user);
    const bool keepsSeeds = std::ranges::all_of(madeOnly(before, user), [&](const auto &entry) {
        return made.contains(entry.first)
            && made.at(entry.first) == std::max(entry.second, std::size_t{1});
    });
    if (!std::all_of(had.begin(), had.end(), isIn(has)) || !keepsSeeds)
        TL_CHECK(meta.set(MetaKey::AccessChanged, 1));
    // What the server refused meanwhile it takes now; else it would stay refused for good.
    if (writesMore(before, workspace.roster(), user))
        TL_CHECK(
            workspace.store().outbox.offerAgain(static_cast<int>(protocol::ItemStatus::NoAccess)));
    // Whoever has read nothing yet gets everything with the first pull.
    TL_TRY(const auto cursor, meta.number(MetaKey::Cursor));
    if (cursor.value_or(0) > 0 && !std::all_of(has.begin(), has.end(), isIn(had)))
        TL_CHECK(meta.set(MetaKey::FoldersToList, 0));
    return {};
}

Result<void> noteTaken(DeviceStore &store)
{
    return store.meta.set(MetaKey::AccessChanged, 1);
}

bool readsAny(const Workspace &workspace, std::span<const TeamId> teams)
{
    return std::any_of(teams.begin(), teams.end(), [&](const TeamId &team) {
        return workspace.roster().roleOf(workspace.keys().user, team) != protocol::Role::None;
    });
}

Result<LostHere> leaveLostFolders(Workspace &workspace)
{
    LostHere here;
    TL_TRY(const auto hasChanged, workspace.store().meta.number(MetaKey::AccessChanged));
    if (!hasChanged)
        return here;
    TL_TRY(const Lost lost, findLost(workspace));
    for (std::size_t first = 0; first < lost.folders.size(); first += foldersAtOnce) {
        const std::size_t count = std::min(foldersAtOnce, lost.folders.size() - first);
        TL_CHECK(leave(workspace, std::span(lost.folders).subspan(first, count), here));
    }
    if (lost.isAll)
        TL_CHECK(forgetSeeds(workspace));
    return here;
}

} // namespace throughline::service
