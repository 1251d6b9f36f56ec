// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace throughline::cli {

//! From now on Ctrl-C and a request to terminate end the pauses below, not the process at once.
void endPausesOnSignals();

//! False when the process was asked to end meanwhile.
[[nodiscard]] bool pauseFor(std::int64_t milliseconds);

} // namespace throughline::cli
