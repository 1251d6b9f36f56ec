// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/checks.h"

#include "simulation/answer_checks.h"
#include "simulation/key_checks.h"
#include "simulation/member_checks.h"
#include "simulation/plants.h"
#include "simulation/restore_checks.h"
#include "simulation/state_checks.h"
#include "simulation/take_checks.h"
#include "simulation/wire_checks.h"
#include "simulation/world.h"

namespace throughline::simulation {

std::span<const WireCheck> wireChecks()
{
    static constexpr WireCheck all[] = {
        {"I2, I3", receiptsAreTrue},
        {"I4", pagesAreWholeAndInOrder},
        {"I11", nothingIsReadableOnTheWire},
        {"I14", wrapsAreForMembersAlone},
    };
    return all;
}

std::span<const DeviceCheck> eventChecks()
{
    static constexpr DeviceCheck all[] = {
        {"I2", receiptsOutliveTheServersCrash}, {"I16", rosterIsAPrefixOfTheOneChain},
        {"I18", noRemoteDragsTheClockAhead},    {"I24", onlyAnOrderDestroys},
        {"take", nothingIsHereOfWhoWasLeft},
    };
    return all;
}

std::span<const DeviceCheck> crashChecks()
{
    static constexpr DeviceCheck all[] = {
        {"I8, I10", rowsAndCursorAgree},
        {"I10", theStoreIsSound},
    };
    return all;
}

std::span<const WorldCheck> endChecks()
{
    static constexpr WorldCheck all[] = {
        {"I20", allQueuesAreEmpty},         {"I1", everyPromiseIsKept},
        {"I24", ordersAreObeyed},           {"I8, I15", cutsHold},
        {"I12", nobodyOutsideGetsAKey},     {"I13", nothingIsSealedForWhoIsOut},
        {"I13", staleKeysAreReplaced},      {"I7", noAnswerDisappears},
        {"lease", whoSyncedIsNotLocked},    {"carry", whatWasCarriedKeepsItsStamps},
        {"I2", everyReceiptHolds},          {"I9", whatWasLostIsBack},
        {"I5", allDevicesHoldTheReference}, {"I11", noCanaryInServerFiles},
        {"I17", nothingErasedIsLeft},       {"shared", whoIsSharedIsWhereTheyMayBe},
    };
    return all;
}

void checkWire(World &world, const Exchange &exchange)
{
    const NoPlants sound;
    for (const WireCheck &one : wireChecks())
        one.check(world, exchange);
}

void checkEvent(World &world, Device &device)
{
    const NoPlants sound;
    for (const DeviceCheck &one : eventChecks())
        one.check(world, device);
}

void checkCrash(World &world, Device &device)
{
    const NoPlants sound;
    for (const DeviceCheck &one : crashChecks())
        one.check(world, device);
}

void checkEnd(World &world)
{
    const NoPlants sound;
    for (const WorldCheck &one : endChecks())
        one.check(world);
}

} // namespace throughline::simulation
