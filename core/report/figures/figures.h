// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/groupings.h"

namespace throughline::report {

//! A line's numbers for everybody or for one group.
struct Figure
{
    LineNumber line = 0;
    std::string group = {}; //!< empty: everybody
    std::int64_t numerator = 0; //!< of a score in halves; of a median not used
    std::int64_t denominator = 0;
    std::int64_t unknown = 0;
    std::int64_t outOfScope = 0;
    std::optional<std::int64_t> medianHalves = {}; //!< of a median, in half days
    //! Of parity: the White group's, beside which this group stands.
    std::optional<std::pair<std::int64_t, std::int64_t>> reference = {};

    friend bool operator==(const Figure &, const Figure &) = default;
};

//! By line, everybody before the groups, and those by key. Without `by` for everybody alone. A line
//! that counts nothing is there with zeros; a part of one, and a group, only where it counts
//! something.
[[nodiscard]] std::vector<Figure> tally(std::span<const Case> cases, const Facts &facts,
                                        std::optional<By> by);

} // namespace throughline::report
