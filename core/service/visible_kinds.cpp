// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::service {

bool isStaff(const Workspace &workspace)
{
    const protocol::Roster &roster = workspace.roster();
    const base::UserId &user = workspace.keys().user;
    return std::any_of(roster.teams().begin(), roster.teams().end(), [&](const auto &team) {
        return team.second.kind == protocol::TeamKind::Work
            && roster.roleOf(user, team.first) > protocol::Role::None;
    });
}

bool maySee(const Workspace &workspace, domain::Kind kind)
{
    return maySee(isStaff(workspace), kind);
}

bool maySee(bool isStaff, domain::Kind kind)
{
    return isStaff || kind != domain::Kind::Risk;
}

base::Result<void> requireVisible(const Workspace &workspace, domain::Kind kind)
{
    TL_CHECK(workspace.requireMember());
    if (maySee(workspace, kind))
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "Only staff of a team see what was told about risk. Ask your manager what "
                       "you need to know."};
}

} // namespace throughline::service
