// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/assignment.h"

#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/case_transfer.h"
#include "service/one_edit.h"
#include "service/same_person.h"
#include "service/workers.h"

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

} // namespace

Result<RecordId> giveCase(Edit &edit, domain::PartialDate today, const Giving &giving)
{
    Draft draft{Kind::CaseTransfer,
                {{fieldNumber<Kind::CaseTransfer>("person"), giving.person},
                 {fieldNumber<Kind::CaseTransfer>("role"), giving.role},
                 {fieldNumber<Kind::CaseTransfer>("to"), giving.to},
                 {fieldNumber<Kind::CaseTransfer>("state"), std::string("OFFERED")},
                 {fieldNumber<Kind::CaseTransfer>("offered_on"), today},
                 {fieldNumber<Kind::CaseTransfer>("moved"), std::int64_t{giving.moved ? 1 : 0}}}};
    if (giving.from)
        draft.fields.emplace_back(fieldNumber<Kind::CaseTransfer>("from"), *giving.from);
    addText(draft.fields, fieldNumber<Kind::CaseTransfer>("reason"), giving.reason);
    addText(draft.fields, fieldNumber<Kind::CaseTransfer>("batch"), giving.batch);
    addText(draft.fields, fieldNumber<Kind::CaseTransfer>("items"),
            domain::workItemsText(giving.items));
    for (const domain::WorkItem &item : giving.items) {
        if (giving.moved)
            TL_CHECK(edit.change(item.owner.kind, item.record, {{item.owner.field, giving.to}}));
    }
    return edit.addAbout(draft);
}

Result<Assigned> assign(Workspace &workspace, const Assignment &assignment)
{
    const std::uint16_t field = fieldOfRole(assignment.role);
    if (field == 0)
        return base::Error{base::ErrorCode::BadUsage,
                           "Somebody is named as KEY_WORKER or as BACKUP_WORKER."};
    TL_TRY(const domain::Record person, requireRecordedWith(workspace, assignment.person));
    const auto *holder = domain::fieldAs<RecordId>(person, field);
    if (holder && *holder == assignment.to)
        return notSaved("They have it already.");
    if (assignment.to == asReference(workspace.keys().user)) {
        TL_CHECK(checkCanTake(workspace, assignment.to, person.folder));
        TL_CHECK(saveChange(workspace, Kind::Person, person.id, {{field, assignment.to}}));
        return Assigned{std::nullopt, true};
    }
    Giving giving{person.id, assignment.role,   {}, assignment.to,
                  {},        assignment.reason, {}, !holder || assignment.atOnce};
    if (holder)
        giving.from = *holder;
    if (giving.moved && holder && assignment.role == "KEY_WORKER") {
        TL_TRY(const auto about, recordsAbout(workspace.store().records, person.id, kindsOfWork()));
        giving.items = domain::openWorkOf(about, *holder);
        std::erase_if(giving.items,
                      [](const domain::WorkItem &item) { return item.owner.kind == Kind::Person; });
    }
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_TRY(const RecordId id, giveCase(edit, domain::londonDay(workspace.now()), giving));
    TL_CHECK(edit.commit());
    return Assigned{id, giving.moved};
}

Result<void> answerTransfer(Workspace &workspace, const RecordId &id, bool accepts,
                            const std::string &reason)
{
    std::vector<domain::FieldValue> fields;
    if (!reason.empty())
        fields.emplace_back(fieldNumber<Kind::CaseTransfer>("answer_reason"), reason);
    TL_TRY([[maybe_unused]] const auto warnings,
           moveRecord(workspace, Kind::CaseTransfer, id, accepts ? "ACCEPTED" : "DECLINED",
                      std::move(fields)));
    return {};
}

} // namespace throughline::service
