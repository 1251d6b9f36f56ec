// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/expected.h"

#include "domain/code_set.h"
#include "domain/rules/differences.h"
#include "simulation/plants.h"
#include "simulation/rights.h"
#include "simulation/taken.h"
#include "simulation/world.h"
#include "sync/kept_field.h"
#include "sync/seal.h"

#include <algorithm>

#include <stdexcept>

namespace throughline::simulation {

namespace {

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error("a store cannot be read: " + result.error().message);
    return *std::move(result);
}

[[nodiscard]] std::set<protocol::Hash> setAside(const store::DeviceStore &store)
{
    std::set<protocol::Hash> ids;
    for (const auto &entry : must(store.quarantine.all()))
        ids.insert(entry.id);
    return ids;
}

void addEncoded(Reference &reference, const base::FolderId &folder, base::ByteView ops,
                const base::DeviceId &device)
{
    for (const sync::DecodedChange &change : must(sync::decodeOps(ops)).changes) {
        if (change.known)
            reference.add(folder, *change.known, device);
    }
}

//! Sealed, and not received by the server as far as the device knows.
void addSealed(World &world, Reference &reference, const service::Workspace &workspace)
{
    constexpr std::size_t all = 100000;
    const store::DeviceStore &store = workspace.store();
    for (const store::OutgoingItem &item : must(store.outbox.toSend(all, SIZE_MAX))) {
        if (item.kind != store::OutgoingItem::Kind::Bundle || world.ledger.find(item.id))
            continue;
        const auto bundle = must(protocol::decodeBundle(item.bytes));
        for (const store::FolderKey &key : must(store.keys.folderKeys(item.folder))) {
            if (key.kid == bundle.header.kid)
                addEncoded(reference, bundle.header.folder, must(sync::openBundle(bundle, key.key)),
                           bundle.header.device);
        }
    }
}

void addUnsealed(Reference &reference, const service::Workspace &workspace)
{
    constexpr std::int64_t all = 100000;
    const store::DeviceStore &store = workspace.store();
    for (const std::int64_t key : must(store.outbox.foldersToSeal(all))) {
        const auto folder = must(store.folders.byKey(key));
        for (const store::OutgoingOp &op : must(store.outbox.unsealedOps(key, SIZE_MAX, SIZE_MAX)))
            addEncoded(reference, folder->id, sync::encodeOps(domain::schemaVersion, {op.op}),
                       workspace.keys().device);
    }
}

//! Whether a folder was ever taken from a team of the device's user.
[[nodiscard]] bool wasTaken(const World &world, const Device &device, const base::FolderId &folder)
{
    const auto known = world.ledger.folders().find(folder);
    return known != world.ledger.folders().end()
        && std::ranges::any_of(known->second.takenFrom, [&](const base::TeamId &team) {
               return world.ledger.roster().roleOf(*device.user, team) != protocol::Role::None;
           });
}

//! Of other devices, out of files, before the server showed it; and of its own what the server
//! will never take, which stays where it was written.
void addElsewhere(World &world, Reference &reference, Device &device)
{
    const store::DeviceStore &store = world.open(device).store();
    for (const auto &[id, one] : world.sealed) {
        if (device.workspace->roster().isErased(one.folder))
            continue;
        const bool isOwn = one.device == device.index;
        // With a folder that was taken it went to the managers, and does not come back with it.
        if (isOwn && wasTaken(world, device, one.folder))
            continue;
        const bool isHere = isOwn ? one.isRefused && !world.ledger.find(id)
                                  : one.carried && must(store.bundles.find(id)).has_value();
        for (const sync::RecordChange &change : one.changes) {
            if (isHere)
                reference.add(one.folder, change, *world.devices[one.device]->id);
        }
    }
}

using Key = Reference::Key;

[[nodiscard]] std::string nameOf(const Key &key)
{
    return std::string(domain::describe(key.first).name) + ' ' + key.second.hex();
}

[[nodiscard]] domain::Value valueOf(const store::StoredRow &row, std::uint16_t number)
{
    if (number == 0 && row.record.voidReason)
        return *row.record.voidReason;
    const domain::Value *held = number == 0 ? nullptr : row.record.find(number);
    return held ? *held : domain::Value();
}

using Standing = std::vector<const Reference::Writing *>;

//! The answer that is shown: of most caution, then the newest.
[[nodiscard]] const Reference::Writing *shownOf(const Standing &standing, domain::Kind kind,
                                                const domain::Field &field)
{
    const auto place =
        std::max_element(standing.begin(), standing.end(), [&](const auto *a, const auto *b) {
            return std::pair(domain::caution(kind, field, a->value), a->stamp)
                < std::pair(domain::caution(kind, field, b->value), b->stamp);
        });
    return place == standing.end() ? nullptr : *place;
}

[[nodiscard]] std::string wantedText(const Standing &standing)
{
    std::vector<std::string> keys;
    for (const Reference::Writing *one : standing)
        keys.push_back(one->element);
    return domain::joinCodeSet(keys);
}

//! Whether the row remembers just what still stands.
[[nodiscard]] bool remembers(const sync::KeptField &held, const Standing &standing)
{
    std::size_t live = 0;
    for (const sync::Trace &trace : held.traces()) {
        if (trace.state != sync::Trace::State::Live)
            continue;
        ++live;
        const bool isWanted =
            std::any_of(standing.begin(), standing.end(), [&](const Reference::Writing *one) {
                const bool hasValue =
                    !one->element.empty() || trace.value == sync::encodeValue(one->value);
                return one->element == trace.element && one->stamp == trace.stamp && hasValue;
            });
        if (!isWanted)
            return false;
    }
    return live == standing.size();
}

[[nodiscard]] std::string differenceOfKept(const Key &key, const store::StoredRow &row,
                                           const sync::RowClock &clock, std::uint16_t number,
                                           const std::vector<Reference::Writing> &all)
{
    const domain::Field &field = *domain::describe(key.first).field(number);
    const Standing standing = Reference::standing(all);
    const sync::KeptField held(field, row.record, clock);
    const std::string where = nameOf(key) + " field " + std::to_string(number);
    if (!remembers(held, standing))
        return where + " has other answers; ";
    if (field.merge == domain::MergePolicy::Set)
        return domain::fieldText(row.record, number) == wantedText(standing)
            ? std::string()
            : where + " has other elements; ";
    const Reference::Writing *shown = shownOf(standing, key.first, field);
    if (!shown || valueOf(row, number) != shown->value)
        return where + " shows another answer; ";
    const bool differs = std::any_of(standing.begin(), standing.end(),
                                     [&](const auto *one) { return one->value != shown->value; });
    return differs == row.record.differs(number) ? std::string()
                                                 : where + " is wrong about its answers; ";
}

[[nodiscard]] std::string apart(const sync::Stamp &held, const sync::Stamp &wanted)
{
    return held.device == wanted.device
        ? ", by " + std::to_string(held.time.millis() - wanted.time.millis()) + " ms; "
        : std::string(", by another device; ");
}

[[nodiscard]] std::string differenceOf(const Key &key, const store::StoredRow &row,
                                       const Reference::Record &wanted)
{
    const auto clock = must(sync::unpackRowClock(row.clock));
    if (row.record.folder != wanted.folder)
        return nameOf(key) + " lies in another folder; ";
    if (clock.fields.size() != wanted.fields.size() + wanted.kept.size())
        return nameOf(key) + " has another number of fields; ";
    for (const auto &[number, field] : wanted.fields) {
        const sync::Stamp *stamp = clock.find(number);
        if (valueOf(row, number) != field.value)
            return nameOf(key) + " field " + std::to_string(number) + " has another value; ";
        if (!stamp || *stamp != field.stamp)
            return nameOf(key) + " field " + std::to_string(number) + " has another stamp; ";
    }
    for (const auto &[number, writings] : wanted.kept) {
        std::string found = differenceOfKept(key, row, clock, number, writings);
        if (!found.empty())
            return found;
    }
    if (clock.made != wanted.made)
        return nameOf(key) + " was made at another time" + apart(clock.made, wanted.made);
    if (clock.changed != wanted.changed)
        return nameOf(key) + " was changed at another time" + apart(clock.changed, wanted.changed);
    return {};
}

} // namespace

Reference expectedOn(World &world, Device &device)
{
    const NoPlants sound;
    const service::Workspace &workspace = world.open(device);
    const protocol::Roster &roster = workspace.roster();
    const auto &self = workspace.keys();
    const auto cursor = static_cast<std::uint64_t>(
        must(workspace.store().meta.number(store::MetaKey::Cursor)).value_or(0));
    const std::set<protocol::Hash> aside = setAside(workspace.store());
    const bool isInStep = must(workspace.store().meta.bytes(store::MetaKey::Epoch))
        == base::toBytes(world.ledger.epoch().view());
    // A log that was put back has some of what came from it at other places, and some no more.
    const auto hasComeBefore = [&](const Ledger::Entry &entry) {
        // A folder that was fetched again came as it was then, whatever the log has shown.
        const bool mayHave = world.ledger.wasPutBack() || device.everLeft.contains(*entry.folder);
        return mayHave && must(workspace.store().bundles.contains(entry.id));
    };
    const std::set<base::FolderId> left = leftBehind(workspace);
    Reference reference;
    const auto take = [&](const Ledger::Entry &entry, bool isBeforeCursor) {
        if (entry.kind != protocol::EntryKind::Bundle || roster.isErased(*entry.folder)
            || left.contains(*entry.folder))
            return;
        const bool isOwn = *entry.device == self.device;
        // Of what was erased the server has no number any more: a later cut may lie before it.
        const bool doesCount = world.ledger.roster().isErased(*entry.folder)
            ? world.ledger.counts(entry, roster)
            : world.ledger.counts(entry);
        const bool hasCome = (isBeforeCursor || hasComeBefore(entry)) && !aside.contains(entry.id)
            && world.ledger.mayRead(self.user, *entry.folder) && doesCount;
        // Of its own what a server had lost is not fetched again with its folder.
        const bool isGone = isOwn && device.everLeft.contains(*entry.folder)
            && !world.ledger.find(entry.id) && !hasComeBefore(entry);
        if ((!isOwn && !hasCome) || isGone)
            return;
        for (const sync::RecordChange &change : entry.changes)
            reference.add(*entry.folder, change, *entry.device);
    };
    for (const Ledger::Entry &entry : world.ledger.entries())
        take(entry, isInStep && entry.seq <= cursor);
    for (const auto &[id, entry] : world.ledger.lost())
        take(entry, false);
    addSealed(world, reference, workspace);
    addUnsealed(reference, workspace);
    addElsewhere(world, reference, device);
    return reference;
}

std::string difference(World &world, Device &device)
{
    Steady steady(world, device);
    return differenceIn(world, device,
                        [&](const base::FolderId &folder) { return steady(folder); });
}

std::string differenceIn(World &world, Device &device, const FolderChoice &folders)
{
    const NoPlants sound;
    const Reference wanted = expectedOn(world, device);
    const store::DeviceStore &store = world.open(device).store();
    const auto isAsked = [&](const base::FolderId &folder) {
        return folders(folder) && !isComingBack(device, folder);
    };
    // Its own work, too, goes with a folder that was taken from its user.
    const auto isTaken = [&](const base::FolderId &folder) {
        const auto known = world.ledger.folders().find(folder);
        return known != world.ledger.folders().end() && known->second.changedHands
            && !world.ledger.mayRead(*device.user, folder);
    };
    std::string found;
    std::set<Key> seen;
    store::ListFilter filter;
    filter.withVoid = true;
    for (const domain::KindDescription &kind : domain::kinds()) {
        const auto walked = store.records.forEach(
            kind.kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
                const Key key{kind.kind, row.record.id};
                if (!isAsked(row.record.folder))
                    return {};
                const auto place = wanted.records().find(key);
                seen.insert(key);
                found += place == wanted.records().end() || isTaken(row.record.folder)
                    ? nameOf(key) + " is there for no reason; "
                    : differenceOf(key, row, place->second);
                return {};
            });
        if (!walked)
            throw std::runtime_error("a store cannot be read: " + walked.error().message);
    }
    for (const auto &[key, record] : wanted.records()) {
        if (!seen.contains(key) && isAsked(record.folder) && !isTaken(record.folder))
            found += nameOf(key) + " is missing; ";
    }
    constexpr std::size_t enough = 400;
    return found.substr(0, enough);
}

} // namespace throughline::simulation
