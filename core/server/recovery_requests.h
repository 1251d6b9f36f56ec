// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

//! Taking an organisation over again with its paper root, when every administrator's device is lost
//! (sync.md D2 `recover`, D12). Nobody here has a session: the root itself signs.
namespace throughline::server {

//! POST /v1/recovery/challenge {1: organisation}: 200 with a nonce that is good for a minute, 404.
[[nodiscard]] Response recoveryChallenge(const Context &context, const Request &request);
//! POST /v1/recovery/chain: the whole chain for whoever proves to have the root; 401, 404.
[[nodiscard]] Response recoveryChain(const Context &context, const Request &request);
//! POST /v1/recovery: one `recover` statement, and a `user_add` that names somebody new. 201, 409
//! where they do not follow the head, 422 where the root has not signed, 404.
[[nodiscard]] std::unique_ptr<PendingWrite> checkRecovery(const Context &context,
                                                          const Request &request);

} // namespace throughline::server
