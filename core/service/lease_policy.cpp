// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lease_policy.h"

#include "service/roster_writing.h"

namespace throughline::service {

base::Result<void> setLeaseDays(Workspace &workspace, sync::Transport &server, std::int64_t days)
{
    constexpr std::int64_t longest = 3650;
    TL_CHECK(requireAdmin(workspace));
    if (days < 0 || days > longest)
        return base::Error{base::ErrorCode::Refused,
                           "A number of days from 1 to 3650, or 0 so that no device locks. Nothing "
                           "was changed."};
    TL_CHECK(catchUp(workspace, server));
    protocol::Policy policy = workspace.roster().policy();
    if (policy.leaseDays == static_cast<std::uint64_t>(days))
        return {};
    policy.leaseDays = static_cast<std::uint64_t>(days);
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    TL_CHECK(chain.add(policy));
    return postToRoster(workspace, server, chain.statements());
}

} // namespace throughline::service
