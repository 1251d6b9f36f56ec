// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace throughline::store {

//! The text as it is indexed and looked for, so that "lodz" finds Łódź and "obrien" finds O'Brien:
//! letters that are more than a base letter with a mark become plain ones, apostrophes go. Marks
//! and case are left to the index. The view is of the text itself or of `room`.
[[nodiscard]] std::string_view folded(std::string_view text, std::string &room);
//! The same for a name: what stands beside an apostrophe can also be looked for by itself.
[[nodiscard]] std::string foldedName(std::string_view name);

//! What a person typed, as a query that every word must begin a word of; empty when there is no
//! letter and no digit in it. Nothing in the text can be taken for the query language.
[[nodiscard]] std::string searchQuery(std::string_view text);

} // namespace throughline::store
