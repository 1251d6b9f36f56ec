// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/import/past.h"
#include "service/import/undo_search.h"
#include "service/release_dates.h"

#include <algorithm>

// Many dates that moved at once go back.

namespace throughline::service {

using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

constexpr auto batchField = fieldNumber<Kind::Release>("date_batch");
constexpr auto dateField = fieldNumber<Kind::Release>("release_date");
constexpr auto stateField = fieldNumber<Kind::Release>("state");

//! When a batch wrote into a release: once, or twice where the date was confirmed before.
struct Written
{
    sync::Stamp first;
    sync::Stamp last;
};

[[nodiscard]] Result<std::optional<Written>>
writtenBy(const Workspace &workspace, const store::StoredRow &row, const std::string &batch)
{
    TL_TRY(const auto values,
           recordHistory(row, workspace.store().history,
                         [](const base::DeviceId &) { return base::UserId{}; }));
    std::optional<Written> written;
    for (const RecordedValue &one : values) {
        if (one.field != batchField || one.value != domain::Value(batch))
            continue;
        const sync::Stamp at{one.time, one.device};
        if (!written)
            written = Written{at, at};
        written->first = std::min(written->first, at);
        written->last = std::max(written->last, at);
    }
    return written;
}

[[nodiscard]] Result<void> takeBack(Edit &edit, const store::StoredRow &row, const Written &written,
                                    const store::History &history, DatesUndone &undone)
{
    TL_TRY(const ImportPast past, ImportPast::read(row, history));
    std::vector<std::uint16_t> changed;
    for (const std::uint16_t field : {dateField, stateField}) {
        if (!past.isFrom(field, written.last))
            changed.push_back(field);
    }
    if (!changed.empty()) {
        undone.left.push_back({row.record.id, changedSinceText(Kind::Release, changed)});
        return {};
    }
    std::vector<domain::FieldValue> earlier;
    for (const std::uint16_t field : past.fieldsSetAt(written.last)) {
        if (past.isFrom(field, written.last))
            earlier.emplace_back(field, past.before(field, written.first));
    }
    ++undone.back;
    return edit.change(Kind::Release, row.record.id, earlier);
}

} // namespace

Result<DatesUndone> undoDateChange(Workspace &workspace, const std::string &batch)
{
    TL_CHECK(workspace.requireMember());
    std::vector<store::StoredRow> moved;
    TL_CHECK(workspace.store().records.forEach(
        Kind::Release, {}, [&](const store::StoredRow &row) -> Result<void> {
            if (!domain::fieldText(row.record, batchField).empty())
                moved.push_back(row);
            return {};
        }));
    DatesUndone undone;
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    for (const store::StoredRow &row : moved) {
        TL_TRY(const auto written, writtenBy(workspace, row, batch));
        if (written)
            TL_CHECK(takeBack(edit, row, *written, workspace.store().history, undone));
    }
    if (batch.empty() || undone.back + static_cast<std::int64_t>(undone.left.size()) == 0)
        return base::Error{base::ErrorCode::NotFound,
                           "No dates on this device were moved under this id, or they were taken "
                           "back already. Check the id, or sync first."};
    TL_CHECK(edit.commit());
    return undone;
}

} // namespace throughline::service
