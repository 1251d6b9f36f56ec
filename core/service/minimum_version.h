// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

#include <string_view>

namespace throughline::service {

//! The oldest program that may sync with the organisation, as "0.2.0", for every device that signs
//! in from now on; "0.0.0" means any (sync.md D2, `min_client`). An administrator's; Refused for a
//! newer one than this program, by which nobody could take it back.
[[nodiscard]] base::Result<void> setMinimumVersion(Workspace &workspace, sync::Transport &server,
                                                   std::string_view version);

} // namespace throughline::service
