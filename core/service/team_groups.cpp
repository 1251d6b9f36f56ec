// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/team_groups.h"

#include "service/read/name_book.h"

#include <algorithm>
#include <map>

namespace throughline::service {

namespace {

[[nodiscard]] std::string groupOf(const protocol::Roster &roster,
                                  const std::vector<base::TeamId> &teams)
{
    const auto isWork = [&roster](const base::TeamId &id) {
        const auto *team = roster.team(id);
        return team != nullptr && team->kind == protocol::TeamKind::Work;
    };
    const bool hasWork = std::any_of(teams.begin(), teams.end(), isWork);
    std::string group;
    for (const base::TeamId &team : teams) {
        if (!hasWork || isWork(team))
            group += (group.empty() ? "" : "+") + team.hex();
    }
    return group;
}

} // namespace

base::Result<TeamGroups> TeamGroups::read(const Workspace &workspace)
{
    TL_TRY(const auto grants, workspace.store().folders.grants());
    TeamGroups out;
    out.m_byKey.reserve(grants.size());
    out.m_byId.reserve(grants.size());
    std::map<std::vector<base::TeamId>, std::size_t> places; // few, and every folder has one
    std::vector<base::TeamId> teams;
    for (std::size_t first = 0; first < grants.size();) {
        teams.clear();
        std::size_t next = first;
        for (; next < grants.size() && grants[next].folder == grants[first].folder; ++next)
            teams.push_back(grants[next].team);
        const auto [place, isNew] = places.try_emplace(teams, out.m_groups.size());
        if (isNew)
            out.m_groups.push_back(groupOf(workspace.roster(), teams));
        out.m_byKey.emplace_back(grants[first].folder, place->second);
        out.m_byId.emplace(grants[first].id, place->second);
        first = next;
    }
    return out;
}

std::string_view TeamGroups::ofFolder(const base::FolderId &folder) const
{
    const auto found = m_byId.find(folder);
    return found == m_byId.end() ? std::string_view() : std::string_view(m_groups[found->second]);
}

std::string_view TeamGroups::ofFolder(std::int64_t folder) const
{
    const auto found =
        std::lower_bound(m_byKey.begin(), m_byKey.end(), std::pair(folder, std::size_t{0}));
    return found == m_byKey.end() || found->first != folder
        ? std::string_view()
        : std::string_view(m_groups[found->second]);
}

bool TeamGroups::hasTeam(std::string_view group, const base::TeamId &team)
{
    return group.find(team.hex()) != std::string_view::npos;
}

std::string TeamGroups::name(std::string_view group, const Workspace &workspace)
{
    std::string name;
    while (!group.empty()) {
        const std::size_t end = std::min(group.find('+'), group.size());
        const auto team = base::TeamId::fromHex(group.substr(0, end));
        name += (name.empty() ? "" : " + ")
            + (team ? workspace.teamName(*team) : std::string(unreadableName));
        group.remove_prefix(std::min(end + 1, group.size()));
    }
    return name;
}

} // namespace throughline::service
