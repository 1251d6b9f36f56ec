// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/same_person.h"
#include "domain/schema_table.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace throughline;
using namespace throughline::domain;
using base::RecordId;

namespace {

using Now = std::map<RecordId, RecordId>;

RecordId id(int number)
{
    RecordId out;
    out.bytes[0] = static_cast<std::uint8_t>(number);
    return out;
}

PersonMerge merge(int person, int kept)
{
    return {id(person), id(kept)};
}

Now now(const std::vector<PersonMerge> &merges)
{
    return peopleNow(merges);
}

Record recorded(int person, int kept)
{
    Record out;
    out.kind = Kind::PersonMerge;
    out.set(fieldNumber<Kind::PersonMerge>("person"), id(person));
    out.set(fieldNumber<Kind::PersonMerge>("kept"), id(kept));
    return out;
}

std::vector<PersonMerge> someMerges()
{
    std::vector<PersonMerge> out;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const int person = *rc::gen::inRange(1, 9);
        const int kept = *rc::gen::inRange(1, 9);
        if (person != kept)
            out.push_back(merge(person, kept));
    }
    return out;
}

} // namespace

class TestSamePerson : public QObject
{
    Q_OBJECT

private slots:
    void whoIsKept();
    void whatARecordSays();
    void nothingIsLostSightOf();
    void oneForAllWhoAreTied();
    void whateverCameFirst();
};

void TestSamePerson::whoIsKept()
{
    QCOMPARE(now({}), Now());
    QCOMPARE(now({merge(1, 2)}), (Now{{id(1), id(2)}}));
    QCOMPARE(now({merge(1, 2), merge(1, 2)}), (Now{{id(1), id(2)}})); // said on two devices
    QCOMPARE(now({merge(1, 2), merge(2, 3)}), (Now{{id(1), id(3)}, {id(2), id(3)}}));
    // Both ways, and in a circle: whoever was written down first.
    QCOMPARE(now({merge(1, 2), merge(2, 1)}), (Now{{id(2), id(1)}}));
    QCOMPARE(now({merge(3, 2), merge(2, 4), merge(4, 3)}), (Now{{id(3), id(2)}, {id(4), id(2)}}));
    // Two are kept: the same; but whom a merge gives away is not, however early.
    QCOMPARE(now({merge(1, 4), merge(1, 3)}), (Now{{id(1), id(3)}, {id(4), id(3)}}));
    QCOMPARE(now({merge(1, 2), merge(2, 1), merge(2, 3)}), (Now{{id(1), id(3)}, {id(2), id(3)}}));
    QCOMPARE(now({merge(1, 2), merge(3, 4)}), (Now{{id(1), id(2)}, {id(3), id(4)}}));
}

void TestSamePerson::whatARecordSays()
{
    QVERIFY(mergeIn(recorded(1, 2)) == merge(1, 2));
    QVERIFY(!mergeIn(recorded(1, 1)));
    Record undone = recorded(1, 2);
    undone.set(fieldNumber<Kind::PersonMerge>("undone_on"), PartialDate{2026, 11, 24});
    QVERIFY(!mergeIn(undone));
    Record withdrawn = recorded(1, 2);
    withdrawn.voidReason = "mistake";
    QVERIFY(!mergeIn(withdrawn));
    Record half = recorded(1, 2);
    half.set(fieldNumber<Kind::PersonMerge>("kept"), std::monostate{});
    QVERIFY(!mergeIn(half));
}

void TestSamePerson::nothingIsLostSightOf()
{
    constexpr auto doNotContact = fieldNumber<Kind::Person>("do_not_contact");
    constexpr auto legalHold = fieldNumber<Kind::Person>("legal_hold");
    constexpr auto diedOn = fieldNumber<Kind::Person>("died_on");
    constexpr auto family = fieldNumber<Kind::Person>("family_name");
    Record kept;
    kept.set(family, std::string("Sampleton"));
    Record other;
    other.set(family, std::string("Other"));
    QVERIFY(asOnePerson(kept, std::array{other}) == kept);
    other.set(doNotContact, std::int64_t{1});
    other.set(legalHold, std::int64_t{1});
    other.set(diedOn, PartialDate{2026, 11, 1});
    const Record one = asOnePerson(kept, std::array{other});
    QVERIFY(fieldText(one, family) == "Sampleton");
    QVERIFY(*fieldAs<std::int64_t>(one, doNotContact) == 1);
    QVERIFY(*fieldAs<std::int64_t>(one, legalHold) == 1);
    QVERIFY(*fieldAs<PartialDate>(one, diedOn) == (PartialDate{2026, 11, 1}));
}

void TestSamePerson::oneForAllWhoAreTied()
{
    QVERIFY(rc::check([] {
        const auto merges = someMerges();
        const Now shown = now(merges);
        const auto whom = [&](const RecordId &one) {
            const auto found = shown.find(one);
            return found == shown.end() ? one : found->second;
        };
        for (const PersonMerge &one : merges)
            RC_ASSERT(whom(one.person) == whom(one.kept));
        // Nobody is shown as somebody who is shown as somebody else, and nobody without a tie.
        for (const auto &[one, kept] : shown) {
            RC_ASSERT(!shown.contains(kept));
            RC_ASSERT(one != kept);
        }
        // Without one of the merges no two are tied who were not.
        if (merges.empty())
            return;
        auto fewer = merges;
        fewer.erase(fewer.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(fewer)));
        std::map<RecordId, std::set<RecordId>> groups;
        for (const auto &[one, kept] : now(fewer))
            groups[kept].insert(one);
        for (const auto &[kept, group] : groups) {
            for (const RecordId &one : group)
                RC_ASSERT(whom(one) == whom(kept));
        }
    }));
}

void TestSamePerson::whateverCameFirst()
{
    QVERIFY(rc::check([] {
        auto merges = someMerges();
        const Now shown = now(merges);
        std::sort(merges.begin(), merges.end());
        RC_ASSERT(now(merges) == shown);
        std::reverse(merges.begin(), merges.end());
        RC_ASSERT(now(merges) == shown);
    }));
}

QTEST_APPLESS_MAIN(TestSamePerson)
#include "tst_same_person.moc"
