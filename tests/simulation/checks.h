// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/transport.h"

#include <span>

namespace throughline::simulation {

class World;
struct Device;

//! A request and what the server answered, whether or not anybody got it.
struct Exchange
{
    Device &device;
    const sync::Request &request;
    const sync::Reply &reply;
};

//! One invariant of proof.md, in a function of its own: it tells a violation to the world's
//! account. What a check needs to remember lies in the world or in the ledger.
struct WireCheck
{
    const char *invariant;
    void (*check)(World &, const Exchange &);
};
struct DeviceCheck
{
    const char *invariant;
    void (*check)(World &, Device &);
};
struct WorldCheck
{
    const char *invariant;
    void (*check)(World &);
};

[[nodiscard]] std::span<const WireCheck> wireChecks(); //!< after each exchange
[[nodiscard]] std::span<const DeviceCheck> eventChecks(); //!< after each event, of its device
[[nodiscard]] std::span<const DeviceCheck> crashChecks(); //!< after each crash, and at the end
[[nodiscard]] std::span<const WorldCheck> endChecks(); //!< when everything has come to rest

void checkWire(World &world, const Exchange &exchange);
void checkEvent(World &world, Device &device);
void checkCrash(World &world, Device &device);
void checkEnd(World &world);

} // namespace throughline::simulation
