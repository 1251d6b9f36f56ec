// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/import/columns.h"
#include "service/import/plan.h"

#include <QFile>
#include <QTest>

using namespace throughline;
using namespace throughline::service;
using namespace std::string_literals;
using domain::Kind;

namespace {

constexpr domain::PartialDate today{2026, 11, 24};

domain::Record recordOf(Kind kind, std::uint8_t id,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> texts)
{
    domain::Record record;
    record.kind = kind;
    record.id.bytes.fill(id);
    for (const auto &[name, text] : texts) {
        const domain::Field *field = domain::describe(kind).field(name);
        record.set(field->number, *domain::valueFromText(*field, text));
    }
    return record;
}

std::string hex(std::uint8_t id)
{
    return recordOf(Kind::Person, id, {}).id.hex();
}

//! A few records in memory, found as the store finds them: by exact text.
class Recorded final : public RecordedData
{
public:
    std::vector<domain::Record> records;

    base::Result<std::optional<domain::Record>> find(Kind kind,
                                                     const base::RecordId &id) const override
    {
        for (const domain::Record &record : records) {
            if (record.kind == kind && record.id == id)
                return std::optional(record);
        }
        return std::optional<domain::Record>{};
    }
    base::Result<std::vector<domain::Record>> peopleWith(std::string_view field,
                                                         std::string_view text) const override
    {
        return all(Kind::Person, field, domain::Value{std::string(text)});
    }
    base::Result<std::vector<domain::Record>> about(Kind kind,
                                                    const base::RecordId &person) const override
    {
        return all(kind, "person", domain::Value{person});
    }
    base::Result<std::vector<domain::Record>> services() const override
    {
        std::vector<domain::Record> out;
        for (const domain::Record &record : records) {
            if (record.kind == Kind::Service)
                out.push_back(record);
        }
        return out;
    }
    base::Result<std::optional<domain::Record>> asLastListed(Kind,
                                                             const base::RecordId &) const override
    {
        return std::optional<domain::Record>{};
    }
    base::Result<std::optional<std::string>> mayBe(const domain::Record &) const override
    {
        return std::optional<std::string>{};
    }

private:
    std::vector<domain::Record> all(Kind kind, std::string_view field,
                                    const domain::Value &value) const
    {
        std::vector<domain::Record> out;
        for (const domain::Record &record : records) {
            const domain::Value *held = record.find(domain::describe(kind).field(field)->number);
            if (record.kind == kind && held != nullptr && *held == value)
                out.push_back(record);
        }
        return out;
    }
};

base::Result<ImportPlan> plan(ImportKind kind, std::string_view text, const Recorded &recorded = {})
{
    TL_TRY(const ImportList list, readList(kind, std::string(text)));
    TL_TRY(ImportPlan plan, planImport(kind, list, {}, today, recorded, Comparing::Nobody));
    if (!plan.report.reading.notUnderstood.empty())
        return notUnderstoodError(kind, plan.report.reading);
    return plan;
}

//! `row column: text` with `!` for refused, `?` for doubtful, `=` for a repeat; then the counts.
std::string said(const base::Result<ImportPlan> &plan)
{
    if (!plan)
        return plan.error().message;
    std::string out;
    for (const ImportRow &row : plan->report.rows) {
        constexpr std::string_view marks = "!?=";
        out += marks[static_cast<std::size_t>(row.what)] + std::to_string(row.row) + " "
            + row.column.value_or("-") + ": " + row.text + "\n";
    }
    return out + std::to_string(plan->report.ready) + "/" + std::to_string(plan->report.bad) + "/"
        + std::to_string(plan->report.skipped);
}

std::string releases(std::string_view text, const Recorded &recorded = {})
{
    return said(plan(ImportKind::Releases, text, recorded));
}

std::string people(std::string_view text, const Recorded &recorded = {})
{
    return said(plan(ImportKind::People, text, recorded));
}

Recorded oneRelease()
{
    Recorded recorded;
    recorded.records = {recordOf(Kind::Person, 7,
                                 {{"given_names", "Zofia"},
                                  {"family_name", "Sampleton"},
                                  {"date_of_birth", "2004-04-15"},
                                  {"prison_number", "L8164KZ"},
                                  {"prison", "BCI"}}),
                        recordOf(Kind::Release, 8,
                                 {{"person", hex(7)},
                                  {"state", "PLANNED"},
                                  {"release_date", "2026-12-17"},
                                  {"prison", "BCI"}})};
    return recorded;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void sample();
    void columnNames();
    void namesInCapitals();
    void unknownColumn();
    void whatIsNotedHereIsNoColumn();
    void everyProblemOfARow();
    void plannedFirstNight();
    void repeatsInTheFile();
    void recordedReleases_data();
    void recordedReleases();
    void lackingFieldsAreFilled();
    void releasesOfAPersonOfThisFile();
    void recordedPeople_data();
    void recordedPeople();
    void contactsFindTheirPerson_data();
    void contactsFindTheirPerson();
    void contactsOnce();
    void servicesOnce();
};

void TestImportPlan::sample()
{
    QFile file(QStringLiteral(THROUGHLINE_TEST_DATA "/releases-sample.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto made = plan(ImportKind::Releases, file.readAll().toStdString());
    QVERIFY(made);
    std::vector<std::string> lines;
    for (const ImportRow &row : made->report.rows) {
        lines.push_back(std::to_string(row.row) + "/" + row.column.value_or("-") + "/"
                        + row.value.value_or("-") + "/" + row.text);
    }
    const std::vector<std::string> wanted{
        "9/prison/ZZZ/unknown prison; use a code such as ACI",
        "14/release_date/2026-02-30/no such date",
        "21/prison_number/A12345C/1 letter, 4 numbers and 2 letters expected, as in A1234BC",
        "25/date_of_birth/2031-05-05/in the future",
        "33/family_name//no name",
        "40/-/-/the same as row 39",
        "46/first_night/SOFA/unknown accommodation type; use a code such as A01A",
        "54/first_appointment/2026-11-20T09:00/first appointment is before the release"};
    QCOMPARE(lines, wanted);
    QCOMPARE(made->report.ready, 53);
    QCOMPARE(made->report.bad, 6);
    QCOMPARE(made->report.skipped, 1);
    QCOMPARE(made->rows.size(), 53U);
    for (std::size_t i = 0; i < made->rows.size(); ++i)
        QVERIFY(!made->rows[i].person && made->rows[i].personOf == i);
}

void TestImportPlan::columnNames()
{
    const auto made = plan(ImportKind::Releases,
                           "Family-Name,RELEASE date,prison,first_night,,note\n"
                           "Sampleton,2026-12-01,LEI,UNK,,=1+1\n");
    QCOMPARE(said(made), "1/0/0"s);
    using Mapping = std::vector<std::pair<std::string, std::string>>;
    const Mapping wanted{{"Family-Name", "person.family_name"},
                         {"RELEASE date", "release.release_date"},
                         {"prison", "release.prison"},
                         {"first_night", "accommodation.type"},
                         {"note", "release.note"}};
    QCOMPARE(made->report.mapping, wanted);
}

//! The second name says of itself how it is meant, and of the first how that is meant too.
void TestImportPlan::namesInCapitals()
{
    const auto read = plan(ImportKind::People, "Full name\nSAMPLETON ZOFIA\nO'EXAMPLE Piet\n");
    QVERIFY(read);
    QCOMPARE(read->report.reading.orders.size(), std::size_t{1});
    QCOMPARE(read->report.reading.orders.front().second, "SAMPLETON ZOFIA is Zofia Sampleton"s);
    std::string names;
    for (const PlannedRow &row : read->rows) {
        const domain::Record person{Kind::Person, {}, {}, row.personFields, {}};
        names +=
            std::string(domain::fieldText(person, domain::fieldNumber<Kind::Person>("given_names")))
            + "/"
            + std::string(
                domain::fieldText(person, domain::fieldNumber<Kind::Person>("family_name")))
            + " ";
    }
    QCOMPARE(names, "Zofia/Sampleton Piet/O'Example "s);
    const auto other = plan(ImportKind::People, "Full name\nZOFIA SAMPLETON\n");
    QCOMPARE(other->report.reading.orders.front().second, "ZOFIA SAMPLETON is Zofia Sampleton"s);
    QVERIFY(
        plan(ImportKind::People, "Full name\nZofia Sampleton\n")->report.reading.orders.empty());
}

void TestImportPlan::unknownColumn()
{
    const std::string error = people("family_name,shoe_size\nSampleton,9\n");
    QVERIFY(error.starts_with("There is no field for the column \"shoe_size\""));
    QVERIFY(error.find("family_name, given_names") != std::string::npos);
    QVERIFY(people("note,,x\n1,2,3\n")
                .starts_with("There is no field for the columns \"Column 2\", \"x\""));
    QVERIFY(people("note,Note\n1,2\n").starts_with("The column \"Note\" is there twice"));
    QVERIFY(people("surname,family name\na,b\n")
                .starts_with("The columns \"surname\" and \"family name\" both go to"));
}

//! As in a file that the program wrote: which list somebody came in, and who looked at a contact.
void TestImportPlan::whatIsNotedHereIsNoColumn()
{
    for (const ImportKind kind :
         {ImportKind::People, ImportKind::Releases, ImportKind::Services, ImportKind::Contacts}) {
        const std::string error = said(plan(kind, "note,import_batch,reviewed\nRang,1,yes\n"));
        QVERIFY2(
            error.starts_with("There is no field for the columns \"import_batch\", \"reviewed\""),
            error.c_str());
        const ImportList list = *readList(kind, "note,Seen\nRang,yes\n");
        for (const char *field : {"reviewed", "contact.reviewed", "import_batch"}) {
            ColumnChoices choices;
            choices.said.emplace_back("Seen", field);
            QVERIFY(!ImportColumns::find(kind, list.list.table, choices, today).ok());
        }
    }
}

void TestImportPlan::everyProblemOfARow()
{
    QCOMPARE(releases("family_name,prison,release_date,told_on\n"
                      ",ZZZ,2026-13-01,2027-01-01\nSampleton,LEI,2027-01-02,2027-01-01\n"),
             "!2 prison: unknown prison; use a code such as ACI\n"
             "!2 release_date: no such date\n"
             "!2 family_name: no name\n"
             "?2 told_on: in the future\n"
             "?3 told_on: in the future\n1/1/0"s);
}

void TestImportPlan::plannedFirstNight()
{
    const auto made = plan(ImportKind::Releases,
                           "family_name,prison,first_night\n"
                           "Sampleton,LEI,UNK\nExemplo,LEI,\n");
    QVERIFY(made);
    QCOMPARE(made->rows.size(), 2U);
    QCOMPARE(made->rows[0].firstNight.size(), 1U);
    QVERIFY(made->rows[1].firstNight.empty());
    const domain::Value planned{"PLANNED"s};
    const domain::Value identified{"IDENTIFIED"s};
    const std::pair<std::uint16_t, domain::Value> state{domain::fieldNumber<Kind::Release>("state"),
                                                        planned};
    const std::pair<std::uint16_t, domain::Value> status{
        domain::fieldNumber<Kind::Person>("status"), identified};
    QCOMPARE(std::count(made->rows[0].fields.begin(), made->rows[0].fields.end(), state), 1);
    QCOMPARE(
        std::count(made->rows[0].personFields.begin(), made->rows[0].personFields.end(), status),
        1);
}

void TestImportPlan::repeatsInTheFile()
{
    const std::string header =
        "given_names,family_name,date_of_birth,prison_number,prison,release_date\n";
    // Spaces around a cell and empty cells at the end make no other row.
    QCOMPARE(releases(header + "Zofia,Sampleton,,,LEI,\n Zofia ,Sampleton,,,LEI\n"),
             "=3 -: the same as row 2\n1/0/1"s);
    // A bad row stays bad however often it comes.
    QCOMPARE(releases(header + ",,,,LEI,\n,,,,LEI,\n"),
             "!2 family_name: no name\n!3 family_name: no name\n0/2/0"s);
    // One name, two numbers: two people. One name and nothing else: nobody knows.
    QCOMPARE(releases(header
                      + "Zofia,Sampleton,1980-01-01,L8164KZ,LEI,2026-12-01\n"
                        "Zofia,Sampleton,1980-01-01,M0363DE,LEI,2026-12-01\n"
                        "Zofia,Sampleton,,,LEI,2026-12-02\nZofia,Sampleton,,,LEI,2026-12-01\n"),
             "4/0/0"s);
}

void TestImportPlan::recordedReleases_data()
{
    QTest::addColumn<std::string>("row");
    QTest::addColumn<std::string>("wanted");
    const std::string recorded = "=2 -: already recorded\n0/0/1";
    const std::string isNew = "1/0/0";
    // Entered by hand: no list may move it.
    const std::string another = "?2 release_date: a release ahead of this person was entered here "
                                "with another day or prison; look whether one of them is too "
                                "many\n1/0/0";
    const auto differs = [&another](const std::string &column) {
        return "?2 " + column + ": not what is recorded about this person, and not taken\n"
            + another;
    };
    QTest::newRow("all the same") << "Zofia,Sampleton,2004-04-15,L8164KZ,BCI,2026-12-17"s
                                  << recorded;
    QTest::newRow("number alone") << "Zofia,,,L8164KZ,BCI,2026-12-17"s << recorded;
    QTest::newRow("name and birthday") << "ZOFIA,sampleton,2004-04-15,,BCI,2026-12-17"s << recorded;
    QTest::newRow("name alone") << "Zofia,Sampleton,,,BCI,2026-12-17"s << recorded;
    QTest::newRow("another date") << "Zofia,Sampleton,2004-04-15,L8164KZ,BCI,2026-12-18"s
                                  << another;
    QTest::newRow("another prison")
        << "Zofia,Sampleton,2004-04-15,L8164KZ,LEI,2026-12-17"s << another;
    QTest::newRow("another number")
        << "Zofia,Sampleton,2004-04-15,M0363DE,BCI,2026-12-17"s << isNew;
    QTest::newRow("another birthday") << "Zofia,Sampleton,2004-04-16,,BCI,2026-12-17"s << isNew;
    QTest::newRow("other given names") << "Sofia,Sampleton,2004-04-15,,BCI,2026-12-17"s << isNew;
    QTest::newRow("number of another name")
        << "Sofia,Sampleton,,L8164KZ,BCI,2026-12-18"s << differs("given_names");
    QTest::newRow("number of another birthday")
        << "Zofia,Sampleton,1990,L8164KZ,BCI,2026-12-18"s << differs("date_of_birth");
}

void TestImportPlan::recordedReleases()
{
    QFETCH(std::string, row);
    QFETCH(std::string, wanted);
    const std::string header =
        "given_names,family_name,date_of_birth,prison_number,prison,release_date\n";
    const auto made = plan(ImportKind::Releases, header + row + "\n", oneRelease());
    QCOMPARE(said(made), wanted);
    const std::string tag = QTest::currentDataTag();
    const bool samePerson =
        tag == "another date" || tag == "another prison" || tag.starts_with("number of");
    if (!made->rows.empty())
        QCOMPARE(made->rows[0].person.has_value(), samePerson);
}

void TestImportPlan::lackingFieldsAreFilled()
{
    Recorded recorded = oneRelease();
    recorded.records[0].set(domain::fieldNumber<Kind::Person>("prison_number"), {});
    const std::string header =
        "given_names,family_name,date_of_birth,prison_number,prison,release_date\n";
    const auto made = plan(ImportKind::Releases,
                           header
                               + "Zofia,Sampleton,2004-04-15,L8164KZ,,2027-01-02\n"
                                 "Zofia,Sampleton,2004-04-15,M0363DE,,2027-01-02\n",
                           recorded);
    QCOMPARE(said(made),
             "?2 release_date: a release ahead of this person was entered here with another day or "
             "prison; look whether one of them is too many\n2/0/0"s);
    QVERIFY(made->rows[0].person);
    QCOMPARE(made->rows[0].personFields.size(), 1U);
    QCOMPARE(made->rows[0].personFields[0].second, domain::Value{"L8164KZ"s});
    QVERIFY(!made->rows[1].person); // by now the number says that it is somebody else
}

void TestImportPlan::releasesOfAPersonOfThisFile()
{
    const auto made = plan(ImportKind::Releases,
                           "family_name,prison_number,prison,release_date,note\n"
                           "Sampleton,L8164KZ,LEI,2026-12-01,\n"
                           "Sampleton,L8164KZ,LEI,2027-03-01,\n"
                           "Sampleton,L8164KZ,LEI,2026-12-01,other\n");
    QCOMPARE(said(made), "=4 -: the same person, date and prison as in row 2\n2/0/1"s);
    QCOMPARE(made->rows[1].personOf, 0U);
    QVERIFY(made->rows[1].personFields.empty());
}

void TestImportPlan::recordedPeople_data()
{
    QTest::addColumn<std::string>("row");
    QTest::addColumn<std::string>("wanted");
    const std::string recorded = "=2 -: already recorded\n0/0/1";
    QTest::newRow("all the same") << "Zofia,Sampleton,2004-04-15,L8164KZ"s << recorded;
    QTest::newRow("names") << "zofia,SAMPLETON,,"s << recorded;
    QTest::newRow("birthday unknown here") << "Zofia,Sampleton,2004,"s
                                           << "1/0/0"s;
    QTest::newRow("another number") << "Zofia,Sampleton,2004-04-15,M0363DE"s
                                    << "1/0/0"s;
    QTest::newRow("number of another")
        << "Marek,Exemplo,,L8164KZ"s
        << "?2 prison_number: another person has this prison number\n1/0/0"s;
}

void TestImportPlan::recordedPeople()
{
    QFETCH(std::string, row);
    QFETCH(std::string, wanted);
    QCOMPARE(
        people("given_names,family_name,date_of_birth,prison_number\n" + row + "\n", oneRelease()),
        wanted);
}

void TestImportPlan::contactsFindTheirPerson_data()
{
    QTest::addColumn<std::string>("row");
    QTest::addColumn<std::string>("wanted");
    QTest::newRow("id") << hex(7) + ",,,,"s
                        << "1/0/0"s;
    QTest::newRow("number") << ",l8164kz,,,"s
                            << "1/0/0"s;
    QTest::newRow("names") << ",,zofia,SAMPLETON,"s
                           << "1/0/0"s;
    QTest::newRow("names and birthday") << ",,Zofia,Sampleton,2004-04-15"s
                                        << "1/0/0"s;
    QTest::newRow("unknown id") << hex(9) + ",,,,"s
                                << "!2 person: unknown person\n0/1/0"s;
    QTest::newRow("no id")
        << "x,,,,"s
        << "!2 person: not an id; 32 letters and numbers expected, as printed by this "
           "program\n0/1/0"s;
    QTest::newRow("unknown number") << ",M0363DE,,,"s
                                    << "!2 prison_number: unknown person\n0/1/0"s;
    QTest::newRow("unknown name") << ",,,Exemplo,"s
                                  << "!2 family_name: unknown person\n0/1/0"s;
    QTest::newRow("number of another name")
        << ",L8164KZ,,Exemplo,"s
        << "!2 prison_number: nobody has this together with the rest of the row\n0/1/0"s;
    QTest::newRow("unknown twice")
        << ",M0363DE,,,,PHONE\n,M0363DE,,,"s
        << "!2 prison_number: unknown person\n!3 prison_number: unknown person\n0/2/0"s;
    QTest::newRow("nobody") << ",,,,"s
                            << "!2 person: no person\n0/1/0"s;
}

void TestImportPlan::contactsFindTheirPerson()
{
    QFETCH(std::string, row);
    QFETCH(std::string, wanted);
    const auto made =
        plan(ImportKind::Contacts,
             "person,prison_number,given_names,family_name,date_of_birth,mode\n" + row + ",PHONE\n",
             oneRelease());
    QCOMPARE(said(made), wanted);
}

void TestImportPlan::contactsOnce()
{
    Recorded recorded = oneRelease();
    recorded.records.push_back(recordOf(
        Kind::Contact, 9, {{"person", hex(7)}, {"mode", "GATE"}, {"at", "2026-11-23T08:34:00Z"}}));
    recorded.records.push_back(
        recordOf(Kind::Contact, 10, {{"person", hex(7)}, {"mode", "PHONE"}, {"note", "One"}}));
    const std::string id = hex(7);
    QCOMPARE(
        said(plan(ImportKind::Contacts,
                  "person,mode,at,note\n" + id + ",GATE,2026-11-23T08:34:00Z,again\n" + id
                      + ",GATE,2026-11-23T09:34:00Z,\n" + id + ",GATE,2026-11-23T09:34:00Z,more\n"
                      + id + ",PHONE,,One\n" + id + ",PHONE,,Two\n" + id + ",,,\n",
                  recorded)),
        "=2 -: already recorded\n"
        "=4 -: the same person, way and time as in row 3\n"
        "=5 -: already recorded\n"
        "!7 mode: no mode\n2/1/3"s);
}

void TestImportPlan::servicesOnce()
{
    Recorded recorded;
    recorded.records = {
        recordOf(Kind::Service, 1, {{"name", "Example Recovery"}, {"phone", "01632 960005"}})};
    QCOMPARE(said(plan(ImportKind::Services,
                       "name,phone\nExample  recovery,01632960005\nExample Recovery,01632 960006\n"
                       "EXAMPLE RECOVERY,01632 960006\n,01632 960007\n",
                       recorded)),
             "=2 -: already recorded\n"
             "=4 -: the same name and phone as in row 3\n"
             "!5 name: no name\n1/1/2"s);
}

QTEST_APPLESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
