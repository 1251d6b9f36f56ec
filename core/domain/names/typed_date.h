// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <string_view>
#include <vector>

namespace throughline::domain {

//! What a day, month or year can mean that somebody typed to find a date of birth: 12/03/1985,
//! 12.3.85, 12 March 1985, 12 Mawrth 1985, 12031985, 1985-03-12, 03/1985, 1985. The day comes first
//! unless it cannot; a year of two digits is of this century or of the last. The likeliest first;
//! nothing for any other text. Pure; any thread.
[[nodiscard]] std::vector<PartialDate> typedDates(std::string_view text);

} // namespace throughline::domain
