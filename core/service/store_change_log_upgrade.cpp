// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/store_change_log.h"

#include "sync/page_reader.h"

// What an older program kept because it could not read it (sync.md D5, D7); the rest is in
// store_change_log.cpp.

namespace throughline::service {

using base::Result;
using store::DeviceStore;
using store::MetaKey;
using store::UnknownOps;
using sync::QuarantineReason;

Result<void> StoreChangeLog::tryAgain(base::ByteView program)
{
    constexpr std::size_t atOnce = 500;
    DeviceStore &store = m_workspace.store();
    TL_TRY(const auto tried, store.meta.bytes(MetaKey::TriedBy));
    if (tried && base::equal(*tried, program))
        return {};
    TL_TRY(auto transaction, store.begin(DeviceStore::Durability::Durable));
    // In order of arrival: whose folder a record is in is decided by who wrote it first.
    for (std::int64_t last = 0;;) {
        TL_TRY(const std::vector<UnknownOps::Op> ops, store.unknownOps.waiting(last, atOnce));
        if (ops.empty())
            break;
        for (const UnknownOps::Op &op : ops)
            TL_CHECK(applyKept(op));
        last = ops.back().index;
    }
    for (const QuarantineReason unread :
         {QuarantineReason::Malformed, QuarantineReason::UnknownKind})
        TL_CHECK(store.quarantine.setReason(static_cast<int>(unread),
                                            static_cast<int>(QuarantineReason::Upgraded)));
    TL_CHECK(store.meta.set(MetaKey::TriedBy, program));
    const std::set<base::RecordId> people = store.records.takeTouchedPeople();
    for (const base::RecordId &person : people)
        TL_CHECK(store.tasks.markStale(person));
    TL_CHECK(transaction.commit());
    m_people.insert(people.begin(), people.end());
    return {};
}

Result<void> StoreChangeLog::applyKept(const UnknownOps::Op &op)
{
    DeviceStore &store = m_workspace.store();
    const auto decoded = sync::decodeOps(sync::encodeOps(domain::schemaVersion, {op.bytes}));
    if (!decoded)
        return store.unknownOps.refuse(op.index);
    const sync::DecodedChange &change = decoded->changes.front();
    TL_TRY(const auto folder, store.folders.byKey(op.folder));
    if (!change.known || !folder)
        return {};
    bool isRight = sync::observesMembers(*change.known, roster(), roster().headSeq());
    ChangedRecords ignored;
    if (isRight) {
        TL_TRY(isRight, applyChange({*folder, op.device, op.received}, *change.known, ignored));
    }
    if (!isRight)
        return store.unknownOps.refuse(op.index);
    return change.unknown.empty() ? store.unknownOps.remove(op.index) : Result<void>();
}

} // namespace throughline::service
