// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/reference.h"

#include <functional>
#include <string>

namespace throughline::simulation {

class World;
struct Device;

//! What must be on a device now: the reference merge of everything that came up to its cursor and
//! was not set aside, of all its own work that the server has, and of what still waits here.
[[nodiscard]] Reference expectedOn(World &world, Device &device);

//! Every difference between a device's rows and what must be there, in one line; empty for none.
[[nodiscard]] std::string difference(World &world, Device &device);
//! The same of some folders, whoever had them before.
using FolderChoice = std::function<bool(const base::FolderId &)>;
[[nodiscard]] std::string differenceIn(World &world, Device &device, const FolderChoice &folders);

} // namespace throughline::simulation
