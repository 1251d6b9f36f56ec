// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/rules/same_person.h"
#include "domain/schema_table.h"
#include "service/read/people.h"
#include "service/read/timeline.h"
#include "service/retention.h"
#include "service/same_person.h"
#include "service/search.h"
#include "service/tasks.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr int interleavings = 15;
constexpr int stepsEach = 30;
constexpr std::int64_t oneMinute = 60'000;

//! What people see of some people on a device.
struct Picture
{
    std::vector<RecordId> people; //!< as lists offer them
    std::map<RecordId, std::vector<store::TimelineKey>> timelines;
    std::map<RecordId, std::vector<RecordId>> contacts;
    std::map<RecordId, std::string> retention;
    std::vector<std::tuple<std::optional<RecordId>, std::string, RecordId>> tasks;
    std::vector<std::pair<RecordId, std::string>> found;

    friend bool operator==(const Picture &, const Picture &) = default;
};

void add(Picture &picture, test::WorldDevice &device, const service::Reader &reader,
         const RecordId &person)
{
    picture.timelines[person] = *service::timelineKeys(reader, person);
    auto &contacts = picture.contacts[person];
    test::require(device->store()
                      .records
                      .forEach(Kind::Contact, {.person = person},
                               [&](const store::StoredRow &row) -> base::Result<void> {
                                   contacts.push_back(row.record.id);
                                   return {};
                               })
                      .ok(),
                  "a list");
    const auto view = service::retentionView(*device, person);
    test::require(view.ok(), "until when somebody is kept");
    picture.retention[person] = std::string(domain::retentionStateName(view->retention.state))
        + (view->retention.until ? domain::toText(*view->retention.until) : "");
}

Picture pictureOf(test::WorldDevice &device, const std::vector<RecordId> &people)
{
    while (*service::catchUpTasks(*device, 100) > 0) {
    }
    Picture picture;
    const auto reader = service::Reader::open(*device);
    test::require(reader.ok(), "a reader");
    const auto isAsked = [&](const RecordId &one) {
        return std::find(people.begin(), people.end(), one) != people.end();
    };
    picture.people = *service::peopleByName(**reader);
    std::erase_if(picture.people, [&](const RecordId &one) { return !isAsked(one); });
    for (const RecordId &person : people) {
        if (test::has(device, Kind::Person, person))
            add(picture, device, **reader, person);
    }
    const std::int64_t today = service::londonDayNumber(device->now());
    const auto tasks =
        service::taskList(device->store().tasks, {.today = today, .dueUntil = today + 30});
    for (const service::TaskView &task : *tasks) {
        if (task.person && isAsked(*task.person))
            picture.tasks.emplace_back(task.person, task.title, task.task.subject);
    }
    const auto hits = service::searchRecords(*device, "sample", 100);
    for (const store::SearchHit &hit : *hits) {
        if (isAsked(hit.id))
            picture.found.emplace_back(hit.id, hit.title);
    }
    return picture;
}

void merge(test::WorldDevice &device, const RecordId &kept, const RecordId &other)
{
    test::require(service::mergePeople(*device, kept, other, "came on two lists").ok(), "a merge");
}

void unmerge(test::WorldDevice &device, const RecordId &person)
{
    test::require(service::unmergePerson(*device, person, "two people after all").ok(),
                  "taking them apart");
}

RecordId addRelease(test::WorldDevice &device, const RecordId &person)
{
    auto edit = service::Edit::begin(*device);
    const auto today = domain::londonDay(device->now());
    const auto id = edit->addAbout({Kind::Release,
                                    {{fieldNumber<Kind::Release>("person"), person},
                                     {fieldNumber<Kind::Release>("state"), std::string("PLANNED")},
                                     {fieldNumber<Kind::Release>("release_date"), today}}});
    test::require(id.ok() && edit->commit().ok(), "a release");
    return *id;
}

RecordId personOf(test::WorldDevice &device, Kind kind, const RecordId &id)
{
    const auto row = device->store().records.find(kind, id);
    test::require(row.ok() && *row, "a record");
    return *domain::personOf((*row)->record);
}

RecordId now(test::WorldDevice &device, const RecordId &person)
{
    return *device->store().samePerson.now(person);
}

} // namespace

//! Two records of one person on several devices.
class TestPeopleMerge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        m_devices.clear();
        m_volunteer.reset();
    }
    void undoGivesTheEarlierPicture();
    void whatIsWrittenGoesToWhomTheyAreShownAs();
    void crosswise();
    void aChain();
    void theLongerClock();
    void whoMay();
    void allDevicesComeToTheSame_data();
    void allDevicesComeToTheSame();

private:
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            for (auto &device : m_devices)
                test::syncWell(*device);
        }
    }
    //! Known everywhere, in order of making.
    [[nodiscard]] std::vector<RecordId> known(int count)
    {
        std::vector<RecordId> people;
        for (int i = 0; i < count; ++i) {
            people.push_back(test::addPerson(first(), "Sample " + std::to_string(m_count++)));
            m_world->advance(oneMinute);
        }
        settle();
        return people;
    }
    [[nodiscard]] test::WorldDevice &first() { return *m_devices[0]; }
    [[nodiscard]] test::WorldDevice &second() { return *m_devices[1]; }
    void everywhere(const RecordId &person, const RecordId &shownAs)
    {
        for (auto &device : m_devices) {
            QCOMPARE(now(*device, person), shownAs);
            QVERIFY((*device)->store().check()->empty());
        }
    }
    void changeSomething(test::WorldDevice &device, const std::vector<RecordId> &people);

    test::SeededRandom m_random{0};
    std::unique_ptr<test::SyncWorld> m_world;
    std::vector<std::unique_ptr<test::WorldDevice>> m_devices;
    std::unique_ptr<test::WorldDevice> m_volunteer; //!< the world moves its clock to the end
    int m_count = 0;
};

void TestPeopleMerge::initTestCase()
{
    m_world = std::make_unique<test::SyncWorld>(7);
    m_devices.push_back(m_world->newOrganisation());
    m_devices.push_back(m_world->join(first(), "Made Up", MemberRole::Caseworker));
    m_devices.push_back(m_world->join(first(), "Made Down", MemberRole::Caseworker));
}

void TestPeopleMerge::undoGivesTheEarlierPicture()
{
    const auto people = known(2);
    (void)test::addContact(first(), people[0], "one");
    (void)test::addContact(first(), people[1], "other");
    (void)addRelease(first(), people[1]);
    const Picture before = pictureOf(first(), people);
    const test::WorldState written = test::stateOf(first());
    merge(first(), people[0], people[1]);
    const Picture merged = pictureOf(first(), people);
    QVERIFY(merged != before);
    QCOMPARE(merged.people.size(), before.people.size() - 1);
    QCOMPARE(merged.contacts.at(people[0]).size(), std::size_t{2});
    QVERIFY(merged.timelines.at(people[0]) == merged.timelines.at(people[1]));
    const auto hasTask = [&](const Picture &picture, const RecordId &person) {
        return std::any_of(picture.tasks.begin(), picture.tasks.end(),
                           [&](const auto &task) { return std::get<0>(task) == person; });
    };
    QVERIFY(hasTask(before, people[1]));
    QVERIFY(!hasTask(merged, people[1]));
    QVERIFY(hasTask(merged, people[0]));
    // Nothing that was written has changed.
    for (const auto &[key, row] : written)
        QVERIFY(test::stateOf(first()).at(key) == row);
    settle();
    everywhere(people[1], people[0]);
    unmerge(second(), people[1]);
    settle();
    for (auto &device : m_devices)
        QVERIFY(pictureOf(*device, people) == before);
    QVERIFY(!service::unmergePerson(*first(), people[1], "").ok());
}

void TestPeopleMerge::whatIsWrittenGoesToWhomTheyAreShownAs()
{
    const auto people = known(2);
    merge(first(), people[0], people[1]);
    const auto contact = test::addContact(first(), people[1], "at the gate");
    QCOMPARE(personOf(first(), Kind::Contact, contact), people[0]);
    // Who does not know of it yet writes where it was.
    const auto elsewhere = test::addContact(second(), people[1], "on the phone");
    test::setText(second(), Kind::Person, people[1], "note", "written offline");
    settle();
    for (auto &device : m_devices) {
        QCOMPARE(personOf(*device, Kind::Contact, elsewhere), people[1]);
        QCOMPARE(pictureOf(*device, people).contacts.at(people[0]).size(), std::size_t{2});
        QCOMPARE(test::textOf(*device, Kind::Person, people[1], "note"), "written offline");
    }
    unmerge(first(), people[1]);
    settle();
    for (auto &device : m_devices) {
        const Picture picture = pictureOf(*device, people);
        QCOMPARE(picture.contacts.at(people[0]), std::vector{contact});
        QCOMPARE(picture.contacts.at(people[1]), std::vector{elsewhere});
    }
}

void TestPeopleMerge::crosswise()
{
    const auto people = known(2);
    merge(first(), people[0], people[1]);
    merge(second(), people[1], people[0]);
    QCOMPARE(now(second(), people[0]), people[1]);
    settle();
    everywhere(people[0], people[0]); // whoever was written down first
    everywhere(people[1], people[0]);
    QVERIFY(!service::mergePeople(*first(), people[0], people[1], "").ok()); // one already
    QVERIFY(!service::unmergePerson(*first(), people[0], "").ok());
    unmerge(first(), people[1]);
    settle();
    everywhere(people[0], people[0]);
    everywhere(people[1], people[1]);
}

void TestPeopleMerge::aChain()
{
    const auto people = known(3);
    merge(first(), people[1], people[0]);
    merge(second(), people[2], people[1]);
    settle();
    for (const RecordId &one : people)
        everywhere(one, people[2]);
    unmerge(first(), people[1]);
    settle();
    everywhere(people[0], people[1]); // still the same person as this one
    everywhere(people[1], people[1]);
    everywhere(people[2], people[2]);
    // Merged by a name that leads to somebody, it is somebody who is merged.
    merge(first(), people[2], people[0]);
    settle();
    for (const RecordId &one : people)
        everywhere(one, people[2]);
}

void TestPeopleMerge::theLongerClock()
{
    const auto people = known(2);
    const auto until = [&](const RecordId &person) {
        return *service::retentionView(*first(), person)->retention.until;
    };
    m_world->advance(std::int64_t{90} * 24 * 60 * oneMinute);
    settle(); // the lease
    (void)test::addContact(first(), people[1], "much later");
    const auto sooner = until(people[0]);
    const auto later = until(people[1]);
    QVERIFY(sooner < later);
    auto edit = service::Edit::begin(*first());
    const auto held =
        edit->change(Kind::Person, people[1],
                     {{fieldNumber<Kind::Person>("legal_hold"), std::int64_t{1}},
                      {fieldNumber<Kind::Person>("keep_reason"), std::string("complaint")}});
    QVERIFY(held.ok() && edit->commit().ok());
    QVERIFY(service::retentionView(*first(), people[0])->retention.holds.empty());
    merge(first(), people[0], people[1]);
    const auto merged = service::retentionView(*first(), people[1]);
    QVERIFY(merged.ok());
    QCOMPARE(merged->person, people[0]);
    QCOMPARE(*merged->retention.until, later);
    QVERIFY(merged->retention.state == domain::Retention::State::Held);
    const auto list = service::retentionList(*first(), 90);
    QCOMPARE(std::count_if(list->begin(), list->end(),
                           [&](const auto &one) { return one.person == people[0]; }),
             1);
    QCOMPARE(std::count_if(list->begin(), list->end(),
                           [&](const auto &one) { return one.person == people[1]; }),
             0);
    unmerge(first(), people[1]);
    QCOMPARE(until(people[0]), sooner);
}

void TestPeopleMerge::whoMay()
{
    const auto people = known(2);
    m_volunteer = m_world->join(first(), "Eve Example", MemberRole::Volunteer);
    test::WorldDevice *const volunteer = m_volunteer.get();
    const auto own = test::addPerson(*volunteer, "Sample of Eve");
    const auto twice = test::addPerson(*volunteer, "Sample of Eve again");
    const auto refused = service::mergePeople(**volunteer, own, twice, "");
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    QVERIFY(!service::mergePeople(*first(), people[0], people[0], "").ok());
    QCOMPARE(service::mergePeople(*first(), people[0], twice, "").error().code,
             base::ErrorCode::NotFound);
    test::syncWell(*volunteer);
    settle();
    // A caseworker has one of the two alone: nothing changes for them.
    merge(first(), own, people[0]);
    settle();
    QCOMPARE(now(first(), people[0]), own);
    QCOMPARE(now(second(), people[0]), people[0]);
    unmerge(first(), people[0]);
    settle();
}

void TestPeopleMerge::changeSomething(test::WorldDevice &device,
                                      const std::vector<RecordId> &people)
{
    const auto somebody = [&] { return people[m_random.below(people.size())]; };
    switch (m_random.below(6)) {
    case 0:
    case 1:
        // Refused where they are one already: that is an answer too.
        (void)service::mergePeople(*device, somebody(), somebody(), "");
        return;
    case 2:
        (void)service::unmergePerson(*device, somebody(), "");
        return;
    case 3:
        (void)test::addContact(device, somebody(), "Text " + std::to_string(m_random.below(100)));
        return;
    case 4:
        test::setText(device, Kind::Person, somebody(), "preferred_name",
                      "Sample Text " + std::to_string(m_random.below(100)));
        return;
    default:
        test::syncWell(device);
    }
}

void TestPeopleMerge::allDevicesComeToTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= interleavings; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void TestPeopleMerge::allDevicesComeToTheSame()
{
    QFETCH(int, seed);
    m_random = test::SeededRandom(static_cast<std::uint64_t>(seed));
    const auto people = known(5);
    for (int step = 0; step < stepsEach; ++step) {
        m_world->advance(static_cast<std::int64_t>(m_random.below(oneMinute)));
        changeSomething(*m_devices[m_random.below(m_devices.size())], people);
    }
    settle();
    std::vector<domain::PersonMerge> merges;
    const auto walked = first()->store().records.forEach(
        Kind::PersonMerge, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            if (const auto merge = domain::mergeIn(row.record))
                merges.push_back(*merge);
            return {};
        });
    QVERIFY(walked.ok());
    const auto expected = domain::peopleNow(merges);
    const Picture picture = pictureOf(first(), people);
    for (auto &device : m_devices) {
        QVERIFY(*(*device)->store().samePerson.everybody() == expected);
        QVERIFY(pictureOf(*device, people) == picture);
        QVERIFY((*device)->store().check()->empty());
    }
}

QTEST_GUILESS_MAIN(TestPeopleMerge)
#include "tst_people_merge.moc"
