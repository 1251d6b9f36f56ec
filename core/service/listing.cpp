// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/listing.h"

namespace throughline::service {

namespace {

[[nodiscard]] OwnerOf ownersIn(const Workspace &workspace)
{
    return [&workspace](const base::DeviceId &device) {
        const auto *known = workspace.roster().device(device);
        return known ? known->user : base::UserId{};
    };
}

} // namespace

base::Result<void> forEachRecord(const Workspace &workspace, domain::Kind kind,
                                 const store::ListFilter &filter,
                                 const std::function<base::Result<void>(const RecordView &)> &take)
{
    TL_CHECK(workspace.requireMember());
    const store::Outbox &outbox = workspace.store().outbox;
    const OwnerOf ownerOf = ownersIn(workspace);
    return workspace.store().records.forEach(
        kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            // Asked record by record: a list of ten must not read a million changes that wait.
            TL_TRY(const store::RecordState state, outbox.stateOf(row.record.id));
            TL_TRY(const RecordView view, viewOf(row, state, ownerOf));
            return take(view);
        });
}

base::Result<RecordView> findRecord(const Workspace &workspace, domain::Kind kind,
                                    const base::RecordId &id)
{
    TL_CHECK(workspace.requireMember());
    const store::DeviceStore &store = workspace.store();
    return requireView(findView(store.records, store.outbox, kind, id, ownersIn(workspace)));
}

} // namespace throughline::service
