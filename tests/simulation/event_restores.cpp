// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "simulation/world.h"

namespace throughline::simulation {

namespace fs = std::filesystem;
using test::SeededRandom;

namespace {

void copyFiles(const fs::path &from, const fs::path &to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

[[nodiscard]] std::int64_t headSeen(World &world, Device &device)
{
    const auto seen = world.open(device).store().meta.number(store::MetaKey::HeadSeen);
    return seen ? seen->value_or(0) : 0;
}

//! While the server stands where it once stood, every device that had seen more must say so and
//! take nothing from it, whatever it takes from them.
void syncWithThePast(World &world, std::int64_t head, SeededRandom &random)
{
    constexpr int rounds = 3;
    for (int i = 0; i < rounds; ++i) {
        Device &device = world.device(random.below(world.devices.size()));
        if (device.standing != Device::Standing::Member || headSeen(world, device) <= head)
            continue;
        world.endRound(device);
        if (device.disk.hasStopped())
            continue;
        if (world.sync(device))
            world.account.violate("D8", "a server that has forgotten work is taken for sound");
        world.account.count("rollbacks_noticed");
        world.settleEvent(device);
    }
}

} // namespace

//! The first time a copy of the server's files is made. Then somebody puts it back by mistake, some
//! devices sync, and the newer files come back.
void putServerBack(World &world, Device &, SeededRandom &random)
{
    const fs::path copy = world.freshFolder(World::olderCopy);
    const fs::path aside = world.freshFolder("aside");
    world.stopServer();
    if (!fs::exists(copy)) {
        copyFiles(world.server.folder, copy);
        world.copyHead = world.ledger.head();
        world.startServer();
        world.account.count("server_copies");
        return;
    }
    copyFiles(world.server.folder, aside);
    copyFiles(copy, world.server.folder);
    world.isInThePast = true;
    world.startServer();
    syncWithThePast(world, static_cast<std::int64_t>(world.copyHead), random);
    world.stopServer();
    copyFiles(aside, world.server.folder);
    world.isInThePast = false;
    world.startServer();
    world.account.count("server_copies_back");
}

//! The first time a copy of the device's files is made; the next time it takes their place, as
//! somebody's own backup does. Its counter of seals goes back with it.
void putDeviceBack(World &world, Device &device, SeededRandom &)
{
    if (device.index == 0 || device.standing != Device::Standing::Member)
        return;
    const fs::path copy = world.freshFolder("copy" + std::to_string(device.index));
    world.endRound(device);
    if (device.disk.hasStopped())
        return;
    world.close(device);
    // What was still to happen to these files happens to them, and not to what takes their place.
    device.disk.restart(device.random);
    if (!fs::exists(copy)) {
        copyFiles(device.home, copy);
        world.account.count("device_copies");
        return;
    }
    copyFiles(copy, device.home);
    device.standing = Device::Standing::Copied;
    world.account.count("device_restores");
}

} // namespace throughline::simulation
