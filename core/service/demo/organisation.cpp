// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/organisation.h"

#include "service/demo/team_maker.h"
#include "service/edit.h"

#include <algorithm>

namespace throughline::service {

namespace {

using protocol::Role;
using Member = DemoSetting::Member;

//! Users who write in no work team: volunteers, each with a team of their own.
[[nodiscard]] std::vector<Member> volunteersOf(const Workspace &workspace)
{
    const protocol::Roster &roster = workspace.roster();
    std::vector<Member> out;
    for (const auto &[user, known] : roster.users()) {
        bool isVolunteer = false;
        for (const auto &[id, team] : roster.teams())
            isVolunteer =
                isVolunteer || (team.kind == protocol::TeamKind::Personal && team.user == user);
        if (isVolunteer)
            out.push_back({user, workspace.userName(user), "VOLUNTEER"});
    }
    return out;
}

[[nodiscard]] DemoSetting::Team membersOf(const Workspace &workspace, const base::TeamId &team)
{
    const protocol::Roster &roster = workspace.roster();
    const base::UserId &self = workspace.keys().user;
    DemoSetting::Team out;
    for (const auto &[user, known] : roster.users()) {
        const Role role = roster.roleOf(user, team);
        if (role < Role::Writer || (roster.isAdmin(user) && user != self))
            continue;
        // An admin is a manager of every team and works in them all; of one they are a member.
        out.workers.push_back(user);
        if (!roster.isAdmin(user))
            out.members.push_back(
                {user, workspace.userName(user), role == Role::Manager ? "MANAGER" : "CASEWORKER"});
    }
    if (out.workers.empty())
        out.workers.push_back(self);
    return out;
}

[[nodiscard]] std::size_t areaOf(std::string_view team, std::size_t place)
{
    const auto areas = demoAreas();
    const auto found = std::find_if(areas.begin(), areas.end(),
                                    [team](const DemoArea &area) { return area.team == team; });
    return found != areas.end() ? static_cast<std::size_t>(found - areas.begin())
                                : place % demoAreaCount;
}

} // namespace

base::Result<DemoOrganisation> demoOrganisation(const Workspace &workspace)
{
    std::vector<std::pair<std::string, base::TeamId>> teams;
    for (const base::TeamId &team : writableTeams(workspace))
        teams.emplace_back(workspace.teamName(team), team);
    if (teams.empty())
        TL_CHECK(chooseTeam(workspace, std::nullopt));
    std::sort(teams.begin(), teams.end());
    teams.resize(std::min(teams.size(), demoAreaCount));

    DemoOrganisation out;
    out.setting.now = workspace.now();
    out.setting.self = workspace.keys().user;
    for (const auto &[name, team] : teams) {
        out.setting.teams.push_back(membersOf(workspace, team));
        out.setting.teams.back().area = areaOf(name, out.teams.size());
        out.teams.push_back(team);
    }
    const std::size_t room = demoWorkers / demoAreaCount;
    std::size_t next = 0;
    for (Member &volunteer : volunteersOf(workspace)) {
        auto &members = out.setting.teams[next++ % teams.size()].members;
        if (members.size() < room)
            members.push_back(std::move(volunteer));
    }
    out.setting.teams.front().members.insert(
        out.setting.teams.front().members.begin(),
        {out.setting.self, workspace.userName(out.setting.self), "ADMIN"});
    for (std::size_t team = 0; team < teams.size(); ++team) {
        auto &members = out.setting.teams[team].members;
        members.resize(std::min(members.size(), room + (team == 0 ? 1 : 0)));
    }
    return out;
}

} // namespace throughline::service
