// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/key_checks.h"

#include "simulation/plants.h"
#include "simulation/rights.h"
#include "simulation/world.h"
#include "sync/keys.h"

#include <algorithm>

namespace throughline::simulation {

using protocol::Role;

namespace {

constexpr std::uint64_t ever = UINT64_MAX;

[[nodiscard]] std::string who(const Device &device)
{
    return "device " + std::to_string(device.index) + ": ";
}

[[nodiscard]] KeysHeld heldBy(World &world, Device &device)
{
    if (device.standing == Device::Standing::Wiped)
        return device.heldBefore;
    return device.standing == Device::Standing::Blank
        ? KeysHeld()
        : keysHeldBy(world.open(device), world.ledger);
}

//! Whoever gave a key to others, or made the folder, has it without being in its team.
[[nodiscard]] bool made(const Device &device, const Ledger::Epoch &epoch)
{
    return device.id && epoch.makers.contains(*device.id);
}

[[nodiscard]] bool isMember(const World &world, const Device &device)
{
    return device.standing == Device::Standing::Member && !world.shutOut(device);
}

//! What no server has shown to a device may yet come to it: a grant of a key that is not for it
//! must not open with the keys that it has.
void checkGrants(World &world, const Device &device, const KeysHeld &held)
{
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        if (entry.kind != protocol::EntryKind::Grant)
            continue;
        const protocol::Grant grant = protocol::decodeGrant(entry.body)->grant;
        const auto first = held.teams.lower_bound({grant.team, 0});
        if (!grant.sealedKey || first == held.teams.end() || first->first.first != grant.team)
            continue;
        const Ledger::Epoch &epoch = world.ledger.folders().at(grant.folder).epochs.at(grant.kid);
        if (made(device, epoch) || couldRead(world, device, grant.folder, epoch.rosterSeq, ever))
            continue;
        for (auto seed = first; seed != held.teams.end() && seed->first.first == grant.team;
             ++seed) {
            if (sync::openGrant(grant, sync::teamBoxKey(seed->second)))
                world.account.violate("I12",
                                      who(device)
                                          + "can open a folder's key that was made after it had "
                                            "to leave");
        }
    }
}

//! Whether somebody is left who keeps its key, and has the key that another one rests on.
[[nodiscard]] bool canBeReplaced(World &world, const protocol::Roster::Team &team)
{
    return std::any_of(world.devices.begin(), world.devices.end(), [&](const auto &device) {
        return isMember(world, *device) && world.ledger.roster().keepsKey(*device->user, team.id)
            && world.open(*device).teamSeeds().contains({team.id, team.generations.back().number});
    });
}

} // namespace

void nobodyOutsideGetsAKey(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        const KeysHeld held = heldBy(world, *device);
        for (const auto &[folder, kid] : held.folders) {
            const auto &epochs = world.ledger.folders().at(folder).epochs;
            const auto epoch = epochs.find(kid);
            if (epoch != epochs.end() && !made(*device, epoch->second)
                && !couldRead(world, *device, folder, epoch->second.rosterSeq, ever))
                world.account.violate("I12",
                                      who(*device)
                                          + "has a folder's key that was made after it had "
                                            "to leave");
        }
        for (const auto &[of, seed] : held.teams) {
            const auto &team = *world.ledger.roster().team(of.first);
            if (!couldOpen(world, *device, team.id, team.generations[of.second].addedAt, ever))
                world.account.violate("I12",
                                      who(*device)
                                          + "has a team's key, or is told it by the statements, "
                                            "that was made after it had to leave");
        }
        checkGrants(world, *device, held);
    }
}

void nothingIsSealedForWhoIsOut(World &world)
{
    const NoPlants sound;
    std::map<const Device *, KeysHeld> held;
    for (const auto &device : world.devices)
        held.emplace(device.get(), heldBy(world, *device));
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        if (entry.kind != protocol::EntryKind::Bundle)
            continue;
        const std::uint64_t seen = entry.rosterSeq;
        for (const auto &[device, keys] : held) {
            const auto *known = device->id ? world.ledger.roster().device(*device->id) : nullptr;
            // Who came later, or came back, was given what there was by then.
            if (!known || known->addedAt > seen || *entry.device == *device->id
                || !keys.folders.contains({*entry.folder, entry.kid})
                || couldRead(world, *device, *entry.folder, seen, ever))
                continue;
            world.account.violate("I13",
                                  who(*device)
                                      + "can open what was sealed by somebody who knew that "
                                        "it was out");
        }
    }
}

void staleKeysAreReplaced(World &world)
{
    const NoPlants sound;
    const protocol::Roster &roster = world.ledger.roster();
    for (const auto &[id, team] : roster.teams()) {
        if (team.stale && canBeReplaced(world, team))
            world.account.violate("I13", "a team's key that somebody knows who is out is in force");
    }
    const auto &admin = world.open(world.admin());
    for (const auto &[id, folder] : world.ledger.folders()) {
        const Ledger::Epoch *newest = folder.newest();
        if (!newest || roster.isErased(id))
            continue;
        for (const auto &[team, generation] : newest->teams) {
            const auto &known = *roster.team(team);
            if (generation + 1 < known.generations.size() && !known.stale
                && admin.teamSeeds().contains({team, known.generations.back().number}))
                world.account.violate("I13",
                                      "a folder's key that somebody knows who is out is in "
                                      "force");
        }
    }
}

} // namespace throughline::simulation
