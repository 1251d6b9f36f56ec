// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! Something to sign, good for a minute and for whom it was made; no table of them is kept (sync.md
//! D13).
[[nodiscard]] protocol::SessionNonce challengeFor(const Context &context, base::ByteView who);
[[nodiscard]] bool isGoodChallenge(const Context &context, const protocol::SessionNonce &nonce,
                                   base::ByteView who);

} // namespace throughline::server
