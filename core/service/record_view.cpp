// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/record_view.h"

#include "sync/merge.h"

namespace throughline::service {

base::Result<RecordView> viewOf(const store::StoredRow &row, store::RecordState state,
                                const OwnerOf &ownerOf)
{
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    RecordView view;
    view.record = row.record;
    view.madeAt = clock.made.time.millis();
    view.madeOnDevice = clock.made.device;
    view.madeBy = ownerOf(clock.made.device);
    view.changedAt = clock.changed.time.millis();
    view.changedBy = ownerOf(clock.changed.device);
    view.localState = state;
    view.localReceived = row.received;
    for (const auto &question : row.record.differing) {
        const domain::Field *field = domain::describe(row.record.kind).field(question.field);
        if (!field)
            continue;
        RecordView::Answers answers{question.field, {}};
        for (sync::Answer &one : sync::KeptField(*field, row.record, clock).answers())
            answers.values.push_back(std::move(one.value));
        view.answers.push_back(std::move(answers));
    }
    return view;
}

base::Result<std::optional<RecordView>> findView(const store::Records &records,
                                                 const store::Outbox &outbox, domain::Kind kind,
                                                 const base::RecordId &id, const OwnerOf &ownerOf)
{
    TL_TRY(const auto row, records.find(kind, id));
    if (!row)
        return std::optional<RecordView>();
    TL_TRY(const store::RecordState state, outbox.stateOf(id));
    TL_TRY(RecordView view, viewOf(*row, state, ownerOf));
    return std::optional(std::move(view));
}

base::Result<RecordView> requireView(base::Result<std::optional<RecordView>> found)
{
    if (!found)
        return found.error();
    if (!*found)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such record on this device. Check the id, or sync first."};
    return **std::move(found);
}

} // namespace throughline::service
