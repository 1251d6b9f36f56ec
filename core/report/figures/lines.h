// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace throughline::report {

//! What a line of the figures is made of.
enum class Measure {
    Share, //!< so many of so many
    Score, //!< the same, where the numerator counts halves
    PerHead, //!< so many for each
    Count, //!< so many; no denominator
    Minutes, //!< the same, in minutes, shown as hours
    Median, //!< of the days of the cases, as many as the denominator
    Parity, //!< a share, and beside it that of the White group: by ethnicity alone
};

//! One line of the figures: an indicator of domain.md 4, or a part of one, and what it means in
//! words. The words are printed with the number and hold for every group.
struct FigureLine
{
    std::string id; //!< `I5`, or a part: `I11.D28`
    std::string title;
    Measure measure = Measure::Share;
    std::string cohort; //!< whom or what it looks at
    std::string numerator;
    std::string denominator;
    std::string unknown; //!< of the cohort, and not in the denominator
    std::string outOfScope;
    bool isStrict = false; //!< never told below 10 outside (domain.md 4, small numbers)
    //! The line that this one is a part of and has all but the numerator from: a reason, a mode.
    std::string whole = {};
};

//! The part for records that have no code, or one that this version does not know.
inline constexpr std::string_view noCode = "NOT_RECORDED";

//! A line's place in `figureLines`.
using LineNumber = std::uint16_t;

//! Every line, in the order of the indicators. Constant; any thread.
[[nodiscard]] std::span<const FigureLine> figureLines();
//! The place of a line that is there: an id of this program's own.
[[nodiscard]] LineNumber lineNumber(std::string_view id);
//! `I11` of `I11.D28`.
[[nodiscard]] std::string_view indicatorOf(std::string_view line);

} // namespace throughline::report
