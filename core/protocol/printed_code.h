// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace throughline::protocol {

//! Bytes as a code that a person copies from paper (sync.md D9, D10): Crockford's base32, then four
//! check characters, in groups of five. 16 bytes make 30 characters, 32 bytes make 56.
[[nodiscard]] std::string printCode(base::ByteView bytes);

//! Reads what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1.
//! The error is Refused and says whether characters are missing, too many or mistyped.
[[nodiscard]] base::Result<base::Bytes> readPrintedCode(std::string_view text,
                                                        std::size_t expectedBytes);

} // namespace throughline::protocol
