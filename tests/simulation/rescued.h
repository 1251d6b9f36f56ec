// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change.h"

#include <vector>

namespace throughline::simulation {

struct Device;
class World;

//! What the device had not sent of folders that it lost, as a manager's device opens it (sync.md
//! D7, dead letter). What no device can open is not there.
[[nodiscard]] std::vector<sync::RecordChange> rescuedFrom(World &world, Device &device);

} // namespace throughline::simulation
