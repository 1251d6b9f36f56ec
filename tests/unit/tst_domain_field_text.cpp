// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/code_set.h"
#include "domain/field_text.h"
#include "domain/plain_text.h"
#include "domain/schema_table.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;

namespace {

const Field &fieldOf(Kind kind, std::string_view name)
{
    return *describe(kind).field(name);
}

//! Money stands in no kind yet.
constexpr Field money{1, "amount", "Amount", FieldType::Money};

std::string reasonFor(const Field &field, std::string_view text)
{
    const auto value = valueFromText(field, text);
    return value ? "taken"s : value.error().message;
}

Value read(const Field &field, std::string_view text)
{
    auto value = valueFromText(field, text);
    return value ? *value : Value{"refused: " + value.error().message};
}

rc::Gen<std::string> anyText()
{
    const auto letter =
        rc::gen::element<std::string>("a", "Z", "7", " ", "\n", "\t", "\r", "\r\n", "é", "ŵ",
                                      "\xF0\x9F\x99\x82", "=", ";", "|", "\"", "'", ",");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(letter), [](const auto &all) {
        std::string text;
        for (const auto &one : all)
            text += one;
        return *plainText(text);
    });
}

rc::Gen<std::string> anyKey(const Field &field)
{
    std::vector<std::string> keys;
    forEachListId(field.codeList, [&](std::string_view id) {
        for (const Code &code : codeList(id)->codes)
            keys.emplace_back(code.key);
    });
    return rc::gen::elementOf(keys);
}

rc::Gen<PartialDate> anyDate()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(1, 10'000), rc::gen::inRange(0, 13),
                                       rc::gen::inRange(0, 32)),
                        [](const auto &t) {
                            const auto [year, month, day] = t;
                            const auto date = partialDate(year, month, month == 0 ? 0 : day);
                            return date ? *date : *partialDate(year, month);
                        });
}

//! Whole seconds with London's offset: what the text form can carry.
Instant anyInstant()
{
    const auto seconds = *rc::gen::inRange<std::int64_t>(-2'000'000'000, 4'000'000'000);
    return londonInstant({seconds * 1000});
}

base::RecordId anyId()
{
    base::RecordId id;
    for (auto &byte : id.bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    id.bytes[0] = 1;
    return id;
}

WallDateTime anyWallDateTime()
{
    auto date = *anyDate();
    date = *partialDate(date.year, std::max<int>(date.month, 1), std::max<int>(date.day, 1));
    return {date, *rc::gen::inRange<std::int16_t>(0, 1440)};
}

Value anyValue(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        if (field.name == "prison_number")
            return "A"s + std::to_string(*rc::gen::inRange(1000, 10'000)) + "BC";
        if (const auto text = *anyText(); !text.empty())
            return text;
        return {};
    case FieldType::Code:
        return *anyKey(field);
    case FieldType::CodeSet: {
        const auto keys = *rc::gen::container<std::vector<std::string>>(anyKey(field));
        return keys.empty() ? Value{} : Value{joinCodeSet(keys)};
    }
    case FieldType::Integer:
    case FieldType::Money:
        return *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
    case FieldType::YesNo:
        return *rc::gen::inRange<std::int64_t>(0, 2);
    case FieldType::WallTime:
        return *rc::gen::inRange<std::int64_t>(0, 1440);
    case FieldType::Date:
        return *anyDate();
    case FieldType::WallDateTime:
        return anyWallDateTime();
    case FieldType::Instant:
        return anyInstant();
    case FieldType::Reference:
        return anyId();
    }
    return {};
}

void checkRoundTrip(const Field &field)
{
    const Value value = anyValue(field);
    RC_ASSERT(fits(field, value));
    const auto back = valueFromText(field, valueToText(field, value));
    RC_ASSERT(back.ok());
    RC_ASSERT(*back == value);
}

} // namespace

class TestDomainFieldText : public QObject
{
    Q_OBJECT

private slots:
    void everyValueSurvivesItsText();
    void arbitraryBytesAreTakenOrRefused();
    void emptyIsCleared();
    void text();
    void prisonNumbers();
    void codes();
    void codeSets();
    void numbersAndMoney();
    void datesAndTimes();
    void instants();
    void references();
    void unknownCodesFit();
    void wrongAlternativesDoNotFit();
};

void TestDomainFieldText::everyValueSurvivesItsText()
{
    for (const KindDescription &kind : kinds()) {
        for (const Field &field : kind.fields)
            QVERIFY2(rc::check([&field] { checkRoundTrip(field); }), field.name.data());
    }
    QVERIFY(rc::check([] { checkRoundTrip(money); }));
}

void TestDomainFieldText::arbitraryBytesAreTakenOrRefused()
{
    QVERIFY(rc::check([](const std::string &bytes) {
        for (const KindDescription &kind : kinds()) {
            for (const Field &field : kind.fields) {
                const auto value = valueFromText(field, bytes);
                if (!value)
                    continue;
                RC_ASSERT(fits(field, *value));
                RC_ASSERT(valueFromText(field, valueToText(field, *value)).ok());
            }
        }
    }));
}

void TestDomainFieldText::emptyIsCleared()
{
    for (const KindDescription &kind : kinds()) {
        for (const Field &field : kind.fields) {
            QVERIFY(read(field, "") == Value{});
            QVERIFY(read(field, " \t\r\n") == Value{});
            QCOMPARE(valueToText(field, Value{}), ""s);
            QVERIFY(fits(field, Value{}));
        }
    }
}

void TestDomainFieldText::text()
{
    const Field &note = fieldOf(Kind::Person, "note");
    QVERIFY(read(note, "  one\r\ntwo\rthree\tfour ") == Value{"one\ntwo\nthree\tfour"s});
    QVERIFY(read(note, "=HYPERLINK(\"x\")") == Value{"=HYPERLINK(\"x\")"s});
    QVERIFY(valueFromText(note, std::string(longestText, 'a')).ok());
    for (const std::string &bad :
         {std::string(longestText + 1, 'a'), "a\0b"s, "a\x01"s + "b", "a\x7f"s + "b",
          "a\xc2\x85"s + "b", "a\xff"s + "b", "a\xed\xa0\x80"s + "b", "a\x1b[31m"s}) {
        QVERIFY(!valueFromText(note, bad).ok());
        QVERIFY(!fits(note, Value{bad}));
    }
    QVERIFY(!fits(note, Value{"a\rb"s}));
}

void TestDomainFieldText::prisonNumbers()
{
    const Field &number = fieldOf(Kind::Person, "prison_number");
    QVERIFY(read(number, " a 1234 bc ") == Value{"A1234BC"s});
    for (const char *bad :
         {"A12345C", "A1234B", "A1234BCD", "11234BC", "A123ABC", "A1234B\xc3\x89"})
        QCOMPARE(reasonFor(number, bad),
                 "1 letter, 4 numbers and 2 letters expected, as in A1234BC"s);
    QCOMPARE(*normalisePrisonNumber("L0594BW"), "L0594BW"s);
    QVERIFY(!normalisePrisonNumber("").ok());
}

void TestDomainFieldText::codes()
{
    const Field &prison = fieldOf(Kind::Release, "prison");
    QVERIFY(read(prison, " LEI ") == Value{"LEI"s});
    QCOMPARE(reasonFor(prison, "ZZZ"), "unknown prison; use a code such as ACI"s);
    QVERIFY(!valueFromText(prison, "lei").ok());
    QVERIFY(reasonFor(fieldOf(Kind::Accommodation, "type"), "SOFA")
                .starts_with("unknown accommodation type"));
    QCOMPARE(reasonFor(fieldOf(Kind::Release, "meet"), "MAYBE"),
             "unknown meet plan; use YES, NO, ASKED or NOT_KNOWN"s);
    QVERIFY(reasonFor(fieldOf(Kind::Release, "told_by"), "X")
                .starts_with("unknown code for who told us; use OMU, "));
    const Field &status = fieldOf(Kind::Referral, "status");
    QVERIFY(read(status, "DRAFT") == Value{"DRAFT"s});
    QVERIFY(read(status, "RECEIVED") == Value{"RECEIVED"s});
    QCOMPARE(reasonFor(status, "LOST"), "unknown status; use a code such as RECEIVED"s);
}

void TestDomainFieldText::codeSets()
{
    const Field &prisons = fieldOf(Kind::Service, "prisons");
    QVERIFY(read(prisons, "WLI; LEI;;LEI ;") == Value{"LEI;WLI"s});
    QVERIFY(read(prisons, " ; ") == Value{});
    QCOMPARE(reasonFor(prisons, "LEI;ZZZ"), "unknown prison; use a code such as ACI"s);
    QVERIFY(fits(prisons, Value{"LEI;WLI"s}));
    for (const auto &bad : {"WLI;LEI"s, "LEI;LEI"s, "LEI;"s, ""s, "LEI; WLI"s})
        QVERIFY2(!fits(prisons, Value{bad}), bad.c_str());
}

void TestDomainFieldText::numbersAndMoney()
{
    const Field &minutes = fieldOf(Kind::Contact, "minutes");
    QVERIFY(read(minutes, "45") == Value{std::int64_t{45}});
    QVERIFY(read(minutes, "-45") == Value{std::int64_t{-45}});
    for (const char *bad : {"+45", "4 5", "45.0", "0x1", "4e1", "forty"})
        QVERIFY2(!valueFromText(minutes, bad).ok(), bad);
    QCOMPARE(reasonFor(minutes, "99999999999999999999"), "the number is too large"s);
    const Field &confirmed = fieldOf(Kind::Accommodation, "confirmed");
    QVERIFY(read(confirmed, "yes") == Value{std::int64_t{1}});
    QVERIFY(read(confirmed, "no") == Value{std::int64_t{0}});
    QCOMPARE(reasonFor(confirmed, "1"), "yes or no expected"s);
    QVERIFY(!fits(confirmed, Value{std::int64_t{2}}));
    QVERIFY(read(money, "12.34") == Value{std::int64_t{1234}});
    QVERIFY(read(money, "-0.05") == Value{std::int64_t{-5}});
    QCOMPARE(valueToText(money, Value{std::int64_t{-5}}), "-0.05"s);
    for (const char *bad : {"12.3", "12.345", "1,234.00", "--1.00", "-", ".50", "£5", "12."})
        QVERIFY2(!valueFromText(money, bad).ok(), bad);
    QVERIFY(!valueFromText(money, "9000000000000000000.00").ok());
}

void TestDomainFieldText::datesAndTimes()
{
    const Field &date = fieldOf(Kind::Release, "release_date");
    QVERIFY(read(date, "2026-11") == Value(PartialDate{2026, 11, 0}));
    QCOMPARE(reasonFor(date, "2026-02-30"), "no such date"s);
    QCOMPARE(reasonFor(date, "23/11/2026"), "not a date; write 2026-11-23, 2026-11 or 2026"s);
    const Field &time = fieldOf(Kind::Release, "release_time");
    QVERIFY(read(time, "08:30") == Value{std::int64_t{510}});
    QCOMPARE(reasonFor(time, "25:00"), "no such time"s);
    QCOMPARE(reasonFor(time, "8.30"), "not a time; write it as 08:30"s);
    QVERIFY(!fits(time, Value{std::int64_t{1440}}));
    const Field &first = fieldOf(Kind::Release, "first_appointment");
    QVERIFY(read(first, "2027-01-26T14:00") == Value(WallDateTime{{2027, 1, 26}, 840}));
    QCOMPARE(reasonFor(first, "2027-02-30T14:00"), "no such date or time"s);
    QVERIFY(!fits(date, Value(PartialDate{2026, 2, 30})));
    QVERIFY(!fits(date, Value(PartialDate{})));
    QVERIFY(!fits(first, Value(WallDateTime{{2027, 1, 0}, 840})));
}

void TestDomainFieldText::instants()
{
    const Field &at = fieldOf(Kind::Contact, "at");
    const auto july = read(at, "2026-07-01T08:00:00Z");
    QCOMPARE(int(std::get<Instant>(july).offsetMinutes), 60);
    const auto elsewhere = read(at, "2026-07-01T08:00:00-05:00");
    QCOMPARE(int(std::get<Instant>(elsewhere).offsetMinutes), -300);
    QCOMPARE(valueToText(at, elsewhere), "2026-07-01T13:00:00Z"s);
    QCOMPARE(reasonFor(at, "yesterday"), "not a moment; write it as 2026-11-23T08:34:00Z"s);
    QVERIFY(!fits(at, Value(Instant{base::Millis{INT64_MAX}, 0})));
    QVERIFY(!fits(at, Value(Instant{base::Millis{0}, 841})));
}

void TestDomainFieldText::references()
{
    const Field &person = fieldOf(Kind::Contact, "person");
    QVERIFY(valueFromText(person, "0123456789abcdef0123456789ABCDEF").ok());
    for (const char *bad :
         {"0123456789abcdef0123456789abcde", "Example, Ann", "00000000000000000000000000000000"})
        QVERIFY2(!valueFromText(person, bad).ok(), bad);
    QVERIFY(!fits(person, Value(base::RecordId{})));
}

void TestDomainFieldText::unknownCodesFit()
{
    QVERIFY(fits(fieldOf(Kind::Person, "status"), Value{"FROM_A_LATER_VERSION"s}));
    QVERIFY(fits(fieldOf(Kind::Contact, "pathways"), Value{"HEALTH;LATER_VERSION"s}));
    for (const auto &bad : {""s, "A;B"s, " A"s, "A\n"s, "\xff"s, std::string(257, 'A')})
        QVERIFY(!fits(fieldOf(Kind::Person, "status"), Value{bad}));
}

void TestDomainFieldText::wrongAlternativesDoNotFit()
{
    const Value some[] = {"x"s,
                          std::int64_t{1},
                          PartialDate{2026, 1, 1},
                          WallDateTime{{2026, 1, 1}, 0},
                          Instant{base::Millis{0}, 0},
                          *base::RecordId::fromHex("0123456789abcdef0123456789abcdef")};
    for (const KindDescription &kind : kinds()) {
        for (const Field &field : kind.fields) {
            int fitting = 0;
            for (const Value &value : some)
                fitting += fits(field, value);
            QCOMPARE(fitting, 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestDomainFieldText)
#include "tst_domain_field_text.moc"
