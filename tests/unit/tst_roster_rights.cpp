// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/chain_probe.h"

#include <QTest>

#include <set>

using namespace throughline;
using namespace throughline::protocol;
using test::ChainBuilder;
using test::effectOf;
using test::TestDevice;
using test::TestInvite;
using test::WithWorker;
using Effect = Roster::Effect;

namespace {

//! An organisation with two work teams, a manager of the first with a device, and a caseworker.
struct WithManager : WithWorker
{
    explicit WithManager(std::uint64_t seed) : WithWorker(seed)
    {
        managerUser = builder.addUser("Mina Example");
        builder.setRole(managerUser, builder.work(), Role::Manager);
        builder.setRole(managerUser, builder.managers(), Role::Writer);
        manager = builder.enrol(managerUser);
        other = builder.addTeam(TeamKind::Work);
    }
    base::UserId managerUser;
    TestDevice manager;
    base::TeamId other; //!< a team that the manager is not in

    [[nodiscard]] Effect byManager(StatementBody body)
    {
        return effectOf(builder, builder.make(std::move(body), manager));
    }
    [[nodiscard]] Effect byWorker(StatementBody body)
    {
        return effectOf(builder, builder.make(std::move(body), device));
    }
};

[[nodiscard]] DeviceRevoke revoke(const TestDevice &device, bool wipe = false)
{
    return {device.id(), 7, wipe, RevokeReason::Left};
}

} // namespace

//! Who may write what (sync.md D2), what it ends, and whose keys have to be replaced after it.
class TestRosterRights : public QObject
{
    Q_OBJECT

private slots:
    void aRevokedDeviceIsOutForGood();
    void nothingOfItCountsBeyondTheCut();
    void aLockedDeviceMayBeToldToWipe();
    void whoLeavesATeamIsCutOffThere();
    void anAdminNoLongerHasWhatTheRoleGave();
    void whoMayStillWriteLosesNothing();
    void teamsGoStaleWhoseKeySomebodyShouldNotHave();
    void aNewKeyEndsThat();
    void managersKeepTheirOwnTeams();
    void managersRiseToNothing();
    void managersLetNobodyInAsSomebodyElse();
    void managersInviteVolunteers();
    void aVolunteersKeyIsClosedToWhoMadeIt();
    void whoMadeItForAnotherWritesNoOtherKey();
    void whoIsNoManagerAnyMoreKeepsNothing();
    void onlyAdminsOrderTheRest();
    void aCancelledInviteIsSpent();
};

void TestRosterRights::aRevokedDeviceIsOutForGood()
{
    WithWorker org(801);
    const std::uint64_t before = org.builder.roster().headSeq();
    QCOMPARE(effectOf(org.builder, revoke(org.device)), Effect::Applied);
    const Roster roster = org.builder.roster();
    QVERIFY(!roster.device(org.device.id())->isActive());
    QVERIFY(roster.device(org.device.id())->isActiveAt(before));
    QVERIFY(!roster.device(org.device.id())->isActiveAt(before + 1));
    QVERIFY(!roster.device(org.device.id())->isActiveAt(before + 100));
    QCOMPARE(roster.devicesOf(org.builder.work()), std::vector{org.builder.admin().id()});
    QVERIFY(roster.activeDevicesOf(org.user).empty());
    // The same keys do not come in again (R4), whatever invite they answer.
    const TestInvite invite = org.builder.newInvite(org.user);
    org.builder.append(org.builder.inviteBody(invite));
    QCOMPARE(
        effectOf(org.builder, ChainBuilder::acceptBody(invite, org.device, org.builder.headHash())),
        Effect::NoOp);
    // Nor does it write: neither as a manager nor as an admin.
    org.builder.setRole(org.user, org.builder.work(), Role::Manager);
    QCOMPARE(effectOf(org.builder, org.builder.make(org.builder.userBody("X"), org.device)),
             Effect::NoOp);
    org.builder.append(AdminSet{org.user, true, {}});
    QCOMPARE(effectOf(org.builder, org.builder.make(org.builder.userBody("X"), org.device)),
             Effect::NoOp);
    QCOMPARE(effectOf(org.builder, DeviceRevoke{{}, 0, false, RevokeReason::Lost}), Effect::NoOp);
}

void TestRosterRights::nothingOfItCountsBeyondTheCut()
{
    WithWorker org(802);
    const std::uint64_t before = org.builder.roster().headSeq();
    org.builder.append(revoke(org.device));
    const Roster roster = org.builder.roster();
    for (const base::TeamId &team :
         {org.builder.work(), org.builder.all(), org.builder.managers()}) {
        QVERIFY(!roster.isCutOff(org.device.id(), team, before, 7));
        QVERIFY(roster.isCutOff(org.device.id(), team, before, 8));
        QVERIFY(roster.isCutOff(org.device.id(), team, 0, 8));
        QVERIFY(!roster.isCutOff(org.builder.admin().id(), team, 0, 8));
    }
}

void TestRosterRights::aLockedDeviceMayBeToldToWipe()
{
    WithWorker org(803);
    org.builder.append(revoke(org.device));
    const std::uint64_t since = org.builder.roster().device(org.device.id())->revoked->seq;
    QCOMPARE(effectOf(org.builder, revoke(org.device)), Effect::NoOp);
    DeviceRevoke wipe = revoke(org.device, true);
    wipe.lastN = 100; // no later word lets more of it count
    QCOMPARE(effectOf(org.builder, wipe), Effect::Applied);
    const auto revoked = *org.builder.roster().device(org.device.id())->revoked;
    QVERIFY(revoked.wipe);
    QCOMPARE(revoked.seq, since);
    QCOMPARE(revoked.lastN, std::uint64_t(7));
    QVERIFY(org.builder.roster().isCutOff(org.device.id(), org.builder.work(), 0, 8));
    QCOMPARE(effectOf(org.builder, revoke(org.device)), Effect::NoOp); // nobody takes it back
    QCOMPARE(effectOf(org.builder, wipe), Effect::NoOp);
}

void TestRosterRights::whoLeavesATeamIsCutOffThere()
{
    WithWorker org(804);
    const std::uint64_t before = org.builder.roster().headSeq();
    MemberUnset leave{org.user, org.builder.work(), {}};
    QCOMPARE(effectOf(org.builder, leave), Effect::NoOp);
    leave.cuts = {{org.device.id(), 7}};
    MemberUnset strangers = leave;
    strangers.cuts.push_back({org.builder.admin().id(), 1});
    QCOMPARE(effectOf(org.builder, strangers), Effect::NoOp);
    QCOMPARE(effectOf(org.builder, leave), Effect::Applied);
    QCOMPARE(effectOf(org.builder, leave), Effect::NoOp);
    const Roster roster = org.builder.roster();
    QCOMPARE(roster.roleOf(org.user, org.builder.work()), Role::None);
    QCOMPARE(roster.roleOf(org.user, org.builder.work(), before), Role::Writer);
    QCOMPARE(roster.roleOf(org.user, org.builder.all()), Role::Reader);
    QVERIFY(roster.isCutOff(org.device.id(), org.builder.work(), before, 8));
    QVERIFY(!roster.isCutOff(org.device.id(), org.builder.work(), before, 7));
    QVERIFY(!roster.isCutOff(org.device.id(), org.builder.all(), before, 8));
}

void TestRosterRights::anAdminNoLongerHasWhatTheRoleGave()
{
    WithWorker org(805);
    QCOMPARE(effectOf(org.builder, AdminSet{org.user, true, {}}), Effect::Applied);
    const std::uint64_t asAdmin = org.builder.roster().headSeq();
    QCOMPARE(effectOf(org.builder, AdminSet{org.user, true, {}}), Effect::NoOp);
    QVERIFY(org.builder.roster().isAdmin(org.user));
    QVERIFY(!org.builder.roster().isAdmin(org.user, asAdmin - 1));
    QCOMPARE(org.builder.roster().roleOf(org.user, org.builder.managers()), Role::Manager);
    QCOMPARE(effectOf(org.builder, AdminSet{org.user, false, {}}), Effect::NoOp); // no cuts
    QCOMPARE(effectOf(org.builder, AdminSet{org.user, false, {{org.device.id(), 7}}}),
             Effect::Applied);
    const Roster roster = org.builder.roster();
    QVERIFY(!roster.isAdmin(org.user));
    QVERIFY(roster.isAdmin(org.user, asAdmin));
    QCOMPARE(roster.roleOf(org.user, org.builder.managers()), Role::None);
    QCOMPARE(roster.roleOf(org.user, org.builder.work()), Role::Writer); // held besides
    QVERIFY(roster.isCutOff(org.device.id(), org.builder.managers(), asAdmin, 8));
    QVERIFY(!roster.isCutOff(org.device.id(), org.builder.work(), asAdmin, 8));
}

void TestRosterRights::whoMayStillWriteLosesNothing()
{
    WithManager org(806);
    const std::uint64_t before = org.builder.roster().headSeq();
    const std::vector<Cut> cuts{{org.manager.id(), 7}};
    org.builder.append(MemberSet{org.managerUser, org.builder.work(), Role::Writer, cuts});
    QCOMPARE(org.builder.roster().roleOf(org.managerUser, org.builder.work()), Role::Writer);
    QVERIFY(!org.builder.roster().isCutOff(org.manager.id(), org.builder.work(), before, 8));
    org.builder.append(MemberSet{org.managerUser, org.builder.work(), Role::Reader, cuts});
    QVERIFY(org.builder.roster().isCutOff(org.manager.id(), org.builder.work(), before, 8));
}

void TestRosterRights::teamsGoStaleWhoseKeySomebodyShouldNotHave()
{
    WithManager org(807);
    const auto stale = [&] {
        std::set<base::TeamId> teams;
        const Roster roster = org.builder.roster();
        for (const auto &[id, team] : roster.teams()) {
            if (roster.isStale(id))
                teams.insert(id);
        }
        return teams;
    };
    QVERIFY(stale().empty());
    // A role that still reads keeps the key.
    org.builder.append(
        MemberSet{org.user, org.builder.work(), Role::Reader, {{org.device.id(), 7}}});
    QVERIFY(stale().empty());
    org.builder.append(MemberUnset{org.user, org.builder.work(), {{org.device.id(), 7}}});
    QCOMPARE(stale(), std::set{org.builder.work()});
    QCOMPARE(org.builder.roster().team(org.builder.work())->stale->author,
             org.builder.admin().id());
    org.builder.append(revoke(org.manager));
    QCOMPARE(stale(), (std::set{org.builder.work(), org.builder.all(), org.builder.managers()}));
}

void TestRosterRights::aNewKeyEndsThat()
{
    WithWorker org(808);
    org.builder.append(revoke(org.device));
    QVERIFY(org.builder.roster().isStale(org.builder.work()));
    const std::uint64_t before = org.builder.roster().headSeq();
    org.builder.append(org.builder.keyBody(org.builder.work()));
    QVERIFY(!org.builder.roster().isStale(org.builder.work()));
    QVERIFY(org.builder.roster().isStale(org.builder.all()));
    const Roster roster = org.builder.roster();
    const auto *team = roster.team(org.builder.work());
    QVERIFY(team->hasGeneration(0, before));
    QVERIFY(!team->hasGeneration(1, before)); // not for whoever says they wrote before
    QVERIFY(team->hasGeneration(1, before + 1));
    QVERIFY(!team->hasGeneration(2, before + 1));
}

void TestRosterRights::managersKeepTheirOwnTeams()
{
    WithManager org(809);
    const auto user = org.builder.userBody("Cas Example");
    QCOMPARE(org.byWorker(user), Effect::NoOp);
    QCOMPARE(org.byManager(user), Effect::Applied);
    const TestInvite invite = org.builder.newInvite(user.user);
    QCOMPARE(org.byManager(org.builder.inviteBody(invite, {{org.builder.work(), Role::Writer}})),
             Effect::Applied);
    const TestDevice device = org.builder.newDevice(user.user);
    QCOMPARE(org.byManager(ChainBuilder::acceptBody(invite, device, org.builder.headHash())),
             Effect::Applied);
    const MemberSet in{user.user, org.builder.work(), Role::Writer, {}};
    QCOMPARE(org.byWorker(in), Effect::NoOp);
    QCOMPARE(org.byManager(in), Effect::Applied);
    QCOMPARE(org.byManager(MemberSet{user.user, org.other, Role::Reader, {}}), Effect::NoOp);
    QCOMPARE(org.byWorker(revoke(device)), Effect::NoOp);
    QCOMPARE(
        org.byManager(MemberSet{user.user, org.builder.work(), Role::Reader, {{device.id(), 3}}}),
        Effect::Applied);
    QCOMPARE(org.byManager(revoke(device)), Effect::Applied);
    // Their own team's key they replace; that of all only an admin does.
    QCOMPARE(org.byWorker(org.builder.keyBody(org.builder.work())), Effect::NoOp);
    ChainBuilder again = org.builder; // its counter went on with the refused one
    QVERIFY(org.builder.roster().isStale(org.builder.work()));
    auto key = again.keyBody(again.work());
    key.generation = org.builder.roster().team(org.builder.work())->generations.size();
    QCOMPARE(org.byManager(key), Effect::Applied);
    auto all = again.keyBody(again.all());
    QCOMPARE(org.byManager(all), Effect::NoOp);
    QCOMPARE(effectOf(org.builder, all), Effect::Applied);
}

void TestRosterRights::managersRiseToNothing()
{
    WithManager org(810);
    for (const base::UserId &user : {org.managerUser, org.user}) {
        QCOMPARE(org.byManager(MemberSet{user, org.builder.work(), Role::Manager, {}}),
                 Effect::NoOp);
        QCOMPARE(org.byManager(MemberSet{user, org.builder.managers(), Role::Reader, {}}),
                 Effect::NoOp);
        QCOMPARE(org.byManager(MemberSet{user, org.other, Role::Writer, {}}), Effect::NoOp);
        QCOMPARE(org.byManager(AdminSet{user, true, {}}), Effect::NoOp);
        const TestInvite invite = org.builder.newInvite(user);
        QCOMPARE(org.byManager(org.builder.inviteBody(invite, {{org.other, Role::Reader}})),
                 Effect::NoOp);
        QCOMPARE(
            org.byManager(org.builder.inviteBody(invite, {{org.builder.work(), Role::Manager}})),
            Effect::NoOp);
    }
    // Nor do they take anything from one another.
    QCOMPARE(org.byManager(MemberSet{
                 org.managerUser, org.builder.work(), Role::Reader, {{org.manager.id(), 1}}}),
             Effect::NoOp);
    QCOMPARE(org.byManager(revoke(org.builder.admin())), Effect::NoOp);
    QCOMPARE(org.byManager(revoke(org.manager)), Effect::NoOp);
}

void TestRosterRights::managersLetNobodyInAsSomebodyElse()
{
    WithManager org(811);
    const auto elsewhere = org.builder.addUser("Ola Example");
    org.builder.setRole(elsewhere, org.other, Role::Writer);
    const auto inBoth = org.builder.addUser("Bo Example");
    org.builder.setRole(inBoth, org.builder.work(), Role::Writer);
    org.builder.setRole(inBoth, org.other, Role::Reader);
    for (const base::UserId &user :
         {org.builder.admin().user, org.managerUser, elsewhere, inBoth}) {
        QVERIFY(!org.builder.roster().keepsUser(org.managerUser, user));
        const TestInvite invite = org.builder.newInvite(user);
        QCOMPARE(org.byManager(org.builder.inviteBody(invite)), Effect::NoOp);
        // Not even by an invite that an admin wrote.
        org.builder.append(org.builder.inviteBody(invite));
        const TestDevice device = org.builder.newDevice(user);
        QCOMPARE(org.byManager(ChainBuilder::acceptBody(invite, device, org.builder.headHash())),
                 Effect::NoOp);
    }
    QVERIFY(org.builder.roster().keepsUser(org.managerUser, org.user));
}

void TestRosterRights::managersInviteVolunteers()
{
    WithManager org(812);
    const auto volunteer = org.builder.userBody("Vera Example");
    QCOMPARE(org.byManager(volunteer), Effect::Applied);
    const auto team = org.builder.teamBody(TeamKind::Personal, volunteer.user);
    QCOMPARE(org.byWorker(team), Effect::NoOp);
    QCOMPARE(org.byManager(team), Effect::Applied);
    const auto key = org.builder.keyBody(team.team);
    QCOMPARE(org.byWorker(key), Effect::NoOp);
    QCOMPARE(org.byManager(key), Effect::Applied);
    const TestInvite invite = org.builder.newInvite(volunteer.user);
    QCOMPARE(org.byManager(org.builder.inviteBody(invite, {{team.team, Role::Writer}})),
             Effect::Applied);
    QVERIFY(org.builder.roster().keepsTeam(org.managerUser, team.team));
    // Another manager's volunteer is that manager's.
    const auto second = org.builder.addUser("Nia Example");
    org.builder.setRole(second, org.other, Role::Manager);
    QVERIFY(!org.builder.roster().keepsTeam(second, team.team));
    QCOMPARE(org.byManager(org.builder.teamBody(TeamKind::Work)), Effect::NoOp);
}

//! From the moment on when the volunteer is in, whoever comes first of those who are: the volunteer
//! or an administrator.
void TestRosterRights::aVolunteersKeyIsClosedToWhoMadeIt()
{
    for (const bool byVolunteer : {true, false}) {
        WithManager org(816);
        const auto volunteer = org.builder.userBody("Vera Example");
        QCOMPARE(org.byManager(volunteer), Effect::Applied);
        const auto team = org.builder.teamBody(TeamKind::Personal, volunteer.user);
        QCOMPARE(org.byManager(team), Effect::Applied);
        QCOMPARE(org.byManager(org.builder.keyBody(team.team)), Effect::Applied);
        const TestInvite invite = org.builder.newInvite(volunteer.user);
        QCOMPARE(org.byManager(org.builder.inviteBody(invite, {{team.team, Role::Writer}})),
                 Effect::Applied);
        QVERIFY(!org.builder.roster().isStale(team.team)); // nobody could replace it yet
        const TestDevice device = org.builder.newDevice(volunteer.user);
        QCOMPARE(org.byManager(ChainBuilder::acceptBody(invite, device, org.builder.headHash())),
                 Effect::Applied);
        QCOMPARE(org.byManager(MemberSet{volunteer.user, team.team, Role::Writer, {}}),
                 Effect::Applied);
        QVERIFY(org.builder.roster().isStale(team.team));
        QVERIFY(org.builder.roster().keepsKey(volunteer.user, team.team));
        QVERIFY(!org.builder.roster().keepsKey(org.managerUser, team.team));
        const auto next = org.builder.keyBody(team.team);
        QCOMPARE(org.byManager(next), Effect::NoOp);
        QCOMPARE(org.byWorker(next), Effect::NoOp);
        const TestDevice &author = byVolunteer ? device : org.builder.admin();
        QCOMPARE(effectOf(org.builder, org.builder.make(next, author)), Effect::Applied);
        QVERIFY(!org.builder.roster().isStale(team.team));
    }
}

//! And where an administrator invites, the key is that of somebody who is in every team.
void TestRosterRights::whoMadeItForAnotherWritesNoOtherKey()
{
    WithManager org(817);
    const auto user = org.builder.addUser("Vera Example");
    const auto team = org.builder.addTeam(TeamKind::Personal, user);
    org.builder.setRole(user, team, Role::Writer);
    const TestDevice device = org.builder.enrol(user);
    QVERIFY(!org.builder.roster().isStale(team));
    QCOMPARE(org.byManager(org.builder.keyBody(team)), Effect::NoOp);
    // A volunteer has their own team's key to replace, and nothing else to say.
    const auto byVolunteer = [&](StatementBody body) {
        return effectOf(org.builder, org.builder.make(std::move(body), device));
    };
    QCOMPARE(byVolunteer(org.builder.keyBody(org.builder.work())), Effect::NoOp);
    QCOMPARE(byVolunteer(org.builder.keyBody(org.builder.all())), Effect::NoOp);
    QCOMPARE(byVolunteer(org.builder.userBody("Nia Example")), Effect::NoOp);
    QCOMPARE(byVolunteer(MemberSet{user, org.builder.work(), Role::Writer, {}}), Effect::NoOp);
    QCOMPARE(byVolunteer(org.builder.teamBody(TeamKind::Personal, user)), Effect::NoOp);
}

//! Neither the team that they added for somebody, nor that somebody.
void TestRosterRights::whoIsNoManagerAnyMoreKeepsNothing()
{
    WithManager org(815);
    const auto volunteer = org.builder.userBody("Vera Example");
    QCOMPARE(org.byManager(volunteer), Effect::Applied);
    const auto team = org.builder.teamBody(TeamKind::Personal, volunteer.user);
    QCOMPARE(org.byManager(team), Effect::Applied);
    const auto key = org.builder.keyBody(team.team);
    QCOMPARE(org.byManager(key), Effect::Applied);
    QVERIFY(org.builder.roster().keepsTeam(org.managerUser, team.team));
    org.builder.append(
        MemberSet{org.managerUser, org.builder.work(), Role::Writer, {{org.manager.id(), 7}}});
    QVERIFY(!org.builder.roster().isAnywhereManager(org.managerUser));
    QVERIFY(!org.builder.roster().keepsTeam(org.managerUser, team.team));
    QVERIFY(!org.builder.roster().keepsUser(org.managerUser, volunteer.user));
    const auto next = org.builder.keyBody(team.team);
    QCOMPARE(org.byManager(next), Effect::NoOp);
    QCOMPARE(org.byManager(MemberSet{volunteer.user, team.team, Role::Writer, {}}), Effect::NoOp);
    QCOMPARE(effectOf(org.builder, next), Effect::Applied);
}

void TestRosterRights::onlyAdminsOrderTheRest()
{
    WithManager org(813);
    const Policy policy{5, 1, 12};
    const Erase erase{base::FolderId::from(base::Bytes(16, 7)).value(), "ASKED"};
    const ServerKey server{org.manager.sign.publicKey(), {}, "https://false.example.org"};
    const std::vector<StatementBody> bodies{policy, erase, server};
    for (const StatementBody &body : bodies)
        QCOMPARE(org.byManager(body), Effect::NoOp);
    QCOMPARE(org.builder.roster().policy(), Policy());
    for (const StatementBody &body : bodies)
        QCOMPARE(effectOf(org.builder, body), Effect::Applied);
    QCOMPARE(org.builder.roster().policy(), policy);
}

void TestRosterRights::aCancelledInviteIsSpent()
{
    WithManager org(814);
    const TestInvite invite = org.builder.newInvite(org.user);
    org.builder.append(org.builder.inviteBody(invite));
    QCOMPARE(org.byWorker(InviteCancel{invite.id()}), Effect::NoOp);
    QCOMPARE(org.byManager(InviteCancel{invite.id()}), Effect::Applied);
    QCOMPARE(org.byManager(InviteCancel{invite.id()}), Effect::NoOp);
    const TestDevice device = org.builder.newDevice(org.user);
    QCOMPARE(
        effectOf(org.builder, ChainBuilder::acceptBody(invite, device, org.builder.headHash())),
        Effect::NoOp);
}

QTEST_APPLESS_MAIN(TestRosterRights)
#include "tst_roster_rights.moc"
