// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! PUT /v1/folders/{id}/grants with If-Match: the kid in force (sync.md D10, D13). The body is a
//! list of grants as in a push, taken all or none: those of a new key, or further ones and ungrants
//! of the one in force. 409 with that kid for whoever comes second.
[[nodiscard]] std::unique_ptr<PendingWrite> checkGrants(const Context &context,
                                                        const Request &request, const Route &route);

} // namespace throughline::server
