// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! The chain and the wraps of team keys.
class ServerRosterTest : public QObject
{
    Q_OBJECT

private slots:
    void servesTheChainFromACount();
    void answersAreFresh();
    void tellsAClientThatIsAhead();
    void appendsAndMovesTheHead();
    void appendAgainIsTheSame();
    void refusesWhatDoesNotFollow();
    void onlyAdminsAppend();
    void refusesStatementsWithoutEffect();
    void refusesFalseSignatures();
    void wholeListOrNothing();
    void twoAtOnceAreInOrder();
    void refusesAnInviteThatHasRunOut();
    void growsNoLargerThanItMay();
    void firstWrapsNameEveryDevice();
    void laterWrapsAddOne();
    void wrapsNeedAdminAndGeneration();
    void servesTheOwnWrapOnly();
    void namesMissingWraps();
};

namespace {

const std::string nonce = "00112233";

[[nodiscard]] std::string rosterTarget(std::uint64_t after)
{
    return "/v1/roster?after=" + std::to_string(after) + "&nonce=" + nonce;
}

[[nodiscard]] std::string wrapTarget(const base::TeamId &team, std::uint64_t generation = 0)
{
    return "/v1/teams/" + team.hex() + '/' + std::to_string(generation) + "/wraps";
}

[[nodiscard]] base::Bytes wrapsFor(const std::vector<base::DeviceId> &devices,
                                   std::uint8_t filling = 1)
{
    std::vector<Wrap> wraps;
    for (const auto &device : devices)
        wraps.push_back({{}, 0, device, base::Bytes(80, filling)});
    return encodeDeviceWraps(wraps);
}

//! An organisation with a writer who has a session.
struct Organisation : ServerFixture
{
    TestChain chain = newChain();
    TestDevice writer = chain.addMember(Role::Writer, chain.work);

    Organisation()
    {
        found(chain);
        openSession(writer);
    }
    [[nodiscard]] server::Response append(const std::vector<SignedStatement> &statements,
                                          const TestDevice &device)
    {
        return post("/v1/roster", encode(statements), device.token);
    }
    [[nodiscard]] UserAdd newUser()
    {
        return {base::randomId<base::UserId>(random), {0, base::Bytes(48, 1)}};
    }
};

} // namespace

void ServerRosterTest::servesTheChainFromACount()
{
    Organisation org;
    const std::uint64_t size = org.chain.roster.size();
    for (const std::uint64_t after : {std::uint64_t(0), size - 2, size}) {
        const auto answer = org.get(rosterTarget(after), org.writer.token);
        QCOMPARE(answer.status, 200);
        const auto reply = decode<RosterReply>(answer.body);
        QVERIFY(reply.ok());
        const auto from = org.chain.statements.begin() + static_cast<std::ptrdiff_t>(after);
        QVERIFY(reply->statements == std::vector(from, org.chain.statements.end()));
        QVERIFY(reply->headHash == org.chain.roster.headHash());
    }
    QCOMPARE(org.get(rosterTarget(0)).status, 401);
}

void ServerRosterTest::answersAreFresh()
{
    Organisation org;
    const auto reply = decode<RosterReply>(org.get(rosterTarget(0), org.writer.token).body);
    base::Bytes time;
    base::appendU64be(time, static_cast<std::uint64_t>(reply->serverTime.value));
    QVERIFY(crypto::verify(org.serverKey, freshDomain,
                           {*base::fromHex(nonce), reply->headHash.view(), time}, reply->fresh));
}

void ServerRosterTest::tellsAClientThatIsAhead()
{
    Organisation org;
    const auto answer = org.get(rosterTarget(org.chain.roster.size() + 1), org.writer.token);
    QCOMPARE(answer.status, 409);
    QCOMPARE(*decodeOneNumber(answer.body), org.chain.roster.headSeq());
}

void ServerRosterTest::appendsAndMovesTheHead()
{
    Organisation org;
    const auto statement = org.chain.apply(org.newUser());
    const auto answer = org.append({statement}, org.chain.admin);
    QCOMPARE(answer.status, 201);
    QCOMPARE(*decodeOneNumber(answer.body), org.chain.roster.headSeq());
    QCOMPARE(parseServerState(answer.state)->head, 1U);
    QCOMPARE(parseServerState(answer.state)->rosterSeq, org.chain.roster.headSeq());
    for (int round = 0; round < 2; ++round) {
        const LogPage page = org.log(org.writer);
        QCOMPARE(page.entries.size(), 1U);
        QVERIFY(page.entries.front().kind == EntryKind::Roster);
        QVERIFY(base::equal(page.entries.front().bytes, org.chain.roster.headHash().view()));
        org.restart();
    }
}

void ServerRosterTest::appendAgainIsTheSame()
{
    Organisation org;
    const auto first = org.chain.apply(org.newUser());
    QCOMPARE(org.append({first}, org.chain.admin).status, 201);
    QCOMPARE(org.append({first}, org.chain.admin).status, 201);
    const auto second = org.chain.apply(org.newUser());
    const auto answer = org.append({first, second}, org.chain.admin);
    QCOMPARE(answer.status, 201);
    QCOMPARE(parseServerState(answer.state)->head, 2U);
    QCOMPARE(org.append({}, org.chain.admin).status, 201);
}

void ServerRosterTest::refusesWhatDoesNotFollow()
{
    Organisation org;
    const auto mine = org.chain.sign(org.newUser(), org.chain.admin);
    const auto theirs = org.chain.apply(org.newUser());
    QCOMPARE(org.append({theirs}, org.chain.admin).status, 201);
    const auto answer = org.append({mine}, org.chain.admin);
    QCOMPARE(answer.status, 409);
    const auto conflict = decode<RosterConflict>(answer.body);
    QCOMPARE(conflict->head, org.chain.roster.headSeq());
    QVERIFY(conflict->hash == org.chain.roster.headHash());
}

void ServerRosterTest::onlyAdminsAppend()
{
    Organisation org;
    QCOMPARE(org.append({org.chain.sign(org.newUser(), org.chain.admin)}, org.writer).status, 403);
}

void ServerRosterTest::refusesStatementsWithoutEffect()
{
    Organisation org;
    const UserAdd twice{org.writer.user, {0, base::Bytes(48, 1)}};
    QCOMPARE(org.append({org.chain.sign(twice, org.chain.admin)}, org.chain.admin).status, 422);
    // No right: an admin's session carries it, but a writer signed it.
    QCOMPARE(org.append({org.chain.sign(org.newUser(), org.writer)}, org.chain.admin).status, 422);
    const OtherStatement unknown{100, {0xa0}};
    QCOMPARE(org.append({org.chain.sign(unknown, org.chain.admin)}, org.chain.admin).status, 422);
    const OtherStatement revoke{static_cast<std::uint64_t>(StatementType::DeviceRevoke), {0xa0}};
    QCOMPARE(org.append({org.chain.sign(revoke, org.chain.admin)}, org.chain.admin).status, 422);
}

void ServerRosterTest::refusesFalseSignatures()
{
    Organisation org;
    auto statement = org.chain.sign(org.newUser(), org.chain.admin);
    statement.signatures.front().second.bytes[5] ^= 1;
    QCOMPARE(org.append({statement}, org.chain.admin).status, 422);
    QCOMPARE(org.append({{{0xff}, statement.signatures}}, org.chain.admin).status, 422);
}

void ServerRosterTest::wholeListOrNothing()
{
    Organisation org;
    TestChain ahead = org.chain;
    const auto good = ahead.apply(org.newUser());
    const auto bad = ahead.sign(UserAdd{org.writer.user, {0, base::Bytes(48, 1)}}, ahead.admin);
    QCOMPARE(org.append({good, bad}, org.chain.admin).status, 422);
    const auto reply = decode<RosterReply>(org.get(rosterTarget(0), org.writer.token).body);
    QCOMPARE(reply->statements.size(), org.chain.statements.size());
    QCOMPARE(org.log(org.writer).next, 0U);
}

void ServerRosterTest::twoAtOnceAreInOrder()
{
    Organisation org;
    const auto one = org.chain.sign(org.newUser(), org.chain.admin);
    const auto other = org.chain.sign(org.newUser(), org.chain.admin);
    const std::string token = org.chain.admin.token;
    const std::unique_ptr<server::Write> writes[] = {
        org.check("/v1/roster", encode(std::vector{one}), token),
        org.check("/v1/roster", encode(std::vector{other}), token)};
    org.commit(writes);
    QCOMPARE(writes[0]->response.status, 201);
    QCOMPARE(writes[1]->response.status, 409);
    QVERIFY(decode<RosterConflict>(writes[1]->response.body)->hash == hashOf(one));
}

void ServerRosterTest::refusesAnInviteThatHasRunOut()
{
    Organisation org;
    const auto user = org.chain.addUser();
    const auto invite = org.chain.invite(user, org.clock.wall() + 1000);
    org.upload(org.chain);
    const auto device = TestDevice::make(user, org.random);
    const auto approval = org.chain.sign(
        TestChain::approval(invite, org.chain.accept(invite, device)), org.chain.admin);
    org.clock.advance(1000);
    QCOMPARE(org.append({approval}, org.chain.admin).status, 422);
    org.clock.advance(-1);
    QCOMPARE(org.append({approval}, org.chain.admin).status, 201);
}

//! What an organisation has it keeps, and one more of it is refused (sync.md D16).
void ServerRosterTest::growsNoLargerThanItMay()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    TestDevice first = chain.addMember(Role::Writer, chain.work);
    TestDevice second = chain.addMember(Role::Reader, chain.work);
    fixture.found(chain);
    const auto tried = [&](const auto &grow) {
        TestChain larger = chain;
        grow(larger);
        const auto from = larger.statements.begin() + std::ptrdiff_t(chain.statements.size());
        const std::vector<SignedStatement> added(from, larger.statements.end());
        return fixture.post("/v1/roster", encode(added), chain.admin.token).status;
    };
    const auto oneMember = [](TestChain &larger) {
        (void)larger.addMember(Role::Reader, larger.work);
    };
    const auto oneUser = [](TestChain &larger) { (void)larger.addUser(); };
    const auto oneTeam = [](TestChain &larger) { (void)larger.addTeam(TeamKind::Work); };
    const auto anotherRole = [&](TestChain &larger) {
        larger.apply(MemberSet{second.user, larger.work, Role::Writer, {}});
    };
    const auto limitTo = [&](const server::OrganisationLimits &limits) {
        fixture.options.limits = limits;
        fixture.restart();
        fixture.openSession(chain.admin);
    };
    limitTo({.devices = 3});
    QCOMPARE(tried(oneMember), 422);
    limitTo({.teams = chain.roster.teams().size()});
    QCOMPARE(tried(oneTeam), 422);
    limitTo({.members = 3});
    QCOMPARE(tried(oneMember), 422); // of the work team; an administrator is in every one
    QCOMPARE(tried(anotherRole), 201);
    chain.apply(MemberSet{second.user, chain.work, Role::Writer, {}});
    QCOMPARE(tried(oneUser), 201); // in the team of everybody, which has no limit of its own
}

void ServerRosterTest::firstWrapsNameEveryDevice()
{
    Organisation org;
    const auto team = org.chain.addTeam(TeamKind::Work);
    org.chain.apply(MemberSet{org.writer.user, team, Role::Reader, {}});
    org.upload(org.chain);
    const auto expected = org.chain.roster.devicesOf(team);
    QCOMPARE(expected.size(), 2U);
    const std::string token = org.chain.admin.token;
    const auto answer = org.post(wrapTarget(team), wrapsFor({org.chain.admin.id}), token);
    QCOMPARE(answer.status, 409);
    QVERIFY(*decodeDevices(answer.body) == expected);
    auto more = expected;
    more.push_back(base::DeviceId());
    QCOMPARE(org.post(wrapTarget(team), wrapsFor(more), token).status, 409);
    QCOMPARE(org.post(wrapTarget(team), wrapsFor(expected), token).status, 201);
}

void ServerRosterTest::laterWrapsAddOne()
{
    Organisation org;
    TestDevice joined = org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    const std::string token = org.chain.admin.token;
    QCOMPARE(org.post(wrapTarget(org.chain.work), wrapsFor({joined.id}, 7), token).status, 201);
    QCOMPARE(org.post(wrapTarget(org.chain.work), wrapsFor({joined.id}, 8), token).status, 201);
    QCOMPARE(org.post(wrapTarget(org.chain.work), wrapsFor({base::DeviceId()}), token).status, 409);
    org.openSession(joined);
    const auto own = decodeOneBytes(org.get(wrapTarget(org.chain.work), joined.token).body);
    QVERIFY(*own == base::Bytes(80, 8));
}

void ServerRosterTest::wrapsNeedAdminAndGeneration()
{
    Organisation org;
    const auto body = wrapsFor({org.chain.admin.id});
    QCOMPARE(org.post(wrapTarget(org.chain.work), body).status, 401);
    QCOMPARE(org.post(wrapTarget(org.chain.work), body, org.writer.token).status, 403);
    QCOMPARE(org.post(wrapTarget(org.chain.work, 1), body, org.chain.admin.token).status, 404);
    QCOMPARE(org.post(wrapTarget(base::TeamId()), body, org.chain.admin.token).status, 404);
}

void ServerRosterTest::servesTheOwnWrapOnly()
{
    Organisation org;
    QCOMPARE(org.get(wrapTarget(org.chain.work), org.writer.token).status, 200);
    QCOMPARE(org.get(wrapTarget(org.chain.managers), org.writer.token).status, 404);
    QCOMPARE(org.get(wrapTarget(org.chain.managers), org.chain.admin.token).status, 200);
    QCOMPARE(org.get(wrapTarget(org.chain.work, 3), org.chain.admin.token).status, 404);
}

void ServerRosterTest::namesMissingWraps()
{
    Organisation org;
    QCOMPARE(org.get("/v1/wraps/missing").status, 401);
    QCOMPARE(org.get("/v1/wraps/missing", org.writer.token).status, 403);
    const TestDevice joined = org.chain.addMember(Role::Writer, org.chain.work);
    org.upload(org.chain);
    const auto missing =
        decodeMissingWraps(org.get("/v1/wraps/missing", org.chain.admin.token).body);
    QCOMPARE(missing->size(), 2U); // the work team and everybody's
    for (const Wrap &wrap : *missing) {
        QVERIFY(wrap.device == joined.id);
        QVERIFY(wrap.team == org.chain.work || wrap.team == org.chain.all);
    }
}

QTEST_APPLESS_MAIN(ServerRosterTest)
#include "tst_server_roster.moc"
