// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace throughline::domain {

//! The given names that somebody called this may be recorded under: Robert and Rob for Bob, Bob for
//! Robert, Dafydd for Dai. English and Welsh ones, and some of the larger communities; general
//! knowledge, not a list of anybody's. Expects a word of `plainWords`; each name once, never the
//! word itself, in the order of the table. The views live as long as the program.
[[nodiscard]] std::vector<std::string_view> nicknamesOf(std::string_view name);

} // namespace throughline::domain
