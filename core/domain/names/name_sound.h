// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::domain {

//! How a name sounds: equal codes for names that are heard as one, as in Stephen and Steven, Siân
//! and Shan, Rhys and Reece, Mohammed and Muhamad, Dafydd and David. Consonants alone count, and
//! those that languages tell apart and ears do not are one; so it serves to find, never to prove.
//!
//! Expects a word of `plainWords`. One code, or two where a letter is spoken in two ways (`ch` in
//! Richard and in Zachary, `g` in Gemma and in Gethin); none for what is not all a to z. Pure; any
//! thread. The codes lie in the store: another rule here needs the search index made anew.
[[nodiscard]] std::vector<std::string> soundsOf(std::string_view word);

} // namespace throughline::domain
