// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/hide_below.h"

#include "service/roster_writing.h"

#include <algorithm>

namespace throughline::service {

using report::SmallNumbers;

SmallNumbers smallNumbers(const Workspace &workspace)
{
    const auto chosen = workspace.roster().policy().hideBelow;
    if (!chosen)
        return {};
    constexpr auto most = static_cast<std::uint64_t>(SmallNumbers::mostBelow);
    return SmallNumbers::hidingBelow(static_cast<std::int64_t>(std::min(*chosen, most)));
}

base::Result<void> setHideBelow(Workspace &workspace, sync::Transport *server, std::int64_t below)
{
    TL_CHECK(requireAdmin(workspace));
    if (below < SmallNumbers::leastBelow || below > SmallNumbers::mostBelow)
        return base::Error{base::ErrorCode::Refused,
                           "A whole number from " + std::to_string(SmallNumbers::leastBelow)
                               + " to " + std::to_string(SmallNumbers::mostBelow)
                               + ": less would tell of somebody, more would tell nothing. Nothing "
                                 "was changed."};
    if (!server && workspace.roster().serverKey())
        return base::Error{base::ErrorCode::Refused,
                           "This organisation is on its way to a server. Connect it to that server "
                           "first, then say what is hidden. Nothing was changed."};
    if (server)
        TL_CHECK(catchUp(workspace, *server));
    if (smallNumbers(workspace).below == below)
        return {};
    protocol::Policy policy = workspace.roster().policy();
    policy.hideBelow = static_cast<std::uint64_t>(below);
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    TL_CHECK(chain.add(policy));
    if (server)
        return postToRoster(workspace, *server, chain.statements());
    return workspace.inTransaction(
        [&] { return workspace.growRoster(chain.statements(), chain.roster()); });
}

} // namespace throughline::service
