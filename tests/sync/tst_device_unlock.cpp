// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "locked_device.h"

#include "domain/schema_table.h"
#include "protocol/check_words.h"
#include "protocol/unlock.h"
#include "service/revocation.h"
#include "service/unlock_requests.h"
#include "service/unlock_words.h"
#include "store/key_file.h"
#include "support/made_key_store.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using service::Workspace;
using test::ask;
using test::homeOf;
using test::newPassphrase;
using test::openingWith;
using test::openWith;
using test::seal;
using test::SyncWorld;

namespace {

[[nodiscard]] base::Result<void> finish(test::WorldDevice &device,
                                        const char *passphrase = newPassphrase)
{
    return service::finishUnlock({homeOf(device)}, passphrase, device.transport, device.random);
}

[[nodiscard]] std::vector<domain::Record> accessesAt(test::WorldDevice &device)
{
    std::vector<domain::Record> found;
    for (const auto &[key, value] : test::stateOf(device)) {
        if (key.first == Kind::Access)
            found.push_back(value.first);
    }
    return found;
}

} // namespace

//! A manager unlocks a device whose passphrase nobody knows: it comes back with all that is in it
//! (sync.md D12, D15).
class TestDeviceUnlock : public QObject
{
    Q_OBJECT

private slots:
    void aManagerUnlocksADevice();
    void otherWordsAreNotAnswered();
    void theWordsStandForEveryPart();
    void onlyTheDevicesOwnKeyIsGivenOut();
    void onlyManagersAreAsked();
    void whoWasShutOutIsNotUnlocked();
    void anAnswerToAnEarlierRequestOpensNothing();
    void askingAgainIsTheSameRequest();
    void aFalseKeyChangesNothing();
    void aBoxForAnOlderKeyIsOpened();
    void theActIsWrittenDownOnce();
    void cutShortItIsDoneAgain();
    void theKeyStoreGuardsTheRequestToo();
};

void TestDeviceUnlock::aManagerUnlocksADevice()
{
    SyncWorld world(904);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Unsent");
    seal(*worker);

    QCOMPARE(*service::unlockServer({homeOf(*worker)}), std::string(SyncWorld::url));
    const auto words = ask(*worker);
    QVERIFY(words.ok());
    QCOMPARE(finish(*worker).error().code, ErrorCode::NotApproved);
    const auto asked = service::unlocksAsked(**manager, manager->transport);
    QVERIFY(asked.ok());
    QCOMPARE(asked->size(), 1U);
    QCOMPARE(asked->front().user, std::string("Wanda Example"));
    QCOMPARE(asked->front().checkWords, *words);
    QVERIFY(asked->front().isSound);
    // As somebody types who listens.
    std::string heard = *words;
    heard[0] = static_cast<char>(heard[0] - 'a' + 'A');
    QVERIFY(service::answerUnlock(**manager, manager->transport, asked->front().device,
                                  "  " + heard + ".\n")
                .ok());
    QVERIFY(service::unlocksAsked(**manager, manager->transport)->empty());
    QCOMPARE(finish(*worker, "not what was given before").error().code, ErrorCode::WrongSecret);
    QVERIFY(finish(*worker).ok());

    QCOMPARE(openingWith(*worker, SyncWorld::passphrase)->code, ErrorCode::WrongSecret);
    openWith(*worker, newPassphrase);
    QVERIFY(test::has(*worker, Kind::Person, person));
    test::syncWell(*worker);
    QCOMPARE(finish(*worker).error().code, ErrorCode::NotFound);

    // The act stands in the access history, where managers read it.
    test::syncWell(*manager);
    test::syncWell(*admin);
    const auto seen = accessesAt(*admin);
    QCOMPARE(seen.size(), 1U);
    QVERIFY(domain::fieldText(seen.front(), domain::fieldNumber<Kind::Access>("what")) == "UNLOCK");
    QVERIFY(domain::fieldText(seen.front(), domain::fieldNumber<Kind::Access>("why"))
                .find("Wanda Example")
            != std::string::npos);
    test::syncWell(*worker);
    QVERIFY(accessesAt(*worker).empty());
}

void TestDeviceUnlock::otherWordsAreNotAnswered()
{
    SyncWorld world(905);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto words = ask(*worker);
    QVERIFY(words.ok());
    const std::string five = words->substr(0, words->rfind(' '));
    for (const std::string &heard : {std::string(), five, "zebra " + *words}) {
        const auto refused = service::answerUnlock(**admin, admin->transport, device, heard);
        QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    }
    QVERIFY(accessesAt(*admin).empty());
    QCOMPARE(finish(*worker).error().code, ErrorCode::NotApproved);
}

void TestDeviceUnlock::theWordsStandForEveryPart()
{
    test::SeededRandom random(2);
    protocol::UnlockRequest request{random.fixed<base::DeviceId>(),
                                    random.fixed<protocol::BoxPublicKey>(), random.bytes(106)};
    const std::string words = *service::unlockWords(request);
    QCOMPARE(*service::unlockWords(request), words);
    auto other = request;
    other.device.bytes[0] ^= 1;
    QVERIFY(*service::unlockWords(other) != words);
    other = request;
    other.freshKey.bytes[31] ^= 1;
    QVERIFY(*service::unlockWords(other) != words);
    other = request;
    other.sealed.back() ^= 1;
    QVERIFY(*service::unlockWords(other) != words);
    // Not the hash itself, of which somebody could try as many as they like.
    QVERIFY(protocol::checkWordsAsText(
                crypto::blake2b256({request.device.view(), request.freshKey.view(),
                                    base::ByteView(request.sealed)})
                    .view())
            != words);
}

//! Somebody with a copy of a colleague's folder asks for their own device, and sends the
//! colleague's box: the words are right, and nothing is given.
void TestDeviceUnlock::onlyTheDevicesOwnKeyIsGivenOut()
{
    SyncWorld world(912);
    const auto admin = world.newOrganisation();
    const auto colleague = world.join(*admin, "Cai Example", MemberRole::Caseworker);
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto theirs =
        store::KeyFile::boxes(store::Profile{homeOf(*colleague)}.folder() / "key")->forManagers;
    QVERIFY(theirs.has_value());
    worker->transport.onRequest = [&](sync::Request &request) {
        if (request.method == "POST" && request.target == "/v1/unlock") {
            auto asked = *protocol::decodeUnlockRequest(request.body);
            asked.sealed = *theirs;
            request.body = encode(asked);
        }
        return test::DirectTransport::Fate::Passes;
    };
    QVERIFY(ask(*worker).ok());
    const auto asked = service::unlocksAsked(**admin, admin->transport);
    QVERIFY(asked.ok() && asked->size() == 1 && !asked->front().isSound);
    QCOMPARE(service::answerUnlock(**admin, admin->transport, device, asked->front().checkWords)
                 .error()
                 .code,
             ErrorCode::Refused);
    QCOMPARE(finish(*worker).error().code, ErrorCode::NotApproved);
}

void TestDeviceUnlock::onlyManagersAreAsked()
{
    SyncWorld world(906);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto other = world.join(*admin, "Olga Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto words = ask(*worker);
    QCOMPARE(service::unlocksAsked(**other, other->transport).error().code, ErrorCode::Refused);
    QCOMPARE(service::answerUnlock(**other, other->transport, device, *words).error().code,
             ErrorCode::Refused);
}

void TestDeviceUnlock::whoWasShutOutIsNotUnlocked()
{
    SyncWorld world(907);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto words = ask(*worker);
    QVERIFY(words.ok());
    QVERIFY(service::revokeDevice(**admin, admin->transport, device, false,
                                  protocol::RevokeReason::Left)
                .ok());
    QVERIFY(service::unlocksAsked(**admin, admin->transport)->empty());
    QCOMPARE(service::answerUnlock(**admin, admin->transport, device, *words).error().code,
             ErrorCode::NotFound);
    QCOMPARE(ask(*worker).error().code, ErrorCode::ServerRefused);
}

void TestDeviceUnlock::anAnswerToAnEarlierRequestOpensNothing()
{
    SyncWorld world(908);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto words = ask(*worker);
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *words).ok());
    base::Bytes earlier;
    worker->transport.onReply = [&](const sync::Request &, sync::Reply &reply) {
        earlier = reply.body;
        return test::DirectTransport::Fate::Lost;
    };
    QCOMPARE(finish(*worker).error().code, ErrorCode::Unreachable);
    worker->transport.clearHooks();
    const char *const third = "a third made-up example phrase";
    const auto anew = ask(*worker, third);
    QVERIFY(anew.ok() && *anew != *words);
    QCOMPARE(finish(*worker, third).error().code, ErrorCode::NotApproved);
    // A server that gives the old answer again.
    worker->transport.onReply = [&](const sync::Request &, sync::Reply &reply) {
        reply.status = 200;
        reply.body = earlier;
        return test::DirectTransport::Fate::Passes;
    };
    QCOMPARE(finish(*worker, third).error().code, ErrorCode::ServerRefused);
    worker->transport.clearHooks();
    QVERIFY(!openingWith(*worker, SyncWorld::passphrase)); // that of before, all the time
    // With the very passphrase it is another request from now on, to which no old answer sticks.
    QCOMPARE(finish(*worker, third).error().code, ErrorCode::NotFound);
    const auto last = ask(*worker, third);
    QVERIFY(last.ok() && *last != *anew);
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *last).ok());
    QVERIFY(finish(*worker, third).ok());
    QVERIFY(!openingWith(*worker, third));
}

void TestDeviceUnlock::askingAgainIsTheSameRequest()
{
    SyncWorld world(909);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    const auto words = ask(*admin);
    for (int i = 0; i < 6; ++i) { // more than a day allows
        const auto again = ask(*admin);
        QVERIFY(again.ok());
        QCOMPARE(*again, *words);
    }
    QCOMPARE(ask(*admin, "short").error().code, ErrorCode::Refused);
    QCOMPARE(*ask(*admin), *words);
}

void TestDeviceUnlock::aFalseKeyChangesNothing()
{
    SyncWorld world(910);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    // Somebody who holds the managers' key, and answers with another.
    const auto profile = store::Profile{homeOf(*admin)}.folder();
    for (const std::size_t size : {std::size_t(32), std::size_t(31)}) {
        QVERIFY(ask(*admin).ok());
        const auto seed = store::KeyFile::open(profile / "unlock", newPassphrase);
        QVERIFY(seed.ok());
        const auto fresh = crypto::BoxKey::fromSeed(*seed);
        const protocol::UnlockAnswer answer{
            fresh.publicKey(),
            crypto::sealTo(fresh.publicKey(), base::Bytes(size, 7), admin->random)};
        admin->transport.onReply = [&](const sync::Request &, sync::Reply &reply) {
            reply.status = 200;
            reply.body = protocol::encode(answer);
            return test::DirectTransport::Fate::Passes;
        };
        QCOMPARE(finish(*admin).error().code, ErrorCode::ServerRefused);
        admin->transport.clearHooks();
    }
    QVERIFY(!openingWith(*admin, SyncWorld::passphrase));
}

//! Since the device was here last, a manager has left and the managers' key is another.
void TestDeviceUnlock::aBoxForAnOlderKeyIsOpened()
{
    SyncWorld world(915);
    const auto admin = world.newOrganisation();
    const auto leaving = world.join(*admin, "Lena Example", MemberRole::Manager);
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    worker->workspace.reset();
    QVERIFY(service::revokeDevice(**admin, admin->transport, (*leaving)->keys().device, false,
                                  protocol::RevokeReason::Left)
                .ok());
    for (int i = 0; i < 2; ++i) {
        test::syncWell(*admin);
        test::syncWell(*manager);
    }
    const auto newest = [](test::WorldDevice &one) {
        return one->roster().teamOfKind(protocol::TeamKind::Managers)->generations.size();
    };
    QVERIFY(newest(*manager) > 1);
    const auto words = ask(*worker);
    QVERIFY(words.ok());
    QVERIFY(service::unlocksAsked(**manager, manager->transport)->front().isSound);
    QVERIFY(service::answerUnlock(**manager, manager->transport, device, *words).ok());
    QVERIFY(finish(*worker).ok());
    openWith(*worker, newPassphrase);
}

void TestDeviceUnlock::theActIsWrittenDownOnce()
{
    SyncWorld world(916);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto words = ask(*worker);
    admin->transport.onRequest = [](const sync::Request &request) {
        return request.method == "PUT" ? test::DirectTransport::Fate::Lost
                                       : test::DirectTransport::Fate::Passes;
    };
    for (int i = 0; i < 2; ++i)
        QCOMPARE(service::answerUnlock(**admin, admin->transport, device, *words).error().code,
                 ErrorCode::Unreachable);
    QCOMPARE(accessesAt(*admin).size(), 1U); // before anything is given
    admin->transport.clearHooks();
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *words).ok());
    QCOMPARE(accessesAt(*admin).size(), 1U);
    // Another request is another act.
    const auto again = ask(*worker, "a third made-up example phrase");
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *again).ok());
    QCOMPARE(accessesAt(*admin).size(), 2U);
}

//! The new passphrase is in force, and the power goes before what is left of the old state does.
void TestDeviceUnlock::cutShortItIsDoneAgain()
{
    SyncWorld world(917);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto device = (*worker)->keys().device;
    const auto profile = store::Profile{homeOf(*worker)}.folder();
    seal(*worker);
    const auto words = ask(*worker);
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *words).ok());
    for (const char *name : {"entries", "unlock"})
        std::filesystem::copy_file(profile / name, profile / (std::string(name) + ".kept"));
    QVERIFY(finish(*worker).ok());
    for (const char *name : {"entries", "unlock"})
        std::filesystem::rename(profile / (std::string(name) + ".kept"), profile / name);
    QCOMPARE(openingWith(*worker, newPassphrase)->code, ErrorCode::Locked); // still sealed
    QVERIFY(finish(*worker).ok());
    QVERIFY(!openingWith(*worker, newPassphrase));
    // And where the request alone was left behind.
    QVERIFY(ask(*worker).ok());
    QVERIFY(!openingWith(*worker, newPassphrase));
}

//! A copy of the device's folder that is made while a manager is asked is good for nothing.
void TestDeviceUnlock::theKeyStoreGuardsTheRequestToo()
{
    SyncWorld world(931);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    test::syncWell(*worker);
    const auto device = (*worker)->keys().device;
    worker->workspace.reset();
    test::MadeKeyStore keyStore;
    const auto asks = [&](const char *passphrase) {
        return service::askUnlock({homeOf(*worker)}, passphrase, worker->transport, worker->random,
                                  &keyStore);
    };
    const auto finishes = [&](store::KeyStore *with) {
        return service::finishUnlock({homeOf(*worker)}, newPassphrase, worker->transport,
                                     worker->random, with);
    };
    QVERIFY(asks("some other made-up example phrase").ok());
    const auto words = asks(newPassphrase);
    QVERIFY(words.ok());
    QCOMPARE(asks(newPassphrase).ok() ? *asks(newPassphrase) : std::string(), *words);
    const auto request = store::Profile{homeOf(*worker)}.folder() / "unlock";
    const auto slot = store::KeyFile::slot(request);
    QVERIFY(slot && keyStore.read(*slot));
    QCOMPARE(keyStore.size(), std::size_t{1}); // not that of the phrase before
    QVERIFY(service::answerUnlock(**admin, admin->transport, device, *words).ok());
    const auto elsewhere = finishes(nullptr);
    QCOMPARE(elsewhere.error().code, ErrorCode::IoFailed);
    QVERIFY(elsewhere.error().message.find("begin anew") == std::string::npos);
    QVERIFY(finishes(&keyStore).ok());
    QVERIFY(!std::filesystem::exists(request));
    QVERIFY(!keyStore.read(*slot));
    QCOMPARE(keyStore.size(), std::size_t{1}); // the device's own
}

QTEST_GUILESS_MAIN(TestDeviceUnlock)
#include "tst_device_unlock.moc"
