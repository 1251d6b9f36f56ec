// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! GET /v1/roster?after=COUNT&nonce=HEX
[[nodiscard]] Response readRoster(const Context &context, const Request &request,
                                  const Route &route);
//! POST /v1/roster: admins only; compare-and-swap on the head, the whole list or nothing.
[[nodiscard]] std::unique_ptr<PendingWrite> checkRoster(const Context &context,
                                                        const Request &request);

//! Statements that need no author with a session; the chain's own rules say who signs them.
[[nodiscard]] std::unique_ptr<PendingWrite>
appendTo(const Context &context, Organisation &organisation,
         std::vector<protocol::SignedStatement> statements);

} // namespace throughline::server
