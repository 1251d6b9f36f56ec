// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/rules/record_rules.h"
#include "domain/schema.h"

#include <QTest>

#include <initializer_list>
#include <vector>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;

namespace {

constexpr PartialDate today{2026, 11, 24};
constexpr std::string_view someone = "0123456789abcdef0123456789abcdef";

using Texts = std::initializer_list<std::pair<std::string_view, std::string_view>>;

Record recordOf(Kind kind, Texts texts)
{
    Record record;
    record.kind = kind;
    for (const auto &[name, text] : texts) {
        const Field *field = describe(kind).field(name);
        record.set(field->number, *valueFromText(*field, text));
    }
    return record;
}

//! The findings as `field: reason`, warnings in brackets, joined by " / ".
std::string findings(const Record &record)
{
    std::string text;
    for (const RuleFinding &one : checkRecord(record, today)) {
        const std::string line = one.field + ": " + one.reason;
        text += (text.empty() ? "" : " / ") + (one.refused ? line : '(' + line + ')');
    }
    return text;
}

std::string findings(Kind kind, Texts texts)
{
    return findings(recordOf(kind, texts));
}

} // namespace

class TestDomainRecordRules : public QObject
{
    Q_OBJECT

private slots:
    void person();
    void release();
    void contact();
    void accommodation();
    void referral();
    void service();
    void identifiers();
    void numbersInTheirRange_data();
    void numbersInTheirRange();
    void daysInOrder_data();
    void daysInOrder();
    void whatLiesInTheFuture();
    void whatEachKindAsksFor_data();
    void whatEachKindAsksFor();
    void people();
    void nightsOfCas3();
    void valuesMustFit();
    void partialDatesCompareAsFarAsKnown();
};

void TestDomainRecordRules::person()
{
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}}), ""s);
    QCOMPARE(findings(Kind::Person, {{"given_names", "Ann"}, {"date_of_birth", "1990"}}), ""s);
    QCOMPARE(findings(Kind::Person, {{"note", "seen twice"}}), "family_name: no name"s);
    QCOMPARE(findings(Kind::Person, {{"family_name", ""}, {"given_names", " "}}),
             "family_name: no name"s);
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"date_of_birth", "2031-05-05"}}),
             "date_of_birth: in the future"s);
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"date_of_birth", "2026-11-25"}}),
             "date_of_birth: in the future"s);
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"date_of_birth", "2026-11-24"}}),
             ""s);
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"date_of_birth", "1899"}}),
             "date_of_birth: before 1900"s);
}

void TestDomainRecordRules::release()
{
    QCOMPARE(findings(Kind::Release, {{"person", someone}, {"release_date", "2027-01"}}), ""s);
    QCOMPARE(findings(Kind::Release, {}), "person: no person"s);
    QCOMPARE(findings(Kind::Release, {{"person", someone}, {"told_on", "2026-11-25"}}),
             "(told_on: in the future)"s);
    QCOMPARE(findings(Kind::Release,
                      {{"person", someone},
                       {"release_date", "2027-01-15"},
                       {"first_appointment", "2026-11-20T09:00"}}),
             "(first_appointment: first appointment is before the release)"s);
    QCOMPARE(findings(Kind::Release,
                      {{"person", someone},
                       {"release_date", "2027-01-15"},
                       {"first_appointment", "2027-01-15T09:00"}}),
             ""s);
    // A Friday, after long enough (domain.md 3.2); not for who is out already.
    for (const auto &[state, warning] :
         {std::pair("PLANNED",
                    "(release_date: after 28 days or more in custody they usually come out one "
                    "working day earlier, on 2027-01-14)"),
          std::pair("RELEASED", "")})
        QCOMPARE(findings(Kind::Release,
                          {{"person", someone},
                           {"state", state},
                           {"release_date", "2027-01-15"},
                           {"custody_since", "2026-09-01"}}),
                 std::string(warning));
}

void TestDomainRecordRules::contact()
{
    QCOMPARE(findings(Kind::Contact, {{"person", someone}, {"mode", "PHONE"}}), ""s);
    QCOMPARE(findings(Kind::Contact, {}), "person: no person / mode: no mode"s);
    for (const char *minutes : {"0", "1440"})
        QCOMPARE(
            findings(Kind::Contact, {{"person", someone}, {"mode", "PHONE"}, {"minutes", minutes}}),
            ""s);
    for (const char *minutes : {"-1", "1441"})
        QCOMPARE(
            findings(Kind::Contact, {{"person", someone}, {"mode", "PHONE"}, {"minutes", minutes}}),
            "minutes: between 0 and 1440 expected"s);
    QVERIFY(findings(Kind::Contact,
                     {{"person", someone}, {"mode", "GATE"}, {"gate_outcome", "WAITING"}})
                .starts_with("gate_outcome: still waiting"));
}

void TestDomainRecordRules::accommodation()
{
    QCOMPARE(findings(Kind::Accommodation,
                      {{"person", someone}, {"timepoint", "PLANNED"}, {"type", "A04"}}),
             ""s);
    QCOMPARE(findings(Kind::Accommodation,
                      {{"person", someone}, {"timepoint", "D7"}, {"answer", "NOT_KNOWN"}}),
             ""s);
    QCOMPARE(findings(Kind::Accommodation, {}),
             "person: no person / timepoint: no time point / answer: no answer and no type"s);
    QCOMPARE(
        findings(Kind::Accommodation,
                 {{"person", someone}, {"timepoint", "D7"}, {"answer", "ROUGH"}, {"type", "A04"}}),
        "type: the type does not belong to ROUGH; it goes with A08A"s);
}

void TestDomainRecordRules::referral()
{
    QCOMPARE(findings(Kind::Referral, {{"person", someone}, {"direction", "IN"}}), ""s);
    QCOMPARE(findings(Kind::Referral, {}), "person: no person / direction: no direction"s);
    QCOMPARE(findings(Kind::Referral,
                      {{"person", someone}, {"direction", "IN"}, {"status", "RECEIVED"}}),
             ""s);
    QCOMPARE(
        findings(Kind::Referral, {{"person", someone}, {"direction", "IN"}, {"status", "DRAFT"}}),
        "status: not a status of a referral IN"s);
    Record later = recordOf(Kind::Referral, {{"person", someone}, {"direction", "OUT"}});
    later.set(3, "LATER_VERSION"s);
    QCOMPARE(findings(later), ""s);
}

void TestDomainRecordRules::service()
{
    QCOMPARE(findings(Kind::Service, {{"name", "Example Housing Options"}}), ""s);
    QCOMPARE(findings(Kind::Service, {{"phone", "01632 960000"}}), "name: no name"s);
    QCOMPARE(findings(Kind::Folder, {}), ""s);
}

void TestDomainRecordRules::identifiers()
{
    const auto number = [](std::string_view type, std::string_view value) {
        return findings(Kind::Identifier, {{"person", someone}, {"type", type}, {"value", value}});
    };
    QCOMPARE(number("PNC", "2002/0073319Z"), ""s);
    // A wrong letter is told and taken.
    QCOMPARE(
        number("PNC", "1980/0163001B"),
        "(value: the check letter does not fit; check this number against where it came from)"s);
    QVERIFY(number("CRN", "12").starts_with("(value: 1 letter and 6 numbers expected"));
    QCOMPARE(number("PASS", "123456789"), ""s);
    QCOMPARE(number("NPD", "943 476 5919"),
             "value: this looks like an NHS number, which is not kept here"s);
    QVERIFY(number("LOCAL", "943 476 5919").starts_with("value: "));
    QVERIFY(number("LOCAL", "9434765919").starts_with("(value: "));
    QCOMPARE(findings(Kind::Identifier, {{"person", someone}}),
             "type: no kind of number / value: no number"s);
    Record person = recordOf(Kind::Person, {{"family_name", "Example"}});
    person.set(5, "A12345C"s);
    QVERIFY(findings(person).starts_with("(prison_number: "));

    const Record typed =
        recordOf(Kind::Identifier, {{"person", someone}, {"type", "PNC"}, {"value", "02/73319z"}});
    QCOMPARE(*canonicalNumber(typed, today), "2002/0073319Z"s);
    QVERIFY(!canonicalNumber(person, today));
    QVERIFY(!canonicalNumber(
        recordOf(Kind::Identifier, {{"type", "PNC"}, {"value", "2002/0073319Z"}}), today));
}

void TestDomainRecordRules::numbersInTheirRange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("field");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    const auto row = [](Kind kind, const char *field, qint64 least, qint64 most) {
        QTest::addRow("%d %s", static_cast<int>(kind), field)
            << static_cast<int>(kind) << std::string(field) << least << most;
    };
    row(Kind::Contact, "minutes", 0, 1440);
    row(Kind::Hours, "minutes", 0, 1440);
    row(Kind::Need, "importance", 1, 5);
    row(Kind::Need, "baseline", 0, 10);
    row(Kind::Need, "follow_up", 0, 10);
    row(Kind::HallCount, "adults", 0, 200);
    row(Kind::HallCount, "children", 0, 200);
    row(Kind::HallSession, "workers", 0, 200);
    row(Kind::GroupSession, "attendance", 0, 1000);
    row(Kind::Person, "age_guess", 0, 120);
    row(Kind::Person, "children", 0, 30);
    row(Kind::Hours, "expense", 0, 10'000'000);
    row(Kind::Incident, "people", 0, 1'000'000'000);
}

void TestDomainRecordRules::numbersInTheirRange()
{
    QFETCH(int, kind);
    QFETCH(std::string, field);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const auto isRefused = [&](std::int64_t number) {
        Record record;
        record.kind = static_cast<Kind>(kind);
        record.set(describe(record.kind).field(field)->number, number);
        for (const RuleFinding &one : checkRecord(record, today)) {
            if (one.refused && one.field == field
                && one.reason.find("expected") != std::string::npos)
                return true;
        }
        return false;
    };
    QVERIFY(isRefused(least - 1) && !isRefused(least));
    QVERIFY(!isRefused(most) && isRefused(most + 1));
}

void TestDomainRecordRules::daysInOrder_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("first");
    QTest::addColumn<std::string>("second");
    QTest::addColumn<bool>("refused");
    const auto row = [](Kind kind, const char *first, const char *second, bool refused = true) {
        QTest::addRow("%d %s %s", static_cast<int>(kind), first, second)
            << static_cast<int>(kind) << std::string(first) << std::string(second) << refused;
    };
    row(Kind::Person, "date_of_birth", "died_on");
    row(Kind::Custody, "from_date", "to_date");
    row(Kind::Identifier, "from_date", "to_date");
    row(Kind::Placement, "start_on", "planned_end");
    row(Kind::Placement, "start_on", "ended_on");
    row(Kind::DutyToRefer, "sent_on", "outcome_on");
    row(Kind::DutyToRefer, "consent_on", "sent_on", false);
    row(Kind::Release, "custody_since", "release_date", false);
    row(Kind::Accommodation, "from_date", "to_date", false);
    row(Kind::Need, "identified_on", "ended_on");
    row(Kind::Consent, "decided_on", "expires_on");
    row(Kind::Worker, "started_on", "left_on");
    row(Kind::DataRequest, "received_on", "answered_on");
    row(Kind::Voice, "heard_on", "told_on");
    row(Kind::Appointment, "starts", "ends");
    row(Kind::LoneWorking, "started_at", "expected_end");
    row(Kind::Safeguarding, "at", "told_lead_at");
    row(Kind::HallSession, "opened_at", "closed_at");
}

void TestDomainRecordRules::daysInOrder()
{
    QFETCH(int, kind);
    QFETCH(std::string, first);
    QFETCH(std::string, second);
    QFETCH(bool, refused);
    const auto verdict = [&](int hourOfFirst, int hourOfSecond) {
        Record record;
        record.kind = static_cast<Kind>(kind);
        const auto put = [&](const std::string &name, int hour) {
            const Field &field = *describe(record.kind).field(name);
            // A day before the other, or an hour, as far as the field goes.
            const std::string day = field.type == FieldType::Date ? "2020-01-" : "2020-01-01T";
            const std::string text = day + (hour < 10 ? "0" : "") + std::to_string(hour)
                + (field.type == FieldType::Instant            ? ":00:00Z"
                       : field.type == FieldType::WallDateTime ? ":00"
                                                               : "");
            record.set(field.number, *valueFromText(field, text));
        };
        put(first, hourOfFirst);
        put(second, hourOfSecond);
        for (const RuleFinding &one : checkRecord(record, today)) {
            if (one.field == second && one.reason.starts_with("before "))
                return one.refused ? 2 : 1;
        }
        return 0;
    };
    QCOMPARE(verdict(9, 9), 0);
    QCOMPARE(verdict(9, 10), 0);
    QCOMPARE(verdict(10, 9), refused ? 2 : 1);
}

void TestDomainRecordRules::whatLiesInTheFuture()
{
    QCOMPARE(findings(Kind::Consent,
                      {{"person", someone}, {"purpose", "SUPPORT"}, {"decided_on", "2026-11-25"}}),
             "(decided_on: in the future)"s);
    QCOMPARE(findings(Kind::Consent,
                      {{"person", someone}, {"purpose", "SUPPORT"}, {"decided_on", "2026-11-24"}}),
             ""s);
    QCOMPARE(
        findings(Kind::Incident, {{"what", "Made up"}, {"noticed_at", "2026-11-25T00:00:00Z"}}),
        "(noticed_at: in the future)"s);
    QCOMPARE(
        findings(Kind::Incident, {{"what", "Made up"}, {"noticed_at", "2026-11-24T23:59:59Z"}}),
        ""s);
}

void TestDomainRecordRules::whatEachKindAsksFor_data()
{
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Pairs>("texts");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, Kind kind, const Pairs &texts, const char *expected) {
        QTest::newRow(name) << static_cast<int>(kind) << texts << std::string(expected);
    };
    const std::string one(someone);
    row("alias", Kind::Alias, {{"person", one}}, "name: no name");
    row("contact point", Kind::ContactPoint, {{"person", one}, {"type", "MOBILE"}},
        "value: no number or address");
    row("no way to reach", Kind::ContactPoint, {{"person", one}, {"type", "NONE"}}, "");
    row("organisation", Kind::KnownOrganisation, {{"person", one}}, "name: no name");
    row("checklist", Kind::Checklist, {{"person", one}},
        "item: say what is asked / status: no answer");
    row("pack", Kind::Pack, {{"person", one}, {"given", "no"}},
        "reason: it was not given; say why");
    row("pack with why", Kind::Pack, {{"person", one}, {"given", "no"}, {"reason", "Made up"}}, "");
    row("pack given", Kind::Pack, {{"person", one}, {"given", "yes"}}, "");
    row("no pack, but a day", Kind::Pack,
        {{"person", one}, {"given", "no"}, {"reason", "x"}, {"given_on", "2026-11-20"}},
        "given_on: a day for a pack that was not given");
    row("need", Kind::Need, {{"person", one}},
        "own_words: say what is needed, in words or by a kind");
    row("need in words", Kind::Need, {{"person", one}, {"own_words", "Made up"}}, "");
    row("action", Kind::Action, {{"person", one}}, "title: say what is to be done");
    row("outcome", Kind::OutcomeScore, {{"person", one}}, "outcome: no outcome");
    row("consent", Kind::Consent, {{"person", one}}, "purpose: say for what");
    row("instruction", Kind::SafetyInstruction, {{"person", one}}, "detail: say what to do");
    row("concern", Kind::Safeguarding, {{"name", "Made up"}},
        "own_words: write their words, or what was seen or heard");
    row("concern seen", Kind::Safeguarding, {{"seen", "Made up"}}, "");
    row("equality", Kind::Equality, {{"person", one}, {"skipped", "yes"}}, "");
    row("equality with answers", Kind::Equality,
        {{"person", one}, {"skipped", "yes"}, {"asked_on", "2026-11-20"}, {"sex", "?"}},
        "skipped: there are answers; take one or the other away");
    row("hall session", Kind::HallSession, {}, "prison: no prison / on: no day");
    row("hall count", Kind::HallCount, {{"session", one}}, "event: nothing was counted");
    row("hall count of nobody", Kind::HallCount, {{"session", one}, {"adults", "0"}}, "");
    row("capacity", Kind::CapacityChange, {{"service", one}, {"status", "OPEN"}},
        "changed_on: no day / reason: no reason / told_by: nobody who said so");
    row("notice", Kind::Notice, {}, "type: no kind of notice");
    row("voice", Kind::Voice, {}, "said: say what was heard");
    row("worker", Kind::Worker, {}, "name: no name");
    row("worker who has an account", Kind::Worker, {{"user", one}}, "");
    row("hours", Kind::Hours, {{"worker", one}}, "on: no day / minutes: no minutes");
    row("protocol", Kind::Protocol, {}, "with: say with whom");
    row("request", Kind::DataRequest, {{"person", one}},
        "type: say what they ask / received_on: no day");
    row("incident", Kind::Incident, {}, "what: say what happened");
}

void TestDomainRecordRules::whatEachKindAsksFor()
{
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    QFETCH(int, kind);
    QFETCH(Pairs, texts);
    QFETCH(std::string, expected);
    Record record;
    record.kind = static_cast<Kind>(kind);
    for (const auto &[name, text] : texts) {
        const Field &field = *describe(record.kind).field(name);
        // `?` is the first code of the field's list.
        record.set(field.number,
                   text == "?" ? Value{std::string(codeList(field.codeList)->codes[0].key)}
                               : *valueFromText(field, text));
    }
    QCOMPARE(findings(record), expected);
}

void TestDomainRecordRules::people()
{
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"legal_hold", "yes"}}),
             "(keep_reason: it must be kept, and nobody has said why)"s);
    QCOMPARE(
        findings(Kind::Person,
                 {{"family_name", "Example"}, {"status", "PAUSED"}, {"review_on", "2026-11-23"}}),
        "(review_on: the day has gone by)"s);
    QCOMPARE(
        findings(Kind::Person,
                 {{"family_name", "Example"}, {"status", "PAUSED"}, {"review_on", "2026-11-24"}}),
        ""s);
    QCOMPARE(findings(Kind::Person, {{"family_name", "Example"}, {"status", "MERGED"}}),
             "status: two records of one person are merged as a step of its own"s);
    QCOMPARE(findings(Kind::Action,
                      {{"person", someone},
                       {"title", "Made up"},
                       {"done_on", "2026-11-20"},
                       {"dropped", codeList("abandon_reason")->codes[0].key}}),
             "dropped: it is done already"s);
}

void TestDomainRecordRules::nightsOfCas3()
{
    const auto until = [](std::string_view type, std::string_view end) {
        return findings(Kind::Placement,
                        {{"person", someone},
                         {"type", type},
                         {"start_on", "2026-11-01"},
                         {"planned_end", end}});
    };
    QCOMPARE(until("A17", "2027-01-24"), ""s); // 84 nights
    QCOMPARE(until("A17", "2027-01-25"), "(planned_end: more than the 84 nights of CAS3)"s);
    QCOMPARE(until("A02", "2027-01-25"), ""s);
}

void TestDomainRecordRules::valuesMustFit()
{
    Record record = recordOf(Kind::Person, {{"family_name", "Example"}});
    record.set(4, "1990-01-01"s); // text where a date belongs
    record.set(200, std::int64_t{1}); // a later version's field is nobody's business
    QCOMPARE(findings(record), "date_of_birth: not a value that this field can hold"s);
    // A required text that is no text, or only white space, is still missing.
    Record blank;
    blank.kind = Kind::Service;
    blank.set(1, "  "s);
    QCOMPARE(findings(blank), "name: no name"s);
}

void TestDomainRecordRules::partialDatesCompareAsFarAsKnown()
{
    QVERIFY(isAfter({2027, 0, 0}, {2026, 12, 31}));
    QVERIFY(!isAfter({2026, 0, 0}, {2026, 1, 1}));
    QVERIFY(!isAfter({2026, 11, 0}, {2026, 11, 1}));
    QVERIFY(isAfter({2026, 12, 0}, {2026, 11, 30}));
    QVERIFY(isAfter({2026, 11, 2}, {2026, 11, 1}));
    QVERIFY(!isAfter({2026, 11, 1}, {2026, 11, 1}));
    QVERIFY(!isAfter({2025, 12, 31}, {2026, 1, 1}));
}

QTEST_GUILESS_MAIN(TestDomainRecordRules)
#include "tst_domain_record_rules.moc"
