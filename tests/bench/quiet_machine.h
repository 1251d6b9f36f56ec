// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace throughline::bench {

//! Waits until everything else on this machine uses less than a quarter of a processor, at most so
//! long; then says on standard error how much it uses, and that what follows is disturbed.
void waitUntilQuiet(std::chrono::seconds longest);

} // namespace throughline::bench
