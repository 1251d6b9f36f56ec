// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"

#include <chrono>
#include <string>

namespace throughline::sync {

//! Path and query of the page of the log behind a position, of so many bytes at most; the server
//! may wait so long for something to put into it (sync.md D13).
[[nodiscard]] std::string logTarget(const Position &position, std::size_t maxBytes,
                                    std::chrono::seconds wait);

} // namespace throughline::sync
