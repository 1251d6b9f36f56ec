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
//! most. What is older, and an answer after a day, is removed with the next that comes.
[[nodiscard]] Response openUnlocks(const Context &context, const Request &request);
//! PUT /v1/unlock/{device}: 201; 404 where it does not ask, 409 where it asks anew by now.
[[nodiscard]] std::unique_ptr<PendingWrite>
checkUnlockAnswer(const Context &context, const Request &request, const Route &route);
//! GET /v1/unlock/{device}: 404 until there is an answer.
[[nodiscard]] Response readUnlockAnswer(const Context &context, const Route &route);

//! Whether there is a request of this device, answered or not; false where nobody can tell now.
[[nodiscard]] bool hasAskedUnlock(Organisation &organisation, const base::DeviceId &device);
//! A device that signs in has its keys: what it asked for without them is over. Writer thread,
//! outside any batch.
[[nodiscard]] base::Result<void> endUnlock(Organisation &organisation, const base::DeviceId &device,
                                           base::Millis now);

} // namespace throughline::server
