// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/own_team.h"

#include "protocol/grant.h"
#include "service/roster_writing.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::FolderId;
using base::Result;

//! Also what is on its way, or waits for a key: a second folder of the same name would be refused.
[[nodiscard]] Result<bool> isKnown(const store::DeviceStore &store, const FolderId &id)
{
    TL_TRY(const auto folder, store.folders.find(id));
    if (folder) {
        TL_TRY(const auto epochs, store.folders.epochs(folder->key));
        if (!epochs.empty())
            return true;
    }
    TL_TRY(const bool isWanted, store.wantedFolders.contains(id));
    TL_TRY(const auto toList, store.meta.number(store::MetaKey::FoldersToList));
    if (isWanted || toList)
        return true;
    TL_TRY(const auto setAside, store.quarantine.all());
    return std::any_of(setAside.begin(), setAside.end(), [&](const auto &entry) {
        const auto grant = protocol::decodeGrant(entry.bytes);
        return grant && grant->grant.folder == id;
    });
}

} // namespace

Result<bool> makeOwnFolder(Workspace &workspace)
{
    const protocol::Roster &roster = workspace.roster();
    const base::UserId &user = workspace.keys().user;
    for (const auto &[id, team] : roster.teams()) {
        if (team.kind != protocol::TeamKind::Personal || team.user != user || team.stale
            || team.generations.empty() || roster.roleOf(user, id) < protocol::Role::Writer)
            continue;
        TL_TRY(const bool isThere, isKnown(workspace.store(), team.folder));
        if (isThere)
            continue;
        TL_CHECK(makeTeamFolder(workspace, id, workspace.teamName(id)));
        return true;
    }
    return false;
}

} // namespace throughline::service
