// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/cbor.h"
#include "protocol/statement.h"

namespace throughline::protocol {

// The bodies of statements, byte for byte (sync.md D2): the inside of statement.h's encode and
// decodeStatement.

//! Its number in the table, without the critical bit.
[[nodiscard]] std::uint64_t typeOf(const StatementBody &body);
void writeBody(CborWriter &out, const StatementBody &body);
//! A body that breaks its own type's format comes back as OtherStatement of that type: the chain
//! goes on without it (D2: a bad body is a no-op, so that one statement cannot freeze an
//! organisation).
[[nodiscard]] StatementBody readBody(std::uint64_t type, base::ByteView bytes);

} // namespace throughline::protocol
