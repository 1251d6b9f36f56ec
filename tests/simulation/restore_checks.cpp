// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/restore_checks.h"

#include "simulation/plants.h"
#include "simulation/rights.h"
#include "simulation/world.h"

#include <stdexcept>

namespace throughline::simulation {

namespace {

//! Whether the device made or applied it, and nothing has taken that from it since.
[[nodiscard]] bool has(World &world, Device &device, const Ledger::Entry &entry)
{
    if (device.standing != Device::Standing::Member || world.shutOut(device)
        || hasLostRights(world, device) || !world.ledger.mayRead(*device.user, *entry.folder))
        return false;
    const auto known = world.open(device).store().bundles.contains(entry.id);
    if (!known)
        throw std::runtime_error("a store cannot be read: " + known.error().message);
    return *known;
}

} // namespace

void whatWasLostIsBack(World &world)
{
    const NoPlants sound;
    for (const auto &[id, entry] : world.ledger.lost()) {
        // Of a device that was put back the server may have taken another one by the same number.
        if (entry.kind != protocol::EntryKind::Bundle || world.isForgotten(id)
            || world.isCopied(*entry.device) || !world.ledger.counts(entry)
            || world.ledger.roster().isErased(*entry.folder))
            continue;
        for (const auto &device : world.devices) {
            if (has(world, *device, entry))
                world.account.violate("I9",
                                      "device " + std::to_string(device->index)
                                          + ": it has what the server lost and did not get back");
        }
    }
}

} // namespace throughline::simulation
