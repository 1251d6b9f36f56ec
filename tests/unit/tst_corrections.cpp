// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/corrections.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace throughline;
using namespace throughline::domain;
using base::RecordId;

namespace {

RecordId id(int number)
{
    RecordId out;
    out.bytes.back() = static_cast<std::uint8_t>(number);
    return out;
}

std::set<RecordId> out(const std::vector<Correction> &corrections)
{
    const auto found = overruled(corrections);
    return {found.begin(), found.end()};
}

//! Some records, each a first one or correcting another; a clock may have been behind.
struct Some
{
    std::map<RecordId, std::optional<RecordId>> corrects;
    std::set<RecordId> withdrawn;

    Some()
    {
        std::vector<RecordId> ids;
        for (int i = *rc::gen::inRange(1, 12); i > 0; --i)
            ids.push_back(id(i));
        std::vector<RecordId> made; // in an order of its own
        while (!ids.empty()) {
            const auto next = ids.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(ids));
            corrects[*next];
            if (!made.empty() && *rc::gen::inRange(0, 3) > 0)
                corrects[*next] = *rc::gen::elementOf(made);
            if (*rc::gen::inRange(0, 3) == 0)
                withdrawn.insert(*next);
            made.push_back(*next);
            ids.erase(next);
        }
    }
    [[nodiscard]] std::vector<Correction> corrections() const
    {
        std::vector<Correction> found;
        for (const auto &[one, earlier] : corrects) {
            if (earlier)
                found.push_back({one, *earlier, withdrawn.contains(one)});
        }
        return found;
    }
    //! Whether one goes back to another, in any number of steps.
    [[nodiscard]] bool goesBackTo(const RecordId &one, const RecordId &other) const
    {
        const auto &earlier = corrects.at(one);
        return earlier && (*earlier == other || goesBackTo(*earlier, other));
    }
    [[nodiscard]] RecordId first(const RecordId &one) const
    {
        const auto &earlier = corrects.at(one);
        return earlier ? first(*earlier) : one;
    }
};

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCorrectedCountsNoMore();
    void ofSeveralTheNewestCounts();
    void aWithdrawnOneIsALinkAlone();
    void oneCountsOfEach();
    void aCircleEnds();
};

void TestCorrections::whatIsCorrectedCountsNoMore()
{
    QVERIFY(out({}).empty());
    QVERIFY((out({{id(2), id(1)}}) == std::set{id(1)}));
    QVERIFY((out({{id(2), id(1)}, {id(3), id(2)}}) == std::set{id(1), id(2)}));
    QVERIFY((out({{id(1), id(2)}}) == std::set{id(2)})); // whatever the clock said
}

void TestCorrections::ofSeveralTheNewestCounts()
{
    QVERIFY((out({{id(2), id(1)}, {id(3), id(1)}}) == std::set{id(1), id(2)}));
    // One of the two was corrected again: still one counts.
    QVERIFY(
        (out({{id(2), id(1)}, {id(3), id(1)}, {id(4), id(2)}}) == std::set{id(1), id(2), id(3)}));
}

void TestCorrections::aWithdrawnOneIsALinkAlone()
{
    QVERIFY(out({{id(2), id(1), true}}).empty());
    QVERIFY((out({{id(2), id(1), true}, {id(3), id(2)}}) == std::set{id(1), id(2)}));
    QVERIFY((out({{id(2), id(1)}, {id(3), id(1), true}}) == std::set{id(1)}));
}

void TestCorrections::oneCountsOfEach()
{
    QVERIFY(rc::check("of what was written about one thing, the newest end counts", [] {
        const Some some;
        const auto overruled = domain::overruled(some.corrections());
        std::map<RecordId, std::set<RecordId>> ends; // in force, and none in force goes back to it
        for (const auto &[one, earlier] : some.corrects) {
            const bool isEnd = !some.withdrawn.contains(one)
                && std::ranges::none_of(some.corrects, [&](const auto &other) {
                       return !some.withdrawn.contains(other.first)
                           && some.goesBackTo(other.first, one);
                   });
            if (isEnd)
                ends[some.first(one)].insert(one);
        }
        for (const auto &[one, earlier] : some.corrects) {
            const bool counts = !some.withdrawn.contains(one) && !overruled.contains(one);
            const auto &those = ends[some.first(one)];
            RC_ASSERT(counts == (!those.empty() && *those.rbegin() == one));
        }
    }));
}

//! As nobody writes them, and somebody might.
void TestCorrections::aCircleEnds()
{
    QVERIFY(out({{id(1), id(1)}}).empty());
    (void)out({{id(1), id(2)}, {id(2), id(1)}});
    (void)out({{id(1), id(2)}, {id(2), id(3)}, {id(3), id(2)}, {id(4), id(1)}});
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
