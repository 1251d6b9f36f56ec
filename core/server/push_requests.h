// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! POST /v1/push: an answer for each item and a signed receipt for those that are in the log. With
//! `?again=1` items may be of anybody (push_again.h).
[[nodiscard]] std::unique_ptr<PendingWrite> checkPush(const Context &context,
                                                      const Request &request, const Route &route);

} // namespace throughline::server
