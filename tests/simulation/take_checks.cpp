// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/take_checks.h"

#include "service/kept_work.h"
#include "service/store_change_log.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "simulation/plants.h"
#include "simulation/taken.h"
#include "simulation/world.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::simulation {

namespace {

using base::FolderId;
using service::Workspace;

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("a store cannot be read: " + result.error().message);
    return *std::move(result);
}

[[nodiscard]] std::string who(const Device &device)
{
    return "device " + std::to_string(device.index) + ": ";
}

[[nodiscard]] bool isMember(const Device &device)
{
    return device.standing == Device::Standing::Member;
}

[[nodiscard]] std::optional<int> daysOf(const Workspace &workspace)
{
    return must(service::takeDays(workspace.store().meta));
}

//! Nobody may leave a server that has forgotten something.
[[nodiscard]] bool isServerInOrder(Workspace &workspace)
{
    const service::StoreKeptWork kept(workspace);
    return !must(workspace.store().meta.number(store::MetaKey::Alarm)) && !kept.isOwed();
}

//! Where the product says that somebody has to be, beside the plain rule: a key that this device is
//! to replace, what is still to be computed, whom somebody has just opened.
[[nodiscard]] std::set<FolderId> inUse(Workspace &workspace)
{
    constexpr std::int64_t day = 24LL * 3600 * 1000;
    const store::DeviceStore &store = workspace.store();
    std::set<FolderId> folders;
    for (const std::int64_t key :
         must(store.needs.inUse(workspace.keys().device, workspace.now() + -day))) {
        if (const auto folder = must(store.folders.byKey(key)))
            folders.insert(folder->id);
    }
    for (const FolderId &folder : must(service::StoreChangeLog(workspace).staleFolders()))
        folders.insert(folder);
    addTheirOtherRecords(workspace, folders);
    return folders;
}

void checkWhoIsThere(World &world, Device &device, int days)
{
    Workspace &workspace = *device.workspace;
    const std::set<FolderId> left = leftBehind(workspace);
    for (const auto &[folder, why] : dueByTheServer(world, device, days)) {
        if (left.contains(folder))
            world.account.violate("take", who(device) + "somebody is not here " + why);
    }
    if (!isServerInOrder(workspace))
        return;
    const Staying staying = mustStay(world, device, days);
    const std::set<FolderId> used = inUse(workspace);
    for (const FolderId &folder : peopleOn(workspace)) {
        world.account.count("people_taken");
        if (!staying.contains(folder) && !used.contains(folder))
            world.account.violate("take",
                                  who(device) + "somebody is here who is neither due nor in use");
    }
}

} // namespace

void nothingIsHereOfWhoWasLeft(World &world, Device &device)
{
    const NoPlants sound;
    if (!device.workspace || device.left.empty() || !World::isThere(device))
        return;
    const store::DeviceStore &store = device.workspace->store();
    for (const FolderId &id : leftBehind(*device.workspace)) {
        const auto folder = must(store.folders.find(id));
        if (!folder)
            continue;
        const auto content = must(store.erasure.contentOf(folder->key));
        if (content.records > 0 || !must(store.keys.folderKeys(folder->key)).empty()
            || !folder->heads.empty())
            world.account.violate("take", who(device) + "something is here of who was left behind");
        if (!must(store.outbox.opsOf(folder->key)).empty())
            world.account.violate("take", who(device) + "who was left behind has unsent records");
    }
}

bool isAnybodyLeft(World &world)
{
    return std::any_of(world.devices.begin(), world.devices.end(), [&](const auto &device) {
        if (!isMember(*device))
            return false;
        const Workspace &workspace = world.open(*device);
        return daysOf(workspace).has_value() || !leftBehind(workspace).empty();
    });
}

void whoIsDueIsThere(World &world)
{
    for (const auto &device : world.devices) {
        if (!isMember(*device) || !daysOf(world.open(*device)))
            continue;
        const int days = *daysOf(*device->workspace);
        const std::int64_t today = service::londonDayNumber(device->workspace->now());
        const bool isWhole = world.sync(*device);
        world.settleEvent(*device);
        // Over midnight somebody else is due at the end than was at the beginning.
        if (!isWhole || !isMember(*device)
            || service::londonDayNumber(world.open(*device).now()) != today)
            continue;
        const NoPlants sound;
        checkWhoIsThere(world, *device, days);
    }
}

void takeEverybody(World &world)
{
    for (const auto &device : world.devices) {
        if (isMember(*device))
            (void)world.accept(*device, service::takeWithMe(world.open(*device), std::nullopt));
    }
}

void everybodyIsBack(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        if (isMember(*device) && !leftBehind(world.open(*device)).empty())
            world.account.violate("take", who(*device) + "somebody never comes back");
    }
}

} // namespace throughline::simulation
