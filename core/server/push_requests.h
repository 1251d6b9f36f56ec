// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! POST /v1/push: an answer for each item and a signed receipt for those that are in the log.
[[nodiscard]] std::unique_ptr<PendingWrite> checkPush(const Context &context,
                                                      const Request &request);

} // namespace throughline::server
