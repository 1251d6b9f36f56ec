// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "service/record_history.h"
#include "sync/change.h"

#include <algorithm>

// How a record and its change for others are written.

namespace throughline::service {

namespace {

[[nodiscard]] std::vector<sync::FieldChange> changesOf(const domain::Record &record,
                                                       const base::DeviceId &device)
{
    const domain::Record nothing{record.kind, {}, {}, {}, {}};
    const sync::RowClock never;
    std::vector<sync::FieldChange> changes;
    for (const auto &[number, value] : record.fields) {
        const domain::Field *field = domain::describe(record.kind).field(number);
        if (!field)
            continue;
        for (sync::FieldChange &one : sync::changesTo(*field, value, nothing, never, device))
            changes.push_back(std::move(one));
    }
    return changes;
}

} // namespace

base::Result<void> Edit::insertRecord(domain::Record record, std::optional<base::Millis> at)
{
    TL_TRY(const std::int64_t folder, writableFolder(record.folder));
    const sync::RecordChange change{record.kind, record.id, stampAfter({}, at),
                                    changesOf(record, m_workspace->keys().device)};
    domain::Record merged{record.kind, record.id, record.folder, {}, {}};
    sync::RowClock clock;
    std::vector<sync::PastValue> none;
    sync::merge(merged, clock, change, m_workspace->keys().device, none);
    TL_TRY(const bool isNew,
           m_workspace->store().records.insertNew({std::move(merged), pack(clock), std::nullopt}));
    if (!isNew)
        return base::Error{base::ErrorCode::Internal, "Two records got one id. Try again."};
    m_added.emplace(change.record, std::pair(change.kind, record.folder));
    return queue(folder, change);
}

base::HybridTime Edit::stampAfter(base::HybridTime seen, std::optional<base::Millis> then)
{
    if (!then)
        return m_workspace->tickAfter(seen);
    return std::max(base::HybridTime::at(*then), base::HybridTime{seen.value + 1});
}

base::Result<void> Edit::changeRow(store::StoredRow row, const sync::RowClock &known,
                                   std::vector<sync::FieldChange> changes,
                                   std::optional<base::Millis> at)
{
    TL_TRY(const std::int64_t folder, writableFolder(row.record.folder));
    if (changes.empty())
        return {}; // everything is so already
    base::HybridTime seen;
    for (const sync::FieldChange &one : changes)
        seen = std::max(seen, known.latestOf(one.field));
    const sync::RecordChange change{row.record.kind, row.record.id, stampAfter(seen, at),
                                    std::move(changes)};
    sync::RowClock clock = known;
    std::vector<sync::PastValue> past;
    sync::merge(row.record, clock, change, m_workspace->keys().device, past);
    TL_CHECK(keepPast(m_workspace->store().history, change, past));
    row.clock = pack(clock);
    TL_CHECK(m_workspace->store().records.put(row));
    return queue(folder, change);
}

base::Result<void> Edit::queue(std::int64_t folder, const sync::RecordChange &change)
{
    store::OutgoingOp op;
    op.kind = change.kind;
    op.record = change.record;
    op.made = m_workspace->now();
    op.time = change.time;
    op.bumped = change.time.millis() > op.made + protocol::limits::clockAheadMs;
    op.op = sync::encode(change);
    return m_workspace->store().outbox.addOp(folder, op);
}

} // namespace throughline::service
