// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/saved_work.h"

#include "service/edit.h"
#include "service/tasks.h"

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

[[nodiscard]] base::Result<void> withdraw(Workspace &workspace, const SavedWork &work)
{
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    for (const auto &[kind, id] : work.added)
        TL_CHECK(edit.setVoid(kind, id, "Undone"));
    for (const SavedWork::Changed &one : work.changed) {
        std::vector<std::pair<std::uint16_t, domain::Value>> fields;
        for (const std::uint16_t field : one.fields) {
            const domain::Value *old = one.before.record.find(field);
            fields.emplace_back(field, old ? *old : domain::Value{});
        }
        TL_CHECK(edit.change(one.before.record.kind, one.before.record.id, fields));
    }
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
