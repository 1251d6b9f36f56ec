// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/release_dates.h"

#include "domain/schema_table.h"
#include "service/one_edit.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::Record;
using Fields = std::vector<domain::FieldValue>;

namespace {

constexpr auto state = fieldNumber<Kind::Release>("state");
constexpr auto dateField = fieldNumber<Kind::Release>("release_date");
constexpr auto reasonField = fieldNumber<Kind::Release>("state_reason");

[[nodiscard]] Result<Record> requireRelease(const Workspace &workspace, const RecordId &id)
{
    TL_TRY(auto row, workspace.store().records.find(Kind::Release, id));
    if (row)
        return std::move(row->record);
    return base::Error{base::ErrorCode::NotFound,
                       "There is no such release on this device. Check the id, or sync first."};
}

//! Every write of a batch names it, so that it can be taken back.
[[nodiscard]] Fields withBatch(Fields fields, const NewDate &given)
{
    addText(fields, fieldNumber<Kind::Release>("date_batch"), given.batch);
    return fields;
}

[[nodiscard]] bool isToCome(const Record &release)
{
    const std::string_view now = fieldText(release, state);
    return now.empty() || now == "PLANNED" || now == "CONFIRMED" || now == "POSTPONED"
        || now == "MOVED";
}

} // namespace

Result<void> setReleaseDate(CaseEdit &edit, const Record &release, const NewDate &given,
                            Fields with)
{
    const std::string_view now = fieldText(release, state);
    const bool confirms = given.toldBy == "OMU";
    const std::string next = confirms ? "CONFIRMED" : "PLANNED";
    if (now == "CONFIRMED" && !confirms) // by way of POSTPONED: there is no other back
        TL_CHECK(edit.change(release, withBatch({{state, std::string("POSTPONED")}}, given), {}));
    with.emplace_back(dateField, given.date);
    with.emplace_back(state, next);
    with.emplace_back(fieldNumber<Kind::Release>("told_on"), edit.today());
    addText(with, fieldNumber<Kind::Release>("told_by"), given.toldBy);
    addText(with, reasonField, given.reason);
    if (confirms)
        with.emplace_back(fieldNumber<Kind::Release>("confirmed_on"), edit.today());
    return edit.change(release, withBatch(std::move(with), given),
                       next + " for " + toText(given.date));
}

Result<CaseNews> changeReleaseDate(Workspace &workspace, const NewDate &given)
{
    TL_TRY(const Record release, requireRelease(workspace, given.release));
    if (!isToCome(release))
        return notSaved("This release has happened or will not happen; add a new one instead.");
    if (given.toldBy.empty())
        return notSaved("Say who told us of the new date.");
    TL_CHECK(checkCode(Kind::Release, "told_by", given.toldBy));
    TL_TRY(CaseEdit edit, CaseEdit::begin(workspace));
    TL_CHECK(setReleaseDate(edit, release, given));
    return edit.commit();
}

Result<CaseNews> notReleased(Workspace &workspace, const NotReleased &given)
{
    static constexpr std::string_view states[] = {"POSTPONED", "MOVED", "CANCELLED"};
    if (std::find(std::begin(states), std::end(states), given.state) == std::end(states))
        return base::Error{base::ErrorCode::BadUsage,
                           "Whoever did not come out is POSTPONED, MOVED or CANCELLED."};
    if (given.newDate && given.state == "CANCELLED")
        return base::Error{base::ErrorCode::BadUsage,
                           "A release that will not happen has no new date."};
    TL_CHECK(checkCode(Kind::Release, "told_by", given.toldBy));
    TL_TRY(const Record release, requireRelease(workspace, given.release));
    TL_TRY(CaseEdit edit, CaseEdit::begin(workspace));
    Fields fields{{state, given.state}};
    addText(fields, reasonField, given.reason);
    addText(fields, fieldNumber<Kind::Release>("told_by"), given.toldBy);
    fields.emplace_back(fieldNumber<Kind::Release>("told_on"), edit.today());
    if (fieldText(release, state) != given.state)
        TL_CHECK(edit.change(release, fields, given.state));
    if (given.newDate) {
        Record moved = release;
        moved.set(state, given.state);
        TL_CHECK(
            setReleaseDate(edit, moved, {release.id, *given.newDate, given.toldBy, given.reason}));
    }
    return edit.commit();
}

} // namespace throughline::service
