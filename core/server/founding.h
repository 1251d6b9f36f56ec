// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! POST /v1/orgs: a whole chain with its wraps makes an organisation. 201 {epoch}, again for a
//! repeat; 403 without a token where one is needed; 409 for another chain; 422 for one that does
//! not hold.
[[nodiscard]] std::unique_ptr<PendingWrite> checkFounding(const Context &context,
                                                          const Request &request);

} // namespace throughline::server
