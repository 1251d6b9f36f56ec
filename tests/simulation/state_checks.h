// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::simulation {

class World;
struct Device;

// After each event.

//! What was received before the server's crash is there after it.
void receiptsOutliveTheServersCrash(World &world, Device &device);
//! A device's chain of statements is the beginning of the server's.
void rosterIsAPrefixOfTheOneChain(World &world, Device &device);
//! A stamp from elsewhere moves a device's clock by five minutes at most.
void noRemoteDragsTheClockAhead(World &world, Device &device);

// After each crash, and at the end.

//! Rows are what the changes up to the cursor, and the device's own, come to.
void rowsAndCursorAgree(World &world, Device &device);
//! Every page authentic, every index whole, the outgoing side consistent.
void theStoreIsSound(World &world, Device &device);

// When everything has come to rest.

//! Nothing waits, nothing was refused, nothing is set aside, everybody has the whole roster.
void allQueuesAreEmpty(World &world);
//! Every change that a device said was saved has reached the server, or its folder is erased.
void everyPromiseIsKept(World &world);
//! Everything that a receipt names is still there.
void everyReceiptHolds(World &world);
//! Every device has the reference merge of everything that its user may read.
void allDevicesHoldTheReference(World &world);
//! Of somebody who was given to a second team, or taken from one: all of it is with those who may
//! read it, and nothing with whom it was taken from.
void whoIsSharedIsWhereTheyMayBe(World &world);
//! The server's files show no word that somebody wrote.
void noCanaryInServerFiles(World &world);
//! Nothing of an erased folder is on a device or in the server's log.
void nothingErasedIsLeft(World &world);

} // namespace throughline::simulation
