// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "domain/rules/review_rules.h"
#include "domain/schema_table.h"
#include "support/seeded_random.h"

#include <QTest>
#include <rapidcheck.h>

using namespace throughline;
using namespace domain;

namespace {

constexpr base::Millis now{1'795'519'800'000}; // 2026-11-24T11:30:00Z
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;

//! No one in twenty ends so: 1 is no multiple of 20.
[[nodiscard]] base::RecordId unsampled()
{
    base::RecordId id;
    id.bytes.back() = 1;
    return id;
}

[[nodiscard]] base::RecordId sampled()
{
    base::RecordId id;
    id.bytes.back() = 40;
    return id;
}

struct Made
{
    Record record{Kind::Contact, unsampled(), {}, {}, {}};
    base::Millis written = now;

    Made()
    {
        base::RecordId person;
        person.bytes[0] = 1;
        set("person", person);
        set("mode", std::string("PHONE"));
        set("at", londonInstant(now));
        set("note", std::string("Rang about the hostel."));
    }
    Made &set(std::string_view field, Value value)
    {
        record.set(describe(Kind::Contact).field(field)->number, std::move(value));
        return *this;
    }
    Made &at(base::Millis moment) { return set("at", londonInstant(moment)); }
    Made &writtenAt(base::Millis moment)
    {
        written = moment;
        return *this;
    }
    Made &id(const base::RecordId &other)
    {
        record.id = other;
        return *this;
    }

    [[nodiscard]] std::vector<ReviewReason> reasons() const
    {
        return reviewReasons(record, written, now);
    }
};

using Reasons = std::vector<ReviewReason>;

} // namespace

//! Which contacts a manager is asked to look at (interface.md 3.13).
class TestReviewRules : public QObject
{
    Q_OBJECT

private slots:
    void whatSpeaksAgainstNothing();
    void writtenAWeekLate();
    void saidToBeWrittenAfter();
    void fromAList();
    void doubted();
    void saysNothing();
    void aCorrectionIsLaterByItsNature();
    void whatIsOverIsNotAskedAbout();
    void oneInTwentyIsSampled();
    void reasonsNeverContradict();
};

void TestReviewRules::whatSpeaksAgainstNothing()
{
    QVERIFY(Made().reasons().empty());
    QCOMPARE(Made().id(sampled()).reasons(), Reasons{ReviewReason::Sampled});
    // Something of another kind is never asked about.
    Record person{Kind::Person, sampled(), {}, {}, {}};
    QVERIFY(reviewReasons(person, now, now).empty());
}

void TestReviewRules::writtenAWeekLate()
{
    QVERIFY(Made().at(now + -6 * day).reasons().empty());
    QCOMPARE(Made().at(now + -7 * day).reasons(), Reasons{ReviewReason::WrittenLate});
    QCOMPARE(daysUntilWritten(Made().at(now + -9 * day).record, now), std::int64_t{9});
    // Days are London's: from just after one midnight to just before another.
    const base::Millis afterMidnight{now.value - 11 * 60 * minute - 25 * minute};
    QCOMPARE(daysUntilWritten(Made().at(afterMidnight).record, afterMidnight + (day - 10 * minute)),
             std::int64_t{0});
    // What says no time is not late, and both reasons are not told at once.
    Made timeless;
    timeless.set("at", Value{});
    QVERIFY(timeless.reasons().empty());
    QVERIFY(!daysUntilWritten(timeless.record, now));
    QCOMPARE(Made().at(now + -9 * day).set("written_after", std::int64_t{1}).reasons(),
             Reasons{ReviewReason::WrittenLate});
}

void TestReviewRules::saidToBeWrittenAfter()
{
    QCOMPARE(Made().set("written_after", std::int64_t{1}).reasons(),
             Reasons{ReviewReason::WrittenAfter});
    QVERIFY(Made().set("written_after", std::int64_t{0}).reasons().empty());
}

void TestReviewRules::fromAList()
{
    const auto listed = [](std::int64_t days) {
        return Made().at(now + -days * day).set("import_batch", sampled()).reasons();
    };
    QCOMPARE(listed(30), Reasons{ReviewReason::FromList}); // and not late besides
    QCOMPARE(listed(59), Reasons{ReviewReason::FromList});
    QVERIFY(listed(61).empty()); // years of it may have been brought in
}

void TestReviewRules::doubted()
{
    QCOMPARE(Made().set("minutes", std::int64_t{3000}).reasons(), Reasons{ReviewReason::Doubted});
    QCOMPARE(Made().at(now + day).reasons(), Reasons{ReviewReason::Doubted});
    const auto doubts = reviewDoubts(Made().at(now + day).record, now);
    QCOMPARE(doubts.size(), std::size_t{1});
    QCOMPARE(doubts[0].field, std::string("at"));
    // A clock that is put right in between is none.
    QVERIFY(Made().at(now + 5 * minute).reasons().empty());
}

void TestReviewRules::saysNothing()
{
    const auto silent = [](std::int64_t minutes) {
        return Made().set("note", std::string("  ")).set("minutes", minutes);
    };
    QVERIFY(silent(5).reasons().empty());
    QCOMPARE(silent(6).reasons(), Reasons{ReviewReason::SaysNothing});
    QVERIFY(silent(60).set("pathways", std::string("HEALTH")).reasons().empty());
    QVERIFY(silent(60).set("activities", std::string("debt-advice")).reasons().empty());
    QVERIFY(Made().set("note", Value{}).reasons().empty()); // how long is not known
}

void TestReviewRules::aCorrectionIsLaterByItsNature()
{
    QVERIFY(Made().at(now + -30 * day).set("corrects", sampled()).reasons().empty());
    QCOMPARE(Made()
                 .at(now + -30 * day)
                 .set("corrects", sampled())
                 .set("minutes", std::int64_t{3000})
                 .reasons(),
             Reasons{ReviewReason::Doubted});
}

void TestReviewRules::whatIsOverIsNotAskedAbout()
{
    const auto late = [] { return Made().id(sampled()).set("written_after", std::int64_t{1}); };
    QVERIFY(!late().reasons().empty());
    QVERIFY(late().set("reviewed", std::int64_t{1}).reasons().empty());
    QVERIFY(!late().set("reviewed", std::int64_t{0}).reasons().empty()); // taken back
    Made withdrawn = late();
    withdrawn.record.voidReason = "twice";
    QVERIFY(withdrawn.reasons().empty());
    QVERIFY(!late().writtenAt(now + -reviewDays * day).reasons().empty());
    QVERIFY(late().writtenAt(now + (-reviewDays * day - 1)).reasons().empty());
}

//! Even, whenever records are made: all in one moment, or over a year.
void TestReviewRules::oneInTwentyIsSampled()
{
    QVERIFY(rc::check("about one in twenty of any thousands", [] {
        test::SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
        const auto apart = *rc::gen::inRange<std::int64_t>(0, 400'000);
        constexpr int made = 4000;
        int taken = 0;
        for (int i = 0; i < made; ++i) {
            const base::RecordId id = base::newRecordId(random, now + i * apart);
            taken += Made().id(id).reasons() == Reasons{ReviewReason::Sampled} ? 1 : 0;
        }
        RC_ASSERT(taken > made / 20 - 100); // seven standard deviations
        RC_ASSERT(taken < made / 20 + 100);
    }));
}

void TestReviewRules::reasonsNeverContradict()
{
    QVERIFY(rc::check("whatever a contact says", [] {
        test::SeededRandom random(*rc::gen::arbitrary<std::uint64_t>());
        Made made;
        made.id(base::newRecordId(random, now));
        made.at(now + *rc::gen::inRange<std::int64_t>(-90, 3) * day);
        made.writtenAt(now + *rc::gen::inRange<std::int64_t>(-70, 1) * day);
        if (*rc::gen::arbitrary<bool>())
            made.set("minutes", *rc::gen::inRange<std::int64_t>(-5, 2000));
        if (*rc::gen::arbitrary<bool>())
            made.set("note", Value{});
        if (*rc::gen::arbitrary<bool>())
            made.set("written_after", std::int64_t{1});
        if (*rc::gen::arbitrary<bool>())
            made.set("import_batch", sampled());
        if (*rc::gen::arbitrary<bool>())
            made.set("corrects", sampled());
        const Reasons reasons = made.reasons();
        const auto has = [&reasons](ReviewReason one) {
            return std::find(reasons.begin(), reasons.end(), one) != reasons.end();
        };
        RC_ASSERT(std::is_sorted(reasons.begin(), reasons.end()));
        RC_ASSERT(std::adjacent_find(reasons.begin(), reasons.end()) == reasons.end());
        RC_ASSERT(!has(ReviewReason::Sampled) || reasons.size() == 1);
        RC_ASSERT(has(ReviewReason::WrittenLate) + has(ReviewReason::WrittenAfter)
                      + has(ReviewReason::FromList)
                  <= 1);
        // Looked at, it is asked about no more, whatever there is in it.
        RC_ASSERT(made.set("reviewed", std::int64_t{1}).reasons().empty());
    }));
}

QTEST_APPLESS_MAIN(TestReviewRules)
#include "tst_review_rules.moc"
