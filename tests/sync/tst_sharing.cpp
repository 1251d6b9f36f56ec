// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "protocol/messages.h"
#include "service/search.h"
#include "service/sharing.h"
#include "support/hostile_log.h"
#include "support/two_offices.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

[[nodiscard]] bool isFetch(const sync::Request &request)
{
    return request.target == "/v1/folders/fetch";
}

[[nodiscard]] std::int64_t fetching(test::WorldDevice &device)
{
    const auto count = device->store().wantedFolders.count();
    test::require(count.ok(), "the queue can be counted");
    return *count;
}

[[nodiscard]] auto fetches(const test::WorldDevice &device)
{
    return std::count(device.transport.seen.begin(), device.transport.seen.end(),
                      "POST /v1/folders/fetch");
}

[[nodiscard]] base::RecordId addPersonIn(test::WorldDevice &device, const std::string &familyName,
                                         const base::TeamId &team)
{
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "a person can be added");
    const auto id = edit->addPerson(
        {Kind::Person,
         {{domain::fieldNumber<Kind::Person>("family_name"), std::string(familyName)}}},
        team);
    test::require(id.ok() && edit->commit().ok(), "and is");
    return *id;
}

//! An organisation of two teams that stands alone until it is connected.
struct Alone
{
    explicit Alone(test::SyncWorld &world) : admin(world.newDevice())
    {
        test::require(service::createOrganisation(**admin,
                                                  {"Example Throughcare", "Ada Example", "First"},
                                                  nullptr, "", std::nullopt)
                          .ok(),
                      "an organisation alone");
        const auto added = service::addTeam(**admin, nullptr, "Second");
        const auto found = service::workTeam(**admin, "First");
        test::require(added.ok() && found.ok(), "two teams");
        first = *found;
        second = *added;
    }
    void connect()
    {
        test::require(service::connectOrganisation(**admin, admin->transport, test::SyncWorld::url,
                                                   std::nullopt)
                          .ok(),
                      "it is connected");
        test::syncWell(*admin);
    }
    [[nodiscard]] std::unique_ptr<test::WorldDevice> join(test::SyncWorld &world,
                                                          const std::string &team)
    {
        const auto invitation = service::invite(**admin, admin->transport, "Member of " + team,
                                                MemberRole::Caseworker, team);
        test::require(invitation.ok(), "somebody is invited");
        auto device = world.newDevice();
        const auto asked = service::requestToJoin(**device, device->transport, test::SyncWorld::url,
                                                  invitation->code);
        const auto pending = service::pendingMembers(**admin, admin->transport);
        test::require(asked.ok() && pending.ok() && pending->size() == 1, "they ask");
        test::require(service::approve(**admin, admin->transport, pending->front().id).ok(),
                      "and are let in");
        for (int i = 0; i < 2; ++i)
            test::syncWell(*device);
        return device;
    }

    std::unique_ptr<test::WorldDevice> admin;
    base::TeamId first;
    base::TeamId second;
};

} // namespace

//! Giving somebody's records to a second team, and what its devices do to get them (sync.md D7,
//! D10): everything, whenever it was written, wherever the line breaks.
class TestSharing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_offices = std::make_unique<test::TwoOffices>(1201); }
    void cleanup() { m_offices.reset(); }

    void theOtherTeamGetsTheWholePast();
    void whatWasWrittenSinceComesWithTheRest();
    void whatTheyWriteComesBack();
    void whoReadsIsTold();
    void aVolunteerIsGivenOnePerson();
    void aManagerOfBothTeamsShares();
    void anotherKeyMeanwhileMakesNoDifference();
    void bothRecordsOfOnePersonAreShared();

    void withoutAServerTheGrantWaits();
    void whatWasTakenBackBeforeWasNeverGiven();

    void onlyManagersShare();
    void whatIsSharedAlreadyIsNot();
    void aManagerHandsACaseOfTheirTeamOver();
    void nobodyElseIsANameForATeam();
    void theServerKnowsOfARightThatIsNone();

    void aLongPastComesInPages();
    void aCutLosesNothing_data();
    void aCutLosesNothing();
    void aLostAnswerSharesAllTheSame();
    void whatIsMissingIsFetched();
    void whatCannotBeHadIsAskedForOnce();
    void anIdleRoundAsksForNothing();
    void everybodyEndsAlike();

private:
    std::unique_ptr<test::TwoOffices> m_offices;

    void expectAll(test::WorldDevice &device)
    {
        QVERIFY(m_offices->caseAt(device) == m_offices->caseAt(*m_offices->worker));
        QVERIFY(!m_offices->caseAt(device).empty());
        QCOMPARE(test::quarantined(device), std::int64_t(0));
        QCOMPARE(fetching(device), std::int64_t(0));
        QVERIFY(service::checkAll(*device)->empty());
    }
};

void TestSharing::theOtherTeamGetsTheWholePast()
{
    QVERIFY(!test::has(*m_offices->other, Kind::Person, m_offices->person));
    m_offices->share();
    m_offices->other->transport.seen.clear();
    const auto report = test::syncWell(*m_offices->other);
    QVERIFY(report.pulled >= 3);
    QCOMPARE(report.fetching, std::int64_t(0));
    QCOMPARE(fetches(*m_offices->other), 1);
    expectAll(*m_offices->other);
    QVERIFY(!service::searchRecords(**m_offices->other, "Testname", 10)->empty());
}

//! An administrator's gift is taken before what says that the first team had them: what that team
//! wrote after it has no right to begin with, and must not stay set aside.
void TestSharing::whatWasWrittenSinceComesWithTheRest()
{
    QVERIFY(service::sharePerson(**m_offices->admin, &m_offices->admin->transport,
                                 m_offices->person, m_offices->second)
                .ok());
    (void)test::addContact(*m_offices->worker, m_offices->person, "since then");
    test::syncWell(*m_offices->worker);
    test::syncWell(*m_offices->other);
    expectAll(*m_offices->other);
}

void TestSharing::whatTheyWriteComesBack()
{
    m_offices->share();
    test::syncWell(*m_offices->other);
    const auto contact = test::addContact(*m_offices->other, m_offices->person, "from the others");
    test::syncWell(*m_offices->other);
    QCOMPARE(test::waiting(*m_offices->other), std::int64_t(0));
    test::syncWell(*m_offices->worker);
    QVERIFY(test::has(*m_offices->worker, Kind::Contact, contact));
    QCOMPARE(test::quarantined(*m_offices->worker), std::int64_t(0));
    expectAll(*m_offices->other);
}

void TestSharing::whoReadsIsTold()
{
    const auto before = service::whoMayRead(**m_offices->manager, m_offices->person);
    QVERIFY(before.ok());
    QCOMPARE(before->teams.size(), std::size_t(1));
    QCOMPARE(before->teams.front().name, std::string("Sampleton"));
    QCOMPARE(before->administrators, std::vector<std::string>{"Ada Example"});
    m_offices->share();
    for (test::WorldDevice *device : {m_offices->manager.get(), m_offices->other.get()}) {
        test::syncWell(*device);
        const auto after = service::whoMayRead(**device, m_offices->person);
        QVERIFY(after.ok());
        QCOMPARE(after->teams.size(), std::size_t(2));
        QCOMPARE(after->teams.back().name, std::string("Second"));
        QCOMPARE(after->teams.back().members, std::vector<std::string>{"Oli Example"});
    }
    const auto nobody = service::whoMayRead(
        **m_offices->manager,
        base::newRecordId(m_offices->world.random(), (*m_offices->manager)->now()));
    QVERIFY(!nobody.ok());
    QCOMPARE(nobody.error().code, ErrorCode::NotFound);
}

void TestSharing::aVolunteerIsGivenOnePerson()
{
    const auto another = test::addPerson(*m_offices->worker, "Othername");
    test::syncWell(*m_offices->worker);
    const auto volunteer = m_offices->join("Vol Example", MemberRole::Volunteer, {});
    QVERIFY(!test::has(*volunteer, Kind::Person, m_offices->person));
    m_offices->share("Vol Example");
    test::syncWell(*volunteer);
    expectAll(*volunteer);
    QVERIFY(!test::has(*volunteer, Kind::Person, another));
    (void)test::addContact(*volunteer, m_offices->person, "a visit");
    test::syncWell(*volunteer);
    test::syncWell(*m_offices->worker);
    expectAll(*volunteer);
}

//! Their grant looks like the one that makes a folder: nobody in the other team may take it for
//! that and leave it there.
void TestSharing::aManagerOfBothTeamsShares()
{
    QVERIFY(service::setRole(**m_offices->admin, m_offices->admin->transport,
                             (*m_offices->manager)->keys().user, m_offices->second,
                             protocol::Role::Writer)
                .ok());
    m_offices->share();
    test::syncWell(*m_offices->other);
    expectAll(*m_offices->other);
}

void TestSharing::anotherKeyMeanwhileMakesNoDifference()
{
    const auto leaver = m_offices->join("Lee Example", MemberRole::Caseworker, "Sampleton");
    QVERIFY(service::revokeDevice(**m_offices->admin, m_offices->admin->transport,
                                  (*leaver)->keys().device, false, protocol::RevokeReason::Left)
                .ok());
    m_offices->settle();
    (void)test::addContact(*m_offices->worker, m_offices->person, "under the new key");
    test::syncWell(*m_offices->worker);
    m_offices->share();
    test::syncWell(*m_offices->other);
    expectAll(*m_offices->other);
    const auto folder = (*m_offices->other)
                            ->store()
                            .folders.find(test::folderOf(*m_offices->other, m_offices->person).id);
    QVERIFY((*m_offices->other)->store().folders.epochs((**folder).key)->size() > 1);
}

void TestSharing::bothRecordsOfOnePersonAreShared()
{
    const auto twin = test::addPerson(*m_offices->worker, "Testnaam");
    QVERIFY(
        service::mergePeople(**m_offices->worker, m_offices->person, twin, "The same man").ok());
    test::syncWell(*m_offices->worker);
    m_offices->share();
    test::syncWell(*m_offices->other);
    QVERIFY(test::has(*m_offices->other, Kind::Person, twin));
    QVERIFY(test::has(*m_offices->other, Kind::Person, m_offices->person));
}

//! In an organisation that stands alone: it holds here at once, and for the other team once there
//! is a server.
void TestSharing::withoutAServerTheGrantWaits()
{
    test::SyncWorld world(1202);
    Alone org(world);
    const auto person = addPersonIn(*org.admin, "Testname", org.first);
    (void)test::addContact(*org.admin, person, "from before");
    const auto done = service::sharePerson(**org.admin, nullptr, person, org.second);
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    QCOMPARE(service::sharePerson(**org.admin, nullptr, person, org.second).error().code,
             ErrorCode::Refused);
    QCOMPARE(service::whoMayRead(**org.admin, person)->teams.size(), std::size_t(2));
    QVERIFY(service::checkAll(**org.admin)->empty());
    org.connect();
    QCOMPARE(test::waiting(*org.admin), std::int64_t(0));
    const auto worker = org.join(world, "Second");
    QVERIFY(test::has(*worker, Kind::Person, person));
    const auto contact = test::addContact(*worker, person, "theirs");
    test::syncWell(*worker);
    test::syncWell(*org.admin);
    QVERIFY(test::has(*org.admin, Kind::Contact, contact));
}

//! Whichever of the teams it was, also the one that the folder was made for.
void TestSharing::whatWasTakenBackBeforeWasNeverGiven()
{
    for (const bool isFirst : {true, false}) {
        test::SyncWorld world(1203);
        Alone org(world);
        const auto person = addPersonIn(*org.admin, "Testname", org.first);
        const auto gone = isFirst ? org.first : org.second;
        QCOMPARE(service::unsharePerson(**org.admin, nullptr, person, org.first).error().code,
                 ErrorCode::Refused); // nobody would have it
        QVERIFY(service::sharePerson(**org.admin, nullptr, person, org.second).ok());
        const auto done = service::unsharePerson(**org.admin, nullptr, person, gone);
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
        QCOMPARE(service::unsharePerson(**org.admin, nullptr, person, gone).error().code,
                 ErrorCode::Refused);
        QVERIFY(service::checkAll(**org.admin)->empty());
        org.connect();
        QCOMPARE(test::waiting(*org.admin), std::int64_t(0));
        QCOMPARE((*org.admin)->store().outbox.waiting()->refused, std::int64_t(0));
        const auto first = org.join(world, "First");
        const auto second = org.join(world, "Second");
        QCOMPARE(test::has(*first, Kind::Person, person), !isFirst);
        QCOMPARE(test::has(*second, Kind::Person, person), isFirst);
    }
}

void TestSharing::onlyManagersShare()
{
    for (test::WorldDevice *device : {m_offices->worker.get()}) {
        const auto done = service::sharePerson(**device, &device->transport, m_offices->person,
                                               m_offices->second);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QVERIFY(done.error().message.find("manager") != std::string::npos);
    }
    // Nor the other team's people, who have the records and do not manage them.
    m_offices->share();
    test::syncWell(*m_offices->other);
    const auto done = service::unsharePerson(**m_offices->other, &m_offices->other->transport,
                                             m_offices->person, m_offices->first);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::Refused);
}

void TestSharing::whatIsSharedAlreadyIsNot()
{
    m_offices->share();
    const auto again = service::sharePerson(**m_offices->manager, &m_offices->manager->transport,
                                            m_offices->person, m_offices->second);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Refused);
    m_offices->unshare();
    const auto gone = service::unsharePerson(**m_offices->manager, &m_offices->manager->transport,
                                             m_offices->person, m_offices->second);
    QVERIFY(!gone.ok());
    QCOMPARE(gone.error().code, ErrorCode::Refused);
    const auto last = service::unsharePerson(**m_offices->manager, &m_offices->manager->transport,
                                             m_offices->person, m_offices->first);
    QVERIFY(!last.ok());
    QVERIFY(last.error().message.find("No other team") != std::string::npos);
}

//! Their right to take it away comes from that team alone: nobody sets aside that it was.
void TestSharing::aManagerHandsACaseOfTheirTeamOver()
{
    m_offices->share();
    m_offices->settle();
    const auto done = service::unsharePerson(**m_offices->manager, &m_offices->manager->transport,
                                             m_offices->person, m_offices->first);
    QVERIFY2(done.ok(), done ? "" : done.error().message.c_str());
    m_offices->settle();
    const auto late = m_offices->join("Nia Example", service::MemberRole::Caseworker, "Second");
    for (test::WorldDevice *device : {m_offices->admin.get(), m_offices->other.get(), late.get()}) {
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
        QVERIFY(test::has(*device, Kind::Person, m_offices->person));
    }
    QVERIFY(!test::has(*m_offices->worker, Kind::Person, m_offices->person));
}

void TestSharing::nobodyElseIsANameForATeam()
{
    for (const char *name : {"Everyone", "Managers", "Nowhere"}) {
        const auto team = service::teamToShareWith(**m_offices->manager, name);
        QVERIFY(!team.ok());
        QCOMPARE(team.error().code, ErrorCode::NotFound);
        QVERIFY(team.error().message.find("Second") != std::string::npos);
    }
    const auto all = (*m_offices->manager)->roster().teamOfKind(protocol::TeamKind::All)->id;
    QVERIFY(!service::sharePerson(**m_offices->manager, &m_offices->manager->transport,
                                  m_offices->person, all)
                 .ok());
}

//! Somebody who manages nothing makes the grant all the same, and the server lets it through: no
//! device opens what it gives.
void TestSharing::theServerKnowsOfARightThatIsNone()
{
    auto &worker = *m_offices->worker;
    const test::OpenFolder folder = test::folderOf(worker, m_offices->person);
    const auto &generation = worker->roster().team(m_offices->second)->generations.back();
    const auto grant = sync::makeGrant({worker->roster().organisation(),
                                        folder.id,
                                        0,
                                        folder.key,
                                        {},
                                        m_offices->second,
                                        generation.number,
                                        generation.boxKey,
                                        worker->keys().device,
                                        worker->roster().headSeq()},
                                       worker->keys().sign, worker.random);
    const auto place = test::addPerson(*m_offices->other, "Elsewhere");
    test::syncWell(*m_offices->other);
    test::syncWell(*m_offices->admin);
    QVERIFY(test::showInstead(*m_offices->admin, *m_offices->other, place,
                              protocol::EntryKind::Grant, grant.bytes)
                .ok());
    QVERIFY(!test::has(*m_offices->other, Kind::Person, m_offices->person));
    QCOMPARE(fetching(*m_offices->other), std::int64_t(0)); // it was asked for, and is not theirs
    QCOMPARE(test::quarantined(*m_offices->other), std::int64_t(1));
    m_offices->other->transport.seen.clear();
    test::syncWell(*m_offices->other);
    QCOMPARE(fetches(*m_offices->other), 0);
}

void TestSharing::aLongPastComesInPages()
{
    m_offices->addLongPast();
    m_offices->share();
    // The line breaks after the first page: what came stays, and the rest is asked for from there.
    int pages = 0;
    std::vector<protocol::FolderPart> asked;
    auto &transport = m_offices->other->transport;
    transport.onRequest = [&](sync::Request &request) {
        if (!isFetch(request))
            return Fate::Passes;
        asked = *protocol::decode<std::vector<protocol::FolderPart>>(request.body);
        return ++pages == 2 ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_offices->other).ok());
    QCOMPARE(pages, 2);
    QCOMPARE(fetching(*m_offices->other), std::int64_t(1));
    QCOMPARE(service::status(**m_offices->other)->fetching, std::int64_t(1));
    const auto half = m_offices->caseAt(*m_offices->other).size();
    QVERIFY(half > 0); // what came can be read
    m_offices->other->reopen();
    const std::uint64_t after = asked.front().after;
    QVERIFY(after > 0);
    test::syncWell(*m_offices->other);
    QVERIFY(pages > 2);
    QVERIFY(m_offices->caseAt(*m_offices->other).size() >= half);
    expectAll(*m_offices->other);
}

void TestSharing::aCutLosesNothing_data()
{
    QTest::addColumn<test::Cut>("where");
    QTest::newRow("the request is lost") << test::Cut::BeforeTheServer;
    QTest::newRow("the answer is lost") << test::Cut::AfterTheServer;
}

//! Before and after each request of the round that brings it: closed and opened again, it goes on.
void TestSharing::aCutLosesNothing()
{
    QFETCH(const test::Cut, where);
    m_offices->addLongPast();
    m_offices->share();
    bool isWhole = false;
    for (std::uint64_t cut = 0; !isWhole; ++cut) {
        isWhole = test::syncCutAt(*m_offices->other, cut, where).round.ok();
        m_offices->other->reopen();
        QVERIFY(cut < 40);
    }
    expectAll(*m_offices->other);
}

void TestSharing::aLostAnswerSharesAllTheSame()
{
    auto &transport = m_offices->manager->transport;
    transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.method == "PUT" ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!service::sharePerson(**m_offices->manager, &transport, m_offices->person,
                                  m_offices->second)
                 .ok());
    transport.clearHooks();
    // Asked again it finds that it is done.
    const auto again = service::sharePerson(**m_offices->manager, &transport, m_offices->person,
                                            m_offices->second);
    QVERIFY(!again.ok());
    QVERIFY(again.error().message.find("already") != std::string::npos);
    test::syncWell(*m_offices->other);
    expectAll(*m_offices->other);
}

//! A server, or a fault, leaves an entry out of the log: what rests on it is taken, and the folder
//! is fetched in the same round.
void TestSharing::whatIsMissingIsFetched()
{
    auto &reader = *m_offices->manager;
    for (const char *note : {"left out", "rests on it"}) {
        (void)test::addContact(*m_offices->worker, m_offices->person, note);
        test::syncWell(*m_offices->worker);
    }
    reader.transport.onReply = test::changingPages([](protocol::LogPage &page) {
        if (page.entries.size() == 2)
            page.entries.erase(page.entries.begin());
    });
    reader.transport.seen.clear();
    test::syncWell(reader);
    QCOMPARE(fetches(reader), 1);
    reader.transport.clearHooks();
    expectAll(reader);
}

void TestSharing::whatCannotBeHadIsAskedForOnce()
{
    auto &reader = *m_offices->manager;
    const test::OpenFolder folder = test::folderOf(*m_offices->worker, m_offices->person);
    const auto change = test::noteChange(*m_offices->worker, m_offices->person, "rests on nothing");
    const auto sealed =
        test::craft(*m_offices->worker, folder, {change}, [](protocol::BundleHeader &header) {
            header.parents = {crypto::blake2b256({base::asBytes("never was")})};
        });
    QVERIFY(test::showInstead(*m_offices->worker, reader, m_offices->person,
                              protocol::EntryKind::Bundle, sealed.bytes)
                .ok());
    QCOMPARE(test::textOf(reader, Kind::Person, m_offices->person, "note"),
             std::string("rests on nothing"));
    QCOMPARE(fetching(reader), std::int64_t(0));
    reader.transport.seen.clear();
    (void)test::addContact(*m_offices->worker, m_offices->person, "later");
    test::syncWell(*m_offices->worker);
    test::syncWell(reader);
    QCOMPARE(fetches(reader), 0);
}

void TestSharing::anIdleRoundAsksForNothing()
{
    m_offices->share();
    m_offices->settle();
    for (test::WorldDevice *device : m_offices->everybody()) {
        device->transport.seen.clear();
        test::syncWell(*device);
        QCOMPARE(device->transport.seen, std::vector<std::string>{"GET /v1/log"});
    }
}

//! Shared, taken back and written about in whatever order: who has it has the same of it.
void TestSharing::everybodyEndsAlike()
{
    test::SeededRandom random(77);
    bool isShared = false;
    for (int step = 0; step < 24; ++step) {
        switch (random.below(5)) {
        case 0:
            isShared ? m_offices->unshare() : m_offices->share();
            isShared = !isShared;
            break;
        case 1:
            (void)test::addContact(*m_offices->worker, m_offices->person, "one");
            break;
        case 2:
            if (test::has(*m_offices->other, Kind::Person, m_offices->person))
                (void)test::addContact(*m_offices->other, m_offices->person, "another");
            break;
        case 3:
            test::syncWell(*m_offices->other);
            break;
        default:
            test::syncWell(*m_offices->worker);
            break;
        }
    }
    if (!isShared)
        m_offices->share();
    m_offices->settle();
    expectAll(*m_offices->other);
    QVERIFY(m_offices->caseAt(*m_offices->admin) == m_offices->caseAt(*m_offices->worker));
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
