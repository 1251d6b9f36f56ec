// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/contact_review.h"

#include "domain/plain_text.h"
#include "domain/schema_table.h"
#include "service/case_transfer.h"
#include "service/listing.h"
#include "service/one_edit.h"
#include "service/recorded_edit.h"
#include "service/same_person.h"
#include "service/workers.h"
#include "sync/row_clock.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr auto reviewed = fieldNumber<Kind::Contact>("reviewed");

struct Unreviewed
{
    store::StoredRow row;
    base::UserId writer; //!< null where nobody knows
};

[[nodiscard]] Result<Unreviewed> requireUnreviewed(const Workspace &workspace,
                                                   const RecordId &contact)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(auto row, workspace.store().records.find(Kind::Contact, contact));
    if (!row || row->record.voidReason)
        return base::Error{base::ErrorCode::NotFound,
                           "This contact is not on the device any more. Nothing was saved."};
    TL_TRY(const bool isManager, isManagerOf(workspace, row->record.folder));
    if (!isManager)
        return notSaved("Records are looked through by a manager of a team that has them.");
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row->clock));
    const base::UserId writer = ownersIn(workspace)(clock.made.device);
    if (writer == workspace.keys().user)
        return notSaved("You wrote this yourself; another manager looks at it.");
    TL_TRY(const bool isOverruled, workspace.store().records.isOverruled(contact));
    if (domain::isYes(row->record, reviewed) || isOverruled)
        return notSaved("Somebody has seen to this already.");
    return Unreviewed{*std::move(row), writer};
}

} // namespace

Result<SavedWork> reviewLooksRight(Workspace &workspace, const RecordId &contact)
{
    TL_TRY(const Unreviewed one, requireUnreviewed(workspace, contact));
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_CHECK(edit.change(one.row, {{reviewed, std::int64_t{1}}}));
    return edit.commit();
}

Result<SavedWork> reviewAsk(Workspace &workspace, const RecordId &contact,
                            const std::string &question, const std::string &draft)
{
    if (domain::trimmed(question).empty())
        return notSaved("Write what you want to know.");
    TL_TRY(const Unreviewed one, requireUnreviewed(workspace, contact));
    const auto person = domain::personOf(one.row.record);
    if (!person || one.writer.isNull())
        return notSaved("Nobody knows who wrote this; change it, or ask a colleague.");
    // The action goes to whom the person is shown as.
    TL_TRY(const domain::Record about, requireRecordedWith(workspace, *person));
    const RecordId writer = asReference(one.writer);
    TL_CHECK(checkCanTake(workspace, writer, about.folder));
    TL_TRY(RecordedEdit edit, RecordedEdit::begin(workspace));
    TL_CHECK(edit.change(one.row, {{reviewed, std::int64_t{1}}}));
    TL_CHECK(edit.add(Kind::Action,
                      {{fieldNumber<Kind::Action>("person"), about.id},
                       {fieldNumber<Kind::Action>("title"), std::string(domain::trimmed(question))},
                       {fieldNumber<Kind::Action>("owner"), writer},
                       {fieldNumber<Kind::Action>("due_on"), domain::londonDay(workspace.now())}}));
    return edit.commit(draft);
}

} // namespace throughline::service
