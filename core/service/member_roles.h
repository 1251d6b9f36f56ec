// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <string>
#include <vector>

// What members are in their teams, for who keeps them (sync.md D2): what is shown, and what may be
// offered. `revocation.h` changes it.

namespace throughline::service {

//! A work team, and what somebody is in it.
struct TeamStanding
{
    base::TeamId team;
    std::string name;
    protocol::Role role = protocol::Role::None;
    //! This user may give them another role there, or take them out.
    bool mayChange = false;
};

struct MemberStanding
{
    std::string name;
    bool isAdmin = false;
    //! This user may make them an administrator, or no longer.
    bool mayChangeAdmin = false;
    //! This user lets devices of theirs in and shuts them out.
    bool isKept = false;
    std::vector<TeamStanding> teams; //!< by name; those that they could be put into as well
};
//! NotFound in words where there is no such member.
[[nodiscard]] base::Result<MemberStanding> standingOf(const Workspace &workspace,
                                                      const base::UserId &user);

//! The work teams that this user may invite somebody to, by name.
struct KeptTeam
{
    base::TeamId team;
    std::string name;
};
[[nodiscard]] std::vector<KeptTeam> keptTeams(const Workspace &workspace);

} // namespace throughline::service
