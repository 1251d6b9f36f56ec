// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/record_entry.h"

#include "service/one_edit.h"
#include "service/organisation.h"
#include "service/recorded_edit.h"
#include "service/same_person.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;

namespace {

[[nodiscard]] Result<EnteredRecord> done(RecordedEdit &edit, const std::string &draft)
{
    std::vector<std::string> doubts = edit.doubts();
    TL_TRY(SavedWork work, edit.commit(draft));
    return EnteredRecord{std::move(work), std::move(doubts)};
}

} // namespace

Result<EnteredRecord> addRecord(Workspace &workspace, domain::Kind kind,
                                std::vector<domain::FieldValue> fields, const std::string &draft)
{
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_CHECK(edit.add(kind, std::move(fields)));
    return done(edit, draft);
}

Result<EnteredRecord> changeRecord(Workspace &workspace, domain::Kind kind,
                                   const base::RecordId &id, std::vector<domain::FieldValue> fields,
                                   const std::string &draft)
{
    // Of somebody who was written down twice it is the record that they are shown as.
    TL_TRY(const base::RecordId changed, recordedWith(workspace, kind, id));
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_TRY(const auto row, workspace.store().records.find(kind, changed));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "This record is not on the device any more. Sync, then look again. "
                           "Nothing was saved."};
    std::erase_if(fields, [&row](const domain::FieldValue &one) {
        const domain::Value *held = row->record.find(one.first);
        return (held ? *held : domain::Value{}) == one.second && !row->record.differs(one.first);
    });
    if (fields.empty())
        return notSaved("It says so already.");
    TL_CHECK(edit.change(*row, fields));
    return done(edit, draft);
}

Result<std::vector<std::pair<base::UserId, std::string>>> whoMayTake(const Workspace &workspace,
                                                                     const base::FolderId &folder)
{
    TL_TRY(const auto everybody, members(workspace));
    std::vector<std::pair<base::UserId, std::string>> able;
    for (const Member &member : everybody) {
        const bool isKnown = std::ranges::any_of(
            able, [&member](const auto &one) { return one.first == member.user; });
        // A member is listed once for each device.
        if (member.state != "active" || isKnown)
            continue;
        const RecordId user = asReference(member.user);
        TL_TRY(const bool left, hasLeft(workspace, user));
        TL_TRY(const bool may, mayWrite(workspace, user, folder));
        if (may && !left)
            able.emplace_back(member.user, member.name);
    }
    std::ranges::sort(able, {}, &std::pair<base::UserId, std::string>::second);
    return able;
}

} // namespace throughline::service
