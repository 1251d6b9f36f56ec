// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/simulation.h"

#include "simulation/checks.h"
#include "simulation/event.h"
#include "simulation/take_checks.h"
#include "simulation/world.h"

#include <exception>

namespace throughline::simulation {

namespace {

constexpr std::int64_t minute = 60'000;

[[nodiscard]] bool isBroken(const World &world)
{
    return world.account.violation().has_value();
}

void runEvent(World &world, const Plan::Event &event)
{
    const EventKind &kind = *eventKind(event.kind);
    Device &device = world.device(event.device);
    test::SeededRandom random(event.seed);
    world.account.trace(kind.name);
    if (World::isThere(device))
        kind.happen(world, device, random);
    for (const auto &one : world.devices)
        world.settleEvent(*one);
    world.time.now += static_cast<std::int64_t>(random.below(minute));
}

//! From now on nothing goes wrong; clocks stay as wrong as they are.
void calmDown(World &world)
{
    for (const auto &device : world.devices) {
        device->network.clearFaults();
        device->disk.clearFaults();
        device->network.deliverLate();
        world.endRound(*device);
        world.settleEvent(*device);
    }
    world.server.disk.clearFaults();
    world.isCalm = true;
    if (world.awaitsAdmin)
        confirmServer(world, world.admin(), world.server.random);
}

[[nodiscard]] bool waitsForItsTime(World &world)
{
    for (const auto &device : world.devices) {
        if (device->standing != Device::Standing::Member)
            continue;
        const auto facts = service::status(world.open(*device));
        if (facts && (facts->waiting > 0 || facts->aside.total() > 0))
            return true;
    }
    return false;
}

//! I20: five rounds each and fifteen minutes are enough. Changes that had to follow a value from
//! the future wait a day at most (D4), and say so.
void comeToRest(World &world)
{
    constexpr int rounds = 5;
    constexpr std::int64_t aDayAndMore = 26 * 60 * minute;
    for (int day = 0; day < 2; ++day) {
        bool waited = false;
        for (int round = 0; round < rounds; ++round) {
            // What goes in the last round only is not heard by whoever had theirs before.
            if (round == rounds - 1)
                waited = waitsForItsTime(world);
            for (const auto &device : world.devices) {
                if (World::isThere(*device) && device->standing != Device::Standing::Copied)
                    (void)world.sync(*device);
                world.settleEvent(*device);
                if (isBroken(world))
                    return;
            }
            world.time.now += 2 * minute;
        }
        if (!waited)
            return;
        world.account.count("days_waited");
        world.time.now += aDayAndMore;
    }
}

//! Devices that take only some people along have those, and what is there of them is whole; after
//! some more days others are due. Then everybody is wanted again, so that all can be compared.
void bringEverybodyBack(World &world)
{
    constexpr std::uint64_t mostDays = 9;
    constexpr std::int64_t aDay = 24 * 60 * minute;
    if (isBroken(world) || !isAnybodyLeft(world))
        return;
    whoIsDueIsThere(world);
    if (!isBroken(world))
        checkEnd(world);
    world.time.now += aDay * static_cast<std::int64_t>(1 + world.server.random.below(mostDays));
    if (!isBroken(world))
        comeToRest(world);
    if (!isBroken(world))
        whoIsDueIsThere(world);
    if (isBroken(world))
        return;
    takeEverybody(world);
    comeToRest(world);
    if (!isBroken(world))
        everybodyIsBack(world);
}

void runAll(World &world, const Plan &plan)
{
    for (const Plan::Event &event : plan.events) {
        runEvent(world, event);
        if (isBroken(world))
            return;
    }
    calmDown(world);
    comeToRest(world);
    bringEverybodyBack(world);
    if (!isBroken(world))
        checkEnd(world);
    // Reading every page of every store would be most of a run: one, another each time.
    if (Device &device = world.device(plan.seed); !isBroken(world))
        checkCrash(world, device);
}

} // namespace

Account run(const Plan &plan)
{
    World world(plan.devices, plan.seed);
    try {
        runAll(world, plan);
    } catch (const std::exception &error) {
        world.account.violate("error", error.what());
    }
    return world.account;
}

} // namespace throughline::simulation
