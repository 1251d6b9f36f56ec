// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;
struct Device;

// After each event.

//! Of whom a device has left it has no record, no key and no draft of a record.
void nothingIsHereOfWhoWasLeft(World &world, Device &device);

// When everything has come to rest.

//! Whether some device takes only some people along.
[[nodiscard]] bool isAnybodyLeft(World &world);
//! After a round of each device: who is due is there, and whoever is there is due or in use.
void whoIsDueIsThere(World &world);
//! Every device takes everybody again, as its user chooses.
void takeEverybody(World &world);
//! Nobody is left anywhere once everybody is wanted.
void everybodyIsBack(World &world);

} // namespace throughline::simulation
