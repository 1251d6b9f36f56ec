// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace throughline::store {

//! As much of what somebody typed as is looked at: enough for any name; a whole page pasted into
//! the field must not cost seconds. Composed, so that a letter typed with a mark of its own is like
//! any other.
[[nodiscard]] std::string startOfTyped(std::string_view text);

//! What a person typed, as a query to an index of texts, without the words of fewer letters than
//! `shortest`; empty when there is no letter and no digit in it. Nothing in the text can be taken
//! for the query language.
enum class WordEnds {
    Open, //!< every word must begin a word of the text
    Closed, //!< every word must be a word of the text
};
[[nodiscard]] std::string searchQuery(std::string_view text, WordEnds ends = WordEnds::Open,
                                      int shortest = 1);

} // namespace throughline::store
