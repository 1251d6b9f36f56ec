// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/chain_probe.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;
using test::ChainBuilder;
using test::effectOf;
using test::TestDevice;
using test::TestInvite;
using test::WithWorker;
using Effect = Roster::Effect;

//! What statements do: devices, invites, users, teams, roles.
class TestRosterMembers : public QObject
{
    Q_OBJECT

private slots:
    // Devices and invites.

    void aDeviceComesInByItsInvite();
    void proofsOfAnotherKeyDoNothing();
    void aSpentInviteDoesNothing();
    void aHeadBeforeTheInviteDoesNothing();
    void anInviteForAnotherUserDoesNothing();
    void aSecondInviteReplacesTheFirst();
    void invitesNameKnownUsersAndTeams();

    // Users, teams, roles.

    void theFirstAdminIsNamedOnce();
    void teamKeysComeInOrder();
    void builtInTeamsAreOne();
    void teamsHaveTheShapeOfTheirKind();
    void aPersonalTeamHasItsUserAlone();
    void aRoleIsLoweredWithCuts();
    void cutsAreExactlyTheUsersDevices();
    void rolesAreKnownAtEarlierPositions();
    void adminsAreManagersEverywhere();
    void theNewestServerKeyIsInForce();
};

void TestRosterMembers::aDeviceComesInByItsInvite()
{
    auto builder = ChainBuilder::organisation(42);
    const auto user = builder.addUser("Sam Sampleton");
    const TestInvite invite = builder.newInvite(user);
    builder.append(builder.inviteBody(invite, {{builder.work(), Role::Writer}}));
    QVERIFY(!builder.roster().invite(invite.id())->spent);
    const Hash shown = builder.headHash();
    static_cast<void>(builder.addUser("Another Example")); // the chain may go on in between
    const TestDevice device = builder.newDevice(user);
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(invite, device, shown)), Effect::Applied);
    const Roster roster = builder.roster();
    QVERIFY(roster.invite(invite.id())->spent);
    QCOMPARE(roster.device(device.id())->addedAt, roster.headSeq());
    // The invite's teams promise; member_set gives.
    QCOMPARE(roster.roleOf(user, builder.work()), Role::None);
}

void TestRosterMembers::proofsOfAnotherKeyDoNothing()
{
    auto builder = ChainBuilder::organisation(43);
    const auto user = builder.addUser("Sam Sampleton");
    const TestInvite invite = builder.newInvite(user);
    builder.append(builder.inviteBody(invite));
    const TestDevice device = builder.newDevice(user);
    const TestDevice stranger = builder.newDevice(user);
    const DeviceAdd good = ChainBuilder::acceptBody(invite, device, builder.headHash());
    const DeviceAdd theirs =
        ChainBuilder::acceptBody(builder.newInvite(user), stranger, builder.headHash());
    const auto with = [&good](auto change) {
        DeviceAdd body = good;
        change(body);
        return body;
    };
    const std::vector<DeviceAdd> bad{
        with([&](DeviceAdd &b) { b.p = theirs.p; }),
        with([&](DeviceAdd &b) { b.q = theirs.q; }),
        with([&](DeviceAdd &b) { b.p = b.q; }),
        with([&](DeviceAdd &b) { b.q = b.p; }),
        with([&](DeviceAdd &b) { std::swap(b.p, b.q); }),
        with([&](DeviceAdd &b) { b.boxKey = stranger.box.publicKey(); }),
        with([&](DeviceAdd &b) { b.signKey = stranger.sign.publicKey(); }),
        with([&](DeviceAdd &b) { b.invite = theirs.invite; }),
        with([&](DeviceAdd &b) { b.headHash = builder.roster().hashAt(0); }),
        with([&](DeviceAdd &b) { b.headHash.bytes[0] ^= 1; }),
        theirs,
    };
    for (const DeviceAdd &body : bad)
        QCOMPARE(effectOf(builder, body), Effect::NoOp);
    QCOMPARE(builder.roster().devices().size(), std::size_t(1));
    // None of them spent the invite.
    QCOMPARE(effectOf(builder, good), Effect::Applied);
}

void TestRosterMembers::aSpentInviteDoesNothing()
{
    auto builder = ChainBuilder::organisation(44);
    const auto user = builder.addUser("Sam Sampleton");
    const TestInvite invite = builder.newInvite(user);
    builder.append(builder.inviteBody(invite));
    const Hash shown = builder.headHash();
    const TestDevice device = builder.newDevice(user);
    const DeviceAdd first = ChainBuilder::acceptBody(invite, device, shown);
    QCOMPARE(effectOf(builder, first), Effect::Applied);
    QCOMPARE(effectOf(builder, first), Effect::NoOp);
    const TestDevice second = builder.newDevice(user);
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(invite, second, shown)), Effect::NoOp);
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(invite, second, builder.headHash())),
             Effect::NoOp);
    // The same invite again does not make it whole, and a device does not come in twice.
    QCOMPARE(effectOf(builder, builder.inviteBody(invite)), Effect::NoOp);
    const TestInvite next = builder.newInvite(user);
    builder.append(builder.inviteBody(next));
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(next, device, builder.headHash())),
             Effect::NoOp);
}

//! A head from before the invite could be of a chain that forked before it.
void TestRosterMembers::aHeadBeforeTheInviteDoesNothing()
{
    auto builder = ChainBuilder::organisation(45);
    const auto user = builder.addUser("Sam Sampleton");
    const TestInvite invite = builder.newInvite(user);
    const Hash before = builder.headHash();
    builder.append(builder.inviteBody(invite));
    const Hash itself = builder.headHash();
    const TestDevice device = builder.newDevice(user);
    const auto accept = [&](const Hash &shown) {
        return ChainBuilder::acceptBody(invite, device, shown);
    };
    QCOMPARE(effectOf(builder, accept(before)), Effect::NoOp);
    QCOMPARE(effectOf(builder, accept(ChainBuilder::organisation(46).headHash())), Effect::NoOp);
    QCOMPARE(effectOf(builder, accept({})), Effect::NoOp);
    QCOMPARE(effectOf(builder, accept(itself)), Effect::Applied);
}

void TestRosterMembers::anInviteForAnotherUserDoesNothing()
{
    auto builder = ChainBuilder::organisation(47);
    const auto invited = builder.addUser("Sam Sampleton");
    const auto another = builder.addUser("Another Example");
    const TestInvite invite = builder.newInvite(invited);
    builder.append(builder.inviteBody(invite));
    for (const base::UserId &user : {another, builder.admin().user, base::UserId{}}) {
        const auto body =
            ChainBuilder::acceptBody(invite, builder.newDevice(user), builder.headHash());
        QCOMPARE(effectOf(builder, body), Effect::NoOp);
    }
    QVERIFY(!builder.roster().invite(invite.id())->spent);
}

void TestRosterMembers::aSecondInviteReplacesTheFirst()
{
    auto builder = ChainBuilder::organisation(48);
    const auto user = builder.addUser("Sam Sampleton");
    const auto another = builder.addUser("Another Example");
    const TestInvite first = builder.newInvite(user);
    const TestInvite others = builder.newInvite(another);
    const TestInvite second = builder.newInvite(user);
    builder.append(builder.inviteBody(first));
    builder.append(builder.inviteBody(others));
    builder.append(builder.inviteBody(second));
    const TestDevice device = builder.newDevice(user);
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(first, device, builder.headHash())),
             Effect::NoOp);
    QVERIFY(!builder.roster().invite(others.id())->spent);
    QCOMPARE(effectOf(builder, ChainBuilder::acceptBody(second, device, builder.headHash())),
             Effect::Applied);
}

void TestRosterMembers::invitesNameKnownUsersAndTeams()
{
    auto builder = ChainBuilder::organisation(49);
    const auto user = builder.addUser("Sam Sampleton");
    const auto volunteer = builder.addUser("Vera Example");
    const auto personal = builder.addTeam(TeamKind::Personal, volunteer);
    const auto effect = [&](const base::UserId &whom, const base::TeamId &team) {
        const TestInvite invite = builder.newInvite(whom);
        return effectOf(builder, builder.inviteBody(invite, {{team, Role::Writer}}));
    };
    QCOMPARE(effect({}, builder.work()), Effect::NoOp);
    QCOMPARE(effect(user, {}), Effect::NoOp);
    QCOMPARE(effect(user, personal), Effect::NoOp);
    QCOMPARE(effect(volunteer, personal), Effect::Applied);
    QCOMPARE(effect(user, builder.work()), Effect::Applied);
}

void TestRosterMembers::theFirstAdminIsNamedOnce()
{
    const ChainBuilder builder(50);
    QVERIFY(!builder.roster().user(builder.admin().user)->name);
    auto whole = ChainBuilder::organisation(50);
    const auto name = whole.roster().user(whole.admin().user)->name;
    QVERIFY(name);
    QCOMPARE(whole.roster().user(whole.admin().user)->addedAt, std::uint64_t(0));
    QCOMPARE(effectOf(whole, whole.nameBody(whole.admin().user, "Other Example")), Effect::NoOp);
    QCOMPARE(whole.roster().user(whole.admin().user)->name, name);
    const auto user = whole.addUser("Sam Sampleton");
    QCOMPARE(effectOf(whole, whole.nameBody(user, "Other Example")), Effect::NoOp);
}

void TestRosterMembers::teamKeysComeInOrder()
{
    auto builder = ChainBuilder::organisation(51);
    const TeamAdd team = builder.teamBody(TeamKind::Work);
    const TeamKeyAdd first = builder.keyBody(team.team);
    const TeamKeyAdd second = builder.keyBody(team.team);
    const TeamKeyAdd third = builder.keyBody(team.team);
    QCOMPARE(effectOf(builder, first), Effect::NoOp); // no such team yet
    builder.append(team);
    QCOMPARE(effectOf(builder, second), Effect::NoOp);
    QCOMPARE(effectOf(builder, first), Effect::Applied);
    QCOMPARE(effectOf(builder, first), Effect::NoOp);
    QCOMPARE(effectOf(builder, third), Effect::NoOp);
    QCOMPARE(effectOf(builder, second), Effect::Applied);
    TeamKeyAdd withoutPrevious = third;
    withoutPrevious.previous.reset();
    QCOMPARE(effectOf(builder, withoutPrevious), Effect::NoOp);
    QCOMPARE(effectOf(builder, third), Effect::Applied);
    const auto generations = builder.roster().team(team.team)->generations;
    QCOMPARE(generations.size(), std::size_t(3));
    QCOMPARE(generations[2].boxKey, third.boxKey);
    const TeamAdd another = builder.teamBody(TeamKind::Work);
    builder.append(another);
    TeamKeyAdd withPrevious = builder.keyBody(another.team);
    withPrevious.previous = Bytes(72);
    QCOMPARE(effectOf(builder, withPrevious), Effect::NoOp);
}

void TestRosterMembers::builtInTeamsAreOne()
{
    auto builder = ChainBuilder::organisation(52);
    QCOMPARE(effectOf(builder, builder.teamBody(TeamKind::All)), Effect::NoOp);
    QCOMPARE(effectOf(builder, builder.teamBody(TeamKind::Managers)), Effect::NoOp);
    QCOMPARE(effectOf(builder, builder.teamBody(TeamKind::Work)), Effect::Applied);
    QCOMPARE(builder.roster().teamOfKind(TeamKind::All)->id, builder.all());
}

void TestRosterMembers::teamsHaveTheShapeOfTheirKind()
{
    auto builder = ChainBuilder::organisation(53);
    const auto user = builder.addUser("Vera Example");
    const auto name = builder.teamBody(TeamKind::Work).name;
    const auto effect = [&](TeamKind kind, std::optional<base::UserId> whose,
                            std::optional<SealedName> called) {
        TeamAdd body = builder.teamBody(kind);
        body.user = whose;
        body.name = std::move(called);
        return effectOf(builder, body);
    };
    QCOMPARE(effect(TeamKind::Work, {}, {}), Effect::NoOp);
    QCOMPARE(effect(TeamKind::Work, user, name), Effect::NoOp);
    QCOMPARE(effect(TeamKind::Personal, {}, {}), Effect::NoOp);
    QCOMPARE(effect(TeamKind::Personal, user, name), Effect::NoOp);
    QCOMPARE(effect(TeamKind::Personal, base::UserId{}, {}), Effect::NoOp);
    QCOMPARE(effect(TeamKind::Personal, user, {}), Effect::Applied);
    TeamAdd again = builder.teamBody(TeamKind::Work);
    again.team = builder.work();
    QCOMPARE(effectOf(builder, again), Effect::NoOp);
}

void TestRosterMembers::aPersonalTeamHasItsUserAlone()
{
    auto builder = ChainBuilder::organisation(54);
    const auto volunteer = builder.addUser("Vera Example");
    const auto another = builder.addUser("Another Example");
    const auto team = builder.addTeam(TeamKind::Personal, volunteer);
    const auto effect = [&](const base::UserId &user) {
        return effectOf(builder, MemberSet{user, team, Role::Writer, {}});
    };
    QCOMPARE(effect(another), Effect::NoOp);
    QCOMPARE(effect(builder.admin().user), Effect::NoOp);
    QCOMPARE(effect(volunteer), Effect::Applied);
    QCOMPARE(effectOf(builder, MemberSet{base::UserId{}, builder.work(), Role::Reader, {}}),
             Effect::NoOp);
    QCOMPARE(effectOf(builder, MemberSet{another, base::TeamId{}, Role::Reader, {}}), Effect::NoOp);
    QCOMPARE(builder.roster().roleOf(another, team), Role::None);
}

void TestRosterMembers::aRoleIsLoweredWithCuts()
{
    WithWorker org(55);
    const std::uint64_t asWriter = org.builder.roster().headSeq();
    MemberSet lower{org.user, org.builder.work(), Role::Reader, {}};
    QCOMPARE(effectOf(org.builder, lower), Effect::NoOp);
    QCOMPARE(org.builder.roster().roleOf(org.user, org.builder.work()), Role::Writer);
    lower.cuts = {{org.device.id(), 7}};
    QCOMPARE(effectOf(org.builder, lower), Effect::Applied);
    const Roster roster = org.builder.roster();
    const std::uint64_t cutAt = roster.headSeq();
    QCOMPARE(roster.roleOf(org.user, org.builder.work()), Role::Reader);
    const auto isCut = [&](std::uint64_t after, std::uint64_t n) {
        return roster.isCutOff(org.device.id(), org.builder.work(), after, n);
    };
    QVERIFY(!isCut(asWriter, 7));
    QVERIFY(isCut(asWriter, 8));
    QVERIFY(isCut(0, 8));
    QVERIFY(isCut(cutAt - 1, 8));
    QVERIFY(!isCut(cutAt, 8)); // what names the cut's own position knows of it
    QVERIFY(!roster.isCutOff(org.device.id(), org.builder.all(), asWriter, 8));
    QVERIFY(!roster.isCutOff(org.builder.admin().id(), org.builder.work(), asWriter, 8));
}

void TestRosterMembers::cutsAreExactlyTheUsersDevices()
{
    WithWorker org(56);
    const TestDevice second = org.builder.enrol(org.user);
    const Cut first{org.device.id(), 7};
    const Cut both{second.id(), 9};
    const auto effect = [&](Role role, std::vector<Cut> cuts) {
        return effectOf(org.builder,
                        MemberSet{org.user, org.builder.work(), role, std::move(cuts)});
    };
    const Cut admins{org.builder.admin().id(), 1};
    const Cut nobodys{base::DeviceId{}, 1};
    QCOMPARE(effect(Role::Reader, {first}), Effect::NoOp);
    QCOMPARE(effect(Role::Reader, {first, both, admins}), Effect::NoOp);
    QCOMPARE(effect(Role::Reader, {first, both, nobodys}), Effect::NoOp);
    QCOMPARE(effect(Role::Reader, {first, both, first}), Effect::NoOp);
    QCOMPARE(effect(Role::Writer, {first, both}), Effect::NoOp); // lowers nothing
    QCOMPARE(effect(Role::Manager, {nobodys}), Effect::NoOp);
    QVERIFY(!org.builder.roster().isCutOff(org.device.id(), org.builder.work(), 0, 100));
    QCOMPARE(effect(Role::Reader, {both, first}), Effect::Applied);
    QVERIFY(org.builder.roster().isCutOff(second.id(), org.builder.work(), 0, 10));
    QCOMPARE(effect(Role::Writer, {}), Effect::Applied);
}

void TestRosterMembers::rolesAreKnownAtEarlierPositions()
{
    auto builder = ChainBuilder::organisation(57);
    const std::uint64_t before = builder.nextSeq() - 1;
    const auto user = builder.addUser("Sam Sampleton");
    const std::uint64_t added = builder.nextSeq() - 1;
    builder.setRole(user, builder.work(), Role::Reader);
    builder.setRole(user, builder.all(), Role::Writer);
    builder.setRole(user, builder.work(), Role::Manager);
    builder.append(MemberSet{user, builder.work(), Role::Writer, {}}); // no devices, so no cuts
    const Roster roster = builder.roster();
    QCOMPARE(roster.noOps(), std::uint64_t(0));
    const auto work = [&](std::uint64_t at) { return roster.roleOf(user, builder.work(), at); };
    const auto all = [&](std::uint64_t at) { return roster.roleOf(user, builder.all(), at); };
    QCOMPARE(all(before), Role::None);
    QCOMPARE(all(added), Role::Reader);
    QCOMPARE(work(added), Role::None);
    QCOMPARE(work(added + 1), Role::Reader);
    QCOMPARE(all(added + 1), Role::Reader);
    QCOMPARE(all(added + 2), Role::Writer);
    QCOMPARE(work(added + 2), Role::Reader);
    QCOMPARE(work(added + 3), Role::Manager);
    QCOMPARE(work(added + 4), Role::Writer);
    QCOMPARE(work(added + 1000), Role::Writer);
    QCOMPARE(roster.roleOf({}, builder.all()), Role::None);
    QCOMPARE(roster.roleOf(user, {}), Role::None);
}

void TestRosterMembers::adminsAreManagersEverywhere()
{
    WithWorker org(58);
    const auto volunteer = org.builder.addUser("Vera Example");
    const auto personal = org.builder.addTeam(TeamKind::Personal, volunteer);
    const Roster roster = org.builder.roster();
    const auto &admin = org.builder.admin();
    QVERIFY(roster.isAdmin(admin.user));
    QVERIFY(!roster.isAdmin(org.user));
    for (const auto &[id, team] : roster.teams())
        QCOMPARE(roster.roleOf(admin.user, id), Role::Manager);
    QCOMPARE(roster.devicesOf(personal), std::vector{admin.id()});
}

void TestRosterMembers::theNewestServerKeyIsInForce()
{
    auto builder = ChainBuilder::organisation(59, false);
    QVERIFY(!builder.roster().serverKey());
    builder.append(ServerKey{builder.serverKey().publicKey(), {}, "https://sync.example.org"});
    QCOMPARE(builder.roster().serverKey(), std::optional(builder.serverKey().publicKey()));
    QCOMPARE(builder.roster().serverUrl(), std::string("https://sync.example.org"));
}

QTEST_APPLESS_MAIN(TestRosterMembers)
#include "tst_roster_members.moc"
