// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

#include <string_view>

namespace throughline::service {

//! Makes this new device an administrator's of an organisation whose administrators' devices are
//! all lost, with its paper root (sync.md D2 `recover`, D12). `userName` is one of its members, or
//! somebody new. Every team's key comes out of the chain, and all that the server holds with the
//! round that follows. Cut short it goes on when it is called again; nothing of the organisation is
//! changed but for the statement that lets this device in. Who finds the lost devices shuts them
//! out as usual.
[[nodiscard]] base::Result<void> recoverOrganisation(Workspace &workspace, sync::Transport &server,
                                                     const std::string &serverUrl,
                                                     std::string_view printedRoot,
                                                     const std::string &userName);

//! Whether this is the paper root of this device's organisation, which should be tried once a year.
[[nodiscard]] base::Result<bool> isOurRoot(const Workspace &workspace,
                                           std::string_view printedRoot);

} // namespace throughline::service
