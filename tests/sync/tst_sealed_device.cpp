// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "locked_device.h"

#include "domain/schema_table.h"
#include "service/unlock_requests.h"

#include <QtTest>

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

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;

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

} // namespace

//! Where somebody guesses at the passphrase a device waits, and in the end it is sealed until it is
//! helped; the paper root does so without anybody else (sync.md D12, D15).
class TestSealedDevice : public QObject
{
    Q_OBJECT

private slots:
    void wrongEntriesMakeOneWaitAndThenSealTheDevice();
    void theRightOneForgetsTheWrongOnes();
    void whoNobodyCanHelpIsNeverSealed();
    void thePaperRootOpensADeviceWithoutANetwork();
    void thePaperRootOpensADeviceThatNeverHadAServer();
    void whoIsTheOnlyManagerIsToldOfThePaperRoot();
    void aKeyFileOfAnotherFolderIsNotTaken();
};

void TestSealedDevice::wrongEntriesMakeOneWaitAndThenSealTheDevice()
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
    auto entries = store::WrongEntries::read(store::Profile{homeOf(*admin)}.folder());
    QVERIFY(entries.isSealed());
    entries.forget();
    openWith(*admin, SyncWorld::passphrase);
    QVERIFY(test::has(*admin, Kind::Person, person));
}

void TestSealedDevice::theRightOneForgetsTheWrongOnes()
{
    SyncWorld world(902);
    const auto admin = world.newOrganisation();
    for (int round = 0; round < 3; ++round) {
        for (int i = 1; i < store::WrongEntries::untilWait; ++i)
            QCOMPARE(openingWith(*admin, "not the phrase")->code, ErrorCode::WrongSecret);
        QVERIFY(!openingWith(*admin, SyncWorld::passphrase));
    }
}

void TestSealedDevice::whoNobodyCanHelpIsNeverSealed()
{
    SyncWorld world(903);
    const auto nobody = world.newDevice();
    nobody->workspace.reset();
    const auto profile = store::Profile{homeOf(*nobody)}.folder();
    auto entries = store::WrongEntries::read(profile);
    for (int i = 0; i < 3 * store::WrongEntries::untilSealed; ++i)
        entries.countOne(nobody->clock);
    QVERIFY(!entries.isSealed());
    nobody->clock.advance(60 * minute);
    QVERIFY(!openingWith(*nobody, SyncWorld::passphrase));
}

void TestSealedDevice::thePaperRootOpensADeviceWithoutANetwork()
{
    Rooted org(911);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Unsent");
    seal(*worker);
    const auto unlock = [&](const std::string &root, const char *passphrase = newPassphrase) {
        return service::unlockWithRoot({homeOf(*worker)}, passphrase, root, worker->random);
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

void TestSealedDevice::thePaperRootOpensADeviceThatNeverHadAServer()
{
    SyncWorld world(913);
    const auto alone = world.newDevice();
    const auto made = service::createOrganisation(**alone, {"Alone", "Ada Example", std::nullopt},
                                                  nullptr, {}, std::nullopt);
    QVERIFY(made.ok());
    const auto person = test::addPerson(*alone, "Kept");
    seal(*alone);
    const auto sealed = openingWith(*alone, SyncWorld::passphrase);
    QVERIFY(sealed && sealed->code == ErrorCode::Locked);
    QVERIFY(QString::fromStdString(sealed->message).contains("paper root"));
    QVERIFY(!QString::fromStdString(sealed->message).contains("manager"));
    const auto server = service::unlockServer({homeOf(*alone)});
    QVERIFY(!server && QString::fromStdString(server.error().message).contains("paper root"));
    QVERIFY(service::unlockWithRoot({homeOf(*alone)}, newPassphrase, made->printed, alone->random)
                .ok());
    openWith(*alone, newPassphrase);
    QVERIFY(test::has(*alone, Kind::Person, person));
}

//! There is a server, and nobody behind it who could open the device.
void TestSealedDevice::whoIsTheOnlyManagerIsToldOfThePaperRoot()
{
    Rooted org(917);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    test::syncWell(*org.admin);
    const auto sealed = [](test::WorldDevice &device) {
        seal(device);
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
    QVERIFY(
        service::unlockWithRoot({homeOf(*org.admin)}, newPassphrase, org.root, org.admin->random)
            .ok());
    openWith(*org.admin, newPassphrase);
    // From the moment on when somebody else can.
    const auto manager = org.world.join(*org.admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*org.admin);
    QVERIFY(sealed(*org.admin).contains("A manager has to unlock"));
    QVERIFY(ask(*org.admin).ok());
}

void TestSealedDevice::aKeyFileOfAnotherFolderIsNotTaken()
{
    Rooted org(914);
    const auto worker = org.world.join(*org.admin, "Wanda Example", MemberRole::Caseworker);
    worker->workspace.reset();
    org.admin->workspace.reset();
    const auto key = store::Profile{homeOf(*worker)}.folder() / "key";
    const auto kept = key.parent_path() / "kept";
    std::filesystem::rename(key, kept);
    std::filesystem::copy_file(store::Profile{homeOf(*org.admin)}.folder() / "key", key);
    QCOMPARE(service::unlockWithRoot({homeOf(*worker)}, newPassphrase, org.root, worker->random)
                 .error()
                 .code,
             ErrorCode::StoreDamaged);
    std::filesystem::rename(kept, key);
    QVERIFY(!openingWith(*worker, SyncWorld::passphrase));
}

QTEST_GUILESS_MAIN(TestSealedDevice)
#include "tst_sealed_device.moc"
