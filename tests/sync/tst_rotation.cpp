// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "service/raise.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "support/hostile_log.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using protocol::RevokeReason;
using protocol::Role;
using service::MemberRole;
using sync::QuarantineReason;
using Fate = test::DirectTransport::Fate;

namespace {

[[nodiscard]] base::TeamId workOf(test::WorldDevice &device)
{
    return *service::workTeam(*device, std::nullopt);
}

[[nodiscard]] std::uint64_t generationOf(test::WorldDevice &device, const base::TeamId &team)
{
    return device->roster().team(team)->generations.back().number;
}

[[nodiscard]] bool isAnyStale(test::WorldDevice &device)
{
    for (const auto &[id, team] : device->roster().teams()) {
        if (team.stale)
            return true;
    }
    return false;
}

//! What everybody in the work team has alike.
[[nodiscard]] test::WorldState teamStateOf(test::WorldDevice &device)
{
    test::WorldState state = test::stateOf(device);
    std::erase_if(state, [](const auto &entry) {
        return entry.first.first != Kind::Person && entry.first.first != Kind::Contact;
    });
    return state;
}

//! Grants that were set aside for good.
[[nodiscard]] std::int64_t badGrants(test::WorldDevice &device)
{
    const auto all = device->store().quarantine.all();
    test::require(all.ok(), "what is set aside can be read");
    return std::count_if(all->begin(), all->end(), [](const auto &entry) {
        return entry.reason == static_cast<int>(QuarantineReason::BadGrant);
    });
}

//! Rounds of everybody until nobody has anything left to say.
void settle(const std::vector<test::WorldDevice *> &devices)
{
    for (int i = 0; i < 4; ++i) {
        for (test::WorldDevice *device : devices)
            test::syncWell(*device);
    }
}

//! Loses the reply to the first request that begins so.
[[nodiscard]] test::DirectTransport::OnReply losing(std::string method, std::string path)
{
    auto done = std::make_shared<bool>(false);
    return [=](const sync::Request &request, sync::Reply &) {
        const bool isIt = request.method == method && request.target.starts_with(path);
        return isIt && !std::exchange(*done, true) ? Fate::Lost : Fate::Passes;
    };
}

} // namespace

//! New keys after somebody was shut out (sync.md D2, D10): of teams at once, of folders by whoever
//! writes next, and what that must not break.
class TestRotation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void teamsGetANewKeyAtOnce();
    void theNextWriterReplacesTheFoldersKey();
    void nobodyWritesAndItIsReplacedAllTheSame();
    void whoWasShutOutOpensNothingNew(); // R3
    void whatWasSealedOfflineIsSealedAgain();
    void aFolderMadeOfflineIsGrantedAnew();
    void whoComesLaterReadsEverything();
    void anotherManagerWaitsAWhile();
    void twoManagersAtOnceMakeOneKey();
    void aLostAnswerMakesNoSecondKey();
    void aLostAnswerToAFolderKeyLosesNothing();
    void nothingIsSealedForAStaleTeam();
    void whatIsRaisedForManagersDoesNotWait();
    void whoHasLeftWaitsForNoKey();
    void theBoxInTheKeyFileFollows();
    void everybodyAgreesWhateverHappens();

    // A server or a member that cheats.
    void aKeyBackdatedByWhoWasShutOutIsRefused(); // I12
    void aKeyForStrangersIsRefused();
    void aKeyThatLeadsNowhereIsRefused();
    void aSecondKeyOfAnEpochIsRefused();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    std::unique_ptr<test::WorldDevice> m_leaver;
    base::RecordId m_person;

    void shutOut(test::WorldDevice &by, test::WorldDevice &whom)
    {
        const auto done = service::revokeDevice(*by, by.transport, whom->keys().device, false,
                                                RevokeReason::Left);
        test::require(done.ok(), "the device is shut out");
    }
    //! The teams get their new keys, and the folders none: that device is gone before it comes to
    //! them.
    void shutOutTheLeaverAlone()
    {
        m_admin->transport.onRequest = [](sync::Request &request) {
            return request.method == "PUT" ? Fate::Lost : Fate::Passes;
        };
        (void)service::revokeDevice(**m_admin, m_admin->transport, (*m_leaver)->keys().device,
                                    false, RevokeReason::Left);
        m_admin->transport.clearHooks();
        test::require(!isAnyStale(*m_admin), "the teams have new keys");
    }
    //! The order gets through, and no new key does.
    void orderAlone(test::WorldDevice &whom, bool wipe = false)
    {
        m_admin->transport.onRequest = [this, &whom](sync::Request &request) {
            const bool isKey = request.target == "/v1/roster" && request.method == "POST"
                && (*m_admin)->roster().device(whom->keys().device)->revoked;
            return isKey ? Fate::Lost : Fate::Passes;
        };
        (void)service::revokeDevice(**m_admin, m_admin->transport, whom->keys().device, wipe,
                                    RevokeReason::Left);
    }
    [[nodiscard]] std::string noteAt(test::WorldDevice &device)
    {
        return test::textOf(device, Kind::Person, m_person, "note");
    }
    [[nodiscard]] base::KeyId kidAt(test::WorldDevice &device)
    {
        return test::folderOf(device, m_person).kid;
    }
    //! A grant of a new key of the person's folder to the work team, spoiled by `change`.
    [[nodiscard]] base::Bytes newKey(test::WorldDevice &author,
                                     const std::function<void(sync::GrantRequest &)> &change = {})
    {
        const auto folder = test::folderOf(author, m_person);
        const auto team = workOf(author);
        const auto &generation = author->roster().team(team)->generations.back();
        sync::GrantRequest request{author->roster().organisation(),
                                   folder.id,
                                   1,
                                   *crypto::Secret32::from(m_world->random().bytes(32)),
                                   folder.key,
                                   team,
                                   generation.number,
                                   generation.boxKey,
                                   author->keys().device,
                                   author->roster().headSeq()};
        if (change)
            change(request);
        return sync::makeGrant(request, author->keys().sign, author.random).bytes;
    }
    void expectRefused(const base::Bytes &grant)
    {
        const auto count = badGrants(*m_worker);
        const auto synced =
            test::showInstead(*m_admin, *m_worker, m_person, protocol::EntryKind::Grant, grant);
        QVERIFY(synced.ok());
        QCOMPARE(badGrants(*m_worker), count + 1);
        // What it was shown instead of, which may be a true new key, is fetched.
        QVERIFY(kidAt(*m_worker) != protocol::decodeGrant(grant)->grant.kid);
    }
};

void TestRotation::init()
{
    m_world = std::make_unique<test::SyncWorld>(951);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    m_leaver = m_world->join(*m_admin, "Lee Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Testname");
    test::setText(*m_admin, Kind::Person, m_person, "note", "first");
    settle({m_admin.get(), m_worker.get(), m_leaver.get()});
}

void TestRotation::cleanup()
{
    m_leaver.reset();
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestRotation::teamsGetANewKeyAtOnce()
{
    const auto team = workOf(*m_admin);
    const auto managers = (*m_admin)->roster().teamOfKind(protocol::TeamKind::Managers)->id;
    shutOut(*m_admin, *m_leaver);
    QVERIFY(!isAnyStale(*m_admin));
    QCOMPARE(generationOf(*m_admin, team), std::uint64_t(1));
    QCOMPARE(generationOf(*m_admin, managers), std::uint64_t(0)); // they were not in it
    test::syncWell(*m_worker);
    QVERIFY((*m_worker)->teamSeeds().contains({team, 1}));
    QVERIFY((*m_worker)->hasTeamKeys());
    QVERIFY((*m_worker)->userName((*m_admin)->keys().user) == "Ada Example");
    QVERIFY(service::checkAll(**m_worker)->empty());
    QVERIFY(service::checkAll(**m_admin)->empty());
}

void TestRotation::theNextWriterReplacesTheFoldersKey()
{
    const auto before = kidAt(*m_worker);
    shutOutTheLeaverAlone();
    test::syncWell(*m_worker);
    QVERIFY(kidAt(*m_worker) == before); // lazily: nobody has written
    (void)test::addContact(*m_worker, m_person, "under the new key");
    test::syncWell(*m_worker);
    QVERIFY(kidAt(*m_worker) != before);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    test::syncWell(*m_admin);
    QVERIFY(kidAt(*m_admin) == kidAt(*m_worker));
    QVERIFY(teamStateOf(*m_admin) == teamStateOf(*m_worker));
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
}

void TestRotation::nobodyWritesAndItIsReplacedAllTheSame()
{
    const auto before = kidAt(*m_admin);
    shutOut(*m_admin, *m_leaver);
    test::syncWell(*m_admin);
    QVERIFY(kidAt(*m_admin) != before);
    test::syncWell(*m_worker);
    QVERIFY(kidAt(*m_worker) == kidAt(*m_admin));
    // And then there is no end to do: an idle round is one request again.
    settle({m_admin.get(), m_worker.get()});
    QCOMPARE(test::syncWell(*m_admin).requests, 1);
    QCOMPARE(test::syncWell(*m_worker).requests, 1);
}

//! All that the server has, and all that the device had, open none of what came after.
void TestRotation::whoWasShutOutOpensNothingNew()
{
    shutOut(*m_admin, *m_leaver);
    (void)test::addContact(*m_worker, m_person, "after");
    settle({m_worker.get(), m_admin.get()});
    const auto &seeds = (*m_leaver)->teamSeeds();
    int grants = 0;
    for (const protocol::LogEntry &entry : test::wholeLog(*m_admin).entries) {
        if (entry.kind != protocol::EntryKind::Grant)
            continue;
        const auto grant = protocol::decodeGrant(entry.bytes)->grant;
        if (grant.epoch == 0)
            continue;
        ++grants;
        for (const auto &[place, seed] : seeds)
            QVERIFY(!sync::openGrant(grant, sync::teamBoxKey(seed)));
    }
    QVERIFY(grants > 0);
    const auto team = workOf(*m_admin);
    QVERIFY(!seeds.contains({team, 1}));
    // The new seed is not to be had from its wrap, or backwards from what the chain says.
    const auto &newest = (*m_admin)->roster().team(team)->generations.back();
    for (const auto &[place, seed] : seeds)
        QVERIFY(!sync::openPreviousSeed(
            seed, {(*m_admin)->roster().organisation(), team, newest.number}, *newest.previous));
}

void TestRotation::whatWasSealedOfflineIsSealedAgain()
{
    // Sealed under the old key, and the connection breaks.
    (void)test::addContact(*m_worker, m_person, "sealed before");
    m_worker->transport.onRequest = [](sync::Request &request) {
        return request.target == "/v1/push" ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_worker).ok());
    m_worker->transport.clearHooks();
    shutOut(*m_admin, *m_leaver);
    test::syncWell(*m_admin); // the folder has another key by now
    (void)test::addContact(*m_worker, m_person, "and after");
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    settle({m_admin.get(), m_worker.get()});
    QVERIFY(teamStateOf(*m_admin) == teamStateOf(*m_worker));
    QCOMPARE(test::quarantined(*m_admin), std::int64_t(0));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
}

void TestRotation::aFolderMadeOfflineIsGrantedAnew()
{
    const auto person = test::addPerson(*m_worker, "Offline");
    (void)test::addContact(*m_worker, person, "offline");
    shutOut(*m_admin, *m_leaver);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    QCOMPARE((*m_worker)->store().outbox.waiting()->refused, std::int64_t(0));
    test::syncWell(*m_admin);
    QVERIFY(test::has(*m_admin, Kind::Person, person));
    for (const protocol::LogEntry &entry : test::wholeLog(*m_admin).entries) {
        if (entry.kind != protocol::EntryKind::Grant)
            continue;
        const auto grant = protocol::decodeGrant(entry.bytes)->grant;
        if (grant.folder == test::folderOf(*m_worker, person).id)
            QCOMPARE(grant.generation, std::uint64_t(1));
    }
}

void TestRotation::whoComesLaterReadsEverything()
{
    std::vector<std::unique_ptr<test::WorldDevice>> visitors;
    for (const std::string note : {"second", "third"}) {
        visitors.push_back(m_world->join(*m_admin, "Visitor " + note, MemberRole::Caseworker));
        shutOut(*m_admin, *visitors.back());
        test::setText(*m_worker, Kind::Person, m_person, "note", note);
        settle({m_worker.get(), m_admin.get()});
    }
    const auto late = m_world->join(*m_admin, "Late Example", MemberRole::Caseworker);
    QCOMPARE(test::quarantined(*late), std::int64_t(0));
    QCOMPARE(noteAt(*late), std::string("third"));
    settle({late.get(), m_worker.get(), m_admin.get()});
    QVERIFY(teamStateOf(*late) == teamStateOf(*m_worker));
    QVERIFY((*late)->teamSeeds().contains({workOf(*late), 0}));
    test::setText(*late, Kind::Person, m_person, "note", "fourth");
    settle({late.get(), m_worker.get()});
    QCOMPARE(noteAt(*m_worker), std::string("fourth"));
}

//! A manager whose device did not order it waits for up to two minutes, and keeps to that.
void TestRotation::anotherManagerWaitsAWhile()
{
    const auto manager = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    test::syncWell(*m_admin);
    // The order goes out, and the device that gave it is gone before it replaced any key.
    orderAlone(*m_leaver);
    const auto team = workOf(*manager);
    const auto first = test::syncWell(*manager);
    QVERIFY((*manager)->roster().isStale(team));
    QVERIFY(first.againIn && *first.againIn > 0 && *first.againIn <= 120'000);
    manager->reopen();
    m_world->advance(*first.againIn - 1);
    QCOMPARE(test::syncWell(*manager).againIn, std::optional<std::int64_t>(1));
    QVERIFY((*manager)->roster().isStale(team));
    m_world->advance(1);
    test::syncWell(*manager);
    QVERIFY(!(*manager)->roster().isStale(team));
    QCOMPARE(generationOf(*manager, team), std::uint64_t(1));
    m_admin->transport.clearHooks();
    test::syncWell(*m_admin);
    QVERIFY(!isAnyStale(*m_admin)); // that of team `all`, which is an administrator's
    QCOMPARE(generationOf(*m_admin, team), std::uint64_t(1));
}

void TestRotation::twoManagersAtOnceMakeOneKey()
{
    const auto second = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    test::syncWell(*m_admin);
    const auto team = workOf(*m_admin);
    // While the admin's new key is on its way, the other one's comes first.
    bool done = false;
    m_admin->transport.onRequest = [&](sync::Request &request) {
        const bool isKey = request.target == "/v1/roster" && request.method == "POST"
            && (*m_admin)->roster().device((*m_leaver)->keys().device)->revoked;
        if (isKey && !std::exchange(done, true)) {
            test::syncWell(*second);
            m_world->advance(121'000);
            test::syncWell(*second);
        }
        return Fate::Passes;
    };
    shutOut(*m_admin, *m_leaver);
    m_admin->transport.clearHooks();
    settle({m_admin.get(), second.get(), m_worker.get()});
    QVERIFY(done);
    QCOMPARE(generationOf(*m_admin, team), std::uint64_t(1));
    for (test::WorldDevice *device : {m_admin.get(), second.get(), m_worker.get()}) {
        QVERIFY(!isAnyStale(*device));
        QVERIFY(service::checkAll(**device)->empty());
        QVERIFY((*device)->hasTeamKeys());
    }
    (void)test::addContact(*m_worker, m_person, "afterwards");
    settle({m_worker.get(), m_admin.get(), second.get()});
    QVERIFY(teamStateOf(*m_worker) == teamStateOf(*second));
    QCOMPARE(test::quarantined(*second), std::int64_t(0));
}

void TestRotation::aLostAnswerMakesNoSecondKey()
{
    const auto team = workOf(*m_admin);
    int posts = 0;
    m_admin->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
        const bool isPost = request.method == "POST" && request.target == "/v1/roster";
        return isPost && ++posts > 1 ? Fate::Lost : Fate::Passes; // the order itself gets through
    };
    (void)service::revokeDevice(**m_admin, m_admin->transport, (*m_leaver)->keys().device, false,
                                RevokeReason::Left);
    QVERIFY(posts > 1);
    m_admin->transport.clearHooks();
    m_admin->reopen();
    settle({m_admin.get(), m_worker.get()});
    for (const auto &[id, known] : (*m_admin)->roster().teams())
        QVERIFY(known.generations.size() <= 2);
    QCOMPARE(generationOf(*m_admin, team), std::uint64_t(1));
    QVERIFY(service::checkAll(**m_admin)->empty());
    QVERIFY((*m_worker)->hasTeamKeys());
}

void TestRotation::aLostAnswerToAFolderKeyLosesNothing()
{
    shutOutTheLeaverAlone();
    test::syncWell(*m_worker); // from here on it knows
    (void)test::addContact(*m_worker, m_person, "after");
    m_worker->transport.onReply = losing("PUT", "/v1/folders/");
    QVERIFY(!test::syncOnce(*m_worker).ok());
    m_worker->transport.clearHooks();
    m_worker->reopen();
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    settle({m_admin.get(), m_worker.get()});
    QVERIFY(teamStateOf(*m_admin) == teamStateOf(*m_worker));
    QVERIFY(kidAt(*m_admin) == kidAt(*m_worker));
}

//! Somebody who was shut out holds the team's key: new work waits for another one (I13).
void TestRotation::nothingIsSealedForAStaleTeam()
{
    orderAlone(*m_leaver);
    test::syncWell(*m_worker); // from here on it knows
    (void)test::addContact(*m_worker, m_person, "waits");
    const auto person = test::addPerson(*m_worker, "Waits");
    test::syncWell(*m_worker);
    QVERIFY(isAnyStale(*m_worker));
    QVERIFY(test::waiting(*m_worker) > 0);
    m_admin->transport.clearHooks();
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    test::syncWell(*m_admin);
    QVERIFY(test::has(*m_admin, Kind::Person, person));
}

void TestRotation::whatIsRaisedForManagersDoesNotWait()
{
    const auto manager = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    test::syncWell(*m_admin);
    orderAlone(*manager, true);
    test::syncWell(*m_worker);
    QVERIFY(isAnyStale(*m_worker));
    const auto raised = service::raiseForManagers(
        **m_worker,
        {Kind::Safeguarding,
         {{domain::fieldNumber<Kind::Safeguarding>("own_words"), std::string("made up")}}});
    QVERIFY(raised.ok());
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    m_admin->transport.clearHooks();
    settle({m_admin.get(), m_worker.get()});
    QVERIFY(test::has(*m_admin, Kind::Safeguarding, raised->id));
}

//! The new key of the folder never comes to who has left the team: what they wrote before they
//! heard of it is answered, and is not shown as on its way for ever.
void TestRotation::whoHasLeftWaitsForNoKey()
{
    constexpr std::int64_t untilItReadsTheMembersFirst = 13LL * 3600 * 1000;
    (void)test::addContact(*m_leaver, m_person, "before they heard");
    QVERIFY(service::leaveTeam(**m_admin, m_admin->transport, (*m_leaver)->keys().user,
                               workOf(*m_admin))
                .ok());
    m_world->advance(untilItReadsTheMembersFirst);
    settle({m_admin.get(), m_worker.get(), m_leaver.get()});
    QCOMPARE(test::waiting(*m_leaver), std::int64_t(0));
}

void TestRotation::theBoxInTheKeyFileFollows()
{
    const auto manager = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    const auto before = (*m_worker)->store().meta.bytes(store::MetaKey::KeySealedFor);
    shutOut(*m_admin, *manager);
    test::syncWell(*m_worker);
    const auto after = (*m_worker)->store().meta.bytes(store::MetaKey::KeySealedFor);
    QVERIFY(before.ok() && after.ok() && **before != **after);
    const auto *managers = (*m_worker)->roster().teamOfKind(protocol::TeamKind::Managers);
    QVERIFY(
        base::equal(base::ByteView(**after).first(32), managers->generations.back().boxKey.view()));
}

//! Random weeks: people join and are shut out, everybody writes, connections break anywhere. In the
//! end all who are left agree on everything, and nothing is set aside.
void TestRotation::everybodyAgreesWhateverHappens()
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        test::SyncWorld world(9700 + seed);
        test::SeededRandom random(seed);
        std::vector<std::unique_ptr<test::WorldDevice>> devices;
        std::vector<std::unique_ptr<test::WorldDevice>> gone; // the world knows them to its end
        devices.push_back(world.newOrganisation());
        devices.push_back(world.join(*devices[0], "Mina Example", MemberRole::Manager));
        for (int i = 0; i < 2; ++i)
            devices.push_back(
                world.join(*devices[0], "Member " + std::to_string(i), MemberRole::Caseworker));
        std::vector<base::RecordId> people;
        int joined = 2;
        for (int step = 0; step < 60; ++step) {
            test::WorldDevice &device = *devices[random.below(devices.size())];
            world.advance(static_cast<std::int64_t>(random.below(90'000)));
            switch (random.below(8)) {
            case 0:
                people.push_back(test::addPerson(device, "Person " + std::to_string(step)));
                break;
            case 1:
            case 2:
            case 3:
                if (!people.empty()) {
                    const auto person = people[random.below(people.size())];
                    if (test::has(device, Kind::Person, person))
                        test::setText(device, Kind::Person, person, "note",
                                      "note " + std::to_string(step));
                }
                break;
            case 4:
                if (devices.size() > 3 && random.below(2) == 0) {
                    const std::size_t at = 2 + random.below(devices.size() - 2);
                    test::syncWell(*devices[at]); // what it has is not lost with it
                    (void)service::revokeDevice(**devices[0], devices[0]->transport,
                                                (*devices[at])->keys().device, false,
                                                RevokeReason::Left);
                    gone.push_back(std::move(devices[at]));
                    devices.erase(devices.begin() + static_cast<std::ptrdiff_t>(at));
                } else if (devices.size() < 6) {
                    devices.push_back(world.join(*devices[0], "Member " + std::to_string(joined++),
                                                 MemberRole::Caseworker));
                }
                break;
            default:
                // The connection breaks at some request, before or after the server has it.
                const std::uint64_t at = random.below(8);
                (void)test::syncCutAt(device, at,
                                      random.below(2) == 0 ? test::Cut::BeforeTheServer
                                                           : test::Cut::AfterTheServer);
                break;
            }
        }
        world.advance(125'000);
        std::vector<test::WorldDevice *> all;
        for (const auto &device : devices)
            all.push_back(device.get());
        settle(all);
        for (test::WorldDevice *device : all) {
            QCOMPARE(test::waiting(*device), std::int64_t(0));
            QCOMPARE((*device)->store().outbox.waiting()->refused, std::int64_t(0));
            QCOMPARE(test::quarantined(*device), std::int64_t(0));
            QVERIFY(!isAnyStale(*device));
            QVERIFY(service::checkAll(**device)->empty());
        }
        // Everybody in the work team has the same of every person.
        for (const base::RecordId &person : people) {
            const bool isThere = test::has(*all[0], Kind::Person, person);
            for (test::WorldDevice *device : all) {
                QCOMPARE(test::has(*device, Kind::Person, person), isThere);
                if (isThere)
                    QCOMPARE(test::textOf(*device, Kind::Person, person, "note"),
                             test::textOf(*all[0], Kind::Person, person, "note"));
            }
        }
    }
}

void TestRotation::aKeyBackdatedByWhoWasShutOutIsRefused()
{
    const std::uint64_t before = (*m_leaver)->roster().headSeq();
    shutOutTheLeaverAlone();
    // With all that is public about the team's new key, and a place from before it was shut out.
    const auto team = workOf(*m_admin);
    const auto newest = (*m_admin)->roster().team(team)->generations.back();
    const auto grant = newKey(*m_leaver, [&](sync::GrantRequest &request) {
        request.generation = newest.number;
        request.teamKey = newest.boxKey;
        request.rosterSeq = before;
    });
    test::syncWell(*m_worker);
    expectRefused(grant);
    // Or as if it were still in.
    const auto named = newKey(*m_leaver, [&](sync::GrantRequest &request) {
        request.generation = newest.number;
        request.teamKey = newest.boxKey;
        request.rosterSeq = (*m_admin)->roster().headSeq();
    });
    expectRefused(named);
}

void TestRotation::aKeyForStrangersIsRefused()
{
    const auto *all = (*m_worker)->roster().teamOfKind(protocol::TeamKind::All);
    // A writer gives a new key to those who have the folder, and to nobody else.
    expectRefused(newKey(*m_leaver, [&](sync::GrantRequest &request) {
        request.team = all->id;
        request.generation = all->generations.back().number;
        request.teamKey = all->generations.back().boxKey;
    }));
}

void TestRotation::aKeyThatLeadsNowhereIsRefused()
{
    expectRefused(newKey(*m_leaver, [&](sync::GrantRequest &request) {
        request.previousKey = crypto::Secret32::from(m_world->random().bytes(32));
    }));
    expectRefused(
        newKey(*m_leaver, [&](sync::GrantRequest &request) { request.previousKey.reset(); }));
}

void TestRotation::aSecondKeyOfAnEpochIsRefused()
{
    const auto first = newKey(*m_leaver);
    const auto synced =
        test::showInstead(*m_admin, *m_worker, m_person, protocol::EntryKind::Grant, first);
    QVERIFY(synced.ok());
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
    const auto kid = kidAt(*m_worker);
    const auto second = newKey(*m_admin);
    const auto again =
        test::showInstead(*m_leaver, *m_worker, m_person, protocol::EntryKind::Grant, second);
    QVERIFY(again.ok());
    QCOMPARE(badGrants(*m_worker), std::int64_t(1));
    QVERIFY(kidAt(*m_worker) == kid);
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
