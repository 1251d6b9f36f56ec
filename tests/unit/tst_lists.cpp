// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/import/header_words.h"
#include "service/import/list_names.h"
#include "service/import/list_text.h"
#include "service/import/list_values.h"
#include "service/import/plan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using namespace throughline::service;
using namespace std::string_literals;
using domain::Kind;

namespace {

constexpr domain::PartialDate today{2026, 11, 24};

std::string read(Kind kind, const std::string &name, const std::string &cell)
{
    const domain::Field *field = domain::describe(kind).field(name);
    const auto value = valueFromList(*field, cell, today);
    return value ? domain::valueToText(*field, *value) : "! " + value.error().message;
}

//! Every character as two bytes.
std::string utf16(const std::string &ascii, bool bigEndian)
{
    std::string out;
    for (const char c : ascii)
        out += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
}

std::string text(const std::string &bytes)
{
    const auto list = readListText(bytes);
    return list ? std::string(list->encoding) + ": " + list->text : "! " + list.error().message;
}

//! Header row, header, the rows by number, what was passed over.
std::string layout(ImportKind kind, const std::string &bytes)
{
    const auto list = readList(kind, bytes);
    if (!list)
        return "! " + list.error().message;
    std::string out = std::to_string(list->list.headerRow) + list->separator;
    for (const std::string &cell : list->list.table.header)
        out += "[" + cell + "]";
    for (const CsvRow &row : list->list.table.rows)
        out += " " + std::to_string(row.row);
    for (const auto &one : list->list.passedOver)
        out += " -" + std::to_string(one.row);
    return out;
}

} // namespace

//! Lists as their senders write them.
class TestLists : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void everyDayIsReadAsItIsWritten();
    void names();
    void namesInCapitals();
    void encodings_data();
    void encodings();
    void otherFiles();
    void layouts_data();
    void layouts();
    void headers();
};

void TestLists::values_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<std::string>("field");
    QTest::addColumn<std::string>("cell");
    QTest::addColumn<std::string>("wanted");
    const auto row = [](const char *field, const std::string &cell, const std::string &wanted,
                        Kind kind = Kind::Release) {
        QTest::addRow("%s of %s", field, cell.c_str())
            << kind << std::string(field) << cell << wanted;
    };
    const std::string noDate = "! not a date; write 2026-11-23, 2026-11 or 2026";
    row("release_date", "17/12/2026", "2026-12-17");
    row("release_date", "7.1.27", "2027-01-07");
    row("release_date", "12-Mar-24", "2024-03-12");
    row("release_date", "Thu 17 December 2026", "2026-12-17");
    row("release_date", "Thursday, the 17th of December 2026", "2026-12-17");
    row("release_date", "17 Rhagfyr 2026", "2026-12-17");
    row("release_date", "17/12/2026 00:00", "2026-12-17");
    row("release_date", "2026-12-17 00:00:00.000", "2026-12-17");
    row("release_date", "2026-12-17T09:00:00", "2026-12-17");
    row("release_date", "46373", "2026-12-17");
    row("release_date", "46373.395", "2026-12-17");
    row("release_date", "01/02/2027", "2027-02-01"); // the day first
    row("release_date", "12/25/2026", "! no such date; the day comes first, as in 23/11/2026");
    row("release_date", "31/02/2027", noDate);
    row("release_date", "soon", noDate);
    row("release_date", "TBC", "");
    row("release_date", "n/k", "");
    row("release_date", "99999999999999999999", noDate);
    row("release_date", "1e9", noDate);
    row("date_of_birth", "15/04/85", "1985-04-15", Kind::Person);
    row("date_of_birth", "15/04/04", "2004-04-15", Kind::Person);
    row("date_of_birth", "15/04/24", "1924-04-15", Kind::Person); // nobody on a list is two
    row("date_of_birth", "31152", "1985-04-15", Kind::Person);
    row("date_of_birth", "1985", "1985", Kind::Person);
    row("release_time", "8.30", "08:30");
    row("release_time", "0830", "08:30");
    row("release_time", "08:30:00", "08:30");
    row("release_time", "9am", "09:00");
    row("release_time", "12:15 am", "00:15");
    row("release_time", "1.15 PM", "13:15");
    row("release_time", "0.395833333", "09:30");
    row("release_time", "01/01/1900 09:30", "09:30");
    row("release_time", "25:00", "! no such time");
    row("release_time", "13 pm", "! not a time; write it as 08:30");
    row("first_appointment", "17/12/2026 14:00", "2026-12-17T14:00");
    row("first_appointment", "17/12/2026 at 2pm", "2026-12-17T14:00");
    row("first_appointment", "46373.583333", "2026-12-17T14:00");
    row("first_appointment", "17 Dec 2026", "2026-12-17T00:00");
    row("prison", "HMP Leeds", "LEI");
    row("prison", "LEEDS (HMP)", "LEI");
    row("prison", "lei", "LEI");
    row("prison", "HMP & YOI Altcourse", "ACI");
    row("prison", "HMP Wormwood", "WSI");
    row("prison", "HMP/YOI Berwyn", "BWI");
    row("prison", "CEM Berwyn", "BWI");
    row("prison", "Carchar y Berwyn", "BWI");
    row("prison", "CARCHAR CAERDYDD", "CFI");
    row("prison", "HMP Abertawe", "SWI");
    row("prison", "Brynbuga", "UKI");
    row("prison", "Carchar Parc", "PRI");
    row("prison", "Sefydliad Troseddwyr Ifanc y Parc", "PYI");
    row("prison", "HMP Parc", "! this may be Parc (HMP & YOI) or Parc (HMYOI); write PRI or PYI");
    row("prison", "Nowhere", "! unknown prison; use a code such as ACI");
    row("prison", "unknown", "");
    row("route", "Home detention curfew", "HDC");
    row("told_by", "offender management unit (OMU)", "OMU");
    row("meet", "Y", "YES");
    row("meet", "No", "NO");
    row("supervised", "TRUE", "yes");
    row("prison_number", "A 1234 BC", "A1234BC", Kind::Person);
    row("prison_number", "a1234-bc", "A1234BC", Kind::Person);
    row("prison_number", "=\"A1234BC\"", "A1234BC", Kind::Person);
    row("prison_number", "A1234BC\xc2\xa0", "A1234BC", Kind::Person);
    row("prison_number", "A12345C", "! 1 letter, 4 numbers and 2 letters expected, as in A1234BC",
        Kind::Person);
    row("family_name", "Tŷ-\nEnghraifft", "Tŷ- Enghraifft", Kind::Person);
    row("family_name", "None", "None", Kind::Person);
    row("family_name", "n/k", "", Kind::Person);
    row("family_name", "nahtra\xe2\x80\xaeS",
        "! there are invisible characters in it that turn the text round; type it anew",
        Kind::Person);
    row("note", "one\ntwo", "one\ntwo");
    row("note", "'=1+2", "=1+2"); // as this program's own files have it
    row("note", "#REF!",
        "! the spreadsheet could not show this value; widen the column or mend it, and save the "
        "list again");
    row("minutes", "45 mins", "45", Kind::Contact);
    row("at", "01/07/2026 09:00", "2026-07-01T08:00:00Z", Kind::Contact); // summer time
    row("at", "2026-12-01 09:00", "2026-12-01T09:00:00Z", Kind::Contact);
    row("prisons", "HMP Leeds, HMP Hull", "HLI;LEI", Kind::Service);
    row("prisons", "LEI / HLI", "HLI;LEI", Kind::Service);
}

void TestLists::values()
{
    QFETCH(Kind, kind);
    QFETCH(std::string, field);
    QFETCH(std::string, cell);
    QFETCH(std::string, wanted);
    QCOMPARE(read(kind, field, cell), wanted);
}

void TestLists::everyDayIsReadAsItIsWritten()
{
    const bool holds = rc::check("every way to write a day gives that day", [] {
        const int year = *rc::gen::inRange(2000, 2060);
        const int month = *rc::gen::inRange(1, 13);
        const int day = *rc::gen::inRange(1, domain::daysInMonth(year, month) + 1);
        constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        const std::string d = std::to_string(day);
        const std::string m = std::to_string(month);
        const std::string y = std::to_string(year);
        const std::string wanted = domain::toText(*domain::partialDate(year, month, day));
        const auto serial = domain::daysFromCivil(year, month, day) + 25'569;
        for (const std::string &cell :
             {d + "/" + m + "/" + y, d + "." + m + "." + y.substr(2), d + "-" + m + "-" + y,
              d + " " + months[month - 1] + " " + y,
              d + "-" + months[month - 1] + "-" + y.substr(2), std::to_string(serial), wanted,
              wanted + " 00:00:00"})
            RC_ASSERT(read(Kind::Release, "release_date", cell) == wanted);
    });
    QVERIFY(holds);
}

void TestLists::names()
{
    using Names = std::pair<std::string, std::string>;
    QCOMPARE(splitName("SAMPLETON, Zofia Anna"), (Names{"Zofia Anna", "SAMPLETON"}));
    QCOMPARE(splitName("Zofia  SAMPLETON"), (Names{"Zofia", "SAMPLETON"}));
    QCOMPARE(splitName("VAN EXAMPLE Piet"), (Names{"Piet", "VAN EXAMPLE"}));
    QCOMPARE(splitName("Zofia Sampleton"), (Names{"Zofia", "Sampleton"}));
    QCOMPARE(splitName("Sampleton"), (Names{"", "Sampleton"}));
    QCOMPARE(splitName(""), (Names{"", ""}));
    QCOMPARE(fromCapitals("SAMPLETON"), "Sampleton"s);
    QCOMPARE(fromCapitals("O'BRIEN-MCDONALD"), "O'Brien-McDonald"s);
    QCOMPARE(fromCapitals("TŶ ENGHRAIFFT"), "Tŷ Enghraifft"s);
    QVERIFY(isCapitals("Ó SAMPLA") && !isCapitals("Sampla") && !isCapitals("12"));
}

void TestLists::namesInCapitals()
{
    using Names = std::pair<std::string, std::string>;
    QCOMPARE(splitName("SAMPLETON ZOFIA ANNA", NameOrder::FamilyFirst),
             (Names{"ZOFIA ANNA", "SAMPLETON"}));
    QCOMPARE(splitName("SAMPLETON, ZOFIA", NameOrder::FamilyFirst), (Names{"ZOFIA", "SAMPLETON"}));
    constexpr auto familyFirst = std::optional(NameOrder::FamilyFirst);
    constexpr auto givenFirst = std::optional(NameOrder::GivenFirst);
    // As the others are written.
    QCOMPARE(orderOfCapitals({"SAMPLETON ZOFIA", "EXAMPLE Piet", ""}), familyFirst);
    QCOMPARE(orderOfCapitals({"SAMPLETON ZOFIA", "Piet EXAMPLE"}), givenFirst);
    QCOMPARE(orderOfCapitals({"SAMPLETON ZOFIA", "EXAMPLE Piet", "Piet EXAMPLE"}), givenFirst);
    // By the words that are known; a family name that is a given name too is outvoted.
    QCOMPARE(orderOfCapitals({"SAMPLETON ROBERT", "EXAMPLE STEPHEN", "NOBODYSON ZOFIA"}),
             familyFirst);
    QCOMPARE(orderOfCapitals({"ROBERT SAMPLETON", "STEPHEN EXAMPLE"}), givenFirst);
    QCOMPARE(orderOfCapitals({"SAMPLETON ROBERT", "ROBERT SAMPLETON"}), givenFirst);
    QCOMPARE(orderOfCapitals({"SAMPLETON ROBERT"}), givenFirst); // one proves nothing
    // Nothing to decide.
    QVERIFY(!orderOfCapitals({"SAMPLETON, ZOFIA", "Zofia Sampleton", "SAMPLETON Zofia", "ZOFIA"}));
}

void TestLists::encodings_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("wanted");
    const std::string ascii = "name,note\nA,B\n";
    QTest::newRow("UTF-8") << "Si\xc3\xa2n"s
                           << "UTF-8: Siân"s;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbfname"s
                                       << "UTF-8: name"s;
    QTest::newRow("UTF-16 LE") << "\xff\xfe" + utf16(ascii, false) << "UTF-16: " + ascii;
    QTest::newRow("UTF-16 BE") << "\xfe\xff" + utf16(ascii, true) << "UTF-16: " + ascii;
    QTest::newRow("UTF-16 LE without a mark") << utf16(ascii, false) << "UTF-16: " + ascii;
    QTest::newRow("UTF-16 BE without a mark") << utf16(ascii, true) << "UTF-16: " + ascii;
    QTest::newRow("UTF-16 beyond the plane") << "\xff\xfe\x3d\xd8\x00\xde"s
                                             << "UTF-16: \xf0\x9f\x98\x80"s;
    QTest::newRow("Windows-1252") << "Si\xe2n \x93OK\x94 \x80"s
                                  << "Windows-1252: Siân “OK” €"s;
    QTest::newRow("half a pair") << "\xff\xfe\x3d\xd8"s
                                 << "! The file is damaged: it begins as UTF-16 text and does not "
                                    "stay so. Ask for it again, or save it as CSV in UTF-8."s;
    QTest::newRow("no encoding") << "a\x81z"s
                                 << "! The letters of the file are in no encoding that is known "
                                    "here. Open it in a spreadsheet and save it as CSV in UTF-8."s;
    // Damage within UTF-8 is told with its row, not turned into other letters.
    QTest::newRow("mixed") << "Si\xc3\xa2n\n\xff"s
                           << "UTF-8: Si\xc3\xa2n\n\xff"s;
}

void TestLists::encodings()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, wanted);
    QCOMPARE(text(bytes), wanted);
}

void TestLists::otherFiles()
{
    for (const std::string &bytes :
         {"PK\x03\x04xx"s, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx"s, "%PDF-1.7\n"s, "\x1f\x8b\x08"s,
          "\n<html><table>"s, "{\\rtf1"s, "SQLite format 3"s}) {
        const std::string said = text(bytes);
        QVERIFY2(said.starts_with("! This is a") && said.find("save the list as CSV") != said.npos,
                 said.c_str());
    }
}

void TestLists::layouts_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("wanted");
    const std::string header = "Surname,Forename,Release date\n";
    const std::string rows = "Sampleton,Zofia,17/12/2026\nExemplo,Marek,18/12/2026\n";
    const std::string plain = ",[Surname][Forename][Release date]";
    QTest::newRow("plain") << header + rows << "1" + plain + " 2 3";
    QTest::newRow("titles") << "HMP Example\nReleases in December,,\n\n" + header + rows
                            << "4" + plain + " 5 6";
    QTest::newRow("semicolons") << "Surname;Forename;Release date\nA;B, C;D\n"s
                                << "1;[Surname][Forename][Release date] 2"s;
    QTest::newRow("tabs") << "Surname\tForename\tRelease date\nA\tB\tC\n"s
                          << "1\t[Surname][Forename][Release date] 2"s;
    QTest::newRow("strokes") << "Surname|Forename|Release date\nA|B|C\n"s
                             << "1|[Surname][Forename][Release date] 2"s;
    QTest::newRow("said so") << "sep=;\nSurname;Forename\nA;B\n"s
                             << "2;[Surname][Forename] 3"s;
    QTest::newRow("the header again")
        << header + rows + "SURNAME,forename,Release date\n" + rows << "1" + plain + " 2 3 5 6 -4";
    QTest::newRow("a sum") << header + rows + "Total,2,\n"
                           << "1" + plain + " 2 3 -4";
    QTest::newRow("a sum alone") << header + rows + "Total releases: 2\n"
                                 << "1" + plain + " 2 3 -4";
    QTest::newRow("signed") << header + rows + "\nJ. Example, OMU\n01632 960001\n"
                            << "1" + plain + " 2 3 -5 -6";
    QTest::newRow("a page") << header + rows + "Page 1 of 2\n" + rows
                            << "1" + plain + " 2 3 5 6 -4";
    QTest::newRow("somebody called Page") << header + rows + "Page,,\nCount,Anna,\nTotal,,1990\n"
                                          << "1" + plain + " 2 3 4 5 -6";
}

void TestLists::layouts()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, wanted);
    QCOMPARE(layout(ImportKind::Releases, bytes), wanted);
}

void TestLists::headers()
{
    const auto field = [](std::string_view header) {
        return std::string(fieldOfHeader(ImportKind::Releases, header));
    };
    QCOMPARE(field("D.O.B. (dd/mm/yyyy)"), "date_of_birth"s);
    QCOMPARE(field("NOMS No."), "prison_number"s);
    QCOMPARE(field("Forename(s)"), "given_names"s);
    QCOMPARE(field("Date of\nrelease"), "release_date"s);
    QCOMPARE(field("Establishment"), "prison"s);
    QCOMPARE(field("Shoe size"), ""s);
    QVERIFY(!whyNotTaken("Index offence").empty() && !whyNotTaken("RoSH level").empty());
    QVERIFY(whyNotTaken("Release date").empty());
}

QTEST_APPLESS_MAIN(TestLists)
#include "tst_lists.moc"
