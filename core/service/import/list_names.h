// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Names as lists have them. Pure; any thread.

namespace throughline::service {

//! Which comes first where neither a comma nor capitals tell.
enum class NameOrder { GivenFirst, FamilyFirst };

//! Given names and family name of a whole name: `SAMPLETON, Zofia`, `Zofia SAMPLETON` and
//! `Zofia Sampleton`, of which one word, by `order`, is the family name. A single word is a family
//! name.
[[nodiscard]] std::pair<std::string, std::string>
splitName(std::string_view wholeName, NameOrder order = NameOrder::GivenFirst);

//! How the names of a list are meant that are in capitals throughout and have no comma: as its
//! other names are written, with one of the two in capitals; where there is none, by which of their
//! words are known as given names (nicknames.h). Nothing where the list has no such name.
[[nodiscard]] std::optional<NameOrder> orderOfCapitals(const std::vector<std::string> &names);

//! Whether there are letters and all of them are capitals.
[[nodiscard]] bool isCapitals(std::string_view text);
//! A name that was written in capitals, as people write it: `O'BRIEN-MCDONALD` is
//! `O'Brien-McDonald`.
[[nodiscard]] std::string fromCapitals(std::string_view name);

//! With single spaces instead of any white space, line ends too.
[[nodiscard]] std::string onOneLine(std::string_view text);

} // namespace throughline::service
