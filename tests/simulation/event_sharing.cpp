// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "service/sharing.h"
#include "simulation/people.h"
#include "simulation/world.h"

namespace throughline::simulation {

using test::SeededRandom;

namespace {

//! Mostly the administrator, who may; else whoever's turn it is. Now and then somebody else writes,
//! or shares, between two of the requests of it.
[[nodiscard]] Device &sharer(World &world, Device &device, SeededRandom &random)
{
    constexpr std::uint64_t requestsOfIt = 8;
    Device &one = random.below(3) == 0 ? device : world.admin();
    world.endRound(one);
    if (random.below(2) == 0)
        one.network.arm(Network::Fault::Overtaken, random.below(requestsOfIt),
                        random.below(UINT64_MAX));
    return one;
}

//! One of those whom several teams have, if the device has any.
[[nodiscard]] std::optional<base::RecordId> someoneShared(World &world, Device &device,
                                                          SeededRandom &random)
{
    std::vector<base::RecordId> people;
    const auto walked = world.open(device).store().records.forEach(
        domain::Kind::Person, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            const auto known = world.ledger.folders().find(row.record.folder);
            if (known != world.ledger.folders().end() && known->second.now.size() > 1)
                people.push_back(row.record.id);
            return {};
        });
    return walked && !people.empty() ? std::optional(people[random.below(people.size())])
                                     : std::nullopt;
}

} // namespace

void sharePerson(World &world, Device &device, SeededRandom &random)
{
    Device &by = sharer(world, device, random);
    if (by.disk.hasStopped() || !by.user)
        return;
    const auto person = somePerson(world, by, random);
    if (!person)
        return;
    service::Workspace &workspace = world.open(by);
    const auto sharing = service::sharingOf(workspace, *person);
    if (!world.accept(by, sharing) || sharing->targets.empty())
        return;
    const base::TeamId team = sharing->targets[random.below(sharing->targets.size())].team;
    if (world.accept(by, service::sharePerson(workspace, &by.network, *person, team)))
        world.account.count("shared");
}

void unsharePerson(World &world, Device &device, SeededRandom &random)
{
    Device &by = sharer(world, device, random);
    if (by.disk.hasStopped() || !by.user)
        return;
    const auto person = someoneShared(world, by, random);
    if (!person)
        return;
    service::Workspace &workspace = world.open(by);
    const auto readers = service::whoMayRead(workspace, *person);
    if (!world.accept(by, readers) || readers->teams.size() < 2)
        return;
    const base::TeamId team = readers->teams[random.below(readers->teams.size())].team;
    if (world.accept(by, service::unsharePerson(workspace, &by.network, *person, team)))
        world.account.count("taken_back");
}

} // namespace throughline::simulation
