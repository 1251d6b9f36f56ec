// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "take_office.h"

#include "service/export_records.h"
#include "service/figures/figures.h"
#include "service/figures/month_lock.h"
#include "service/form_draft.h"
#include "service/import/import.h"
#include "service/read/reader.h"
#include "service/retention.h"
#include "service/search.h"
#include "support/hostile_log.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using test::dayMs;
using test::hourMs;
using test::laterNote;

//! A device that carries only who is due (take_with_me.h): who is not is with the organisation, and
//! comes back whole and in time.
class TestTakeWithMe : public QObject, private test::TakeOffice
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everybodyIsHereUnlessChosen();
    void whatIsOnItsWayIsCountedByPeople();
    void whoIsNotDueIsLeft();
    void whoIsDueStays_data();
    void whoIsDueStays();
    void theyComeInTime();
    void whatAColleagueWritesComesWhole();
    void whoComesAndGoesIsWrittenOverWithinTheHour();
    void everybodyComesBack();
    void whoeverIsStoodInForComes();
    void devicesHeardOfAreKnownStill();
    void whatIsAboutEverybodyIsRefused();
    void withoutAServerNobodyIsLeft();
    void anyWeekHolds_data();
    void anyWeekHolds();

private:
    void editAnything(test::SeededRandom &random);
};

void TestTakeWithMe::everybodyIsHereUnlessChosen()
{
    test::syncWell(phone());
    QCOMPARE(facts(phone()).days, std::optional<int>());
    QCOMPARE(facts(phone()).here, std::int64_t(3));
    QCOMPARE(facts(phone()).left, std::int64_t(0));
    choose(phone(), 7);
    QCOMPARE(facts(phone()).days, std::optional(7));
    QCOMPARE(facts(phone()).here, std::int64_t(3)); // until the next round
    const auto none = service::takeWithMe(*phone(), 5);
    QVERIFY(!none);
    QCOMPARE(none.error().code, base::ErrorCode::Refused);
    QCOMPARE(facts(phone()).days, std::optional(7));
}

void TestTakeWithMe::whatIsOnItsWayIsCountedByPeople()
{
    const auto team = phone()->roster().team(offices().first)->folder;
    auto transaction = phone()->store().begin(store::DeviceStore::Durability::Durable);
    QVERIFY(phone()->store().wantedFolders.add(team).ok());
    QVERIFY(phone()->store().wantedFolders.add(test::folderOf(phone(), m_later).id).ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(facts(phone()).coming, std::int64_t(1));
    const auto reader = service::Reader::open(*phone());
    QVERIFY(reader.ok());
    QCOMPARE(service::takenAlong(**reader)->coming, std::int64_t(1));
    QVERIFY(!service::requireEverybody(phone()->store().leftBehind, "All"));
}

void TestTakeWithMe::whoIsNotDueIsLeft()
{
    const base::FolderId folder = test::folderOf(phone(), m_later).id;
    const base::FolderId other = test::folderOf(phone(), offices().person).id;
    QVERIFY(hasBytes(phone(), laterNote));
    // Whose page was left open is no unfinished work.
    QVERIFY(
        service::saveDraft(*phone(), {service::navigationDraft, 1, {}, {{"where", m_later.hex()}}})
            .ok());
    choose(phone(), 7);
    const auto report = test::syncWell(phone());
    QCOMPARE(report.leftBehind, std::int64_t(2));
    QCOMPARE(report.lost, std::int64_t(0));
    expectNothingOf(m_later, folder);
    expectNothingOf(offices().person, other);
    QVERIFY(!hasBytes(phone(), laterNote));
    QVERIFY(service::searchRecords(*phone(), "Latername", 10)->empty());
    QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_soon});
    QVERIFY(isPartOf(phone(), *admin()));
    QCOMPARE(facts(phone()).here, std::int64_t(1));
    QCOMPARE(facts(phone()).left, std::int64_t(2));
    // What the team has in common stays, and nothing else happens at the next round.
    const auto team = phone()->roster().team(offices().first);
    QVERIFY(!phone()
                 ->store()
                 .keys.folderKeys((**phone()->store().folders.find(team->folder)).key)
                 ->empty());
    const auto again = test::syncWell(phone());
    QCOMPARE(again.leftBehind, std::int64_t(0));
    QCOMPARE(again.pulled, std::int64_t(0));
    phone().reopen();
    expectNothingOf(m_later, folder);
    QCOMPARE(facts(phone()).days, std::optional(7));
}

void TestTakeWithMe::whoIsDueStays_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("stays");
    QTest::newRow("a release in a week") << "release" << 7 << true;
    QTest::newRow("a release in eight days") << "release" << 8 << false;
    QTest::newRow("out three days ago") << "release" << -3 << true;
    QTest::newRow("out four days ago") << "release" << -4 << false;
    QTest::newRow("some day of this month") << "month" << 0 << true;
    QTest::newRow("some day of the month after next") << "month" << 62 << false;
    QTest::newRow("a task in a week") << "task" << 7 << true;
    QTest::newRow("a task that is late") << "task" << -2 << true;
    QTest::newRow("a task later") << "task" << 8 << false;
    QTest::newRow("somebody else's task") << "theirs" << 1 << false;
    QTest::newRow("an appointment in a week") << "appointment" << 7 << true;
    QTest::newRow("an appointment later") << "appointment" << 8 << false;
    QTest::newRow("an appointment yesterday") << "appointment" << -1 << false;
}

void TestTakeWithMe::whoIsDueStays()
{
    QFETCH(const QString, what);
    QFETCH(const int, day);
    QFETCH(const bool, stays);
    const RecordId person = offices().person;
    if (what == "release") {
        (void)addRelease(*admin(), person, day);
    } else if (what == "month") {
        domain::PartialDate month = dayIn(*admin(), day);
        month.day = 0;
        (void)add(*admin(),
                  {Kind::Release,
                   {{fieldNumber<Kind::Release>("person"), person},
                    {fieldNumber<Kind::Release>("release_date"), month}}});
    } else if (what == "appointment") {
        (void)add(*admin(),
                  {Kind::Appointment,
                   {{fieldNumber<Kind::Appointment>("person"), person},
                    {fieldNumber<Kind::Appointment>("starts"),
                     domain::WallDateTime{dayIn(*admin(), day), 600}}}});
    } else {
        (void)addAction(*admin(), person,
                        what == "theirs" ? (*admin())->keys().user : phone()->keys().user, day);
    }
    test::syncWell(*admin());
    leave();
    QCOMPARE(test::has(phone(), Kind::Person, person), stays);
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    QVERIFY(isPartOf(phone(), *admin()));
}

void TestTakeWithMe::theyComeInTime()
{
    leave();
    daysPass(12); // a release in eight days
    test::syncWell(phone());
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    daysPass(1);
    test::syncWell(phone());
    // Who was due is not any more.
    QCOMPARE(peopleAt(phone()), std::set<RecordId>{m_later});
    QVERIFY(isPartOf(phone(), *admin()));
    QVERIFY(hasBytes(phone(), laterNote));
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    // It may be written about as ever.
    const auto contact = test::addContact(phone(), m_later, "at the gate");
    offices().settle();
    QVERIFY(test::has(*admin(), Kind::Contact, contact));
    QVERIFY(isPartOf(phone(), *admin()));
}

void TestTakeWithMe::whatAColleagueWritesComesWhole()
{
    const base::FolderId folder = test::folderOf(phone(), m_later).id;
    leave();
    (void)test::addContact(*admin(), m_later, "nothing that makes them due");
    test::syncWell(*admin());
    offices().world.advance(hourMs);
    const auto report = test::syncWell(phone());
    QCOMPARE(report.leftBehind, std::int64_t(1)); // it came, and went again
    expectNothingOf(m_later, folder);
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    (void)addAction(*admin(), m_later, phone()->keys().user, 1);
    test::syncWell(*admin());
    test::syncWell(phone());
    QVERIFY(test::has(phone(), Kind::Person, m_later));
    QVERIFY(isPartOf(phone(), *admin()));
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    QVERIFY(service::checkAll(*phone())->empty());
}

//! Writing the file anew takes as long as the store is large: not with each note of a busy team.
void TestTakeWithMe::whoComesAndGoesIsWrittenOverWithinTheHour()
{
    const auto isDirty = [&] {
        return phone()->store().meta.number(store::MetaKey::ToScrub)->has_value();
    };
    leave();
    QVERIFY(!isDirty()); // who was chosen goes at once
    const auto comesAndGoes = [&] {
        (void)test::addContact(*admin(), m_later, "nothing that makes them due");
        test::syncWell(*admin());
        QCOMPARE(test::syncWell(phone()).leftBehind, std::int64_t(1));
    };
    comesAndGoes();
    QVERIFY(isDirty());
    offices().world.advance(hourMs / 2);
    comesAndGoes();
    QVERIFY(isDirty());
    offices().world.advance(hourMs / 2);
    QCOMPARE(test::syncWell(phone()).leftBehind, std::int64_t(0)); // with nothing new either
    QVERIFY(!isDirty());
    QVERIFY(!hasBytes(phone(), laterNote));
    comesAndGoes();
    QVERIFY(isDirty());
    choose(phone(), 3);
    test::syncWell(phone());
    QVERIFY(!isDirty());
}

void TestTakeWithMe::everybodyComesBack()
{
    const test::WorldState before = casesAt(phone());
    leave();
    QVERIFY(casesAt(phone()) != before);
    choose(phone(), 14);
    test::syncWell(phone());
    QCOMPARE(facts(phone()).left, std::int64_t(2)); // nobody more is due
    choose(phone(), std::nullopt);
    test::syncWell(phone());
    QCOMPARE(facts(phone()).left, std::int64_t(0));
    QVERIFY(casesAt(phone()) == before);
    QVERIFY(casesAt(phone()) == casesAt(*admin()));
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    QVERIFY(service::checkAll(*phone())->empty());
    test::syncWell(phone());
    QVERIFY(casesAt(phone()) == before);
}

void TestTakeWithMe::whoeverIsStoodInForComes()
{
    (void)addAction(*admin(), offices().person, (*admin())->keys().user, 2);
    test::syncWell(*admin());
    leave();
    QVERIFY(!test::has(phone(), Kind::Person, offices().person));
    auto edit = service::Edit::begin(**admin());
    QVERIFY(edit.ok());
    const auto worker = edit->addToTeam(
        {Kind::Worker,
         {{fieldNumber<Kind::Worker>("user"), service::asReference((*admin())->keys().user)},
          {fieldNumber<Kind::Worker>("name"), std::string("The administrator")},
          {fieldNumber<Kind::Worker>("away_from"), dayIn(*admin(), 0)},
          {fieldNumber<Kind::Worker>("away_until"), dayIn(*admin(), 5)},
          {fieldNumber<Kind::Worker>("covered_by"), service::asReference(phone()->keys().user)}}},
        offices().first);
    QVERIFY(worker.ok() && edit->commit().ok());
    test::syncWell(*admin());
    test::syncWell(phone()); // hears of it
    test::syncWell(phone()); // and has them
    QVERIFY(test::has(phone(), Kind::Person, offices().person));
    QVERIFY(isPartOf(phone(), *admin()));
    // They are back, and away again later: whoever left in between comes once more.
    const auto awayFor = [&](std::int64_t days) {
        auto change = service::Edit::begin(**admin());
        QVERIFY(change.ok()
                && change
                       ->change(Kind::Worker, *worker,
                                {{fieldNumber<Kind::Worker>("away_from"), dayIn(*admin(), -2)},
                                 {fieldNumber<Kind::Worker>("away_until"), dayIn(*admin(), days)}})
                       .ok()
                && change->commit().ok());
        test::syncWell(*admin());
        test::syncWell(phone());
        test::syncWell(phone());
    };
    awayFor(-1);
    QVERIFY(!test::has(phone(), Kind::Person, offices().person));
    awayFor(4);
    QVERIFY(test::has(phone(), Kind::Person, offices().person));
}

//! Whose work came when says which devices are missing, and how far a shut-out one counts.
void TestTakeWithMe::devicesHeardOfAreKnownStill()
{
    (void)test::addContact(*offices().manager, m_later, "the manager's own");
    test::syncWell(*offices().manager);
    test::syncWell(phone());
    const auto device = (*offices().manager)->keys().device;
    const auto before = phone()->store().bundles.lastReceived();
    const auto highest = phone()->store().bundles.highestOf(device);
    QVERIFY(before->contains(device) && *highest > 0);
    leave();
    QVERIFY(!test::has(phone(), Kind::Person, m_later));
    QVERIFY(*phone()->store().bundles.lastReceived() == *before);
    QCOMPARE(*phone()->store().bundles.highestOf(device), *highest);
}

void TestTakeWithMe::whatIsAboutEverybodyIsRefused()
{
    choose(*admin(), 7);
    test::syncWell(*admin());
    auto &device = **admin();
    const auto isRefused = [](const auto &result) {
        return !result && result.error().code == base::ErrorCode::Refused
            && result.error().message.find("2 people are not on this device") != std::string::npos;
    };
    const report::Day today = domain::epochDay(domain::londonDay(device.now()));
    service::FiguresMemory memory;
    const service::FiguresQuery query{{today - 60, today - 30}, {std::nullopt}};
    QVERIFY(isRefused(service::figures(device, query, memory)));
    QVERIFY(isRefused(service::lockMonth(device, *domain::partialDate(2026, 11))));
    const std::filesystem::path folder = admin()->home.path().toStdString();
    QVERIFY(isRefused(service::exportRecords(device, Kind::Contact, folder / "c.csv", {})));
    QVERIFY(isRefused(service::exportRecords(device, Kind::Access, folder / "a.csv", {})));
    QVERIFY(service::exportRecords(device, Kind::Worker, folder / "w.csv", {}).ok());
    QVERIFY(isRefused(service::importCsv(device, service::ImportKind::People,
                                         "given_names,family_name\nA,B\n", {})));
    QVERIFY(isRefused(service::retentionList(device, 30)));
    choose(*admin(), std::nullopt);
    test::syncWell(*admin());
    QVERIFY(service::figures(device, query, memory).ok());
}

void TestTakeWithMe::withoutAServerNobodyIsLeft()
{
    auto alone = offices().world.newDevice();
    QVERIFY(service::createOrganisation(**alone, {"Alone", "Nobody Else", std::nullopt}, nullptr,
                                        {}, std::nullopt)
                .ok());
    (void)test::addPerson(*alone, "Here");
    const auto chosen = service::takeWithMe(**alone, 7);
    QVERIFY(!chosen);
    QVERIFY(chosen.error().message.find("no server") != std::string::npos);
    QVERIFY(!facts(*alone).hasServer);
    QCOMPARE(service::leaveWhoIsNotDue(**alone)->people, std::int64_t(0));
    QVERIFY(service::takeWithMe(**alone, std::nullopt).ok());
}

void TestTakeWithMe::anyWeekHolds_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

//! One thing that somebody does, somewhere.
void TestTakeWithMe::editAnything(test::SeededRandom &random)
{
    const std::set<RecordId> everybody = peopleAt(*admin());
    const auto one = [&](const std::set<RecordId> &people) {
        return *std::next(people.begin(), static_cast<std::ptrdiff_t>(random.below(people.size())));
    };
    const auto day = static_cast<std::int64_t>(random.below(40)) - 10;
    const std::set<RecordId> here = peopleAt(phone());
    switch (random.below(8)) {
    case 0:
        (void)test::addPerson(*offices().manager, "Made");
        test::syncWell(*offices().manager);
        break;
    case 1:
    case 2:
        (void)addRelease(*admin(), one(everybody), day);
        break;
    case 3:
        (void)addAction(*admin(), one(everybody), phone()->keys().user, day);
        break;
    case 4:
        (void)test::addContact(*admin(), one(everybody), "by the administrator");
        break;
    case 5:
    case 6:
        if (!here.empty())
            (void)test::addContact(phone(), one(here), "by the phone");
        break;
    default:
        choose(phone(),
               random.below(5) == 0 ? std::nullopt
                                    : std::optional(service::takeDaysChoices.at(random.below(4))));
    }
}

//! Against the rule in its plainest form, by a device that has everybody: what is here is who is
//! due, and all that anybody wrote is on the other device.
void TestTakeWithMe::anyWeekHolds()
{
    QFETCH(const int, seed);
    test::SeededRandom random(static_cast<std::uint64_t>(seed));
    leave();
    for (int step = 0; step < 50; ++step) {
        editAnything(random);
        if (random.below(3) == 0)
            test::syncWell(*admin());
        if (random.below(3) == 0) {
            if (random.below(3) == 0)
                (void)test::syncCutAt(phone(), random.below(6), test::Cut::AfterTheServer);
            else
                test::syncWell(phone());
        }
        if (random.below(6) == 0)
            offices().world.advance(dayMs);
        if (random.below(10) == 0)
            phone().reopen();
    }
    for (int i = 0; i < 3; ++i) {
        test::syncWell(phone());
        test::syncWell(*admin());
    }
    dayPasses(); // what was just sent could have been undone
    test::syncWell(phone());
    test::syncWell(phone());
    QCOMPARE(test::waiting(phone()), std::int64_t(0));
    QCOMPARE(test::quarantined(phone()), std::int64_t(0));
    QVERIFY(service::checkAll(*phone())->empty());
    QVERIFY(isPartOf(phone(), *admin()));
    QCOMPARE(facts(phone()).here + facts(phone()).left,
             static_cast<std::int64_t>(peopleAt(*admin()).size()));

    if (const auto days = facts(phone()).days) {
        const std::int64_t today = service::londonDayNumber(phone()->now());
        std::set<RecordId> due;
        for (const auto &[key, value] : casesAt(*admin())) {
            const auto *date = key.first == Kind::Release ? domain::fieldAs<domain::PartialDate>(
                                   value.first, fieldNumber<Kind::Release>("release_date"))
                                                          : nullptr;
            if (date && domain::epochDay(*date) >= today - 3
                && domain::epochDay(*date) <= today + *days)
                due.insert(*domain::personOf(value.first));
        }
        while (*service::catchUpTasks(**admin(), 100) > 0) {
        }
        const auto tasks =
            (*admin())->store().tasks.list({.today = today,
                                            .dueUntil = today + *days,
                                            .owner = service::asReference(phone()->keys().user)});
        QVERIFY(tasks.ok());
        for (const auto &task : *tasks)
            due.insert(task.person);
        QCOMPARE(peopleAt(phone()), due);
    }
    choose(phone(), std::nullopt);
    test::syncWell(phone());
    QVERIFY(casesAt(phone()) == casesAt(*admin()));
}

QTEST_GUILESS_MAIN(TestTakeWithMe)
#include "tst_take_with_me.moc"
