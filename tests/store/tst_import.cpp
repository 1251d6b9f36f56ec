// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "service/edit.h"
#include "service/import/import.h"
#include "store/lone_workspace.h"

#include <QFile>
#include <QTest>

#include <map>

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
    void soundRowsOnce();
    void anotherReleaseOfAKnownPerson();
    void aWithdrawnReleaseStaysWithdrawn();
    void services();
    void peopleAndContacts();
    void unreadable();
    void unknownTeam();

private:
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

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
