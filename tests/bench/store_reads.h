// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"
#include "made_store.h"

namespace throughline::bench {

//! What screens and lists ask of a large store, each many times: `store.…` as the app asks it,
//! `floor.…` the same in SQL on the plain copy, `cipher.…` that SQL on the encrypted store.
[[nodiscard]] base::Result<void> measureReads(Figures &figures, const MadeStore &made);

} // namespace throughline::bench
