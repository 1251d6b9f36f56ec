// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/suppression.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace throughline::report {

namespace {

using State = Cell::State;

//! More than anything counts, and far from where sums overflow.
constexpr std::int64_t endless = std::numeric_limits<std::int32_t>::max();

struct Range
{
    std::int64_t least = 0;
    std::int64_t most = endless;
};

[[nodiscard]] Range intersection(Range a, Range b)
{
    return {std::max(a.least, b.least), std::min(a.most, b.most)};
}

[[nodiscard]] Range operator+(Range a, Range b)
{
    return {a.least + b.least, a.most + b.most};
}

//! Of sums with and without one of the things added.
[[nodiscard]] Range without(Range sum, Range one)
{
    return {sum.least - one.least, sum.most - one.most};
}

//! What is left of something for one, when the others take theirs.
[[nodiscard]] Range leftFor(Range all, Range others)
{
    return {all.least - others.most, all.most - others.least};
}

//! What a row can be: the part, the whole and what is in the whole but not in the part. Such shapes
//! add up to such shapes without a loss, so whoever sums them finds out all there is.
struct Shape
{
    Range part;
    Range whole;
    Range rest;

    //! Whole is part and rest: each narrows the others, until nothing changes.
    [[nodiscard]] Shape tight() const
    {
        Shape now = *this;
        for (int turn = 0; turn < 3; ++turn) { // three numbers: a bound comes by two others at most
            now.part = intersection(now.part, leftFor(now.whole, now.rest));
            now.whole = intersection(now.whole, now.part + now.rest);
            now.rest = intersection(now.rest, leftFor(now.whole, now.part));
        }
        return now;
    }
};

template<class Of>
[[nodiscard]] Shape each(const Shape &a, const Shape &b, Of of)
{
    return {of(a.part, b.part), of(a.whole, b.whole), of(a.rest, b.rest)};
}

struct Row
{
    Pair truth;
    State part = State::Shown;
    State whole = State::Shown;
};

//! A table as somebody sees it who wants to know what is hidden, and how it hides that.
class Table
{
public:
    Table(Pair everybody, const std::vector<Pair> &groups, bool isWithin, const SmallNumbers &rules)
        : m_rules(rules), m_isWithin(isWithin)
    {
        add(everybody);
        for (const Pair &one : groups)
            add(one);
        hidePartsWithWholes();
    }

    //! Hides until nothing can be computed. Each turn hides more, and of what is all hidden nothing
    //! is known.
    void protect()
    {
        for (auto found = leak(); found; found = leak()) {
            if (*found == Leak::Whole)
                hideMore(&Row::whole, &Pair::whole);
            else if (!hideMore(&Row::part, &Pair::part))
                hideMore(&Row::whole, &Pair::whole);
            hidePartsWithWholes();
        }
    }

    [[nodiscard]] PairCells cells(std::size_t which) const
    {
        const Row &row = m_rows[which];
        return {asCell(row.truth.part, row.part), asCell(row.truth.whole, row.whole)};
    }

private:
    enum class Leak { Part, Whole, Rest };

    void add(Pair truth) { m_rows.push_back({truth, stateOf(truth.part), stateOf(truth.whole)}); }

    [[nodiscard]] bool isFew(std::int64_t value) const
    {
        return value > 0 && value < m_rules.below;
    }
    [[nodiscard]] State stateOf(std::int64_t value) const
    {
        return isFew(value) ? State::Fewer : State::Shown;
    }

    [[nodiscard]] Cell asCell(std::int64_t value, State state) const
    {
        return {state, state == State::Shown ? toldAs(value, m_rules) : 0};
    }

    //! What a cell alone says.
    [[nodiscard]] Range told(std::int64_t value, State state) const
    {
        if (state == State::Hidden)
            return {};
        if (state == State::Fewer)
            return {1, m_rules.below - 1};
        if (value == 0)
            return {0, 0};
        const std::int64_t shown = toldAs(value, m_rules);
        const std::int64_t most = shown + (m_rules.roundTo - 1) / 2;
        // The least that is shown is also what all below it came to that is not hidden.
        return shown == toldAs(m_rules.below, m_rules) ? Range{m_rules.below, most}
                                                       : Range{shown - m_rules.roundTo / 2, most};
    }

    [[nodiscard]] Shape told(const Row &row) const
    {
        const Shape shape{told(row.truth.part, row.part),
                          told(row.truth.whole, row.whole),
                          {m_isWithin ? 0 : -endless, endless}};
        return shape.tight();
    }

    //! What a row can be, given that the groups add up to everybody. Everybody is 0.
    [[nodiscard]] std::vector<Shape> deduced() const
    {
        std::vector<Shape> rows;
        Shape sum{{0, 0}, {0, 0}, {0, 0}};
        for (const Row &row : m_rows) {
            rows.push_back(told(row));
            if (rows.size() > 1)
                sum = each(sum, rows.back(), [](Range a, Range b) { return a + b; });
        }
        if (rows.size() == 1)
            return rows;
        const Shape everybody = rows.front();
        rows.front() = each(everybody, sum, intersection).tight();
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const Shape others = each(sum, rows[i], without);
            rows[i] = each(rows[i], each(everybody, others, leftFor), intersection).tight();
        }
        return rows;
    }

    [[nodiscard]] bool isVague(std::int64_t value, Range possible) const
    {
        if (isFew(value))
            return possible.least <= 1 && possible.most >= m_rules.below - 1;
        return isWide(possible);
    }
    [[nodiscard]] bool isWide(Range possible) const
    {
        return possible.most - possible.least + 1 >= m_rules.below - 1;
    }

    //! What can be computed although it is to be hidden.
    [[nodiscard]] std::optional<Leak> leak() const
    {
        const std::vector<Shape> shapes = deduced();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Row &row = m_rows[i];
            if (row.whole != State::Shown && !isVague(row.truth.whole, shapes[i].whole))
                return Leak::Whole;
            if (row.part != State::Shown && !isVague(row.truth.part, shapes[i].part))
                return Leak::Part;
            // No cell has a mark for the rest: as much must be possible as for a hidden one.
            if (m_isWithin && isFew(row.truth.whole - row.truth.part) && !isWide(shapes[i].rest))
                return Leak::Rest;
        }
        return {};
    }

    //! First how small the hidden ones are, which says too much; then the smallest group that is
    //! shown, one of nobody only when there is no other; then everybody. False: all is hidden.
    bool hideMore(State Row::*column, std::int64_t Pair::*of)
    {
        bool isNews = false;
        Row *smallest = nullptr;
        const auto rank = [of](const Row &row) {
            return row.truth.*of == 0 ? endless : row.truth.*of;
        };
        for (std::size_t i = 1; i < m_rows.size(); ++i) {
            Row &row = m_rows[i];
            if (row.*column == State::Fewer) {
                row.*column = State::Hidden;
                isNews = true;
            } else if (row.*column == State::Shown
                       && (smallest == nullptr || rank(row) < rank(*smallest))) {
                smallest = &row;
            }
        }
        if (isNews)
            return true;
        Row &next = smallest ? *smallest : m_rows.front();
        return std::exchange(next.*column, State::Hidden) != State::Hidden;
    }

    //! Where the whole is hidden, so is every part of it; but that nobody at all is in any part may
    //! be said.
    void hidePartsWithWholes()
    {
        if (m_isWithin && m_rows.front().truth.part == 0)
            return;
        for (Row &row : m_rows) {
            if (row.whole != State::Shown)
                row.part = State::Hidden;
        }
    }

    SmallNumbers m_rules;
    bool m_isWithin;
    std::vector<Row> m_rows; //!< everybody first
};

} // namespace

SmallNumbers SmallNumbers::hidingBelow(std::int64_t number)
{
    constexpr std::int64_t fine = 5;
    constexpr std::int64_t coarse = 10;
    const std::int64_t below = std::clamp(number, leastBelow, mostBelow);
    return {.below = below, .roundTo = below < coarse ? fine : coarse};
}

SmallNumbers SmallNumbers::strict() const
{
    constexpr std::int64_t least = 10;
    SmallNumbers rules = *this;
    rules.below = std::max(rules.below, least);
    return rules;
}

std::int64_t rounded(std::int64_t value, std::int64_t to)
{
    return (value + to / 2) / to * to;
}

std::int64_t toldAs(std::int64_t value, const SmallNumbers &rules)
{
    if (value == 0)
        return 0;
    const std::int64_t least = (rules.below + rules.roundTo - 1) / rules.roundTo * rules.roundTo;
    return std::max(rounded(value, rules.roundTo), least);
}

Column protectCounts(std::int64_t everybody, const std::vector<std::int64_t> &groups,
                     const SmallNumbers &rules)
{
    std::vector<Pair> alone;
    for (const std::int64_t one : groups)
        alone.push_back({one, 0});
    const PairTable table = protectPairs({everybody, 0}, alone, false, rules);
    Column out{table.everybody.part, {}};
    for (const PairCells &one : table.groups)
        out.groups.push_back(one.part);
    return out;
}

PairTable protectPairs(Pair everybody, const std::vector<Pair> &groups, bool isWithin,
                       const SmallNumbers &rules)
{
    Table table(everybody, groups, isWithin, rules);
    table.protect();
    PairTable out{table.cells(0), {}};
    for (std::size_t i = 1; i <= groups.size(); ++i)
        out.groups.push_back(table.cells(i));
    return out;
}

} // namespace throughline::report
