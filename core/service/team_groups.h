// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <functional>
#include <set>
#include <unordered_map>

namespace throughline::service {

//! The teams that do the work: not that of all, of the managers, of a volunteer alone.
using WorkTeams = std::set<base::TeamId>;
[[nodiscard]] WorkTeams workTeamsOf(const protocol::Roster &roster);

//! Who has a folder, as one text: the ids of its work teams joined by '+', or of its other teams
//! where it has none. So every record belongs to exactly one group, and the groups add up to the
//! whole. A value; as the store was when it was read.
class TeamGroups
{
public:
    [[nodiscard]] static base::Result<TeamGroups> read(const Workspace &workspace);
    //! Only by the store's short names, for counting: folders' ids are many, and not needed then.
    [[nodiscard]] static base::Result<TeamGroups> readByKey(const store::Folders &folders,
                                                            const WorkTeams &workTeams);

    //! Empty for a folder that is granted to no team here. Valid as long as this is. Not of groups
    //! that were read by key.
    [[nodiscard]] std::string_view ofFolder(const base::FolderId &folder) const;
    //! By the store's own short name for the folder.
    [[nodiscard]] std::string_view ofFolder(std::int64_t folder) const;

    [[nodiscard]] static bool hasTeam(std::string_view group, const base::TeamId &team);
    //! The names of the teams in a group, joined by " + ".
    using NameOf = std::function<std::string(const base::TeamId &)>;
    [[nodiscard]] static std::string name(std::string_view group, const NameOf &nameOf);

private:
    class Maker;

    std::vector<std::string> m_groups; //!< few: teams, and those pairs of them that share somebody
    std::vector<std::pair<std::int64_t, std::size_t>> m_byKey; //!< in order
    std::unordered_map<base::FolderId, std::size_t> m_byId;
};

} // namespace throughline::service
