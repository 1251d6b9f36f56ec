// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/member_roles.h"

#include <algorithm>

namespace throughline::service {

namespace {

using protocol::Roster;
using protocol::TeamKind;

//! Work teams by name: those of one name stay in the order of their ids.
template<class Named>
void sortByName(std::vector<Named> &teams)
{
    std::stable_sort(teams.begin(), teams.end(),
                     [](const Named &a, const Named &b) { return a.name < b.name; });
}

} // namespace

base::Result<MemberStanding> standingOf(const Workspace &workspace, const base::UserId &user)
{
    TL_CHECK(workspace.requireMember());
    const Roster &roster = workspace.roster();
    const base::UserId self = workspace.keys().user;
    if (!roster.user(user))
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such member. Sync and look again."};
    MemberStanding standing;
    standing.name = workspace.userName(user);
    standing.isAdmin = roster.isAdmin(user);
    standing.mayChangeAdmin = roster.isAdmin(self);
    standing.isKept = roster.keepsUser(self, user);
    for (const auto &[id, team] : roster.teams()) {
        if (team.kind != TeamKind::Work)
            continue;
        // Who manages is changed by administrators alone; an administrator manages every team.
        const protocol::Role role = roster.roleOf(user, id);
        const bool may =
            roster.isAdmin(self) || (roster.keepsTeam(self, id) && role < protocol::Role::Manager);
        standing.teams.push_back({id, workspace.teamName(id), role, may && !standing.isAdmin});
    }
    sortByName(standing.teams);
    return standing;
}

std::vector<KeptTeam> keptTeams(const Workspace &workspace)
{
    std::vector<KeptTeam> teams;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.kind == TeamKind::Work && workspace.roster().keepsTeam(workspace.keys().user, id))
            teams.push_back({id, workspace.teamName(id)});
    }
    sortByName(teams);
    return teams;
}

} // namespace throughline::service
