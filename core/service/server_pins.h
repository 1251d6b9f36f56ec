// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <span>

namespace throughline::service {

//! The keys that the organisation's server may have, as far as these statements say: those of the
//! newest one that names a server. Nothing where none does.
[[nodiscard]] std::optional<std::vector<base::Bytes>>
pinsNamedIn(std::span<const protocol::SignedStatement> statements);

//! A server's address with the keys that statements insist on; where they insist on none, as it is.
[[nodiscard]] base::Result<std::string>
withPinsOf(std::span<const protocol::SignedStatement> statements, const std::string &address);

} // namespace throughline::service
