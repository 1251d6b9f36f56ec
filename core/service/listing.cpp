// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/listing.h"

#include "domain/rules/capacity_rules.h"
#include "domain/schema_table.h"
#include "service/case_records.h"

#include <map>

namespace throughline::service {

namespace {

//! The changes of every service.
[[nodiscard]] base::Result<std::map<base::RecordId, std::vector<domain::Record>>>
capacityChanges(const store::Records &records)
{
    std::map<base::RecordId, std::vector<domain::Record>> out;
    TL_TRY(auto changes, allRecords(records, domain::Kind::CapacityChange));
    constexpr auto service = domain::fieldNumber<domain::Kind::CapacityChange>("service");
    for (domain::Record &one : changes) {
        if (const auto *id = domain::fieldAs<base::RecordId>(one, service))
            out[*id].push_back(std::move(one));
    }
    return out;
}

} // namespace

OwnerOf ownersIn(const Workspace &workspace)
{
    return [&workspace](const base::DeviceId &device) {
        const auto *known = workspace.roster().device(device);
        return known ? known->user : base::UserId{};
    };
}

base::Result<void> forEachRecord(const Workspace &workspace, domain::Kind kind,
                                 const store::ListFilter &filter,
                                 const std::function<base::Result<void>(const RecordView &)> &take)
{
    TL_CHECK(workspace.requireMember());
    const store::Outbox &outbox = workspace.store().outbox;
    const OwnerOf ownerOf = ownersIn(workspace);
    const domain::PartialDate today = domain::londonDay(workspace.now());
    std::map<base::RecordId, std::vector<domain::Record>> changes;
    if (kind == domain::Kind::Service) {
        TL_TRY(changes, capacityChanges(workspace.store().records));
    }
    return workspace.store().records.forEach(
        kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            // Asked record by record: a list of ten must not read a million changes that wait.
            TL_TRY(const store::RecordState state, outbox.stateOf(row.record.id));
            TL_TRY(RecordView view, viewOf(row, state, ownerOf));
            if (const auto known = changes.find(row.record.id); known != changes.end())
                domain::applyCapacity(view.record, domain::newestChange(known->second, today));
            return take(view);
        });
}

base::Result<RecordView> findRecord(const Workspace &workspace, domain::Kind kind,
                                    const base::RecordId &id)
{
    TL_CHECK(workspace.requireMember());
    const store::DeviceStore &store = workspace.store();
    TL_TRY(RecordView view,
           requireView(findView(store.records, store.outbox, kind, id, ownersIn(workspace))));
    if (kind == domain::Kind::Service) {
        TL_TRY(const auto changes, recordsOf(store.records, domain::Kind::CapacityChange, id));
        domain::applyCapacity(view.record,
                              domain::newestChange(changes, domain::londonDay(workspace.now())));
    }
    return view;
}

} // namespace throughline::service
