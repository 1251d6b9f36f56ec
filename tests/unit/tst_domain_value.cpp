// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/value.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <limits>
#include <thread>
#include <vector>

using namespace throughline;
using namespace throughline::domain;

namespace {

base::Millis utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return {((daysFromCivil(year, month, day) * 24 + hour) * 60 + minute) * 60'000};
}

} // namespace

class TestDomainValue : public QObject
{
    Q_OBJECT

private slots:
    void datesAreReadStrictly();
    void wallTimesAreReadStrictly();
    void instantsAreReadStrictly();
    void textsAreWhatTheReadersTake();
    void calendarAgreesWithQt();
    void londonAgreesWithTheTimeZone();
    void londonBeforeTheRule();
    void londonDayAroundMidnight();
    void londonFromManyThreads();
    void extremesDoNotCrash();
};

void TestDomainValue::datesAreReadStrictly()
{
    QVERIFY(parseDate("2026-11-23") == (PartialDate{2026, 11, 23}));
    QVERIFY(parseDate("2026-11") == (PartialDate{2026, 11, 0}));
    QVERIFY(parseDate("2026") == (PartialDate{2026, 0, 0}));
    QVERIFY(parseDate("2024-02-29") == (PartialDate{2024, 2, 29}));
    for (const char *bad :
         {"",           "2026-02-30",  "2025-02-29", "1900-02-29", "2026-13",  "2026-00",
          "2026-00-10", "2026-04-31",  "2026-11-00", "2026-11-2",  "26-11-23", "2026/11/23",
          " 2026",      "2026 ",       "2026-",      "2026-11-",   "2026-1",   "0000",
          "20261123",   "2026-11-23T", "+026-11-23", "2026-11-231"})
        QVERIFY2(!parseDate(bad), bad);
    QVERIFY(!partialDate(2026, 0, 5));
    QVERIFY(!partialDate(10'000));
    QVERIFY(!partialDate(2026, -1));
    QVERIFY(partialDate(2026, 2)->isWholeDay() == false);
}

void TestDomainValue::wallTimesAreReadStrictly()
{
    QVERIFY(parseWallTime("00:00") == 0);
    QVERIFY(parseWallTime("08:30") == 510);
    QVERIFY(parseWallTime("23:59") == 1439);
    for (const char *bad : {"", "24:00", "8:30", "08:60", "0830", "08:30:00", "08:30 ", "-1:00"})
        QVERIFY2(!parseWallTime(bad), bad);
    QVERIFY(parseWallDateTime("2026-11-23T08:30") == (WallDateTime{{2026, 11, 23}, 510}));
    for (const char *bad : {"2026-11-23", "2026-11T08:30", "2026-11-23 08:30", "2026-02-30T08:30",
                            "2026-11-23T08:30Z", "2026-11-23T24:00"})
        QVERIFY2(!parseWallDateTime(bad), bad);
}

void TestDomainValue::instantsAreReadStrictly()
{
    const base::Millis at = utc(2026, 11, 23, 8, 34);
    QVERIFY(parseInstant("2026-11-23T08:34:00Z") == (Instant{at, 0}));
    QVERIFY(parseInstant("2026-11-23T08:34:00.123Z") == (Instant{at + 123, 0}));
    QVERIFY(parseInstant("2026-11-23T09:34:00+01:00") == (Instant{at, 60}));
    QVERIFY(parseInstant("2026-11-23T03:04:00-05:30") == (Instant{at, -330}));
    QVERIFY(parseInstant("1969-12-31T23:59:59Z") == (Instant{base::Millis{-1000}, 0}));
    for (const char *bad : {"2026-11-23T08:34:00", "2026-11-23T08:34Z", "2026-11-23T08:34:60Z",
                            "2026-11-23T08:34:00z", "2026-11-23T08:34:00.1Z", "2026-11-23",
                            "2026-11-23T08:34:00+0100", "2026-11-23T08:34:00+15:00",
                            "2026-11-23T08:34:00Z ", "2026-02-30T08:34:00Z"})
        QVERIFY2(!parseInstant(bad), bad);
}

void TestDomainValue::textsAreWhatTheReadersTake()
{
    QCOMPARE(toText(PartialDate{2026, 11, 3}), std::string("2026-11-03"));
    QCOMPARE(toText(PartialDate{2026, 1, 0}), std::string("2026-01"));
    QCOMPARE(toText(PartialDate{987, 0, 0}), std::string("0987"));
    QCOMPARE(wallTimeText(5), std::string("00:05"));
    QCOMPARE(toText(WallDateTime{{2026, 11, 3}, 510}), std::string("2026-11-03T08:30"));
    QCOMPARE(toText(utc(2026, 11, 23, 8, 34)), std::string("2026-11-23T08:34:00Z"));
    QCOMPARE(toText(base::Millis{-1}), std::string("1969-12-31T23:59:59Z"));
}

void TestDomainValue::calendarAgreesWithQt()
{
    const QDate epoch(1970, 1, 1);
    for (int days = -719'162; days < 200'000; days += 1) {
        const CivilDay day = civilFromDays(days);
        QCOMPARE(daysFromCivil(day.year, day.month, day.day), days);
        if (days % 7 == 0) {
            const QDate qt = epoch.addDays(days);
            QVERIFY(qt.year() == day.year && qt.month() == day.month && qt.day() == day.day);
            QCOMPARE(weekday(days), qt.dayOfWeek() % 7);
        }
    }
}

void TestDomainValue::londonAgreesWithTheTimeZone()
{
    const QTimeZone london("Europe/London");
    QVERIFY(london.isValid());
    constexpr std::int64_t halfHour = 30 * 60'000;
    for (auto at = utc(1996, 1, 1); at < utc(2038, 1, 1); at = at + halfHour) {
        // Every half hour of the days when clocks change, two moments of every other day.
        const CivilDay day = civilFromDays(floorDivide(at.value, 86'400'000));
        const bool busy = (day.month == 3 || day.month == 10) && day.day >= 24;
        if (!busy && at.value % (12 * 2 * halfHour) != 0)
            continue;
        const int offset =
            london.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.value, QTimeZone::utc()));
        QCOMPARE(int(londonInstant(at).offsetMinutes), offset / 60);
    }
    QCOMPARE(int(londonInstant(utc(2026, 3, 29, 1) + -1).offsetMinutes), 0);
    QCOMPARE(int(londonInstant(utc(2026, 3, 29, 1)).offsetMinutes), 60);
    QCOMPARE(int(londonInstant(utc(2026, 10, 25, 1) + -1).offsetMinutes), 60);
    QCOMPARE(int(londonInstant(utc(2026, 10, 25, 1)).offsetMinutes), 0);
}

void TestDomainValue::londonBeforeTheRule()
{
    QCOMPARE(int(londonInstant(utc(1970, 1, 1)).offsetMinutes), 60); // summer time all year
    QCOMPARE(int(londonInstant(utc(1985, 1, 1)).offsetMinutes), 0);
    QCOMPARE(int(londonInstant(utc(1985, 7, 1)).offsetMinutes), 60);
}

void TestDomainValue::londonDayAroundMidnight()
{
    QVERIFY(londonDay(utc(2026, 6, 30, 22, 59)) == (PartialDate{2026, 6, 30}));
    QVERIFY(londonDay(utc(2026, 6, 30, 23, 0)) == (PartialDate{2026, 7, 1}));
    QVERIFY(londonDay(utc(2026, 12, 31, 23, 59)) == (PartialDate{2026, 12, 31}));
    QVERIFY(londonDay(utc(1969, 12, 31, 23, 30)) == (PartialDate{1970, 1, 1}));
}

void TestDomainValue::londonFromManyThreads()
{
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&wrong, t] {
            for (int i = 0; i < 500; ++i) {
                const int year = 1972 + i % 50;
                wrong[t] += londonInstant(utc(year, 7, 1)).offsetMinutes != 60;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(wrong, std::vector<int>(4, 0));
}

void TestDomainValue::extremesDoNotCrash()
{
    using Limits = std::numeric_limits<std::int64_t>;
    QVERIFY(londonDay({Limits::max()}) == (PartialDate{9999, 12, 31}));
    QVERIFY(londonDay({Limits::min()}) == (PartialDate{1, 1, 1}));
    QVERIFY(!toText(base::Millis{Limits::max()}).empty());
    QVERIFY(!toText(base::Millis{Limits::min()}).empty());
}

QTEST_GUILESS_MAIN(TestDomainValue)
#include "tst_domain_value.moc"
