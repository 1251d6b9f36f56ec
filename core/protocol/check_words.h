// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <array>
#include <string>

namespace throughline::protocol {

//! Six words that two people read to each other to see that their devices hold the same hash
//! (sync.md D9). The first six bytes pick them; a hash is never shorter.
[[nodiscard]] std::array<std::string, 6> checkWords(base::ByteView hash);

//! The same as one text, a space between.
[[nodiscard]] std::string checkWordsAsText(base::ByteView hash);

//! The 256 words, in the order of the byte. The order is part of the protocol: it never changes.
[[nodiscard]] std::span<const std::string_view, 256> checkWordList();

} // namespace throughline::protocol
