// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/team_groups.h"

#include "service/read/name_book.h"

#include <algorithm>
#include <map>

namespace throughline::service {

namespace {

[[nodiscard]] std::string groupOf(const WorkTeams &workTeams,
                                  const std::vector<base::TeamId> &teams)
{
    const auto isWork = [&workTeams](const base::TeamId &id) { return workTeams.contains(id); };
    const bool hasWork = std::any_of(teams.begin(), teams.end(), isWork);
    std::string group;
    for (const base::TeamId &team : teams) {
        if (!hasWork || isWork(team))
            group += (group.empty() ? "" : "+") + team.hex();
    }
    return group;
}

} // namespace

WorkTeams workTeamsOf(const protocol::Roster &roster)
{
    WorkTeams out;
    for (const auto &[id, team] : roster.teams()) {
        if (team.kind == protocol::TeamKind::Work)
            out.insert(id);
    }
    return out;
}

//! Puts folders into groups, one after the other; a group's text is made once.
class TeamGroups::Maker
{
public:
    Maker(const WorkTeams &workTeams, TeamGroups &out) : m_workTeams(workTeams), m_out(out) {}

    //! All of a folder's teams come in a row.
    void add(std::int64_t folder, const base::TeamId &team)
    {
        if (folder != m_folder)
            end();
        m_folder = folder;
        m_teams.push_back(team);
    }
    void end()
    {
        if (m_teams.empty())
            return;
        if (m_teams != m_before) { // most folders are their neighbour's team's
            const auto [place, isNew] = m_places.try_emplace(m_teams, m_out.m_groups.size());
            if (isNew)
                m_out.m_groups.push_back(groupOf(m_workTeams, m_teams));
            m_place = place->second;
        }
        m_out.m_byKey.emplace_back(m_folder, m_place);
        std::swap(m_before, m_teams);
        m_teams.clear();
    }

private:
    const WorkTeams &m_workTeams;
    TeamGroups &m_out;
    std::map<std::vector<base::TeamId>, std::size_t> m_places; //!< few, and every folder has one
    std::int64_t m_folder = 0;
    std::vector<base::TeamId> m_teams; //!< of this folder
    std::vector<base::TeamId> m_before; //!< of the one before
    std::size_t m_place = 0; //!< of the one before
};

base::Result<TeamGroups> TeamGroups::read(const Workspace &workspace)
{
    TL_TRY(const auto grants, workspace.store().folders.grants());
    TeamGroups out;
    const WorkTeams workTeams = workTeamsOf(workspace.roster());
    Maker maker(workTeams, out);
    for (const auto &grant : grants)
        maker.add(grant.folder, grant.team);
    maker.end();
    out.m_byId.reserve(out.m_byKey.size());
    auto group = out.m_byKey.begin();
    for (const auto &grant : grants) {
        while (group->first != grant.folder)
            ++group;
        out.m_byId.emplace(grant.id, group->second);
    }
    return out;
}

base::Result<TeamGroups> TeamGroups::readByKey(const store::Folders &folders,
                                               const WorkTeams &workTeams)
{
    TeamGroups out;
    Maker maker(workTeams, out);
    TL_CHECK(folders.forEachTeam(
        [&maker](std::int64_t folder, const base::TeamId &team) { maker.add(folder, team); }));
    maker.end();
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

std::string TeamGroups::name(std::string_view group, const NameOf &nameOf)
{
    std::string name;
    while (!group.empty()) {
        const std::size_t end = std::min(group.find('+'), group.size());
        const auto team = base::TeamId::fromHex(group.substr(0, end));
        name += (name.empty() ? "" : " + ") + (team ? nameOf(*team) : std::string(unreadableName));
        group.remove_prefix(std::min(end + 1, group.size()));
    }
    return name;
}

} // namespace throughline::service
