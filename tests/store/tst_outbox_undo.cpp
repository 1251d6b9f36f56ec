// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/outbox_box.h"

#include "domain/schema_table.h"
#include "store/records.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using store::ItemId;
using store::OutgoingItem;
using store::OutgoingOp;
using store::Records;

namespace {

//! An outgoing side with the records it is about, and what happened to their ops.
struct Desk : test::Box
{
    Records records{connection};
    std::set<std::int64_t> taken; //!< ops that a live bundle holds, or that have arrived
    std::map<ItemId, std::vector<std::int64_t>> bundles;

    void insert(std::int64_t folder, std::uint8_t record)
    {
        store::StoredRow row;
        row.record.kind = Kind::Contact;
        row.record.id = idOf<RecordId>(record);
        row.record.folder = idOf<base::FolderId>(static_cast<std::uint8_t>(folder));
        row.record.set(fieldNumber<Kind::Contact>("person"), idOf<RecordId>(200));
        row.record.set(fieldNumber<Kind::Contact>("note"), "word" + std::to_string(record));
        if (!records.insertNew(row).ok())
            qFatal("no row");
        add(folder, record);
    }
    void sealSome(std::int64_t folder, std::size_t most)
    {
        const std::vector<std::int64_t> ops = unsealed(folder, most);
        if (ops.empty())
            return;
        bundles[seal(folder, most)] = ops;
        taken.insert(ops.begin(), ops.end());
    }
    void arrive(const ItemId &id) { (void)acknowledge(id); }
    void comeBack(const ItemId &id)
    {
        if (!outbox.drop(id).ok())
            qFatal("no drop");
        for (const std::int64_t op : bundles[id])
            taken.erase(op);
    }
    void empty()
    {
        if (!connection
                 .execute("DELETE FROM outbox_op; DELETE FROM outbox_item; DELETE FROM contact; "
                          "DELETE FROM outbox_folder; DELETE FROM search_doc; "
                          "INSERT INTO search_other(search_other) VALUES('delete-all')")
                 .ok())
            qFatal("not empty");
        taken.clear();
        bundles.clear();
        nextId = 1;
    }
    //! All that a store says of its records, whatever number an op has.
    [[nodiscard]] std::vector<std::string> said()
    {
        std::vector<std::string> all;
        for (const char *sql :
             {"SELECT 'op' || folder || hex(record) || hex(op) FROM outbox_op ORDER BY folder, i",
              "SELECT 'folder' || f.folder || hex(o.record) FROM outbox_folder f JOIN outbox_op o "
              "ON o.folder = f.folder AND o.i = f.oldest ORDER BY 1",
              "SELECT 'item' || hex(id) || state FROM outbox_item ORDER BY 1",
              "SELECT 'row' || hex(id) || note FROM contact ORDER BY 1",
              "SELECT 'found' || hex(record) FROM search_doc ORDER BY 1"}) {
            auto rows = connection.query(sql);
            while (*rows.next())
                all.emplace_back(rows.text(0));
        }
        const auto hits = records.search("word", 1000);
        for (const store::SearchHit &hit : hits.value())
            all.push_back("hit" + hit.id.hex());
        std::sort(all.begin(), all.end());
        return all;
    }
    [[nodiscard]] QString whole()
    {
        const auto findings = store::examine(connection);
        return findings->empty() ? QString() : QString::fromStdString(findings->front());
    }
};

} // namespace

class TestOutboxUndo : public QObject
{
    Q_OBJECT

private slots:
    void asIfItHadNotBeen();
    void notOnceSealed();
    void notUnderALaterChange();
    void aChangeOfAnOlderRecord();
    void foldersStay();
    void nothingToTakeBack();
    void whateverHappensInBetween();
};

void TestOutboxUndo::asIfItHadNotBeen()
{
    Desk desk;
    desk.insert(1, 1);
    const auto before = desk.said();
    const std::int64_t mark = *desk.outbox.mark();
    desk.insert(1, 2);
    desk.insert(2, 3);
    QVERIFY(desk.said() != before);
    QVERIFY(*desk.outbox.takeBack(mark, *desk.outbox.mark()));
    VERIFY_OK(desk.records.remove(Kind::Contact, idOf<RecordId>(2)));
    VERIFY_OK(desk.records.remove(Kind::Contact, idOf<RecordId>(3)));
    QVERIFY(desk.said() == before);
    QVERIFY(*desk.outbox.foldersToSeal(10) == std::vector<std::int64_t>{1});
    QCOMPARE(desk.state(2), store::RecordState::Synced); // nothing of it is on its way
    QCOMPARE(desk.outbox.waiting()->records, 1);
    QCOMPARE(desk.whole(), QString());
    // No number is given twice, so that an old mark never names a newer op.
    desk.insert(1, 4);
    QVERIFY(!*desk.outbox.takeBack(mark, mark + 2));
}

void TestOutboxUndo::notOnceSealed()
{
    for (const bool arrived : {false, true}) {
        Desk desk;
        const std::int64_t mark = *desk.outbox.mark();
        desk.insert(1, 1);
        desk.insert(2, 2);
        const ItemId sealed = desk.seal(1);
        if (arrived)
            desk.arrive(sealed);
        const auto before = desk.said();
        QVERIFY(!*desk.outbox.takeBack(mark, *desk.outbox.mark()));
        QVERIFY(desk.said() == before);
        if (arrived)
            continue;
        // The bundle came to nothing: its ops wait again, and nobody has them.
        VERIFY_OK(desk.outbox.drop(sealed));
        QVERIFY(*desk.outbox.takeBack(mark, *desk.outbox.mark()));
    }
}

void TestOutboxUndo::notUnderALaterChange()
{
    Desk desk;
    const std::int64_t mark = *desk.outbox.mark();
    desk.insert(1, 1);
    const std::int64_t after = *desk.outbox.mark();
    desk.add(1, 1);
    const auto before = desk.said();
    QVERIFY(!*desk.outbox.takeBack(mark, after));
    QVERIFY(desk.said() == before);
    QVERIFY(*desk.outbox.takeBack(after, after + 1)); // the later one goes first
    QVERIFY(*desk.outbox.takeBack(mark, after));
    QVERIFY(desk.outbox.foldersToSeal(10)->empty());
}

//! The older ops of a record stay; its row is put back by whoever took the change back.
void TestOutboxUndo::aChangeOfAnOlderRecord()
{
    Desk desk;
    desk.insert(1, 1);
    const auto before = desk.said();
    const std::int64_t mark = *desk.outbox.mark();
    desk.add(1, 1);
    QVERIFY(*desk.outbox.takeBack(mark, *desk.outbox.mark()));
    QVERIFY(desk.said() == before);
    QCOMPARE(desk.whole(), QString());
}

void TestOutboxUndo::foldersStay()
{
    Desk desk;
    const std::int64_t mark = *desk.outbox.mark();
    OutgoingOp folder = test::op(9);
    folder.kind = Kind::Folder;
    VERIFY_OK(desk.outbox.addOp(1, folder));
    desk.insert(1, 1);
    QVERIFY(*desk.outbox.takeBack(mark, *desk.outbox.mark()));
    QCOMPARE(desk.unsealed(1).size(), std::size_t{1});
    QVERIFY(*desk.outbox.foldersToSeal(10) == std::vector<std::int64_t>{1});
    QCOMPARE(desk.outbox.waiting()->records, 0);
}

void TestOutboxUndo::nothingToTakeBack()
{
    Desk desk;
    QVERIFY(!*desk.outbox.takeBack(0, 0));
    desk.insert(1, 1);
    const std::int64_t mark = *desk.outbox.mark();
    QVERIFY(!*desk.outbox.takeBack(mark, mark));
    QVERIFY(!*desk.outbox.takeBack(mark, mark + 1));
    QVERIFY(!*desk.outbox.takeBack(mark, mark - 1));
    VERIFY_OK(desk.records.remove(Kind::Contact, idOf<RecordId>(77)));
    VERIFY_OK(desk.records.remove(Kind::Folder, idOf<RecordId>(77)));
}

//! Two stores live through the same; in one of them somebody saves something and takes it back.
void TestOutboxUndo::whateverHappensInBetween()
{
    Desk desk;
    Desk other;
    int run = 0;
    QVERIFY(rc::check("an undo leaves nothing, or changes nothing", [&] {
        desk.empty();
        other.empty();
        // Beyond those that are taken back; twice a hundred steps at most stay below 256.
        std::uint8_t record = 10;
        const auto live = [&](int step) {
            const std::int64_t folder = 1 + step % 3;
            for (Desk *one : {&desk, &other}) {
                if (step < 40) {
                    one->insert(folder, record);
                } else if (step < 60) {
                    one->sealSome(folder, static_cast<std::size_t>(1 + step % 4));
                } else if (!one->bundles.empty()) {
                    auto bundle = one->bundles.begin();
                    std::advance(bundle, step % static_cast<int>(one->bundles.size()));
                    step < 80 ? one->arrive(bundle->first) : one->comeBack(bundle->first);
                    one->bundles.erase(bundle);
                }
            }
            ++record;
        };
        const auto steps = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100));
        for (const int step : *steps)
            live(step);

        const std::int64_t mark = *desk.outbox.mark();
        const int edits = *rc::gen::inRange(1, 4);
        for (int i = 0; i < edits; ++i)
            desk.insert(*rc::gen::inRange(1, 4), static_cast<std::uint8_t>(1 + i));
        const std::int64_t after = *desk.outbox.mark();
        bool wasSealed = false;
        bool isTaken = false;
        const auto look = [&] {
            isTaken = false;
            for (std::int64_t op = mark + 1; op <= after; ++op)
                isTaken = isTaken || desk.taken.contains(op);
            wasSealed = wasSealed || isTaken;
        };
        for (const int step : *steps) {
            live(step);
            look();
        }
        const bool isChanged = *rc::gen::inRange(0, 4) == 0;
        if (isChanged)
            desk.add(1, 1);

        const auto before = desk.said();
        const bool done = *desk.outbox.takeBack(mark, after);
        RC_ASSERT(done == (!isTaken && !isChanged));
        if (!done) {
            RC_ASSERT(desk.said() == before);
        } else {
            for (int i = 0; i < edits; ++i)
                RC_ASSERT(
                    desk.records
                        .remove(Kind::Contact, idOf<RecordId>(static_cast<std::uint8_t>(1 + i)))
                        .ok());
            if (!wasSealed)
                RC_ASSERT(desk.said() == other.said());
        }
        if (++run % 10 == 0) // it looks at every page
            RC_ASSERT(desk.whole().isEmpty());
    }));
}

QTEST_APPLESS_MAIN(TestOutboxUndo)

#include "tst_outbox_undo.moc"
