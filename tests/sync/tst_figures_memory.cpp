// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/erasure.h"
#include "service/figures/later_records.h"
#include "service/lease_policy.h"
#include "service/organisation.h"
#include "service/revocation.h"
#include "service/same_person.h"
#include "service/team_groups.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using report::By;
using service::Edit;
using service::FiguresMemory;

namespace {

constexpr std::uint64_t worlds = 6;
constexpr int stepsEach = 40;
constexpr std::int64_t oneHour = 3'600'000;
constexpr std::int64_t hoursOfADay = 24;

const std::vector<std::optional<By>> everyWay{std::nullopt, By::Team, By::Worker,
                                              By::Prison,   By::Sex,  By::Age};

FiguresMemory::Tables tablesOf(test::WorldDevice &device, const report::Period &period,
                               FiguresMemory &memory)
{
    const auto report = service::figures(*device, {period, everyWay}, memory);
    test::require(report.ok(), "figures");
    return report->tables;
}

//! Of everybody and by each grouping: heads on the books, the numerator of a line.
std::int64_t numeratorOf(const FiguresMemory::Tables &tables, std::string_view line)
{
    const report::LineNumber number = report::lineNumber(line);
    const auto &table = tables.front();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [number](const auto &one) { return one.line == number; });
    return found == table.end() ? 0 : found->numerator;
}

//! A second team gets somebody's folder, as a round writes it when the grant comes.
void grantTo(test::WorldDevice &device, const RecordId &person, const base::TeamId &team)
{
    auto &store = device->store();
    const auto row = store.records.find(Kind::Person, person);
    test::require(row.ok() && row->has_value(), "somebody");
    const auto folder = store.folders.find((*row)->record.folder);
    test::require(folder.ok() && folder->has_value(), "a folder");
    const auto epochs = store.folders.epochs((*folder)->key);
    test::require(epochs.ok() && !epochs->empty(), "its key");
    const auto &newest = epochs->back();
    test::require(store.folders
                      .addGrant((*folder)->key,
                                {newest.number, newest.kid, newest.previous, team,
                                 device->roster().team(team)->generations.back().number, false})
                      .ok(),
                  "a grant");
}

//! Two devices of one team, and what one of them remembers of its figures.
class Team
{
public:
    explicit Team(std::uint64_t seed)
        : m_world(seed), m_here(m_world.newOrganisation()),
          m_there(m_world.join(*m_here, "Siân Tŷ-Enghraifft", service::MemberRole::Manager))
    {
        const auto team = service::workTeam(**m_here, std::nullopt);
        test::require(team.ok(), "the first team");
        m_teams.push_back(*team);
        addSomebody();
        addSomebody();
        test::syncWell(*m_here);
    }

    void anything()
    {
        using Step = void (Team::*)();
        static constexpr Step steps[] = {
            &Team::addSomebody,  &Team::addContact,   &Team::addContact,  &Team::addRelease,
            &Team::addStay,      &Team::changePerson, &Team::withdraw,    &Team::merge,
            &Team::unmerge,      &Team::takeBack,     &Team::syncBoth,    &Team::syncBoth,
            &Team::changeThere,  &Team::changeThere,  &Team::passTime,    &Team::nothing,
            &Team::insideAnEdit, &Team::erase,        &Team::addTeam,     &Team::grant,
            &Team::grant,        &Team::setRole,      &Team::addReferral, &Team::addReferral,
            &Team::addNeed,
        };
        (this->*steps[below(std::size(steps))])();
    }

    //! What is remembered is what the store says; asked twice, so that it is remembered.
    void compare()
    {
        const report::Day today = dayOf(m_here->workspace->now());
        for (const report::Period &period :
             {report::Period{today - 40, today}, report::Period{today - 1, today}}) {
            FiguresMemory none(0); // on one connection alone
            const auto fresh = tablesOf(*m_here, period, none);
            QVERIFY(tablesOf(*m_here, period, m_memory) == fresh);
            QVERIFY(tablesOf(*m_here, period, m_memory) == fresh);
            // Beside the writer, on a connection that stays, the same.
            if (!m_reader) {
                auto opened = service::Reader::open(**m_here);
                QVERIFY(opened.ok());
                m_reader = std::move(*opened);
            }
            const auto names = service::makeNameBook(**m_here);
            QVERIFY(names.ok());
            m_reader->setNames(*names);
            const auto beside =
                m_beside.tables(service::figureSource(*m_reader), period, today, everyWay);
            QVERIFY(beside.ok());
            QVERIFY(*beside == fresh);
            m_seen.insert(numeratorOf(fresh, "I34"));
        }
    }
    [[nodiscard]] std::size_t different() const { return m_seen.size(); }

private:
    [[nodiscard]] static report::Day dayOf(base::Millis at)
    {
        return domain::epochDay(domain::londonDay(at));
    }
    [[nodiscard]] std::size_t below(std::size_t count)
    {
        return static_cast<std::size_t>(m_world.random().below(count));
    }
    [[nodiscard]] RecordId somebody() { return m_people[below(m_people.size())]; }
    [[nodiscard]] bool isHere(const RecordId &person)
    {
        return test::has(*m_here, Kind::Person, person);
    }

    //! An edit that may be refused: whoever is concerned may be merged or gone.
    void edit(test::WorldDevice &device, const std::function<base::Result<void>(Edit &)> &change)
    {
        auto one = Edit::begin(*device, Edit::States::AsGiven);
        test::require(one.ok(), "an edit");
        if (change(*one))
            test::require(one->commit().ok(), "saving it");
    }
    void addAbout(Kind kind, std::vector<std::pair<std::uint16_t, domain::Value>> fields)
    {
        edit(*m_here, [&](Edit &one) -> base::Result<void> {
            TL_TRY(const RecordId id, one.addAbout({kind, std::move(fields)}));
            m_records.emplace_back(kind, id);
            return {};
        });
    }
    [[nodiscard]] domain::PartialDate someDay()
    {
        return domain::fromEpochDay(dayOf(m_here->workspace->now())
                                    - static_cast<report::Day>(below(3)));
    }

    void addSomebody()
    {
        edit(*m_here, [&](Edit &one) -> base::Result<void> {
            TL_TRY(
                const RecordId id,
                one.addPerson({Kind::Person,
                               {{fieldNumber<Kind::Person>("family_name"), std::string("Sample")}}},
                              m_teams[below(m_teams.size())]));
            m_people.push_back(id);
            return {};
        });
        changePerson();
    }
    void changePerson()
    {
        const RecordId person = m_people.back();
        static constexpr const char *states[] = {"OPEN", "CLOSED", "ENGAGING"};
        static constexpr const char *prisons[] = {"LEI", "MDI"};
        edit(*m_here, [&](Edit &one) {
            return one.change(
                Kind::Person, person,
                {{fieldNumber<Kind::Person>("status"), std::string(states[below(3)])},
                 {fieldNumber<Kind::Person>("prison"), std::string(prisons[below(2)])}});
        });
    }
    void addContact()
    {
        addAbout(
            Kind::Contact,
            {{fieldNumber<Kind::Contact>("person"), somebody()},
             {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
             {fieldNumber<Kind::Contact>("outcome"), std::string("ATTENDED")},
             {fieldNumber<Kind::Contact>("at"), domain::londonInstant(m_here->workspace->now())}});
    }
    void addRelease()
    {
        const RecordId person = somebody();
        addAbout(Kind::Release,
                 {{fieldNumber<Kind::Release>("person"), person},
                  {fieldNumber<Kind::Release>("state"), std::string("RELEASED")},
                  {fieldNumber<Kind::Release>("release_date"), someDay()}});
        if (!m_records.empty() && m_records.back().first == Kind::Release)
            m_releases.emplace_back(person, m_records.back().second);
    }
    void addStay()
    {
        if (m_releases.empty())
            return;
        const auto &[person, release] = m_releases[below(m_releases.size())];
        static constexpr const char *answers[] = {"OWN_HOME", "ROUGH", "NOT_KNOWN"};
        addAbout(Kind::Accommodation,
                 {{fieldNumber<Kind::Accommodation>("person"), person},
                  {fieldNumber<Kind::Accommodation>("release"), release},
                  {fieldNumber<Kind::Accommodation>("timepoint"), std::string("FIRST_NIGHT")},
                  {fieldNumber<Kind::Accommodation>("answer"), std::string(answers[below(3)])}});
    }
    void addReferral()
    {
        static constexpr const char *states[] = {"DRAFT", "SENT", "OFFERED", "TAKEN_UP", "CLOSED"};
        const RecordId person = somebody();
        addAbout(Kind::Referral,
                 {{fieldNumber<Kind::Referral>("person"), person},
                  {fieldNumber<Kind::Referral>("direction"), std::string("OUT")},
                  {fieldNumber<Kind::Referral>("status"), std::string(states[below(5)])},
                  {fieldNumber<Kind::Referral>("needs"), std::string("HEALTH")},
                  {fieldNumber<Kind::Referral>("referred_on"), someDay()}});
        if (m_records.empty() || m_records.back().first != Kind::Referral)
            return;
        addAbout(Kind::ReferralStep,
                 {{fieldNumber<Kind::ReferralStep>("person"), person},
                  {fieldNumber<Kind::ReferralStep>("referral"), m_records.back().second},
                  {fieldNumber<Kind::ReferralStep>("status"), std::string(states[below(5)])},
                  {fieldNumber<Kind::ReferralStep>("on"), someDay()}});
    }
    void addNeed()
    {
        static constexpr const char *pathways[] = {"HEALTH", "FINANCE_AND_ID"};
        addAbout(Kind::Need,
                 {{fieldNumber<Kind::Need>("person"), somebody()},
                  {fieldNumber<Kind::Need>("pathway"), std::string(pathways[below(2)])},
                  {fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")},
                  {fieldNumber<Kind::Need>("identified_on"), someDay()}});
    }
    void withdraw()
    {
        if (m_records.empty())
            return;
        const auto &record = m_records[below(m_records.size())];
        edit(*m_here,
             [&](Edit &one) { return one.setVoid(record.first, record.second, "by mistake"); });
    }
    void merge()
    {
        const RecordId kept = somebody();
        const RecordId other = somebody();
        if (kept != other && isHere(kept) && isHere(other))
            (void)service::mergePeople(**m_here, kept, other, "came on two lists");
    }
    void unmerge() { (void)service::unmergePerson(**m_here, somebody(), "two people after all"); }
    //! Figures that were asked for in the middle of a change that is given up.
    void takeBack() { unfinished(false); }
    void insideAnEdit() { unfinished(true); }
    void unfinished(bool isSaved)
    {
        const report::Day today = dayOf(m_here->workspace->now());
        auto one = Edit::begin(**m_here, Edit::States::AsGiven);
        test::require(one.ok(), "an edit");
        const auto added =
            one->addAbout({Kind::Contact,
                           {{fieldNumber<Kind::Contact>("person"), m_people.back()},
                            {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                            {fieldNumber<Kind::Contact>("outcome"), std::string("ATTENDED")},
                            {fieldNumber<Kind::Contact>("at"),
                             domain::londonInstant(m_here->workspace->now())}}});
        (void)tablesOf(*m_here, {today - 40, today}, m_memory);
        if (isSaved && added)
            test::require(one->commit().ok(), "saving it");
    }
    void changeThere()
    {
        test::syncWell(*m_there);
        const RecordId person = somebody();
        if (test::has(*m_there, Kind::Person, person))
            test::addContact(*m_there, person, "made up");
        test::syncWell(*m_there);
    }
    void syncBoth()
    {
        test::syncWell(*m_here);
        test::syncWell(*m_there);
        test::syncWell(*m_here);
    }
    void addTeam()
    {
        const auto team = service::addTeam(**m_here, &m_here->transport,
                                           "Sample " + std::to_string(m_teams.size()));
        test::require(team.ok(), "a team");
        m_teams.push_back(*team);
    }
    void grant()
    {
        const RecordId person = somebody();
        if (isHere(person))
            grantTo(*m_here, person, m_teams[below(m_teams.size())]);
    }
    void setRole()
    {
        static constexpr protocol::Role roles[] = {protocol::Role::Writer, protocol::Role::Manager};
        (void)service::setRole(**m_here, m_here->transport, m_there->workspace->keys().user,
                               m_teams.front(), roles[below(std::size(roles))]);
    }
    void passTime() { m_world.advance(static_cast<std::int64_t>(below(hoursOfADay)) * oneHour); }
    void nothing() {}
    void erase()
    {
        if (m_people.size() < 4)
            return;
        const RecordId person = m_people.front();
        const auto plan = service::planErasure(**m_here, person);
        if (plan
            && service::erasePerson(**m_here, &m_here->transport,
                                    {person, "ASKED", "made up", plan->content.records}))
            m_people.erase(m_people.begin());
    }

    test::SyncWorld m_world;
    std::unique_ptr<test::WorldDevice> m_here;
    std::unique_ptr<test::WorldDevice> m_there;
    FiguresMemory m_beside;
    std::unique_ptr<service::Reader> m_reader; //!< before the store goes
    FiguresMemory m_memory{2}; // reads on three connections
    std::vector<RecordId> m_people;
    std::vector<base::TeamId> m_teams;
    std::vector<std::pair<Kind, RecordId>> m_records;
    std::vector<std::pair<RecordId, RecordId>> m_releases; //!< person, release
    std::set<std::int64_t> m_seen;
};

} // namespace

//! Figures that are remembered are those that the store has now.
class TestFiguresMemory : public QObject
{
    Q_OBJECT

private slots:
    void neverOlderThanTheStore();
    void readsNothingTwice();
    void aGrantMakesItAnothersToo();
    void aLockThatCameInPartIsNone();
    void whatWasSentLaterIsNoReason();
};

//! Whatever happens to the records: edits, some of them given up, merges of people, pages of a
//! sync, an erasure, midnight.
void TestFiguresMemory::neverOlderThanTheStore()
{
    for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
        Team team(seed);
        for (int step = 0; step < stepsEach; ++step) {
            team.anything();
            team.compare();
            if (QTest::currentTestFailed())
                qFatal("seed %d, step %d", static_cast<int>(seed), step);
        }
        QVERIFY(team.different() > 3); // the figures did change
    }
}

//! Records are read once for all groupings of a period, and again only when they have changed.
void TestFiguresMemory::readsNothingTwice()
{
    test::SyncWorld world(7);
    const auto device = world.newOrganisation();
    test::addContact(*device, test::addPerson(*device, "Sample"), "made up");
    const report::Day today = domain::epochDay(domain::londonDay(device->workspace->now()));
    const report::Period period{today, today};
    FiguresMemory memory;
    const auto head = service::figures(**device, {period, {}}, memory); // of a locked month
    QVERIFY(head.ok() && head->tables.empty());
    QCOMPARE(memory.readings(), std::size_t{0});
    const auto before = tablesOf(*device, period, memory);
    QCOMPARE(numeratorOf(before, "I34"), 1);
    QCOMPARE(memory.readings(), std::size_t{1});
    QVERIFY(tablesOf(*device, period, memory) == before);
    QCOMPARE(memory.readings(), std::size_t{1});
    (void)tablesOf(*device, {today - 1, today}, memory);
    QVERIFY(tablesOf(*device, period, memory) == before);
    QCOMPARE(memory.readings(), std::size_t{2});
    test::addPerson(*device, "Sample");
    (void)tablesOf(*device, period, memory);
    QCOMPARE(memory.readings(), std::size_t{3});
}

//! Not a record changes, and what is remembered by team is forgotten all the same.
void TestFiguresMemory::aGrantMakesItAnothersToo()
{
    test::SyncWorld world(10);
    const auto device = world.newOrganisation();
    const RecordId person = test::addPerson(*device, "Sample");
    test::addContact(*device, person, "made up");
    const auto team = service::addTeam(**device, &device->transport, "Another");
    QVERIFY(team.ok());
    const report::Day today = domain::epochDay(domain::londonDay(device->workspace->now()));
    FiguresMemory memory;
    const auto groups = [&] {
        std::set<std::string> out;
        const auto report = service::figures(**device, {{today, today}, {By::Team}}, memory);
        test::require(report.ok(), "figures");
        for (const report::Figure &one : report->tables.front())
            out.insert(one.group);
        return out;
    };
    const auto has = [&](const std::set<std::string> &all) {
        return std::any_of(all.begin(), all.end(), [&](const std::string &group) {
            return service::TeamGroups::hasTeam(group, *team);
        });
    };
    QVERIFY(!has(groups()));
    grantTo(*device, person, *team);
    QVERIFY(has(groups()));
}

//! What is kept of a month is many records, and a round may end between two of them.
void TestFiguresMemory::aLockThatCameInPartIsNone()
{
    test::SyncWorld world(8);
    const auto device = world.newOrganisation();
    const domain::PartialDate today = domain::londonDay(device->workspace->now());
    const domain::PartialDate month =
        domain::addMonths(*domain::partialDate(today.year, today.month, 1), -1);
    QVERIFY(service::lockMonth(**device, month).ok());
    const auto whole = service::lockedMonth(**device, month);
    QVERIFY(whole.ok() && whole->has_value());
    std::vector<RecordId> pieces;
    QVERIFY(device->workspace->store()
                .records
                .forEach(Kind::MonthLock, {},
                         [&](const store::StoredRow &row) -> base::Result<void> {
                             pieces.push_back(row.record.id);
                             return {};
                         })
                .ok());
    QVERIFY(pieces.size() > 2);
    auto edit = Edit::begin(**device);
    QVERIFY(edit.ok() && edit->setVoid(Kind::MonthLock, pieces[1], "not here yet").ok()
            && edit->commit().ok());
    const auto partly = service::lockedMonth(**device, month);
    QVERIFY(!partly.ok());
    QVERIFY(partly.error().message.find("not all of it has come") != std::string::npos);
}

//! What the locking device had written was counted, though the server had it later.
void TestFiguresMemory::whatWasSentLaterIsNoReason()
{
    test::SyncWorld world(9);
    const auto device = world.newOrganisation();
    const RecordId person = test::addPerson(*device, "Sample");
    const domain::PartialDate day = domain::londonDay(device->workspace->now());
    auto making = Edit::begin(**device);
    QVERIFY(making.ok());
    const auto release =
        making->addAbout({Kind::Release,
                          {{fieldNumber<Kind::Release>("person"), person},
                           {fieldNumber<Kind::Release>("release_date"), day},
                           {fieldNumber<Kind::Release>("state"), std::string("RELEASED")}}});
    QVERIFY2(release.ok(), release.ok() ? "" : release.error().message.c_str());
    const auto contact = making->addAbout(
        {Kind::Contact,
         {{fieldNumber<Kind::Contact>("person"), person},
          {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
          {fieldNumber<Kind::Contact>("at"), domain::londonInstant(device->workspace->now())}}});
    QVERIFY(contact.ok());
    QVERIFY(making->commit().ok());
    const domain::PartialDate month = *domain::partialDate(day.year, day.month, 1);
    // Offline for longer than a lease.
    QVERIFY(service::setLeaseDays(**device, device->transport, 0).ok());
    world.advance(std::int64_t{40} * 24 * 60 * 60'000);
    QVERIFY(service::lockMonth(**device, month).ok());
    world.advance(60'000);
    test::syncWell(*device);
    auto telling = Edit::begin(**device);
    QVERIFY(
        telling.ok()
        && telling->change(Kind::Release, *release, {{fieldNumber<Kind::Release>("told_on"), day}})
               .ok()
        && telling->commit().ok());
    // Nor is it one that a manager has looked at a contact meanwhile.
    auto looking = Edit::begin(**device);
    QVERIFY(looking.ok()
            && looking
                   ->change(Kind::Contact, *contact,
                            {{fieldNumber<Kind::Contact>("reviewed"), std::int64_t{1}}})
                   .ok()
            && looking->commit().ok());
    const auto locked = service::lockedMonth(**device, month);
    QVERIFY(locked.ok() && locked->has_value());
    const report::Period period{domain::epochDay(month),
                                domain::epochDay(domain::addMonths(month, 1)) - 1};
    FiguresMemory memory;
    const auto now = memory.records(service::figureSource(**device), period,
                                    domain::epochDay(domain::londonDay(device->workspace->now())));
    QVERIFY(now.ok());
    const auto later = service::laterRecords(**device, **locked, *now);
    QVERIFY(later.ok() && later->size() == 1);
    QCOMPARE(later->front().source.id, *release);
    QCOMPARE(later->front().because.size(), std::size_t{1}); // the release itself
}

QTEST_GUILESS_MAIN(TestFiguresMemory)
#include "tst_figures_memory.moc"
