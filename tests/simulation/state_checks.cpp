// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/state_checks.h"

#include "simulation/expected.h"
#include "simulation/plants.h"
#include "simulation/rescued.h"
#include "simulation/rights.h"
#include "simulation/world.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace throughline::simulation {

namespace {

[[nodiscard]] std::string who(const Device &device)
{
    return "device " + std::to_string(device.index) + ": ";
}

[[nodiscard]] bool isMember(const Device &device)
{
    return device.standing == Device::Standing::Member;
}

void checkReceipts(World &world, std::size_t newest)
{
    const std::size_t count = std::min(newest, world.receipts.size());
    for (std::size_t i = world.receipts.size() - count; i < world.receipts.size(); ++i) {
        const auto &[id, seq] = world.receipts[i];
        if (!world.ledger.stillHas(id, seq))
            world.account.violate("I2", "the server has lost what it gave a receipt for");
    }
}

//! Entries that stay set aside for a reason: what lies beyond a cut, and what belongs to a folder
//! that came with a role, of which this device does not have all.
[[nodiscard]] std::int64_t rightlyAside(World &world, Device &device)
{
    const NoPlants sound;
    std::int64_t count = 0;
    Steady isSteady(world, device);
    const auto aside = world.open(device).store().quarantine.all();
    if (!aside)
        throw std::runtime_error("a store cannot be read: " + aside.error().message);
    for (const store::Quarantine::Entry &entry : *aside) {
        const auto bundle = protocol::decodeBundle(entry.bytes);
        const auto grant = protocol::decodeGrant(entry.bytes);
        const Ledger::Entry *known = world.ledger.find(entry.id);
        // Nobody offers a server again what they have set aside.
        const bool isLost = world.ledger.lost().contains(entry.id);
        const bool isBeyond = known && bundle && !world.ledger.counts(*known);
        const bool isOfARole = (bundle && !isSteady(bundle->header.folder))
            || (grant && !isSteady(grant->grant.folder));
        // Out of a file, from somebody who could not tell the server of it any more.
        const bool isOrphan = !known && entry.seq == 0;
        // A device that was put back uses numbers again that a file has brought here.
        const bool isCopys = bundle && world.isCopied(bundle->header.device);
        count += isBeyond || isLost || isOfARole || isOrphan || isCopys ? 1 : 0;
    }
    return count;
}

} // namespace

void receiptsOutliveTheServersCrash(World &world, Device &)
{
    constexpr std::size_t enough = 50;
    if (std::exchange(world.serverHasCrashed, false))
        checkReceipts(world, enough);
}

void rosterIsAPrefixOfTheOneChain(World &world, Device &device)
{
    if (!isMember(device) || !device.workspace)
        return;
    const protocol::Roster &mine = device.workspace->roster();
    const protocol::Roster &all = world.ledger.roster();
    if (mine.size() > all.size() || mine.headHash() != all.hashAt(mine.headSeq()))
        world.account.violate("I16", who(device) + "another chain of statements than the server's");
}

void noRemoteDragsTheClockAhead(World &world, Device &device)
{
    if (!isMember(device) || !device.workspace)
        return;
    constexpr std::int64_t slack = 20'000; // the event itself took some time
    const auto stamp = device.workspace->store().meta.number(store::MetaKey::HybridTime);
    if (!stamp)
        return;
    const base::HybridTime now{static_cast<std::uint64_t>(stamp->value_or(0))};
    device.latestNow = std::max(device.latestNow, device.workspace->now());
    const base::Millis latest =
        std::max(device.latestNow, std::exchange(device.latestNowClosed, {}));
    if (now > device.hybridBefore && now.millis() > latest + protocol::limits::clockAheadMs + slack)
        world.account.violate("I18", who(device) + "its clock was dragged ahead");
    device.hybridBefore = now;
}

void rowsAndCursorAgree(World &world, Device &device)
{
    if (!isMember(device))
        return;
    const std::string found = difference(world, device);
    if (!found.empty())
        world.account.violate("I10", who(device) + found);
}

void theStoreIsSound(World &world, Device &device)
{
    if (!World::isThere(device))
        return;
    const auto problems = world.open(device).store().check();
    if (!problems)
        world.account.violate("I10", who(device) + problems.error().message);
    else if (!problems->empty())
        world.account.violate("I10", who(device) + problems->front());
}

void allQueuesAreEmpty(World &world)
{
    for (const auto &device : world.devices) {
        if (!isMember(*device))
            continue;
        const auto facts = service::status(world.open(*device));
        if (!facts) {
            world.account.violate("I20", who(*device) + facts.error().message);
            continue;
        }
        const auto tell = [&](std::int64_t count, const char *what) {
            if (count > 0)
                world.account.violate("I20", who(*device) + std::to_string(count) + what);
        };
        tell(facts->waiting, " records never get to the server");
        if (!hasLostRights(world, *device))
            tell(facts->refused, " records were refused for good");
        tell(facts->aside.total() - rightlyAside(world, *device), " entries stay set aside");
        if (device->workspace->roster().size() != world.ledger.roster().size())
            world.account.violate("I20", who(*device) + "never gets the whole roster");
    }
}

void everyPromiseIsKept(World &world)
{
    using Kept = std::pair<base::DeviceId, base::RecordId>;
    std::map<Kept, std::vector<const sync::RecordChange *>> sent;
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        for (const sync::RecordChange &change : entry.changes)
            sent[{*entry.device, change.record}].push_back(&change);
    }
    // What a server lost so long ago, or from who has lost rights since, nobody need have kept.
    for (const auto &[id, entry] : world.ledger.lost()) {
        const auto &device = entry.device;
        const auto author = std::find_if(world.devices.begin(), world.devices.end(),
                                         [&](const auto &one) { return one->id == device; });
        for (const sync::RecordChange &change : entry.changes) {
            if (world.isForgotten(id)
                || (author != world.devices.end() && hasLostRights(world, **author)))
                sent[{*entry.device, change.record}].push_back(&change);
        }
    }
    // Whose right to write was taken is told what will not be taken (I20), and keeps it.
    for (const auto &[id, one] : world.sealed) {
        const Device &author = *world.devices[one.device];
        for (const sync::RecordChange &change : one.changes) {
            if (one.isRefused && hasLostRights(world, author))
                sent[{*author.id, change.record}].push_back(&change);
        }
    }
    // Whose folder was taken has what it had not sent sealed for the managers.
    std::vector<std::vector<sync::RecordChange>> rescued(world.devices.size());
    for (const auto &device : world.devices) {
        if (!isMember(*device) || !hasLostRights(world, *device))
            continue;
        rescued[device->index] = rescuedFrom(world, *device);
        for (const sync::RecordChange &change : rescued[device->index])
            sent[{*device->id, change.record}].push_back(&change);
    }
    for (const Promise &promise : world.promises) {
        Device &device = *world.devices[promise.device];
        if (!isMember(device) || world.shutOut(device)
            || world.ledger.roster().isErased(promise.folder))
            continue;
        const auto found = sent.find({world.open(device).keys().device, promise.change.record});
        // It may have got another stamp; nothing else of it changes.
        const bool isKept = found != sent.end()
            && std::any_of(found->second.begin(), found->second.end(), [&](const auto *change) {
                                return change->changes == promise.change.changes;
                            });
        if (!isKept)
            world.account.violate("I1",
                                  who(device) + "a saved change of a "
                                      + std::string(domain::describe(promise.change.kind).name)
                                      + " is lost");
    }
}

void everyReceiptHolds(World &world)
{
    checkReceipts(world, world.receipts.size());
}

void allDevicesHoldTheReference(World &world)
{
    for (const auto &device : world.devices) {
        if (!isMember(*device))
            continue;
        const std::string found = difference(world, *device);
        if (!found.empty())
            world.account.violate("I5", who(*device) + found);
    }
}

void whoIsSharedIsWhereTheyMayBe(World &world)
{
    if (world.ledger.wasPutBack())
        return; // who had them may not have come back yet
    const protocol::Roster &roster = world.ledger.roster();
    // An old file brings back what was taken since, to a device that had nothing to let go of then.
    std::set<base::FolderId> carried;
    for (const auto &[id, one] : world.sealed) {
        if (one.carried)
            carried.insert(one.folder);
    }
    for (const auto &device : world.devices) {
        if (!isMember(*device) || world.shutOut(*device))
            continue;
        const auto hasRole = [&](const base::TeamId &team, std::uint64_t seq) {
            return roster.isAdmin(*device->user, seq)
                || roster.roleOf(*device->user, team, seq) != protocol::Role::None;
        };
        // Only what is given or taken changes what they may read of it.
        const auto isSharedAlone = [&](const base::FolderId &folder) {
            const auto known = world.ledger.folders().find(folder);
            if (known == world.ledger.folders().end() || !known->second.changedHands
                || roster.isErased(folder)
                || (carried.contains(folder) && !world.ledger.mayRead(*device->user, folder)))
                return false;
            return std::ranges::all_of(known->second.teams, [&](const base::TeamId &team) {
                for (std::uint64_t seq = device->memberSince; seq < roster.size(); ++seq) {
                    if (hasRole(team, seq) != hasRole(team, device->memberSince))
                        return false;
                }
                return true;
            });
        };
        const std::string found = differenceIn(world, *device, isSharedAlone);
        if (!found.empty())
            world.account.violate("shared", who(*device) + found);
        world.account.count("shared_compared",
                            std::ranges::count_if(world.ledger.folders(), [&](const auto &one) {
                                return isSharedAlone(one.first);
                            }));
    }
}

void noCanaryInServerFiles(World &world)
{
    for (const auto &file : std::filesystem::directory_iterator(world.server.folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (bytes.find(World::canary) != std::string::npos)
            world.account.violate("I11", "what somebody wrote is readable in the server's files");
    }
}

void nothingErasedIsLeft(World &world)
{
    for (const auto &[folder, why] : world.ledger.roster().erased()) {
        if (world.ledger.serverHolds(folder))
            world.account.violate("I17", "the server still has entries of an erased folder");
        for (const auto &device : world.devices) {
            if (!isMember(*device))
                continue;
            const store::DeviceStore &store = world.open(*device).store();
            const auto known = store.folders.find(folder);
            if (!known || !*known)
                continue;
            const auto content = store.erasure.contentOf((*known)->key);
            const auto key = store.keys.newestFolderKey((*known)->key);
            if (!content || content->records > 0 || !key || *key)
                world.account.violate("I17", who(*device) + "an erased folder is not empty");
        }
    }
}

} // namespace throughline::simulation
