// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;
struct Device;

// What becomes of who is shut out, and of who was away.

//! After each event: a store is there unless a statement has ordered that nothing stays.
void onlyAnOrderDestroys(World &world, Device &device);

// When everything has come to rest.

//! Who was told to keep nothing keeps nothing; who was told to lock has everything, unsent work
//! too.
void ordersAreObeyed(World &world);
//! What lies beyond a cut is applied nowhere, everything else everywhere.
void cutsHold(World &world);
//! Nobody who has reached the server is locked for having been away.
void whoSyncedIsNotLocked(World &world);

} // namespace throughline::simulation
