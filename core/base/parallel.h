// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace throughline::base {

//! Calls `work(i)` for every i below `count`, spread over the machine's cores, and returns when all
//! are done. The calls must not touch each other's data and must not throw. Few calls run on the
//! caller's thread alone, because starting a thread costs more than they do.
void parallelFor(std::size_t count, const std::function<void(std::size_t)> &work);

} // namespace throughline::base
