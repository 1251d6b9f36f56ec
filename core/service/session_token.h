// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! The session's token outlives the process, so that a round with nothing to do is one request.
//! Kept a little shorter than the server keeps it.
[[nodiscard]] std::optional<std::string> savedToken(const Workspace &workspace);
//! Nothing forgets it.
[[nodiscard]] base::Result<void> saveToken(Workspace &workspace,
                                           const std::optional<std::string> &token);

} // namespace throughline::service
