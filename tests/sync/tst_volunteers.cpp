// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_session.h"
#include "service/read/hall_session_view.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "service/sharing.h"
#include "support/hostile_log.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using protocol::RevokeReason;
using protocol::TeamKind;
using service::MemberRole;

namespace {

using Device = std::unique_ptr<test::WorldDevice>;

template<class T>
[[nodiscard]] T must(base::Result<T> result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
    return std::move(*result);
}

void mustDo(const base::Result<void> &result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
}

//! The volunteer's own team, as a device sees it.
[[nodiscard]] const protocol::Roster::Team &ownTeam(test::WorldDevice &device,
                                                    const base::UserId &user)
{
    const auto &teams = device->roster().teams();
    const auto found = std::find_if(teams.begin(), teams.end(), [&](const auto &entry) {
        return entry.second.kind == TeamKind::Personal && entry.second.user == user;
    });
    test::require(found != teams.end(), "the volunteer has a team");
    return found->second;
}

[[nodiscard]] std::size_t seedsOf(test::WorldDevice &device, const base::TeamId &team)
{
    const auto &seeds = device->teamSeeds();
    return static_cast<std::size_t>(std::count_if(
        seeds.begin(), seeds.end(), [&](const auto &entry) { return entry.first.first == team; }));
}

} // namespace

//! A manager invites a volunteer (sync.md D2, D9), and has no key of theirs once they are in.
class TestVolunteers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aManagerInvitesThem();
    void theirKeyIsClosedToWhoInvitedThem();
    void whoInvitedThemLeftBefore();
    void theirFolderIsMadeOnce();
    void managersSeeTheirSessions();
    void nothingIsSealedToTheFirstKeyMeanwhile();
    void whoIsNotInIsGivenNothing();
    void whoLostTheirDeviceComesBack();
    void onlyWhoKeepsThemInvitesThem();
    void aCutAtAnyRequestLosesNothing();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    Device m_admin;
    Device m_manager;
    base::RecordId m_person;

    void settle(std::initializer_list<test::WorldDevice *> devices)
    {
        for (int i = 0; i < 3; ++i) {
            for (test::WorldDevice *device : devices)
                test::syncWell(*device);
        }
    }
    //! Asks to join, and waits for somebody's approval.
    [[nodiscard]] Device ask(const std::string &name)
    {
        const auto invitation = must(service::invite(**m_manager, m_manager->transport, name,
                                                     MemberRole::Volunteer, std::nullopt));
        Device device = m_world->newDevice();
        (void)must(service::requestToJoin(**device, device->transport, test::SyncWorld::url,
                                          invitation.code));
        return device;
    }
    void letIn(test::WorldDevice &approver)
    {
        const auto pending = must(service::pendingMembers(*approver, approver.transport));
        test::require(pending.size() == 1 && pending.front().isSound, "one sound request");
        test::require(pending.front().role == "volunteer", "of a volunteer");
        mustDo(service::approve(*approver, approver.transport, pending.front().id));
    }
};

void TestVolunteers::init()
{
    m_world = std::make_unique<test::SyncWorld>(981);
    m_admin = m_world->newOrganisation();
    m_manager = m_world->join(*m_admin, "Mina Example", MemberRole::Manager);
    m_person = test::addPerson(*m_manager, "Testname");
    settle({m_admin.get(), m_manager.get()});
}

void TestVolunteers::cleanup()
{
    m_manager.reset();
    m_admin.reset();
    m_world.reset();
}

//! From the invitation to work on a case, and no administrator has anything to do.
void TestVolunteers::aManagerInvitesThem()
{
    const Device volunteer = m_world->join(*m_manager, "Vera Example", MemberRole::Volunteer);
    const auto &team = ownTeam(*volunteer, (*volunteer)->keys().user);
    QVERIFY(!team.stale);
    mustDo(service::sharePerson(**m_manager, &m_manager->transport, m_person, team.id));
    test::syncWell(*volunteer);
    QVERIFY(test::has(*volunteer, Kind::Person, m_person));
    const auto contact = test::addContact(*volunteer, m_person, "Met for a coffee");
    settle({volunteer.get(), m_manager.get(), m_admin.get()});
    QVERIFY(test::has(*m_manager, Kind::Contact, contact));
    QVERIFY(test::has(*m_admin, Kind::Contact, contact));
    for (test::WorldDevice *device : {volunteer.get(), m_manager.get(), m_admin.get()}) {
        QCOMPARE(test::waiting(*device), std::int64_t(0));
        QCOMPARE((*device)->store().outbox.waiting()->refused, std::int64_t(0));
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
        QCOMPARE((*device)->roster().noOps(), std::uint64_t(0));
        QVERIFY(service::checkAll(**device)->empty());
    }
    // And then there is nothing left to do.
    QCOMPARE(test::syncWell(*volunteer).requests, 1);
    QCOMPARE(test::syncWell(*m_manager).requests, 1);
}

//! With all that their device ever had, and all that the server has, whoever invited them opens
//! nothing that is given to the volunteer from then on.
void TestVolunteers::theirKeyIsClosedToWhoInvitedThem()
{
    Device volunteer = ask("Vera Example");
    const auto before = (*m_manager)->teamSeeds();
    letIn(*m_manager);
    test::syncWell(*volunteer);
    const auto team = ownTeam(*volunteer, (*volunteer)->keys().user).id;
    QVERIFY(before.contains({team, 0}));
    QVERIFY((*volunteer)->teamSeeds().contains({team, 1}));
    const auto elsewhere = test::addPerson(*m_admin, "Elsewhere");
    settle({m_admin.get(), volunteer.get(), m_manager.get()});
    mustDo(service::sharePerson(**m_admin, &m_admin->transport, elsewhere, team));
    settle({volunteer.get(), m_manager.get()});
    QVERIFY(test::has(*volunteer, Kind::Person, elsewhere));
    QCOMPARE(seedsOf(*m_manager, team), std::size_t(0)); // what is of no use to it is not kept
    int given = 0;
    for (const protocol::LogEntry &entry : test::wholeLog(*m_admin).entries) {
        if (entry.kind != protocol::EntryKind::Grant)
            continue;
        const auto grant = protocol::decodeGrant(entry.bytes)->grant;
        if (grant.team != team)
            continue;
        ++given;
        for (const auto &[place, seed] : before)
            QVERIFY(!sync::openGrant(grant, sync::teamBoxKey(seed)));
    }
    QVERIFY(given > 0);
}

//! Their device is shut out while the invitation is open: the key that it made is none of the
//! team's as soon as the volunteer is in, whoever let them in.
void TestVolunteers::whoInvitedThemLeftBefore()
{
    Device volunteer = ask("Vera Example");
    mustDo(service::revokeDevice(**m_admin, m_admin->transport, (*m_manager)->keys().device, false,
                                 RevokeReason::Left));
    letIn(*m_admin);
    settle({volunteer.get(), m_admin.get()});
    const auto &team = ownTeam(*volunteer, (*volunteer)->keys().user);
    QVERIFY(!team.stale && team.generations.size() == 2);
    QVERIFY((*volunteer)->teamSeeds().contains({team.id, 1}));
    QVERIFY((*m_admin)->teamSeeds().contains({team.id, 1}));
}

void TestVolunteers::theirFolderIsMadeOnce()
{
    Device volunteer = m_world->join(*m_manager, "Vera Example", MemberRole::Volunteer);
    settle({volunteer.get(), m_admin.get()});
    const auto team = ownTeam(*volunteer, (*volunteer)->keys().user);
    for (test::WorldDevice *device : {volunteer.get(), m_admin.get()}) {
        const auto folder = must((*device)->store().folders.find(team.folder));
        QVERIFY(folder.has_value());
        QCOMPARE(must((*device)->store().folders.nameOf(folder->key)),
                 std::optional<std::string>("Vera Example"));
    }
    volunteer->reopen();
    settle({volunteer.get()});
    // One for their team, and one with which the administrator's device gave it to the managers.
    std::map<base::TeamId, int> grants;
    for (const protocol::LogEntry &entry : test::wholeLog(*m_admin).entries) {
        const auto grant = protocol::decodeGrant(entry.bytes);
        if (grant && grant->grant.folder == team.folder)
            ++grants[grant->grant.team];
    }
    const auto managers = (*m_admin)->roster().teamOfKind(TeamKind::Managers)->id;
    QVERIFY((grants == std::map<base::TeamId, int>{{team.id, 1}, {managers, 1}}));
}

//! Whoever invited them is not in their team, and sees what they record for the organisation.
void TestVolunteers::managersSeeTheirSessions()
{
    const Device volunteer = m_world->join(*m_manager, "Vera Example", MemberRole::Volunteer);
    const Device caseworker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    const auto session = [&] {
        const auto here =
            must(service::openHallSession(**volunteer, {"CFI", "SCON", 1, {}, {}})).session;
        (void)must(service::countInHall(**volunteer, {"INFO", 1}));
        mustDo(service::closeHallSession(**volunteer));
        return here;
    };
    // Before the managers have the folder, and after.
    settle({volunteer.get()});
    const auto early = session();
    settle({volunteer.get(), m_admin.get(), m_manager.get(), caseworker.get()});
    const auto late = session();
    settle({volunteer.get(), m_admin.get(), m_manager.get(), caseworker.get()});
    const auto totals = [&](test::WorldDevice &device, const base::RecordId &of) {
        const auto reader = must(service::Reader::open(*device));
        return must(service::hallSessionView(*reader, of)).all.entries;
    };
    for (const auto &one : {early, late}) {
        for (test::WorldDevice *device : {m_manager.get(), m_admin.get()}) {
            QVERIFY(test::has(*device, Kind::HallSession, one));
            QCOMPARE(totals(*device, one), std::int64_t{1});
        }
        QVERIFY(!test::has(*caseworker, Kind::HallSession, one));
    }
    // It stays so under the keys that come after this one.
    m_world->advance(400LL * 24 * 3600 * 1000);
    settle({volunteer.get(), m_admin.get(), m_manager.get()});
    const auto later = session();
    settle({volunteer.get(), m_admin.get(), m_manager.get()});
    QVERIFY(test::has(*m_manager, Kind::HallSession, later));
    for (test::WorldDevice *device : {volunteer.get(), m_manager.get(), m_admin.get()}) {
        QCOMPARE(test::quarantined(*device), std::int64_t{0});
        QCOMPARE((*device)->store().outbox.waiting()->refused, std::int64_t{0});
        QCOMPARE(test::syncWell(*device).requests, 1); // and nothing is left to do
        QVERIFY(service::checkAll(**device)->empty());
    }
}

//! Between the approval and the volunteer's first contact whoever invited them knows the key.
void TestVolunteers::nothingIsSealedToTheFirstKeyMeanwhile()
{
    Device volunteer = ask("Vera Example");
    letIn(*m_manager);
    const auto team = ownTeam(*m_manager, (*volunteer)->keys().user);
    QVERIFY(team.stale);
    const auto early = service::sharePerson(**m_manager, &m_manager->transport, m_person, team.id);
    QVERIFY(!early.ok());
    QCOMPARE(early.error().code, ErrorCode::Refused);
    test::syncWell(*volunteer);
    mustDo(service::sharePerson(**m_manager, &m_manager->transport, m_person, team.id));
    test::syncWell(*volunteer);
    QVERIFY(test::has(*volunteer, Kind::Person, m_person));
}

//! Before they have joined whoever invited them knows the key; once they have left nobody is there.
void TestVolunteers::whoIsNotInIsGivenNothing()
{
    const auto isOffered = [this](const base::TeamId &team) {
        test::syncWell(*m_admin);
        const auto targets = must(service::sharingOf(**m_admin, m_person)).targets;
        return std::any_of(targets.begin(), targets.end(),
                           [&](const auto &target) { return target.team == team; });
    };
    const auto refused = [this](const base::TeamId &team) {
        const auto shared = service::sharePerson(**m_admin, &m_admin->transport, m_person, team);
        return !shared.ok() && shared.error().code == ErrorCode::Refused;
    };
    Device volunteer = ask("Vera Example");
    const auto user = (*volunteer)->keys().user;
    const auto team = ownTeam(*m_manager, user).id;
    QVERIFY(!isOffered(team));
    QVERIFY(refused(team));
    letIn(*m_manager);
    settle({volunteer.get(), m_admin.get()});
    QVERIFY(isOffered(team));
    mustDo(service::revokeDevice(**m_admin, m_admin->transport, (*volunteer)->keys().device, false,
                                 RevokeReason::Left));
    mustDo(service::leaveTeam(**m_admin, m_admin->transport, user, team));
    QVERIFY(!isOffered(team));
    QVERIFY(refused(team));
}

//! The manager lets another device of theirs in; the key, which the manager has not, an
//! administrator's next contact brings.
void TestVolunteers::whoLostTheirDeviceComesBack()
{
    const Device lost = m_world->join(*m_manager, "Vera Example", MemberRole::Volunteer);
    const auto team = ownTeam(*lost, (*lost)->keys().user).id;
    mustDo(service::sharePerson(**m_manager, &m_manager->transport, m_person, team));
    settle({lost.get(), m_admin.get(), m_manager.get()});
    const auto contact = test::addContact(*lost, m_person, "Before it was lost");
    test::syncWell(*lost);
    mustDo(service::revokeDevice(**m_manager, m_manager->transport, (*lost)->keys().device, true,
                                 RevokeReason::Lost));
    const Device again = ask("Vera Example");
    letIn(*m_manager);
    test::syncWell(*again);
    test::syncWell(*m_admin); // draws how long it waits for another one
    m_world->advance(121'000);
    settle({m_admin.get(), again.get(), m_manager.get()});
    QVERIFY((*again)->keys().user == (*lost)->keys().user);
    QVERIFY(test::has(*again, Kind::Contact, contact));
    QVERIFY(!ownTeam(*again, (*again)->keys().user).stale);
    QCOMPARE(test::quarantined(*again), std::int64_t(0));
    QVERIFY(service::checkAll(**again)->empty());
}

void TestVolunteers::onlyWhoKeepsThemInvitesThem()
{
    (void)must(service::addTeam(**m_admin, &m_admin->transport, "Second"));
    const auto refusal = [this](test::WorldDevice &by, const std::string &name, MemberRole role,
                                const std::optional<std::string> &team = {}) {
        const auto before = by->roster().size();
        const auto result = service::invite(*by, by.transport, name, role, team);
        test::require(!result.ok() && result.error().code == ErrorCode::Refused, "it is refused");
        test::require(by->roster().size() == before, "and nothing is changed");
        return QString::fromStdString(result.error().message);
    };
    // Invited by the administrator and not come yet.
    (void)must(service::invite(**m_admin, m_admin->transport, "Vera Example", MemberRole::Volunteer,
                               std::nullopt));
    test::syncWell(*m_manager);
    QVERIFY(refusal(*m_manager, "Vera Example", MemberRole::Volunteer).contains("Somebody else"));
    // A caseworker of another team whose device was lost.
    {
        const auto invited = must(service::invite(**m_admin, m_admin->transport, "Rhys Example",
                                                  MemberRole::Caseworker, "Second"));
        Device device = m_world->newDevice();
        (void)must(service::requestToJoin(**device, device->transport, test::SyncWorld::url,
                                          invited.code));
        const auto pending = must(service::pendingMembers(**m_admin, m_admin->transport));
        mustDo(service::approve(**m_admin, m_admin->transport, pending.front().id));
        test::syncWell(*device);
        mustDo(service::revokeDevice(**m_admin, m_admin->transport, (*device)->keys().device, true,
                                     RevokeReason::Lost));
    }
    test::syncWell(*m_manager);
    QVERIFY(refusal(*m_manager, "Rhys Example", MemberRole::Volunteer).contains("do not manage"));
    QVERIFY(refusal(*m_manager, "Nia Example", MemberRole::Caseworker, "Second")
                .contains("another team"));
    QVERIFY(refusal(*m_manager, "Nia Example", MemberRole::Manager).contains("administrator"));
    const Device worker = m_world->join(*m_manager, "Cas Example", MemberRole::Volunteer);
    QVERIFY(refusal(*worker, "Nia Example", MemberRole::Volunteer).contains("manager"));
}

//! Wherever the volunteer's first round breaks off: the next one goes on.
void TestVolunteers::aCutAtAnyRequestLosesNothing()
{
    for (std::uint64_t cut = 0; cut < 14; ++cut) {
        for (const auto where : {test::Cut::BeforeTheServer, test::Cut::AfterTheServer}) {
            const char *which = where == test::Cut::BeforeTheServer ? "a" : "b";
            Device volunteer = ask("Volunteer " + std::to_string(cut) + which);
            letIn(*m_manager);
            (void)test::syncCutAt(*volunteer, cut, where);
            volunteer->reopen();
            settle({volunteer.get(), m_manager.get(), m_admin.get()});
            const auto &team = ownTeam(*volunteer, (*volunteer)->keys().user);
            QVERIFY(!team.stale);
            QCOMPARE(team.generations.size(), std::size_t(2));
            QVERIFY((*volunteer)->teamSeeds().contains({team.id, 1}));
            QVERIFY(must((*m_admin)->store().folders.find(team.folder)).has_value());
            QCOMPARE((*volunteer)->store().outbox.waiting()->refused, std::int64_t(0));
            QCOMPARE(test::quarantined(*volunteer), std::int64_t(0));
            QVERIFY(service::checkAll(**volunteer)->empty());
        }
    }
}

QTEST_GUILESS_MAIN(TestVolunteers)
#include "tst_volunteers.moc"
