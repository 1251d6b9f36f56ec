// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/assignment.h"
#include "service/case_records.h"
#include "service/cover.h"
#include "service/hand_over.h"
#include "service/tasks.h"
#include "service/workers.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;

namespace {

[[nodiscard]] RecordId userOf(test::WorldDevice &device)
{
    return service::asReference(device->keys().user);
}

//! Everybody has what everybody else has.
void settle(std::initializer_list<test::WorldDevice *> devices)
{
    for (int round = 0; round < 2; ++round) {
        for (test::WorldDevice *device : devices)
            test::syncWell(*device);
    }
}

template<class T>
T must(base::Result<T> result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
    return std::move(*result);
}

void mustDo(const base::Result<void> &result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
}

[[nodiscard]] std::optional<RecordId> holder(test::WorldDevice &device, Kind kind,
                                             const RecordId &id, std::string_view field)
{
    const auto row = device->store().records.find(kind, id);
    test::require(row.ok() && row->has_value(), "the record is there");
    const auto *held =
        domain::fieldAs<RecordId>((**row).record, domain::describe(kind).field(field)->number);
    return held ? std::optional(*held) : std::nullopt;
}

RecordId addAction(test::WorldDevice &device, const RecordId &person, const RecordId &owner)
{
    auto edit = must(service::Edit::begin(*device));
    const RecordId id = must(
        edit.addAbout({Kind::Action,
                       {{fieldNumber<Kind::Action>("person"), person},
                        {fieldNumber<Kind::Action>("title"), std::string("Buy a phone")},
                        {fieldNumber<Kind::Action>("owner"), owner},
                        {fieldNumber<Kind::Action>("due_on"), domain::londonDay(device->now())}}}));
    mustDo(edit.commit());
    return id;
}

[[nodiscard]] std::vector<domain::Record> transfersAt(test::WorldDevice &device)
{
    return must(service::allRecords(device->store().records, Kind::CaseTransfer));
}

//! What a list of one worker's tasks tells on a day from today on.
[[nodiscard]] std::set<std::string> tasksOf(test::WorldDevice &device, const RecordId &worker,
                                            std::int64_t inDays = 0)
{
    while (must(service::catchUpTasks(*device, 100)) > 0) {
    }
    const std::int64_t day = service::londonDayNumber(device->now()) + inDays;
    std::set<std::string> out;
    for (const service::TaskView &one : must(service::taskList(
             device->store().tasks, {.today = day, .dueUntil = day + 7, .owner = worker})))
        out.insert((one.isCovered ? "covering " : "") + one.title);
    return out;
}

//! An admin, and two caseworkers of the same team.
struct Team
{
    explicit Team(std::uint64_t seed) : world(seed)
    {
        admin = world.newOrganisation();
        first = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
        second = world.join(*admin, "Mair Sampleton", MemberRole::Caseworker);
        settle({admin.get(), first.get(), second.get()});
    }
    //! A person whose key worker is `first`.
    RecordId addCase(const std::string &name)
    {
        const RecordId person = test::addPerson(*first, name);
        (void)must(service::assign(**first, {person, "KEY_WORKER", userOf(*first), {}, false}));
        return person;
    }
    void settleAll() { settle({admin.get(), first.get(), second.get()}); }
    //! Everything is withdrawn: the next test begins with nothing in anybody's hands.
    void clear()
    {
        settleAll();
        auto edit = must(service::Edit::begin(**admin));
        std::vector<Kind> kinds(service::kindsOfWork().begin(), service::kindsOfWork().end());
        kinds.push_back(Kind::Worker);
        for (const Kind kind : kinds) {
            for (const domain::Record &one :
                 must(service::allRecords((*admin)->store().records, kind)))
                mustDo(edit.setVoid(kind, one.id, "The test is over"));
        }
        mustDo(edit.commit());
        settleAll();
    }

    test::SyncWorld world;
    std::unique_ptr<test::WorldDevice> admin;
    std::unique_ptr<test::WorldDevice> first;
    std::unique_ptr<test::WorldDevice> second;
};

} // namespace

//! Nobody falls between two workers, on whichever device what is written.
class TestHandOver : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Team> m_team;

private slots:
    void initTestCase() { m_team = std::make_unique<Team>(101); }
    void cleanup() { m_team->clear(); }
    void aCaseStaysUntilItIsAccepted();
    void onlyWhoWasAskedAnswers();
    void aCaseThatNobodyHasIsTheirsMeanwhile();
    void declinedGoesBack();
    void declinedByWhoWasGivenALeaversCase();
    void whoCannotReadItIsNotGivenIt();
    void coverBeginsAndEndsByItself();
    void coverOfOnePerson();
    void everythingOfALeaver();
    void aHandOverIsTakenBackAsAWhole();
    void whatWasAnsweredStays();
    void aListSaysWhoTakesWhom();
    void acceptedHereAndTakenBackThere();
};

void TestHandOver::aCaseStaysUntilItIsAccepted()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    const RecordId action = addAction(*team.first, person, userOf(*team.first));
    team.settleAll();
    const auto asked = must(service::assign(
        **team.admin, {person, "KEY_WORKER", userOf(*team.second), "Nearer to him", false}));
    QVERIFY(!asked.isGiven && asked.transfer);
    team.settleAll();
    QVERIFY(holder(*team.second, Kind::Person, person, "key_worker") == userOf(*team.first));
    QVERIFY(
        tasksOf(*team.second, userOf(*team.second)).contains("Accept or decline the hand-over"));
    mustDo(service::answerTransfer(**team.second, *asked.transfer, true, {}));
    team.settleAll();
    for (auto *device : {team.admin.get(), team.first.get(), team.second.get()}) {
        QVERIFY(holder(*device, Kind::Person, person, "key_worker") == userOf(*team.second));
        QVERIFY(holder(*device, Kind::Action, action, "owner") == userOf(*team.second));
    }
    QVERIFY(tasksOf(*team.first, userOf(*team.first)).empty());
    QVERIFY(tasksOf(*team.second, userOf(*team.second)).contains("Do what was agreed"));
}

void TestHandOver::onlyWhoWasAskedAnswers()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    team.settleAll();
    const auto asked = must(
        service::assign(**team.first, {person, "BACKUP_WORKER", userOf(*team.second), {}, false}));
    QVERIFY(!service::answerTransfer(**team.first, *asked.transfer, true, {}).ok());
    team.settleAll();
    QVERIFY(!service::answerTransfer(**team.second, *asked.transfer, false, {}).ok()); // why not?
    mustDo(service::answerTransfer(**team.second, *asked.transfer, true, {}));
    QVERIFY(!service::answerTransfer(**team.second, *asked.transfer, false, "Late").ok());
    // Nobody is asked to take what they have, and whoever takes it themselves is not asked.
    QVERIFY(
        !service::assign(**team.second, {person, "BACKUP_WORKER", userOf(*team.second), {}, false})
             .ok());
    const auto own = must(
        service::assign(**team.second, {person, "KEY_WORKER", userOf(*team.second), {}, false}));
    QVERIFY(own.isGiven && !own.transfer);
}

void TestHandOver::aCaseThatNobodyHasIsTheirsMeanwhile()
{
    Team &team = *m_team;
    const RecordId person = test::addPerson(*team.admin, "Sampleton");
    const auto asked =
        must(service::assign(**team.admin, {person, "KEY_WORKER", userOf(*team.first), {}, false}));
    QVERIFY(asked.isGiven && asked.transfer);
    QVERIFY(holder(*team.admin, Kind::Person, person, "key_worker") == userOf(*team.first));
}

void TestHandOver::declinedGoesBack()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    const RecordId action = addAction(*team.first, person, userOf(*team.first));
    const auto asked = must(service::assign(
        **team.first, {person, "KEY_WORKER", userOf(*team.second), "On leave", true}));
    QVERIFY(asked.isGiven);
    team.settleAll();
    QVERIFY(holder(*team.second, Kind::Action, action, "owner") == userOf(*team.second));
    mustDo(service::answerTransfer(**team.second, *asked.transfer, false, "Too many already"));
    team.settleAll();
    QVERIFY(holder(*team.first, Kind::Person, person, "key_worker") == userOf(*team.first));
    QVERIFY(holder(*team.first, Kind::Action, action, "owner") == userOf(*team.first));
    QVERIFY(tasksOf(*team.first, userOf(*team.first)).contains("Find another worker"));
    (void)must(
        service::moveRecord(**team.first, Kind::CaseTransfer, *asked.transfer, "CLOSED", {}));
    QVERIFY(!tasksOf(*team.first, userOf(*team.first)).contains("Find another worker"));
}

void TestHandOver::declinedByWhoWasGivenALeaversCase()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    team.settleAll();
    {
        auto edit = must(service::Edit::begin(**team.admin));
        (void)must(edit.addToTeam({Kind::Worker,
                                   {{fieldNumber<Kind::Worker>("user"), userOf(*team.first)},
                                    {fieldNumber<Kind::Worker>("name"), std::string("Rhys")}}},
                                  service::writableTeams(**team.admin).front()));
        mustDo(edit.commit());
    }
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.to = {userOf(*team.second)};
    wanted.leftOn = domain::londonDay((*team.admin)->now());
    const auto plan = must(service::planHandOver(**team.admin, wanted));
    (void)must(service::handOver(**team.admin, wanted, plan));
    team.settleAll();
    const auto transfers = transfersAt(*team.second);
    QCOMPARE(transfers.size(), std::size_t{1});
    mustDo(service::answerTransfer(**team.second, transfers[0].id, false, "Too many already"));
    team.settleAll();
    // It stays with whoever declined until somebody else is found, and everybody is told.
    QVERIFY(holder(*team.admin, Kind::Person, person, "key_worker") == userOf(*team.second));
    QVERIFY(tasksOf(*team.admin, userOf(*team.second)).contains("Find another worker"));
    QVERIFY(!service::assign(**team.admin, {person, "KEY_WORKER", userOf(*team.first), {}, false})
                 .ok()); // has left
}

void TestHandOver::whoCannotReadItIsNotGivenIt()
{
    Team &team = *m_team;
    const auto volunteer = team.world.join(*team.admin, "Vol Example", MemberRole::Volunteer);
    settle({team.admin.get(), team.first.get()});
    const RecordId person = team.addCase("Sampleton");
    QVERIFY(
        !service::assign(**team.first, {person, "KEY_WORKER", userOf(*volunteer), {}, false}).ok());
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.to = {userOf(*volunteer)};
    const auto plan = must(service::planHandOver(**team.first, wanted));
    QCOMPARE(plan.cases.size(), std::size_t{1});
    QVERIFY(!plan.cases[0].to && !plan.cases[0].whyNot.empty());
    (void)must(service::handOver(**team.first, wanted, plan));
    QVERIFY(holder(*team.first, Kind::Person, person, "key_worker") == userOf(*team.first));
}

void TestHandOver::coverBeginsAndEndsByItself()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    (void)addAction(*team.first, person, userOf(*team.first));
    team.settleAll();
    const auto today = domain::londonDay((*team.admin)->now());
    const auto in = [today](std::int64_t days) {
        return domain::fromEpochDay(domain::epochDay(today) + days);
    };
    const auto work = service::writableTeams(**team.admin).front();
    const auto made = must(service::coverWorker(**team.admin, userOf(*team.first),
                                                {userOf(*team.second), in(1), in(3)}, work));
    QVERIFY(made.outOfReach == 0 && !made.isAwayToo);
    team.settleAll();
    const RecordId covers = userOf(*team.second);
    for (auto *device : {team.admin.get(), team.second.get()}) {
        QVERIFY(tasksOf(*device, covers, 0).empty());
        QVERIFY(tasksOf(*device, covers, 1).contains("covering Do what was agreed"));
        QVERIFY(tasksOf(*device, covers, 3).contains("covering Do what was agreed"));
        QVERIFY(tasksOf(*device, covers, 4).empty());
        QVERIFY(tasksOf(*device, userOf(*team.first), 2)
                    .contains("Do what was agreed")); // still theirs
    }
    // What they are given meanwhile is covered, too.
    const RecordId later = team.addCase("Later");
    (void)addAction(*team.first, later, userOf(*team.first));
    team.settleAll();
    (void)tasksOf(*team.second, covers); // computed
    QCOMPARE(must(service::taskList((*team.second)->store().tasks,
                                    {.today = domain::epochDay(in(2)), .owner = covers}))
                 .size(),
             std::size_t{2});
    // The one who covers is away as well: said, not refused. Back earlier: it ends.
    const auto other = must(service::coverWorker(**team.admin, userOf(*team.admin),
                                                 {userOf(*team.first), in(0), in(2)}, work));
    QVERIFY(other.isAwayToo);
    mustDo(service::endWorkerCover(**team.admin, userOf(*team.first)));
    team.settleAll();
    QVERIFY(tasksOf(*team.second, covers, 2).empty());
    QVERIFY(!service::endWorkerCover(**team.admin, userOf(*team.first)).ok());
}

void TestHandOver::coverOfOnePerson()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    const auto today = domain::londonDay((*team.first)->now());
    const auto in = [today](std::int64_t days) {
        return domain::fromEpochDay(domain::epochDay(today) + days);
    };
    {
        auto edit = must(service::Edit::begin(**team.first));
        (void)must(edit.addAbout({Kind::Release,
                                  {{fieldNumber<Kind::Release>("person"), person},
                                   {fieldNumber<Kind::Release>("state"), std::string("PLANNED")},
                                   {fieldNumber<Kind::Release>("release_date"), in(5)}}}));
        mustDo(edit.commit());
    }
    (void)must(service::coverPerson(**team.first, person, {userOf(*team.second), in(1), in(2)}));
    team.settleAll();
    const RecordId covers = userOf(*team.second);
    QVERIFY(
        !tasksOf(*team.second, covers, 0).contains("covering Confirm the release with the prison"));
    QVERIFY(
        tasksOf(*team.second, covers, 1).contains("covering Confirm the release with the prison"));
    QVERIFY(
        !tasksOf(*team.second, covers, 3).contains("covering Confirm the release with the prison"));
    mustDo(service::endPersonCover(**team.first, person));
    QVERIFY(!service::coverPerson(**team.first, person, {userOf(*team.first), in(0), in(1)}).ok());
    QVERIFY(!service::coverPerson(**team.first, person, {userOf(*team.second), in(3), in(1)}).ok());
    QVERIFY(
        !service::coverPerson(**team.first, person, {userOf(*team.second), in(-3), in(-1)}).ok());
}

void TestHandOver::everythingOfALeaver()
{
    Team &team = *m_team;
    std::vector<RecordId> people;
    for (int i = 0; i < 6; ++i)
        people.push_back(team.addCase("Case " + std::to_string(i)));
    const RecordId other = test::addPerson(*team.first, "Nobody's");
    const RecordId action = addAction(*team.first, other, userOf(*team.first));
    const RecordId done = addAction(*team.first, people[0], userOf(*team.first));
    {
        auto edit = must(service::Edit::begin(**team.first));
        mustDo(edit.change(
            Kind::Action, done,
            {{fieldNumber<Kind::Action>("done_on"), domain::londonDay((*team.first)->now())}}));
        mustDo(edit.commit());
    }
    team.settleAll();
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.to = {userOf(*team.second), userOf(*team.admin)};
    const auto plan = must(service::planHandOver(**team.admin, wanted));
    QCOMPARE(plan.cases.size(), std::size_t{7});
    std::map<RecordId, int> load;
    for (const auto &one : plan.cases) {
        QVERIFY(one.to);
        ++load[*one.to];
        QCOMPARE(one.role, std::string(one.person == other ? "WORK" : "KEY_WORKER"));
    }
    QVERIFY(std::abs(load[userOf(*team.second)] - load[userOf(*team.admin)]) <= 1);
    QVERIFY(transfersAt(*team.admin).empty()); // a plan changes nothing
    (void)must(service::handOver(**team.admin, wanted, plan));
    team.settleAll();
    for (const RecordId &person : people)
        QVERIFY(holder(*team.first, Kind::Person, person, "key_worker") != userOf(*team.first));
    QVERIFY(holder(*team.first, Kind::Action, action, "owner") != userOf(*team.first));
    QVERIFY(holder(*team.first, Kind::Action, done, "owner") == userOf(*team.first)); // history
    QVERIFY(must(service::planHandOver(**team.admin, wanted)).cases.empty());
    QVERIFY(test::stateOf(*team.first) == test::stateOf(*team.second));
}

void TestHandOver::aHandOverIsTakenBackAsAWhole()
{
    Team &team = *m_team;
    std::vector<RecordId> people{team.addCase("One"), team.addCase("Two")};
    const RecordId action = addAction(*team.first, people[0], userOf(*team.first));
    team.settleAll();
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.to = {userOf(*team.second)};
    const auto plan = must(service::planHandOver(**team.admin, wanted));
    const std::string batch = must(service::handOver(**team.admin, wanted, plan));
    team.settleAll();
    // Somebody else has the action by now: it stays with them.
    {
        auto edit = must(service::Edit::begin(**team.second));
        mustDo(edit.change(Kind::Action, action,
                           {{fieldNumber<Kind::Action>("owner"), userOf(*team.admin)}}));
        mustDo(edit.commit());
    }
    const auto undone = must(service::undoHandOver(**team.second, batch)); // any device
    QCOMPARE(undone.back, std::int64_t{2});
    team.settleAll();
    for (const RecordId &person : people)
        QVERIFY(holder(*team.first, Kind::Person, person, "key_worker") == userOf(*team.first));
    QVERIFY(holder(*team.first, Kind::Action, action, "owner") == userOf(*team.admin));
    QVERIFY(!service::undoHandOver(**team.admin, "no such batch").ok());
    QVERIFY(!service::undoHandOver(**team.admin, "").ok());
}

void TestHandOver::whatWasAnsweredStays()
{
    Team &team = *m_team;
    const RecordId one = team.addCase("One");
    const RecordId two = team.addCase("Two");
    team.settleAll();
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.to = {userOf(*team.second)};
    const std::string batch = must(
        service::handOver(**team.admin, wanted, must(service::planHandOver(**team.admin, wanted))));
    team.settleAll();
    for (const domain::Record &transfer : transfersAt(*team.second)) {
        const auto *person =
            domain::fieldAs<RecordId>(transfer, fieldNumber<Kind::CaseTransfer>("person"));
        if (*person == one)
            mustDo(service::answerTransfer(**team.second, transfer.id, true, {}));
    }
    team.settleAll();
    const auto undone = must(service::undoHandOver(**team.admin, batch));
    QCOMPARE(undone.back, std::int64_t{1});
    QCOMPARE(undone.answered, std::int64_t{1});
    QVERIFY(holder(*team.admin, Kind::Person, one, "key_worker") == userOf(*team.second));
    QVERIFY(holder(*team.admin, Kind::Person, two, "key_worker") == userOf(*team.first));
}

void TestHandOver::aListSaysWhoTakesWhom()
{
    Team &team = *m_team;
    const RecordId one = team.addCase("One");
    const RecordId two = team.addCase("Two");
    team.settleAll();
    service::HandOver wanted;
    wanted.from = userOf(*team.first);
    wanted.list = {{one, userOf(*team.admin)}};
    const auto plan = must(service::planHandOver(**team.admin, wanted));
    QCOMPARE(plan.cases.size(), std::size_t{2});
    for (const auto &entry : plan.cases) {
        QVERIFY(entry.to.has_value() == (entry.person == one));
        QVERIFY(entry.whyNot.empty() == (entry.person == one));
    }
    (void)must(service::handOver(**team.admin, wanted, plan));
    QVERIFY(holder(*team.admin, Kind::Person, two, "key_worker") == userOf(*team.first));
    wanted.list = {{one, userOf(*team.first)}}; // to themselves
    QVERIFY(!service::planHandOver(**team.admin, wanted).ok());
    wanted.list.clear();
    QVERIFY(!service::planHandOver(**team.admin, wanted).ok()); // nobody at all
}

//! Neither device knows of the other's answer. They come to the same, and the case has one worker.
void TestHandOver::acceptedHereAndTakenBackThere()
{
    Team &team = *m_team;
    const RecordId person = team.addCase("Sampleton");
    const auto asked =
        must(service::assign(**team.first, {person, "KEY_WORKER", userOf(*team.second), {}, true}));
    team.settleAll();
    mustDo(service::answerTransfer(**team.second, *asked.transfer, true, {}));
    team.world.advance(1000);
    (void)must(
        service::moveRecord(**team.first, Kind::CaseTransfer, *asked.transfer, "WITHDRAWN", {}));
    team.settleAll();
    const auto keyWorker = holder(*team.first, Kind::Person, person, "key_worker");
    QVERIFY(keyWorker.has_value());
    QVERIFY(holder(*team.second, Kind::Person, person, "key_worker") == keyWorker);
    QCOMPARE(test::textOf(*team.first, Kind::CaseTransfer, *asked.transfer, "state"),
             test::textOf(*team.second, Kind::CaseTransfer, *asked.transfer, "state"));
    QVERIFY(test::stateOf(*team.first) == test::stateOf(*team.second));
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_hand_over.moc"
