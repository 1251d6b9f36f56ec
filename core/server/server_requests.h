// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! GET /v1/server
[[nodiscard]] Response serverInfo(const Context &context);
//! GET /v1/health: JSON; how far each log is only for a direct caller.
[[nodiscard]] Response health(const Context &context, const Request &request);

} // namespace throughline::server
