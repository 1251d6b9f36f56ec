// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "take_office.h"

#include "service/carry.h"
#include "service/erasure.h"
#include "service/form_draft.h"
#include "service/kept_work.h"
#include "service/saved_work.h"
#include "service/server_restored.h"
#include "support/hostile_log.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using test::dayMs;
using test::laterNote;
using Fate = test::DirectTransport::Fate;

//! Nothing is lost by leaving people with the organisation, and nothing of them is here by halves,
//! whatever happens meanwhile.
class TestTakeAlongSafely : public QObject, private test::TakeOffice
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whatIsNotDoneStays_data();
    void whatIsNotDoneStays();
    void whatAFileBroughtWaitsForItsFolder();
    void whatWaitedForItsTimeBringsItsFolder();
    void nothingIsLeftWithAServerInDoubt();
    void ownWorkGoesBackToAServerPutBack();
    void ownWorkWaitsForItsFolder();
    void erasedWhileLeft();
    void lostWhileLeft();
    void newKeysWhileLeft();
    void aManagersDeviceReplacesKeysOfWhoIsLeft();
    void aCutLeavesNoHalf_data();
    void aCutLeavesNoHalf();
};

void TestTakeAlongSafely::whatIsNotDoneStays_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"unsent", "sent", "refused", "draft", "draft about a record", "opened",
                             "two answers", "not computed", "still coming"})
        QTest::newRow(what) << what;
}

void TestTakeAlongSafely::whatIsNotDoneStays()
{
    QFETCH(const QString, what);
    const RecordId person = m_later;
    choose(phone(), 7);
    computeTasks(phone());
    auto &store = phone()->store();
    RecordId contact;
    if (what == "unsent") {
        contact = test::addContact(phone(), person, "nobody has this");
    } else if (what == "sent") {
        contact = test::addContact(phone(), person, "Undo is still on the screen");
        test::syncWell(phone());
    } else if (what == "refused") {
        contact = test::addContact(phone(), person, "nobody takes this");
        bool isDone = false;
        phone().transport.onReply = [&](const sync::Request &request, sync::Reply &) {
            isDone = isDone || request.target == "/v1/push";
            return isDone ? Fate::Lost : Fate::Passes;
        };
        (void)test::syncOnce(phone());
        phone().transport.clearHooks();
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        std::vector<store::ItemId> ids;
        const auto items = store.outbox.toSend(10, 1 << 20);
        QVERIFY(items.ok() && !items->empty());
        QVERIFY(store.outbox.refuse(items->front().id, 15).ok());
        QVERIFY(transaction->commit().ok());
    } else if (what == "draft") {
        QVERIFY(service::saveDraft(*phone(), {"contact/" + person.hex(), 1, {}, {}}).ok());
    } else if (what == "draft about a record") {
        QVERIFY(
            service::saveDraft(*phone(), {"visit/1", 1, {}, {{"about", "x" + person.hex() + "y"}}})
                .ok());
    } else if (what == "opened") {
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        QVERIFY(store.recents.note(person, phone()->now()).ok());
        QVERIFY(transaction->commit().ok());
    } else if (what == "two answers") {
        setDoNotContact(*admin(), person, 1);
        setDoNotContact(phone(), person, 0);
        test::syncWell(*admin());
        const auto run = test::syncWell(phone()); // it is sent, and stays
        QCOMPARE(run.waiting, std::int64_t(0));
    } else if (what == "not computed") {
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        QVERIFY(store.tasks.markStale(person).ok());
        QVERIFY(transaction->commit().ok());
    } else {
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        QVERIFY(store.wantedFolders.add(test::folderOf(phone(), person).id).ok());
        QVERIFY(transaction->commit().ok());
    }
    if (what == "two answers")
        computeTasks(phone());
    const auto left = service::leaveWhoIsNotDue(*phone());
    QVERIFY2(left.ok(), left ? "" : left.error().message.c_str());
    QVERIFY(test::has(phone(), Kind::Person, person));
    QVERIFY(!test::has(phone(), Kind::Person, offices().person)); // of whom nothing is to be done
    QCOMPARE(left->isToGoOn, what == "not computed");
    if (what == "not computed") {
        test::syncWell(phone());
        QVERIFY(!test::has(phone(), Kind::Person, person)); // once it is done
    }
    if (what == "unsent" || what == "sent") {
        test::syncWell(phone());
        test::syncWell(*admin());
        QVERIFY(test::has(*admin(), Kind::Contact, contact));
        service::SavedWork work;
        work.added.emplace_back(Kind::Contact, contact);
        QVERIFY(service::undo(*phone(), work).ok());
        test::syncWell(phone());
        QVERIFY(test::has(phone(), Kind::Person, person));
    }
    if (what == "opened" || what == "unsent" || what == "sent") {
        dayPasses();
        test::syncWell(phone());
        QVERIFY(!test::has(phone(), Kind::Person, person));
    }
}

//! The server may never have it: its author's device sends it, or this copy is the only one.
void TestTakeAlongSafely::whatAFileBroughtWaitsForItsFolder()
{
    leave();
    (void)test::addContact(*admin(), m_later, "carried by hand");
    const auto id = test::folderOf(*admin(), m_later).id;
    // As `bundle in` does, with what the server does not have yet.
    (*admin()).transport.onRequest = [](sync::Request &request) {
        return request.target == "/v1/push" ? Fate::Lost : Fate::Passes;
    };
    (void)test::syncOnce(*admin());
    (*admin()).transport.clearHooks();
    const auto file = std::filesystem::path(admin()->home.path().toStdString()) / "work";
    const auto out = service::carryOut(**admin(), "Cas Example", file);
    QVERIFY2(out.ok(), out ? "" : out.error().message.c_str());
    QFile carried(QString::fromStdString(file.string()));
    QVERIFY(carried.open(QIODevice::ReadOnly));
    const QByteArray bytes = carried.readAll();
    QVERIFY(service::carryIn(*phone(), base::asBytes(bytes.toStdString())).ok());
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    QVERIFY(test::quarantined(phone()) > 0);
    // The next round fetches the folder; what came by hand alone keeps it here.
    test::syncWell(phone());
    QVERIFY(test::has(phone(), Kind::Person, m_later));
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    QVERIFY(test::folderOf(phone(), m_later).id == id);
    test::syncWell(*admin());
    test::syncWell(phone());
    test::syncWell(phone());
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
}

//! Of somebody who left before it came.
void TestTakeAlongSafely::whatWaitedForItsTimeBringsItsFolder()
{
    leave();
    const auto sealed =
        test::craft(*admin(), test::folderOf(*admin(), m_later),
                    {test::noteChange(*admin(), m_later, "of tomorrow", 2 * dayMs)});
    QVERIFY(test::showInstead(*admin(), phone(), m_soon, protocol::EntryKind::Bundle, sealed.bytes)
                .ok());
    QCOMPARE(test::quarantineReason(phone()), static_cast<int>(sync::QuarantineReason::ClockAhead));
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    daysPass(2);
    test::syncWell(phone());
    QVERIFY(test::has(phone(), Kind::Person, m_later));
    test::syncWell(phone());
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
}

void TestTakeAlongSafely::nothingIsLeftWithAServerInDoubt()
{
    const auto backup = offices().world.backUpServer();
    test::addContact(*admin(), m_later, "the server forgets this");
    test::syncWell(*admin());
    test::syncWell(phone());
    choose(phone(), 7);
    computeTasks(phone());
    offices().world.putServerBack(backup);
    QVERIFY(!test::syncOnce(phone()).ok());
    QCOMPARE(peopleAt(phone()).size(), std::size_t(3));
    // Not before it has been given what it lacks either.
    auto transaction = phone()->store().begin(store::DeviceStore::Durability::Durable);
    QVERIFY(phone()->store().meta.set(store::MetaKey::OwedToServer, std::int64_t{1}).ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(service::leaveWhoIsNotDue(*phone())->people, std::int64_t(0));
    service::StoreKeptWork kept(*phone());
    QVERIFY(kept.setOwed(false).ok());
    QVERIFY(kept.setFrozen(true).ok());
    QCOMPARE(service::leaveWhoIsNotDue(*phone())->people, std::int64_t(0));
    QCOMPARE(peopleAt(phone()).size(), std::size_t(3));
    QVERIFY(kept.setFrozen(false).ok());
    QVERIFY(kept.setOwed(false).ok());
    QCOMPARE(service::leaveWhoIsNotDue(*phone())->people, std::int64_t(2));
}

//! What this device wrote may be nowhere else: it is kept, sealed and unreadable here.
void TestTakeAlongSafely::ownWorkGoesBackToAServerPutBack()
{
    const auto backup = offices().world.backUpServer();
    const auto contact = test::addContact(phone(), m_later, laterNote);
    test::syncWell(phone());
    dayPasses();
    leave();
    QVERIFY(!test::has(phone(), Kind::Contact, contact));
    offices().world.putServerBack(backup);
    QVERIFY(!test::syncOnce(phone()).ok());
    (void)test::syncOnce(*admin());
    QVERIFY(service::confirmRestoredServer(**admin(), admin()->transport).ok());
    const auto report = test::syncWell(phone());
    QVERIFY(report.givenBack > 0);
    test::syncWell(*admin());
    QVERIFY(test::has(*admin(), Kind::Contact, contact));
    choose(phone(), std::nullopt);
    test::syncWell(phone());
    QVERIFY(casesAt(phone()) == casesAt(*admin()));
}

//! Somebody who is younger than the backup: the server knows no folder of theirs until a device
//! that has it brings it.
void TestTakeAlongSafely::ownWorkWaitsForItsFolder()
{
    const auto backup = offices().world.backUpServer();
    auto &manager = *offices().manager;
    const RecordId person = test::addPerson(manager, "Youngername");
    offices().settle();
    const auto contact = test::addContact(phone(), person, laterNote);
    test::syncWell(phone()); // the manager never sees it
    dayPasses();
    choose(*admin(), 7);
    test::syncWell(*admin());
    QVERIFY(!test::has(*admin(), Kind::Person, person));
    leave();
    QVERIFY(!test::has(phone(), Kind::Person, person));
    offices().world.putServerBack(backup);
    QVERIFY(!test::syncOnce(phone()).ok());
    (void)test::syncOnce(*admin());
    QVERIFY(service::confirmRestoredServer(**admin(), admin()->transport).ok());
    QCOMPARE(test::syncWell(phone()).leftBehind, std::int64_t(0));
    QVERIFY(service::StoreKeptWork(*phone()).isOwed());
    (void)test::syncOnce(manager);
    test::syncWell(manager);
    QVERIFY(test::syncWell(phone()).givenBack > 0);
    QVERIFY(!service::StoreKeptWork(*phone()).isOwed());
    choose(*admin(), std::nullopt);
    test::syncWell(*admin());
    QVERIFY(test::has(*admin(), Kind::Contact, contact));
}

void TestTakeAlongSafely::erasedWhileLeft()
{
    leave();
    const base::FolderId folder = test::folderOf(*admin(), m_later).id;
    const auto plan = service::planErasure(**admin(), m_later);
    QVERIFY(plan.ok());
    QVERIFY(service::erasePerson(**admin(), &admin()->transport,
                                 {m_later, "ASKED", "They wrote to us", plan->content.records})
                .ok());
    test::syncWell(phone());
    QVERIFY(!*phone()->store().leftBehind.contains(folder));
    QCOMPARE(facts(phone()).left, std::int64_t(1));
    choose(phone(), std::nullopt);
    test::syncWell(phone());
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    QVERIFY(service::checkAll(*phone())->empty());
}

void TestTakeAlongSafely::lostWhileLeft()
{
    offices().share();
    offices().settle();
    auto &other = *offices().other;
    const base::FolderId folder = test::folderOf(other, offices().person).id;
    choose(other, 7);
    test::syncWell(other);
    QVERIFY(*other->store().leftBehind.contains(folder));
    offices().unshare();
    const auto report = test::syncWell(other);
    QCOMPARE(report.lost, std::int64_t(1));
    QVERIFY(!*other->store().leftBehind.contains(folder));
    QVERIFY(service::checkAll(*other)->empty());
    // Shared again, it comes, and is judged as if it were new.
    offices().share();
    offices().settle();
    QVERIFY(!test::has(other, Kind::Person, offices().person));
    QVERIFY(*other->store().leftBehind.contains(folder));
    // Who leaves the team loses who was left as well.
    QVERIFY(service::leaveTeam(**admin(), admin()->transport, other->keys().user, offices().second)
                .ok());
    test::syncWell(other);
    QCOMPARE(facts(other).left, std::int64_t(0));
    QCOMPARE(test::quarantined(other), std::int64_t(0));
}

void TestTakeAlongSafely::newKeysWhileLeft()
{
    const auto [folder, before, key] = test::folderOf(phone(), m_later);
    leave();
    // A member goes, so keys are replaced by a manager's device.
    QVERIFY(service::revokeDevice(**admin(), admin()->transport,
                                  (*offices().manager)->keys().device, false,
                                  protocol::RevokeReason::Lost)
                .ok());
    for (int i = 0; i < 6; ++i) {
        offices().world.advance(130'000);
        test::syncWell(*admin());
        test::syncWell(phone());
    }
    QVERIFY(test::folderOf(*admin(), m_later).kid != before);
    expectNothingOf(m_later, folder);
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    // Nothing that is kept for a server would open anything of theirs.
    const store::KeptEntries &kept = phone()->store().kept;
    const auto grants = kept.after(store::KeptEntries::Source::Others,
                                   store::OutgoingItem::Kind::Grant, 0, 1'000'000);
    QVERIFY(grants.ok() && !grants->empty());
    for (const auto &entry : *grants)
        QVERIFY(protocol::decodeGrant(**kept.bytesOf(entry))->grant.folder != folder);
    choose(phone(), std::nullopt);
    test::syncWell(phone());
    QVERIFY(casesAt(phone()) == casesAt(*admin()));
    const auto contact = test::addContact(phone(), m_later, "under the new key");
    test::syncWell(phone());
    QCOMPARE(test::waiting(phone()), std::int64_t(0));
    test::syncWell(*admin());
    QVERIFY(test::has(*admin(), Kind::Contact, contact));
}

//! Nobody else may be there to do it.
void TestTakeAlongSafely::aManagersDeviceReplacesKeysOfWhoIsLeft()
{
    choose(*admin(), 7);
    test::syncWell(*admin());
    QVERIFY(!test::has(*admin(), Kind::Person, m_later));
    const auto before = test::folderOf(phone(), m_later).kid;
    QVERIFY(service::revokeDevice(**admin(), admin()->transport,
                                  (*offices().manager)->keys().device, false,
                                  protocol::RevokeReason::Lost)
                .ok());
    for (int i = 0; i < 8; ++i) {
        offices().world.advance(130'000);
        test::syncWell(*admin());
    }
    QVERIFY(!test::has(*admin(), Kind::Person, m_later));
    QVERIFY(service::checkAll(**admin())->empty());
    test::syncWell(phone());
    QVERIFY(test::folderOf(phone(), m_later).kid != before);
}

void TestTakeAlongSafely::aCutLeavesNoHalf_data()
{
    QTest::addColumn<test::Cut>("where");
    QTest::newRow("the request is lost") << test::Cut::BeforeTheServer;
    QTest::newRow("the answer is lost") << test::Cut::AfterTheServer;
}

void TestTakeAlongSafely::aCutLeavesNoHalf()
{
    QFETCH(const test::Cut, where);
    offices().addLongPast(); // that comes in several pages
    test::syncWell(*admin());
    dayPasses();
    bool hasBeenHalf = false;
    const auto run = [&](std::optional<int> days) {
        choose(phone(), days);
        bool isWhole = false;
        for (std::uint64_t cut = 0; !isWhole; ++cut) {
            isWhole = test::syncCutAt(phone(), cut, where).round.ok();
            phone().reopen();
            QVERIFY(service::checkAll(*phone())->empty());
            QVERIFY(cut < 40);
            // What is not all here is not taken for everything.
            const bool isTaken = service::requireEverybody(phone()->store().leftBehind, "All").ok();
            QVERIFY(!isTaken || casesAt(phone()) == casesAt(*admin()));
            QCOMPARE(facts(phone()).here + facts(phone()).left, std::int64_t(3));
            const bool isHalf =
                peopleAt(phone()).contains(offices().person) && !isPartOf(phone(), *admin());
            QVERIFY(!isHalf || facts(phone()).coming > 0);
            hasBeenHalf = hasBeenHalf || isHalf;
        }
        QCOMPARE(test::quarantined(phone()), std::int64_t(0));
        QVERIFY(isPartOf(phone(), *admin()));
    };
    run(7);
    QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_soon});
    // A colleague writes while all of it is on its way back.
    (void)test::addContact(*admin(), offices().person, "meanwhile");
    test::syncWell(*admin());
    run(std::nullopt);
    QVERIFY(hasBeenHalf);
    QCOMPARE(facts(phone()).left, std::int64_t(0));
    QVERIFY(casesAt(phone()) == casesAt(*admin()));
}

QTEST_GUILESS_MAIN(TestTakeAlongSafely)
#include "tst_take_along_safely.moc"
