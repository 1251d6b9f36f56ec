// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/listing.h"

#include "sync/merge.h"

namespace throughline::service {

namespace {

[[nodiscard]] base::UserId ownerOf(const Workspace &workspace, const base::DeviceId &device)
{
    const auto *known = workspace.roster().device(device);
    return known ? known->user : base::UserId{};
}

[[nodiscard]] base::Result<RecordView> viewOf(const Workspace &workspace,
                                              const store::StoredRow &row, store::RecordState state)
{
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    RecordView view;
    view.record = row.record;
    view.madeAt = clock.made.time.millis();
    view.madeOnDevice = clock.made.device;
    view.madeBy = ownerOf(workspace, clock.made.device);
    view.changedAt = clock.changed.time.millis();
    view.changedBy = ownerOf(workspace, clock.changed.device);
    view.localState = state;
    view.localReceived = row.received;
    return view;
}

} // namespace

base::Result<void> forEachRecord(const Workspace &workspace, domain::Kind kind,
                                 const store::ListFilter &filter,
                                 const std::function<base::Result<void>(const RecordView &)> &take)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const auto states, workspace.store().outbox.states());
    return workspace.store().records.forEach(
        kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            const auto waiting = states.find(row.record.id);
            const auto state =
                waiting == states.end() ? store::RecordState::Synced : waiting->second;
            TL_TRY(const RecordView view, viewOf(workspace, row, state));
            return take(view);
        });
}

base::Result<RecordView> findRecord(const Workspace &workspace, domain::Kind kind,
                                    const base::RecordId &id)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const auto row, workspace.store().records.find(kind, id));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such record on this device. Check the id, or sync first."};
    TL_TRY(const store::RecordState state, workspace.store().outbox.stateOf(id));
    return viewOf(workspace, *row, state);
}

} // namespace throughline::service
