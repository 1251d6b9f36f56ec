// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/suppression.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <bitset>
#include <set>

// Somebody who has a whole published table, and knows how it was made, tries to compute what is
// hidden: every number that each cell can be, and every way in which they can add up.

namespace {

using namespace throughline::report;
using State = Cell::State;

constexpr std::int64_t largest = 63; //!< no number of the tables here is as much
using Values = std::vector<std::int64_t>;

//! What a cell alone can be.
[[nodiscard]] Values possible(const Cell &cell, const SmallNumbers &rules)
{
    const auto isTold = [&](std::int64_t value) {
        const bool isSmall = value > 0 && value < rules.below;
        if (cell.state == State::Hidden)
            return true;
        if (cell.state == State::Fewer)
            return isSmall;
        return !isSmall && (value == 0) == (cell.value == 0) && toldAs(value, rules) == cell.value;
    };
    Values out;
    for (std::int64_t value = 0; value <= largest; ++value) {
        if (isTold(value))
            out.push_back(value);
    }
    return out;
}

//! Pairs of part and whole, a bit each; adding two sets of them is shifting.
class Pairs
{
public:
    void add(std::int64_t part, std::int64_t whole) { m_bits.set(place(part, whole)); }
    [[nodiscard]] bool has(std::int64_t part, std::int64_t whole) const
    {
        return part >= 0 && whole >= 0 && part <= largest && whole <= largest
            && m_bits.test(place(part, whole));
    }
    [[nodiscard]] Pairs plus(const Pairs &other) const
    {
        Pairs out;
        other.forEach([&](std::int64_t part, std::int64_t whole) {
            out.m_bits |= m_bits << place(part, whole);
        });
        out.m_bits &= inside();
        return out;
    }
    [[nodiscard]] Pairs both(const Pairs &other) const
    {
        Pairs out = *this;
        out.m_bits &= other.m_bits;
        return out;
    }
    template<class Take>
    void forEach(Take take) const
    {
        const std::size_t end = m_bits.size();
        for (std::size_t at = m_bits._Find_first(); at < end; at = m_bits._Find_next(at))
            take(static_cast<std::int64_t>(at % stride), static_cast<std::int64_t>(at / stride));
    }

private:
    static constexpr std::size_t stride = 2 * (largest + 1); //!< so that no sum of parts runs over
    using Bits = std::bitset<stride *(largest + 1)>;

    [[nodiscard]] static std::size_t place(std::int64_t part, std::int64_t whole)
    {
        return static_cast<std::size_t>(whole) * stride + static_cast<std::size_t>(part);
    }
    [[nodiscard]] static const Bits &inside()
    {
        static const Bits bits = [] {
            Bits out;
            for (std::int64_t whole = 0; whole <= largest; ++whole) {
                for (std::int64_t part = 0; part <= largest; ++part)
                    out.set(place(part, whole));
            }
            return out;
        }();
        return bits;
    }

    Bits m_bits;
};

//! Part and whole of one row.
[[nodiscard]] Pairs rowsOf(const PairCells &cells, bool isWithin, const SmallNumbers &rules)
{
    Pairs out;
    for (const std::int64_t whole : possible(cells.whole, rules)) {
        for (const std::int64_t part : possible(cells.part, rules)) {
            if (!isWithin || part <= whole)
                out.add(part, whole);
        }
    }
    return out;
}

//! All that a row can be, given that the groups add up to everybody.
class Attacker
{
public:
    Attacker(const PairTable &table, bool isWithin, const SmallNumbers &rules)
        : m_everybody(rowsOf(table.everybody, isWithin, rules))
    {
        for (const PairCells &cells : table.groups)
            m_groups.push_back(rowsOf(cells, isWithin, rules));
    }

    [[nodiscard]] Pairs everybody() const { return sumWithout(m_groups.size()).both(m_everybody); }

    [[nodiscard]] Pairs group(std::size_t which) const
    {
        const Pairs others = sumWithout(which);
        Pairs out;
        m_groups[which].forEach([&](std::int64_t part, std::int64_t whole) {
            Pairs one;
            one.add(part, whole);
            bool fits = false;
            others.plus(one).both(m_everybody).forEach([&](auto, auto) { fits = true; });
            if (fits)
                out.add(part, whole);
        });
        return out;
    }

private:
    [[nodiscard]] Pairs sumWithout(std::size_t which) const
    {
        Pairs sum;
        sum.add(0, 0);
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            if (i != which)
                sum = sum.plus(m_groups[i]);
        }
        return sum;
    }

    Pairs m_everybody;
    std::vector<Pairs> m_groups;
};

template<class Of>
[[nodiscard]] std::set<std::int64_t> valuesOf(const Pairs &pairs, Of of)
{
    std::set<std::int64_t> out;
    pairs.forEach([&](std::int64_t part, std::int64_t whole) { out.insert(of(part, whole)); });
    return out;
}

//! Whether a number stays as uncertain as its mark says.
[[nodiscard]] bool isVague(const std::set<std::int64_t> &values, std::int64_t truth,
                           const SmallNumbers &rules)
{
    if (truth <= 0 || truth >= rules.below)
        return static_cast<std::int64_t>(values.size()) >= rules.below - 1;
    for (std::int64_t value = 1; value < rules.below; ++value) {
        if (!values.contains(value))
            return false;
    }
    return true;
}

//! Empty, or which number somebody found out.
[[nodiscard]] std::string foundOut(const Pairs &pairs, const PairCells &cells, const Pair &truth,
                                   bool isWithin, const SmallNumbers &rules)
{
    if (!pairs.has(truth.part, truth.whole))
        return "the truth is impossible";
    const auto part = valuesOf(pairs, [](auto one, auto) { return one; });
    const auto whole = valuesOf(pairs, [](auto, auto all) { return all; });
    const auto rest = valuesOf(pairs, [](auto one, auto all) { return all - one; });
    if (cells.part.state != State::Shown && !isVague(part, truth.part, rules))
        return "a part";
    if (cells.whole.state != State::Shown && !isVague(whole, truth.whole, rules))
        return "a whole";
    // No cell has a mark for the rest: as many numbers must be possible as for a hidden one.
    const std::int64_t few = truth.whole - truth.part;
    if (isWithin && few > 0 && few < rules.below
        && static_cast<std::int64_t>(rest.size()) < rules.below - 1)
        return "how few are not in a part";
    return {};
}

[[nodiscard]] std::string attack(const PairTable &table, const Pair &everybody,
                                 const std::vector<Pair> &groups, bool isWithin,
                                 const SmallNumbers &rules)
{
    const Attacker attacker(table, isWithin, rules);
    std::string found = foundOut(attacker.everybody(), table.everybody, everybody, isWithin, rules);
    for (std::size_t i = 0; found.empty() && i < groups.size(); ++i)
        found = foundOut(attacker.group(i), table.groups[i], groups[i], isWithin, rules);
    return found;
}

[[nodiscard]] Pair sumOf(const std::vector<Pair> &groups)
{
    Pair sum;
    for (const Pair &one : groups)
        sum = {sum.part + one.part, sum.whole + one.whole};
    return sum;
}

//! As a table would be with nothing but small numbers hidden.
[[nodiscard]] PairTable carelessly(const Pair &everybody, const std::vector<Pair> &groups,
                                   const SmallNumbers &rules)
{
    const auto cell = [&](std::int64_t value) {
        return value > 0 && value < rules.below ? Cell{State::Fewer, 0}
                                                : Cell{State::Shown, toldAs(value, rules)};
    };
    const auto both = [&](const Pair &one) { return PairCells{cell(one.part), cell(one.whole)}; };
    PairTable out{both(everybody), {}};
    for (const Pair &one : groups)
        out.groups.push_back(both(one));
    return out;
}

[[nodiscard]] rc::Gen<std::vector<Pair>> anyGroups(bool isWithin)
{
    return rc::gen::exec([isWithin] {
        // Many small ones: that is where something can be found out.
        const auto count = *rc::gen::inRange<std::size_t>(0, 5);
        std::vector<Pair> groups;
        for (std::size_t i = 0; i < count; ++i) {
            const auto whole = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 8),
                                               rc::gen::inRange<std::int64_t>(0, 15));
            const auto part =
                *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, (isWithin ? whole : 12) + 1),
                                rc::gen::just(isWithin ? whole : std::int64_t{3}),
                                rc::gen::inRange<std::int64_t>(
                                    0, isWithin ? std::min<std::int64_t>(whole, 4) + 1 : 5));
            groups.push_back({part, whole});
        }
        return groups;
    });
}

const SmallNumbers usual;
const SmallNumbers tens{10, 10, 20};

class TestSuppression : public QObject
{
    Q_OBJECT

private slots:
    void nobodyIsFoundOut_data();
    void nobodyIsFoundOut();
    void carelessTablesAreFoundOut();
    void largeNumbersAreRounded();
    void nobodyIsShownAsNobody();
    void countsAlone();
    void strictIsTen();
    void whatIsShownIsNeverLessThanWhatIsHidden();
    void anOrganisationChoosesBetweenBounds();
};

void TestSuppression::nobodyIsFoundOut_data()
{
    QTest::addColumn<bool>("isWithin");
    QTest::addColumn<int>("below");
    QTest::addColumn<int>("roundTo");
    QTest::newRow("a share, 5") << true << 5 << 5;
    QTest::newRow("a share, 10") << true << 10 << 10;
    QTest::newRow("a share, strict") << true << 10 << 5;
    QTest::newRow("a share, 6") << true << 6 << 5;
    QTest::newRow("a share, 8") << true << 8 << 5;
    QTest::newRow("a share, 12") << true << 12 << 10;
    QTest::newRow("for each, 7") << false << 7 << 5;
    QTest::newRow("for each, 5") << false << 5 << 5;
    QTest::newRow("for each, 10") << false << 10 << 10;
}

void TestSuppression::nobodyIsFoundOut()
{
    QFETCH(bool, isWithin);
    QFETCH(int, below);
    QFETCH(int, roundTo);
    const SmallNumbers rules{below, roundTo, 20};
    const bool holds = rc::check("nobody is found out", [&] {
        const auto groups = *anyGroups(isWithin);
        const Pair everybody =
            groups.empty() ? Pair{*rc::gen::inRange<std::int64_t>(0, 5), 6} : sumOf(groups);
        if (groups.empty()) {
            const PairTable alone = protectPairs(everybody, {}, isWithin, rules);
            RC_ASSERT(alone.groups.empty());
            RC_ASSERT(everybody.part == 0 || everybody.part >= below
                      || alone.everybody.part.state != State::Shown);
            return;
        }
        const PairTable table = protectPairs(everybody, groups, isWithin, rules);
        RC_ASSERT(table.groups.size() == groups.size());
        const std::string found = attack(table, everybody, groups, isWithin, rules);
        for (const Pair &one : groups)
            RC_LOG() << one.part << " of " << one.whole << "; ";
        RC_ASSERT(found == std::string());
    });
    QVERIFY(holds);
}

//! That the attack works at all: these are found out, and are not when they are protected.
void TestSuppression::carelessTablesAreFoundOut()
{
    struct Example
    {
        std::vector<Pair> groups;
        SmallNumbers rules;
    };
    const Example examples[] = {
        {{{5, 5}, {1, 1}}, usual}, // 6 in all, 5 of them shown: the other is 1 or 2
        {{{2, 2}, {2, 2}}, usual}, // 4 in all of two groups that are not empty
        {{{6, 7}}, usual}, // how few were not
        {{{0, 0}, {3, 3}, {4, 4}}, tens}, // 7 in all
    };
    for (const auto &[groups, rules] : examples) {
        const Pair everybody = sumOf(groups);
        QVERIFY(
            !attack(carelessly(everybody, groups, rules), everybody, groups, true, rules).empty());
        const PairTable table = protectPairs(everybody, groups, true, rules);
        QCOMPARE(attack(table, everybody, groups, true, rules), std::string());
    }
}

void TestSuppression::largeNumbersAreRounded()
{
    const PairTable table = protectPairs({62, 150}, {{22, 48}, {40, 102}}, true, usual);
    QVERIFY(table.everybody.part == (Cell{State::Shown, 60}));
    QVERIFY(table.everybody.whole == (Cell{State::Shown, 150}));
    QVERIFY(table.groups[0].part == (Cell{State::Shown, 20}));
    QVERIFY(table.groups[0].whole == (Cell{State::Shown, 50}));
    QVERIFY(table.groups[1].part == (Cell{State::Shown, 40}));
    QVERIFY(table.groups[1].whole == (Cell{State::Shown, 100}));
}

void TestSuppression::nobodyIsShownAsNobody()
{
    const PairTable table = protectPairs({30, 60}, {{0, 20}, {30, 40}, {0, 0}}, true, usual);
    QVERIFY(table.groups[0].part == (Cell{State::Shown, 0}));
    QVERIFY(table.groups[2].whole == (Cell{State::Shown, 0}));
}

void TestSuppression::countsAlone()
{
    const Column few = protectCounts(103, {3, 40, 60}, usual);
    QVERIFY(few.groups[0].state == State::Fewer);
    QVERIFY(few.everybody == (Cell{State::Shown, 105}));
    const Column two = protectCounts(6, {5, 1}, usual);
    QVERIFY(two.groups[0].state == State::Hidden && two.groups[1].state == State::Hidden);
}

void TestSuppression::strictIsTen()
{
    QCOMPARE(usual.strict().below, std::int64_t{10});
    QCOMPARE(tens.strict().below, std::int64_t{10});
    const Column column = protectCounts(59, {9, 50}, usual.strict());
    QVERIFY(column.groups[0].state != State::Shown);
}

void TestSuppression::whatIsShownIsNeverLessThanWhatIsHidden()
{
    for (std::int64_t below = SmallNumbers::leastBelow; below <= SmallNumbers::mostBelow; ++below) {
        const SmallNumbers rules = SmallNumbers::hidingBelow(below);
        QCOMPARE(rules.below, below);
        QCOMPARE(toldAs(0, rules), std::int64_t{0});
        for (std::int64_t value = below; value < 3 * below; ++value) {
            const std::int64_t told = toldAs(value, rules);
            QVERIFY(told >= below && told % rules.roundTo == 0);
            QVERIFY(std::abs(told - value) < rules.roundTo);
        }
    }
    const Column sixes = protectCounts(46, {6, 40}, SmallNumbers::hidingBelow(6));
    QVERIFY(sixes.groups[0] == (Cell{State::Shown, 10}));
}

void TestSuppression::anOrganisationChoosesBetweenBounds()
{
    QCOMPARE(SmallNumbers::hidingBelow(5).roundTo, usual.roundTo);
    QCOMPARE(SmallNumbers::hidingBelow(9).roundTo, std::int64_t{5});
    QCOMPARE(SmallNumbers::hidingBelow(10).roundTo, std::int64_t{10});
    QCOMPARE(SmallNumbers::hidingBelow(0).below, usual.below);
    QCOMPARE(SmallNumbers::hidingBelow(1'000'000).below, SmallNumbers::mostBelow);
    QCOMPARE(SmallNumbers::hidingBelow(20).strict().below, std::int64_t{20});
}

} // namespace

QTEST_APPLESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
