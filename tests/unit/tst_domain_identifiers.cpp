// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/identifier.h"
#include "domain/prison_number.h"

#include <QTest>

#include <rapidcheck.h>

#include <cctype>

using namespace throughline::domain;
using namespace std::string_literals;

namespace {

constexpr PartialDate today{2026, 11, 24};

IdentifierCheck check(std::string_view type, std::string_view text)
{
    return checkIdentifier(type, text, today);
}

bool isGood(std::string_view type, std::string_view text)
{
    return check(type, text).doubt.empty();
}

std::string canonical(std::string_view type, std::string_view text)
{
    return check(type, text).canonical;
}

std::string digits(int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += static_cast<char>('0' + *rc::gen::inRange(0, 10));
    return out;
}

std::string letters(int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += static_cast<char>('A' + *rc::gen::inRange(0, 26));
    return out;
}

//! As somebody types it: some letters small, some spaces.
std::string typed(const std::string &number)
{
    std::string out = *rc::gen::element(""s, " "s);
    for (const char c : number) {
        out += *rc::gen::arbitrary<bool>()
            ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
            : c;
        out += *rc::gen::element(""s, ""s, ""s, " "s);
    }
    return out;
}

std::string padTo(std::string text, std::size_t length)
{
    return std::string(length - text.size(), '0') + text;
}

} // namespace

class TestDomainIdentifiers : public QObject
{
    Q_OBJECT

private slots:
    void vectors();
    void aPncNumberInEveryForm();
    void aWrongLetterIsSeen();
    void centuries();
    void shapes_data();
    void shapes();
    void nationalInsurance();
    void nhsNumbers();
    void whatIsTypedIsKept();
    void writingItTwiceChangesNothing();
};

void TestDomainIdentifiers::vectors()
{
    for (const char *good : {"1967/9893091D", "1979/0163001B", "1981/0000034U", "2000/0000223R",
                             "2002/0073319Z", "2003/0000003Y", "2012/0394773H"}) {
        QVERIFY2(isGood("PNC", good), good);
        QCOMPARE(canonical("PNC", good), std::string(good));
    }
    for (const char *bad : {"1980/0163001B", "2001/0171310S"}) {
        QVERIFY2(!isGood("PNC", bad), bad);
        QCOMPARE(canonical("PNC", bad), std::string(bad));
    }
    for (const char *good : {"065656/91H", "029906/12J", "SF83/50058Z", "SF05/482703J"}) {
        QVERIFY2(isGood("CRO", good), good);
        QCOMPARE(canonical("CRO", good), std::string(good));
    }
    QVERIFY(!isGood("CRO", "85227/65G"));
    QCOMPARE(canonical("CRO", "85227/65G"), "085227/65G"s);
}

void TestDomainIdentifiers::aPncNumberInEveryForm()
{
    QVERIFY(rc::check([] {
        const int year = *rc::gen::inRange(1927, 2027);
        const int serial = *rc::gen::inRange(0, 10'000'000);
        const std::string full = padTo(std::to_string(serial), 7);
        const std::string whole = std::to_string(year);
        const char letter = policeCheckLetter(whole.substr(2) + full);
        const std::string official = whole + '/' + full + letter;
        const std::string shortSerial = std::to_string(serial);
        for (const std::string &form :
             {official, whole + full + letter, whole + '/' + shortSerial + letter,
              whole.substr(2) + '/' + full + letter, whole.substr(2) + full + letter,
              whole.substr(2) + '/' + shortSerial + letter}) {
            const IdentifierCheck found = check("PNC", typed(form));
            RC_ASSERT(found.doubt.empty());
            RC_ASSERT(found.canonical == official);
        }
    }));
}

void TestDomainIdentifiers::aWrongLetterIsSeen()
{
    QVERIFY(rc::check([] {
        const std::string year = digits(2);
        const std::string pncSerial = digits(7);
        const std::string croSerial = digits(6);
        for (char letter = 'A'; letter <= 'Z'; ++letter) {
            const bool pncFits = letter == policeCheckLetter(year + pncSerial);
            RC_ASSERT(isGood("PNC", "19" + year + '/' + pncSerial + letter) == pncFits);
            const bool croFits = letter == policeCheckLetter(year + croSerial);
            RC_ASSERT(isGood("CRO", croSerial + '/' + year + letter) == croFits);
        }
        // One digit mistyped is always seen: 23 is prime and divides no power of ten.
        std::string other = pncSerial;
        const auto at = *rc::gen::inRange<std::size_t>(0, 7);
        other[at] = static_cast<char>('0' + (other[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT(policeCheckLetter(year + other) != policeCheckLetter(year + pncSerial));
    }));
    // It says why, and never says the number.
    QCOMPARE(check("PNC", "1980/0163001B").doubt,
             "the check letter does not fit; check this number against where it came from"s);
}

void TestDomainIdentifiers::centuries()
{
    const auto yearOf = [](std::string_view number, PartialDate day) {
        return checkIdentifier("PNC", number, day).canonical.substr(0, 4);
    };
    QCOMPARE(yearOf("26/1A", today), "2026"s);
    QCOMPARE(yearOf("27/1A", today), "1927"s);
    QCOMPARE(yearOf("27/1A", PartialDate{2027, 1, 1}), "2027"s);
    QCOMPARE(yearOf("00/1A", today), "2000"s);
}

void TestDomainIdentifiers::shapes_data()
{
    QTest::addColumn<std::string>("type");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("written"); // empty: doubted
    const auto row = [](const char *type, const char *text, const char *written) {
        QTest::addRow("%s %s", type, text)
            << std::string(type) << std::string(text) << std::string(written);
    };
    row("PRISON_NUMBER", " a1234 bc", "A1234BC");
    row("PRISON_NUMBER", "A12345C", "");
    row("CRN", "x123456", "X123456");
    row("CRN", "X12345", "");
    row("CRN", "1123456", "");
    row("BOOKING_NO", "38412a", "38412A");
    row("BOOKING_NO", "1234ABC", "1234ABC");
    row("BOOKING_NO", "123A", "");
    row("BOOKING_NO", "1234567A", "");
    row("BOOKING_NO", "38412", "");
    row("BOOKING_NO", "38412ABCD", "");
    row("BOOKING_NO", "38A12A", "");
    row("REFER_MONITOR", "ab1234cd", "AB1234CD");
    row("REFER_MONITOR", "AB1234C", "");
    row("PNC", "", "");
    row("PNC", "2002/0073319", "");
    row("PNC", "2002/00733190Z", "");
    row("PNC", "202/0073319Z", "");
    row("PNC", "/0073319Z", "");
    row("PNC", "2002/Z", "");
    row("PNC", "20/02/73319Z", "");
    row("CRO", "065656/91", "");
    row("CRO", "0656567/91H", "");
    row("CRO", "SF8/50058Z", "");
    row("CRO", "SF83/Z", "");
    row("CRO", "06565691H", "");
    row("PASS", " 123 ", "123");
    row("LATER_VERSION", "anything", "anything");
}

void TestDomainIdentifiers::shapes()
{
    QFETCH(std::string, type);
    QFETCH(std::string, text);
    QFETCH(std::string, written);
    const IdentifierCheck found = check(type, text);
    QCOMPARE(found.doubt.empty(), !written.empty());
    if (!written.empty())
        QCOMPARE(found.canonical, written);
}

void TestDomainIdentifiers::nationalInsurance()
{
    QCOMPARE(canonical("NINO", "aa 12 34 56 c"), "AA123456C"s);
    QVERIFY(rc::check([] {
        const std::string two = letters(2);
        const std::string last = letters(1);
        const bool usable = "DFIQUV"s.find(two[0]) == std::string::npos
            && "DFIQUVO"s.find(two[1]) == std::string::npos
            && "BG GB KN NK NT TN ZZ"s.find(two) == std::string::npos && last[0] <= 'D';
        RC_ASSERT(isGood("NINO", two + digits(6) + last) == usable);
    }));
    for (const char *bad :
         {"BG123456A", "GB123456A", "ZZ123456A", "DA123456A", "AO123456A", "AA123456E", "AA12345A"})
        QVERIFY2(!isGood("NINO", bad), bad);
    QVERIFY(isGood("NINO", "OA123456A"));
}

void TestDomainIdentifiers::nhsNumbers()
{
    QVERIFY(isNhsNumber("943 476 5919")); // the example of the NHS Data Dictionary
    QVERIFY(isNhsNumber("9434765919"));
    QVERIFY(isNhsNumber("943-476-5919"));
    QVERIFY(!isNhsNumber("943 476 5918"));
    QVERIFY(!isNhsNumber("943476591"));
    QVERIFY(!isNhsNumber("94347659190"));
    QVERIFY(!isNhsNumber("A434765919"));
    QVERIFY(!isNhsNumber(""));
    // Of the ten endings of nine digits one fits, or none.
    QVERIFY(rc::check([] {
        const std::string nine = digits(9);
        int fitting = 0;
        int sum = 0;
        for (int i = 0; i < 9; ++i)
            sum += (nine[static_cast<std::size_t>(i)] - '0') * (10 - i);
        for (char last = '0'; last <= '9'; ++last)
            fitting += isNhsNumber(nine + last) ? 1 : 0;
        RC_ASSERT(fitting == (sum % 11 == 1 ? 0 : 1));
    }));
}

void TestDomainIdentifiers::whatIsTypedIsKept()
{
    QVERIFY(rc::check([](const std::string &text) {
        for (const Code &type : codeList("identifier_type")->codes) {
            const IdentifierCheck found = check(type.key, text);
            RC_ASSERT(found.doubt.size() < 200u);
            // A number that looks like none is not touched, but for the space around it.
            if (!found.doubt.empty() && found.doubt.find("letter does not fit") == std::string::npos
                && found.doubt.find("these letters") == std::string::npos)
                RC_ASSERT(text.find(found.canonical) != std::string::npos);
        }
    }));
}

void TestDomainIdentifiers::writingItTwiceChangesNothing()
{
    QVERIFY(rc::check([] {
        const std::string text = *rc::gen::element(
            typed(digits(4) + '/' + digits(5) + letters(1)), typed(digits(2) + digits(7) + "A"),
            typed(digits(3) + '/' + digits(2) + letters(1)), typed("SF" + digits(2) + "/12B"),
            typed(letters(2) + digits(6) + letters(1)), typed(letters(1) + digits(6)));
        for (const Code &type : codeList("identifier_type")->codes) {
            const IdentifierCheck once = check(type.key, text);
            RC_ASSERT(check(type.key, once.canonical) == once);
        }
    }));
    QCOMPARE(*normalisePrisonNumber("a1234bc"), canonical("PRISON_NUMBER", "a1234bc"));
}

QTEST_GUILESS_MAIN(TestDomainIdentifiers)
#include "tst_domain_identifiers.moc"
