// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/rules/record_rules.h"
#include "domain/schema.h"

#include <QTest>

#include <initializer_list>

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
