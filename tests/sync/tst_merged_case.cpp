// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/assignment.h"
#include "service/case_records.h"
#include "service/cover.h"
#include "service/hand_over.h"
#include "service/prison_move.h"
#include "service/return_to_custody.h"
#include "service/same_person.h"
#include "service/workers.h"

#include <QTest>

#include <memory>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");

void mustDo(const base::Result<void> &result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
}

template<class T>
T must(base::Result<T> result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
    return std::move(*result);
}

[[nodiscard]] RecordId userOf(test::WorldDevice &device)
{
    return service::asReference(device->keys().user);
}

[[nodiscard]] domain::Record record(test::WorldDevice &device, Kind kind, const RecordId &id)
{
    const auto row = must(device->store().records.find(kind, id));
    test::require(row.has_value(), "the record is there");
    return row->record;
}

[[nodiscard]] std::optional<RecordId> worker(test::WorldDevice &device, const RecordId &person)
{
    const domain::Record found = record(device, Kind::Person, person);
    const auto *held = domain::fieldAs<RecordId>(found, keyWorker);
    return held ? std::optional(*held) : std::nullopt;
}

} // namespace

//! Two records of one person: whatever is said about the one that is shown as the other goes to the
//! other, by whichever id it is said, and the one stays as it was.
class TestMergedCase : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void assigned();
    void acceptedAfterTheyWereMerged();
    void covered();
    void changedAndMovedOn();
    void recalled();
    void movedToAnotherPrison();
    void handedOver();
    void takenAsTheyStand();
    void whoMayNotWriteAboutTheOther();

private:
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            for (test::WorldDevice *device : {m_admin.get(), m_other.get()})
                test::syncWell(*device);
        }
    }
    //! All that anybody wrote is at the kept record, on both devices; taken apart, the other is
    //! what it was before.
    void onlyTheKeptHasChanged()
    {
        settle();
        const std::pair key(Kind::Person, m_merged);
        for (test::WorldDevice *device : {m_admin.get(), m_other.get()})
            QVERIFY(test::stateOf(*device).at(key) == m_before);
        mustDo(service::unmergePerson(**m_other, m_merged, "two people after all"));
        settle();
        for (test::WorldDevice *device : {m_admin.get(), m_other.get()}) {
            QVERIFY(test::stateOf(*device).at(key) == m_before);
            QVERIFY(must((*device)->store().check()).empty());
        }
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_other;
    RecordId m_kept;
    RecordId m_merged;
    std::pair<domain::Record, base::Bytes> m_before;
};

void TestMergedCase::initTestCase()
{
    m_world = std::make_unique<test::SyncWorld>(31);
    m_admin = m_world->newOrganisation();
    m_other = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    settle();
}

void TestMergedCase::init()
{
    m_kept = test::addPerson(*m_admin, "Sampleton");
    m_merged = test::addPerson(*m_admin, "Sampelton");
    settle();
    mustDo(service::mergePeople(**m_admin, m_kept, m_merged, "came on two lists"));
    settle();
    m_before = test::stateOf(*m_admin).at({Kind::Person, m_merged});
}

//! Nothing is in anybody's hands for the next one.
void TestMergedCase::cleanup()
{
    auto edit = must(service::Edit::begin(**m_admin));
    for (const Kind kind : service::kindsOfWork()) {
        for (const auto &one : must(service::allRecords((*m_admin)->store().records, kind)))
            mustDo(edit.setVoid(kind, one.id, "The test is over"));
    }
    mustDo(edit.commit());
    settle();
}

void TestMergedCase::assigned()
{
    const RecordId me = userOf(*m_admin);
    const auto own = must(service::assign(**m_admin, {m_merged, "KEY_WORKER", me, {}, false}));
    QVERIFY(own.isGiven);
    QCOMPARE(worker(*m_admin, m_kept), std::optional(me));
    settle();
    // Whose it is is known by either id: it is offered, and stays until it is accepted.
    const auto asked =
        must(service::assign(**m_admin, {m_merged, "KEY_WORKER", userOf(*m_other), {}, false}));
    QVERIFY(!asked.isGiven && asked.transfer);
    settle();
    QCOMPARE(domain::personOf(record(*m_other, Kind::CaseTransfer, *asked.transfer)),
             std::optional(m_kept));
    mustDo(service::answerTransfer(**m_other, *asked.transfer, true, {}));
    onlyTheKeptHasChanged();
    QCOMPARE(worker(*m_admin, m_kept), std::optional(userOf(*m_other)));
}

void TestMergedCase::acceptedAfterTheyWereMerged()
{
    mustDo(service::unmergePerson(**m_admin, m_merged, "not sure"));
    mustDo([&]() -> base::Result<void> {
        TL_TRY(service::Edit edit, service::Edit::begin(**m_admin));
        TL_CHECK(edit.change(Kind::Person, m_merged, {{keyWorker, userOf(*m_admin)}}));
        return edit.commit();
    }());
    const auto asked =
        must(service::assign(**m_admin, {m_merged, "KEY_WORKER", userOf(*m_other), {}, false}));
    mustDo(service::mergePeople(**m_admin, m_kept, m_merged, "sure"));
    settle();
    m_before = test::stateOf(*m_admin).at({Kind::Person, m_merged});
    mustDo(service::answerTransfer(**m_other, *asked.transfer, true, {}));
    onlyTheKeptHasChanged();
    QCOMPARE(worker(*m_admin, m_kept), std::optional(userOf(*m_other)));
}

void TestMergedCase::covered()
{
    constexpr auto coveredBy = fieldNumber<Kind::Person>("covered_by");
    (void)must(service::assign(**m_admin, {m_kept, "KEY_WORKER", userOf(*m_admin), {}, false}));
    settle();
    const auto today = domain::londonDay((*m_other)->now());
    (void)must(service::coverPerson(**m_other, m_merged, {userOf(*m_other), today, today}));
    const domain::Record covered = record(*m_other, Kind::Person, m_kept);
    const auto *by = domain::fieldAs<RecordId>(covered, coveredBy);
    QVERIFY(by && *by == userOf(*m_other));
    mustDo(service::endPersonCover(**m_other, m_merged));
    QVERIFY(!domain::fieldAs<RecordId>(record(*m_other, Kind::Person, m_kept), coveredBy));
    QVERIFY(!service::endPersonCover(**m_other, m_merged).ok());
    onlyTheKeptHasChanged();
}

void TestMergedCase::changedAndMovedOn()
{
    test::setText(*m_other, Kind::Person, m_merged, "preferred_name", "Sam");
    QCOMPARE(test::textOf(*m_other, Kind::Person, m_kept, "preferred_name"), std::string("Sam"));
    (void)must(service::moveRecord(**m_other, Kind::Person, m_merged, "ENGAGING", {}));
    QCOMPARE(test::textOf(*m_other, Kind::Person, m_kept, "status"), std::string("ENGAGING"));
    // The same again is refused, as it is what is shown that would be moved.
    QVERIFY(!service::moveRecord(**m_other, Kind::Person, m_merged, "ENGAGING", {}).ok());
    onlyTheKeptHasChanged();
}

void TestMergedCase::recalled()
{
    service::ReturnToCustody given;
    given.person = m_merged;
    given.on = domain::londonDay((*m_other)->now());
    given.kind = "REMAND";
    given.toldBy = "OMU";
    given.prison = "CFI";
    given.reviewOn = domain::fromEpochDay(domain::epochDay(given.on) + 28);
    const service::CaseNews news = must(service::returnToCustody(**m_other, given));
    settle();
    bool begun = false;
    for (const auto &line : news.done) {
        if (line.kind != Kind::Person)
            QCOMPARE(domain::personOf(record(*m_admin, line.kind, line.id)), std::optional(m_kept));
        begun = begun || line.kind == Kind::Custody;
    }
    QVERIFY(begun);
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_kept, "prison"), std::string("CFI"));
    onlyTheKeptHasChanged();
}

void TestMergedCase::movedToAnotherPrison()
{
    service::PrisonMove move;
    move.person = m_merged;
    move.to = "SWI";
    move.on = domain::londonDay((*m_other)->now());
    (void)must(service::movePrison(**m_other, move));
    QCOMPARE(test::textOf(*m_other, Kind::Person, m_kept, "prison"), std::string("SWI"));
    onlyTheKeptHasChanged();
}

void TestMergedCase::handedOver()
{
    // The record that nobody sees says of an earlier worker; what is shown is somebody else's.
    mustDo(service::unmergePerson(**m_admin, m_merged, "not sure"));
    settle();
    (void)must(service::assign(**m_other, {m_merged, "KEY_WORKER", userOf(*m_other), {}, false}));
    (void)must(service::assign(**m_admin, {m_kept, "KEY_WORKER", userOf(*m_admin), {}, false}));
    auto edit = must(service::Edit::begin(**m_other));
    const RecordId action =
        must(edit.addAbout({Kind::Action,
                            {{fieldNumber<Kind::Action>("person"), m_merged},
                             {fieldNumber<Kind::Action>("title"), std::string("Buy a phone")},
                             {fieldNumber<Kind::Action>("owner"), userOf(*m_other)}}}));
    mustDo(edit.commit());
    settle();
    mustDo(service::mergePeople(**m_admin, m_kept, m_merged, "sure"));
    settle();
    m_before = test::stateOf(*m_admin).at({Kind::Person, m_merged});
    service::HandOver wanted;
    wanted.from = userOf(*m_other);
    wanted.list = {{m_merged, userOf(*m_admin)}};
    const auto plan = must(service::planHandOver(**m_admin, wanted));
    QCOMPARE(plan.cases.size(), std::size_t{1});
    QCOMPARE(plan.cases[0].person, m_kept);
    QCOMPARE(plan.cases[0].role, std::string("WORK"));
    QCOMPARE(plan.cases[0].to, std::optional(userOf(*m_admin)));
    (void)must(service::handOver(**m_admin, wanted, plan));
    onlyTheKeptHasChanged();
    QCOMPARE(worker(*m_admin, m_kept), std::optional(userOf(*m_admin)));
    const domain::Record given = record(*m_other, Kind::Action, action);
    const auto *owner = domain::fieldAs<RecordId>(given, fieldNumber<Kind::Action>("owner"));
    QVERIFY(owner && *owner == userOf(*m_admin));
}

//! An Undo, and a list that is taken back, are about the very record that they changed.
void TestMergedCase::takenAsTheyStand()
{
    auto edit = must(service::Edit::begin(**m_admin, service::Edit::States::AsGiven));
    mustDo(edit.change(Kind::Person, m_merged,
                       {{fieldNumber<Kind::Person>("preferred_name"), std::string("Sam")}}));
    mustDo(edit.commit());
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_merged, "preferred_name"), std::string("Sam"));
    QCOMPARE(test::textOf(*m_admin, Kind::Person, m_kept, "preferred_name"), std::string());
}

//! Merged by somebody who may write in both folders; who has the one alone writes there.
void TestMergedCase::whoMayNotWriteAboutTheOther()
{
    const auto volunteer = m_world->join(*m_admin, "Eve Example", MemberRole::Volunteer);
    const RecordId own = test::addPerson(*volunteer, "Sample of Eve");
    test::syncWell(*volunteer);
    settle();
    mustDo(service::mergePeople(**m_admin, m_kept, own, "came on two lists"));
    settle();
    test::syncWell(*volunteer);
    test::setText(*volunteer, Kind::Person, own, "preferred_name", "Evie");
    QCOMPARE(test::textOf(*volunteer, Kind::Person, own, "preferred_name"), std::string("Evie"));
    test::syncWell(*volunteer);
    settle();
    QCOMPARE(test::textOf(*m_admin, Kind::Person, own, "preferred_name"), std::string("Evie"));
}

QTEST_GUILESS_MAIN(TestMergedCase)
#include "tst_merged_case.moc"
