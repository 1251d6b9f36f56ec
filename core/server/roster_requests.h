// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! GET /v1/roster?after=COUNT&nonce=HEX
[[nodiscard]] Response readRoster(const Context &context, const Request &request,
                                  const Route &route);
//! POST /v1/roster: of an admin or a manager of some team, who may write what the chain lets them;
//! compare-and-swap on the head, the whole list or nothing.
[[nodiscard]] std::unique_ptr<PendingWrite> checkRoster(const Context &context,
                                                        const Request &request);

//! What all that brings statements has in common, session or not: the chain's own rules say who
//! signs them.
[[nodiscard]] std::unique_ptr<PendingWrite>
appendTo(const Context &context, Organisation &organisation,
         std::vector<protocol::SignedStatement> statements);

} // namespace throughline::server
