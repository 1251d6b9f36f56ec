// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! Whether the user is in a work team: a volunteer has nothing but a personal one (sync.md D2).
[[nodiscard]] bool isStaff(const Workspace &workspace);

//! Whether lists, history and search show the user records of this kind at all: a volunteer sees
//! nothing of what was told about risk (domain.md 2.1, "restricted roles").
[[nodiscard]] bool maySee(const Workspace &workspace, domain::Kind kind);
[[nodiscard]] bool maySee(bool isStaff, domain::Kind kind);
//! Refused in words where not.
[[nodiscard]] base::Result<void> requireVisible(const Workspace &workspace, domain::Kind kind);

} // namespace throughline::service
