// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/store_change_log.h"

#include "service/anchor.h"
#include "service/kept_work.h"

#include "protocol/cbor.h"
#include "service/record_history.h"
#include "service/tasks.h"

#include "sync/merge.h"
#include "sync/page_reader.h"

#include <algorithm>

// The incoming side, and what the device knows of itself; the outgoing side is in
// store_change_log_outgoing.cpp.

namespace throughline::service {

namespace {

using store::DeviceStore;
using store::MetaKey;

//! Anybody may make a folder for managers; what they put there is for managers, or nobody heeds it.
[[nodiscard]] bool mayLieIn(const store::Folder &folder, domain::Kind kind)
{
    return !folder.opener || kind == domain::Kind::Folder
        || domain::describe(kind).home == domain::Home::Managers;
}

} // namespace

base::Result<void> StoreChangeLog::growRoster(std::span<const protocol::SignedStatement> statements,
                                              protocol::Roster grown)
{
    ErasedHere erased;
    TL_CHECK(m_workspace.inTransaction([&]() -> base::Result<void> {
        TL_TRY(erased, eraseFolders(m_workspace, grown));
        const OwnRoles before = ownRoles(m_workspace);
        const protocol::Roster old = roster();
        TL_CHECK(m_workspace.growRoster(statements, std::move(grown)));
        TL_CHECK(noteRoles(m_workspace, old));
        return ownRoles(m_workspace) == before ? base::Result<void>()
                                               : markTasksOfRole(m_workspace);
    }));
    m_erased.folders += erased.folders;
    m_erased.unsent += erased.unsent;
    return finishErasing(m_workspace);
}

base::Result<void> StoreChangeLog::addTeamSeed(const base::TeamId &team, std::uint64_t generation,
                                               const crypto::Secret32 &seed)
{
    return m_workspace.inTransaction(
        [&] { return m_workspace.addTeamSeed(team, generation, seed); });
}

std::uint64_t StoreChangeLog::wrapsCheckedAt() const
{
    const auto size = m_workspace.store().meta.number(MetaKey::WrapsCheckedAt);
    return size && *size ? static_cast<std::uint64_t>(**size) : 0;
}

base::Result<void> StoreChangeLog::setWrapsCheckedAt(std::uint64_t rosterSize)
{
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(m_workspace.store().meta.set(MetaKey::WrapsCheckedAt,
                                          static_cast<std::int64_t>(rosterSize)));
    return transaction.commit();
}

base::Result<base::Millis> StoreChangeLog::rotationDue(const base::TeamId &team,
                                                       std::uint64_t since, base::Millis proposed)
{
    struct Due
    {
        base::TeamId team;
        std::uint64_t since = 0;
        base::Millis at;
    };
    std::vector<Due> all;
    TL_TRY(const auto stored, m_workspace.store().meta.bytes(MetaKey::RotationsDue));
    if (stored) {
        protocol::CborReader in(*stored);
        for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
            in.arrayOf(3);
            const auto of = in.fixed<base::TeamId>();
            const std::uint64_t seq = in.uint();
            all.push_back({of, seq, {in.integer()}});
        }
        if (!in.finish())
            all.clear(); // only a delay: drawn anew
    }
    for (const Due &due : all) {
        if (due.team == team && due.since == since)
            return due.at;
    }
    std::erase_if(all, [&](const Due &due) { return due.team == team; });
    all.push_back({team, since, proposed});
    protocol::CborWriter out;
    out.array(all.size());
    for (const Due &due : all)
        out.array(3).bytes(due.team).uint(due.since).integer(due.at.value);
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(m_workspace.store().meta.set(MetaKey::RotationsDue, out.view()));
    TL_CHECK(transaction.commit());
    return proposed;
}

base::Result<void> StoreChangeLog::setClockOffset(const sync::ClockOffset &offset)
{
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Lazy));
    TL_CHECK(m_workspace.setClockOffset(offset));
    return transaction.commit();
}

base::Result<sync::Position> StoreChangeLog::position() const
{
    const store::Meta &meta = m_workspace.store().meta;
    sync::Position position;
    TL_TRY(const auto epoch, meta.bytes(MetaKey::Epoch));
    if (epoch)
        position.epoch = base::EpochId::from(*epoch);
    TL_TRY(const auto cursor, meta.number(MetaKey::Cursor));
    position.cursor = static_cast<std::uint64_t>(cursor.value_or(0));
    TL_TRY(const auto anchor, meta.bytes(MetaKey::Anchor));
    if (anchor)
        position.anchor = decodeAnchor(*anchor);
    TL_TRY(const auto brought, meta.bytes(MetaKey::OwnAnchor));
    if (brought)
        position.brought = decodeAnchor(*brought);
    TL_TRY(const auto head, meta.number(MetaKey::HeadSeen));
    position.headSeen = static_cast<std::uint64_t>(head.value_or(0));
    return position;
}

base::Result<void> StoreChangeLog::setEpoch(const base::EpochId &epoch)
{
    TL_TRY(auto transaction, m_workspace.store().begin(DeviceStore::Durability::Durable));
    TL_CHECK(m_workspace.store().meta.set(MetaKey::Epoch, epoch.view()));
    return transaction.commit();
}

base::Result<void> StoreChangeLog::savePosition(const sync::Position &position)
{
    store::Meta &meta = m_workspace.store().meta;
    TL_CHECK(meta.set(MetaKey::Cursor, static_cast<std::int64_t>(position.cursor)));
    TL_CHECK(meta.set(MetaKey::HeadSeen, static_cast<std::int64_t>(position.headSeen)));
    if (position.anchor)
        TL_CHECK(meta.set(MetaKey::Anchor, encodeAnchor(*position.anchor)));
    return position.brought ? base::Result<void>() : meta.remove(MetaKey::OwnAnchor);
}

base::Result<sync::FolderAccess> StoreChangeLog::folderAccess(const base::FolderId &folder) const
{
    const store::DeviceStore &store = m_workspace.store();
    sync::FolderAccess access;
    TL_TRY(const auto known, store.folders.find(folder));
    if (!known)
        return access;
    if (!known->isTaken)
        access.opener = known->opener;
    access.use = {known->use.since, known->use.bundles};
    TL_TRY(access.isLeftBehind, store.leftBehind.contains(known->key));
    TL_TRY(const bool isComing, store.wantedFolders.contains(folder));
    access.isDoubtful = isComing || known->heads.empty();
    TL_TRY(access.teams, store.folders.generations(known->key));
    TL_TRY(std::vector<store::Folders::Epoch> epochs, store.folders.epochs(known->key));
    for (store::Folders::Epoch &epoch : epochs)
        access.epochs.emplace(
            epoch.number,
            sync::FolderEpoch{epoch.kid, std::move(epoch.previous), std::move(epoch.teams)});
    TL_TRY(const std::vector<store::FolderKey> keys, store.keys.folderKeys(known->key));
    for (const store::FolderKey &key : keys)
        access.keys.emplace(key.kid, key.key);
    return access;
}

base::Result<void> StoreChangeLog::keepGrant(const sync::IncomingGrant &grant)
{
    store::Folders &folders = m_workspace.store().folders;
    TL_TRY(const store::Folder folder, folders.findOrAdd(grant.folder));
    if (grant.opener)
        TL_CHECK(folders.setOpener(folder.key, *grant.opener));
    // Its author did not know the team's newest key: the folder has to be looked at again.
    const auto *team = roster().team(grant.team);
    if (team && grant.generation + 1 < team->generations.size())
        TL_CHECK(m_workspace.store().meta.remove(MetaKey::FoldersCheckedAt));
    // A new key goes to the teams that keep the folder, one grant after the other.
    if (grant.takesAway || grant.epoch > 0)
        TL_CHECK(noteTaken(m_workspace.store()));
    // A time to come would keep the key in use for ever.
    const base::Millis now = m_workspace.now();
    return folders.addGrant(folder.key,
                            {grant.epoch, grant.kid, grant.previous, grant.team, grant.generation,
                             grant.takesAway, std::min(grant.received.value_or(now), now)});
}

base::Result<void> StoreChangeLog::keepKey(const sync::IncomingKey &key)
{
    TL_TRY(const store::Folder folder, m_workspace.store().folders.findOrAdd(key.folder));
    return m_workspace.store().keys.addFolderKey(folder.key, {key.epoch, key.kid, key.key});
}

base::Result<sync::BundleState> StoreChangeLog::bundleState(const protocol::Hash &id) const
{
    TL_TRY(const auto known, m_workspace.store().bundles.find(id));
    if (!known)
        return sync::BundleState::Unknown;
    return known->received || known->device == keys().device ? sync::BundleState::Received
                                                             : sync::BundleState::Carried;
}

base::Result<bool> StoreChangeLog::isCounterUsed(const base::DeviceId &device,
                                                 std::uint64_t n) const
{
    TL_TRY(const auto id, m_workspace.store().bundles.madeBy(device, n));
    return id.has_value();
}

base::Result<std::vector<sync::QuarantinedEntry>> StoreChangeLog::quarantine() const
{
    TL_TRY(std::vector<store::Quarantine::Entry> stored, m_workspace.store().quarantine.all());
    std::vector<sync::QuarantinedEntry> entries;
    for (store::Quarantine::Entry &entry : stored)
        entries.push_back({entry.id,
                           {entry.seq, entry.received, static_cast<protocol::EntryKind>(entry.kind),
                            std::move(entry.bytes)},
                           static_cast<sync::QuarantineReason>(entry.reason)});
    return entries;
}

base::Result<std::int64_t> StoreChangeLog::apply(const sync::IncomingPage &page)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Lazy));
    TL_TRY(const std::int64_t aside, store.quarantine.count()); // nearly always none
    if (aside > 0) {
        for (const protocol::Hash &id : page.released)
            TL_CHECK(store.quarantine.remove(id));
    }
    TL_CHECK(takeBack(page));
    TL_CHECK(dropFalseEpochs(page));
    for (const sync::IncomingGrant &grant : page.grants)
        TL_CHECK(keepGrant(grant));
    for (const sync::IncomingKey &key : page.keys)
        TL_CHECK(keepKey(key));
    ChangedRecords changed;
    for (const sync::WaitingItem &item : page.toSend) {
        TL_TRY(const store::Folder folder, store.folders.findOrAdd(item.folder));
        TL_CHECK(store.outbox.addItem(
            {0, store::OutgoingItem::Kind::Grant, item.id, folder.key, 0, 0, item.bytes}));
    }
    for (const sync::IncomingBundle &bundle : page.bundles) {
        TL_CHECK(bundle.isKnown ? noteReceived(bundle) : applyBundle(bundle, changed));
        m_workspace.observeTime(bundle.header.hlcMax);
    }
    TL_CHECK(keepAsTheyCame(page));
    for (const sync::QuarantinedEntry &entry : page.quarantined) {
        TL_TRY(const bool comes, comesWithItsFolder(entry));
        if (!comes)
            TL_CHECK(store.quarantine.add(
                {entry.id, entry.entry.seq, static_cast<int>(entry.entry.kind),
                 static_cast<int>(entry.reason), entry.entry.received, entry.entry.bytes},
                page.now));
    }
    TL_CHECK(keepWanted(page));
    TL_CHECK(savePosition(page.position));
    if (!changed.empty())
        TL_CHECK(store.meta.set(MetaKey::LastReceived, page.now.value));
    const std::set<base::RecordId> people = store.records.takeTouchedPeople();
    for (const base::RecordId &person : people)
        TL_CHECK(
            store.tasks.markStale(person)); // whoever waits for the page need not wait for that
    TL_CHECK(m_workspace.saveClock());
    TL_CHECK(transaction.commit());
    m_people.insert(people.begin(), people.end());
    return static_cast<std::int64_t>(changed.size());
}

base::Result<void> StoreChangeLog::keepAsTheyCame(const sync::IncomingPage &page)
{
    store::DeviceStore &store = m_workspace.store();
    for (const sync::CameAs &one : page.kept) {
        const base::Millis until = one.received + keptMs;
        if (until < page.now)
            continue;
        TL_TRY(const store::Folder folder, store.folders.findOrAdd(one.item.folder));
        const auto kind = one.item.kind == protocol::EntryKind::Grant
            ? store::OutgoingItem::Kind::Grant
            : store::OutgoingItem::Kind::Bundle;
        // It would open what this device wrote itself in a folder that it is not to take along.
        TL_TRY(const bool isLeft, store.leftBehind.contains(folder.key));
        if (isLeft && kind == store::OutgoingItem::Kind::Grant)
            continue;
        TL_CHECK(store.kept.add(kind, one.item.id, folder.key, one.seq, until, one.item.bytes));
    }
    return {};
}

base::Result<void> StoreChangeLog::applyBundle(const sync::IncomingBundle &bundle,
                                               ChangedRecords &changed)
{
    store::DeviceStore &store = m_workspace.store();
    TL_TRY(const store::Folder folder, store.folders.findOrAdd(bundle.header.folder));
    if (folder.opener && !folder.isTaken && *folder.opener != bundle.header.device)
        TL_CHECK(store.folders.setTaken(folder.key));
    const base::DeviceId &device = bundle.header.device;
    for (const sync::DecodedChange &change : bundle.ops.changes) {
        TL_TRY(const bool mayLie,
               change.known ? applyChange({folder, device, bundle.received}, *change.known, changed)
                            : base::Result<bool>(true));
        if (!mayLie)
            TL_CHECK(store.unknownOps.keepRefused(
                folder.key, device,
                change.unknown.empty() ? sync::encode(*change.known) : change.unknown));
        else if (!change.unknown.empty())
            TL_CHECK(store.unknownOps.keep(folder.key, device, change.unknown, bundle.id));
    }
    TL_CHECK(store.bundles.add(
        {bundle.id, bundle.header.device, bundle.header.n, folder.key, bundle.received}));
    return store.folders.addBundle(
        folder.key, sync::headsAfter(folder.heads, bundle.header.parents, bundle.id));
}

base::Result<void> StoreChangeLog::noteReceived(const sync::IncomingBundle &bundle)
{
    store::DeviceStore &store = m_workspace.store();
    if (!bundle.received)
        return {};
    TL_CHECK(store.bundles.setReceived(bundle.id, *bundle.received));
    for (const sync::DecodedChange &change : bundle.ops.changes) {
        if (!change.known)
            continue;
        TL_TRY(const auto row, store.records.find(change.known->kind, change.known->record));
        if (row && row->record.folder == bundle.header.folder && row->received < bundle.received)
            TL_CHECK(store.records.setReceived(change.known->kind, change.known->record,
                                               *bundle.received));
    }
    return {};
}

base::Result<bool> StoreChangeLog::applyChange(const Source &source,
                                               const sync::RecordChange &change,
                                               ChangedRecords &changed)
{
    if (!mayLieIn(source.folder, change.kind))
        return false;
    // Nearly every change is a record that is new here: no need to look first.
    store::StoredRow row{
        {change.kind, change.record, source.folder.id, {}, {}}, {}, source.received};
    sync::RowClock clock;
    std::vector<sync::PastValue> none;
    sync::merge(row.record, clock, change, source.device, none);
    row.clock = pack(clock);
    TL_TRY(const bool isNew, m_workspace.store().records.insertNew(row));
    if (!isNew)
        return mergeIntoRow(source, change, changed);
    if (domain::isSomebodysWork(change.kind))
        changed.insert(change.record);
    return true;
}

base::Result<bool> StoreChangeLog::mergeIntoRow(const Source &source,
                                                const sync::RecordChange &change,
                                                ChangedRecords &changed)
{
    store::Records &records = m_workspace.store().records;
    TL_TRY(auto row, records.find(change.kind, change.record));
    // A record lives in one folder: who may write another folder may not reach it from there.
    if (!row || row->record.folder != source.folder.id)
        return false;
    TL_TRY(sync::RowClock clock, sync::unpackRowClock(row->clock));
    std::vector<sync::PastValue> past;
    const bool changes = sync::merge(row->record, clock, change, source.device, past);
    TL_CHECK(keepPast(m_workspace.store().history, change, past));
    if (!changes)
        return true;
    row->clock = pack(clock);
    row->received = std::max(row->received, source.received);
    TL_CHECK(records.put(*row));
    if (domain::isSomebodysWork(change.kind))
        changed.insert(change.record);
    return true;
}

} // namespace throughline::service
