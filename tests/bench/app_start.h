// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

#include "base/result.h"

#include <filesystem>
#include <string>

namespace throughline::bench {

//! From the start of the process to the first frame: the app at its lock screen, and beside it an
//! empty window of Qt Quick.
[[nodiscard]] base::Result<void> measureStart(Figures &figures, const std::string &app,
                                              const std::filesystem::path &home);

//! That empty window, in a process of its own; says when it is there, runs until it is stopped.
int showEmptyWindow();

} // namespace throughline::bench
