// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// Small numbers (domain.md 4): what may be told outside, so that nobody can be found in it. Pure.

namespace throughline::report {

//! What is hidden, and how the rest is rounded. As it stands here it is the product's default.
struct SmallNumbers
{
    //! Between these an organisation chooses what is hidden: less would tell of somebody, more
    //! would tell nothing.
    static constexpr std::int64_t leastBelow = 5;
    static constexpr std::int64_t mostBelow = 100;

    std::int64_t below = leastBelow; //!< counts from 1 to one less are not told
    std::int64_t roundTo = 5;
    std::int64_t ratesFrom = 20; //!< no share or median of fewer

    //! Hidden below another number, brought between the two bounds. Rounded by 5, from 10 on by
    //! 10.
    [[nodiscard]] static SmallNumbers hidingBelow(std::int64_t number);

    //! What is never told below 10: safeguarding, pregnancy, sexual orientation and the like.
    [[nodiscard]] SmallNumbers strict() const;
};

//! A number as it is told.
struct Cell
{
    enum class State {
        Shown, //!< rounded; nothing is 0
        Fewer, //!< from 1 to one less than `below`
        Hidden, //!< fewer, or hidden so that another cannot be computed
    };
    State state = State::Shown;
    std::int64_t value = 0; //!< as it is shown; 0 where it is not

    friend bool operator==(const Cell &, const Cell &) = default;
};

//! A count and what it is a part of; in a table of groups also for everybody.
struct Pair
{
    std::int64_t part = 0;
    std::int64_t whole = 0;
};
struct PairCells
{
    Cell part;
    Cell whole;
};
struct PairTable
{
    PairCells everybody;
    std::vector<PairCells> groups;
};

//! Groups that add up to everybody, part and whole each. Whoever has the whole table cannot tell a
//! hidden number from any other that its mark allows: of one from 1 to `below` - 1 each of these
//! stays possible, and of another at least as many. With `isWithin` the part is some of the whole,
//! and the same holds for the rest, which other lines tell.
[[nodiscard]] PairTable protectPairs(Pair everybody, const std::vector<Pair> &groups, bool isWithin,
                                     const SmallNumbers &rules);

struct Column
{
    Cell everybody;
    std::vector<Cell> groups;
};
//! The same for counts of one sort.
[[nodiscard]] Column protectCounts(std::int64_t everybody, const std::vector<std::int64_t> &groups,
                                   const SmallNumbers &rules);

//! To the nearest multiple; halves up.
[[nodiscard]] std::int64_t rounded(std::int64_t value, std::int64_t to);

//! What a number that is not hidden is told as: rounded, but never to less than what is hidden.
[[nodiscard]] std::int64_t toldAs(std::int64_t value, const SmallNumbers &rules);

} // namespace throughline::report
