// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/counted_records.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace throughline::report;
using throughline::base::RecordId;
using throughline::domain::Kind;

namespace {

constexpr std::size_t shortestPiece = 200; //!< a head and some records

Case someCase()
{
    Case one;
    one.source.kind = *rc::gen::element(Kind::Contact, Kind::Release, Kind::DutyToRefer);
    one.source.id.bytes.fill(*rc::gen::inRange<std::uint8_t>(1, 40));
    one.line = *rc::gen::element(lineNumber("I5"), lineNumber("I11.D28"), lineNumber("I2"));
    one.counted = *rc::gen::element(Counted::Both, Counted::Denominator, Counted::Numerator,
                                    Counted::Unknown, Counted::OutOfScope);
    one.amount = *rc::gen::element(1, -3, 400);
    return one;
}

//! A record and one line of it, as often as it counts it.
using Pair = std::pair<Source, CountedIn>;

std::vector<Pair> pairsOf(const std::vector<CountedRecord> &records)
{
    std::vector<Pair> out;
    for (const CountedRecord &record : records) {
        for (const CountedIn &one : record.lines)
            out.emplace_back(record.source, one);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

//! What is kept of a locked month, record by record.
class TestCountedRecords : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromText();
    void isRefusedWhereItIsNoSuchText();
};

void TestCountedRecords::comesBackFromText()
{
    QVERIFY(rc::check("every record and line comes back, whatever the size of a piece", [] {
        std::vector<Case> cases(*rc::gen::inRange<std::size_t>(0, 60));
        for (Case &one : cases)
            one = someCase();
        const std::vector<CountedRecord> records = countedRecords(cases);
        std::vector<Pair> expected;
        for (const Case &one : cases)
            expected.push_back({one.source, {one.line, one.counted, one.amount}});
        std::sort(expected.begin(), expected.end());
        RC_ASSERT(pairsOf(records) == expected);

        const std::size_t most = *rc::gen::inRange<std::size_t>(shortestPiece, 2000);
        std::vector<CountedRecord> back;
        for (const std::string &text : countedTexts(records, most)) {
            RC_ASSERT(text.size() <= most || std::count(text.begin(), text.end(), '=') == 1);
            RC_ASSERT(readCountedText(text, back));
        }
        RC_ASSERT(pairsOf(back) == expected);
        RC_ASSERT(back.size() == records.size()); // no record is told in two parts
    }));
}

void TestCountedRecords::isRefusedWhereItIsNoSuchText()
{
    const std::string id(32, 'a');
    std::vector<CountedRecord> none;
    QVERIFY(readCountedText("contact I5:b:1 = " + id, none));
    QCOMPARE(none.size(), std::size_t{1});
    QVERIFY(readCountedText("contact I999:b:1 = " + id, none)); // a line of a newer version
    QVERIFY(none.back().lines.empty());
    for (const std::string &text :
         {"contact I5:b:1 " + id, "contact I5:x:1 = " + id, "contact I5:b:one = " + id,
          "contact I5:b = " + id, std::string("contact I5:b:1 = abc"), std::string("contact")})
        QVERIFY2(!readCountedText(text, none), text.c_str());
}

QTEST_GUILESS_MAIN(TestCountedRecords)
#include "tst_counted_records.moc"
