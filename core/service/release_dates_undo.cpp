// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/import/past.h"
#include "service/import/undo_search.h"
#include "service/release_dates.h"
#include "service/take_with_me.h"

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

//! A batch writes into a release once, or twice where the date was confirmed before.
[[nodiscard]] Result<void> takeBack(const Workspace &workspace, Edit &edit,
                                    const store::StoredRow &row, const std::string &batch,
                                    DatesUndone &undone)
{
    TL_TRY(const ImportPast past, ImportPast::read(row, workspace.store().history));
    const auto written = past.stampsOf(batchField, batch);
    if (written.empty())
        return {};
    std::vector<std::uint16_t> changed;
    for (const std::uint16_t field : {dateField, stateField}) {
        if (!past.isFrom(field, written.back()))
            changed.push_back(field);
    }
    if (!changed.empty()) {
        undone.left.push_back({row.record.id, changedSinceText(Kind::Release, changed)});
        return {};
    }
    TL_TRY(const bool isOurs, mayWrite(workspace, row.record.folder));
    if (!isOurs) {
        undone.left.push_back({row.record.id, "you cannot write in its team"});
        return {};
    }
    std::vector<domain::FieldValue> earlier;
    for (const std::uint16_t field : past.fieldsSetAt(written.back())) {
        if (past.isFrom(field, written.back()))
            earlier.emplace_back(field, past.before(field, written.front()));
    }
    ++undone.back;
    return edit.change(Kind::Release, row.record.id, earlier);
}

} // namespace

Result<DatesUndone> undoDateChange(Workspace &workspace, const std::string &batch)
{
    TL_CHECK(workspace.requireMember());
    TL_CHECK(requireEverybody(workspace.store().leftBehind,
                              "Dates are moved back for everybody whose day it was"));
    const base::Error none{base::ErrorCode::NotFound,
                           "No dates on this device were moved under this id, or they were taken "
                           "back already. Check the id, or sync first."};
    if (batch.empty())
        return none;
    std::vector<store::StoredRow> moved;
    TL_CHECK(workspace.store().records.forEach(
        Kind::Release, {}, [&](const store::StoredRow &row) -> Result<void> {
            if (!domain::fieldText(row.record, batchField).empty())
                moved.push_back(row);
            return {};
        }));
    DatesUndone undone;
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    for (const store::StoredRow &row : moved)
        TL_CHECK(takeBack(workspace, edit, row, batch, undone));
    if (undone.back + static_cast<std::int64_t>(undone.left.size()) == 0)
        return none;
    TL_CHECK(edit.commit());
    return undone;
}

} // namespace throughline::service
