// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <cstdint>
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
    std::set<std::pair<base::FolderId, base::KeyId>> folders;
    std::set<std::pair<base::TeamId, std::uint64_t>> teams; //!< by generation; those in force
};

//! Of all folders that the server has heard of. Throws where the store cannot be read.
[[nodiscard]] KeysHeld keysHeldBy(const service::Workspace &workspace, const Ledger &ledger);

} // namespace throughline::simulation
