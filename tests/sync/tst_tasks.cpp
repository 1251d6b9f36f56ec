// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/revocation.h"
#include "service/tasks.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;

namespace {

//! Every task that the device has, open or not, as text.
[[nodiscard]] std::vector<std::string> everyTask(test::WorldDevice &device)
{
    while (true) {
        const auto done = service::catchUpTasks(*device, 10);
        test::require(done.ok(), "the tasks are computed");
        if (*done == 0)
            break;
    }
    std::vector<std::string> lines;
    const std::int64_t today = service::londonDayNumber(device->now());
    for (std::int64_t day = today - 100; day < today + 200; ++day) {
        const auto tasks = service::taskList(device->store().tasks, {.today = day});
        test::require(tasks.ok(), "the tasks can be read");
        for (const service::TaskView &one : *tasks)
            lines.push_back(std::to_string(day) + ' ' + one.person->hex() + ' ' + one.title + ' '
                            + one.reason);
    }
    return lines;
}

void computeAnew(test::WorldDevice &device)
{
    test::require(device->store()
                      .records
                      .forEach(Kind::Person, {},
                               [&](const store::StoredRow &row) {
                                   return device->store().tasks.markStale(row.record.id);
                               })
                      .ok(),
                  "everybody is marked");
}

[[nodiscard]] domain::PartialDate dateIn(test::WorldDevice &device, std::int64_t days)
{
    return domain::londonDay({device->now().value + days * 86'400'000});
}

//! One edit of some person, as somebody may make it on a day.
void edit(test::WorldDevice &device, const base::RecordId &person, test::SeededRandom &random)
{
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "an edit begins");
    const auto date = dateIn(device, static_cast<std::int64_t>(random.below(120)) - 60);
    std::vector<base::RecordId> releases;
    (void)device->store().records.forEach(Kind::Release, {.person = person},
                                          [&](const store::StoredRow &row) -> base::Result<void> {
                                              releases.push_back(row.record.id);
                                              return {};
                                          });
    bool done = false;
    switch (random.below(releases.empty() ? 2 : 5)) {
    case 0:
        done = edit->addAbout({Kind::Release,
                               {{fieldNumber<Kind::Release>("person"), person},
                                {fieldNumber<Kind::Release>("state"), std::string("PLANNED")},
                                {fieldNumber<Kind::Release>("release_date"), date}}})
                   .ok();
        break;
    case 1:
        done = edit->addAbout({Kind::Action,
                               {{fieldNumber<Kind::Action>("person"), person},
                                {fieldNumber<Kind::Action>("title"), std::string("Buy a phone")},
                                {fieldNumber<Kind::Action>("due_on"), date}}})
                   .ok();
        break;
    case 2:
        done = edit->change(Kind::Release, releases.front(),
                            {{fieldNumber<Kind::Release>("state"), std::string("CONFIRMED")}})
                   .ok();
        break;
    case 3:
        done = edit->change(Kind::Release, releases.front(),
                            {{fieldNumber<Kind::Release>("release_date"), date}})
                   .ok();
        break;
    default:
        done = edit->setVoid(Kind::Release, releases.back(), "Entered twice").ok();
        break;
    }
    if (done) // a state that cannot be reached is refused
        test::require(edit->commit().ok(), "an edit is saved");
}

} // namespace

//! Tasks are kept beside every edit and every pull, and are what computing them anew would give.
class TestTasks : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsWhatIsComputed();
    void manyAtOnceAreComputedAfterwards();
    void twoDevicesHaveTheSame();
    void mineAreThoseThatIOwnOrCover();
    void whoBecomesManagerHasTheirTasks();
};

void TestTasks::whatIsKeptIsWhatIsComputed()
{
    test::SyncWorld world(31);
    const auto admin = world.newOrganisation();
    std::vector<base::RecordId> people;
    for (const char *name : {"Sampleton", "Example", "Madeup"})
        people.push_back(test::addPerson(*admin, name));
    for (int i = 0; i < 60; ++i)
        edit(*admin, people[world.random().below(people.size())], world.random());
    const auto marked = (*admin)->store().tasks.stale(1);
    QVERIFY(marked.ok() && marked->empty()); // an edit waits for its tasks
    const auto kept = everyTask(*admin);
    QVERIFY(kept.size() > 20);
    computeAnew(*admin);
    QVERIFY(everyTask(*admin) == kept);
}

void TestTasks::manyAtOnceAreComputedAfterwards()
{
    constexpr int count = 60;
    test::SyncWorld world(34);
    const auto admin = world.newOrganisation();
    auto edit = service::Edit::begin(**admin);
    QVERIFY(edit.ok());
    const base::TeamId team = service::writableTeams(**admin).front();
    for (int i = 0; i < count; ++i) {
        const auto person = edit->addPerson(
            {Kind::Person, {{fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
            team);
        QVERIFY(person.ok());
        QVERIFY(edit->addAbout({Kind::Action,
                                {{fieldNumber<Kind::Action>("person"), *person},
                                 {fieldNumber<Kind::Action>("title"), std::string("Buy a phone")},
                                 {fieldNumber<Kind::Action>("due_on"), dateIn(*admin, 0)}}})
                    .ok());
    }
    QVERIFY(edit->commit().ok());
    QCOMPARE((*admin)->store().tasks.stale(1000)->size(), std::size_t{count});
    const auto tasks = everyTask(*admin);
    QVERIFY((*admin)->store().tasks.stale(1)->empty());
    computeAnew(*admin);
    QVERIFY(everyTask(*admin) == tasks);
    QVERIFY(tasks.size() >= std::size_t{count});
}

void TestTasks::twoDevicesHaveTheSame()
{
    test::SyncWorld world(32);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*other);
    for (int i = 0; i < 30; ++i) {
        edit(i % 2 == 0 ? *admin : *other, person, world.random());
        world.advance(1000);
        if (i % 7 == 0)
            test::syncWell(i % 2 == 0 ? *admin : *other);
    }
    for (int round = 0; round < 2; ++round) {
        test::syncWell(*admin);
        test::syncWell(*other);
    }
    const auto tasks = everyTask(*admin);
    QVERIFY(!tasks.empty());
    QVERIFY(everyTask(*other) == tasks);
}

void TestTasks::mineAreThoseThatIOwnOrCover()
{
    test::SyncWorld world(33);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    test::syncWell(*admin);
    const auto userOf = [](test::WorldDevice &device) {
        return *base::RecordId::from(device->keys().user.view());
    };
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    const std::int64_t today = service::londonDayNumber((*admin)->now());
    auto edit = service::Edit::begin(**admin);
    QVERIFY(edit.ok());
    QVERIFY(edit->change(Kind::Person, person,
                         {{fieldNumber<Kind::Person>("key_worker"), userOf(*other)},
                          {fieldNumber<Kind::Person>("covered_by"), userOf(*admin)},
                          {fieldNumber<Kind::Person>("covered_until"), dateIn(*admin, 3)}})
                .ok());
    QVERIFY(edit->addAbout({Kind::Action,
                            {{fieldNumber<Kind::Action>("person"), person},
                             {fieldNumber<Kind::Action>("title"), std::string("Buy a phone")},
                             {fieldNumber<Kind::Action>("due_on"), dateIn(*admin, 1)}}})
                .ok());
    QVERIFY(edit->commit().ok());
    const auto count = [&](const base::RecordId &user, std::int64_t day) {
        const auto tasks = service::taskList((*admin)->store().tasks,
                                             {.today = day, .dueUntil = day + 7, .owner = user});
        return tasks.ok() ? tasks->size() : std::size_t{99};
    };
    QCOMPARE(count(userOf(*other), today), std::size_t{1});
    QCOMPARE(count(userOf(*admin), today), std::size_t{1}); // stands in
    QCOMPARE(count(userOf(*admin), today + 4), std::size_t{0}); // no longer
    QCOMPARE(count(userOf(*other), today + 4), std::size_t{1});
}

//! Nothing about the check itself has changed, and yet it is theirs to see to.
void TestTasks::whoBecomesManagerHasTheirTasks()
{
    test::SyncWorld world(34);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const auto team = (*admin)->roster().teamOfKind(protocol::TeamKind::Work)->id;
    auto edit = service::Edit::begin(**admin);
    QVERIFY(edit.ok());
    QVERIFY(edit->addToTeam({Kind::LoneWorking,
                             {{fieldNumber<Kind::LoneWorking>("worker"),
                               *base::RecordId::from((*admin)->keys().user.view())},
                              {fieldNumber<Kind::LoneWorking>("state"), std::string("STARTED")},
                              {fieldNumber<Kind::LoneWorking>("expected_end"),
                               domain::Instant{(*admin)->now()}}}},
                            team)
                .ok());
    QVERIFY(edit->commit().ok());
    test::syncWell(*admin);
    const auto tasksOfOther = [&] {
        test::syncWell(*other);
        while (*service::catchUpTasks(**other, 100) > 0) {
        }
        return service::taskList((*other)->store().tasks,
                                 {.today = service::londonDayNumber((*other)->now()) + 1})
            ->size();
    };
    const auto makeThem = [&](protocol::Role role) {
        QVERIFY(
            service::setRole(**admin, admin->transport, (*other)->keys().user, team, role).ok());
        test::syncWell(*admin);
    };
    QCOMPARE(tasksOfOther(), std::size_t{0});
    makeThem(protocol::Role::Manager);
    QCOMPARE(tasksOfOther(), std::size_t{3}); // ring them, tell a manager, ring the police
    makeThem(protocol::Role::Writer);
    QCOMPARE(tasksOfOther(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
