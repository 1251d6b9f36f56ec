// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/member_checks.h"

#include "service/lease.h"
#include "simulation/expected.h"
#include "simulation/plants.h"
#include "simulation/rescued.h"
#include "simulation/rights.h"
#include "simulation/taken.h"
#include "simulation/world.h"

#include <algorithm>

namespace throughline::simulation {

namespace {

using Standing = Device::Standing;

[[nodiscard]] std::string who(const Device &device)
{
    return "device " + std::to_string(device.index) + ": ";
}

//! What is left of a device's profile but its lock.
[[nodiscard]] std::size_t filesLeft(const Device &device)
{
    std::size_t count = 0;
    std::error_code error;
    for (const auto &file :
         std::filesystem::directory_iterator(store::Profile{device.home}.folder(), error))
        count += file.path().filename() == "lock" ? 0 : 1;
    return count;
}

//! Records of which a change of this device waits, or will never be taken.
[[nodiscard]] std::set<base::RecordId> waitingOn(World &world, Device &device)
{
    constexpr std::int64_t all = 100'000;
    std::set<base::RecordId> records;
    const auto changes = world.open(device).store().outbox.waitingChanges(all);
    if (!changes)
        world.account.violate("error", changes.error().message);
    else
        for (const store::WaitingChange &one : *changes)
            records.insert(one.record);
    return records;
}

//! I24, its second half: nothing that a locked device had not sent is lost to it.
void checkUnsent(World &world, Device &device)
{
    std::set<base::RecordId> safe = waitingOn(world, device);
    const auto wasSent = [&](const Ledger::Entry &entry) {
        for (const sync::RecordChange &change : entry.changes) {
            if (*entry.device == *device.id)
                safe.insert(change.record);
        }
    };
    for (const Ledger::Entry &entry : world.ledger.entries())
        wasSent(entry);
    for (const auto &[id, entry] : world.ledger.lost())
        wasSent(entry);
    // What it wrote in a folder that was taken before it was shut out is sealed for the managers.
    for (const sync::RecordChange &change : rescuedFrom(world, device))
        safe.insert(change.record);
    for (const Promise &promise : world.promises) {
        if (promise.device == device.index && domain::isSomebodysWork(promise.change.kind)
            && !world.open(device).roster().isErased(promise.folder)
            && !safe.contains(promise.change.record))
            world.account.violate("I24", who(device) + "work that it had not sent is gone");
    }
}

} // namespace

void onlyAnOrderDestroys(World &world, Device &device)
{
    const NoPlants sound;
    const bool isThere = store::DeviceStore::exists(store::Profile{device.home}.folder());
    const auto *revoked = world.shutOut(device);
    if (!isThere && !(revoked && revoked->wipe))
        world.account.violate("I24", who(device) + "its store is gone, and nobody has ordered it");
    if (device.standing == Standing::Wiped && filesLeft(device) > 0)
        world.account.violate("I24",
                              who(device) + "something is left after it was to keep nothing");
}

void ordersAreObeyed(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        const auto *revoked = world.shutOut(*device);
        if (!revoked || device->standing == Standing::Copied)
            continue;
        if (revoked->wipe && device->standing != Standing::Wiped)
            world.account.violate("I24", who(*device) + "it was to keep nothing and has all");
        if (revoked->wipe)
            continue;
        if (device->standing != Standing::Locked || world.open(*device).requireMember())
            world.account.violate("I24", who(*device) + "it was to lock, and did not");
        else
            checkUnsent(world, *device);
    }
}

void cutsHold(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        if (device->standing != Standing::Member)
            continue;
        const store::DeviceStore &store = world.open(*device).store();
        Steady isSteady(world, *device);
        const std::set<base::FolderId> left = leftBehind(*device->workspace);
        for (const Ledger::Entry &entry : world.ledger.entries()) {
            if (left.contains(entry.folder.value_or(base::FolderId())))
                continue;
            if (entry.kind != protocol::EntryKind::Bundle || *entry.device == *device->id
                || world.ledger.roster().isErased(*entry.folder) || !isSteady(*entry.folder)
                || !world.ledger.mayRead(*device->user, *entry.folder))
                continue;
            const auto known = store.bundles.find(entry.id);
            const bool isApplied = known && *known;
            const auto sealed = world.sealed.find(entry.id);
            const bool wasCarried = sealed != world.sealed.end() && sealed->second.carried;
            if (world.ledger.counts(entry) && !isApplied && !world.isCopied(*entry.device))
                world.account.violate("I8",
                                      who(*device) + "the cursor is past what was never taken");
            // What came by file before its author was cut off stays where it came (core/sync, 37).
            if (!world.ledger.counts(entry) && isApplied && !wasCarried)
                world.account.violate("I15", who(*device) + "work beyond a cut was taken");
        }
    }
}

void whoSyncedIsNotLocked(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        if (device->standing == Standing::Member && service::isLeaseOver(world.open(*device)))
            world.account.violate("lease", who(*device) + "it has synced, and is locked");
    }
}

} // namespace throughline::simulation
