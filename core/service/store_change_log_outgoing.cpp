// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/store_change_log.h"

#include "service/anchor.h"
#include "service/record_history.h"
#include "sync/folder_grants.h"

#include <algorithm>

// The outgoing side: from changes waiting in the outbox to receipts. The rest is in
// store_change_log.cpp.

namespace throughline::service {

namespace {

using store::DeviceStore;
using store::MetaKey;

//! Raw changes in one bundle: even text that does not compress stays under the bundle's 256 KiB
//! then.
constexpr std::size_t rawBytesPerBundle = 192 * 1024;

//! Folders left behind that come back in a round to get a new key: as many as one replaces.
constexpr std::size_t mostTakenBackForKeys = 32;

[[nodiscard]] protocol::EntryKind entryKind(store::OutgoingItem::Kind kind)
{
    return kind == store::OutgoingItem::Kind::Grant ? protocol::EntryKind::Grant
                                                    : protocol::EntryKind::Bundle;
}

} // namespace

base::Result<std::vector<sync::UnsealedFolder>> StoreChangeLog::unsealed(std::size_t maxFolders)
{
    const store::DeviceStore &store = m_workspace.store();
    std::vector<sync::UnsealedFolder> folders;
    TL_TRY(const std::vector<std::int64_t> keys,
           store.outbox.foldersToSeal(static_cast<std::int64_t>(maxFolders)));
    for (const std::int64_t key : keys) {
        TL_TRY(const auto folder, store.folders.byKey(key));
        TL_TRY(const auto folderKey, store.keys.newestFolderKey(key));
        if (!folder || !folderKey)
            return base::Error{
                base::ErrorCode::StoreDamaged,
                "A key is missing in the store. Nothing was sent; ask an administrator."};
        TL_TRY(const bool hasSealed, store.outbox.hasSealed(key));
        sync::UnsealedFolder unsealed{folder->id,    folderKey->kid, folderKey->key,
                                      folder->heads, hasSealed,      {}};
        TL_TRY(std::vector<store::OutgoingOp> ops,
               store.outbox.unsealedOps(key, protocol::limits::bundleOps, rawBytesPerBundle));
        for (store::OutgoingOp &op : ops)
            unsealed.ops.push_back({op.index, op.time, op.bumped, std::move(op.op)});
        folders.push_back(std::move(unsealed));
    }
    return folders;
}

base::Result<void> StoreChangeLog::restamp(const base::FolderId &folder,
                                           std::span<const std::int64_t> ops)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    TL_TRY(const auto known, store.folders.find(folder));
    if (!known)
        return base::Error{base::ErrorCode::Internal, "A folder is missing in the store."};
    TL_TRY(const std::vector<store::OutgoingOp> unsealed,
           store.outbox.unsealedOps(known->key, protocol::limits::bundleOps, rawBytesPerBundle));
    base::HybridTime before; // what stays as it is, and was made before
    for (store::OutgoingOp op : unsealed) {
        if (std::find(ops.begin(), ops.end(), op.index) == ops.end()) {
            before = std::max(before, op.time);
            continue;
        }
        const base::HybridTime newTime =
            std::max(m_workspace.tickAfterAll(), base::HybridTime{before.value + 1});
        before = newTime;
        TL_TRY(op.op, sync::withTime(op.op, newTime));
        TL_CHECK(restampRow(op, newTime));
        op.time = newTime;
        op.bumped = newTime.millis() > m_workspace.now() + protocol::limits::clockAheadMs;
        TL_CHECK(store.outbox.restamp(known->key, op));
    }
    TL_CHECK(m_workspace.saveClock());
    return transaction.commit();
}

base::Result<void> StoreChangeLog::restampRow(const store::OutgoingOp &op, base::HybridTime newTime)
{
    store::Records &records = m_workspace.store().records;
    TL_CHECK(
        m_workspace.store().history.restamp(op.kind, op.record, keys().device, op.time, newTime));
    TL_TRY(auto row, records.find(op.kind, op.record));
    if (!row)
        return {};
    TL_TRY(sync::RowClock clock, sync::unpackRowClock(row->clock));
    const sync::Stamp before{op.time, keys().device};
    const sync::Stamp after{newTime, keys().device};
    sync::restamp(row->record, clock, before, after);
    // The new stamp is the latest that any device can know of this record, bar those still to be
    // put right, which get later ones. So the change wins now where it had lost, as it will on
    // every other device.
    TL_TRY(const sync::DecodedOps ops,
           sync::decodeOps(sync::encodeOps(domain::schemaVersion, {op.op})));
    for (const sync::DecodedChange &change : ops.changes) {
        if (change.known)
            TL_CHECK(mergeAnew(*change.known, row->record, clock));
    }
    row->clock = pack(clock);
    return records.put(*row);
}

base::Result<void> StoreChangeLog::mergeAnew(const sync::RecordChange &change,
                                             domain::Record &record, sync::RowClock &clock)
{
    store::History &history = m_workspace.store().history;
    const sync::Stamp stamp{change.time, keys().device};
    std::vector<sync::PastValue> past;
    (void)sync::merge(record, clock, change, stamp.device, past);
    TL_CHECK(keepPast(history, change, past));
    for (const sync::FieldChange &one : change.changes) {
        if (const sync::Stamp *held = clock.find(one.field); held && *held == stamp)
            TL_CHECK(history.forget(change.kind, change.record,
                                    {one.field, stamp.time, stamp.device, {}}));
    }
    return {};
}

base::Result<std::uint64_t> StoreChangeLog::sealCount() const
{
    TL_TRY(const auto n, m_workspace.store().meta.number(MetaKey::SealCount));
    return static_cast<std::uint64_t>(n.value_or(0));
}

base::Result<void> StoreChangeLog::storeSealed(std::span<const sync::SealedItem> items)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    std::uint64_t n = 0;
    for (const sync::SealedItem &item : items) {
        TL_TRY(const store::Folder folder, store.folders.findOrAdd(item.folder));
        TL_CHECK(store.outbox.addItem({0, store::OutgoingItem::Kind::Bundle, item.id, folder.key,
                                       item.n, item.lastOp, item.bytes}));
        TL_CHECK(store.bundles.add({item.id, keys().device, item.n, folder.key}));
        // All heads known so far were named as its parents.
        TL_CHECK(store.folders.addBundle(folder.key, {item.id}));
        n = std::max(n, item.n);
    }
    TL_CHECK(store.meta.set(MetaKey::SealCount, static_cast<std::int64_t>(n)));
    return transaction.commit();
}

base::Result<std::vector<sync::WaitingItem>>
StoreChangeLog::toSend(std::size_t maxItems, std::size_t maxBytes, const Holds &holds)
{
    const store::DeviceStore &store = m_workspace.store();
    const auto folderOf = [&](const store::OutgoingItem &item) -> base::Result<base::FolderId> {
        TL_TRY(const auto folder, store.folders.byKey(item.folder));
        return folder ? folder->id : base::FolderId();
    };
    TL_TRY(std::vector<store::OutgoingItem> stored,
           store.outbox.toSend(maxItems, maxBytes,
                               [&](const store::OutgoingItem &item) -> base::Result<bool> {
                                   TL_TRY(const base::FolderId folder, folderOf(item));
                                   return holds(folder, entryKind(item.kind), item.bytes);
                               }));
    std::vector<sync::WaitingItem> items;
    for (store::OutgoingItem &item : stored) {
        TL_TRY(const base::FolderId folder, folderOf(item));
        items.push_back({folder, entryKind(item.kind), item.id, std::move(item.bytes)});
    }
    return items;
}

base::Result<void> StoreChangeLog::replaceGrant(const protocol::Hash &before,
                                                const protocol::Hash &id, base::ByteView bytes)
{
    TL_TRY(const protocol::SignedGrant grant, protocol::decodeGrant(bytes));
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    TL_CHECK(store.outbox.replaceGrant(before, id, bytes));
    TL_CHECK(keepGrant(sync::incomingGrant(grant.grant)));
    return transaction.commit();
}

base::Result<void> StoreChangeLog::storeFolderKey(const sync::NewFolderKey &made)
{
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Durable));
    TL_CHECK(keepKey(made.key));
    for (const sync::IncomingGrant &grant : made.grants)
        TL_CHECK(keepGrant(grant));
    // A server that is put back to before it took them gets them from here: until they have come
    // with a pull nobody else has them, and nothing that is sealed under this key is taken.
    TL_TRY(const store::Folder folder, m_workspace.store().folders.findOrAdd(made.key.folder));
    for (const sync::WaitingItem &item : made.items) {
        TL_CHECK(m_workspace.store().outbox.addItem(
            {0, store::OutgoingItem::Kind::Grant, item.id, folder.key, 0, 0, item.bytes}));
        TL_TRY([[maybe_unused]] const auto nothing,
               m_workspace.store().outbox.acknowledge(item.id, m_workspace.now()));
    }
    return transaction.commit();
}

base::Result<bool> StoreChangeLog::isGiven(const base::FolderId &folder,
                                           const base::TeamId &team) const
{
    const store::Folders &folders = m_workspace.store().folders;
    TL_TRY(const auto found, folders.find(folder));
    if (!found)
        return false;
    TL_TRY(const std::vector<base::TeamId> teams, folders.teams(found->key));
    return std::find(teams.begin(), teams.end(), team) != teams.end();
}

base::Result<std::vector<base::FolderId>> StoreChangeLog::staleFolders()
{
    store::DeviceStore &store = m_workspace.store();
    std::vector<base::FolderId> found;
    if (!roster().isAnywhereManager(keys().user))
        return found;
    TL_TRY(const auto checked, store.meta.number(MetaKey::FoldersCheckedAt));
    const auto size = static_cast<std::int64_t>(roster().size());
    if (checked == size)
        return found;
    bool waits = false; // for a team's new key
    std::vector<base::FolderId> left;
    TL_TRY(const std::vector<store::Folders::Grant> grants, store.folders.grants());
    for (const store::Folders::Grant &grant : grants) {
        const auto *team = roster().team(grant.team);
        waits = waits || (team && team->stale);
        const bool isOld = team && grant.generation + 1 < team->generations.size();
        if (!isOld || roster().roleOf(keys().user, grant.team) < protocol::Role::Manager
            || (!found.empty() && found.back() == grant.id)
            || (!left.empty() && left.back() == grant.id))
            continue;
        TL_TRY(const bool isLeft, store.leftBehind.contains(grant.folder));
        if (isLeft) {
            left.push_back(grant.id);
            continue;
        }
        // What somebody raised is theirs to complete until a manager has written there.
        TL_TRY(const auto folder, store.folders.byKey(grant.folder));
        if (folder && folder->opener && !folder->isTaken)
            continue;
        found.push_back(grant.id);
    }
    if (!left.empty()) {
        // They come for that, a few in each round, unless another device is faster.
        TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
        left.resize(std::min(left.size(), mostTakenBackForKeys));
        for (const base::FolderId &folder : left)
            TL_CHECK(store.wantedFolders.add(folder));
        TL_CHECK(transaction.commit());
    } else if (found.empty() && !waits) {
        TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
        TL_CHECK(store.meta.set(MetaKey::FoldersCheckedAt, size));
        TL_CHECK(transaction.commit());
    }
    return found;
}

base::Result<void> StoreChangeLog::markSent(std::span<const protocol::Hash> ids)
{
    // Only what the worker is shown hangs on it: should it get lost, the items are sent again
    // anyway.
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(m_workspace.store().outbox.markSent(ids));
    return transaction.commit();
}

base::Result<std::int64_t> StoreChangeLog::settle(std::span<const sync::Settled> outcome,
                                                  base::Millis received, base::ByteView receipt)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    std::unordered_set<base::RecordId> carried;
    sync::Anchor newest;
    // The newest first: each gives its place to what it followed, which may go as well.
    for (auto item = outcome.rbegin(); item != outcome.rend(); ++item) {
        if (item->what != sync::Settled::What::Received)
            TL_CHECK(forgetHead(item->id));
    }
    for (const sync::Settled &item : outcome) {
        if (item.seq > newest.seq)
            newest = {item.seq, item.id};
        switch (item.what) {
        case sync::Settled::What::Received: {
            TL_TRY(const auto records, store.outbox.acknowledge(item.id, received));
            for (const store::Outbox::Carried &one : records) {
                TL_CHECK(store.records.setReceived(one.kind, one.record, received));
                m_workspace.observeTime(one.time);
                if (domain::isSomebodysWork(one.kind))
                    carried.insert(one.record);
            }
            break;
        }
        case sync::Settled::What::SealAgain:
            TL_CHECK(store.outbox.drop(item.id));
            break;
        case sync::Settled::What::Refused:
            TL_CHECK(store.outbox.refuse(item.id, static_cast<int>(item.status)));
            break;
        }
    }
    TL_CHECK(settleRaised(received));
    TL_CHECK(store.outbox.addReceipt(received, receipt));
    TL_TRY(const auto head, store.meta.number(MetaKey::HeadSeen));
    if (newest.seq > static_cast<std::uint64_t>(head.value_or(0))) {
        TL_CHECK(store.meta.set(MetaKey::HeadSeen, static_cast<std::int64_t>(newest.seq)));
        TL_CHECK(store.meta.set(MetaKey::OwnAnchor, encodeAnchor(newest)));
    }
    TL_CHECK(m_workspace.saveClock());
    TL_CHECK(transaction.commit());
    return static_cast<std::int64_t>(carried.size());
}

base::Result<void> StoreChangeLog::settleRaised(base::Millis received)
{
    store::DeviceStore &store = m_workspace.store();
    const auto *managers = roster().teamOfKind(protocol::TeamKind::Managers);
    const bool mayRead =
        managers && roster().roleOf(keys().user, managers->id) >= protocol::Role::Reader;
    TL_TRY(const std::vector<store::Raised::Entry> arrived, store.raised.arrived());
    for (const store::Raised::Entry &one : arrived) {
        TL_CHECK(store.raised.setReceived(one.folder, received));
        if (mayRead)
            continue;
        TL_CHECK(store.records.remove(one.kind, one.record));
        TL_CHECK(store.history.remove(one.kind, one.record));
        TL_CHECK(store.keys.forgetFolderKeys(one.folder));
    }
    return {};
}

base::Result<void> StoreChangeLog::forgetHead(const protocol::Hash &id)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(const auto key, store.bundles.folderOf(id));
    if (!key)
        return {};
    TL_TRY(const auto folder, store.folders.byKey(*key));
    if (!folder)
        return {};
    std::set<protocol::Hash> heads(folder->heads.begin(), folder->heads.end());
    if (heads.erase(id) == 0)
        return {};
    // What is sealed in its place follows the same: without them it would look like the folder's
    // beginning.
    TL_TRY(const auto bytes, store.outbox.bytesOf(id));
    if (bytes) {
        TL_TRY(const protocol::Bundle bundle, protocol::decodeBundle(*bytes));
        heads.insert(bundle.header.parents.begin(), bundle.header.parents.end());
    }
    return store.folders.setHeads(folder->key, {heads.begin(), heads.end()});
}

} // namespace throughline::service
