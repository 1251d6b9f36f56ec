// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/outbox_box.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace throughline;
using base::ErrorCode;
using base::RecordId;
using domain::Kind;
using store::ItemId;
using store::Outbox;
using store::OutgoingItem;
using store::OutgoingOp;
using store::RecordState;
using test::Box;
using test::many;
using test::op;

class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void anOpAllTheWay();
    void opsComeBackAsTheyWere();
    void limits();
    void whatIsHeldGivesWay();
    void foldersInOrderOfTheirOldestOp();
    void acknowledgedOutOfOrder();
    void droppedOpsWaitAgain();
    void droppedBeforeALaterBundle();
    void refusedStaysAndIsNotSent();
    void grants();
    void acknowledgedTwice();
    void restamp();
    void mistakesOfTheCaller();
    void statesOfARecordWithSeveralOps();
    void waitingCountsRecords();
    void restart();
    void forgetsOldBytes();
    void noOpIsEverLost();
    void quickWithManyOpsWaiting();
    void anOpLeavesTheSearchIndexAlone();
};

void TestOutbox::anOpAllTheWay()
{
    Box box;
    QVERIFY(box.outbox.foldersToSeal(10)->empty());
    QCOMPARE(box.state(1), RecordState::Synced);
    box.add(7, 1);
    QVERIFY(*box.outbox.foldersToSeal(10) == std::vector<std::int64_t>{7});
    QCOMPARE(box.state(1), RecordState::Queued);
    const ItemId id = box.seal(7);
    QVERIFY(box.outbox.foldersToSeal(10)->empty());
    QVERIFY(box.unsealed(7).empty());
    QCOMPARE(box.state(1), RecordState::Queued);
    QVERIFY(box.sendable() == std::vector{id});
    VERIFY_OK(box.outbox.markSent(std::vector{id}));
    QCOMPARE(box.state(1), RecordState::Sent);
    QVERIFY(box.sendable() == std::vector{id}); // until the receipt is here
    QVERIFY(box.acknowledge(id) == std::set<int>{1});
    QCOMPARE(box.state(1), RecordState::Synced);
    QVERIFY(box.sendable().empty());
    QCOMPARE(box.outbox.waiting()->records, 0);
    QVERIFY(!box.outbox.waiting()->oldest.has_value());
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::opsComeBackAsTheyWere()
{
    Box box;
    box.add(1, 3, 33);
    box.add(1, 4, 44);
    const auto ops = box.outbox.unsealedOps(1, many, 1 << 20);
    VERIFY_OK(ops);
    QCOMPARE(ops->size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        const OutgoingOp expected = op(static_cast<std::uint8_t>(3 + i), i == 0 ? 33 : 44);
        const OutgoingOp &found = ops->at(i);
        QVERIFY(found.kind == expected.kind && found.record == expected.record);
        QVERIFY(found.made == expected.made && found.time == expected.time);
        QVERIFY(found.bumped == expected.bumped && found.op == expected.op);
    }
    QVERIFY(ops->at(0).index < ops->at(1).index);
    const ItemId id = box.seal(1);
    const auto items = box.outbox.toSend(many, 1 << 20);
    QCOMPARE(items->size(), std::size_t{1});
    QVERIFY(items->front().id == id && items->front().folder == 1 && items->front().n == 2);
    QVERIFY(items->front().lastOp == ops->at(1).index);
    QVERIFY(items->front().bytes == base::Bytes(100, 2));
    QCOMPARE(items->front().kind, OutgoingItem::Kind::Bundle);
}

void TestOutbox::limits()
{
    Box box;
    for (std::uint8_t i = 0; i < 10; ++i)
        box.add(1, i); // ten bytes each
    QCOMPARE(box.outbox.unsealedOps(1, 4, 1000)->size(), std::size_t{4});
    QCOMPARE(box.outbox.unsealedOps(1, 100, 35)->size(), std::size_t{3});
    QCOMPARE(box.outbox.unsealedOps(1, 100, 1)->size(), std::size_t{1});
    QCOMPARE(box.outbox.unsealedOps(1, 0, 0)->size(), std::size_t{1});
    QVERIFY(box.outbox.unsealedOps(2, 100, 100)->empty());
    for (int i = 0; i < 5; ++i)
        (void)box.seal(1, 2); // a hundred bytes each
    QCOMPARE(box.outbox.toSend(3, 10000)->size(), std::size_t{3});
    QCOMPARE(box.outbox.toSend(100, 250)->size(), std::size_t{2});
    QCOMPARE(box.outbox.toSend(100, 1)->size(), std::size_t{1});
}

//! What has to wait takes no room from what is behind it, and nothing is read twice for it.
void TestOutbox::whatIsHeldGivesWay()
{
    Box box;
    std::vector<ItemId> free;
    for (std::uint8_t i = 0; i < 40; ++i) {
        box.add(i % 4 + 1, i);
        const ItemId id = box.seal(i % 4 + 1);
        if (i % 4 == 3)
            free.push_back(id);
    }
    int asked = 0;
    const auto items =
        box.outbox.toSend(8, 1 << 20, [&](const OutgoingItem &item) -> base::Result<bool> {
            ++asked;
            return item.folder != 4;
        });
    VERIFY_OK(items);
    QCOMPARE(items->size(), std::size_t{8});
    for (std::size_t i = 0; i < items->size(); ++i)
        QVERIFY((*items)[i].id == free[i]);
    QVERIFY(asked <= 36);
    QVERIFY(box.outbox.toSend(8, 1 << 20, [](const auto &) { return base::Result<bool>(true); })
                ->empty());
}

void TestOutbox::foldersInOrderOfTheirOldestOp()
{
    Box box;
    for (const std::int64_t folder : {5, 3, 9, 3, 5, 1})
        box.add(folder, 1);
    QVERIFY((*box.outbox.foldersToSeal(10) == std::vector<std::int64_t>{5, 3, 9, 1}));
    QVERIFY((*box.outbox.foldersToSeal(2) == std::vector<std::int64_t>{5, 3}));
    (void)box.seal(5, 1); // its other op is newer than those of 3 and 9
    QVERIFY((*box.outbox.foldersToSeal(10) == std::vector<std::int64_t>{3, 9, 5, 1}));
}

void TestOutbox::acknowledgedOutOfOrder()
{
    Box box;
    for (std::uint8_t i = 1; i <= 6; ++i)
        box.add(1, i);
    const ItemId first = box.seal(1, 2);
    const ItemId second = box.seal(1, 2);
    const ItemId third = box.seal(1, 1);
    QVERIFY(box.acknowledge(second) == (std::set<int>{3, 4}));
    QCOMPARE(box.state(1), RecordState::Queued);
    QCOMPARE(box.state(3), RecordState::Synced);
    QVERIFY(box.acknowledge(third) == std::set<int>{5});
    QVERIFY(box.acknowledge(first) == (std::set<int>{1, 2}));
    QCOMPARE(box.state(6), RecordState::Queued);
    QCOMPARE(box.unsealed(1).size(), std::size_t{1});
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::droppedOpsWaitAgain()
{
    Box box;
    box.add(1, 1);
    box.add(1, 2);
    const auto before = box.unsealed(1);
    const ItemId id = box.seal(1);
    VERIFY_OK(box.outbox.markSent(std::vector{id}));
    VERIFY_OK(box.outbox.drop(id));
    QVERIFY(box.unsealed(1) == before);
    QCOMPARE(box.state(1), RecordState::Queued);
    QVERIFY(box.sendable().empty());
    QVERIFY(box.acknowledge(id).empty()); // it is unknown now
    QVERIFY(box.unsealed(1) == before);
    (void)box.seal(1);
    QCOMPARE(box.wrong(), QString());
}

//! The case that loses work when a bundle is taken to hold all that is older than its last op.
void TestOutbox::droppedBeforeALaterBundle()
{
    Box box;
    for (std::uint8_t i = 1; i <= 5; ++i)
        box.add(1, i);
    const ItemId first = box.seal(1, 2);
    const ItemId second = box.seal(1, 2);
    VERIFY_OK(box.outbox.drop(first));
    QVERIFY(*box.outbox.foldersToSeal(10) == std::vector<std::int64_t>{1});
    QCOMPARE(box.unsealed(1).size(), std::size_t{2}); // and not the fifth, behind the second bundle
    QVERIFY(box.acknowledge(second) == (std::set<int>{3, 4}));
    QCOMPARE(box.state(1), RecordState::Queued);
    const ItemId again = box.seal(1, 2);
    QVERIFY(box.acknowledge(again) == (std::set<int>{1, 2}));
    QVERIFY(box.acknowledge(box.seal(1)) == std::set<int>{5});
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::refusedStaysAndIsNotSent()
{
    Box box;
    box.add(1, 1);
    const ItemId id = box.seal(1);
    box.add(1, 2);
    VERIFY_OK(box.outbox.refuse(id, 15));
    QVERIFY(box.sendable().empty());
    QCOMPARE(box.state(1), RecordState::Queued);
    const auto waiting = box.outbox.waiting();
    QCOMPARE(waiting->records, 1);
    QCOMPARE(waiting->refused, 1);
    QCOMPARE(box.unsealed(1).size(), std::size_t{1}); // only the second
    const auto reason = box.connection.number("SELECT reason FROM outbox_item WHERE id = ?1", id);
    QCOMPARE(*reason, std::optional<std::int64_t>(15));
    VERIFY_OK(box.outbox.markSent(std::vector{id})); // too late to change anything
    QVERIFY(box.sendable().empty());
    VERIFY_OK(box.outbox.drop(id)); // it can still be sealed anew
    QCOMPARE(box.unsealed(1).size(), std::size_t{2});
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::grants()
{
    Box box;
    OutgoingItem grant;
    grant.kind = OutgoingItem::Kind::Grant;
    grant.id = idOf<ItemId>(200);
    grant.folder = 1;
    grant.bytes = {1};
    VERIFY_OK(box.outbox.addItem(grant));
    box.add(1, 1);
    const ItemId bundle = box.seal(1);
    QVERIFY((box.sendable() == std::vector{grant.id, bundle}));
    QVERIFY(box.acknowledge(grant.id).empty());
    QVERIFY(box.sendable() == std::vector{bundle});
    QCOMPARE(box.state(1), RecordState::Queued);
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::acknowledgedTwice()
{
    Box box;
    box.add(1, 1);
    const ItemId id = box.seal(1);
    QCOMPARE(box.acknowledge(id).size(), std::size_t{1});
    box.add(1, 2);
    QVERIFY(box.acknowledge(id).empty());
    QVERIFY(box.acknowledge(idOf<ItemId>(99)).empty());
    VERIFY_OK(box.outbox.drop(id));
    VERIFY_OK(box.outbox.refuse(id, 1));
    QVERIFY(box.sendable().empty());
    QCOMPARE(box.unsealed(1).size(), std::size_t{1});
    QCOMPARE(box.outbox.waiting()->refused, 0);
}

void TestOutbox::restamp()
{
    Box box;
    box.add(1, 2);
    box.add(1, 3);
    OutgoingOp changed = box.outbox.unsealedOps(1, 1, 1)->front();
    changed.time = {42};
    changed.bumped = true;
    changed.op = {9, 9};
    VERIFY_OK(box.outbox.restamp(1, changed));
    const auto found = box.outbox.unsealedOps(1, many, 1 << 20);
    QVERIFY(found->front().time == changed.time && found->front().bumped);
    QVERIFY(found->front().op == changed.op && found->front().record == changed.record);
    QVERIFY(found->back().op == op(3).op);
    (void)box.seal(1, 1);
    COMPARE_ERROR(box.outbox.restamp(1, changed), ErrorCode::Internal);
    changed.index = 99;
    COMPARE_ERROR(box.outbox.restamp(1, changed), ErrorCode::Internal);
}

void TestOutbox::mistakesOfTheCaller()
{
    Box box;
    OutgoingItem item;
    item.id = idOf<ItemId>(90);
    item.folder = 1;
    item.lastOp = 5;
    COMPARE_ERROR(box.outbox.addItem(item), ErrorCode::Internal); // nothing in it
    for (std::uint8_t i = 1; i <= 4; ++i)
        box.add(1, i);
    const ItemId first = box.seal(1, 2);
    (void)box.seal(1, 1);
    VERIFY_OK(box.outbox.drop(first));
    item.lastOp = 3; // would take what the second bundle holds
    COMPARE_ERROR(box.outbox.addItem(item), ErrorCode::Internal);
    item.lastOp = 0;
    COMPARE_ERROR(box.outbox.addItem(item), ErrorCode::Internal);
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::statesOfARecordWithSeveralOps()
{
    Box box;
    box.add(1, 1);
    const ItemId first = box.seal(1);
    VERIFY_OK(box.outbox.markSent(std::vector{first}));
    box.add(1, 1);
    box.add(2, 2);
    const ItemId second = box.seal(2);
    VERIFY_OK(box.outbox.markSent(std::vector{second}));
    QCOMPARE(box.state(1), RecordState::Queued);
    QCOMPARE(box.state(2), RecordState::Sent);
    (void)box.acknowledge(first);
    QCOMPARE(box.state(1), RecordState::Queued);
}

void TestOutbox::waitingCountsRecords()
{
    Box box;
    box.add(1, 1, 500);
    box.add(1, 1, 400);
    box.add(2, 2, 300);
    auto waiting = box.outbox.waiting();
    VERIFY_OK(waiting);
    QCOMPARE(waiting->records, 2);
    QCOMPARE(waiting->oldest->value, 300);
    const ItemId id = box.seal(2);
    VERIFY_OK(box.outbox.markSent(std::vector{id}));
    QCOMPARE(box.outbox.waiting()->records, 2); // sent is not received
    VERIFY_OK(box.outbox.refuse(id, 12));
    waiting = box.outbox.waiting();
    QCOMPARE(waiting->records, 1);
    QCOMPARE(waiting->oldest->value, 400);
    QCOMPARE(waiting->refused, 1);
}

void TestOutbox::restart()
{
    Box box;
    box.add(1, 1);
    const ItemId id = box.seal(1);
    box.add(1, 2);
    const auto before = box.unsealed(1);
    box.reopen();
    QVERIFY(box.sendable() == std::vector{id});
    QVERIFY(box.unsealed(1) == before);
    QVERIFY(box.acknowledge(id) == std::set<int>{1});
    (void)box.acknowledge(box.seal(1));
    box.reopen();
    box.add(1, 3); // never a number again that was given before
    QVERIFY(box.unsealed(1).front() > before.front());
    QCOMPARE(box.wrong(), QString());
}

void TestOutbox::forgetsOldBytes()
{
    Box box;
    box.add(1, 1);
    const ItemId old = box.seal(1);
    box.add(1, 2);
    const ItemId waiting = box.seal(1);
    box.add(1, 3);
    const ItemId refused = box.seal(1);
    VERIFY_OK(box.outbox.refuse(refused, 1));
    VERIFY_OK(box.outbox.acknowledge(old, {100}));
    VERIFY_OK(box.outbox.addReceipt({100}, base::Bytes{1, 2}));
    VERIFY_OK(box.outbox.forgetSentBefore({100}));
    QCOMPARE(*box.connection.number("SELECT count(*) FROM outbox_item"), std::int64_t{3});
    VERIFY_OK(box.outbox.forgetSentBefore({101}));
    QCOMPARE(*box.connection.number("SELECT count(*) FROM outbox_item"), std::int64_t{2});
    QVERIFY(box.sendable() == std::vector{waiting});
    QCOMPARE(*box.connection.number("SELECT count(*) FROM receipt"), std::int64_t{1});
}

//! Whatever happens in whatever order: every op is in exactly one place until its bundle is
//! received.
void TestOutbox::noOpIsEverLost()
{
    Box box;
    int run = 0;
    QVERIFY(rc::check("each op leaves with its own bundle only", [&] {
        RC_ASSERT(box.connection
                      .execute("DELETE FROM outbox_op; DELETE FROM outbox_item; "
                               "DELETE FROM outbox_folder")
                      .ok());
        std::map<std::int64_t, std::set<int>> waiting; // by folder, the records
        std::map<ItemId, std::pair<std::int64_t, std::set<int>>> sealed;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100));
        std::uint8_t record = 0;
        std::uint8_t item = 0;
        for (const int step : steps) {
            const std::int64_t folder = 1 + step % 2;
            if (step < 50) {
                box.add(folder, ++record);
                waiting[folder].insert(record);
            } else if (step < 70 && !box.unsealed(folder).empty()) {
                const auto ops = *box.outbox.unsealedOps(
                    folder, static_cast<std::size_t>(1 + step % 3), 1 << 20);
                OutgoingItem bundle;
                bundle.id = idOf<ItemId>(++item);
                bundle.folder = folder;
                bundle.lastOp = ops.back().index;
                RC_ASSERT(box.outbox.addItem(bundle).ok());
                for (const OutgoingOp &one : ops) {
                    RC_ASSERT(waiting[folder].erase(one.record.bytes[0]) == 1);
                    sealed[bundle.id].first = folder;
                    sealed[bundle.id].second.insert(one.record.bytes[0]);
                }
            } else if (step >= 70 && !sealed.empty()) {
                auto one = sealed.begin();
                std::advance(one, step % static_cast<int>(sealed.size()));
                if (step < 85) {
                    RC_ASSERT(box.acknowledge(one->first) == one->second.second);
                } else {
                    RC_ASSERT(box.outbox.drop(one->first).ok());
                    waiting[one->second.first].merge(one->second.second);
                }
                sealed.erase(one);
            }
        }
        if (++run % 10 == 0) // it looks at every page
            RC_ASSERT(box.wrong().isEmpty());
        std::size_t expected = 0;
        for (const auto &[folder, records] : waiting)
            expected += records.size();
        for (const auto &[id, bundle] : sealed)
            expected += bundle.second.size();
        RC_ASSERT(static_cast<std::size_t>(box.outbox.waiting()->records) == expected);
    }));
}

//! Steps of one push do not look at what lies in the other folders. Counted in the rows that the
//! library visits, not in time.
void TestOutbox::quickWithManyOpsWaiting()
{
    Box box;
    VERIFY_OK(box.connection.execute("BEGIN"));
    for (int i = 0; i < 20'000; ++i)
        box.add(1 + i % 200, static_cast<std::uint8_t>(i));
    VERIFY_OK(box.connection.execute("COMMIT"));
    for (const char *sql :
         {"SELECT folder FROM outbox_folder ORDER BY oldest LIMIT ?1",
          "SELECT min(i) FROM outbox_op WHERE folder = ?1 AND i > ?2",
          "SELECT min(first_op) FROM outbox_item WHERE folder = ?1 AND kind = 1 AND state <> 3 "
          "AND first_op > ?2",
          "SELECT last_op FROM outbox_item WHERE folder = ?1 AND kind = 1 AND state <> 3 AND "
          "first_op <= ?2 ORDER BY first_op DESC LIMIT 1",
          "SELECT i FROM outbox_item WHERE state < 3 ORDER BY i",
          "SELECT (SELECT state FROM outbox_item t WHERE t.folder = o.folder AND t.kind = 1 "
          "AND t.state <> 3 AND t.first_op <= o.i AND t.last_op >= o.i "
          "ORDER BY t.first_op DESC LIMIT 1) FROM outbox_op o WHERE o.record = ?1",
          "SELECT 1 FROM outbox_item WHERE folder = ?1 AND kind = 1 AND state <> 3 AND state < 3 "
          "LIMIT 1",
          "DELETE FROM outbox_item WHERE state = 3 AND acked_ms < ?1"}) {
        auto plan = std::string_view(sql).find("?2") != std::string_view::npos
            ? box.connection.query("EXPLAIN QUERY PLAN " + std::string(sql), 1, 1)
            : std::string_view(sql).find("?1") != std::string_view::npos
            ? box.connection.query("EXPLAIN QUERY PLAN " + std::string(sql), 1)
            : box.connection.query("EXPLAIN QUERY PLAN " + std::string(sql));
        while (*plan.next()) {
            const std::string_view line = plan.text(3);
            // What names its folder or record is looked up; nothing is searched through for it.
            const bool isLookedUp = std::string_view(sql).find(" = ?1") == std::string_view::npos
                || line.find("SCAN") == std::string_view::npos;
            const bool isByIndex = (line.find("USING") != std::string_view::npos && isLookedUp)
                || line == "CORRELATED SCALAR SUBQUERY 1"; // its own line follows
            QVERIFY2(isByIndex && line.find("TEMP B-TREE") == std::string_view::npos,
                     (std::string(sql) + ": " + std::string(line)).c_str());
        }
    }
    VERIFY_OK(box.connection.execute("BEGIN"));
    std::size_t sealed = 0;
    for (auto folders = *box.outbox.foldersToSeal(64); !folders.empty();
         folders = *box.outbox.foldersToSeal(64)) {
        for (const std::int64_t folder : folders) {
            const auto ops = *box.outbox.unsealedOps(folder, 40, 1 << 20);
            OutgoingItem bundle;
            bundle.id.bytes[0] = static_cast<std::uint8_t>(++sealed);
            bundle.id.bytes[1] = static_cast<std::uint8_t>(sealed >> 8);
            bundle.folder = folder;
            bundle.lastOp = ops.back().index;
            VERIFY_OK(box.outbox.addItem(bundle));
        }
    }
    QCOMPARE(sealed, std::size_t{600});
    std::size_t carried = 0;
    for (auto items = *box.outbox.toSend(256, 1 << 20); !items.empty();
         items = *box.outbox.toSend(256, 1 << 20)) {
        for (const OutgoingItem &item : items)
            carried += box.outbox.acknowledge(item.id, {1})->size();
    }
    VERIFY_OK(box.connection.execute("COMMIT"));
    QVERIFY(carried >= 600);
    QCOMPARE(box.outbox.waiting()->records, 0);
    QCOMPARE(box.wrong(), QString());
}

//! A full-text index writes out what it holds at every savepoint: a piece for each, which it merges
//! again. Writing text and ops in turns must not make one.
void TestOutbox::anOpLeavesTheSearchIndexAlone()
{
    Box box;
    VERIFY_OK(box.connection.execute("CREATE VIRTUAL TABLE notes USING fts5(text); BEGIN"));
    const auto pieces = [&box] {
        return **box.connection.number("SELECT count(*) FROM notes_data");
    };
    const std::int64_t before = pieces();
    for (std::uint8_t i = 0; i < 100; ++i) {
        VERIFY_OK(box.connection.run("INSERT INTO notes(text) VALUES('some words of a note')"));
        box.add(1, i);
    }
    QCOMPARE(pieces(), before);
    VERIFY_OK(box.connection.execute("COMMIT"));
    QVERIFY(pieces() > before);
}

QTEST_APPLESS_MAIN(TestOutbox)

#include "tst_outbox.moc"
