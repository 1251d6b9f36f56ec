// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/client_version.h"
#include "service/lease_policy.h"
#include "service/minimum_version.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using service::MemberRole;

namespace {

const std::uint64_t tooNew = protocol::clientVersion() + 1;

enum class NewKeys { Pass, AreLost };
//! From now on the server takes its program for that version.
void claim(test::WorldDevice &device, std::uint64_t version, NewKeys newKeys = NewKeys::Pass)
{
    device.transport.onRequest = [version, newKeys](sync::Request &request) {
        if (newKeys == NewKeys::AreLost && request.method == "PUT")
            return test::DirectTransport::Fate::Lost;
        const auto at = request.target.find("&client=");
        if (at != std::string::npos)
            request.target = request.target.substr(0, at) + "&client=" + std::to_string(version);
        return test::DirectTransport::Fate::Passes;
    };
}

//! What an administrator with a program of tomorrow writes; no device here has one.
void demand(test::WorldDevice &admin, std::uint64_t version)
{
    protocol::Policy policy = admin->roster().policy();
    policy.minimumClient = version;
    service::ChainWriter chain(admin->roster(), admin->keys(), admin->now());
    test::require(chain.add(policy).ok(), "the policy is written");
    // The rest of the round that follows may be lost.
    (void)service::postToRoster(*admin, admin.transport, chain.statements());
    test::require(admin->roster().policy().minimumClient == version, "the server takes it");
}

//! Its session is over: it has to sign in.
void nextSession(test::SyncWorld &world)
{
    world.advance(16LL * 60 * 1000);
}

} // namespace

//! A program that is older than its organisation asks for sends what waits and is told why nothing
//! comes (sync.md D13, 426).
class TestMinimumVersion : public QObject
{
    Q_OBJECT

private slots:
    void anAdministratorSaysIt();
    void anOlderProgramSendsAndReadsNothing();
    void aServerThatAsksForWhatIsThereIsNotBelieved();
    void aKeyThatWouldHaveToBeReplacedWaits();
};

void TestMinimumVersion::anAdministratorSaysIt()
{
    test::SyncWorld world(2301);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Siân Tŷ-Enghraifft", MemberRole::Caseworker);
    const std::string own = protocol::versionText(protocol::clientVersion());
    const auto says = [](test::WorldDevice &device, const std::string &version) {
        return service::setMinimumVersion(*device, device.transport, version);
    };
    QVERIFY(!says(*worker, own));
    for (const std::string &wrong : {std::string("2"), protocol::versionText(tooNew)}) {
        const auto refused = says(*admin, wrong);
        QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    }
    const auto before = (*admin)->roster().size();
    QVERIFY(says(*admin, own).ok());
    QVERIFY(says(*admin, own).ok()); // what it is already is not said again
    QCOMPARE((*admin)->roster().size(), before + 1);
    QCOMPARE((*admin)->roster().policy().minimumClient, protocol::clientVersion());
    QCOMPARE((*admin)->roster().policy().leaseDays, service::usualLeaseDays);
    nextSession(world);
    test::syncWell(*worker); // its program is new enough
    QVERIFY(says(*admin, "0.0.0").ok());
    QCOMPARE((*admin)->roster().policy().minimumClient, std::uint64_t(0));
}

void TestMinimumVersion::anOlderProgramSendsAndReadsNothing()
{
    test::SyncWorld world(2302);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Siân Tŷ-Enghraifft", MemberRole::Caseworker);
    claim(*admin, tooNew);
    demand(*admin, tooNew);
    nextSession(world);
    const auto ofTeam = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    const auto person = test::addPerson(*worker, "Example");
    worker->transport.seen.clear();
    for (int i = 0; i < 2; ++i) {
        const auto round = test::syncOnce(*worker);
        QVERIFY(!round);
        QVERIFY(round.error().code == ErrorCode::ServerRefused);
        const std::string &words = round.error().message;
        for (const std::string &said :
             {std::string("has to be updated"), std::string("safe on this device"),
              protocol::versionText(tooNew), protocol::versionText(protocol::clientVersion())})
            QVERIFY2(words.find(said) != std::string::npos, words.c_str());
    }
    // The second time nothing is left to send.
    const std::vector<std::string> asked{"POST /v1/session/challenge", "POST /v1/session",
                                         "POST /v1/push", "POST /v1/session/challenge",
                                         "POST /v1/session"};
    const auto &seen = worker->transport.seen;
    QCOMPARE(seen, asked);
    QCOMPARE(test::waiting(*worker), std::int64_t(0));
    QVERIFY(!test::has(*worker, domain::Kind::Person, ofTeam));
    // It goes on without the team, and the team has what it sent.
    test::addContact(*worker, person, "Waits for the next round");
    QCOMPARE(test::waiting(*worker), std::int64_t(1));
    test::syncWell(*admin);
    QVERIFY(test::has(*admin, domain::Kind::Person, person));
    claim(*worker, tooNew);
    test::syncWell(*worker);
    QCOMPARE(test::waiting(*worker), std::int64_t(0));
    QVERIFY(test::has(*worker, domain::Kind::Person, ofTeam));
}

void TestMinimumVersion::aServerThatAsksForWhatIsThereIsNotBelieved()
{
    test::SyncWorld world(2303);
    const auto admin = world.newOrganisation();
    claim(*admin, tooNew);
    demand(*admin, protocol::clientVersion());
    nextSession(world);
    claim(*admin, 0);
    const auto round = test::syncOnce(*admin);
    QVERIFY(!round);
    QVERIFY(round.error().code == ErrorCode::ServerFault);
}

void TestMinimumVersion::aKeyThatWouldHaveToBeReplacedWaits()
{
    test::SyncWorld world(2304);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Siân Tŷ-Enghraifft", MemberRole::Caseworker);
    const auto other = world.join(*admin, "Tomos Enghraifft", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Example");
    test::syncWell(*worker);
    test::syncWell(*admin);
    // The team's key is a new one, so the folder's is to be replaced by whoever writes next.
    claim(*admin, tooNew, NewKeys::AreLost);
    (void)service::revokeDevice(**admin, admin->transport, (*other)->keys().device, false,
                                protocol::RevokeReason::Left);
    test::syncWell(*worker); // it hears of the team's
    demand(*admin, tooNew);
    nextSession(world);
    test::addContact(*worker, person, "Waits for the update");
    const auto round = test::syncOnce(*worker);
    QVERIFY(!round);
    QVERIFY(round.error().code == ErrorCode::ServerRefused);
    QCOMPARE(test::waiting(*worker), std::int64_t(1));
    claim(*worker, tooNew);
    test::syncWell(*worker);
    QCOMPARE(test::waiting(*worker), std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestMinimumVersion)
#include "tst_minimum_version.moc"
