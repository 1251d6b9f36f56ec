// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/figures.h"
#include "report/figures/suppression.h"

namespace throughline::report {

//! What a line comes to: a percentage, a middle of days, hours.
struct Value
{
    std::int64_t scaled = 0; //!< times ten to the power of `places`
    int places = 0;
};

//! A figure as somebody may see it.
struct ShownFigure
{
    LineNumber line = 0;
    std::string group = {}; //!< empty: everybody
    Cell numerator; //!< in the line's own unit: of a score in halves, of hours in minutes
    Cell denominator;
    Cell unknown;
    Cell outOfScope;
    std::optional<Value> value;
};

//! As it is, for managers inside.
[[nodiscard]] std::vector<ShownFigure> exactly(std::span<const Figure> figures);

//! As it may leave: hidden, rounded, and no share of few. `figures` are one whole table of `tally`.
//! Parts of a line (reasons, modes) are told for everybody alone, because they are a split already;
//! parity where both groups are 30 or more.
[[nodiscard]] std::vector<ShownFigure> published(std::span<const Figure> figures,
                                                 std::optional<By> by, const SmallNumbers &rules);

//! A number times ten to the power of `places`, as text: 842 with 1 is "84.2".
[[nodiscard]] std::string decimalText(std::int64_t scaled, int places);

//! `percent`, `days`, `hours`: what the value is in.
[[nodiscard]] std::string_view unitOf(Measure measure);

} // namespace throughline::report
