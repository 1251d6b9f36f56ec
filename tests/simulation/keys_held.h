// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "sync/change_log.h"

#include <set>
#include <utility>

namespace throughline::service {
class Workspace;
}

namespace throughline::simulation {

class Ledger;

//! The keys that a device has, or had. A value.
struct KeysHeld
{
    std::set<std::pair<base::FolderId, base::KeyId>> folders; //!< in its store
    //! Seeds of generations that the statements name: in its store, and what the statements tell
    //! whoever has those.
    sync::ChangeLog::TeamSeeds teams;
};

//! Of all folders that the server has heard of. Throws where the store cannot be read.
[[nodiscard]] KeysHeld keysHeldBy(const service::Workspace &workspace, const Ledger &ledger);

} // namespace throughline::simulation
