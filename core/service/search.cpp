// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/search.h"

#include <algorithm>

namespace throughline::service {

namespace {

//! Whether the user is in a work team: a volunteer has nothing but a personal one (sync.md D2).
[[nodiscard]] bool isStaff(const Workspace &workspace)
{
    const protocol::Roster &roster = workspace.roster();
    const base::UserId &user = workspace.keys().user;
    return std::any_of(roster.teams().begin(), roster.teams().end(), [&](const auto &team) {
        return team.second.kind == protocol::TeamKind::Work
            && roster.roleOf(user, team.first) > protocol::Role::None;
    });
}

} // namespace

base::Result<std::vector<store::SearchHit>> searchRecords(const Workspace &workspace,
                                                          std::string_view text, std::int64_t limit)
{
    TL_CHECK(workspace.requireMember());
    constexpr domain::Kind forStaff[] = {domain::Kind::Risk};
    const bool seesAll = isStaff(workspace);
    return workspace.store().records.search(text, limit, [&](domain::Kind kind) {
        return seesAll
            || std::find(std::begin(forStaff), std::end(forStaff), kind) == std::end(forStaff);
    });
}

} // namespace throughline::service
