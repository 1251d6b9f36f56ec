// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/likeness.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// Whether two rows of one list may be of one person. Pure; any thread.

namespace throughline::service {

struct RowAlike
{
    std::size_t earlier = 0; //!< place of the other
    domain::Likeness likeness;
};

//! A row is judged against at most this many others, so that a list in which everybody has one name
//! takes no longer than another.
inline constexpr std::size_t mostJudged = 8;

//! For each of these people the likest of those before, as `domain::likenessOf` has it; nothing
//! where none is. Two are judged who share a number, a date of birth or both names, as these are
//! mistyped, or the family name and prison as they are written; those first whose numbers agree,
//! then those born on one day, then those of one name.
[[nodiscard]] std::vector<std::optional<RowAlike>>
alikeInList(std::span<const domain::Identity> people);

} // namespace throughline::service
