// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The server is put back from a backup, as its operators do it (packaging/server/README.md).
#include "simulation/event.h"

#include "server/dump.h"
#include "server/open_store.h"
#include "service/server_restored.h"
#include "simulation/world.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::simulation {

namespace fs = std::filesystem;
using base::ErrorCode;
using test::SeededRandom;

namespace {

constexpr std::int64_t day = 24LL * 3600 * 1000;
constexpr std::int64_t oldestBackup = 30 * day; // the guide: destroy each copy after 30 days

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("the server's operators: " + result.error().message);
    return *std::move(result);
}

[[nodiscard]] server::OpenedStore openStore(World &world)
{
    server::Options options;
    options.data = world.server.folder;
    return must(server::openStore(options, world.server.random));
}

//! Into an empty place, but for the secret, which the backup carries along.
void putBack(World &world, const Backup &backup)
{
    world.stopServer();
    world.ledger.startAnew();
    fs::remove_all(world.freshFolder(World::olderCopy)); // its epoch is over
    for (const auto &file : fs::directory_iterator(world.server.folder)) {
        if (file.path().filename() != "server.key")
            fs::remove_all(file.path());
    }
    {
        const server::OpenedStore opened = openStore(world);
        std::size_t at = 0;
        const auto take = [&]() -> base::Result<std::optional<base::Bytes>> {
            return at < backup.records.size() ? std::optional(backup.records[at++]) : std::nullopt;
        };
        (void)must(server::loadStore(*opened.store, take, world.server.random));
    }
    world.awaitsAdmin = true;
    world.startServer();
    // What it gave for anything else no server can hold to.
    std::erase_if(world.receipts, [&](const auto &receipt) {
        return !world.ledger.stillHas(receipt.first, receipt.second);
    });
}

[[nodiscard]] bool says(const base::Error &error, std::string_view words)
{
    return error.message.find(words) != std::string::npos;
}

//! D8: until an administrator has confirmed the server nothing of it is believed, and whoever uses
//! the device is told what happened, that nothing is lost, and who has to do what.
void expectWords(World &world, Device &device)
{
    world.endRound(device);
    device.network.clearFaults();
    if (device.standing != Device::Standing::Member || device.disk.hasStopped())
        return;
    const auto round = service::syncOnce(world.open(device), &device.network);
    if (device.disk.hadTrouble())
        return;
    if (round)
        return world.account.violate("D8", "a server that nobody has confirmed is taken for sound");
    if (!world.accept(device, round) && round.error().code != ErrorCode::Unreachable)
        return;
    const base::Error &error = round.error();
    const bool isAdmin = device.workspace->roster().isAdmin(*device.user);
    const bool isKnown = !says(error, "does not know this device");
    if (!says(error, "put back to an earlier day") || !says(error, "is safe on this device")
        || !says(error, isAdmin && isKnown ? "org confirm" : "an administrator has confirmed"))
        world.account.violate("D8", "it is not told what happened to the server: " + error.message);
    world.account.count("told_of_restores");
}

} // namespace

//! Also while it serves.
void backUpServer(World &world, Device &, SeededRandom &)
{
    Backup backup;
    backup.madeAt = world.time.now;
    (void)must(server::dumpStore(*openStore(world).store,
                                 [&](base::ByteView record) -> base::Result<void> {
                                     backup.records.push_back(base::toBytes(record));
                                     return {};
                                 }));
    world.backup = std::move(backup);
    world.account.count("backups");
}

//! The newest one. The administrator's device has the whole list of members: on another one it must
//! not be confirmed, and what that leads to is for people to mend (core/sync, "What waits").
void restoreServer(World &world, Device &, SeededRandom &random)
{
    constexpr int someDevices = 3;
    Device &admin = world.admin();
    if (!world.backup || world.time.now - world.backup->madeAt > oldestBackup)
        return;
    const auto hasAllStatements = [&] {
        return !admin.disk.hasStopped()
            && world.open(admin).roster().size() == world.ledger.roster().size();
    };
    if (!hasAllStatements())
        (void)world.sync(admin);
    if (!hasAllStatements())
        return;
    putBack(world, *world.backup);
    world.account.count("restores");
    for (int i = 0; i < someDevices; ++i) {
        Device &device = world.device(random.below(world.devices.size()));
        expectWords(world, device);
        world.settleEvent(device);
    }
}

void confirmServer(World &world, Device &, SeededRandom &)
{
    Device &admin = world.admin();
    world.endRound(admin);
    if (!world.awaitsAdmin || admin.disk.hasStopped())
        return;
    (void)world.sync(admin); // who was away for weeks is let in again by that
    if (admin.disk.hasStopped())
        return;
    const auto told = service::confirmRestoredServer(world.open(admin), admin.network);
    if (!world.accept(admin, told))
        return;
    world.awaitsAdmin = false;
    world.account.count("restores_confirmed");
    world.account.count("given_back", told->givenBack);
}

} // namespace throughline::simulation
