// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/correct_contact.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/one_edit.h"
#include "service/recorded_edit.h"

#include <algorithm>

namespace throughline::service {

using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;

namespace {

//! What is about the old record alone: where it came from, and who looked at it.
constexpr std::uint16_t leftBehind[] = {
    fieldNumber<Kind::Contact>("corrects"), fieldNumber<Kind::Contact>("written_after"),
    fieldNumber<Kind::Contact>("import_batch"), fieldNumber<Kind::Contact>("reviewed")};

//! As a form has it: an empty text is none.
void setText(domain::Record &record, std::uint16_t field, const std::string &text)
{
    std::erase_if(record.fields, [field](const auto &one) { return one.first == field; });
    if (!text.empty())
        record.set(field, text);
}

//! What takes the old one's place, and says the same as yet.
[[nodiscard]] domain::Record successorOf(const domain::Record &old)
{
    domain::Record next = old;
    std::erase_if(next.fields, [](const auto &one) {
        return std::ranges::find(leftBehind, one.first) != std::end(leftBehind);
    });
    next.set(fieldNumber<Kind::Contact>("corrects"), old.id);
    return next;
}

[[nodiscard]] domain::Record corrected(const domain::Record &old, const ContactEntry &entry)
{
    constexpr auto mode = fieldNumber<Kind::Contact>("mode");
    constexpr auto outcome = fieldNumber<Kind::Contact>("outcome");
    domain::Record now = successorOf(old);
    if (fieldText(old, fieldNumber<Kind::Contact>("gate_outcome")).empty()) {
        setText(now, mode, entry.mode);
        setText(now, outcome, entry.outcome);
    }
    if (fieldText(now, outcome) != fieldText(old, outcome))
        setText(now, fieldNumber<Kind::Contact>("absence_reason"), {});
    if (entry.at)
        now.set(fieldNumber<Kind::Contact>("at"), domain::londonInstant(*entry.at));
    setText(now, fieldNumber<Kind::Contact>("pathways"), domain::joinCodeSet(entry.topics));
    setText(now, fieldNumber<Kind::Contact>("place"), entry.place);
    setText(now, fieldNumber<Kind::Contact>("note"), entry.note);
    if (!entry.nextStep.empty())
        setText(now, fieldNumber<Kind::Contact>("next_step"), entry.nextStep);
    return now;
}

} // namespace

Result<SavedWork> correctContact(Workspace &workspace, const base::RecordId &contact,
                                 const ContactEntry &entry, const std::string &draft)
{
    const store::Records &records = workspace.store().records;
    TL_TRY(const auto row, records.find(Kind::Contact, contact));
    if (!row || row->record.voidReason)
        return base::Error{base::ErrorCode::NotFound,
                           "This contact is not on the device any more. Nothing was saved."};
    TL_TRY(const bool isOverruled, records.isOverruled(contact));
    if (isOverruled)
        return notSaved("This was changed already. Change the newer entry instead.");
    if (entry.at && *entry.at > workspace.now())
        return notSaved("Date of contact must be today or in the past.");
    const domain::Record now = corrected(row->record, entry);
    if (now == successorOf(row->record))
        return notSaved("It says so already.");
    TL_TRY(RecordedEdit recording, RecordedEdit::begin(workspace));
    TL_CHECK(recording.add(Kind::Contact, now.fields));
    return recording.commit(draft);
}

} // namespace throughline::service
