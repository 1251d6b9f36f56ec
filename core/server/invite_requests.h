// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! GET /v1/invites/{id}: 404 unknown, 410 when it can no longer be used.
[[nodiscard]] Response readInvite(const Context &context, const Route &route);
//! POST /v1/invites/{id}/accept: 202; 403 without proof of the code; 409 when another device was
//! first; 410.
[[nodiscard]] std::unique_ptr<PendingWrite>
checkAcceptance(const Context &context, const Request &request, const Route &route);
//! GET /v1/invites/pending: admins only; accepted and not yet approved.
[[nodiscard]] Response pendingInvites(const Context &context, const Request &request);

} // namespace throughline::server
