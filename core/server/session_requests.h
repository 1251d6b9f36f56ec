// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! POST /v1/session/challenge: 200 {nonce}; 404 for a device that no organisation has approved.
[[nodiscard]] Response challenge(const Context &context, const Request &request);
//! POST /v1/session?client=VERSION: 200 with a token, or 401; 426 for a program older than the
//! organisation asks for, with a token that may only push.
[[nodiscard]] std::unique_ptr<PendingWrite>
checkSession(const Context &context, const Request &request, const Route &route);

} // namespace throughline::server
