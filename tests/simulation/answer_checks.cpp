// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/answer_checks.h"

#include "simulation/expected.h"
#include "simulation/plants.h"
#include "simulation/rights.h"
#include "simulation/world.h"
#include "sync/carried_file.h"
#include "sync/kept_field.h"

#include <algorithm>
#include <stdexcept>

namespace throughline::simulation {

namespace {

using Writing = Reference::Writing;

[[nodiscard]] std::string who(const Device &device)
{
    return "device " + std::to_string(device.index) + ": ";
}

//! Whether the record shows it: one of its answers, one of its elements.
[[nodiscard]] bool shows(const sync::KeptField &field, const Writing &writing)
{
    if (!writing.element.empty()) {
        const auto elements = field.elements();
        return std::find(elements.begin(), elements.end(), writing.element) != elements.end();
    }
    const auto answers = field.answers();
    return std::any_of(answers.begin(), answers.end(),
                       [&](const sync::Answer &answer) { return answer.value == writing.value; });
}

void checkRecord(World &world, Device &device, const Reference::Key &key,
                 const Reference::Record &record)
{
    const auto row = world.open(device).store().records.find(key.first, key.second);
    const auto clock = row && *row ? sync::unpackRowClock((**row).clock)
                                   : base::Result<sync::RowClock>(base::Error{});
    for (const auto &[number, writings] : record.kept) {
        for (const Writing *one : Reference::standing(writings)) {
            const bool isShown = clock
                && shows({*domain::describe(key.first).field(number), (**row).record, *clock},
                         *one);
            if (!isShown)
                world.account.violate("I7",
                                      who(device)
                                          + "an answer is gone that nobody who knew of it has "
                                            "written over");
        }
    }
}

//! Every stamp under which the server has a device's work, by record.
using Stamps = std::set<std::tuple<base::DeviceId, base::RecordId, base::HybridTime>>;

[[nodiscard]] Stamps stampsReceived(const Ledger &ledger)
{
    Stamps stamps;
    for (const Ledger::Entry &entry : ledger.entries()) {
        for (const sync::RecordChange &change : entry.changes)
            stamps.emplace(*entry.device, change.record, change.time);
    }
    return stamps;
}

//! None where the file is not for this device, or is none.
[[nodiscard]] std::vector<protocol::Bundle> bundlesIn(World &world, Device &device,
                                                      const CarriedFile &file)
{
    const NoPlants sound;
    std::vector<protocol::Bundle> bundles;
    const auto read = sync::readCarriedFile(file.bytes);
    const auto work = read && world.open(device).hasIdentity()
        ? sync::openCarriedFile(*read, world.open(device).keys())
        : base::Result<sync::CarriedWork>(base::Error{});
    if (!work)
        return bundles;
    for (const protocol::PushItem &item : work->items) {
        if (item.kind != protocol::EntryKind::Bundle)
            continue;
        if (auto bundle = protocol::decodeBundle(item.bytes))
            bundles.push_back(*std::move(bundle));
    }
    return bundles;
}

} // namespace

void noAnswerDisappears(World &world)
{
    const NoPlants sound;
    for (const auto &device : world.devices) {
        if (device->standing != Device::Standing::Member)
            continue;
        const Reference wanted = expectedOn(world, *device);
        Steady isSteady(world, *device);
        for (const auto &[key, record] : wanted.records()) {
            if (!record.kept.empty() && isSteady(record.folder))
                checkRecord(world, *device, key, record);
        }
    }
}

void whatWasCarriedKeepsItsStamps(World &world)
{
    const NoPlants sound;
    const Stamps stamps = stampsReceived(world.ledger);
    for (const auto &[id, one] : world.sealed) {
        const Device &device = *world.devices[one.device];
        // A stamp of more than a day ahead is nobody's to rest on (core/sync, 38).
        if (!one.carried || device.standing != Device::Standing::Member || world.shutOut(device)
            || hasLostRights(world, device) || world.ledger.roster().isErased(one.folder)
            || world.isForgotten(id)
            || one.latest.millis() > *one.carried + protocol::limits::clockQuarantineMs)
            continue;
        for (const sync::RecordChange &change : one.changes) {
            if (!stamps.contains({*device.id, change.record, change.time}))
                world.account.violate("carry",
                                      who(device)
                                          + "what it gave away in a file came to the "
                                            "server under another stamp");
        }
    }
}

std::set<crypto::Hash> givenIn(World &world, Device &device, const CarriedFile &file)
{
    std::set<crypto::Hash> ids;
    for (const protocol::Bundle &bundle : bundlesIn(world, device, file))
        ids.insert(bundle.id);
    return ids;
}

std::set<crypto::Hash> knownOf(World &world, Device &device, const CarriedFile &file)
{
    std::set<crypto::Hash> ids;
    for (const protocol::Bundle &bundle : bundlesIn(world, device, file)) {
        const auto known = world.open(device).store().bundles.find(bundle.id);
        if (known && *known)
            ids.insert(bundle.id);
    }
    return ids;
}

void checkCarried(World &world, Device &device, const CarriedFile &file,
                  const std::set<crypto::Hash> &before)
{
    const NoPlants sound;
    const service::Workspace &workspace = world.open(device);
    const store::DeviceStore &store = workspace.store();
    const auto aside = store.quarantine.all();
    if (!aside)
        throw std::runtime_error("a store cannot be read: " + aside.error().message);
    for (const protocol::Bundle &bundle : bundlesIn(world, device, file)) {
        const protocol::BundleHeader &header = bundle.header;
        if (workspace.roster().isErased(header.folder)
            || header.hlcMax.millis() > workspace.now() + protocol::limits::clockQuarantineMs)
            continue;
        const auto known = store.bundles.find(bundle.id);
        const bool isAside = std::any_of(aside->begin(), aside->end(),
                                         [&](const auto &entry) { return entry.id == bundle.id; });
        if (!known || (!*known && !isAside))
            world.account.violate("carry", who(device) + "what a file brought is not there");
        if (known && *known && (**known).received && !world.ledger.find(bundle.id))
            world.account.violate("carry",
                                  who(device) + "it says that the server has what a file brought");
        Ledger::Entry entry;
        entry.folder = header.folder;
        entry.device = header.device;
        entry.n = header.n;
        entry.kid = header.kid;
        entry.rosterSeq = header.rosterSeq;
        const bool isKnownFolder = world.ledger.folders().contains(header.folder);
        if (known && *known && !before.contains(bundle.id) && isKnownFolder
            && !world.ledger.counts(entry, workspace.roster()))
            world.account.violate("I15", who(device) + "work beyond a cut was taken out of a file");
    }
}

} // namespace throughline::simulation
