// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/round_steps.h"

#include <vector>

namespace throughline::sync {

//! The grants of new folders among what is about to be sent are made anew where they would not be
//! taken as they are: sealed to a key that their team has replaced since, or dated to members among
//! whom this user might not give them (sync.md D10, D6). Each is replaced in the store, too, before
//! it goes.
[[nodiscard]] base::Result<void> renewFirstGrants(RoundContext &context,
                                                  std::vector<WaitingItem> &sending);

} // namespace throughline::sync
