// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/access_log.h"
#include "service/edit.h"
#include "service/import/batches.h"
#include "service/import/import.h"
#include "service/import/undo.h"
#include "store/lone_workspace.h"

#include <QElapsedTimer>
#include <QTest>

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

const std::string header =
    "given_names,family_name,date_of_birth,prison_number,prison,release_date,first_night\n";
const std::string twoRows = header
    + "Zofia,Sampleton,2004-04-15,L8164KZ,BCI,2026-12-17,A04\n"
      "Marek,Exemplo,1980-01-02,M0363DE,LEI,2026-12-18,\n";

} // namespace

//! A list that was taken in is taken back as a whole, but for what somebody has worked on since.
class TestImportUndo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyImportLeavesABatch();
    void whatAListAddedIsWithdrawn();
    void aListTakenBackCanComeAgain();
    void changedSinceIsLeftAndNamed();
    void whatSomethingBelongsToIsLeft();
    void whatAListFilledInIsEmptiedAgain();
    void servicesAndContacts();
    void lookingStandsInNoWay();
    void twoRowsOfOnePerson();
    void twiceLeavesWhatCameSince();
    void broughtBackStays();
    void namesAreText();
    void contactsLieWithTheirPeople();
    void timeGrowsWithTheList();
    void onlyAList();

private:
    base::RecordId import(const std::string &text, ImportKind kind = ImportKind::Releases)
    {
        ImportOptions options;
        options.sender = "Example OMU";
        options.file = "list.csv";
        const auto report = importCsv(*m_alone->workspace, kind, text, options);
        return report && report->batch ? *report->batch : base::RecordId{};
    }
    std::string undo(const base::RecordId &batch)
    {
        m_alone->clock.pass(60'000);
        const auto undone = undoImport(*m_alone->workspace, batch);
        if (!undone)
            return undone.error().message;
        std::string said = std::to_string(undone->withdrawn) + "/"
            + std::to_string(undone->restored) + "/" + std::to_string(undone->elsewhere);
        for (const ImportLeft &left : undone->left)
            said += " " + left.title + ": " + left.reason + ";";
        return said;
    }
    void set(Kind kind, const base::RecordId &id, std::string_view field, std::string_view text)
    {
        m_alone->clock.pass(60'000);
        auto edit = Edit::begin(*m_alone->workspace);
        QVERIFY(edit);
        const domain::Field *known = domain::describe(kind).field(field);
        QVERIFY(edit->change(kind, id, {{known->number, *domain::valueFromText(*known, text)}}));
        QVERIFY(edit->commit());
    }
    domain::Record person(const std::string &family)
    {
        for (const domain::Record &one : m_alone->list(Kind::Person)) {
            if (textOf(one, "family_name") == family)
                return one;
        }
        return {};
    }
    domain::Record releaseOf(const base::RecordId &person)
    {
        for (const domain::Record &one : m_alone->list(Kind::Release)) {
            if (textOf(one, "person") == person.hex())
                return one;
        }
        return {};
    }

    std::unique_ptr<test::LoneWorkspace> m_alone;
};

void TestImportUndo::init()
{
    m_alone = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_alone->open(), std::string());
}

void TestImportUndo::everyImportLeavesABatch()
{
    const base::RecordId batch = import(twoRows);
    const auto batches = importBatches(*m_alone->workspace);
    QVERIFY(batches);
    QCOMPARE(batches->size(), 1U);
    const ImportBatch &one = batches->front();
    QVERIFY(one.id == batch);
    QCOMPARE(one.what, "releases"s);
    QCOMPARE(one.sender, "Example OMU"s);
    QCOMPARE(one.file, "list.csv"s);
    QCOMPARE(one.rows, 2);
    QCOMPARE(one.created, 5); // two people, two releases, one place
    QCOMPARE(one.updated, 0);
    QCOMPARE(one.mapping.size(), 7U);
    QCOMPARE(one.mapping[6].second, "accommodation.type"s);
    QVERIFY(!one.undoneOn);
    QVERIFY(import(twoRows).isNull()); // nothing was done, nothing is there to take back
    QCOMPARE(m_alone->count(Kind::ImportBatch), 1);
}

void TestImportUndo::whatAListAddedIsWithdrawn()
{
    const base::RecordId batch = import(twoRows);
    QCOMPARE(undo(batch), "5/0/0"s);
    for (const Kind kind : {Kind::Person, Kind::Release, Kind::Accommodation})
        QCOMPARE(m_alone->count(kind), 0);
    const auto again = findImportBatch(*m_alone->workspace, batch);
    QVERIFY(again);
    QVERIFY(again->undoneOn == domain::partialDate(2026, 11, 24));
    QCOMPARE(undo(batch), "0/0/0"s);
}

void TestImportUndo::aListTakenBackCanComeAgain()
{
    QCOMPARE(undo(import(twoRows)), "5/0/0"s);
    const base::RecordId second = import(twoRows);
    QVERIFY(!second.isNull());
    QCOMPARE(m_alone->count(Kind::Person), 2);
    QCOMPARE(m_alone->count(Kind::Release), 2);
    QCOMPARE(undo(second), "5/0/0"s);
}

void TestImportUndo::changedSinceIsLeftAndNamed()
{
    const base::RecordId batch = import(twoRows);
    const base::RecordId zofia = person("Sampleton").id;
    set(Kind::Release, releaseOf(zofia).id, "release_time", "09:15");
    // The person stays with the release; the planned place was nobody's work.
    QCOMPARE(undo(batch),
             "3/0/0 Zofia Sampleton: another record belongs to it: release; "
             "Zofia Sampleton: Release time was changed since;"s);
    QCOMPARE(m_alone->count(Kind::Person), 1);
    QCOMPARE(m_alone->count(Kind::Release), 1);
    QCOMPARE(m_alone->count(Kind::Accommodation), 0);
}

void TestImportUndo::whatSomethingBelongsToIsLeft()
{
    const base::RecordId batch = import(twoRows);
    const base::RecordId marek = person("Exemplo").id;
    auto edit = Edit::begin(*m_alone->workspace);
    QVERIFY(edit);
    using domain::fieldNumber;
    QVERIFY(edit->addAbout({Kind::Contact,
                            {{fieldNumber<Kind::Contact>("person"), marek},
                             {fieldNumber<Kind::Contact>("mode"), "PHONE"s}}}));
    QVERIFY(edit->commit());
    QCOMPARE(undo(batch), "4/0/0 Marek Exemplo: another record belongs to it: contact;"s);
    QCOMPARE(m_alone->count(Kind::Person), 1);
    QCOMPARE(m_alone->count(Kind::Release), 0);
    QCOMPARE(m_alone->count(Kind::Contact), 1);
}

void TestImportUndo::whatAListFilledInIsEmptiedAgain()
{
    const std::string known = "given_names,family_name,date_of_birth\nZofia,Sampleton,2004-04-15\n";
    const base::RecordId first = import(known, ImportKind::People);
    m_alone->clock.pass(60'000);
    const base::RecordId second = import(twoRows);
    QCOMPARE(textOf(person("Sampleton"), "prison_number"), "L8164KZ"s);
    QCOMPARE(undo(second), "4/1/0"s);
    QCOMPARE(m_alone->count(Kind::Person), 1);
    QCOMPARE(textOf(person("Sampleton"), "prison_number"), ""s);
    QCOMPARE(textOf(person("Sampleton"), "import_batch"), first.hex());
    QCOMPARE(undo(second), "0/0/0"s);
    QCOMPARE(undo(first),
             "1/0/0"s); // nothing is left of the later list that could stand in the way
}

void TestImportUndo::servicesAndContacts()
{
    const base::RecordId services =
        import("name,phone\nExample Recovery,01632 960005\nExample Housing,01632 960006\n",
               ImportKind::Services);
    const base::RecordId people = import("family_name\nSampleton\n", ImportKind::People);
    const base::RecordId contacts =
        import("family_name,mode\nSampleton,PHONE\n", ImportKind::Contacts);
    QCOMPARE(undo(people), "0/0/0 Sampleton: another record belongs to it: contact;"s);
    // That a manager has looked at it is no work on it.
    set(Kind::Contact, m_alone->list(Kind::Contact).front().id, "reviewed", "yes");
    QCOMPARE(undo(contacts), "1/0/0"s);
    QCOMPARE(undo(people), "1/0/0"s);
    for (const domain::Record &service : m_alone->list(Kind::Service)) {
        if (textOf(service, "name") == "Example Recovery")
            set(Kind::Service, service.id, "capacity", "OPEN");
    }
    QCOMPARE(undo(services),
             "1/0/0 Example Recovery: Capacity and Checked on were changed since;"s);
}

void TestImportUndo::lookingStandsInNoWay()
{
    const base::RecordId batch = import(twoRows);
    QVERIFY(openPerson(*m_alone->workspace, person("Sampleton").id).ok());
    QVERIFY(noteAccess(*m_alone->workspace, person("Exemplo").id, "HISTORY").ok());
    QCOMPARE(m_alone->count(Kind::Access), 2);
    QCOMPARE(undo(batch), "5/0/0"s);
}

//! Each row tells something else of somebody who is known already: both go again.
void TestImportUndo::twoRowsOfOnePerson()
{
    import("given_names,family_name,prison_number\nZofia,Sampleton,L8164KZ\n", ImportKind::People);
    const base::RecordId batch =
        import("family_name,prison_number,date_of_birth,pronouns,prison,release_date\n"
               "Sampleton,L8164KZ,2004-04-15,,BCI,2026-12-17\n"
               "Sampleton,L8164KZ,,she,BCI,2027-03-17\n");
    QCOMPARE(textOf(person("Sampleton"), "date_of_birth"), "2004-04-15"s);
    QCOMPARE(textOf(person("Sampleton"), "pronouns"), "she"s);
    QCOMPARE(undo(batch), "2/1/0"s);
    QCOMPARE(textOf(person("Sampleton"), "date_of_birth"), ""s);
    QCOMPARE(textOf(person("Sampleton"), "pronouns"), ""s);
}

void TestImportUndo::twiceLeavesWhatCameSince()
{
    import("given_names,family_name,date_of_birth\nZofia,Sampleton,2004-04-15\n",
           ImportKind::People);
    const base::RecordId first = import(twoRows);
    QCOMPARE(undo(first), "4/1/0"s);
    const base::RecordId second = import(twoRows);
    QVERIFY(!second.isNull());
    const auto undone = findImportBatch(*m_alone->workspace, first)->undoneOn;
    m_alone->clock.pass(48 * 3'600'000);
    QCOMPARE(undo(first), "0/0/0 Zofia Sampleton: Prison number and Prison were changed since;"s);
    QCOMPARE(textOf(person("Sampleton"), "prison_number"), "L8164KZ"s);
    QVERIFY(findImportBatch(*m_alone->workspace, first)->undoneOn == undone);
    const auto again = undoImport(*m_alone->workspace, first);
    QVERIFY(again.ok() && again->before == undone);
    QCOMPARE(undo(second), "4/1/0"s);
}

void TestImportUndo::broughtBackStays()
{
    const base::RecordId batch = import("family_name\nSampleton\n", ImportKind::People);
    const base::RecordId id = person("Sampleton").id;
    QCOMPARE(undo(batch), "1/0/0"s);
    m_alone->clock.pass(60'000);
    auto edit = Edit::begin(*m_alone->workspace);
    QVERIFY(edit && edit->setVoid(Kind::Person, id, std::nullopt) && edit->commit());
    QCOMPARE(undo(batch), "0/0/0 Sampleton: it was withdrawn and brought back since;"s);
    QCOMPARE(m_alone->count(Kind::Person), 1);
}

void TestImportUndo::namesAreText()
{
    ImportOptions options;
    options.file = "Li\xe9ge\xff \xe2\x80\xaegpj.csv";
    const auto report =
        importCsv(*m_alone->workspace, ImportKind::People, "family_name\nSampleton\n", options);
    QVERIFY(report && report->batch);
    QCOMPARE(findImportBatch(*m_alone->workspace, *report->batch)->file,
             "Li\xef\xbf\xbdge\xef\xbf\xbd \xef\xbf\xbdgpj.csv"s);
    options.sender = "a\xff";
    QCOMPARE(importCsv(*m_alone->workspace, ImportKind::People, "family_name\nExemplo\n", options)
                 .error()
                 .code,
             base::ErrorCode::BadUsage);
}

//! Who is in several teams need not say which for contacts: they go to people that are there.
void TestImportUndo::contactsLieWithTheirPeople()
{
    Workspace &workspace = *m_alone->workspace;
    QVERIFY(addTeam(workspace, nullptr, "Another Team Example").ok());
    QCOMPARE(importCsv(workspace, ImportKind::People, "family_name\nSampleton\n", {}).error().code,
             base::ErrorCode::BadUsage);
    for (const base::TeamId &team : writableTeams(workspace)) {
        const std::string family = "Of " + workspace.teamName(team);
        ImportOptions options;
        options.team = workspace.teamName(team);
        QVERIFY(importCsv(workspace, ImportKind::People, "family_name\n" + family + "\n", options));
        const auto report = importCsv(workspace, ImportKind::Contacts,
                                      "family_name,mode\n" + family + ",PHONE\n", {});
        QVERIFY(report && report->batch);
        const auto batch = workspace.store().records.find(Kind::ImportBatch, *report->batch);
        QCOMPARE((*batch)->record.folder, workspace.roster().team(team)->folder);
    }
}

//! Eight times the list, with something that names half of it, may take eight times as long and
//! some more, never sixty-four times.
void TestImportUndo::timeGrowsWithTheList()
{
    const auto seconds = [this](int services) {
        init();
        std::string text = "name,phone\n";
        for (int i = 0; i < services; ++i)
            text += "Example " + std::to_string(i) + ",01632 960005\n";
        const base::RecordId batch = import(text, ImportKind::Services);
        import("family_name\nSampleton\n", ImportKind::People);
        const base::RecordId somebody = person("Sampleton").id;
        auto edit = Edit::begin(*m_alone->workspace);
        int i = 0;
        for (const domain::Record &service : m_alone->list(Kind::Service)) {
            if (i++ % 2 == 0)
                (void)edit->addAbout(
                    {Kind::KnownOrganisation,
                     {{domain::fieldNumber<Kind::KnownOrganisation>("person"), somebody},
                      {domain::fieldNumber<Kind::KnownOrganisation>("service"), service.id}}});
        }
        (void)edit->commit();
        QElapsedTimer timer;
        timer.start();
        const auto undone = undoImport(*m_alone->workspace, batch);
        const qint64 nanoseconds = timer.nsecsElapsed();
        const bool isHalf = undone && undone->withdrawn == services / 2;
        return isHalf ? static_cast<double>(nanoseconds) / 1e9 : -1e9;
    };
    const double few = std::min(seconds(250), seconds(250));
    const double many = seconds(2000);
    qInfo("250 services in %.3f s, 2000 in %.3f s", few, many);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < few * 24, "the time of taking a list back grows faster than the list");
}

void TestImportUndo::onlyAList()
{
    const base::RecordId batch = import(twoRows);
    QVERIFY(!undoImport(*m_alone->workspace, person("Sampleton").id));
    QCOMPARE(m_alone->count(Kind::Person), 2);
    QVERIFY(!batch.isNull());
}

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_import_undo.moc"
