// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/rescued.h"

#include "domain/schema.h"
#include "simulation/world.h"
#include "sync/keys.h"
#include "sync/rescued_work.h"

namespace throughline::simulation {

namespace {

//! Of any device that is a manager's.
[[nodiscard]] std::optional<sync::RescuedWork> opened(World &world, const Device &author,
                                                      const sync::SealedRescue &part)
{
    const protocol::Roster &roster = world.ledger.roster();
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    for (const auto &device : world.devices) {
        if (!managers || device->standing != Device::Standing::Member)
            continue;
        const auto &seeds = world.open(*device).teamSeeds();
        const auto seed = seeds.find({managers->id, part.generation});
        if (seed == seeds.end())
            continue;
        auto work = sync::openRescue(part.sealed, roster.organisation(), *author.id,
                                     sync::teamBoxKey(seed->second));
        if (work)
            return std::move(*work);
    }
    return std::nullopt;
}

} // namespace

std::vector<sync::RecordChange> rescuedFrom(World &world, Device &device)
{
    std::vector<sync::RecordChange> changes;
    const auto entries = world.open(device).store().rescues.all();
    if (!entries)
        return changes;
    for (const store::Rescues::Entry &entry : *entries) {
        const auto part = sync::decodeSealedRescue(entry.sealed);
        const auto work = part ? opened(world, device, *part) : std::nullopt;
        if (!work)
            continue;
        for (const base::Bytes &bytes : work->changes) {
            const auto ops = sync::decodeOps(sync::encodeOps(domain::schemaVersion, {bytes}));
            if (ops && !ops->changes.empty() && ops->changes.front().known)
                changes.push_back(*ops->changes.front().known);
        }
    }
    return changes;
}

} // namespace throughline::simulation
