// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"

#include "domain/schema_table.h"
#include "store/read_store.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using store::DeviceStore;
using store::ReadStore;
using Durability = DeviceStore::Durability;

namespace {

[[nodiscard]] RecordId idNumber(std::int64_t number)
{
    RecordId id;
    for (std::size_t i = 16; i-- > 8; number >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(number);
    return id;
}

[[nodiscard]] store::StoredRow contact(std::int64_t number, std::uint8_t folder,
                                       const std::string &note)
{
    store::StoredRow row;
    row.record.kind = Kind::Contact;
    row.record.id = idNumber(number);
    row.record.folder = idOf<base::FolderId>(folder);
    row.record.set(fieldNumber<Kind::Contact>("person"), idNumber(1));
    row.record.set(fieldNumber<Kind::Contact>("note"), note);
    row.clock = {1};
    return row;
}

struct Open
{
    DeviceProfile profile;
    std::unique_ptr<DeviceStore> store = made(profile);
    std::unique_ptr<ReadStore> reader = beside(*store);

    [[nodiscard]] static std::unique_ptr<DeviceStore> made(DeviceProfile &profile)
    {
        auto opened = profile.create();
        if (!opened.ok())
            qFatal("no store for the test");
        return std::move(*opened);
    }
    [[nodiscard]] static std::unique_ptr<ReadStore> beside(const DeviceStore &store)
    {
        auto opened = store.openReader();
        if (!opened.ok())
            qFatal("no reader for the test: %s", opened.error().message.c_str());
        return std::move(*opened);
    }
    [[nodiscard]] base::Result<void> save(std::span<const store::StoredRow> rows)
    {
        TL_TRY(auto transaction, store->begin(Durability::Lazy));
        for (const store::StoredRow &row : rows)
            TL_CHECK(store->records.put(row));
        return transaction.commit();
    }
};

} // namespace

class TestReadStore : public QObject
{
    Q_OBJECT

private slots:
    void seesWhatIsCommittedOnly();
    void aSnapshotIsOneMoment();
    void foldersOfARolledBackTransaction();
    void writesNothing();
    void outgoingSide();
    void drafts();
    void recents();
    void freeBytes();
    void severalReadersAndAReopenedStore();
    void onAThreadOfItsOwn();
};

void TestReadStore::seesWhatIsCommittedOnly()
{
    Open open;
    {
        auto transaction = open.store->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK(open.store->records.put(contact(1, 1, "on its way")));
        QCOMPARE(*open.reader->records.count(Kind::Contact), 0);
        QVERIFY(!open.reader->records.find(Kind::Contact, idNumber(1))->has_value());
        QVERIFY(open.reader->records.search("way", 10)->empty());
        QVERIFY(open.reader->agenda.timelineKeys(idNumber(1))->empty());
        VERIFY_OK(transaction->commit());
    }
    QCOMPARE(*open.reader->records.count(Kind::Contact), 1);
    const auto row = open.reader->records.find(Kind::Contact, idNumber(1));
    QVERIFY(row.ok() && row->has_value());
    QVERIFY((*row)->record == contact(1, 1, "on its way").record);
    QCOMPARE(open.reader->records.search("way", 10)->size(), std::size_t{1});
    {
        auto transaction = open.store->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK(open.store->records.put(contact(1, 1, "changed")));
    }
    QVERIFY(open.reader->records.search("changed", 10)->empty());
    QCOMPARE(open.reader->records.search("way", 10)->size(), std::size_t{1});
}

void TestReadStore::aSnapshotIsOneMoment()
{
    Open open;
    VERIFY_OK(open.save(std::vector{contact(1, 1, "first")}));
    {
        const auto snapshot = open.reader->snapshot();
        VERIFY_OK(snapshot);
        VERIFY_OK(open.save(std::vector{contact(2, 2, "second")}));
        {
            const auto inner = open.reader->snapshot();
            VERIFY_OK(inner);
            QCOMPARE(*open.reader->records.count(Kind::Contact), 1);
        }
        QCOMPARE(*open.reader->records.count(Kind::Contact), 1); // still the outer one
    }
    QCOMPARE(*open.reader->records.count(Kind::Contact), 2);
    QVERIFY(open.store->check()->empty());
}

//! Two folders that had the same short name in the store, one of which was never saved.
void TestReadStore::foldersOfARolledBackTransaction()
{
    Open open;
    {
        auto transaction = open.store->begin(Durability::Durable);
        VERIFY_OK(transaction);
        VERIFY_OK(open.store->records.put(contact(1, 7, "never")));
        QVERIFY(!open.reader->records.find(Kind::Contact, idNumber(1))->has_value());
    }
    VERIFY_OK(open.save(std::vector{contact(2, 8, "saved")}));
    const auto row = open.reader->records.find(Kind::Contact, idNumber(2));
    VERIFY_OK(row);
    QVERIFY((*row)->record.folder == idOf<base::FolderId>(8));
}

void TestReadStore::writesNothing()
{
    Open open;
    VERIFY_OK(open.save(std::vector{contact(1, 1, "first")}));
    // Reading functions are all there is through a ReadStore; the connection would refuse others.
    auto file = open.profile.openFile();
    VERIFY_OK(file);
    const auto changes = file->number("SELECT total_changes()");
    QCOMPARE(*open.reader->records.count(Kind::Contact), 1);
    QCOMPARE(*file->number("SELECT total_changes()"), **changes);
    QVERIFY(!open.reader->meta.bytes(store::MetaKey::Device)->has_value());
}

void TestReadStore::outgoingSide()
{
    Open open;
    {
        auto transaction = open.store->begin(Durability::Durable);
        VERIFY_OK(transaction);
        store::OutgoingOp op;
        op.kind = Kind::Contact;
        op.record = idNumber(4);
        op.made = {44};
        op.op = {1};
        VERIFY_OK(open.store->outbox.addOp(1, op));
        QCOMPARE(open.reader->outbox.waiting()->records, 0);
        VERIFY_OK(transaction->commit());
    }
    QCOMPARE(open.reader->outbox.waiting()->records, 1);
    QVERIFY(open.reader->outbox.waiting()->oldest == base::Millis{44});
    QCOMPARE(*open.reader->outbox.stateOf(idNumber(4)), store::RecordState::Queued);
    const std::vector<store::WaitingChange> expected{{Kind::Contact, idNumber(4), {44}, {}}};
    QVERIFY(*open.reader->outbox.waitingChanges(10) == expected);
    QVERIFY(open.reader->outbox.waitingChanges(0)->empty());
    QCOMPARE(*open.reader->quarantine.count(), 0);

    store::OutgoingItem item;
    item.id = idOf<store::ItemId>(1);
    item.folder = 1;
    item.lastOp = 1;
    VERIFY_OK(open.store->outbox.addItem(item));
    VERIFY_OK(open.store->outbox.refuse(item.id, 14));
    QVERIFY(open.reader->outbox.waitingChanges(10)->front().refused == 14);
    QCOMPARE(open.reader->outbox.waiting()->refused, 1);
}

void TestReadStore::drafts()
{
    Open open;
    store::Drafts &drafts = open.store->drafts;
    QVERIFY(open.reader->drafts.all()->empty());
    QVERIFY(!drafts.find("gate")->has_value());
    VERIFY_OK(drafts.put("gate", {10}, base::asBytes("waiting")));
    VERIFY_OK(drafts.put("contact", {20}, base::asBytes("")));
    VERIFY_OK(drafts.put("gate", {30}, base::asBytes("still waiting")));
    const auto all = open.reader->drafts.all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), std::size_t{2});
    QVERIFY(all->at(0).key == "gate" && all->at(1).key == "contact");
    const auto gate = open.reader->drafts.find("gate");
    QVERIFY((*gate)->changed == base::Millis{30});
    QVERIFY(base::asText((*gate)->body) == "still waiting");
    QVERIFY((*open.reader->drafts.find("contact"))->body.empty());
    VERIFY_OK(drafts.remove("gate"));
    VERIFY_OK(drafts.remove("gate"));
    QVERIFY(!open.reader->drafts.find("gate")->has_value());
    QCOMPARE(open.reader->drafts.all()->size(), std::size_t{1});
}

void TestReadStore::recents()
{
    Open open;
    store::Recents &recents = open.store->recents;
    for (int i = 0; i < 60; ++i)
        VERIFY_OK(recents.note(idNumber(i), {i}));
    VERIFY_OK(recents.note(idNumber(20), {100})); // again
    const auto newest = open.reader->recents.newest(1000);
    VERIFY_OK(newest);
    QCOMPARE(static_cast<std::int64_t>(newest->size()), store::Recents::mostKept);
    QVERIFY(newest->at(0) == idNumber(20));
    QVERIFY(newest->at(1) == idNumber(59));
    QVERIFY(newest->back() == idNumber(10)); // the oldest ten are gone, none of them twice
    QVERIFY(*open.reader->recents.newest(2) == std::vector({idNumber(20), idNumber(59)}));
    QVERIFY(open.reader->recents.newest(0)->empty());
}

void TestReadStore::freeBytes()
{
    Open open;
    const auto free = open.reader->freeBytes();
    QVERIFY(free && *free > 0);
}

void TestReadStore::severalReadersAndAReopenedStore()
{
    Open open;
    VERIFY_OK(open.save(std::vector{contact(1, 1, "first")}));
    const auto second = open.store->openReader();
    VERIFY_OK(second);
    const auto snapshot = (*second)->snapshot();
    QCOMPARE(*(*second)->records.count(Kind::Contact), 1);
    QCOMPARE(*open.reader->records.count(Kind::Contact), 1);
    open.reader.reset();
    open.store->openReader()->reset(); // one that was never used
    VERIFY_OK(open.save(std::vector{contact(2, 1, "second")}));
    QCOMPARE(*(*second)->records.count(Kind::Contact), 1);
}

//! The writer saves pages of ten, and rolls some back; the reader must see whole pages only, and
//! never fewer than before, in whatever it asks.
void TestReadStore::onAThreadOfItsOwn()
{
    Open open;
    constexpr int pages = 60;
    constexpr int page = 10;
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> looks = 0;
    std::thread thread([&] {
        std::size_t before = 0;
        while (!done || looks == 0) {
            const auto snapshot = open.reader->snapshot();
            const auto count = open.reader->records.count(Kind::Contact);
            const auto keys = open.reader->agenda.timelineKeys(idNumber(1));
            const auto waiting = open.reader->outbox.waiting();
            const auto hits = open.reader->records.search("saved", 10'000);
            if (!snapshot.ok() || !count.ok() || !keys.ok() || !waiting.ok() || !hits.ok()) {
                ++wrong;
                break;
            }
            const std::size_t now = keys->size();
            for (const store::TimelineKey &key : *keys) {
                const auto row = open.reader->records.find(key.kind, key.id);
                if (!row.ok() || !*row)
                    ++wrong;
            }
            if (now % page != 0 || now < before || static_cast<std::size_t>(*count) != now
                || static_cast<std::size_t>(waiting->records) != now || hits->size() != now)
                ++wrong;
            before = now;
            ++looks;
        }
    });
    std::int64_t number = 1;
    for (int i = 0; i < pages; ++i) {
        auto transaction = open.store->begin(i % 2 ? Durability::Durable : Durability::Lazy);
        bool good = transaction.ok();
        for (int j = 0; good && j < page; ++j, ++number) {
            // Ever new folders, the names of which a rolled back page gives away again.
            const auto row = contact(number, static_cast<std::uint8_t>(i), "saved");
            store::OutgoingOp op;
            op.kind = Kind::Contact;
            op.record = row.record.id;
            op.op = {1};
            good = open.store->records.put(row).ok() && open.store->outbox.addOp(i, op).ok();
        }
        if (good && i % 4 != 3)
            good = transaction->commit().ok();
        if (!good)
            ++wrong;
    }
    done = true;
    thread.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(looks > 0);
    QCOMPARE(*open.reader->records.count(Kind::Contact), pages * page * 3 / 4);
    QVERIFY(open.store->check()->empty());
}

QTEST_APPLESS_MAIN(TestReadStore)

#include "tst_read_store.moc"
