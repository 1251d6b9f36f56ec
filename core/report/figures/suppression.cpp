// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/suppression.h"

#include <algorithm>
#include <limits>
#include <optional>

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

//! A cell with what it hides, and what is known of it from elsewhere.
struct Known
{
    std::int64_t value = 0;
    State state = State::Shown;
    Range bound = {};
};

//! One column of a table, as somebody sees it who wants to know what is hidden.
class Attack
{
public:
    Attack(std::int64_t everybody, std::vector<std::int64_t> groups, const SmallNumbers &rules)
        : m_rules(rules)
    {
        m_cells.push_back({everybody, stateOf(everybody)});
        for (const std::int64_t value : groups)
            m_cells.push_back({value, stateOf(value)});
    }

    [[nodiscard]] std::vector<Known> &cells() { return m_cells; }

    //! What the mark alone says.
    [[nodiscard]] Range told(const Known &cell) const
    {
        if (cell.state == State::Hidden)
            return cell.bound;
        if (cell.state == State::Fewer)
            return intersection({1, m_rules.below - 1}, cell.bound);
        if (cell.value == 0)
            return {0, 0};
        const std::int64_t shown = rounded(cell.value, m_rules.roundTo);
        const Range meant{shown - m_rules.roundTo / 2, shown + (m_rules.roundTo - 1) / 2};
        return intersection(intersection(meant, {m_rules.below, endless}), cell.bound);
    }

    //! What the mark says together with the sum of the column. Everybody is 0.
    [[nodiscard]] Range deduced(std::size_t which) const
    {
        Range sum{0, 0};
        for (std::size_t i = 1; i < m_cells.size(); ++i) {
            const Range one = told(m_cells[i]);
            sum = {sum.least + one.least, sum.most + one.most};
        }
        const Range everybody = told(m_cells.front());
        if (m_cells.size() == 1)
            return everybody;
        if (which == 0)
            return intersection(everybody, sum);
        const Range one = told(m_cells[which]);
        return intersection(
            one,
            {everybody.least - (sum.most - one.most), everybody.most - (sum.least - one.least)});
    }

    //! Hides until nothing can be computed.
    void protect()
    {
        if (isSafe())
            return;
        // How small the hidden ones are says too much.
        for (std::size_t i = 1; i < m_cells.size(); ++i) {
            if (m_cells[i].state == State::Fewer)
                m_cells[i].state = State::Hidden;
        }
        while (!isSafe()) {
            Known *const next = nextSmallest();
            if (next == nullptr) {
                m_cells.front().state = State::Hidden;
                return;
            }
            next->state = State::Hidden;
        }
    }

private:
    [[nodiscard]] State stateOf(std::int64_t value) const
    {
        return value > 0 && value < m_rules.below ? State::Fewer : State::Shown;
    }

    //! The smallest group that is shown; one of nobody only when there is no other.
    [[nodiscard]] Known *nextSmallest()
    {
        Known *best = nullptr;
        const auto rank = [](const Known &cell) { return cell.value == 0 ? endless : cell.value; };
        for (std::size_t i = 1; i < m_cells.size(); ++i) {
            Known &one = m_cells[i];
            if (one.state == State::Shown && (best == nullptr || rank(one) < rank(*best)))
                best = &one;
        }
        return best;
    }

    [[nodiscard]] bool isSafe() const
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (!isVague(m_cells[i], deduced(i)))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isVague(const Known &cell, Range possible) const
    {
        if (cell.state == State::Shown)
            return true;
        const bool isSmall = cell.value > 0 && cell.value < m_rules.below;
        if (isSmall)
            return possible.least <= 1 && possible.most >= m_rules.below - 1;
        return possible.most - possible.least + 1 >= m_rules.below - 1;
    }

    SmallNumbers m_rules;
    std::vector<Known> m_cells; //!< everybody first
};

[[nodiscard]] Cell asCell(const Known &known, const SmallNumbers &rules)
{
    if (known.state != State::Shown)
        return {known.state, 0};
    return {State::Shown, rounded(known.value, rules.roundTo)};
}

//! Where the whole is hidden, so is every part of it.
void hideWithWhole(Attack &parts, Attack &wholes)
{
    for (std::size_t i = 0; i < parts.cells().size(); ++i) {
        if (wholes.cells()[i].state != State::Shown)
            parts.cells()[i].state = State::Hidden;
    }
}

//! A part is never more than its whole.
void boundByWhole(Attack &parts, Attack &wholes)
{
    for (std::size_t i = 0; i < parts.cells().size(); ++i)
        parts.cells()[i].bound.most = wholes.told(wholes.cells()[i]).most;
}

//! How many are in the whole and not in the part, as far as both are told.
[[nodiscard]] Range restOf(Range part, Range whole)
{
    return {std::max<std::int64_t>(0, whole.least - part.most), whole.most - part.least};
}

//! A part that says with its whole how few are not in it; nothing where none does. Everybody is 0.
[[nodiscard]] std::optional<std::size_t> tellsFewRest(Attack &parts, Attack &wholes,
                                                      const SmallNumbers &rules)
{
    std::vector<Range> rests;
    Range sum{0, 0};
    for (std::size_t i = 0; i < parts.cells().size(); ++i) {
        rests.push_back(restOf(parts.deduced(i), wholes.deduced(i)));
        if (i > 0)
            sum = {sum.least + rests[i].least, sum.most + rests[i].most};
    }
    const Range everybody = rests.front();
    for (std::size_t i = 0; i < rests.size(); ++i) {
        const std::int64_t rest = wholes.cells()[i].value - parts.cells()[i].value;
        if (rest <= 0 || rest >= rules.below || parts.cells()[i].state != State::Shown)
            continue;
        const Range computed = i == 0 && rests.size() > 1 ? sum
            : i == 0                                      ? everybody
                     : Range{everybody.least - (sum.most - rests[i].most),
                             everybody.most - (sum.least - rests[i].least)};
        const Range possible = intersection(rests[i], computed);
        if (possible.least > 1 || possible.most < rules.below - 1)
            return i;
    }
    return {};
}

} // namespace

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

Column protectCounts(std::int64_t everybody, const std::vector<std::int64_t> &groups,
                     const SmallNumbers &rules)
{
    Attack attack(everybody, groups, rules);
    attack.protect();
    Column out{asCell(attack.cells().front(), rules), {}};
    for (std::size_t i = 1; i < attack.cells().size(); ++i)
        out.groups.push_back(asCell(attack.cells()[i], rules));
    return out;
}

PairTable protectPairs(Pair everybody, const std::vector<Pair> &groups, bool isWithin,
                       const SmallNumbers &rules)
{
    std::vector<std::int64_t> partValues;
    std::vector<std::int64_t> wholeValues;
    for (const Pair &one : groups) {
        partValues.push_back(one.part);
        wholeValues.push_back(one.whole);
    }
    Attack parts(everybody.part, std::move(partValues), rules);
    Attack wholes(everybody.whole, std::move(wholeValues), rules);
    wholes.protect();
    hideWithWhole(parts, wholes);
    if (isWithin)
        boundByWhole(parts, wholes);
    parts.protect();
    while (isWithin) {
        const auto telling = tellsFewRest(parts, wholes, rules);
        if (!telling)
            break;
        parts.cells()[*telling].state = State::Hidden;
        parts.protect();
    }

    PairTable out;
    out.everybody = {asCell(parts.cells().front(), rules), asCell(wholes.cells().front(), rules)};
    for (std::size_t i = 1; i < parts.cells().size(); ++i)
        out.groups.push_back({asCell(parts.cells()[i], rules), asCell(wholes.cells()[i], rules)});
    return out;
}

} // namespace throughline::report
