// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"

#include "service/organisation.h"
#include "service/revocation.h"
#include "simulation/world.h"

#include <algorithm>

namespace throughline::simulation {

using protocol::Role;
using protocol::TeamKind;
using test::SeededRandom;

namespace {

//! Somebody but the first administrator, whose own device never loses a right: the organisation
//! goes on, and its books can be read.
[[nodiscard]] Device *somebody(World &world, SeededRandom &random)
{
    Device &device = world.device(random.below(world.devices.size()));
    return device.index != 0 && device.user ? &device : nullptr;
}

//! Mostly the administrator; else whoever's turn it is, who may not be allowed to. Now and then
//! somebody else comes first between two of the requests of it: the round before, what the server
//! has of a device, the statement, the new keys.
[[nodiscard]] Device &actor(World &world, Device &device, SeededRandom &random)
{
    constexpr std::uint64_t requestsOfIt = 10;
    Device &one = random.below(4) == 0 ? device : world.admin();
    world.endRound(one);
    if (random.below(2) == 0)
        one.network.arm(Network::Fault::Overtaken, random.below(requestsOfIt),
                        random.below(UINT64_MAX));
    return one;
}

[[nodiscard]] std::optional<base::TeamId> someTeam(const service::Workspace &workspace,
                                                   SeededRandom &random)
{
    std::vector<base::TeamId> teams;
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.kind == TeamKind::Work)
            teams.push_back(id);
    }
    return teams.empty() ? std::nullopt : std::optional(teams[random.below(teams.size())]);
}

[[nodiscard]] std::size_t membersLeft(const World &world)
{
    return static_cast<std::size_t>(
        std::count_if(world.devices.begin(), world.devices.end(), [&](const auto &device) {
            return device->standing == Device::Standing::Member && !world.shutOut(*device);
        }));
}

} // namespace

void addTeam(World &world, Device &, SeededRandom &)
{
    Device &admin = world.admin();
    world.endRound(admin);
    if (world.account.counts().contains("teams_added"))
        return;
    if (world.accept(admin, service::addTeam(world.open(admin), &admin.network, "Second team")))
        world.account.count("teams_added");
}

void setRole(World &world, Device &device, SeededRandom &random)
{
    constexpr Role roles[] = {Role::Reader, Role::Writer, Role::Writer, Role::Manager};
    const Device *whom = somebody(world, random);
    Device &by = actor(world, device, random);
    if (!whom || by.disk.hasStopped() || !by.user)
        return;
    service::Workspace &workspace = world.open(by);
    const auto team = someTeam(workspace, random);
    if (team
        && world.accept(by,
                        service::setRole(workspace, by.network, *whom->user, *team,
                                         roles[random.below(std::size(roles))])))
        world.account.count("roles_set");
}

void leaveTeam(World &world, Device &device, SeededRandom &random)
{
    const Device *whom = somebody(world, random);
    Device &by = actor(world, device, random);
    if (!whom || by.disk.hasStopped() || !by.user)
        return;
    service::Workspace &workspace = world.open(by);
    const auto team = someTeam(workspace, random);
    if (team && world.accept(by, service::leaveTeam(workspace, by.network, *whom->user, *team)))
        world.account.count("teams_left");
}

void setAdmin(World &world, Device &device, SeededRandom &random)
{
    const Device *whom = somebody(world, random);
    Device &by = actor(world, device, random);
    if (!whom || by.disk.hasStopped() || !by.user)
        return;
    service::Workspace &workspace = world.open(by);
    if (world.accept(by,
                     service::setAdmin(workspace, by.network, *whom->user,
                                       !workspace.roster().isAdmin(*whom->user))))
        world.account.count("admins_set");
}

void shutOutDevice(World &world, Device &device, SeededRandom &random)
{
    constexpr std::size_t fewest = 3;
    const Device *whom = somebody(world, random);
    Device &by = actor(world, device, random);
    if (!whom || !whom->id || by.disk.hasStopped() || !by.user || membersLeft(world) < fewest)
        return;
    const bool wipes = random.below(2) == 0;
    const auto done = service::revokeDevice(world.open(by), by.network, *whom->id, wipes,
                                            wipes ? protocol::RevokeReason::Stolen
                                                  : protocol::RevokeReason::Left);
    if (world.accept(by, done))
        world.account.count(wipes ? "shut_out_to_wipe" : "shut_out_to_lock");
}

} // namespace throughline::simulation
