// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! GET /v1/devices/{id}, for managers: the highest n of a bundle of that device in the log, 0 for
//! none. Who shuts the device out says at least this number, so that nothing stored is lost (D2).
[[nodiscard]] Response deviceCounter(const Context &context, const Request &request,
                                     const Route &route);

} // namespace throughline::server
