// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

//! What a locked-out device and a manager say to each other (sync.md D12, D13). The device has no
//! session, because it cannot sign; what it asks and what it is told are sealed, and the two people
//! compare words, so that the server, or anybody else, can only keep them apart.
namespace throughline::server {

//! POST /v1/unlock: 202, also for the same request again; a different one takes the place of the
//! one before. 404 for a device that no organisation has or that was shut out; 413; 429 for the
//! sixth of a day.
[[nodiscard]] std::unique_ptr<PendingWrite> checkUnlock(const Context &context,
                                                        const Request &request);
//! GET /v1/unlock: those who hold the managers' key see what is not answered and a week old at
//! most.
[[nodiscard]] Response openUnlocks(const Context &context, const Request &request);
//! PUT /v1/unlock/{device}: 201; 404 where it does not ask, 409 where it asks anew by now.
[[nodiscard]] std::unique_ptr<PendingWrite>
checkUnlockAnswer(const Context &context, const Request &request, const Route &route);
//! GET /v1/unlock/{device}: 404 until there is an answer.
[[nodiscard]] Response readUnlockAnswer(const Context &context, const Route &route);

} // namespace throughline::server
