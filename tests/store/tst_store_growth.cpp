// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"
#include "store/store_people.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using store::DeviceStore;
using Durability = store::DeviceStore::Durability;

//! A store that an earlier version made becomes one of this version, and loses nothing.
class TestStoreGrowth : public QObject
{
    Q_OBJECT

private slots:
    void olderSchemaGrows();
    void storeOfTheFirstStepGrows();
    void historyOfEarlierVersionsStays();
    void keysOfEarlierVersionsHaveAnAge();
    void aChoiceThatThereIsNotIsFound();
};

void TestStoreGrowth::olderSchemaGrows()
{
    DeviceProfile profile;
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 2));
    }
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(
            file->execute("DROP INDEX contact_timeline; DROP INDEX contact_figures;"
                          "DROP INDEX person_differing;"
                          "ALTER TABLE person DROP COLUMN differing;"
                          "ALTER TABLE contact DROP COLUMN differing;"
                          "ALTER TABLE person DROP COLUMN note;"
                          "ALTER TABLE contact DROP COLUMN at;"
                          "DROP INDEX person_figures; ALTER TABLE person DROP COLUMN clock_head;"
                          "DROP TABLE service;"
                          "UPDATE record_schema SET version = 0"));
    }
    auto store = profile.open();
    VERIFY_OK(store);
    QCOMPARE(*(*store)->records.count(Kind::Person), 2);
    QCOMPARE(*(*store)->records.count(Kind::Service), 0);
    auto row = (*store)->records.find(Kind::Person, idOf<base::RecordId>(1));
    VERIFY_OK(row);
    QVERIFY(row->has_value());
    (*row)->record.set(fieldNumber<Kind::Person>("note"), std::string("A field of today"));
    (*row)->record.differing = {{fieldNumber<Kind::Person>("do_not_contact"), {7}}};
    {
        auto transaction = (*store)->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK((*store)->records.put(**row));
        VERIFY_OK(transaction->commit());
    }
    const auto again = (*store)->records.find(Kind::Person, idOf<base::RecordId>(1));
    VERIFY_OK(again);
    QVERIFY((*again)->record == (*row)->record);
    QCOMPARE(*(*store)->records.countDiffering(Kind::Person), 1);
    QVERIFY(*(*store)->records.differing(Kind::Person)
            == std::vector<base::RecordId>{idOf<base::RecordId>(1)});
    QVERIFY((*store)->check()->empty());
    store->reset();
    auto grown = profile.openFile();
    VERIFY_OK(grown);
    const auto wrong = grown->number("SELECT count(*) FROM person "
                                     "WHERE clock_head IS NOT substr(clock, 1, 8)");
    VERIFY_OK(wrong);
    QCOMPARE(*wrong, std::optional<std::int64_t>(0));
}

//! A store as it was before there were drafts and lists: what is in it stays, and it gets the
//! tables and indexes of today.
void TestStoreGrowth::storeOfTheFirstStepGrows()
{
    DeviceProfile profile;
    const std::string indexes = "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name "
                                "IN ('folder_named', 'person_names', 'release_day', "
                                "'contact_timeline', 'contact_gate')";
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 3));
    }
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        QCOMPARE(*file->number(indexes), 5);
        VERIFY_OK(file->execute(
            "DROP TABLE kept; DROP TABLE wanted_folder; DROP TABLE folder_taken; "
            "DROP TABLE rescue; DROP TABLE same_person; DROP TABLE search_other_born; "
            "DROP TABLE draft; DROP TABLE recent; DROP TABLE seen; DROP TABLE history; DROP TABLE "
            "due_task; "
            "DROP TABLE due_task_stale; DROP INDEX folder_named; "
            "DROP INDEX person_names; DROP INDEX release_day; DROP INDEX contact_timeline; "
            "DROP INDEX contact_gate; ALTER TABLE folder_ DROP COLUMN key_since; "
            "ALTER TABLE folder_ DROP COLUMN key_bundles; CREATE INDEX contact_person ON "
            "contact(person, id); "
            "CREATE INDEX person_family_name ON person(family_name, id); "
            "ALTER TABLE unknown_op DROP COLUMN bundle; "
            "DROP TABLE left_behind; DROP TABLE left_together; DROP TABLE bundle_past; PRAGMA "
            "user_version = 1"));
    }
    {
        auto store = profile.open();
        VERIFY_OK(store);
        QCOMPARE(*(*store)->records.count(Kind::Person), 3);
        VERIFY_OK((*store)->drafts.put("contact", {5}, base::asBytes("half a note")));
        VERIFY_OK((*store)->recents.note(idOf<base::RecordId>(1), {6}));
        QCOMPARE((*store)->tasks.stale(9)->size(), std::size_t{3}); // everybody is to be looked at
        QVERIFY((*store)->check()->empty());
    }
    auto file = profile.openFile();
    VERIFY_OK(file);
    QCOMPARE(*file->number(indexes), 5);
    QCOMPARE(*file->number("SELECT count(*) FROM sqlite_schema WHERE name IN "
                           "('contact_person', 'person_family_name')"),
             0);
}

//! What was one value for each stamp may be several since sets are merged element by element.
void TestStoreGrowth::historyOfEarlierVersionsStays()
{
    DeviceProfile profile;
    const auto id = idOf<base::RecordId>(1);
    const auto device = idOf<base::DeviceId>(2);
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 1));
        auto transaction = (*store)->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK((*store)->history.add(Kind::Person, id, {9, {5}, device, {1, 2}}));
        VERIFY_OK(transaction->commit());
    }
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(file->execute(
            "CREATE TABLE old(record BLOB NOT NULL, kind INTEGER NOT NULL, field INTEGER NOT NULL, "
            "time INTEGER NOT NULL, device BLOB NOT NULL, value BLOB NOT NULL, "
            "PRIMARY KEY(record, kind, field, time, device)) WITHOUT ROWID; "
            "INSERT INTO old SELECT * FROM history; DROP TABLE history; "
            "DROP TABLE kept; DROP TABLE wanted_folder; DROP TABLE folder_taken; "
            "DROP TABLE rescue; ALTER TABLE folder_ DROP COLUMN key_since; "
            "ALTER TABLE folder_ DROP COLUMN key_bundles; ALTER TABLE old RENAME TO history; "
            "ALTER TABLE unknown_op DROP COLUMN bundle; "
            "DROP TABLE left_behind; DROP TABLE left_together; DROP TABLE bundle_past; PRAGMA "
            "user_version = 4"));
    }
    auto store = profile.open();
    VERIFY_OK(store);
    auto transaction = (*store)->begin(Durability::Durable);
    VERIFY_OK(transaction);
    VERIFY_OK((*store)->history.add(Kind::Person, id, {9, {5}, device, {3}}));
    VERIFY_OK((*store)->history.add(Kind::Person, id, {9, {5}, device, {3}}));
    VERIFY_OK(transaction->commit());
    const auto entries = (*store)->history.of(Kind::Person, id);
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), std::size_t{2});
    QVERIFY((*entries)[0].value == (base::Bytes{1, 2}) && (*entries)[1].value == base::Bytes{3});
}

//! Where nothing says since when a folder's key is in use, its past counts, or else this moment.
void TestStoreGrowth::keysOfEarlierVersionsHaveAnAge()
{
    DeviceProfile profile;
    const auto used = idOf<base::FolderId>(7);
    const auto unused = idOf<base::FolderId>(8);
    {
        auto store = profile.create();
        VERIFY_OK(store);
        auto transaction = (*store)->begin(Durability::Durable);
        VERIFY_OK(transaction);
        const auto folder = (*store)->folders.findOrAdd(used);
        VERIFY_OK(folder);
        VERIFY_OK((*store)->folders.findOrAdd(unused));
        const auto device = idOf<base::DeviceId>(2);
        VERIFY_OK((*store)->bundles.add(
            {idOf<store::ItemId>(1), device, 1, folder->key, base::Millis{5000}}));
        VERIFY_OK((*store)->bundles.add(
            {idOf<store::ItemId>(2), device, 2, folder->key, base::Millis{4000}}));
        VERIFY_OK(transaction->commit());
    }
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(file->execute("ALTER TABLE folder_ DROP COLUMN key_since; "
                                "ALTER TABLE folder_ DROP COLUMN key_bundles; "
                                "ALTER TABLE unknown_op DROP COLUMN bundle; "
                                "DROP TABLE left_behind; DROP TABLE left_together; DROP TABLE "
                                "bundle_past; PRAGMA user_version = 7"));
    }
    const base::Millis before = base::SystemClock().wall();
    auto store = profile.open();
    VERIFY_OK(store);
    const auto old = (*store)->folders.find(used);
    VERIFY_OK(old);
    QCOMPARE((*old)->use.since.value, std::int64_t{4000});
    QCOMPARE((*old)->use.bundles, std::uint64_t{2});
    const auto idle = (*store)->folders.find(unused);
    VERIFY_OK(idle);
    QVERIFY((*idle)->use.since.value >= before.value - 1000); // whole seconds
    QCOMPARE((*idle)->use.bundles, std::uint64_t{0});
}

void TestStoreGrowth::aChoiceThatThereIsNotIsFound()
{
    DeviceProfile profile;
    auto store = profile.create();
    VERIFY_OK(store);
    VERIFY_OK(addPeople(**store, 2));
    const auto row = (*store)->records.find(Kind::Person, idOf<base::RecordId>(1));
    VERIFY_OK(row);
    const auto differ = [&](std::uint16_t field) -> base::Result<void> {
        store::StoredRow changed = **row;
        changed.record.differing = {{field, {7}}};
        TL_TRY(auto transaction, (*store)->begin(Durability::Durable));
        TL_CHECK((*store)->records.put(changed));
        return transaction.commit();
    };
    VERIFY_OK(differ(fieldNumber<Kind::Person>("do_not_contact")));
    QVERIFY((*store)->check()->empty());
    VERIFY_OK(differ(fieldNumber<Kind::Person>("note"))); // the later wins there
    QCOMPARE((*store)->check()->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestStoreGrowth)
#include "tst_store_growth.moc"
