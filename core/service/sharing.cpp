// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/sharing.h"

#include "service/roster_writing.h"
#include "service/same_person.h"
#include "service/sharing_alone.h"
#include "service/store_change_log.h"
#include "service/workers.h"
#include "sync/folder_giving.h"
#include "sync/folder_rotation.h"

#include <algorithm>
#include <functional>
#include <set>

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::FolderId;
using base::Result;
using base::TeamId;
using protocol::Role;
using protocol::TeamKind;

[[nodiscard]] Error refused(const std::string &message)
{
    return {ErrorCode::Refused, message + " Nothing was changed."};
}

//! Colleagues write and replace keys meanwhile: so often it is tried again on what is new.
constexpr int mostTries = 3;

[[nodiscard]] bool isSharedBy(TeamKind kind)
{
    return kind == TeamKind::Work || kind == TeamKind::Personal;
}

//! Every folder that somebody's records are in, those of the record that they are shown as first.
[[nodiscard]] Result<std::vector<FolderId>> foldersOf(const Workspace &workspace,
                                                      const base::RecordId &person)
{
    TL_TRY(const std::vector<domain::Record> records, samePeople(workspace.store(), person));
    std::vector<FolderId> folders;
    for (const domain::Record &record : records) {
        if (std::find(folders.begin(), folders.end(), record.folder) == folders.end())
            folders.push_back(record.folder);
    }
    if (folders.empty())
        return Error{ErrorCode::NotFound,
                     "There is no such person on this device. Check the id, or sync first."};
    return folders;
}

[[nodiscard]] bool mayShare(const Workspace &workspace, const sync::FolderAccess &access)
{
    return std::any_of(access.teams.begin(), access.teams.end(), [&](const auto &entry) {
        return workspace.roster().roleOf(workspace.keys().user, entry.first) >= Role::Manager;
    });
}

[[nodiscard]] Error notYours()
{
    return refused("Who may read somebody's records is for a manager of a team that has them, or "
                   "for an administrator.");
}

//! Whether there is a key that its members alone have. That of a volunteer's team is known to who
//! invited them until they have joined, and nobody is there once they have left.
[[nodiscard]] bool canBeGiven(const protocol::Roster &roster, const protocol::Roster::Team &team)
{
    if (!isSharedBy(team.kind) || team.generations.empty())
        return false;
    const auto isIn = [&](const base::UserId &user) {
        return roster.roleOf(user, team.id) != Role::None;
    };
    return !team.user || (isIn(*team.user) && isIn(team.generations.back().author));
}

[[nodiscard]] Error keyIsComing()
{
    return refused("The key of one of the teams is being replaced, because somebody has left it. "
                   "Sync, and try again in a minute.");
}

enum class Outcome { Done, Again };

[[nodiscard]] Result<Outcome> outcomeOf(int status)
{
    switch (status) {
    case 201:
        return Outcome::Done;
    case 409: // somebody has replaced the key, or the members have changed
    case 422: // a team has it whose grant this device has not seen
        return Outcome::Again;
    case 403:
        return notYours();
    case 404:
        return refused("The server does not have this person's records yet. Sync first.");
    case 410:
        return refused("The organisation has erased this person's records.");
    default:
        return sync::unexpectedStatus(status);
    }
}

[[nodiscard]] Result<Outcome> give(Workspace &workspace, sync::Transport *server,
                                   const FolderId &folder, const sync::FolderAccess &access,
                                   const TeamId &team)
{
    StoreChangeLog log(workspace);
    const sync::RoundContext context{log, workspace.clock(), workspace.random()};
    const auto giving = sync::FolderGiving::make(context, folder, access, team);
    if (!giving)
        return keyIsComing();
    if (!server) {
        TL_CHECK(keepForAServer(workspace, giving->grant()));
        return Outcome::Done;
    }
    TL_TRY(const sync::Reply reply, exchangeInSession(workspace, *server, giving->request()));
    TL_TRY(const Outcome outcome, outcomeOf(reply.status));
    // Lost here by a crash, it comes with the next pull.
    if (outcome == Outcome::Done)
        TL_CHECK(log.storeFolderKey(giving->made()));
    return outcome;
}

[[nodiscard]] Result<Outcome> take(Workspace &workspace, sync::Transport *server,
                                   const FolderId &folder, const sync::FolderAccess &access,
                                   const TeamId &team)
{
    if (!server) {
        TL_CHECK(takeBackUnsent(workspace, folder, team));
        return Outcome::Done;
    }
    StoreChangeLog log(workspace);
    const sync::RoundContext context{log, workspace.clock(), workspace.random()};
    const auto rotation = sync::FolderRotation::make(context, folder, access, team);
    if (!rotation)
        return keyIsComing();
    TL_TRY(const sync::Reply reply, exchangeInSession(workspace, *server, rotation->request()));
    TL_TRY(const Outcome outcome, outcomeOf(reply.status));
    if (outcome == Outcome::Done)
        TL_CHECK(log.storeFolderKey(rotation->made()));
    return outcome;
}

using Step = std::function<Result<Outcome>(const FolderId &, const sync::FolderAccess &)>;
//! Nothing to be done for a folder is no error, as long as there is one to do something for.
using Needs = std::function<Result<bool>(const sync::FolderAccess &)>;

//! Everything is looked at before anything is done; what was cut short between two folders is gone
//! on with when it is asked for again.
[[nodiscard]] Result<void> changeAll(Workspace &workspace, sync::Transport *server,
                                     const base::RecordId &person, const Needs &needs,
                                     const Error &nothingToDo, const Step &step)
{
    if (!server && workspace.roster().serverKey())
        return refused("This organisation is on its way to a server. Connect it to that server "
                       "first, then change who may read somebody's records.");
    bool hasDone = false;
    for (int tries = 0; tries < mostTries; ++tries) {
        if (server)
            TL_CHECK(catchUp(workspace, *server));
        TL_TRY(const std::vector<FolderId> folders, foldersOf(workspace, person));
        TL_CHECK(requireWhole(workspace.store(), person));
        StoreChangeLog log(workspace);
        std::vector<std::pair<FolderId, sync::FolderAccess>> open;
        for (const FolderId &folder : folders) {
            TL_TRY(sync::FolderAccess access, log.folderAccess(folder));
            TL_TRY(const bool isOpen, needs(access));
            if (!isOpen)
                continue;
            if (access.epochs.empty() || !mayShare(workspace, access))
                return notYours();
            open.emplace_back(folder, std::move(access));
        }
        if (open.empty())
            return hasDone ? Result<void>() : nothingToDo;
        bool isAgain = false;
        for (const auto &[folder, access] : open) {
            TL_TRY(const Outcome outcome, step(folder, access));
            hasDone = hasDone || outcome == Outcome::Done;
            isAgain = isAgain || outcome == Outcome::Again;
        }
        if (!isAgain)
            return {};
    }
    return Error{ErrorCode::Unreachable,
                 "Others are changing who has these records at this moment. Try again in a "
                 "minute."};
}

} // namespace

Result<Readers> whoMayRead(const Workspace &workspace, const base::RecordId &person)
{
    TL_CHECK(workspace.requireMember());
    const protocol::Roster &roster = workspace.roster();
    TL_TRY(const std::vector<FolderId> folders, foldersOf(workspace, person));
    std::set<TeamId> teams;
    for (const FolderId &folder : folders) {
        TL_TRY(const auto known, workspace.store().folders.find(folder));
        if (!known)
            continue;
        TL_TRY(const std::vector<TeamId> having, workspace.store().folders.teams(known->key));
        teams.insert(having.begin(), having.end());
    }
    Readers readers;
    for (const TeamId &id : teams) {
        const auto *team = roster.team(id);
        if (!team)
            continue;
        SharedWith shared{id, team->kind, workspace.teamName(id), {}};
        for (const auto &[user, unused] : roster.users()) {
            if (!roster.isAdmin(user) && roster.roleOf(user, id) != Role::None)
                shared.members.push_back(workspace.userName(user));
        }
        std::sort(shared.members.begin(), shared.members.end());
        readers.teams.push_back(std::move(shared));
    }
    std::sort(readers.teams.begin(), readers.teams.end(),
              [](const SharedWith &a, const SharedWith &b) { return a.name < b.name; });
    for (const auto &[user, unused] : roster.users()) {
        if (roster.isAdmin(user))
            readers.administrators.push_back(workspace.userName(user));
    }
    std::sort(readers.administrators.begin(), readers.administrators.end());
    return readers;
}

Result<Sharing> sharingOf(Workspace &workspace, const base::RecordId &person)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const std::vector<FolderId> folders, foldersOf(workspace, person));
    StoreChangeLog log(workspace);
    // A team that has some of the folders and not all is given the rest.
    std::set<TeamId> lacking;
    for (const FolderId &folder : folders) {
        TL_TRY(const sync::FolderAccess access, log.folderAccess(folder));
        if (!mayShare(workspace, access))
            return Sharing();
        for (const auto &[id, team] : workspace.roster().teams()) {
            if (canBeGiven(workspace.roster(), team) && !access.teams.contains(id))
                lacking.insert(id);
        }
    }
    Sharing sharing{true, {}};
    for (const TeamId &id : lacking)
        sharing.targets.push_back({id, workspace.roster().team(id)->kind, workspace.teamName(id)});
    std::ranges::sort(sharing.targets, {}, &ShareTarget::name);
    return sharing;
}

Result<TeamId> teamToShareWith(const Workspace &workspace, const std::string &name)
{
    TL_CHECK(workspace.requireMember());
    std::vector<TeamId> found;
    std::string names;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (!isSharedBy(team.kind))
            continue;
        const std::string called = workspace.teamName(id);
        names += (names.empty() ? "" : ", ") + called;
        if (called == name || id.hex() == name)
            found.push_back(id);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{ErrorCode::NotFound,
                     "There is no team or volunteer of that name here; sync first if they are new. "
                     "There are: "
                         + names + "."};
    return Error{ErrorCode::BadUsage,
                 "Several bear this name: give the id that `person shared` prints with --json."};
}

Result<void> sharePerson(Workspace &workspace, sync::Transport *server,
                         const base::RecordId &person, const TeamId &team)
{
    TL_CHECK(workspace.requireMember());
    const Error hasIt = refused("This team has their records already.");
    return changeAll(
        workspace, server, person,
        [&](const sync::FolderAccess &access) -> Result<bool> {
            const auto *known = workspace.roster().team(team);
            if (!known || !isSharedBy(known->kind) || known->generations.empty())
                return Error{ErrorCode::NotFound,
                             "There is no such team to share with. Nothing was changed."};
            if (access.teams.contains(team))
                return false;
            if (!canBeGiven(workspace.roster(), *known))
                return refused("This volunteer has not joined yet, or has left.");
            // Somebody who was shut out of it would read this too (D2).
            return known->stale ? Result<bool>(keyIsComing()) : Result<bool>(true);
        },
        hasIt,
        [&](const FolderId &folder, const sync::FolderAccess &access) {
            return give(workspace, server, folder, access, team);
        });
}

Result<void> unsharePerson(Workspace &workspace, sync::Transport *server,
                           const base::RecordId &person, const TeamId &team)
{
    TL_CHECK(workspace.requireMember());
    const Error hasNot = refused("This team does not have their records.");
    return changeAll(
        workspace, server, person,
        [&](const sync::FolderAccess &access) -> Result<bool> {
            if (!access.teams.contains(team))
                return false;
            if (access.teams.size() == 1)
                return refused("No other team has their records, so nobody but the administrators "
                               "would read them. Share them with another team first.");
            return true;
        },
        hasNot,
        [&](const FolderId &folder, const sync::FolderAccess &access) {
            return take(workspace, server, folder, access, team);
        });
}

} // namespace throughline::service
