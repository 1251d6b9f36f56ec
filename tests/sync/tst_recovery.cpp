// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/printed_code.h"
#include "protocol/recovery.h"
#include "service/recovery.h"
#include "service/revocation.h"
#include "support/sync_world.h"
#include "sync/keys.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using test::SyncWorld;

namespace {

//! An organisation with a worker and a person, whose only administrator's device is lost.
struct Orphaned
{
    explicit Orphaned(std::uint64_t seed) : world(seed)
    {
        auto admin = world.newDevice();
        auto made = service::createOrganisation(**admin, {"Sampleton", "Ada Example", std::nullopt},
                                                &admin->transport, SyncWorld::url, std::nullopt);
        test::require(made.ok(), "an organisation");
        root = made->printed;
        test::syncWell(*admin);
        worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
        person = test::addPerson(*worker, "Waiting");
        test::syncWell(*worker);
        ada = (*admin)->keys().user;
        lostDevice = (*admin)->keys().device;
        lost = std::move(admin);
    }

    [[nodiscard]] base::Result<void> recover(test::WorldDevice &device, const char *user,
                                             const std::string &with)
    {
        return service::recoverOrganisation(*device, device.transport, SyncWorld::url, with, user);
    }

    SyncWorld world;
    std::string root;
    std::unique_ptr<test::WorldDevice> worker, lost;
    base::RecordId person;
    base::UserId ada;
    base::DeviceId lostDevice;
};

} // namespace

//! All administrators' devices are lost: the paper root lets a new one in, which then keeps the
//! organisation like any administrator's (sync.md D2 recover, D12).
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void aNewDeviceTakesTheOrganisationOver();
    void somebodyNewMayBeTheAdministrator();
    void anotherRootLetsNobodyIn();
    void aBrokenLineLetsOneDeviceInAndNoMore();
    void somebodyElsesStatementComesFirst();
    void theServerGivesTheChainToNobodyElse();
    void aRootIsTried();
};

void TestRecovery::aNewDeviceTakesTheOrganisationOver()
{
    Orphaned org(951);
    const auto found = org.world.newDevice();
    QVERIFY(org.recover(*found, "Ada Example", org.root).ok());
    QVERIFY((*found)->roster().isAdmin((*found)->keys().user));
    QCOMPARE((*found)->keys().user, org.ada);
    test::syncWell(*found);
    QVERIFY(test::has(*found, Kind::Person, org.person));

    // It keeps the organisation: the lost device goes, somebody new comes, keys are replaced.
    QVERIFY(service::revokeDevice(**found, found->transport, org.lostDevice, true,
                                  protocol::RevokeReason::Lost)
                .ok());
    org.world.advance(180'000);
    test::syncWell(*found);
    test::syncWell(*org.worker);
    QVERIFY(!(*org.worker)->roster().device(org.lostDevice)->isActive());
    const auto newcomer = org.world.join(*found, "Nora Example", MemberRole::Caseworker);
    QVERIFY(test::has(*newcomer, Kind::Person, org.person));

    // Both ways, and after a new day.
    const auto contact = test::addContact(*found, org.person, "From the new device");
    const auto later = test::addPerson(*org.worker, "Later");
    for (test::WorldDevice *device : {found.get(), org.worker.get(), found.get()})
        test::syncWell(*device);
    found->reopen();
    test::syncWell(*found);
    QVERIFY(test::has(*found, Kind::Person, later));
    test::syncWell(*org.worker);
    QCOMPARE(test::textOf(*org.worker, Kind::Contact, contact, "note"),
             std::string("From the new device"));
    QCOMPARE(test::quarantined(*org.worker), std::int64_t(0));
    // The lost device does not come back.
    QCOMPARE(test::syncOnce(*org.lost).error().code, ErrorCode::Revoked);
}

void TestRecovery::somebodyNewMayBeTheAdministrator()
{
    Orphaned org(952);
    const auto found = org.world.newDevice();
    QVERIFY(org.recover(*found, "Trudy Trustee", org.root).ok());
    QVERIFY((*found)->keys().user != org.ada);
    test::syncWell(*org.worker);
    QCOMPARE((*org.worker)->userName((*found)->keys().user), std::string("Trudy Trustee"));
    QVERIFY((*org.worker)->roster().isAdmin((*found)->keys().user));
    test::syncWell(*found);
    QVERIFY(test::has(*found, Kind::Person, org.person));
}

void TestRecovery::anotherRootLetsNobodyIn()
{
    Orphaned org(953);
    const auto before = (*org.worker)->roster().size();
    const auto found = org.world.newDevice();
    Orphaned other(954);
    QCOMPARE(org.recover(*found, "Ada Example", other.root).error().code, ErrorCode::ServerRefused);
    QCOMPARE(org.recover(*found, "Ada Example", "no root").error().code, ErrorCode::Refused);
    QCOMPARE(org.recover(*found, " ", org.root).error().code, ErrorCode::Refused);
    QVERIFY(!(*found)->hasIdentity());
    test::syncWell(*org.worker);
    QCOMPARE((*org.worker)->roster().size(), before);
    // Where there is an organisation already nobody recovers another.
    QCOMPARE(org.recover(*org.worker, "Ada Example", org.root).error().code,
             ErrorCode::StoreExists);
}

void TestRecovery::aBrokenLineLetsOneDeviceInAndNoMore()
{
    Orphaned org(955);
    const auto found = org.world.newDevice();
    found->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target == "/v1/recovery" ? test::DirectTransport::Fate::Lost
                                                : test::DirectTransport::Fate::Passes;
    };
    QCOMPARE(org.recover(*found, "Trudy Trustee", org.root).error().code, ErrorCode::Unreachable);
    found->transport.clearHooks();
    found->reopen();
    QVERIFY(org.recover(*found, "Trudy Trustee", org.root).ok());
    test::syncWell(*org.worker);
    QCOMPARE((*org.worker)->roster().devices().size(), 3U);
    QCOMPARE((*org.worker)->userName((*found)->keys().user), std::string("Trudy Trustee"));
}

void TestRecovery::somebodyElsesStatementComesFirst()
{
    Orphaned org(956);
    const auto found = org.world.newDevice();
    bool isFirst = true;
    found->transport.onRequest = [&](sync::Request &request) {
        if (request.target == "/v1/recovery" && std::exchange(isFirst, false))
            test::require(service::invite(**org.lost, org.lost->transport, "Nora Example",
                                          MemberRole::Caseworker, std::nullopt)
                              .ok(),
                          "the lost device is at work");
        return test::DirectTransport::Fate::Passes;
    };
    QVERIFY(org.recover(*found, "Ada Example", org.root).ok());
    QVERIFY(!isFirst);
    QVERIFY((*found)->roster().isAdmin((*found)->keys().user));
}

void TestRecovery::theServerGivesTheChainToNobodyElse()
{
    Orphaned org(957);
    const auto organisation = (*org.worker)->roster().organisation();
    const auto challenge = org.worker->transport.serve(
        {"POST", "/v1/recovery/challenge", {}, protocol::encodeOne(organisation.view())});
    QCOMPARE(challenge.status, 200);
    const auto nonce =
        protocol::SessionNonce::from(*protocol::decodeOneBytes(challenge.body)).value();
    const auto serverKey = *(*org.worker)->serverKey();
    const auto asked = [&](const protocol::RecoveryProof &proof) {
        return org.worker->transport
            .serve({"POST", "/v1/recovery/chain", {}, protocol::encode(proof)})
            .status;
    };
    const auto bytes = protocol::readPrintedCode(org.root, 32);
    const sync::RootKeys root(*crypto::Secret32::from(*bytes));
    const auto proofBy = [&](const crypto::SigningKey &key, const protocol::SessionNonce &on) {
        return protocol::RecoveryProof{
            organisation, on, key.sign(protocol::recoveryDomain, {serverKey.view(), on.view()})};
    };
    QCOMPARE(asked(proofBy((*org.lost)->keys().sign, nonce)), 401); // an administrator
    protocol::SessionNonce madeUp = nonce;
    madeUp.bytes[20] ^= 1;
    QCOMPARE(asked(proofBy(root.sign, madeUp)), 401);
    QCOMPARE(asked(proofBy(root.sign, nonce)), 200);
    org.world.advance(61'000);
    QCOMPARE(asked(proofBy(root.sign, nonce)), 401);

    // Nor does it take another statement than a recovery, or one that the root has not signed.
    const auto chain = (*org.lost)->wholeChain();
    const auto post = [&](const protocol::SignedStatement &statement) {
        return org.worker->transport
            .serve({"POST",
                    "/v1/recovery",
                    {},
                    protocol::encode(std::vector<protocol::SignedStatement>{statement})})
            .status;
    };
    QCOMPARE(post(chain->back()), 400);
    const auto &keys = (*org.lost)->keys();
    const auto made = crypto::SigningKey::generate(org.lost->random);
    const auto &roster = (*org.lost)->roster();
    const protocol::Statement statement{
        roster.organisation(),
        roster.size(),
        roster.headHash(),
        {},
        (*org.lost)->now(),
        false,
        protocol::Recover{keys.user, made.publicKey(), keys.box.publicKey()}};
    protocol::SignedStatement forged{protocol::encode(statement), {}};
    forged.signatures = {{base::DeviceId{}, keys.sign.sign(protocol::rosterDomain, {forged.bytes})},
                         {protocol::deviceId(made.publicKey(), keys.box.publicKey()),
                          made.sign(protocol::rosterDomain, {forged.bytes})}};
    QCOMPARE(post(forged), 422);
    const auto before = (*org.worker)->roster().size();
    test::syncWell(*org.worker);
    QCOMPARE((*org.worker)->roster().size(), before);
}

void TestRecovery::aRootIsTried()
{
    Orphaned org(958);
    Orphaned other(959);
    QVERIFY(*service::isOurRoot(**org.lost, org.root));
    QVERIFY(!*service::isOurRoot(**org.lost, other.root));
    QCOMPARE(service::isOurRoot(**org.lost, "no root").error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
