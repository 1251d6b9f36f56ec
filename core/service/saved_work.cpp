// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/saved_work.h"

#include "domain/rules/state_machines.h"
#include "service/edit.h"
#include "service/tasks.h"
#include "sync/row_clock.h"

#include <algorithm>
#include <iterator>

namespace throughline::service {

namespace {

//! Nobody has written to what the Save changed since.
[[nodiscard]] base::Result<bool> isLatest(const store::Records &records, const SavedWork &work)
{
    for (const SavedWork::Changed &one : work.changed) {
        TL_TRY(const auto now, records.find(one.before.record.kind, one.before.record.id));
        if (!now || now->clock != one.clockAfter)
            return false;
    }
    return true;
}

//! True when it is as if it had never been.
[[nodiscard]] base::Result<bool> takeBack(Workspace &workspace, const SavedWork &work)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(const bool latest, isLatest(store.records, work));
    if (!latest)
        return false;
    TL_TRY(auto transaction, store.begin(store::DeviceStore::Durability::Durable));
    TL_TRY(const bool unsent, store.outbox.takeBack(work.before, work.after));
    if (!unsent)
        return false;
    for (const auto &[kind, id] : work.added) {
        TL_CHECK(store.records.remove(kind, id));
        TL_CHECK(store.raised.remove(id));
    }
    for (const SavedWork::Changed &one : work.changed)
        TL_CHECK(store.records.put(one.before));
    TL_CHECK(keepTasks(workspace));
    TL_CHECK(transaction.commit());
    return true;
}

//! Nobody has written to the field since: what is known of it is what the Save left.
[[nodiscard]] bool isAsLeft(const sync::RowClock &left, const sync::RowClock &now,
                            std::uint16_t field)
{
    const auto others = [field](const sync::RowClock &clock) {
        std::vector<sync::Trace> traces;
        std::ranges::copy_if(clock.others, std::back_inserter(traces),
                             [field](const sync::Trace &one) { return one.field == field; });
        return traces;
    };
    const sync::Stamp *before = left.find(field);
    const sync::Stamp *after = now.find(field);
    const bool isSame = before && after ? *before == *after : before == after;
    return isSame && others(left) == others(now);
}

//! The old values of the fields that nobody has written to since: somebody else's alarm is theirs
//! to take back.
[[nodiscard]] base::Result<std::vector<domain::FieldValue>>
oldValues(const store::Records &records, const SavedWork::Changed &changed)
{
    const domain::Record &before = changed.before.record;
    std::vector<domain::FieldValue> values;
    TL_TRY(const auto row, records.find(before.kind, before.id));
    if (!row)
        return values;
    TL_TRY(const auto left, sync::unpackRowClock(changed.clockAfter));
    TL_TRY(const auto now, sync::unpackRowClock(row->clock));
    for (const std::uint16_t field : changed.fields) {
        if (!isAsLeft(left, now, field))
            continue;
        const domain::Value *old = before.find(field);
        values.emplace_back(field, old ? *old : domain::Value{});
    }
    return values;
}

[[nodiscard]] base::Result<void> withdraw(Workspace &workspace, const SavedWork &work)
{
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    bool isAnything = !work.added.empty();
    for (const auto &[kind, id] : work.added)
        TL_CHECK(edit.setVoid(kind, id, "Undone"));
    for (const SavedWork::Changed &one : work.changed) {
        TL_TRY(const auto fields, oldValues(workspace.store().records, one));
        if (fields.empty())
            continue;
        TL_CHECK(edit.change(one.before.record.kind, one.before.record.id, fields));
        isAnything = true;
    }
    if (!isAnything)
        return base::Error{base::ErrorCode::Refused, "This has moved on. Nothing was undone."};
    return edit.commit();
}

} // namespace

base::Result<void> undo(Workspace &workspace, const SavedWork &work)
{
    if (work.draft)
        TL_CHECK(checkNotBegunAgain(workspace.store().drafts, work.draft->key));
    TL_TRY(const bool gone, takeBack(workspace, work));
    if (!gone)
        TL_CHECK(withdraw(workspace, work));
    return work.draft ? restoreDraft(workspace, *work.draft) : base::Result<void>();
}

} // namespace throughline::service
