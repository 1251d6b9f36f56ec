// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.h"
#include "service/revocation.h"
#include "store/key_file.h"
#include "store/key_file_format.h"
#include "store/profile_files.h"
#include "support/sync_world.h"
#include "sync/keys.h"

#include <QTest>

using namespace throughline;
using service::MemberRole;

namespace {

[[nodiscard]] std::filesystem::path keyFileOf(const test::WorldDevice &device)
{
    return store::Profile{device.home.path().toStdString()}.folder() / "key";
}

[[nodiscard]] store::KeyFileFormat read(const test::WorldDevice &device)
{
    const auto bytes = store::readSmallFile(keyFileOf(device), store::KeyFileFormat::largest);
    test::require(bytes.ok(), "the key file can be read");
    auto format = store::KeyFileFormat::decode(*bytes);
    test::require(format.ok(), "the key file is whole");
    return *std::move(format);
}

//! The key that the managers of today would find in the box.
[[nodiscard]] std::optional<base::Bytes> openedByManagers(test::WorldDevice &manager,
                                                          const test::WorldDevice &device)
{
    const auto *team = manager->roster().teamOfKind(protocol::TeamKind::Managers);
    const auto seed = manager->teamSeeds().find({team->id, team->generations.back().number});
    const auto boxed = read(device).forManagers;
    if (seed == manager->teamSeeds().end() || !boxed)
        return std::nullopt;
    return sync::teamBoxKey(seed->second).open(*boxed);
}

} // namespace

//! Who forgot the passphrase is helped by a manager or by the paper root (sync.md D12, D15): the
//! key file of every device holds the store's key for both.
class TestKeySeals : public QObject
{
    Q_OBJECT

private slots:
    void everyDeviceOfAnOrganisationHasThem();
    void aDeviceWithoutAnOrganisationHasNone();
    void theOnlyManagerHasNoneForManagers();
    void aRoundWithoutNewsLeavesTheFileAlone();
    void whatACrashLeftOutIsMadeGoodWhenTheStoreOpens();
};

void TestKeySeals::everyDeviceOfAnOrganisationHasThem()
{
    test::SyncWorld world(701);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    const auto volunteer = world.join(*admin, "Vera Example", MemberRole::Volunteer);
    for (const test::WorldDevice *device : {admin.get(), manager.get(), volunteer.get()}) {
        const auto opened = openedByManagers(*admin, *device);
        QVERIFY(opened);
    }
    const auto fromBox = openedByManagers(*admin, *volunteer);
    const base::DeviceId device = (*volunteer)->keys().device;
    volunteer->workspace.reset();
    const auto key = store::KeyFile::open(keyFileOf(*volunteer), test::SyncWorld::passphrase);
    QVERIFY(key.ok());
    const auto unboxed = store::unboxedKey(*fromBox, device);
    QVERIFY(unboxed && base::equal(unboxed->view(), key->view()));
}

void TestKeySeals::aDeviceWithoutAnOrganisationHasNone()
{
    test::SyncWorld world(702);
    const auto nobody = world.newDevice();
    QVERIFY(!read(*nobody).forManagers);
    QVERIFY(!read(*nobody).forRecovery);
}

//! It would be opened by nobody; and it goes with the last other one who could.
void TestKeySeals::theOnlyManagerHasNoneForManagers()
{
    test::SyncWorld world(705);
    const auto admin = world.newOrganisation();
    QVERIFY(!read(*admin).forManagers && read(*admin).forRecovery);
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    QVERIFY(openedByManagers(*admin, *admin));
    QVERIFY(service::revokeDevice(**admin, admin->transport, (*manager)->keys().device, false,
                                  protocol::RevokeReason::Left)
                .ok());
    test::syncWell(*admin);
    QVERIFY(!read(*admin).forManagers && read(*admin).forRecovery);
}

void TestKeySeals::aRoundWithoutNewsLeavesTheFileAlone()
{
    test::SyncWorld world(703);
    const auto admin = world.newOrganisation();
    const auto before = read(*admin).encode();
    test::syncWell(*admin);
    admin->reopen();
    QCOMPARE(read(*admin).encode(), before);
}

void TestKeySeals::whatACrashLeftOutIsMadeGoodWhenTheStoreOpens()
{
    test::SyncWorld world(704);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Mona Example", MemberRole::Manager);
    test::syncWell(*admin);
    // As if the power had gone after the organisation was stored and before the file was written.
    store::KeyFileFormat bare = read(*admin);
    bare.forManagers.reset();
    bare.forRecovery.reset();
    QVERIFY(store::replaceFile(keyFileOf(*admin), bare.encode()).ok());
    QVERIFY(admin->workspace
                ->inTransaction([&] {
                    return admin->workspace->store().meta.remove(store::MetaKey::KeySealedFor);
                })
                .ok());
    admin->reopen();
    QVERIFY(openedByManagers(*admin, *admin));
    QVERIFY(read(*admin).forRecovery);
}

QTEST_GUILESS_MAIN(TestKeySeals)
#include "tst_key_seals.moc"
