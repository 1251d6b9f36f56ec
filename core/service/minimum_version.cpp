// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/minimum_version.h"

#include "protocol/client_version.h"
#include "service/roster_writing.h"

namespace throughline::service {

base::Result<void> setMinimumVersion(Workspace &workspace, sync::Transport &server,
                                     std::string_view version)
{
    TL_CHECK(requireAdmin(workspace));
    const auto minimum = protocol::parseVersion(version);
    if (!minimum)
        return base::Error{base::ErrorCode::Refused,
                           "A version is three numbers, as in 0.2.0; 0.0.0 lets every program in. "
                           "Nothing was changed."};
    if (*minimum > protocol::clientVersion())
        return base::Error{base::ErrorCode::Refused,
                           "That is newer than this program, which is "
                               + protocol::versionText(protocol::clientVersion())
                               + ": it would shut itself out. Update this device first. Nothing "
                                 "was changed."};
    TL_CHECK(catchUp(workspace, server));
    protocol::Policy policy = workspace.roster().policy();
    if (policy.minimumClient == *minimum)
        return {};
    policy.minimumClient = *minimum;
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    TL_CHECK(chain.add(policy));
    return postToRoster(workspace, server, chain.statements());
}

} // namespace throughline::service
