// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "take_office.h"

#include "service/erasure.h"
#include "service/same_person.h"
#include "service/subject_data.h"
#include "support/hostile_log.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using Fate = test::DirectTransport::Fate;

namespace {

//! As a page that is full: whatever is asked for, the first folder alone comes, and then the line
//! breaks.
void syncOneFolder(test::WorldDevice &device, const base::FolderId &first)
{
    int fetches = 0;
    device.transport.onRequest = [&](sync::Request &request) {
        if (request.target != "/v1/folders/fetch")
            return Fate::Passes;
        request.body = protocol::encode(std::vector<protocol::FolderPart>{{first, 0}});
        return fetches++ == 0 ? Fate::Passes : Fate::Lost;
    };
    test::require(!test::syncOnce(device).ok() && fetches == 2, "a round that is cut");
    device.transport.clearHooks();
}

void hold(test::WorldDevice &device, const RecordId &person)
{
    auto edit = service::Edit::begin(*device);
    test::require(
        edit.ok()
            && edit->change(Kind::Person, person,
                            {{fieldNumber<Kind::Person>("legal_hold"), std::int64_t{1}},
                             {fieldNumber<Kind::Person>("keep_reason"), std::string("Claim")}})
                   .ok()
            && edit->commit().ok(),
        "somebody is held");
}

} // namespace

//! Somebody who was written down twice is taken along, left and brought back as one.
class TestTakeWholePeople : public QObject, private test::TakeOffice
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void twoRecordsOfOnePersonStayTogether();
    void oneBringsTheOther();
    void whoWasMergedMeanwhileComes_data();
    void whoWasMergedMeanwhileComes();
    void whoIsNotOneAnyMoreComesAlone();
    void aHalfIsKeptAndIsNoWhole();
    void bothAreTakenFromATeam();
    void aWithdrawnRecordIsNoReasonToComeAgain();

private:
    //! Two that are one and not due, the one with the lower folder, which comes before the other's.
    void mergeTheFarOnes(test::WorldDevice &device)
    {
        m_first = offices().person;
        m_second = m_later;
        if (test::folderOf(device, m_second).id < test::folderOf(device, m_first).id)
            std::swap(m_first, m_second);
        QVERIFY(service::mergePeople(*device, m_second, m_first, "The same number").ok());
        test::syncWell(device);
        m_firstFolder = test::folderOf(device, m_first).id;
    }

    RecordId m_first;
    RecordId m_second; //!< whom they are shown as
    base::FolderId m_firstFolder;
};

void TestTakeWholePeople::twoRecordsOfOnePersonStayTogether()
{
    QVERIFY(service::mergePeople(**admin(), m_later, m_soon, "The same number").ok());
    test::syncWell(*admin());
    leave();
    QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_later}));
    QCOMPARE(facts(phone()).here, std::int64_t(1));
    QVERIFY(isPartOf(phone(), *admin()));
    daysPass(6);
    test::syncWell(phone());
    QVERIFY(peopleAt(phone()).empty()); // the release in fourteen days
    daysPass(7);
    test::syncWell(phone());
    QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_later}));
}

void TestTakeWholePeople::oneBringsTheOther()
{
    mergeTheFarOnes(*admin());
    leave();
    QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_soon});
    QCOMPARE(facts(phone()).left, std::int64_t(1)); // who has two records
    setDoNotContact(*admin(), m_first, 1); // of the one that is not shown
    (void)addAction(*admin(), m_second, phone()->keys().user, 1);
    test::syncWell(*admin());
    test::syncWell(phone());
    QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_first, m_second}));
    QCOMPARE(*phone()->store().samePerson.now(m_first), m_second);
    const auto &store = phone()->store();
    const auto shown = service::onePerson(store.records, store.samePerson,
                                          (*store.records.find(Kind::Person, m_second))->record);
    QVERIFY(shown.ok());
    QCOMPARE(std::get<std::int64_t>(*shown->find(fieldNumber<Kind::Person>("do_not_contact"))),
             std::int64_t(1));
    QVERIFY(isPartOf(phone(), *admin()));
    // A note on the one makes nobody due: both come, and both go.
    daysPass(9);
    test::syncWell(phone());
    daysPass(1);
    (void)test::addContact(*admin(), m_second, "nothing that makes them due");
    test::syncWell(*admin());
    test::syncWell(phone());
    QCOMPARE(facts(phone()).here + facts(phone()).left, std::int64_t(2));
    QVERIFY(peopleAt(phone()).contains(m_first) == peopleAt(phone()).contains(m_second));
}

void TestTakeWholePeople::whoWasMergedMeanwhileComes_data()
{
    QTest::addColumn<bool>("isOneHere");
    QTest::addColumn<bool>("isLeftShown");
    QTest::newRow("the one who is here is shown") << true << false;
    QTest::newRow("the one who is left is shown") << true << true;
    QTest::newRow("both are left") << false << true;
}

void TestTakeWholePeople::whoWasMergedMeanwhileComes()
{
    QFETCH(const bool, isOneHere);
    QFETCH(const bool, isLeftShown);
    leave();
    const RecordId other = isOneHere ? m_soon : offices().person;
    const auto &[kept, merged] =
        isLeftShown ? std::pair(m_later, other) : std::pair(other, m_later);
    QVERIFY(service::mergePeople(**admin(), kept, merged, "The same number").ok());
    test::syncWell(*admin());
    test::syncWell(phone());
    if (isOneHere) {
        QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_later}));
        QCOMPARE(*phone()->store().samePerson.now(merged), kept);
    } else {
        QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_soon});
        // From then on they are left as one.
        QCOMPARE(facts(phone()).left, std::int64_t(1));
        (void)addAction(*admin(), kept, phone()->keys().user, 1);
        test::syncWell(*admin());
        test::syncWell(phone());
        QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_later, other}));
    }
    QVERIFY(isPartOf(phone(), *admin()));
    QCOMPARE(test::syncWell(phone()).pulled, std::int64_t(0));
}

void TestTakeWholePeople::whoIsNotOneAnyMoreComesAlone()
{
    mergeTheFarOnes(*admin());
    leave();
    QVERIFY(service::unmergePerson(**admin(), m_first, "Another date of birth").ok());
    test::syncWell(*admin());
    test::syncWell(phone());
    QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_soon});
    QCOMPARE(facts(phone()).left, std::int64_t(2));
    (void)addAction(*admin(), m_second, phone()->keys().user, 1);
    test::syncWell(*admin());
    test::syncWell(phone());
    QCOMPARE(peopleAt(phone()), (std::set<RecordId>{m_soon, m_second}));
}

//! What is done with all of somebody waits for all of them, and nobody leaves as a half.
void TestTakeWholePeople::aHalfIsKeptAndIsNoWhole()
{
    mergeTheFarOnes(*admin());
    hold(*admin(), m_second);
    choose(*admin(), 7);
    offices().settle();
    dayPasses();
    test::syncWell(*admin());
    test::syncWell(*admin());
    QVERIFY(!test::has(*admin(), Kind::Person, m_first));
    (void)test::addContact(*offices().manager, m_second, "nothing that makes them due");
    test::syncWell(*offices().manager);
    syncOneFolder(*admin(), m_firstFolder);
    QVERIFY(test::has(*admin(), Kind::Person, m_first));
    QVERIFY(!test::has(*admin(), Kind::Person, m_second));
    const auto isRefused = [](const auto &result) {
        return !result && result.error().code == base::ErrorCode::Refused
            && result.error().message.find("the same person is not on this device")
            != std::string::npos;
    };
    QCOMPARE(facts(*admin()).here + facts(*admin()).left, std::int64_t(2));
    QVERIFY(isRefused(service::planErasure(**admin(), m_first)));
    QVERIFY(isRefused(service::gatherSubjectData(**admin(), {.person = m_first, .folder = {}})));
    computeTasks(*admin());
    QCOMPARE(service::leaveWhoIsNotDue(**admin())->people, std::int64_t(0));
    // The other one follows, and with it what must not be missed.
    choose(*admin(), std::nullopt);
    test::syncWell(*admin());
    const auto plan = service::planErasure(**admin(), m_second);
    QVERIFY(plan.ok());
    QCOMPARE(plan->folders.size(), std::size_t(2));
    QCOMPARE(plan->holds.size(), std::size_t(1));
    QVERIFY(service::gatherSubjectData(**admin(), {.person = m_second, .folder = {}}).ok());
}

void TestTakeWholePeople::bothAreTakenFromATeam()
{
    auto &manager = *offices().manager;
    mergeTheFarOnes(manager);
    offices().share();
    choose(manager, 7);
    offices().settle();
    dayPasses();
    test::syncWell(manager);
    test::syncWell(manager);
    QVERIFY(!test::has(manager, Kind::Person, m_first));
    (void)test::addContact(*admin(), m_second, "nothing that makes them due");
    test::syncWell(*admin());
    syncOneFolder(manager, m_firstFolder);
    QVERIFY(test::has(manager, Kind::Person, m_first));
    // It stays while it is being looked at.
    auto transaction = manager->store().begin(store::DeviceStore::Durability::Durable);
    QVERIFY(manager->store().recents.note(m_first, manager->now()).ok());
    QVERIFY(transaction->commit().ok());
    QVERIFY(service::unsharePerson(*manager, &manager.transport, m_first, offices().second).ok());
    test::syncWell(*admin());
    const auto readers = service::whoMayRead(**admin(), m_second);
    QVERIFY(readers.ok());
    QVERIFY(std::ranges::none_of(readers->teams, [&](const service::SharedWith &shared) {
        return shared.team == offices().second;
    }));
}

//! Nobody is shown as a record that is withdrawn, so its merge ties nobody; and still it does not
//! come with each round.
void TestTakeWholePeople::aWithdrawnRecordIsNoReasonToComeAgain()
{
    QVERIFY(service::mergePeople(**admin(), m_soon, m_later, "The same number").ok());
    auto edit = service::Edit::begin(**admin());
    QVERIFY(edit.ok() && edit->setVoid(Kind::Person, m_soon, "A slip").ok() && edit->commit().ok());
    test::syncWell(*admin());
    leave();
    test::syncWell(phone());
    const auto again = test::syncWell(phone());
    QCOMPARE(again.leftBehind, std::int64_t(0));
    QCOMPARE(again.pulled, std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestTakeWholePeople)
#include "tst_take_whole_people.moc"
