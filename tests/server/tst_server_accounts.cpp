// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include <QTest>

#include <fstream>

using namespace throughline;
using namespace throughline::protocol;
using test::ServerFixture;
using test::TestChain;
using test::TestDevice;

//! Organisations, sessions, the key file, and the requests that no end point takes.
class ServerAccountsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesItsKey();
    void keepsItsKeyOverARestart();
    void refusesADamagedKeyFile();
    void refusesAMissingKeyFileBesideStores();
    void keyFileIsForItsOwnerOnly();
    void unknownPathsAndMethods();
    void malformedBodies();
    void createsAnOrganisation();
    void createsItOnceForTheSameChain();
    void refusesAnotherChainOfTheSameOrganisation();
    void refusesAChainForAnotherServer();
    void refusesABrokenChain();
    void refusesWrapsForStrangers();
    void takesAChainWhoseServerCameLater();
    void tokenRegistration();
    void challengesOnlyKnownDevices();
    void opensASession();
    void refusesWrongProofs_data();
    void refusesWrongProofs();
    void sessionsEnd();
    void keepsFourSessionsADevice();
    void sessionsSurviveARestart();
    void devicesAreFoundAfterARestart();
    void healthTellsHeadsOnlyToDirectCallers();
    void stateNamesTheOrganisation();
};

namespace {

[[nodiscard]] base::Bytes newOrganisation(const TestChain &chain)
{
    return encode(NewOrganisation{chain.statements, chain.wraps(), {}});
}

[[nodiscard]] std::string textOf(const server::Response &response)
{
    return std::string(base::asText(response.body));
}

[[nodiscard]] int wrapStatus(ServerFixture &fixture, const std::string &token)
{
    return fixture.get("/v1/wraps/missing", token).status;
}

} // namespace

void ServerAccountsTest::namesItsKey()
{
    ServerFixture fixture;
    const auto answer = fixture.get("/v1/server");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, std::string("application/cbor"));
    const auto info = decode<ServerInfo>(answer.body);
    QVERIFY(info.ok());
    QCOMPARE(info->limits.pushItems, limits::pushItems);
}

void ServerAccountsTest::keepsItsKeyOverARestart()
{
    ServerFixture fixture;
    fixture.restart();
    QVERIFY(decode<ServerInfo>(fixture.get("/v1/server").body)->signKey == fixture.serverKey);
}

void ServerAccountsTest::refusesADamagedKeyFile()
{
    ServerFixture fixture;
    fixture.server.reset();
    std::ofstream(fixture.options.data / "server.key", std::ios::app) << 'x';
    const auto opened =
        server::OrganisationServer::open(fixture.options, fixture.clock, fixture.random);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().code == base::ErrorCode::KeyFileDamaged);
}

void ServerAccountsTest::refusesAMissingKeyFileBesideStores()
{
    ServerFixture fixture;
    fixture.server.reset();
    std::filesystem::remove(fixture.options.data / "server.key");
    QVERIFY(!server::OrganisationServer::open(fixture.options, fixture.clock, fixture.random).ok());
    QVERIFY(!std::filesystem::exists(fixture.options.data / "server.key"));
}

void ServerAccountsTest::keyFileIsForItsOwnerOnly()
{
    ServerFixture fixture;
    const auto file = fixture.options.data / "server.key";
    QCOMPARE(std::filesystem::file_size(file), std::uintmax_t(32));
    using std::filesystem::perms;
    QVERIFY(std::filesystem::status(file).permissions()
            == (perms::owner_read | perms::owner_write));
}

void ServerAccountsTest::unknownPathsAndMethods()
{
    ServerFixture fixture;
    const std::string id(32, 'a');
    QCOMPARE(fixture.get("/").status, 404);
    QCOMPARE(fixture.get("/v1/nothing").status, 404);
    QCOMPARE(fixture.get("/v1/server/more").status, 404);
    QCOMPARE(fixture.post("/v1/server", {}).status, 405);
    QCOMPARE(fixture.get("/v1/push").status, 405);
    QCOMPARE(fixture.send("PUT", "/v1/orgs").status, 405);
    QCOMPARE(fixture.send("DELETE", "/v1/invites/" + id).status, 405);
    QCOMPARE(fixture.get("/v1/invites/" + std::string(32, 'A')).status, 404);
    QCOMPARE(fixture.get("/v1/teams/" + id + "/01/wraps").status, 404);
    QCOMPARE(fixture.get("/v1/teams/" + id + "/0/wraps").status, 401);
    // The two lanes agree, whatever arrives in which.
    const server::Request get{"GET", "/v1/server", {}, {}, false};
    QVERIFY(!server::OrganisationServer::isWrite(get));
    const std::unique_ptr<server::Write> write[] = {fixture.server->check(get)};
    fixture.commit(write);
    QCOMPARE(write[0]->response.status, 200);
}

void ServerAccountsTest::malformedBodies()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    const base::Bytes wrong{0xff};
    const std::string token = chain.admin.token;
    const std::string id(32, 'a');
    QCOMPARE(fixture.post("/v1/orgs", wrong).status, 400);
    QCOMPARE(fixture.post("/v1/session/challenge", wrong).status, 400);
    QCOMPARE(fixture.post("/v1/session", wrong).status, 400);
    QCOMPARE(fixture.post("/v1/roster", wrong, token).status, 400);
    QCOMPARE(fixture.post("/v1/push", wrong, token).status, 400);
    QCOMPARE(fixture.post("/v1/teams/" + id + "/0/wraps", wrong, token).status, 400);
    QCOMPARE(fixture.post("/v1/invites/" + id + "/accept", wrong).status, 400);
    QCOMPARE(fixture.get("/v1/roster?after=x&nonce=00", token).status, 400);
    QCOMPARE(fixture.get("/v1/roster?after=0", token).status, 400);
    QCOMPARE(fixture.get("/v1/log", token).status, 400);
    QCOMPARE(fixture.get("/v1/log?after=0&anchor=1", token).status, 400);
    QCOMPARE(fixture.get("/v1/log?after=-1", token).status, 400);
}

void ServerAccountsTest::createsAnOrganisation()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    const auto answer = fixture.post("/v1/orgs", newOrganisation(chain));
    QCOMPARE(answer.status, 201);
    const auto state = parseServerState(answer.state);
    QVERIFY(state.has_value());
    QVERIFY(state->epoch == *base::EpochId::from(*decodeOneBytes(answer.body)));
    QVERIFY(!state->epoch.isNull());
    QCOMPARE(state->rosterSeq, chain.roster.headSeq());
    fixture.openSession(chain.admin);
    QCOMPARE(decodeMissingWraps(fixture.get("/v1/wraps/missing", chain.admin.token).body)->size(),
             0U);
}

void ServerAccountsTest::createsItOnceForTheSameChain()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    const auto first = fixture.post("/v1/orgs", newOrganisation(chain));
    const auto second = fixture.post("/v1/orgs", newOrganisation(chain));
    QCOMPARE(second.status, 201);
    QVERIFY(first.body == second.body);
    QVERIFY(textOf(fixture.get("/v1/health")).find("\"organisations\":1") != std::string::npos);
}

void ServerAccountsTest::refusesAnotherChainOfTheSameOrganisation()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    chain.addUser();
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(chain)).status, 409);
}

void ServerAccountsTest::refusesAChainForAnotherServer()
{
    ServerFixture fixture;
    const auto other = crypto::SigningKey::generate(fixture.random);
    const TestChain alone(fixture.random, std::nullopt, fixture.clock.wall());
    const TestChain elsewhere(fixture.random, other.publicKey(), fixture.clock.wall());
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(alone)).status, 422);
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(elsewhere)).status, 422);
}

void ServerAccountsTest::refusesABrokenChain()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    chain.statements.back().signatures.front().second.bytes[0] ^= 1;
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(chain)).status, 422);
    chain.statements.clear();
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(chain)).status, 422);
}

void ServerAccountsTest::refusesWrapsForStrangers()
{
    ServerFixture fixture;
    const TestChain chain = fixture.newChain();
    NewOrganisation body{chain.statements, chain.wraps(), {}};
    body.wraps.front().device = base::DeviceId();
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 422);
    body.wraps = chain.wraps();
    body.wraps.push_back(body.wraps.front());
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 422);
    body.wraps = chain.wraps();
    body.wraps.front().generation = 1;
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 422);
}

void ServerAccountsTest::takesAChainWhoseServerCameLater()
{
    ServerFixture fixture;
    TestChain chain(fixture.random, std::nullopt, fixture.clock.wall());
    chain.apply(ServerKey{fixture.serverKey, {}, "https://server.example"});
    QCOMPARE(fixture.post("/v1/orgs", newOrganisation(chain)).status, 201);
}

void ServerAccountsTest::tokenRegistration()
{
    ServerFixture fixture(server::Registration::Token);
    TestChain chain = fixture.newChain();
    NewOrganisation body{chain.statements, chain.wraps(), {}};
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 403);
    body.token = "made up";
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 403);
    const auto token = fixture.server->allowOrganisation();
    QVERIFY(token.ok());
    fixture.restart();
    body.token = *token;
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 201);
    QCOMPARE(fixture.post("/v1/orgs", encode(body)).status, 201); // the same chain, sent again
    const TestChain second = fixture.newChain();
    QCOMPARE(
        fixture.post("/v1/orgs", encode(NewOrganisation{second.statements, second.wraps(), *token}))
            .status,
        403);
}

void ServerAccountsTest::challengesOnlyKnownDevices()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    const auto stranger = TestDevice::make(chain.admin.user, fixture.random);
    QCOMPARE(fixture.post("/v1/session/challenge", encodeOne(stranger.id.view())).status, 404);
    QCOMPARE(fixture.post("/v1/session/challenge", encodeOne(chain.admin.id.view())).status, 200);
}

void ServerAccountsTest::opensASession()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    QCOMPARE(chain.admin.token.size(), 32U);
    QCOMPARE(wrapStatus(fixture, chain.admin.token), 200);
    QCOMPARE(wrapStatus(fixture, ""), 401);
    QCOMPARE(wrapStatus(fixture, std::string(32, '0')), 401);
}

void ServerAccountsTest::refusesWrongProofs_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("signature") << 0;
    QTest::newRow("nonce of another device") << 1;
    QTest::newRow("nonce too old") << 2;
    QTest::newRow("nonce changed") << 3;
    QTest::newRow("unknown device") << 4;
    QTest::newRow("another server's key") << 5;
}

void ServerAccountsTest::refusesWrongProofs()
{
    QFETCH(int, fault);
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    TestDevice member = chain.addMember(Role::Writer, chain.work);
    fixture.found(chain);
    SessionProof proof = fixture.proofFor(chain.admin);
    if (fault == 1)
        proof.nonce = fixture.proofFor(member).nonce;
    if (fault == 2)
        fixture.clock.advance(60'001);
    if (fault == 3)
        proof.nonce.bytes[31] ^= 1;
    const auto signer = fault == 5 ? member.sign.publicKey() : fixture.serverKey;
    proof.signature = chain.admin.sign.sign(sessionDomain, {signer.view(), proof.nonce.view()});
    if (fault == 0)
        proof.signature.bytes[0] ^= 1;
    if (fault == 4)
        proof.device.bytes[0] ^= 1;
    QCOMPARE(fixture.post("/v1/session", encode(proof)).status, 401);
}

void ServerAccountsTest::sessionsEnd()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    fixture.clock.advance(15 * 60'000 - 1);
    QCOMPARE(wrapStatus(fixture, chain.admin.token), 200);
    fixture.clock.advance(1);
    QCOMPARE(wrapStatus(fixture, chain.admin.token), 401);
}

void ServerAccountsTest::keepsFourSessionsADevice()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    std::vector<std::string> tokens{chain.admin.token};
    for (int i = 0; i < 4; ++i) {
        fixture.openSession(chain.admin);
        tokens.push_back(chain.admin.token);
    }
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(wrapStatus(fixture, tokens[0]), 401);
        for (std::size_t i = 1; i < tokens.size(); ++i)
            QCOMPARE(wrapStatus(fixture, tokens[i]), 200);
        fixture.restart();
    }
}

void ServerAccountsTest::sessionsSurviveARestart()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    fixture.found(chain);
    fixture.restart();
    QCOMPARE(wrapStatus(fixture, chain.admin.token), 200);
    fixture.clock.advance(15 * 60'000);
    fixture.restart();
    QCOMPARE(wrapStatus(fixture, chain.admin.token), 401);
}

void ServerAccountsTest::devicesAreFoundAfterARestart()
{
    ServerFixture fixture;
    TestChain chain = fixture.newChain();
    const auto epoch = fixture.found(chain);
    TestDevice member = chain.addMember(Role::Reader, chain.work);
    fixture.upload(chain);
    fixture.restart();
    fixture.openSession(member);
    const auto state = parseServerState(fixture.get("/v1/log?after=0", member.token).state);
    QVERIFY(state && state->epoch == epoch);
    QCOMPARE(state->rosterSeq, chain.roster.headSeq());
}

void ServerAccountsTest::healthTellsHeadsOnlyToDirectCallers()
{
    ServerFixture fixture;
    QCOMPARE(textOf(fixture.send("GET", "/v1/health", {}, {}, true)),
             std::string("{\"ok\":true,\"organisations\":0,\"heads\":[],\"recovering\":0}"));
    TestChain first = fixture.newChain();
    TestChain second = fixture.newChain();
    fixture.found(first);
    fixture.found(second);
    second.addUser();
    fixture.upload(second);
    const auto forwarded = fixture.get("/v1/health");
    QCOMPARE(forwarded.status, 200);
    QCOMPARE(forwarded.contentType, std::string("application/json"));
    QCOMPARE(textOf(forwarded), std::string("{\"ok\":true,\"organisations\":2}"));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(textOf(fixture.send("GET", "/v1/health", {}, {}, true)),
                 std::string("{\"ok\":true,\"organisations\":2,\"heads\":[0,1],\"recovering\":0}"));
        fixture.restart();
    }
}

void ServerAccountsTest::stateNamesTheOrganisation()
{
    ServerFixture fixture;
    const auto none = parseServerState(fixture.get("/v1/server").state);
    QVERIFY(none && none->epoch.isNull());
    QCOMPARE(none->serverTime.value, fixture.clock.wall().value);
    TestChain chain = fixture.newChain();
    const auto epoch = fixture.found(chain);
    QVERIFY(parseServerState(fixture.get("/v1/wraps/missing", chain.admin.token).state)->epoch
            == epoch);
    QVERIFY(parseServerState(fixture.get("/v1/log?after=9", chain.admin.token).state)->epoch
            == epoch);
}

QTEST_APPLESS_MAIN(ServerAccountsTest)
#include "tst_server_accounts.moc"
