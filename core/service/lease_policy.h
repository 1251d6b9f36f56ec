// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::service {

//! Days without the server after which a device of a new organisation locks (sync.md D10).
inline constexpr std::uint64_t usualLeaseDays = 30;

//! Another number of days for every device of the organisation, from its next round on; 0 means
//! that none ever locks. An administrator's; Refused for more than ten years.
[[nodiscard]] base::Result<void> setLeaseDays(Workspace &workspace, sync::Transport &server,
                                              std::int64_t days);

} // namespace throughline::service
