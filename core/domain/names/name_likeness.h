// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// How like two names are, where it may be one person who was written down twice. Symmetric. Pure
// functions; any thread.

namespace throughline::domain {

//! The closest first.
enum class Closeness {
    Same,
    Nickname, //!< Bob and Robert
    Sound, //!< Stephen and Steven
    Slip, //!< one letter wrong, missing or doubled, two swapped
    Part, //!< Smith-Jones and Jones, O'Brien and Brien
    Initial, //!< J and John
    None,
};

//! What a family name is compared by: its words without those that people leave out (Mac, O, al)
//! where there are others, joined ones among them.
[[nodiscard]] std::vector<std::string> namePartsOf(std::string_view name);

//! Whole names or parts of them; `Nickname` and `Initial` never.
[[nodiscard]] Closeness familyCloseness(std::string_view one, std::string_view other);

//! The best that any two of the names give, one of them being what its bearer is called by: the
//! first given name or the preferred one.
[[nodiscard]] Closeness givenCloseness(std::string_view one, std::string_view preferred,
                                       std::string_view other, std::string_view otherPreferred);

} // namespace throughline::domain
