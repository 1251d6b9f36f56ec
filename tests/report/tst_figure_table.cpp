// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/figure_table.h"

#include "domain/working_days.h"

#include <QTest>

using namespace throughline;
using report::Cell;
using report::ShownFigure;

//! Figures as rows of a spreadsheet.
class TestFigureTable : public QObject
{
    Q_OBJECT

private slots:
    void everyRowSaysWhatItCounts();
    void whatIsNotToldIsSaid();
    void aNameNeverRuns();

private:
    [[nodiscard]] static QStringList written(const std::vector<ShownFigure> &figures)
    {
        std::string out;
        report::CsvWriter csv(
            [&out](std::string_view text) -> base::Result<void> {
                out += text;
                return {};
            },
            report::CsvWriter::Mark::None);
        const report::Day first = domain::epochDay(*domain::partialDate(2026, 10, 1));
        const report::FigureTableHead head{{first, first + 30}, base::Millis{0}, 9, 2};
        const auto made = report::writeFigureTable(
            csv, head, figures, [](std::string_view group) { return "=" + std::string(group); });
        return made ? QString::fromStdString(out).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)
                    : QStringList{QStringLiteral("an error")};
    }
    [[nodiscard]] static Cell shown(std::int64_t value) { return {Cell::State::Shown, value}; }
};

void TestFigureTable::everyRowSaysWhatItCounts()
{
    const QStringList rows = written({{report::lineNumber("I5"), "", shown(41), shown(49), shown(3),
                                       shown(0), report::Value{837, 1}}});
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].startsWith(
        QStringLiteral("from,to,taken,other_devices,devices_missing,indicator,line,title,group,")));
    QVERIFY2(rows[1].startsWith(QStringLiteral("2026-10-01,2026-10-31,")), qPrintable(rows[1]));
    QVERIFY2(rows[1].contains(QStringLiteral(
                 ",9,2,I5,I5,Housed on first night (MI014),Everybody,41,49,3,0,83.7,percent,")),
             qPrintable(rows[1]));
    QVERIFY(rows[1].contains(QStringLiteral("First night is known and in scope")));
}

void TestFigureTable::whatIsNotToldIsSaid()
{
    const QStringList rows = written({{report::lineNumber("I5"),
                                       "",
                                       {Cell::State::Fewer, 0},
                                       {Cell::State::Hidden, 0},
                                       shown(0),
                                       shown(0),
                                       {}}});
    QVERIFY2(rows[1].contains(QStringLiteral(",Everybody,fewer,hidden,0,0,,percent,")),
             qPrintable(rows[1]));
}

void TestFigureTable::aNameNeverRuns()
{
    const QStringList rows =
        written({{report::lineNumber("I34"), "team", shown(7), shown(0), shown(0), shown(0), {}}});
    QVERIFY2(rows[1].contains(QStringLiteral(",'=team,7,")), qPrintable(rows[1]));
}

QTEST_APPLESS_MAIN(TestFigureTable)
#include "tst_figure_table.moc"
