// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/suppression.h"
#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::service {

//! What is hidden and rounded in what leaves this organisation: as its policy says (domain.md 4,
//! small numbers), or as the program has it where nobody has chosen.
[[nodiscard]] report::SmallNumbers smallNumbers(const Workspace &workspace);

//! Another number below which counts are hidden, on every device from its next round on. An
//! administrator's; Refused for a number beyond the bounds of `report::SmallNumbers`. `server`:
//! null for an organisation that stands alone. A locked month keeps what it was locked with.
[[nodiscard]] base::Result<void> setHideBelow(Workspace &workspace, sync::Transport *server,
                                              std::int64_t below);

} // namespace throughline::service
