// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/csv_writer.h"

#include "domain/spreadsheet_cell.h"
#include "service/import/csv.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace std::string_literals;
using report::CsvWriter;

namespace {

std::string written(const std::vector<std::vector<std::string>> &rows,
                    CsvWriter::Mark mark = CsvWriter::Mark::None)
{
    std::string out;
    const auto keep = [&out](std::string_view text) -> base::Result<void> {
        out += text;
        return {};
    };
    CsvWriter csv(keep, mark);
    for (const auto &row : rows) {
        for (const std::string &cell : row)
            csv.text(cell);
        if (!csv.endRow())
            return "an error";
    }
    return out;
}

//! Text of what is special somewhere, so that chance finds the corners.
rc::Gen<std::string> anyCell()
{
    const auto piece = rc::gen::element("="s, "+"s, "-"s, "@"s, "'"s, "\t"s, "\n"s, ","s, ";"s,
                                        "\""s, "a"s, "7"s, " "s, "ŷ"s, "＝"s, "＠"s);
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            std::string text;
                            for (const std::string &one : pieces)
                                text += one;
                            return text;
                        });
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void aMarkComesOnce();
    void noCellRunsAsAFormula();
    void everyCellComesBack();
    void aFailingDiskStopsIt();
};

void TestCsvWriter::rows_data()
{
    QTest::addColumn<std::string>("cell");
    QTest::addColumn<std::string>("wanted");
    QTest::newRow("plain") << "Sampleton"s
                           << "Sampleton"s;
    QTest::newRow("empty") << ""s
                           << ""s;
    QTest::newRow("comma") << "a,b"s
                           << "\"a,b\""s;
    QTest::newRow("mark") << "say \"hi\""s
                          << "\"say \"\"hi\"\"\""s;
    QTest::newRow("lines") << "a\nb"s
                           << "\"a\nb\""s;
    QTest::newRow("formula") << "=HYPERLINK(\"http://example.org\")"s
                             << "\"'=HYPERLINK(\"\"http://example.org\"\")\""s;
    QTest::newRow("phone") << "+44 1632 960001"s
                           << "'+44 1632 960001"s;
    QTest::newRow("minus") << "-2+3"s
                           << "'-2+3"s;
    QTest::newRow("at") << "@SUM(A1)"s
                        << "'@SUM(A1)"s;
    QTest::newRow("tab") << "\t=1"s
                         << "\"'\t=1\""s;
    QTest::newRow("full width") << "＝1"s
                                << "'＝1"s;
    QTest::newRow("apostrophe") << "'tis"s
                                << "'tis"s;
    QTest::newRow("apostrophe, formula") << "'=1"s
                                         << "''=1"s;
    QTest::newRow("semicolon") << "a;=1"s
                               << "\"a;=1\""s;
    QTest::newRow("number inside") << "07700 900-123"s
                                   << "07700 900-123"s;
}

void TestCsvWriter::rows()
{
    QFETCH(const std::string, cell);
    QFETCH(const std::string, wanted);
    QCOMPARE(written({{cell, "x"}}), wanted + ",x\r\n");
}

void TestCsvWriter::aMarkComesOnce()
{
    QCOMPARE(written({{"a"}, {"b"}}, CsvWriter::Mark::ByteOrder), "\xef\xbb\xbf"s + "a\r\nb\r\n");
}

void TestCsvWriter::noCellRunsAsAFormula()
{
    QVERIFY(rc::check("nothing begins as a formula does", [] {
        const std::string cell = domain::asSpreadsheetCell(*anyCell());
        RC_ASSERT(cell.find_first_of("=+-@\t\r\n") != 0);
        RC_ASSERT(!cell.starts_with("＝") && !cell.starts_with("＠"));
    }));
}

void TestCsvWriter::everyCellComesBack()
{
    QVERIFY(rc::check("what is written is read again", [] {
        const auto row = *rc::gen::container<std::vector<std::string>>(3, anyCell());
        const auto table = service::readCsv(written({{"a", "b", "c"}, row}));
        RC_ASSERT(table.ok());
        const bool isBlank = table->rows.empty();
        if (isBlank) { // a row of nothing but spaces is none, and only that
            for (const std::string &cell : row)
                RC_ASSERT(cell.find_first_not_of(" \t") == std::string::npos);
            return;
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell(table->rows[0].cell(i));
            RC_ASSERT(domain::fromSpreadsheetCell(cell) == row[i]);
        }
    }));
}

void TestCsvWriter::aFailingDiskStopsIt()
{
    CsvWriter csv(
        [](std::string_view) -> base::Result<void> {
            return base::Error{base::ErrorCode::DiskFull, "full"};
        },
        CsvWriter::Mark::None);
    csv.text("a");
    QVERIFY(!csv.endRow());
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
