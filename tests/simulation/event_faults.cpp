// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "simulation/world.h"

namespace throughline::simulation {

using test::SeededRandom;

namespace {

constexpr std::uint64_t requestsOfARound = 6;
constexpr std::uint64_t writesOfAnEvent = 60;
constexpr std::int64_t second = 1000;
constexpr std::int64_t day = 24LL * 3600 * second;
constexpr std::int64_t year = 365 * day;

[[nodiscard]] std::int64_t within(std::int64_t most, SeededRandom &random)
{
    return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(2 * most))) - most;
}

} // namespace

void breakNetwork(World &, Device &device, SeededRandom &random)
{
    device.network.arm(static_cast<Network::Fault>(random.below(Network::faults)),
                       random.below(requestsOfARound), random.below(UINT64_MAX));
}

void breakAndSync(World &world, Device &device, SeededRandom &random)
{
    breakNetwork(world, device, random);
    (void)world.sync(device);
}

void loseNetwork(World &world, Device &device, SeededRandom &)
{
    device.network.setDown(true);
    (void)world.sync(device);
    device.network.setDown(false);
    world.account.count("network_down");
}

void deliverLate(World &world, Device &, SeededRandom &)
{
    for (const auto &device : world.devices) {
        if (device->network.hasLate())
            device->network.deliverLate();
    }
}

void jumpClock(World &world, Device &device, SeededRandom &random)
{
    device.clock.moveBy(within(10 * 60 * second, random));
    world.account.count("clock_jumps");
}

void setClockWrong(World &world, Device &device, SeededRandom &random)
{
    device.clock.setSkew(within(random.below(2) == 0 ? 10 * year : 3 * day, random));
    world.account.count("clocks_wrong");
}

void moveServerClock(World &world, Device &, SeededRandom &random)
{
    world.server.clock.setSkew(within(30 * second, random));
    world.account.count("server_clock_jumps");
}

//! The process is killed, or the power fails, at one of the next writes.
void stopDisk(World &, Device &device, SeededRandom &random)
{
    device.disk.stopAt(random.below(writesOfAnEvent),
                       random.below(2) == 0 ? Disk::Stop::Killed : Disk::Stop::PowerFails);
}

void failDisk(World &, Device &device, SeededRandom &random)
{
    device.disk.failAt(random.below(writesOfAnEvent));
}

//! Until the next time.
void fillDisk(World &world, Device &device, SeededRandom &random)
{
    const bool isFull = random.below(2) == 0;
    device.disk.setFull(isFull);
    world.account.count("disks_full", isFull ? 1 : 0);
}

void failServerDisk(World &world, Device &device, SeededRandom &random)
{
    world.server.disk.failAt(random.below(12));
    (void)world.sync(device);
    world.server.disk.clearFaults();
    world.account.count("server_disk_errors");
}

void restartServer(World &world, Device &, SeededRandom &)
{
    world.stopServer();
    world.startServer();
    world.account.count("server_restarts");
}

} // namespace throughline::simulation
