// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/shown.h"
#include "rows.h"

#include <optional>

//! Figures in words: the number and the count, because counts help to read percentages.
namespace throughline::models::words {

//! The least that a percentage is told of on a screen: below, the count says it (interface.md 4.5).
inline constexpr std::int64_t sharesFrom = 10;

//! "41", "fewer than 5", "hidden".
[[nodiscard]] QString cell(const report::Cell &cell, std::int64_t below);
//! Nothing where it is not told.
[[nodiscard]] std::optional<std::int64_t> number(const report::Cell &cell);
//! "84%", "12 days", "318"; empty where it is not told, or is a share of fewer than `sharesFrom`.
[[nodiscard]] QString figureValue(const report::ShownFigure &figure);
//! "41 of 49"; "of 49" for a middle; empty where the value is the count.
[[nodiscard]] QString figureCount(const report::ShownFigure &figure, bool isExact,
                                  std::int64_t below);
//! "3 not known"; empty where everything is.
[[nodiscard]] QString figureUnknown(const report::ShownFigure &figure, std::int64_t below);

[[nodiscard]] FigureRow figureRow(const report::ShownFigure &figure, bool isExact,
                                  const report::SmallNumbers &rules);

} // namespace throughline::models::words
