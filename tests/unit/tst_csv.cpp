// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/csv.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace throughline::service;
using namespace std::string_literals;

namespace {

//! `row:cell|cell` joined by spaces, the header first; or the error.
std::string read(std::string_view text)
{
    const auto table = readCsv(text);
    if (!table)
        return table.error().message;
    const auto joined = [](const std::vector<std::string> &cells) {
        std::string out;
        for (const std::string &cell : cells)
            out += (&cell == &cells.front() ? "" : "|") + cell;
        return out;
    };
    std::string out = joined(table->header);
    for (const CsvRow &row : table->rows)
        out += " " + std::to_string(row.row) + ":" + joined(row.cells);
    return out;
}

std::string quoted(const std::string &cell)
{
    std::string out = "\"";
    for (const char c : cell)
        out += c == '"' ? "\"\""s : std::string(1, c);
    return out + "\"";
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void refused_data();
    void refused();
    void limits();
    void whatIsQuotedComesBack();
};

void TestCsv::cells_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("wanted");
    QTest::newRow("lines") << "a,b\n1,2\n3,4\n"s
                           << "a|b 2:1|2 3:3|4"s;
    QTest::newRow("no end of the last line") << "a,b\n1,2"s
                                             << "a|b 2:1|2"s;
    QTest::newRow("CR LF") << "a,b\r\n1,2\r\n"s
                           << "a|b 2:1|2"s;
    QTest::newRow("CR") << "a,b\r1,2\r"s
                        << "a|b 2:1|2"s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                        "a\n1\n"s
                                     << "a 2:1"s;
    QTest::newRow("quoted comma") << "a,b\n\"1,5\",2\n"s
                                  << "a|b 2:1,5|2"s;
    QTest::newRow("quoted header") << "\"a\",b\n1,2\n"s
                                   << "a|b 2:1|2"s;
    QTest::newRow("doubled quotes") << "a\n\"say \"\"hi\"\"\"\n"s
                                    << "a 2:say \"hi\""s;
    QTest::newRow("nothing in quotes") << "a,b\n\"\",1\n"s
                                       << "a|b 2:|1"s;
    QTest::newRow("quote inside a cell") << "a\n5\" nail\n"s
                                         << "a 2:5\" nail"s;
    QTest::newRow("newline in a cell is one row") << "a\n\"1\n2\"\n3\n"s
                                                  << "a 2:1\n2 3:3"s;
    QTest::newRow("blank lines are counted") << "a\n\n1\n\r\n2\n"s
                                             << "a 3:1 5:2"s;
    QTest::newRow("commas alone are blank") << "a,b\n,\n1,2\n"s
                                            << "a|b 3:1|2"s;
    QTest::newRow("a short row") << "a,b\n1\n"s
                                 << "a|b 2:1"s;
    QTest::newRow("a header alone") << "a,b\n"s
                                    << "a|b"s;
    QTest::newRow("accents") << "a\nŵŷ\n"s
                             << "a 2:ŵŷ"s;
    QTest::newRow("what looks like a formula") << "a\n=1+1\n"s
                                               << "a 2:=1+1"s;
}

void TestCsv::cells()
{
    QFETCH(std::string, text);
    QFETCH(std::string, wanted);
    QCOMPARE(read(text), wanted);
}

void TestCsv::refused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("begins");
    QTest::newRow("empty") << ""s
                           << "The file is empty"s;
    QTest::newRow("blank") << "\n\n,,\n"s
                           << "The file is empty"s;
    QTest::newRow("never closed") << "a\n1\n\"2\n3\n"s
                                  << "Row 3: a cell begins with a quotation"s;
    QTest::newRow("after the quote") << "a\n\"1\" 2\n"s
                                     << "Row 2: there is text after"s;
    QTest::newRow("NUL") << "a\n1\0\n"s
                         << "Row 2: there is a zero byte"s;
    QTest::newRow("NUL in quotes") << "a\n\"\0\"\n"s
                                   << "Row 2: there is a zero byte"s;
    QTest::newRow("not UTF-8") << "a\n1\n\xff\n"s
                               << "Row 3: the text is not UTF-8"s;
    QTest::newRow("too many cells") << "a,b\n1,2\n1,2,3\n"s
                                    << "Row 3: there are more cells"s;
}

void TestCsv::refused()
{
    QFETCH(std::string, text);
    QFETCH(std::string, begins);
    const auto table = readCsv(text);
    QVERIFY(!table);
    QCOMPARE(table.error().code, base::ErrorCode::Refused);
    QVERIFY2(table.error().message.starts_with(begins), table.error().message.c_str());
}

void TestCsv::limits()
{
    std::string header = "a";
    for (std::size_t i = 1; i < mostCsvColumns; ++i)
        header += ",a";
    QVERIFY(readCsv(header));
    QVERIFY(!readCsv(header + ",a"));
    const std::string largest(largestCsvCell, 'x');
    QVERIFY(readCsv("a\n" + largest));
    QVERIFY(!readCsv("a\n" + largest + "x"));
    QVERIFY(!readCsv(std::string(largestCsvFile + 1, '\n')));
    const std::string manyCells = "a" + std::string(998, ',') + "b\n";
    std::string most;
    for (std::size_t cells = 0; cells <= mostCsvCells; cells += mostCsvColumns - 1)
        most += manyCells;
    QVERIFY(!readCsv(most));
}

void TestCsv::whatIsQuotedComesBack()
{
    const bool holds = rc::check("what is quoted comes back", [] {
        const auto letters = rc::gen::elementOf(std::string("ab\",\r\n= ;"));
        const auto cells = *rc::gen::container<std::vector<std::string>>(
            3, rc::gen::container<std::string>(letters));
        std::string line;
        for (const std::string &cell : cells)
            line += (line.empty() ? "" : ",") + quoted(cell);
        const auto table = readCsv("a,b,c\n" + line + "\n\"last\",,\n");
        RC_ASSERT(table.ok());
        RC_ASSERT(!table->rows.empty());
        RC_ASSERT(table->rows.back().row == 3);
        auto wanted = cells;
        while (!wanted.empty() && wanted.back().empty())
            wanted.pop_back(); // what is empty at the end of a row says nothing
        if (table->rows.size() == 2)
            RC_ASSERT(table->rows.front().cells == wanted);
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
