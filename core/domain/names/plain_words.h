// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Names without what people leave out when they type them: case, marks, apostrophes. What is
// indexed and what is looked for goes through here, so that both are the same. Pure functions; any
// thread.

namespace throughline::domain {

//! The text so that "lodz" finds Łódź and "obrien" finds O'Brien: letters that are more than a base
//! letter with a mark become plain ones, apostrophes go. Marks and case stay. The view is of the
//! text itself or of `room`.
[[nodiscard]] std::string_view folded(std::string_view text, std::string &room);
//! The same for a name: what stands beside an apostrophe can also be looked for by itself.
[[nodiscard]] std::string foldedName(std::string_view name);

//! The words of a text: folded, in lower case, without marks; in order, a word as often as it
//! stands there.
[[nodiscard]] std::vector<std::string> plainWords(std::string_view text);
//! The same as one text, a space between two.
[[nodiscard]] std::string plainPhrase(std::string_view text);
//! The words a name can be found by, each once: its words, what stands beside an apostrophe, and
//! `macdonald` of `Mac Donald`, `abdalrahman` of `Abd al-Rahman`, `parry` of `ap Harry`.
[[nodiscard]] std::vector<std::string> nameWords(std::string_view name);
//! All its words as one: `smithjones` of Smith-Jones.
[[nodiscard]] std::string joinedName(std::string_view name);

//! Whether a word is one that people write apart from what follows or together with it: Mac, O, ap.
[[nodiscard]] bool isNameParticle(std::string_view word);
//! The first letter of a word, with the bytes that belong to it.
[[nodiscard]] std::string_view initialOf(std::string_view word);
//! Nothing but a to z: what sounds and slips are known for.
[[nodiscard]] bool isPlainWord(std::string_view word);
//! Letters and digits alone, in lower case: a number however it is spaced.
[[nodiscard]] std::string packedNumber(std::string_view text);

} // namespace throughline::domain
