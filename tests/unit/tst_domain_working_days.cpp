// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/code_list.h"
#include "domain/working_days.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstdlib>
#include <vector>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;

namespace {

PartialDate day(std::string_view text)
{
    return *parseDate(text);
}

std::string holidays(int year)
{
    std::string out;
    for (PartialDate one = *partialDate(year, 1, 1); one.year == year; one = addDays(one, 1)) {
        if (bankHoliday(one))
            out += (out.empty() ? "" : " ") + toText(one).substr(5);
    }
    return out;
}

int weekdayOf(PartialDate one)
{
    return weekday(daysFromCivil(one.year, one.month, one.day));
}

PartialDate anyDay()
{
    return addDays({1995, 1, 1}, *rc::gen::inRange<std::int64_t>(0, 38'700)); // to December 2100
}

} // namespace

class TestDomainWorkingDays : public QObject
{
    Q_OBJECT

private slots:
    void publishedYears();
    void proclaimed();
    void everyYearHasItsEight();
    void easter();
    void workingDays();
    void addingAndCounting();
    void partialDays();
    void daysAndClocks();
    void leapDays();
    void fridaysAndBankHolidays();
    void whoIsNotBroughtForward();
    void theUsualDayIsAWorkingDay();
};

void TestDomainWorkingDays::publishedYears()
{
    // As gov.uk/bank-holidays publishes them for England and Wales.
    QCOMPARE(holidays(2019), "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"s);
    QCOMPARE(holidays(2020), "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"s);
    QCOMPARE(holidays(2021), "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"s);
    QCOMPARE(holidays(2022), "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"s);
    QCOMPARE(holidays(2023), "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"s);
    QCOMPARE(holidays(2024), "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"s);
    QCOMPARE(holidays(2025), "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"s);
    QCOMPARE(holidays(2026), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"s);
    QCOMPARE(holidays(2027), "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"s);
}

void TestDomainWorkingDays::proclaimed()
{
    QCOMPARE(holidays(1995), "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26"s);
    QCOMPARE(holidays(1999), "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"s);
    QCOMPARE(holidays(2002), "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"s);
    QCOMPARE(holidays(2011), "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"s);
    QCOMPARE(holidays(2012), "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"s);
    QCOMPARE(*bankHoliday(day("2022-09-19")),
             std::string_view("State Funeral of Queen Elizabeth II"));
    QCOMPARE(*bankHoliday(day("2021-12-28")), std::string_view("Boxing Day"));
    QVERIFY(!bankHoliday(day("2020-05-04")) && !bankHoliday(day("2022-05-30")));
}

void TestDomainWorkingDays::everyYearHasItsEight()
{
    for (int year = 1995; year <= 2100; ++year) {
        int count = 0;
        for (PartialDate one = *partialDate(year, 1, 1); one.year == year; one = addDays(one, 1)) {
            if (!bankHoliday(one))
                continue;
            ++count;
            QVERIFY(weekdayOf(one) != 0 && weekdayOf(one) != 6);
            QVERIFY(!isWorkingDay(one));
        }
        const int added =
            year == 1999 || year == 2002 || year == 2011 || year == 2012 || year == 2023 ? 1
            : year == 2022                                                               ? 2
                                                                                         : 0;
        QCOMPARE(count, 8 + added);
    }
    QVERIFY(!bankHoliday(day("1994-12-26")) && !bankHoliday(day("2101-12-26")));
}

void TestDomainWorkingDays::easter()
{
    // The earliest and the latest of these years, and both sides of a leap day.
    for (const char *monday : {"2008-03-24", "2038-04-26", "2000-04-24", "2024-04-01", "2100-03-29",
                               "1995-04-17", "2035-03-26"})
        QCOMPARE(*bankHoliday(day(monday)), std::string_view("Easter Monday"));
    for (int year = 1995; year <= 2100; ++year) {
        int fridays = 0;
        for (PartialDate one = *partialDate(year, 3, 20); one < *partialDate(year, 4, 27);
             one = addDays(one, 1)) {
            if (bankHoliday(one) != std::optional<std::string_view>("Good Friday"))
                continue;
            ++fridays;
            QCOMPARE(weekdayOf(one), 5);
            QCOMPARE(*bankHoliday(addDays(one, 3)), std::string_view("Easter Monday"));
        }
        QCOMPARE(fridays, 1);
    }
}

void TestDomainWorkingDays::workingDays()
{
    QVERIFY(isWorkingDay(day("2026-11-24")));
    QVERIFY(!isWorkingDay(day("2026-11-28")) && !isWorkingDay(day("2026-11-29")));
    QVERIFY(!isWorkingDay(day("2026-12-25")));
    QCOMPARE(toText(addWorkingDays(day("2026-12-24"), 1)), "2026-12-29"s);
    QCOMPARE(toText(addWorkingDays(day("2026-12-29"), -1)), "2026-12-24"s);
    QCOMPARE(toText(addWorkingDays(day("2026-11-24"), 10)), "2026-12-08"s);
    QCOMPARE(toText(addWorkingDays(day("2026-11-28"), 0)), "2026-11-30"s);
    QCOMPARE(toText(addWorkingDays(day("2026-11-28"), 1)), "2026-11-30"s);
    QCOMPARE(toText(addWorkingDays(day("2026-11-24"), 0)), "2026-11-24"s);
}

void TestDomainWorkingDays::addingAndCounting()
{
    QVERIFY(rc::check([] {
        PartialDate from = anyDay();
        const int count = *rc::gen::inRange(1, 60);
        const PartialDate to = addWorkingDays(from, count);
        RC_ASSERT(isWorkingDay(to));
        int between = 0; // counted one by one
        for (PartialDate one = addDays(from, 1); one <= to; one = addDays(one, 1))
            between += isWorkingDay(one) ? 1 : 0;
        RC_ASSERT(between == count);
        RC_ASSERT(addWorkingDays(addWorkingDays(from, count), 5)
                  == addWorkingDays(from, count + 5));
        from = addWorkingDays(from, 0);
        RC_ASSERT(isWorkingDay(from));
        RC_ASSERT(addWorkingDays(addWorkingDays(from, count), -count) == from);
    }));
}

void TestDomainWorkingDays::partialDays()
{
    for (const char *text : {"2026-12", "2026"})
        QVERIFY(!isWorkingDay(day(text)) && !bankHoliday(day(text)));
}

void TestDomainWorkingDays::daysAndClocks()
{
    // In London 24 hours later is the next day, but for the hours beside a change of the clocks.
    QVERIFY(rc::check([] {
        constexpr std::int64_t wholeDay = 86'400'000;
        const base::Millis at{*rc::gen::inRange<std::int64_t>(800'000'000'000, 4'000'000'000'000)};
        const base::Millis later{at.value + wholeDay};
        const std::int64_t passed = daysBetween(londonDay(at), londonDay(later));
        const int moved = londonInstant(later).offsetMinutes - londonInstant(at).offsetMinutes;
        RC_ASSERT((moved == 0 ? passed == 1 : passed >= 0 && passed <= 2));
    }));
    const auto londonText = [](std::string_view text) {
        return toText(londonDay(parseInstant(text)->at));
    };
    QCOMPARE(londonText("2026-03-28T23:30:00Z"), "2026-03-28"s); // the night before summer time
    QCOMPARE(londonText("2026-03-29T23:30:00Z"), "2026-03-30"s);
    QCOMPARE(londonText("2026-10-24T23:30:00Z"), "2026-10-25"s); // the night it ends
    QCOMPARE(londonText("2026-10-25T23:30:00Z"), "2026-10-25"s);
    // Whole days know no clocks.
    QCOMPARE(toText(addDays(day("2026-03-28"), 2)), "2026-03-30"s);
    QCOMPARE(daysBetween(day("2026-10-24"), day("2026-10-26")), std::int64_t{2});
}

void TestDomainWorkingDays::leapDays()
{
    QCOMPARE(toText(addDays(day("2028-02-28"), 1)), "2028-02-29"s);
    QCOMPARE(toText(addDays(day("2100-02-28"), 1)), "2100-03-01"s);
    QCOMPARE(toText(addDays(day("2000-02-28"), 1)), "2000-02-29"s);
    QCOMPARE(toText(addWorkingDays(day("2028-02-28"), 1)), "2028-02-29"s);
    QVERIFY(rc::check([] {
        const PartialDate from = anyDay();
        const auto days = *rc::gen::inRange<std::int64_t>(-10'000, 10'000);
        RC_ASSERT(daysBetween(from, addDays(from, days)) == days);
        RC_ASSERT(addDays(addDays(from, days), -days) == from);
        RC_ASSERT(partialDate(from.year, from.month, from.day) == from);
    }));
}

void TestDomainWorkingDays::fridaysAndBankHolidays()
{
    const PartialDate long_ = day("2026-01-05");
    const auto usual = [&](std::string_view due) {
        return usualReleaseDay(day(due), long_, "", "");
    };
    QCOMPARE(toText(usual("2026-11-27").day), "2026-11-26"s); // a Friday
    QCOMPARE(usual("2026-11-27").reason,
             "The date is a Friday, and people in custody for 28 days or more then usually come "
             "out one working day earlier, on Thursday."s);
    QVERIFY(!usual("2026-11-26").isEarlier && usual("2026-11-26").reason.empty());
    // The day before Good Friday is a Thursday.
    QCOMPARE(toText(usual("2026-04-02").day), "2026-04-01"s);
    QVERIFY(usual("2026-04-02").reason.find("before a bank holiday") != std::string::npos);
    QCOMPARE(toText(usual("2026-12-24").day), "2026-12-23"s);
    // A Friday after a bank holiday: the working day before it is the Thursday or earlier.
    QCOMPARE(toText(usualReleaseDay(day("2027-01-01"), long_, "", "").day), "2027-01-01"s);
    QCOMPARE(toText(usualReleaseDay(day("2026-01-02"), day("2025-01-01"), "", "").day),
             "2025-12-31"s);
    // A Monday before no holiday, and days that nobody is due out on.
    QVERIFY(!usual("2026-11-30").isEarlier);
    QVERIFY(!usual("2026-11-28").isEarlier && !usual("2026-04-03").isEarlier);
    // In force since 30 November 2023.
    QVERIFY(!usualReleaseDay(day("2023-11-24"), day("2023-01-01"), "", "").isEarlier);
    QVERIFY(usualReleaseDay(day("2023-12-01"), day("2023-01-01"), "", "").isEarlier);
}

void TestDomainWorkingDays::whoIsNotBroughtForward()
{
    const PartialDate due = day("2026-11-27");
    QVERIFY(usualReleaseDay(due, day("2026-10-30"), "", "").isEarlier); // 28 days
    const UsualRelease shortly = usualReleaseDay(due, day("2026-10-31"), "", "");
    QVERIFY(!shortly.isEarlier && shortly.reason.find("less than 28 days") != std::string::npos);
    QVERIFY(!usualReleaseDay(due, std::nullopt, "", "").isEarlier);
    QVERIFY(!usualReleaseDay(due, std::nullopt, "", "").reason.empty());
    QVERIFY(!usualReleaseDay(due, day("2026"), "", "").isEarlier);
    const PartialDate since = day("2020-01-01");
    for (const char *route : {"PAROLE", "HDC", "IPP_RARR"}) {
        QVERIFY(codeList("release_scheme")->find(route) != nullptr);
        QVERIFY(!usualReleaseDay(due, since, route, "").isEarlier);
        QVERIFY(!usualReleaseDay(due, since, route, "").reason.empty());
    }
    for (const char *type : {"PED", "APD", "HDCED", "HDCAD", "Tariff", "TERSED"}) {
        QVERIFY(codeList("release_date_type")->find(type) != nullptr);
        QVERIFY(!usualReleaseDay(due, since, "", type).isEarlier);
    }
    QVERIFY(usualReleaseDay(due, since, "CRD", "CRD").isEarlier);
    QVERIFY(usualReleaseDay(due, since, "LATER_VERSION", "").isEarlier);
}

void TestDomainWorkingDays::theUsualDayIsAWorkingDay()
{
    QVERIFY(rc::check([] {
        const PartialDate due = anyDay();
        const UsualRelease usual = usualReleaseDay(due, addDays(due, -100), "", "");
        RC_ASSERT(usual.isEarlier == (usual.day != due));
        if (usual.isEarlier) {
            RC_ASSERT(isWorkingDay(usual.day) && isWorkingDay(due));
            RC_ASSERT(addWorkingDays(usual.day, 1) == due);
            RC_ASSERT(!isWorkingDay(addDays(due, 1)));
        } else if (isWorkingDay(due) && due > PartialDate{2023, 11, 30}) {
            // What is left are days followed by a working day.
            RC_ASSERT(isWorkingDay(addDays(due, 1)));
        }
    }));
}

QTEST_GUILESS_MAIN(TestDomainWorkingDays)
#include "tst_domain_working_days.moc"
