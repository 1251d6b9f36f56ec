// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"
#include "store/store_people.h"

#include <QTest>

#include <set>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using store::DeviceStore;
using store::MetaKey;
using Durability = store::DeviceStore::Durability;

//! What stands in a store comes back as it went in, and what does not agree is found.
class TestStoreCheck : public QObject
{
    Q_OBJECT

private slots:
    void smallTables();
    void folderOfARolledBackTransaction();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void checkFindsADamagedPage();
};

void TestStoreCheck::smallTables()
{
    DeviceProfile profile;
    const auto device = idOf<base::DeviceId>(3);
    const auto team = idOf<base::TeamId>(4);
    const auto first = idOf<store::ItemId>(5);
    const auto second = idOf<store::ItemId>(6);
    const base::KeyId kid = idOf<base::KeyId>(7);
    {
        auto opened = profile.create();
        VERIFY_OK(opened);
        DeviceStore &store = **opened;
        auto transaction = store.begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK(store.meta.set(MetaKey::Cursor, std::int64_t{1} << 60));
        VERIFY_OK(store.meta.set(MetaKey::Cursor, std::int64_t{12}));
        VERIFY_OK(store.meta.set(MetaKey::Device, device.view()));
        VERIFY_OK(store.meta.set(MetaKey::Anchor, base::ByteView()));
        VERIFY_OK(store.meta.set(MetaKey::Alarm, std::int64_t{1}));
        VERIFY_OK(store.meta.remove(MetaKey::Alarm));
        VERIFY_OK(store.roster.append(1, {{1, 2}, {3}}));
        VERIFY_OK(store.roster.append(2, {{4}, {}}));
        const auto folder = store.folders.findOrAdd(idOf<base::FolderId>(8));
        VERIFY_OK(folder);
        QCOMPARE(store.folders.findOrAdd(idOf<base::FolderId>(8))->key, folder->key);
        VERIFY_OK(store.folders.setHeads(folder->key, {first})); // one less is no use of the key
        std::int64_t begun = 100; // a key is in use from its first grant on
        const auto grant = [&](std::uint64_t epoch, std::uint8_t to, std::uint64_t generation,
                               bool takesAway = false) {
            return store.folders.addGrant(
                folder->key,
                {epoch, idOf<base::KeyId>(static_cast<std::uint8_t>(20 + epoch)),
                 epoch > 0 ? std::optional(base::Bytes{9}) : std::nullopt, idOf<base::TeamId>(to),
                 generation, takesAway, base::Millis{begun}});
        };
        VERIFY_OK(grant(0, 71, 4));
        VERIFY_OK(store.folders.addBundle(folder->key, {second, first}));
        begun = 200;
        VERIFY_OK(grant(0, 72, 0));
        VERIFY_OK(grant(0, 71, 4));
        QCOMPARE(store.folders.byKey(folder->key)->value().use.since.value, std::int64_t{100});
        QCOMPARE(store.folders.byKey(folder->key)->value().use.bundles, std::uint64_t{1});
        VERIFY_OK(grant(1, 71, 5));
        begun = 300;
        VERIFY_OK(store.folders.addBundle(folder->key, {second}));
        VERIFY_OK(store.folders.addBundle(folder->key, {second, first}));
        VERIFY_OK(grant(1, 73, 0));
        VERIFY_OK(grant(0, 74, 0)); // of a key that is history already
        VERIFY_OK(grant(1, 71, 3)); // an older grant that comes late
        VERIFY_OK(grant(1, 73, 0, true));
        crypto::Secret32 key;
        key.writable()[0] = 9;
        VERIFY_OK(store.keys.addFolderKey(folder->key, {0, idOf<base::KeyId>(1), {}}));
        VERIFY_OK(store.keys.addFolderKey(folder->key, {4, kid, key}));
        VERIFY_OK(store.keys.addFolderKey(folder->key, {2, idOf<base::KeyId>(2), {}}));
        VERIFY_OK(store.keys.addFolderKey(folder->key, {9, kid, {}})); // the first of a name stays
        VERIFY_OK(store.keys.addTeamSeed({team, 2, key}));
        VERIFY_OK(store.keys.addTeamSeed({team, 1, {}}));
        VERIFY_OK(store.bundles.add({first, device, 7, folder->key}));
        VERIFY_OK(store.bundles.add({first, device, 7, folder->key}));
        VERIFY_OK(store.quarantine.add({second, 20, 1, 3, {30}, {1, 2, 3}}, {40}));
        VERIFY_OK(store.quarantine.add({first, 10, 1, 3, {30}, {}}, {40}));
        VERIFY_OK(store.quarantine.add({second, 20, 1, 6, {30}, {1, 2, 3}}, {50}));
        VERIFY_OK(store.unknownOps.keepRefused(folder->key, device, first.view()));
        VERIFY_OK(transaction->commit());
    }
    auto opened = profile.open();
    VERIFY_OK(opened);
    DeviceStore &store = **opened;
    QCOMPARE(*store.meta.number(MetaKey::Cursor), std::optional<std::int64_t>(12));
    QVERIFY(**store.meta.bytes(MetaKey::Device) == base::toBytes(device.view()));
    QVERIFY((*store.meta.bytes(MetaKey::Anchor))->empty());
    QVERIFY(!store.meta.number(MetaKey::Alarm)->has_value());
    QVERIFY(!store.meta.bytes(MetaKey::Cursor)->has_value());
    QCOMPARE(store.roster.all()->size(), std::size_t{2});
    QVERIFY(store.roster.all()->front().statement == base::Bytes({1, 2}));
    QVERIFY(store.roster.all()->back().signatures.empty());

    const auto folder = store.folders.find(idOf<base::FolderId>(8));
    VERIFY_OK(folder);
    QVERIFY(folder->has_value());
    QVERIFY(((*folder)->heads == std::vector{first, second}));
    QCOMPARE((*folder)->use.since.value, std::int64_t{200});
    QCOMPARE((*folder)->use.bundles, std::uint64_t{2});
    QVERIFY((*store.folders.byKey((*folder)->key))->id == (*folder)->id);
    QVERIFY(!store.folders.find(idOf<base::FolderId>(9))->has_value());
    QVERIFY(!store.folders.byKey(999)->has_value());
    QCOMPARE(*store.folders.teams((*folder)->key), std::vector{idOf<base::TeamId>(71)});
    QVERIFY((*store.folders.generations((*folder)->key)
             == std::map<base::TeamId, std::uint64_t>{{idOf<base::TeamId>(71), 5}}));
    const auto epochs = store.folders.epochs((*folder)->key);
    QCOMPARE(epochs->size(), std::size_t{2});
    QVERIFY(epochs->at(0).kid == idOf<base::KeyId>(20) && !epochs->at(0).previous);
    QVERIFY(epochs->at(1).kid == idOf<base::KeyId>(21) && epochs->at(1).previous->size() == 1);
    QCOMPARE(epochs->at(0).teams.size(), std::size_t{3});
    QVERIFY((epochs->at(1).teams
             == std::vector{idOf<base::TeamId>(71), idOf<base::TeamId>(73)})); // who wrote under it
    QCOMPARE(*store.bundles.highestOf(device), std::uint64_t{7});
    QCOMPARE(*store.bundles.highestOf({}), std::uint64_t{0});
    const auto newest = store.keys.newestFolderKey((*folder)->key);
    QVERIFY((*newest)->kid == kid && (*newest)->epoch == 4 && (*newest)->key.view()[0] == 9);
    std::set<base::KeyId> kids;
    for (const store::FolderKey &key : *store.keys.folderKeys((*folder)->key))
        kids.insert(key.kid);
    QVERIFY(kids.contains(idOf<base::KeyId>(2)) && !kids.contains(idOf<base::KeyId>(3)));
    const auto seeds = store.keys.teamSeeds();
    QCOMPARE(seeds->size(), std::size_t{2});
    QCOMPARE(seeds->at(1).seed.view()[0], 9);
    QVERIFY(*store.bundles.contains(first) && !*store.bundles.contains(second));
    QVERIFY(**store.bundles.madeBy(device, 7) == first);
    QVERIFY(!store.bundles.madeBy(device, 8)->has_value());
    const auto quarantined = store.quarantine.all();
    QCOMPARE(*store.quarantine.count(), 2);
    QVERIFY(quarantined->at(0).id == first && quarantined->at(1).reason == 6);
    QVERIFY(quarantined->at(1).bytes == base::Bytes({1, 2, 3}));
    VERIFY_OK(store.quarantine.remove(first));
    QCOMPARE(*store.quarantine.count(), 1);
    QCOMPARE(*store.unknownOps.count(), 1);
}

void TestStoreCheck::folderOfARolledBackTransaction()
{
    DeviceProfile profile;
    auto store = profile.create();
    VERIFY_OK(store);
    {
        auto transaction = (*store)->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK((*store)->records.put(person(1, "Never Saved")));
    }
    // Another folder may get the number now; the first one must not keep it.
    auto transaction = (*store)->begin(Durability::Durable);
    VERIFY_OK(transaction);
    VERIFY_OK((*store)->records.put(person(2, "Saved")));
    VERIFY_OK((*store)->records.put(person(1, "Saved Too")));
    VERIFY_OK(transaction->commit());
    for (const std::uint8_t seed : {std::uint8_t{1}, std::uint8_t{2}}) {
        const auto row = (*store)->records.find(Kind::Person, idOf<base::RecordId>(seed));
        VERIFY_OK(row);
        QVERIFY((*row)->record.folder == idOf<base::FolderId>(seed));
    }
}

void TestStoreCheck::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("harm");
    QTest::newRow("record of a change is gone")
        << "DELETE FROM person WHERE family_name = 'Changed'";
    QTest::newRow("folder is gone") << "DELETE FROM folder_";
    QTest::newRow("record not in the search") << "DELETE FROM search_doc WHERE doc = 1";
    QTest::newRow("person not in the search") << "DELETE FROM search_person_doc WHERE doc = 1";
    QTest::newRow("withdrawn person in the search") << "UPDATE person SET void_reason = 'x'";
    QTest::newRow("withdrawn record in the search") << "UPDATE service SET void_reason = 'x'";
    QTest::newRow("words of no person") << "INSERT INTO search_person(rowid, text) VALUES(99, 'x')";
    QTest::newRow("words of no record") << "INSERT INTO search_other(rowid, text) VALUES(99, 'x')";
    QTest::newRow("words of a person are gone") << "DELETE FROM search_person WHERE rowid = 1";
    QTest::newRow("words of a record are gone") << "DELETE FROM search_other WHERE rowid = 1";
    QTest::newRow("person found by another name")
        << "UPDATE person SET family_name = 'Other' WHERE family_name = 'Changed'";
    QTest::newRow("person found by another birthday")
        << "UPDATE search_person_doc SET born = 19850312 WHERE doc = 1";
    QTest::newRow("name not in the index") << "DELETE FROM search_name WHERE word = 'changed'";
    QTest::newRow("name in the index of nobody")
        << "INSERT INTO search_name(part, word, block, docs) VALUES(0, 'nobody', 0, x'0001')";
    QTest::newRow("sound is gone") << "DELETE FROM search_sound WHERE word = 'changed'";
    QTest::newRow("sound of nobody") << "INSERT INTO search_sound(sound, word) VALUES('X', 'x')";
    QTest::newRow("spelling is gone") << "DELETE FROM search_spelling WHERE word = 'degnahc'";
    QTest::newRow("initial is gone") << "DELETE FROM search_name WHERE part = 3 AND word = 'c'";
    QTest::newRow("bundle without changes")
        << "INSERT INTO outbox_item(kind, id, folder, n, first_op, last_op, state, bytes) "
           "VALUES(1, x'01', 1, 1, 50, 60, 1, x'')";
    QTest::newRow("change in two bundles")
        << "INSERT INTO outbox_item(kind, id, folder, n, first_op, last_op, state, bytes) "
           "VALUES(1, x'01', 1, 1, 1, 1, 1, x''), (1, x'02', 1, 1, 1, 1, 1, x'')";
    QTest::newRow("change that would not be sent") << "DELETE FROM outbox_folder";
    QTest::newRow("change past the count") << "UPDATE outbox_count SET i = 0";
}

void TestStoreCheck::checkFindsWhatIsWrong()
{
    QFETCH(QString, harm);
    DeviceProfile profile;
    {
        auto store = profile.create();
        VERIFY_OK(store);
        auto transaction = (*store)->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK((*store)->records.put(person(1, "Changed")));
        VERIFY_OK((*store)->records.put(person(2, "Unchanged")));
        store::StoredRow service;
        service.record.kind = Kind::Service;
        service.record.id = idOf<base::RecordId>(3);
        service.record.folder = idOf<base::FolderId>(1);
        service.record.set(domain::fieldNumber<Kind::Service>("name"), std::string("Exampletown"));
        VERIFY_OK((*store)->records.put(service));
        store::OutgoingOp op;
        op.record = idOf<base::RecordId>(1);
        const auto folder = (*store)->folders.find(idOf<base::FolderId>(1));
        VERIFY_OK((*store)->outbox.addOp((*folder)->key, op));
        VERIFY_OK(transaction->commit());
        QVERIFY((*store)->check()->empty());
    }
    {
        auto file = profile.openFile();
        VERIFY_OK(file);
        VERIFY_OK(file->execute(harm.toStdString()));
    }
    auto store = profile.open();
    VERIFY_OK(store);
    const auto findings = (*store)->check();
    VERIFY_OK(findings);
    QVERIFY(!findings->empty());
    QVERIFY(findings->front().ends_with('.'));
    for (const std::string &finding : *findings)
        QVERIFY(finding.find("Changed") == std::string::npos);
    // The check itself changes nothing: the same again.
    QVERIFY(*(*store)->check() == *findings);
}

void TestStoreCheck::checkFindsADamagedPage()
{
    DeviceProfile profile;
    {
        auto store = profile.create();
        VERIFY_OK(store);
        VERIFY_OK(addPeople(**store, 100));
    }
    const QByteArray whole = contentOf(profile.file("store.db"));
    int found = 0;
    for (qsizetype page = 5; page < whole.size() / 4096; page += 7) {
        QByteArray content = whole;
        content[page * 4096 + 1000] = static_cast<char>(content[page * 4096 + 1000] ^ 1);
        overwrite(profile.file("store.db"), content);
        auto store = profile.open();
        if (!store.ok()) {
            QCOMPARE(store.error().code, ErrorCode::StoreDamaged);
            continue;
        }
        const auto findings = (*store)->check();
        VERIFY_OK(findings);
        QVERIFY(!findings->empty());
        ++found;
        store->reset();
        QCOMPARE(contentOf(profile.file("store.db")), content);
    }
    QVERIFY(found > 0);
}

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_store_check.moc"
