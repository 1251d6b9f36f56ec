// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

#include "base/result.h"

#include <filesystem>

namespace throughline::bench {

//! What the app holds in memory once every place of it was opened, and beside it an empty window of
//! Qt Quick.
[[nodiscard]] base::Result<void> measureMemory(Figures &figures, const std::filesystem::path &home);

//! That app, in a process of its own: opens everything, says so, runs until it is stopped.
[[nodiscard]] base::Result<void> openEverything(const std::filesystem::path &home);

} // namespace throughline::bench
