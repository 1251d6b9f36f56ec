// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/schema_table.h"
#include "sync/keys.h"

#include <algorithm>

// Where records go: whose folder, made and granted, and who may write there.

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;
using protocol::Role;

namespace {

[[nodiscard]] base::Error mayNotWrite()
{
    return {base::ErrorCode::Refused,
            "You can read this but not add to it: you are not a writer in its team. Ask an "
            "administrator."};
}

} // namespace

base::FolderId Edit::newFolder(const Draft::Origin *origin) const
{
    return origin ? origin->folder : base::randomId<base::FolderId>(m_workspace->random());
}

base::Result<void> Edit::addTeamFolder(const base::FolderId &folder, const base::TeamId &team,
                                       std::string_view name)
{
    return createFolder(folder, team, FolderKind::Team, name);
}

base::Result<void> Edit::createFolder(const base::FolderId &folder, const base::TeamId &team,
                                      FolderKind kind, std::string_view name,
                                      const Draft::Origin *origin)
{
    const protocol::Roster &roster = m_workspace->roster();
    const sync::DeviceKeys &keys = m_workspace->keys();
    const auto *known = roster.team(team);
    const bool mayMake =
        kind == FolderKind::Managers || roster.roleOf(keys.user, team) >= Role::Writer;
    if (!known || known->generations.empty() || !mayMake)
        return mayNotWrite();

    store::DeviceStore &store = m_workspace->store();
    TL_TRY(const store::Folder row, store.folders.findOrAdd(folder));
    crypto::Secret32 key;
    m_workspace->random().fill(key.writable());
    TL_CHECK(store.keys.addFolderKey(row.key, {0, sync::keyId(key), key}));
    const auto &generation = known->generations.back();
    TL_CHECK(store.folders.addGrant(
        row.key,
        {0, sync::keyId(key), std::nullopt, team, generation.number, false, m_workspace->now()}));
    const sync::MadeGrant grant =
        sync::makeGrant({roster.organisation(), folder, 0, key, std::nullopt, team,
                         generation.number, generation.boxKey, keys.device, roster.headSeq()},
                        keys.sign, m_workspace->random());
    TL_CHECK(store.outbox.addItem(
        {0, store::OutgoingItem::Kind::Grant, grant.id, row.key, 0, 0, grant.bytes}));
    m_writable.emplace(folder, row.key);

    domain::Record record{Kind::Folder,
                          origin ? origin->folderRecord
                                 : base::newRecordId(m_workspace->random(), m_workspace->now()),
                          folder,
                          {},
                          {}};
    record.set(fieldNumber<Kind::Folder>("kind"), static_cast<std::int64_t>(kind));
    if (!name.empty())
        record.set(fieldNumber<Kind::Folder>("name"), std::string(name));
    return insertRecord(std::move(record), origin ? std::optional(origin->at) : std::nullopt);
}

const base::FolderId *Edit::addedFolder(domain::Kind kind, const base::RecordId &id) const
{
    const auto found = m_added.find(id);
    return found != m_added.end() && found->second.first == kind ? &found->second.second : nullptr;
}

base::Result<std::int64_t> Edit::writableFolder(const base::FolderId &folder)
{
    const auto checked = m_writable.find(folder);
    if (checked != m_writable.end())
        return checked->second;
    TL_TRY(const bool allowed, mayWrite(*m_workspace, folder));
    if (!allowed)
        return mayNotWrite();
    TL_TRY(const auto known, m_workspace->store().folders.find(folder));
    m_writable.emplace(folder, known->key);
    return known->key;
}

base::Result<bool> mayWrite(const Workspace &workspace, const base::FolderId &folder)
{
    const store::DeviceStore &store = workspace.store();
    TL_TRY(const auto known, store.folders.find(folder));
    if (!known)
        return false;
    TL_TRY(const std::vector<base::TeamId> teams, store.folders.teams(known->key));
    const bool isWriter = std::any_of(teams.begin(), teams.end(), [&](const base::TeamId &team) {
        return workspace.roster().roleOf(workspace.keys().user, team) >= Role::Writer;
    });
    if (isWriter)
        return true;
    TL_TRY(const auto raised, store.raised.find(known->key));
    return raised && !raised->received;
}

std::vector<base::TeamId> writableTeams(const Workspace &workspace)
{
    // The work teams; a volunteer, who has none, writes in the personal one (sync.md D2).
    std::vector<base::TeamId> work;
    std::vector<base::TeamId> personal;
    const base::UserId &user = workspace.keys().user;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (workspace.roster().roleOf(user, id) < Role::Writer)
            continue;
        if (team.kind == protocol::TeamKind::Work)
            work.push_back(id);
        else if (team.kind == protocol::TeamKind::Personal && team.user == user)
            personal.push_back(id);
    }
    return work.empty() ? personal : work;
}

base::Result<base::TeamId> chooseTeam(const Workspace &workspace,
                                      const std::optional<std::string> &name)
{
    TL_CHECK(workspace.requireMember());
    const std::vector<base::TeamId> teams = writableTeams(workspace);
    std::string names;
    for (const base::TeamId &team : teams) {
        const std::string teamName = workspace.teamName(team);
        if (name ? teamName == *name : teams.size() == 1)
            return team;
        names += (names.empty() ? "" : ", ") + teamName;
    }
    for (const auto &[id, team] : workspace.roster().teams()) {
        const bool isBuiltIn =
            team.kind == protocol::TeamKind::All || team.kind == protocol::TeamKind::Managers;
        if (name && isBuiltIn && workspace.teamName(id) == *name
            && workspace.roster().roleOf(workspace.keys().user, id) >= Role::Writer)
            return id; // what is for everyone, or for managers
    }
    if (teams.empty())
        return base::Error{base::ErrorCode::Refused,
                           "You are not a writer in any team yet. Ask an administrator."};
    if (name)
        return base::Error{base::ErrorCode::NotFound,
                           "You have no team of that name. Your teams: " + names + "."};
    return base::Error{base::ErrorCode::BadUsage,
                       "You are in several teams: say which with --team. Your teams: " + names
                           + "."};
}

} // namespace throughline::service
