// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <cstdint>
#include <map>

namespace throughline::simulation {

class World;
struct Device;

// What the chain of statements says about a device over time, as far as the checks ask.

//! Whether a device's user has been in a team, or out of it, all the time that the device has been
//! a member. A folder that came, or went, with a role is no part of the comparisons: what is there
//! of it depends on when its device learnt of that. So it is with one that was given to a team of
//! theirs, or taken from one, until everything is at rest. One device, one moment.
class Steady
{
public:
    Steady(const World &world, const Device &device) : m_world(world), m_device(device) {}

    [[nodiscard]] bool operator()(const base::FolderId &folder);

private:
    [[nodiscard]] bool team(const base::TeamId &team);

    const World &m_world;
    const Device &m_device;
    std::map<base::TeamId, bool> m_teams;
};

//! Whether the device's user was in a team that has the folder, and the device in the organisation,
//! after a statement from `first` on, up to the one before `end`.
[[nodiscard]] bool couldRead(const World &world, const Device &device, const base::FolderId &folder,
                             std::uint64_t first, std::uint64_t end);
//! The same for a team's own key; who made a team keeps its key.
[[nodiscard]] bool couldOpen(const World &world, const Device &device, const base::TeamId &team,
                             std::uint64_t first, std::uint64_t end);

//! Whether some right to write was ever taken from the device's user, in a team or of a folder:
//! what it wrote before it heard of that may be refused.
[[nodiscard]] bool hasLostRights(const World &world, const Device &device);

} // namespace throughline::simulation
