// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "simulation/world.h"

namespace throughline::simulation {

using test::SeededRandom;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;

} // namespace

void syncWhole(World &world, Device &device, SeededRandom &)
{
    (void)world.sync(device);
}

//! The rest comes later, or never: until then others do what they like.
void syncPart(World &world, Device &device, SeededRandom &random)
{
    world.syncSome(device, 1 + random.below(4));
}

//! Several devices' rounds, a request of one after a request of another.
void syncTogether(World &world, Device &device, SeededRandom &random)
{
    constexpr int turns = 24;
    std::vector<Device *> all{&device};
    for (int i = 0; i < 3; ++i)
        all.push_back(&world.device(random.below(world.devices.size())));
    for (int turn = 0; turn < turns; ++turn) {
        Device &next = *all[random.below(all.size())];
        if (World::isThere(next))
            world.syncSome(next, 1);
        world.settleEvent(next);
    }
}

void waitAWhile(World &world, Device &, SeededRandom &random)
{
    world.time.now += static_cast<std::int64_t>(random.below(20 * minute));
}

void waitDays(World &world, Device &, SeededRandom &random)
{
    world.time.now += static_cast<std::int64_t>(random.below(5 * day));
}

//! Whoever did not sync meanwhile finds their device locked.
void waitWeeks(World &world, Device &, SeededRandom &random)
{
    world.time.now += 20 * day + static_cast<std::int64_t>(random.below(25 * day));
    world.account.count("weeks_away");
}

void reopen(World &world, Device &device, SeededRandom &)
{
    world.endRound(device);
    world.close(device);
    (void)world.open(device);
}

} // namespace throughline::simulation
