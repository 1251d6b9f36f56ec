// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"
#include "sync/transport.h"

namespace throughline::sync {

//! Asks the server to answer as soon as something has come for this device (sync.md D13 `wait`).
//! What comes is read by the next round; the answer says only that one is worth it.
[[nodiscard]] Request newsRequest(const Position &position, std::string token);

enum class News {
    None, //!< nothing has come; ask again
    Some, //!< a round brings it
    SessionOver, //!< a round opens another
    Unable, //!< this server does not tell; rounds go on at their own pace
};
[[nodiscard]] News newsIn(const Reply &reply);

} // namespace throughline::sync
