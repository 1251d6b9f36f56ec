// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "protocol/check_words.h"
#include "protocol/unlock.h"
#include "service/device_unlock.h"
#include "service/revocation.h"
#include "service/unlock_requests.h"
#include "service/unlock_words.h"
#include "store/key_file.h"
#include "store/wrong_entries.h"
#include "support/sync_world.h"

#include <QtTest>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using service::Workspace;
using test::SyncWorld;

namespace {

constexpr const char *newPassphrase = "another made-up example phrase";
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;

[[nodiscard]] std::filesystem::path homeOf(const test::WorldDevice &device)
{
    return device.home.path().toStdString();
}

//! The error of opening the device, or nothing when it opens; it is closed again.
[[nodiscard]] std::optional<base::Error> openingWith(test::WorldDevice &device,
                                                     const char *passphrase)
{
    device.workspace.reset();
    const auto opened = Workspace::open(homeOf(device), passphrase, device.clock, device.random);
    return opened ? std::nullopt : std::optional(opened.error());
}

void openWith(test::WorldDevice &device, const char *passphrase)
{
    device.workspace.reset();
    auto opened = Workspace::open(homeOf(device), passphrase, device.clock, device.random);
    test::require(opened.ok(), "it opens");
    device.workspace = *std::move(opened);
}

[[nodiscard]] base::Result<std::string> ask(test::WorldDevice &device,
                                            const char *passphrase = newPassphrase)
{
    device.workspace.reset();
    return service::askUnlock(homeOf(device), passphrase, device.transport, device.random);
}

[[nodiscard]] base::Result<void> finish(test::WorldDevice &device,
                                        const char *passphrase = newPassphrase)
{
    return service::finishUnlock(homeOf(device), passphrase, device.transport, device.random);
}

//! An organisation whose paper root is at hand.
struct Rooted
{
    explicit Rooted(std::uint64_t seed) : world(seed), admin(world.newDevice())
    {
        auto made = service::createOrganisation(**admin, {"Sampleton", "Ada Example", std::nullopt},
                                                &admin->transport, SyncWorld::url, std::nullopt);
        test::require(made.ok(), "an organisation");
        root = made->printed;
        test::syncWell(*admin);
    }
    SyncWorld world;
    std::unique_ptr<test::WorldDevice> admin;
    std::string root;
};

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

//! A device whose passphrase nobody knows comes back with all that is in it (sync.md D12, D15).
class TestDeviceUnlock : public QObject
{
    Q_OBJECT

private slots:
    void wrongEntriesMakeOneWaitAndThenSealTheDevice();
    void theRightOneForgetsTheWrongOnes();
    void whoNobodyCanHelpIsNeverSealed();
    void aManagerUnlocksADevice();
    void otherWordsAreNotAnswered();
    void theWordsStandForEveryPart();
    void onlyTheDevicesOwnKeyIsGivenOut();
    void onlyManagersAreAsked();
    void whoWasShutOutIsNotUnlocked();
    void anAnswerToAnEarlierRequestOpensNothing();
    void askingAgainIsTheSameRequest();
    void aFalseKeyChangesNothing();
    void thePaperRootOpensADeviceWithoutANetwork();
    void thePaperRootOpensADeviceThatNeverHadAServer();
    void whoIsTheOnlyManagerIsToldOfThePaperRoot();
    void aKeyFileOfAnotherFolderIsNotTaken();
    void aBoxForAnOlderKeyIsOpened();
    void theActIsWrittenDownOnce();
    void cutShortItIsDoneAgain();
};

void TestDeviceUnlock::wrongEntriesMakeOneWaitAndThenSealTheDevice()
{
    SyncWorld world(901);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    const auto person = test::addPerson(*admin, "Kept");
    for (int i = 1; i < store::WrongEntries::untilWait; ++i)
        QCOMPARE(openingWith(*admin, "not the phrase")->code, ErrorCode::WrongSecret);
    for (const std::int64_t wait : {1, 5, 15, 60, 60}) {
        QCOMPARE(openingWith(*admin, "not the phrase")->code, ErrorCode::Locked);
        // Not even the right one, and a clock put back does not help nor hurt.
        admin->clock.setAhead(-day);
        admin->clock.advance(wait * minute - 1000);
        const auto refused = openingWith(*admin, SyncWorld::passphrase);
        QVERIFY(refused && refused->code == ErrorCode::Locked);
        QVERIFY(QString::fromStdString(refused->message).contains("1 minute"));
        admin->clock.advance(1000);
    }
    const auto sealed = openingWith(*admin, "not the phrase");
    QVERIFY(sealed && sealed->code == ErrorCode::Locked);
    QVERIFY(QString::fromStdString(sealed->message).contains("A manager has to unlock"));
    admin->clock.advance(400 * day);
    QCOMPARE(openingWith(*admin, SyncWorld::passphrase)->code, ErrorCode::Locked);
    // Nothing is lost: what is counted stands beside the store.
    auto entries = store::WrongEntries::read(Workspace::profileOf(homeOf(*admin)));
    QVERIFY(entries.isSealed());
    entries.forget();
    openWith(*admin, SyncWorld::passphrase);
    QVERIFY(test::has(*admin, Kind::Person, person));
}

void TestDeviceUnlock::theRightOneForgetsTheWrongOnes()
{
    SyncWorld world(902);
    const auto admin = world.newOrganisation();
    for (int round = 0; round < 3; ++round) {
        for (int i = 1; i < store::WrongEntries::untilWait; ++i)
            QCOMPARE(openingWith(*admin, "not the phrase")->code, ErrorCode::WrongSecret);
        QVERIFY(!openingWith(*admin, SyncWorld::passphrase));
    }
}

void TestDeviceUnlock::whoNobodyCanHelpIsNeverSealed()
{
    SyncWorld world(903);
    const auto nobody = world.newDevice();
    nobody->workspace.reset();
    const auto profile = Workspace::profileOf(homeOf(*nobody));
    auto entries = store::WrongEntries::read(profile);
    for (int i = 0; i < 3 * store::WrongEntries::untilSealed; ++i)
        entries.countOne(nobody->clock);
    QVERIFY(!entries.isSealed());
    nobody->clock.advance(60 * minute);
    QVERIFY(!openingWith(*nobody, SyncWorld::passphrase));
}

void TestDeviceUnlock::aManagerUnlocksADevice()
{
    SyncWorld world(904);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Unsent");
    worker->workspace.reset();
    auto entries = store::WrongEntries::read(Workspace::profileOf(homeOf(*worker)));
    for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
        entries.countOne(worker->clock);

    QCOMPARE(*service::unlockServer(homeOf(*worker)), std::string(SyncWorld::url));
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
        store::KeyFile::boxes(Workspace::profileOf(homeOf(*colleague)) / "key")->forManagers;
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
    const auto profile = Workspace::profileOf(homeOf(*admin));
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

void TestDeviceUnlock::thePaperRootOpensADeviceWithoutANetwork()
{
    Rooted org(911);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Unsent");
    worker->workspace.reset();
    auto entries = store::WrongEntries::read(Workspace::profileOf(homeOf(*worker)));
    for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
        entries.countOne(worker->clock);
    const auto unlock = [&](const std::string &root, const char *passphrase = newPassphrase) {
        return service::unlockWithRoot(homeOf(*worker), passphrase, root, worker->random);
    };
    Rooted other(912);
    QCOMPARE(unlock(other.root).error().code, ErrorCode::Refused);
    QCOMPARE(unlock("not a root").error().code, ErrorCode::Refused);
    QCOMPARE(unlock(org.root, "short").error().code, ErrorCode::Refused);
    QCOMPARE(openingWith(*worker, SyncWorld::passphrase)->code, ErrorCode::Locked);
    QVERIFY(unlock(org.root).ok());
    openWith(*worker, newPassphrase);
    QVERIFY(test::has(*worker, Kind::Person, person));
    QCOMPARE(test::syncWell(*worker).pushed, std::int64_t(1));
    // Again, and by a manager: the boxes are as good as before.
    QVERIFY(ask(*worker, "a third made-up example phrase").ok());
    QVERIFY(service::unlocksAsked(**org.admin, org.admin->transport)->front().isSound);
}

void TestDeviceUnlock::thePaperRootOpensADeviceThatNeverHadAServer()
{
    SyncWorld world(913);
    const auto alone = world.newDevice();
    const auto made = service::createOrganisation(**alone, {"Alone", "Ada Example", std::nullopt},
                                                  nullptr, {}, std::nullopt);
    QVERIFY(made.ok());
    const auto person = test::addPerson(*alone, "Kept");
    alone->workspace.reset();
    auto entries = store::WrongEntries::read(Workspace::profileOf(homeOf(*alone)));
    for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
        entries.countOne(alone->clock);
    const auto sealed = openingWith(*alone, SyncWorld::passphrase);
    QVERIFY(sealed && sealed->code == ErrorCode::Locked);
    QVERIFY(QString::fromStdString(sealed->message).contains("paper root"));
    QVERIFY(!QString::fromStdString(sealed->message).contains("manager"));
    const auto server = service::unlockServer(homeOf(*alone));
    QVERIFY(!server && QString::fromStdString(server.error().message).contains("paper root"));
    QVERIFY(
        service::unlockWithRoot(homeOf(*alone), newPassphrase, made->printed, alone->random).ok());
    openWith(*alone, newPassphrase);
    QVERIFY(test::has(*alone, Kind::Person, person));
}

//! There is a server, and nobody behind it who could open the device.
void TestDeviceUnlock::whoIsTheOnlyManagerIsToldOfThePaperRoot()
{
    Rooted org(917);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    test::syncWell(*org.admin);
    const auto sealed = [](test::WorldDevice &device) {
        device.workspace.reset();
        auto entries = store::WrongEntries::read(Workspace::profileOf(homeOf(device)));
        for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
            entries.countOne(device.clock);
        const auto error = openingWith(device, SyncWorld::passphrase);
        test::require(error && error->code == ErrorCode::Locked, "it is sealed");
        return QString::fromStdString(error->message);
    };
    QVERIFY(sealed(*worker).contains("A manager has to unlock"));
    const QString told = sealed(*org.admin);
    QVERIFY(told.contains("paper root") && !told.contains("manager"));
    const auto asked = ask(*org.admin);
    QVERIFY(!asked && asked.error().code == ErrorCode::Refused);
    QVERIFY(QString::fromStdString(asked.error().message).contains("paper root"));
    QVERIFY(service::unlockWithRoot(homeOf(*org.admin), newPassphrase, org.root, org.admin->random)
                .ok());
    openWith(*org.admin, newPassphrase);
    // From the moment on when somebody else can.
    const auto manager = org.world.join(*org.admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*org.admin);
    QVERIFY(sealed(*org.admin).contains("A manager has to unlock"));
    QVERIFY(ask(*org.admin).ok());
}

void TestDeviceUnlock::aKeyFileOfAnotherFolderIsNotTaken()
{
    Rooted org(914);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    worker->workspace.reset();
    org.admin->workspace.reset();
    const auto key = Workspace::profileOf(homeOf(*worker)) / "key";
    const auto kept = key.parent_path() / "kept";
    std::filesystem::rename(key, kept);
    std::filesystem::copy_file(Workspace::profileOf(homeOf(*org.admin)) / "key", key);
    QCOMPARE(service::unlockWithRoot(homeOf(*worker), newPassphrase, org.root, worker->random)
                 .error()
                 .code,
             ErrorCode::StoreDamaged);
    std::filesystem::rename(kept, key);
    QVERIFY(!openingWith(*worker, SyncWorld::passphrase));
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
    worker->workspace.reset();
    const auto profile = Workspace::profileOf(homeOf(*worker));
    auto entries = store::WrongEntries::read(profile);
    for (int i = 0; i < store::WrongEntries::untilSealed; ++i)
        entries.countOne(worker->clock);
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

QTEST_GUILESS_MAIN(TestDeviceUnlock)
#include "tst_device_unlock.moc"
