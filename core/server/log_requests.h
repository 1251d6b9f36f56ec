// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! GET /v1/log?after=SEQ&anchor=SEQ-IDHEX&max=N&wait=SECONDS: a page, or 409 when the reader's past
//! is another. An empty page for whoever waits says for what (`Response::wait`).
[[nodiscard]] Response readLogPage(const Context &context, const Request &request,
                                   const Route &route);

} // namespace throughline::server
