// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/retention.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace throughline;
using namespace throughline::domain;
using State = Retention::State;

namespace {

constexpr PartialDate today{2026, 11, 24};

[[nodiscard]] Record
recordOf(Kind kind, std::initializer_list<std::pair<std::string_view, std::string_view>> all)
{
    Record record;
    record.kind = kind;
    for (const auto &[name, text] : all) {
        const Field *field = describe(kind).field(name);
        record.set(field->number, *valueFromText(*field, text));
    }
    return record;
}

[[nodiscard]] Record closedOn(std::string_view date)
{
    return recordOf(Kind::Person,
                    {{"family_name", "Sampleton"},
                     {"status", "CLOSED"},
                     {"status_on", date},
                     {"basis", "CONSENT"}});
}

[[nodiscard]] Retention read(const Record &person, const RetentionFacts &facts = {},
                             const RetentionPeriods &periods = RetentionPeriods())
{
    return retentionOf(person, facts, periods, today);
}

[[nodiscard]] std::string text(const std::optional<PartialDate> &date)
{
    return date ? toText(*date) : std::string("-");
}

} // namespace

//! The clock of domain.md 3.18: until when records are kept, why, and what forbids to erase them.
class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void runsFromTheLaterOfClosingAndContact();
    void everyTrigger_data();
    void everyTrigger();
    void neverEnrolled();
    void theOrganisationsPeriodHolds();
    void partDatesAreReadLate();
    void aChildIsKeptUntilGrown();
    void whoWasKnownBeforeIsNotErasedSooner();
    void whatHolds();
    void decisions();
    void monthsEndWhereTheMonthEnds();
    void neverBeforeItsTime();
};

void TestRetention::runsFromTheLaterOfClosingAndContact()
{
    QCOMPARE(text(read(closedOn("2020-03-01")).until), "2026-03-01");
    QVERIFY(read(closedOn("2020-03-01")).state == State::Due);
    RetentionFacts facts;
    facts.lastContact = PartialDate{2021, 4, 2};
    const Retention later = read(closedOn("2020-03-01"), facts);
    QCOMPARE(text(later.until), "2027-04-02");
    QVERIFY(later.state == State::Running);
    QCOMPARE(later.why,
             "The case was closed on 2020-03-01. The last contact was on 2021-04-02. Records are "
             "kept for 6 years (what this program proposes: the organisation has not set its own) "
             "from then on, until 2027-04-02.");
    facts.lastContact = PartialDate{2019, 1, 1};
    QCOMPARE(text(read(closedOn("2020-03-01"), facts).until), "2026-03-01");
}

void TestRetention::everyTrigger_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<bool>("withdrawn");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("state");
    QTest::newRow("closed") << "CLOSED"
                            << "CONSENT" << false << "CASE_CLOSED"
                            << "2032-06-15"
                            << "RUNNING";
    QTest::newRow("withdrawn") << "CLOSED"
                               << "CONSENT" << true << "CONSENT_WITHDRAWN"
                               << "2026-11-20"
                               << "DUE";
    QTest::newRow("stopped") << "RESTRICTED"
                             << "CONSENT" << true << "CONSENT_WITHDRAWN"
                             << "2026-11-20"
                             << "DUE";
    QTest::newRow("asked again, and open") << "OPEN"
                                           << "CONSENT" << true << "NO_CONTACT"
                                           << "2028-06-15"
                                           << "NOT_RUNNING";
    QTest::newRow("closed, worked with, the basis not entered") << "CLOSED"
                                                                << "" << false << "CASE_CLOSED"
                                                                << "2032-06-15"
                                                                << "RUNNING";
    QTest::newRow("only known") << "IDENTIFIED"
                                << "" << false << "NEVER_ENROLLED"
                                << "2026-12-15"
                                << "RUNNING";
    QTest::newRow("open") << "OPEN"
                          << "CONSENT" << false << "NO_CONTACT"
                          << "2028-06-15"
                          << "NOT_RUNNING";
}

void TestRetention::everyTrigger()
{
    QFETCH(QString, status);
    QFETCH(QString, basis);
    QFETCH(bool, withdrawn);
    Record person = recordOf(Kind::Person,
                             {{"family_name", "Sampleton"},
                              {"status", status.toStdString()},
                              {"status_on", "2026-06-01"}});
    if (!basis.isEmpty())
        person.set(fieldNumber<Kind::Person>("basis"), basis.toStdString());
    RetentionFacts facts;
    facts.madeOn = PartialDate{2025, 1, 1};
    facts.lastContact = PartialDate{2026, 6, 15};
    if (withdrawn)
        facts.consentWithdrawn = PartialDate{2026, 5, 20};
    const Retention retention = read(person, facts);
    QTEST(QString::fromUtf8(retention.trigger.data(), qsizetype(retention.trigger.size())),
          "trigger");
    QTEST(QString::fromStdString(text(retention.until)), "until");
    const std::string_view state = retentionStateName(retention.state);
    QTEST(QString::fromUtf8(state.data(), qsizetype(state.size())), "state");
}

void TestRetention::neverEnrolled()
{
    Record person = closedOn("2026-06-01");
    person.set(fieldNumber<Kind::Person>("basis"), Value());
    RetentionFacts facts;
    QCOMPARE(read(person, facts).trigger, std::string_view("NEVER_ENROLLED"));
    QCOMPARE(text(read(person, facts).until), "2026-12-01");
    facts.wasSupported = true; // they agreed once: only the basis was not entered
    QCOMPARE(read(person, facts).trigger, std::string_view("CASE_CLOSED"));
}

void TestRetention::theOrganisationsPeriodHolds()
{
    const Record own[] = {
        recordOf(Kind::RetentionPeriod, {{"trigger", "CASE_CLOSED"}, {"months", "12"}}),
        recordOf(Kind::RetentionPeriod, {{"trigger", "CASE_CLOSED"}, {"months", "36"}}),
        recordOf(Kind::RetentionPeriod, {{"trigger", "GRANT_END"}, {"months", "3"}})};
    const RetentionPeriods periods(own);
    QCOMPARE(periods.of("CASE_CLOSED").months, 36); // set twice at once: the longer holds
    QVERIFY(periods.of("CASE_CLOSED").isOwn && !periods.of("CHILD").isOwn);
    QVERIFY(!RetentionPeriods::hasPeriod("GRANT_END"));
    const Retention retention = read(closedOn("2020-03-01"), {}, periods);
    QCOMPARE(text(retention.until), "2023-03-01");
    QCOMPARE(retention.why,
             "The case was closed on 2020-03-01. No contact is recorded. Records are kept for 3 "
             "years from then on, until 2023-03-01.");
}

void TestRetention::partDatesAreReadLate()
{
    QCOMPARE(text(read(closedOn("2020")).until), "2026-12-31");
    QCOMPARE(text(read(closedOn("2020-02")).until), "2026-02-28");
    QCOMPARE(text(read(closedOn("2020-12")).until), "2026-12-31");
}

void TestRetention::aChildIsKeptUntilGrown()
{
    Record person = closedOn("2020-03-01");
    person.set(fieldNumber<Kind::Person>("date_of_birth"), PartialDate{2003, 5, 6});
    RetentionFacts facts;
    facts.madeOn = PartialDate{2019, 1, 1};
    QCOMPARE(text(read(person, facts).until), "2028-05-06"); // 25 years old
    QCOMPARE(read(person, facts).trigger, std::string_view("CHILD"));
    QVERIFY(
        read(person, facts)
            .why.ends_with(
                "But we knew them as a child: records are kept for 25 years (what this program "
                "proposes: "
                "the organisation has not set its own) from their birth on, until 2028-05-06."));
    facts.madeOn = PartialDate{2022, 1, 1}; // of age by then
    QCOMPARE(text(read(person, facts).until), "2026-03-01");
    facts.knownSince = PartialDate{2020, 0, 0}; // but a list says that they were known before
    QCOMPARE(read(person, facts).trigger, std::string_view("CHILD"));
    facts.knownSince = PartialDate{1920, 1, 1}; // which they cannot have been
    QCOMPARE(text(read(person, facts).until), "2026-03-01");
}

//! However long ago that was: nobody is to be looked at on the day they come in a list.
void TestRetention::whoWasKnownBeforeIsNotErasedSooner()
{
    Record person;
    person.set(fieldNumber<Kind::Person>("family_name"), std::string("Sampleton"));
    RetentionFacts facts;
    facts.madeOn = PartialDate{2026, 11, 1};
    facts.knownSince = PartialDate{2019, 1, 1};
    const Retention retention = read(person, facts);
    QCOMPARE(retention.trigger, std::string_view("NEVER_ENROLLED"));
    QCOMPARE(text(retention.until), "2027-05-01");
}

void TestRetention::whatHolds()
{
    const auto holdsOf = [](const Record &person, const RetentionFacts &facts) {
        const Retention retention = read(person, facts);
        return retention.state == State::Held ? retention.holds.size() : 0;
    };
    Record person = closedOn("2020-03-01");
    RetentionFacts facts;
    QCOMPARE(holdsOf(person, facts), std::size_t(0));
    facts.concernOpen = true;
    QCOMPARE(holdsOf(person, facts), std::size_t(1));
    facts.concernOpen = false;
    facts.concernClosed = PartialDate{2016, 11, 24}; // the last of its ten years
    QCOMPARE(holdsOf(person, facts), std::size_t(1));
    facts.concernClosed = PartialDate{2016, 11, 23};
    QCOMPARE(holdsOf(person, facts), std::size_t(0));
    facts.requestReceived = PartialDate{2026, 11, 1};
    QCOMPARE(holdsOf(person, facts), std::size_t(1));
    person.set(fieldNumber<Kind::Person>("legal_hold"), std::int64_t{1});
    QCOMPARE(holdsOf(person, facts), std::size_t(2));
    person.set(fieldNumber<Kind::Person>("keep_until"), PartialDate{2026, 11, 0}); // all of it
    QCOMPARE(holdsOf(person, facts), std::size_t(3));
    person.set(fieldNumber<Kind::Person>("keep_until"), PartialDate{2026, 10, 0});
    QCOMPARE(holdsOf(person, facts), std::size_t(2));
}

void TestRetention::decisions()
{
    Record person = closedOn("2020-03-01");
    Record review = recordOf(Kind::Retention,
                             {{"state", "KEEP"},
                              {"state_on", "2026-11-01"},
                              {"until", "2029-01-31"},
                              {"reason", "They may come back"}});
    RetentionFacts facts;
    facts.review = &review;
    const Retention kept = read(person, facts);
    QVERIFY(kept.state == State::Kept);
    QCOMPARE(text(kept.until), "2029-01-31");
    QVERIFY(kept.why.ends_with("until 2029-01-31: They may come back."));
    review.set(fieldNumber<Kind::Retention>("until"), PartialDate{2026, 11, 23});
    QVERIFY(read(person, facts).state == State::Due); // that is over too
    review.set(fieldNumber<Kind::Retention>("state"), std::string("DESTROY"));
    QVERIFY(read(person, facts).state == State::ToErase);
    person.set(fieldNumber<Kind::Person>("legal_hold"), std::int64_t{1});
    QVERIFY(read(person, facts).state == State::Held);
    // Decided, and then somebody had contact after all: it waits for its time.
    person = closedOn("2020-03-01");
    facts.lastContact = PartialDate{2026, 11, 20};
    QVERIFY(read(person, facts).state == State::Running);
    facts.lastContact.reset();
    // Opened and closed again since: what was decided then counts no more.
    person = closedOn("2026-11-10");
    review = recordOf(Kind::Retention, {{"state", "DESTROY"}, {"state_on", "2026-11-01"}});
    QVERIFY(read(person, facts).state == State::Running);
}

void TestRetention::monthsEndWhereTheMonthEnds()
{
    QCOMPARE(toText(addMonths(PartialDate{2026, 8, 31}, 6)), std::string("2027-02-28"));
    QCOMPARE(toText(addMonths(PartialDate{2024, 2, 29}, 12)), std::string("2025-02-28"));
    QCOMPARE(toText(addMonths(PartialDate{2026, 3, 31}, -1)), std::string("2026-02-28"));
    QVERIFY(rc::check("so many months on, on the same day or the last one", [] {
        const auto date = fromEpochDay(*rc::gen::inRange<std::int64_t>(-200'000, 400'000));
        const int months = *rc::gen::inRange(0, 1200);
        const PartialDate there = addMonths(date, months);
        const int count = (there.year - date.year) * 12 + there.month - date.month;
        RC_ASSERT(count == months);
        RC_ASSERT(there.day <= date.day && (there.day == date.day || there.day >= 28));
    }));
}

void TestRetention::neverBeforeItsTime()
{
    QVERIFY(rc::check("due or to be erased only after the time from the last day of all", [] {
        const auto someDay = [] {
            return fromEpochDay(epochDay(today) - *rc::gen::inRange<std::int64_t>(0, 9000));
        };
        const PartialDate closed = someDay();
        const PartialDate contact = someDay();
        Record person = closedOn(toText(closed));
        RetentionFacts facts;
        facts.lastContact = contact;
        facts.madeOn = std::min(closed, contact);
        const Retention retention = read(person, facts);
        const PartialDate least = addMonths(std::max(closed, contact), 72);
        RC_ASSERT(*retention.until == least);
        RC_ASSERT((retention.state == State::Due) == (least < today));
    }));
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
