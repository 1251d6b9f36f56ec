// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/differences.h"
#include "service/saved_work.h"

namespace throughline::service {

//! Settles as `settle` does, and gives back what `undo` takes back: before it was sent, the
//! question is open again; afterwards the answer that was shown before is the record's.
[[nodiscard]] base::Result<SavedWork> settleDifference(Workspace &workspace,
                                                       const Difference &difference, Choice choice);

//! Whether all answers can stand, so that nobody has to choose one.
[[nodiscard]] bool canKeepAll(const Difference &difference);

} // namespace throughline::service
