// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/import/import.h"
#include "store/lone_workspace.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace throughline;
using namespace throughline::service;
using namespace std::string_literals;
using domain::Kind;

namespace {

std::string textOf(const domain::Record &record, std::string_view name)
{
    const domain::Field *field = domain::describe(record.kind).field(name);
    const domain::Value *value = record.find(field->number);
    return value != nullptr ? domain::valueToText(*field, *value) : std::string();
}

std::string sample(const QString &name)
{
    QFile file(QStringLiteral(THROUGHLINE_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void badRowsStopTheFile();
    void dryRunChangesNothing();
    void twoRowsMayBeOnePerson();
    void soundRowsOnce();
    void anotherReleaseOfAKnownPerson();
    void aWithdrawnReleaseStaysWithdrawn();
    void services();
    void aListHidesNoChangeOfCapacity();
    void peopleAndContacts();
    void unreadable();
    void unknownTeam();
    void aListAsItComes();
    void theNextListMovesAndUpdates();
    void whatSomebodyPutRightStays();
    void twoRowsForOneReleaseMoveNothing();
    void sendersAreRemembered();

private:
    //! `state date prison time note` of every release, sorted: those of one moment have no order.
    std::string releases()
    {
        std::set<std::string> sorted;
        for (const domain::Record &one : m_alone->list(Kind::Release)) {
            std::string line;
            for (const char *name : {"state", "release_date", "prison", "release_time", "note"})
                line += textOf(one, name) + " ";
            sorted.insert(line);
        }
        std::string out;
        for (const std::string &line : sorted)
            out += line + "/ ";
        return out;
    }
    base::Result<ImportReport> import(ImportKind kind, const std::string &text,
                                      bool skipBad = false)
    {
        ImportOptions options;
        options.skipBad = skipBad;
        return importCsv(*m_alone->workspace, kind, text, options);
    }
    void counts(std::int64_t people, std::int64_t releases, std::int64_t stays)
    {
        QCOMPARE(m_alone->count(Kind::Person), people);
        QCOMPARE(m_alone->count(Kind::Release), releases);
        QCOMPARE(m_alone->count(Kind::Accommodation), stays);
    }

    std::unique_ptr<test::LoneWorkspace> m_alone;
};

void TestImport::init()
{
    m_alone = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_alone->open(), std::string());
}

void TestImport::badRowsStopTheFile()
{
    const auto report = import(ImportKind::Releases, sample(QStringLiteral("releases-sample.csv")));
    QVERIFY(report);
    QVERIFY(report->refused);
    QCOMPARE(report->imported, 0);
    QCOMPARE(report->ready, 53);
    QCOMPARE(report->bad, 6);
    QCOMPARE(report->skipped, 1);
    counts(0, 0, 0);
}

void TestImport::dryRunChangesNothing()
{
    ImportOptions options;
    options.dryRun = true;
    options.skipBad = true;
    const auto report = importCsv(*m_alone->workspace, ImportKind::Releases,
                                  sample(QStringLiteral("releases-sample.csv")), options);
    QVERIFY(report);
    QVERIFY(!report->refused);
    QCOMPARE(report->ready, 53);
    QCOMPARE(report->imported, 0);
    QCOMPARE(report->mapping.size(), 16U);
    counts(0, 0, 0);
}

void TestImport::twoRowsMayBeOnePerson()
{
    const std::string list = "family_name,given_names,date_of_birth,prison_number\n"
                             "Sampleton,Robert,1984-03-12,A1234BC\n"
                             "Przykładowa,Zofia,1971-07-01,\n"
                             "Sampelton,Bob,1984-03-12,\n"
                             "Przykładowa,Ewa,1971-07-01,\n"
                             "Sampleton,Robert,1971-07-02,B5678CD\n";
    ImportOptions options;
    options.dryRun = true;
    const auto dry = importCsv(*m_alone->workspace, ImportKind::People, list, options);
    QVERIFY(dry);
    std::string told;
    for (const ImportRow &row : dry->rows) {
        QVERIFY(row.what == ImportRow::What::Warning);
        told += std::to_string(row.row) + " " + row.column.value_or("-") + " "
            + row.value.value_or("-") + ": " + row.text + "\n";
    }
    QCOMPARE(told,
             "4 family_name Sampelton: may be the same person as in row 2: the same date of birth, "
             "the family name sounds the same, and one given name is a short form of the other\n"
             "5 family_name Przykładowa: may be the same person as in row 3: the same date of "
             "birth, and the same family name; but another given name, as twins have\n"s);
    // It only warns, and who has read it is not told again.
    const auto taken = import(ImportKind::People, list);
    QVERIFY(taken && taken->rows.empty());
    QCOMPARE(taken->imported, 5);
}

void TestImport::soundRowsOnce()
{
    const std::string text = sample(QStringLiteral("releases-sample.csv"));
    const auto report = import(ImportKind::Releases, text, true);
    QVERIFY(report);
    QVERIFY(!report->refused);
    QCOMPARE(report->imported, 53);
    const std::int64_t stays = m_alone->count(Kind::Accommodation);
    QVERIFY(stays > 40);
    counts(53, 53, stays);

    std::map<std::string, domain::Record> people;
    for (const domain::Record &person : m_alone->list(Kind::Person)) {
        people.emplace(textOf(person, "prison_number"), person);
        QCOMPARE(textOf(person, "status"), "IDENTIFIED"s);
    }
    std::map<std::string, domain::Record> releases;
    for (const domain::Record &release : m_alone->list(Kind::Release)) {
        releases.emplace(textOf(release, "person"), release);
        QCOMPARE(textOf(release, "state"), "PLANNED"s);
    }
    QCOMPARE(people.size(), 53U);
    const domain::Record &priya = people.at("L0594BW");
    QCOMPARE(textOf(priya, "date_of_birth"), "1990-07-04"s);
    const domain::Record &release = releases.at(priya.id.hex());
    QCOMPARE(textOf(release, "first_appointment"), "2027-01-26T14:00"s);
    QCOMPARE(textOf(release, "release_time"), "08:30"s);
    QCOMPARE(textOf(release, "prison"), "HOI"s);
    QVERIFY(textOf(releases.at(people.at("M0363DE").id.hex()), "note").starts_with("=HYPERLINK("));
    for (const domain::Record &stay : m_alone->list(Kind::Accommodation)) {
        QCOMPARE(textOf(stay, "timepoint"), "PLANNED"s);
        QCOMPARE(textOf(stay, "release"), releases.at(textOf(stay, "person")).id.hex());
    }

    const auto again = import(ImportKind::Releases, text, true);
    QVERIFY(again);
    QCOMPARE(again->imported, 0);
    QCOMPARE(again->bad, 6);
    QCOMPARE(again->skipped, 54);
    counts(53, 53, stays);
}

void TestImport::anotherReleaseOfAKnownPerson()
{
    const std::string header =
        "given_names,family_name,date_of_birth,prison_number,prison,release_date\n";
    QVERIFY(import(ImportKind::Releases, header + "Zofia,Sampleton,2004-04-15,,BCI,2026-12-17\n"));
    auto edit = Edit::begin(*m_alone->workspace, Edit::States::AsGiven);
    QVERIFY(edit);
    constexpr auto state = domain::fieldNumber<Kind::Release>("state");
    QVERIFY(
        edit->change(Kind::Release, m_alone->list(Kind::Release).at(0).id, {{state, "RELEASED"s}}));
    QVERIFY(edit->commit());
    const auto report = import(ImportKind::Releases,
                               header + "ZOFIA,SAMPLETON,2004-04-15,L8164KZ,BCI,2027-06-01\n");
    QVERIFY(report);
    QCOMPARE(report->imported, 1);
    counts(1, 2, 0);
    const auto people = m_alone->list(Kind::Person);
    QCOMPARE(textOf(people[0], "prison_number"), "L8164KZ"s); // it was not known before
    QCOMPARE(textOf(people[0], "family_name"), "Sampleton"s);
}

void TestImport::aWithdrawnReleaseStaysWithdrawn()
{
    const std::string text =
        "family_name,prison_number,release_date\nSampleton,L8164KZ,2026-12-17\n";
    QVERIFY(import(ImportKind::Releases, text));
    auto edit = Edit::begin(*m_alone->workspace);
    QVERIFY(edit);
    QVERIFY(edit->setVoid(Kind::Release, m_alone->list(Kind::Release).at(0).id, "made by mistake"));
    QVERIFY(edit->commit());
    const auto again = import(ImportKind::Releases, text);
    QVERIFY(again);
    QCOMPARE(again->skipped, 1);
    counts(1, 0, 0);
}

void TestImport::services()
{
    const std::string text = sample(QStringLiteral("services-sample.csv"));
    const auto report = import(ImportKind::Services, text);
    QVERIFY(report);
    QCOMPARE(report->imported, 6);
    QVERIFY(report->rows.empty());
    const auto services = m_alone->list(Kind::Service);
    QCOMPARE(services.size(), 6U);
    bool found = false;
    for (const domain::Record &service : services) {
        if (textOf(service, "name") != "Example Housing Options (North)")
            continue;
        found = true;
        QCOMPARE(textOf(service, "prisons"), "HLI;LEI"s);
        QCOMPARE(textOf(service, "capacity"), "WAITLIST"s);
    }
    QVERIFY(found);
    const auto again = import(ImportKind::Services, text);
    QVERIFY(again);
    QCOMPARE(again->imported, 0);
    QCOMPARE(again->skipped, 6);
    QCOMPARE(m_alone->count(Kind::Service), 6);
}

//! The list has a day of its own and no capacity, or the one from before the change.
void TestImport::aListHidesNoChangeOfCapacity()
{
    const auto list = [](const std::string &row) {
        return "name,phone,capacity,checked_on\n" + row + "\n";
    };
    const auto day = [](const char *text) { return *domain::parseDate(text); };
    QVERIFY(import(ImportKind::Services, list("Made Up,01632 960001,OPEN,2026-11-01"))->imported);
    const base::RecordId service = m_alone->list(Kind::Service).front().id;
    auto edit = Edit::begin(*m_alone->workspace);
    using domain::fieldNumber;
    const auto added =
        edit->addToTeam({Kind::CapacityChange,
                         {{fieldNumber<Kind::CapacityChange>("service"), service},
                          {fieldNumber<Kind::CapacityChange>("status"), "WAITLIST"s},
                          {fieldNumber<Kind::CapacityChange>("changed_on"), day("2026-11-10")},
                          {fieldNumber<Kind::CapacityChange>("reason"), "referral-surge"s},
                          {fieldNumber<Kind::CapacityChange>("told_by"), "Made Up Manager"s}}},
                        writableTeams(*m_alone->workspace).front());
    QVERIFY2(added.ok(), added ? "" : added.error().message.c_str());
    QVERIFY(edit->commit().ok());
    for (const std::string row :
         {"Made Up,01632 960001,,2026-11-20", "Made Up,01632 960001,OPEN,2026-11-20"}) {
        const auto report = import(ImportKind::Services, list(row));
        QVERIFY(report);
        QVERIFY(!report->refused);
        const auto shown = m_alone->list(Kind::Service);
        QCOMPARE(shown.size(), std::size_t{1});
        QCOMPARE(textOf(shown.front(), "capacity"), "WAITLIST"s);
        QCOMPARE(textOf(shown.front(), "checked_on"), "2026-11-10"s);
    }
}

void TestImport::peopleAndContacts()
{
    const std::string people = "given_names,family_name,date_of_birth,prison_number\n"
                               "Siân,Tŷ-Enghraifft,1958-02-04,L1909QW\nMarek,Przykładny,1993,\n"
                               ",Sampleton,,\n";
    for (const std::int64_t imported : {3, 0}) {
        const auto report = import(ImportKind::People, people);
        QVERIFY(report);
        QCOMPARE(report->imported, imported);
        counts(3, 0, 0);
    }
    const std::string contacts =
        "prison_number,given_names,family_name,mode,outcome,at,note\n"
        "L1909QW,,,GATE,ATTENDED,2026-11-23T08:34:00Z,\"Met; then, a call\"\n"
        ",marek,PRZYKŁADNY,PHONE,,,Rang\n";
    for (const std::int64_t imported : {2, 0}) {
        const auto report = import(ImportKind::Contacts, contacts);
        QVERIFY(report);
        QCOMPARE(report->imported, imported);
        QCOMPARE(m_alone->count(Kind::Contact), 2);
        // Looked at in between, they are the same contacts all the same.
        auto edit = Edit::begin(*m_alone->workspace);
        QVERIFY(edit);
        for (const domain::Record &one : m_alone->list(Kind::Contact))
            QVERIFY(
                edit->change(Kind::Contact, one.id,
                             {{domain::fieldNumber<Kind::Contact>("reviewed"), std::int64_t{1}}}));
        QVERIFY(edit->commit());
    }
    const auto unknown = import(ImportKind::Contacts, "prison_number,mode\nM0363DE,PHONE\n");
    QVERIFY(unknown);
    QVERIFY(unknown->refused);
}

void TestImport::unreadable()
{
    for (const std::string &text : {""s, "family_name\n\"Sampleton\n"s, "shoe_size\n9\n"s}) {
        const auto report = import(ImportKind::People, text, true);
        QVERIFY(!report);
        QCOMPARE(report.error().code, base::ErrorCode::Refused);
    }
    counts(0, 0, 0);
}

void TestImport::unknownTeam()
{
    ImportOptions options;
    options.team = "No such team";
    QVERIFY(
        !importCsv(*m_alone->workspace, ImportKind::People, "family_name\nSampleton\n", options));
    counts(0, 0, 0);
}

//! All at once: a title, semicolons, Windows-1252, capitals, days first, prisons by name, a header
//! that comes again, a line break in a cell, a sum and a signature.
void TestImport::aListAsItComes()
{
    const auto report = import(
        ImportKind::Releases,
        "HMP EXAMPLE - RELEASES\r\n"
        "Printed 24/11/2026;;;;;;;\r\n"
        "\r\n"
        "NAME;NOMS No.;D.O.B.;Establishment;\"Date of\nrelease\";Time;Address type;Comments\r\n"
        "SAMPLETON, Zofia;L 8164 KZ;15/04/04;HMP Bristol;17-Dec-26;9am;A04;\"one\ntwo\"\r\n"
        "NAME;NOMS No.;D.O.B.;Establishment;\"Date of\nrelease\";Time;Address type;Comments\r\n"
        "O'P\xc9"
        "REZ, Marek;m0363de;29222;leeds;46374;0.375;n/k;-\r\n"
        "Total;2;;;;;;\r\n"
        "\r\n"
        "J. Example, OMU\r\n");
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->imported, 2);
    QCOMPARE(report->skipped, 3);
    QCOMPARE(report->reading.headerRow, 4);
    QCOMPARE(std::string(report->reading.encoding), "Windows-1252"s);
    QCOMPARE(releases(),
             "PLANNED 2026-12-17 BLI 09:00 one\ntwo / PLANNED 2026-12-18 LEI 09:00  / "s);
    std::set<std::string> people; // those of one moment have no order
    for (const domain::Record &one : m_alone->list(Kind::Person))
        people.insert(textOf(one, "given_names") + "|" + textOf(one, "family_name") + "|"
                      + textOf(one, "date_of_birth") + "|" + textOf(one, "prison_number"));
    QCOMPARE(people,
             (std::set<std::string>{"Zofia|Sampleton|2004-04-15|L8164KZ",
                                    "Marek|O'Pérez|1980-01-02|M0363DE"}));
    QCOMPARE(m_alone->count(Kind::Accommodation), 1);
}

namespace {
const std::string weekly = "family_name,given_names,prison_number,prison,release_date,release_time,"
                           "first_night,note\n";
} // namespace

void TestImport::theNextListMovesAndUpdates()
{
    QVERIFY(import(ImportKind::Releases,
                   weekly
                       + "Sampleton,Zofia,L8164KZ,BLI,2026-12-17,,A04,\n"
                         "Exemplo,Marek,M0363DE,LEI,2026-12-18,09:00,,x\n"));
    m_alone->clock.pass(7 * 24 * 3'600'000LL);
    const std::string next = weekly
        + "Sampleton,Zofia,L8164KZ,LEI,2026-12-21,,A08,\n" // another day, prison and place
          "Exemplo,Marek,M0363DE,LEI,2026-12-18,10:30,,x\n" // another hour
          "Newcomer,Anna,L1909QW,LEI,2026-12-22,,,\n";
    const auto report = import(ImportKind::Releases, next);
    QVERIFY(report && report->rows.empty());
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->updated, 2);
    QCOMPARE(releases(),
             "PLANNED 2026-12-18 LEI 10:30 x / PLANNED 2026-12-21 LEI   / "
             "PLANNED 2026-12-22 LEI   / "s);
    counts(3, 3, 2); // what was planned before is history
    const auto again = import(ImportKind::Releases, next);
    QVERIFY(again);
    QCOMPARE(again->imported + again->updated, 0);
    QCOMPARE(again->skipped, 3);
    counts(3, 3, 2);
}

void TestImport::whatSomebodyPutRightStays()
{
    const std::string list = weekly + "Exemplo,Marek,M0363DE,LEI,2026-12-18,09:00,,x\n";
    QVERIFY(import(ImportKind::Releases, list));
    m_alone->clock.pass(60'000);
    auto edit = Edit::begin(*m_alone->workspace);
    QVERIFY(edit);
    constexpr auto time = domain::fieldNumber<Kind::Release>("release_time");
    const base::RecordId id = m_alone->list(Kind::Release).at(0).id;
    QVERIFY(edit->change(Kind::Release, id, {{time, std::int64_t{9 * 60 + 45}}}));
    QVERIFY(edit->commit());
    m_alone->clock.pass(60'000);
    // The list says again what was put right: no doubt. It says a third thing: a doubt, not taken.
    const auto same = import(ImportKind::Releases, list);
    QVERIFY(same);
    QCOMPARE(same->skipped, 1);
    const auto other =
        import(ImportKind::Releases, weekly + "Exemplo,Marek,M0363DE,LEI,2026-12-18,11:00,,y\n");
    QVERIFY(other);
    QCOMPARE(other->updated, 1);
    QCOMPARE(other->rows.size(), 1U);
    QCOMPARE(other->rows[0].text, "not what is recorded about it, and not taken"s);
    QCOMPARE(releases(), "PLANNED 2026-12-18 LEI 09:45 y / "s);
}

//! Nobody can tell which of them the recorded one is.
void TestImport::twoRowsForOneReleaseMoveNothing()
{
    QVERIFY(import(ImportKind::Releases, weekly + "Exemplo,Marek,M0363DE,LEI,2026-12-18,,,\n"));
    m_alone->clock.pass(60'000);
    const auto two = import(ImportKind::Releases,
                            weekly
                                + "Exemplo,Marek,M0363DE,LEI,2027-01-18,,,\n"
                                  "Exemplo,Marek,M0363DE,LEI,2027-02-18,,,\n");
    QVERIFY(two);
    QCOMPARE(two->imported, 2);
    counts(1, 3, 0);
}

void TestImport::sendersAreRemembered()
{
    const auto from = [this](const std::string &sender, const std::string &text,
                             const ColumnChoices &columns = {}) {
        ImportOptions options;
        options.sender = sender;
        options.columns = columns;
        m_alone->clock.pass(60'000);
        return importCsv(*m_alone->workspace, ImportKind::People, text, options);
    };
    const std::string first = "Surname,Wing,Shoe size\nSampleton,B,9\n";
    const auto refused = from("Example OMU", first);
    QVERIFY(!refused
            && refused.error().message.find("\"Wing\", \"Shoe size\"") != std::string::npos);
    ColumnChoices columns;
    columns.said = {{"wing", "note"}};
    columns.leaveOutRest = true;
    QVERIFY(from("Example OMU", first, columns));
    // The next list of that sender needs no word, in whatever order its columns are.
    const auto next = from("EXAMPLE omu", "Shoe size,Surname,Wing\n10,Exemplo,C\n");
    QVERIFY2(next, next ? "" : next.error().message.c_str());
    QCOMPARE(textOf(m_alone->list(Kind::Person).at(1), "note"), "C"s);
    QVERIFY(!from("Somebody else", first));
    const std::string changed = "Surname,Wing,Cell\nNewcomer,B,12\n";
    const auto other = from("Example OMU", changed);
    QVERIFY(!other);
    QVERIFY2(other.error().message.find("new is \"Cell\", and gone is \"Shoe size\"")
                 != std::string::npos,
             other.error().message.c_str());
    columns.said = {{"Cell", "-"}};
    columns.newColumns = true;
    QVERIFY(from("Example OMU", changed, columns));
    QVERIFY(from("Example OMU", "Surname,Wing,Cell\nNewcomer Two,B,12\n"));
    columns.said = {{"No such column", "note"}};
    QVERIFY(!from("Example OMU", changed, columns));
    columns.said = {{"Cell", "no_such_field"}};
    QVERIFY(!from("Example OMU", changed, columns));
    counts(4, 0, 0);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
