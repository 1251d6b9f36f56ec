// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/import/batches.h"
#include "service/import/import.h"
#include "service/import/undo.h"
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr auto firstList =
    "given_names,family_name,date_of_birth,prison,release_date\n"
    "Zofia,Sampleton,2004-04-15,BCI,2027-12-17\nMarek,Exemplo,1980-01-02,LEI,2027-12-18\n";
constexpr auto secondList =
    "given_names,family_name,date_of_birth,prison_number,prison,release_date\n"
    "Zofia,Sampleton,2004-04-15,L8164KZ,BCI,2027-12-17\n"
    "Marek,Exemplo,1980-01-02,M0363DE,LEI,2028-12-18\n";

base::RecordId import(test::WorldDevice &device, const char *text)
{
    const auto report =
        service::importCsv(*device, service::ImportKind::Releases, text, service::ImportOptions{});
    test::require(report.ok() && report->batch.has_value(), "the list was imported");
    return *report->batch;
}

std::int64_t living(test::WorldDevice &device, Kind kind)
{
    std::int64_t count = 0;
    const auto walked = device->store().records.forEach(
        kind, {}, [&count](const store::StoredRow &) -> base::Result<void> {
            ++count;
            return {};
        });
    test::require(walked.ok(), "the records can be read");
    return count;
}

//! All but the names of folders: an admin has one more.
test::WorldState recordsOf(test::WorldDevice &device)
{
    test::WorldState state = test::stateOf(device);
    std::erase_if(state, [](const auto &one) { return one.first.first == Kind::Folder; });
    return state;
}

} // namespace

//! A list can be taken back on another device than the one that imported it, and all devices come
//! to the same.
class TestImportUndoElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void anotherDeviceTakesBack();
    void workOfAnotherDeviceStays();
    void clockPutRightBeforeTheFirstPush();
    void workOnTheWayBringsItsPersonBack();
    void lateValuesComeBack();
};

void TestImportUndoElsewhere::anotherDeviceTakesBack()
{
    test::SyncWorld world(31);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    import(*admin, firstList);
    world.advance(60'000);
    const base::RecordId second = import(*admin, secondList);
    test::syncWell(*admin);
    test::syncWell(*other);
    QCOMPARE(living(*other, Kind::ImportBatch), 2);
    world.advance(60'000);
    const auto undone = service::undoImport(**other, second);
    QVERIFY(undone.ok());
    QCOMPARE(undone->elsewhere, 0);
    QVERIFY(undone->left.empty());
    QVERIFY(undone->restored >= 1); // there was no number before
    for (int round = 0; round < 2; ++round) {
        test::syncWell(*other);
        test::syncWell(*admin);
    }
    QVERIFY(recordsOf(*admin) == recordsOf(*other));
    QCOMPARE(living(*admin, Kind::Person), 2);
    QCOMPARE(living(*admin, Kind::Release), 2);
    for (const auto &[id, row] : test::stateOf(*admin)) {
        if (id.first == Kind::Person)
            QVERIFY(test::textOf(*admin, Kind::Person, id.second, "prison_number").empty());
    }
}

void TestImportUndoElsewhere::workOfAnotherDeviceStays()
{
    test::SyncWorld world(32);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId batch = import(*admin, firstList);
    test::syncWell(*admin);
    test::syncWell(*other);
    world.advance(60'000);
    base::RecordId person;
    for (const auto &[id, row] : test::stateOf(*other)) {
        if (id.first == Kind::Person)
            person = id.second;
    }
    test::setText(*other, Kind::Person, person, "note", "Rang; will be met");
    test::syncWell(*other);
    test::syncWell(*admin);
    const auto undone = service::undoImport(**admin, batch);
    QVERIFY(undone.ok());
    QCOMPARE(undone->withdrawn, 3); // the other person and both releases
    QCOMPARE(undone->left.size(), std::size_t{1});
    QCOMPARE(undone->left[0].reason, std::string("Note was changed since"));
}

//! Work of a device whose clock stood wrong gets new stamps before it is sent: what a list wrote
//! must still be known as the list's, and nothing else be taken for it.
void TestImportUndoElsewhere::clockPutRightBeforeTheFirstPush()
{
    test::SyncWorld world(33);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    other->clock.setAhead(3'600'000);
    const base::RecordId before = test::addPerson(*other, "Vorher");
    const base::RecordId batch = import(*other, firstList);
    const base::RecordId after = test::addPerson(*other, "Nachher");
    for (int round = 0; round < 3; ++round)
        test::require(test::syncOnce(*other).ok() || round < 2, "the work is sent");
    test::syncWell(*admin);
    world.advance(7'200'000);
    const auto undone = service::undoImport(**admin, batch);
    QVERIFY(undone.ok());
    QCOMPARE(undone->withdrawn, 4);
    QVERIFY(undone->left.empty());
    for (const base::RecordId &id : {before, after}) {
        const auto row = (*admin)->store().records.find(Kind::Person, id);
        QVERIFY(row.ok() && row->has_value() && !(*row)->record.voidReason);
    }
}

//! Somebody worked on a person of the list; before anybody else had that, the list was taken back.
void TestImportUndoElsewhere::workOnTheWayBringsItsPersonBack()
{
    for (const bool undoFirst : {true, false}) {
        test::SyncWorld world(34);
        const auto admin = world.newOrganisation();
        const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
        const base::RecordId batch = import(*admin, firstList);
        test::syncWell(*admin);
        test::syncWell(*other);
        const auto people = [&] {
            std::vector<base::RecordId> found;
            for (const auto &[id, row] : test::stateOf(*other)) {
                if (id.first == Kind::Person)
                    found.push_back(id.second);
            }
            return found;
        }();
        world.advance(60'000);
        test::addContact(*other, people.at(0), "Rang; will be met");
        world.advance(60'000);
        const auto undone = service::undoImport(**admin, batch);
        QVERIFY(undone.ok());
        QCOMPARE(undone->withdrawn, 4);
        for (int round = 0; round < 3; ++round) {
            test::syncWell(undoFirst ? *admin : *other);
            test::syncWell(undoFirst ? *other : *admin);
        }
        QVERIFY(recordsOf(*admin) == recordsOf(*other));
        for (test::WorldDevice *device : {admin.get(), other.get()}) {
            QCOMPARE(living(*device, Kind::Person), 1);
            QCOMPARE(living(*device, Kind::Release), 0); // nobody's work
            QCOMPARE(living(*device, Kind::Contact), 1);
            const auto row = (*device)->store().records.find(Kind::Person, people.at(0));
            QVERIFY(row.ok() && !(*row)->record.voidReason);
        }
    }
}

void TestImportUndoElsewhere::lateValuesComeBack()
{
    test::SyncWorld world(35);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    import(*admin, firstList);
    world.advance(60'000);
    const base::RecordId second = import(*admin, secondList);
    test::syncWell(*admin);
    test::syncWell(*other);
    base::RecordId zofia;
    for (const auto &[id, row] : test::stateOf(*other)) {
        if (id.first == Kind::Person
            && test::textOf(*other, Kind::Person, id.second, "prison_number") == "L8164KZ")
            zofia = id.second;
    }
    world.advance(60'000);
    test::setText(*other, Kind::Person, zofia, "prison_number", "L8164KX"); // put right by hand
    world.advance(60'000);
    QVERIFY(service::undoImport(**admin, second).ok());
    QCOMPARE(test::textOf(*admin, Kind::Person, zofia, "prison_number"), std::string());
    for (int round = 0; round < 3; ++round) {
        test::syncWell(*other);
        test::syncWell(*admin);
    }
    QVERIFY(recordsOf(*admin) == recordsOf(*other));
    QCOMPARE(test::textOf(*admin, Kind::Person, zofia, "prison_number"), std::string("L8164KX"));
    for (const auto &[id, row] : test::stateOf(*admin)) {
        if (id.first == Kind::Person && id.second != zofia)
            QVERIFY(test::textOf(*admin, Kind::Person, id.second, "prison_number").empty());
    }
}

QTEST_GUILESS_MAIN(TestImportUndoElsewhere)
#include "tst_import_undo_elsewhere.moc"
