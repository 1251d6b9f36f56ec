// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

namespace throughline::service {

//! What devices with a newer program wrote counts as soon as this one has that program too (sync.md
//! D5): what an older one could not read, and kept, is tried again. Once for each program; cut
//! short, at the next start.
[[nodiscard]] base::Result<void> readWhatWaited(Workspace &workspace);

} // namespace throughline::service
