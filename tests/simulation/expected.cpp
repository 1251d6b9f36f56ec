// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/expected.h"

#include "simulation/world.h"
#include "sync/merge.h"
#include "sync/seal.h"

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

using Key = Reference::Key;

[[nodiscard]] std::string nameOf(const Key &key)
{
    return std::string(domain::describe(key.first).name) + ' ' + key.second.hex();
}

[[nodiscard]] std::string differenceOf(const Key &key, const store::StoredRow &row,
                                       const Reference::Record &wanted)
{
    const auto clock = must(sync::unpackRowClock(row.clock));
    if (row.record.folder != wanted.folder)
        return nameOf(key) + " lies in another folder; ";
    if (clock.fields.size() != wanted.fields.size())
        return nameOf(key) + " has another number of fields; ";
    for (const auto &[number, field] : wanted.fields) {
        const sync::Stamp *stamp = clock.find(number);
        domain::Value value;
        if (number == 0 && row.record.voidReason)
            value = *row.record.voidReason;
        else if (const domain::Value *held = number == 0 ? nullptr : row.record.find(number))
            value = *held;
        if (value != field.value)
            return nameOf(key) + " field " + std::to_string(number) + " has another value; ";
        if (!stamp || *stamp != field.stamp)
            return nameOf(key) + " field " + std::to_string(number) + " has another stamp; ";
    }
    if (clock.made != wanted.made || clock.changed != wanted.changed)
        return nameOf(key) + " was made or changed at another time; ";
    return {};
}

} // namespace

Reference expectedOn(World &world, Device &device)
{
    const service::Workspace &workspace = world.open(device);
    const protocol::Roster &roster = workspace.roster();
    const auto &self = workspace.keys();
    const auto cursor = static_cast<std::uint64_t>(
        must(workspace.store().meta.number(store::MetaKey::Cursor)).value_or(0));
    const std::set<protocol::Hash> aside = setAside(workspace.store());
    Reference reference;
    for (const Ledger::Entry &entry : world.ledger.entries()) {
        if (entry.kind != protocol::EntryKind::Bundle || roster.isErased(*entry.folder))
            continue;
        const bool isOwn = *entry.device == self.device;
        const bool hasCome = entry.seq <= cursor && !aside.contains(entry.id)
            && world.ledger.mayRead(self.user, *entry.folder);
        if (!isOwn && !hasCome)
            continue;
        for (const sync::RecordChange &change : entry.changes)
            reference.add(*entry.folder, change, *entry.device);
    }
    addSealed(world, reference, workspace);
    addUnsealed(reference, workspace);
    return reference;
}

std::string difference(World &world, Device &device)
{
    const Reference wanted = expectedOn(world, device);
    const store::DeviceStore &store = world.open(device).store();
    std::string found;
    std::set<Key> seen;
    store::ListFilter filter;
    filter.withVoid = true;
    for (const domain::KindDescription &kind : domain::kinds()) {
        const auto walked = store.records.forEach(
            kind.kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
                const Key key{kind.kind, row.record.id};
                const auto place = wanted.records().find(key);
                seen.insert(key);
                found += place == wanted.records().end() ? nameOf(key) + " is there for no reason; "
                                                         : differenceOf(key, row, place->second);
                return {};
            });
        if (!walked)
            throw std::runtime_error("a store cannot be read: " + walked.error().message);
    }
    for (const auto &[key, record] : wanted.records()) {
        if (!seen.contains(key))
            found += nameOf(key) + " is missing; ";
    }
    constexpr std::size_t enough = 400;
    return found.substr(0, enough);
}

} // namespace throughline::simulation
