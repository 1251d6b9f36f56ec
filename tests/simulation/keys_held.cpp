// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/keys_held.h"

#include "service/workspace.h"
#include "simulation/ledger.h"
#include "sync/keys.h"

#include <stdexcept>

namespace throughline::simulation {

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
            held.teams.insert(of);
    }
    return held;
}

} // namespace throughline::simulation
