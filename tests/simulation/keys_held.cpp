// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/keys_held.h"

#include "service/workspace.h"
#include "simulation/ledger.h"
#include "sync/keys.h"

#include <iterator>
#include <stdexcept>

namespace throughline::simulation {

namespace {

using protocol::Roster;

//! The generation of the team whose key this seed yields.
[[nodiscard]] std::optional<std::uint64_t> generationOf(const Roster::Team &team,
                                                        const crypto::Secret32 &seed)
{
    const auto key = sync::teamBoxKey(seed).publicKey();
    for (const Roster::Generation &one : team.generations) {
        if (one.boxKey == key)
            return one.number;
    }
    return std::nullopt;
}

//! Each statement of a new key has a box for whoever has the new one. Whichever seed opens it, what
//! lies in it is known to whoever has that.
[[nodiscard]] bool openOneMore(KeysHeld &held, const Roster &roster, const Roster::Team &team)
{
    for (const Roster::Generation &one : team.generations) {
        if (!one.previous)
            continue;
        for (std::uint64_t number = 0; number < team.generations.size(); ++number) {
            const auto seed = held.teams.find({team.id, number});
            const auto found = seed == held.teams.end()
                ? std::nullopt
                : sync::openPreviousSeed(seed->second, {roster.organisation(), team.id, one.number},
                                         *one.previous);
            const auto generation = found ? generationOf(team, *found) : std::nullopt;
            if (generation && held.teams.emplace(std::pair(team.id, *generation), *found).second)
                return true;
        }
    }
    return false;
}

[[nodiscard]] bool lacksSome(const KeysHeld &held, const Roster::Team &team)
{
    const auto count = std::distance(held.teams.lower_bound({team.id, 0}),
                                     held.teams.upper_bound({team.id, UINT64_MAX}));
    return count > 0 && static_cast<std::size_t>(count) < team.generations.size();
}

} // namespace

KeysHeld keysHeldBy(const service::Workspace &workspace, const Ledger &ledger)
{
    KeysHeld held;
    const store::DeviceStore &store = workspace.store();
    for (const auto &[id, known] : ledger.folders()) {
        const auto folder = store.folders.find(id);
        if (!folder)
            throw std::runtime_error("a store cannot be read: " + folder.error().message);
        if (!*folder)
            continue;
        const auto keys = store.keys.folderKeys((*folder)->key);
        if (!keys)
            throw std::runtime_error("a store cannot be read: " + keys.error().message);
        for (const store::FolderKey &key : *keys)
            held.folders.emplace(id, key.kid);
    }
    for (const auto &[of, seed] : workspace.teamSeeds()) {
        const auto *team = ledger.roster().team(of.first);
        // One that came to nothing opens nothing.
        if (team && of.second < team->generations.size()
            && sync::teamBoxKey(seed).publicKey() == team->generations[of.second].boxKey)
            held.teams.insert({of, seed});
    }
    for (const auto &[id, team] : ledger.roster().teams()) {
        while (lacksSome(held, team) && openOneMore(held, ledger.roster(), team)) {
        }
    }
    return held;
}

} // namespace throughline::simulation
