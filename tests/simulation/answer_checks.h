// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/hash.h"

#include <set>

namespace throughline::simulation {

class World;
struct Device;
struct CarriedFile;

// What must not disappear (proof.md I7), and what was carried by hand.

//! When everything has come to rest: no answer and no element of a set is gone that nobody who
//! knew of it has written over, as the product shows them.
void noAnswerDisappears(World &world);
//! When everything has come to rest: what a device gave away in a file it stands by, under the
//! very stamps that others rest on.
void whatWasCarriedKeepsItsStamps(World &world);

//! The bundles of a file, as far as this device can read it.
[[nodiscard]] std::set<crypto::Hash> givenIn(World &world, Device &device, const CarriedFile &file);
//! Those of them that it has already.
[[nodiscard]] std::set<crypto::Hash> knownOf(World &world, Device &device, const CarriedFile &file);
//! A device has taken a file in, of which it had those bundles before: all of it is here, or set
//! aside, nobody says that the server has it, and what lies beyond a cut is not taken (I15).
void checkCarried(World &world, Device &device, const CarriedFile &file,
                  const std::set<crypto::Hash> &before);

} // namespace throughline::simulation
