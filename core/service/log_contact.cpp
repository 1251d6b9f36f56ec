// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/log_contact.h"

#include "domain/code_set.h"
#include "domain/rules/release_rules.h"
#include "domain/schema_table.h"
#include "service/one_edit.h"
#include "service/recorded_edit.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;
using Fields = std::vector<domain::FieldValue>;

[[nodiscard]] base::Result<std::string> releaseStateFor(const GateEntry &entry)
{
    const domain::GateConsequence *consequence = domain::gateConsequence(entry.outcome);
    if (!consequence || consequence->contactOutcome.empty())
        return base::Error{base::ErrorCode::Refused,
                           "Select what happened at the gate. Nothing was saved."};
    const auto &others = consequence->otherReleaseStates;
    if (entry.releaseState.empty() || entry.releaseState == consequence->releaseState)
        return std::string(consequence->releaseState);
    if (std::find(others.begin(), others.end(), entry.releaseState) == others.end())
        return base::Error{base::ErrorCode::Refused,
                           "That reason does not go with what happened at the gate. Nothing was "
                           "saved."};
    return entry.releaseState;
}

[[nodiscard]] Fields gateContact(const GateEntry &entry, const base::RecordId &person,
                                 base::Millis at)
{
    Fields fields{
        {fieldNumber<Kind::Contact>("person"), person},
        {fieldNumber<Kind::Contact>("mode"), std::string("GATE")},
        {fieldNumber<Kind::Contact>("outcome"),
         std::string(domain::gateConsequence(entry.outcome)->contactOutcome)},
        {fieldNumber<Kind::Contact>("at"), domain::londonInstant(at)},
        {fieldNumber<Kind::Contact>("gate_outcome"), entry.outcome},
        {fieldNumber<Kind::Contact>("release"), entry.release},
    };
    if (entry.waitingSince)
        fields.emplace_back(fieldNumber<Kind::Contact>("waiting_since"),
                            domain::londonInstant(*entry.waitingSince));
    addText(fields, fieldNumber<Kind::Contact>("note"), entry.note);
    addText(fields, fieldNumber<Kind::Contact>("next_step"), entry.nextStep);
    return fields;
}

[[nodiscard]] Fields firstNight(const GateEntry &entry, const base::RecordId &person,
                                base::Millis at)
{
    Fields fields{
        {fieldNumber<Kind::Accommodation>("person"), person},
        {fieldNumber<Kind::Accommodation>("release"), entry.release},
        {fieldNumber<Kind::Accommodation>("timepoint"), std::string("FIRST_NIGHT")},
        {fieldNumber<Kind::Accommodation>("from_date"), domain::londonDay(at)},
        {fieldNumber<Kind::Accommodation>("answered_on"), domain::londonDay(at)},
    };
    addText(fields, fieldNumber<Kind::Accommodation>("answer"), entry.answer);
    addText(fields, fieldNumber<Kind::Accommodation>("type"), entry.type);
    return fields;
}

//! The release as the gate leaves it; nothing when it has been moved on meanwhile.
[[nodiscard]] std::optional<Fields> releaseChange(const domain::Record &release,
                                                  const std::string &state, base::Millis at)
{
    constexpr std::uint16_t stateField = fieldNumber<Kind::Release>("state");
    if (!domain::checkReleaseMove(domain::fieldText(release, stateField), state))
        return std::nullopt;
    Fields fields{{stateField, state}};
    if (state == "RELEASED")
        fields.emplace_back(fieldNumber<Kind::Release>("released_at"), domain::londonInstant(at));
    return fields;
}

} // namespace

base::Result<SavedWork> logContact(Workspace &workspace, const ContactEntry &entry,
                                   const std::string &draft)
{
    if (entry.mode.empty())
        return base::Error{base::ErrorCode::Refused,
                           "Select how the contact happened. Nothing was saved."};
    // A form may be filled in by a clock that is ahead of the time put right, or that is put right
    // on the way here.
    constexpr std::int64_t slack = 5000;
    const base::Millis told = entry.at.value_or(workspace.now());
    const base::Millis at = std::min(told, workspace.now());
    if (told > std::max(workspace.now(), workspace.clock().wall()) + slack)
        return base::Error{base::ErrorCode::Refused,
                           "Date of contact must be today or in the past. Nothing was saved."};
    TL_TRY(RecordedEdit recording, RecordedEdit::begin(workspace));
    Fields fields{
        {fieldNumber<Kind::Contact>("person"), entry.person},
        {fieldNumber<Kind::Contact>("mode"), entry.mode},
        {fieldNumber<Kind::Contact>("at"), domain::londonInstant(at)},
    };
    addText(fields, fieldNumber<Kind::Contact>("outcome"), entry.outcome);
    addText(fields, fieldNumber<Kind::Contact>("pathways"), domain::joinCodeSet(entry.topics));
    addText(fields, fieldNumber<Kind::Contact>("place"), entry.place);
    addText(fields, fieldNumber<Kind::Contact>("note"), entry.note);
    addText(fields, fieldNumber<Kind::Contact>("next_step"), entry.nextStep);
    TL_CHECK(recording.add(Kind::Contact, std::move(fields)));
    return recording.commit(draft);
}

base::Result<SavedWork> logAtGate(Workspace &workspace, const GateEntry &entry,
                                  const std::string &draft)
{
    TL_TRY(const std::string state, releaseStateFor(entry));
    TL_TRY(const auto release, workspace.store().records.find(Kind::Release, entry.release));
    const domain::Value *of =
        release ? release->record.find(fieldNumber<Kind::Release>("person")) : nullptr;
    const auto *person = of ? std::get_if<base::RecordId>(of) : nullptr;
    if (!person)
        return base::Error{
            base::ErrorCode::NotFound,
            "This release is not on the device any more. Your answers are kept; sync "
            "and open it again."};
    const base::Millis at = std::min(entry.at.value_or(workspace.now()), workspace.now());

    TL_TRY(RecordedEdit recording, RecordedEdit::begin(workspace));
    TL_CHECK(recording.add(Kind::Contact, gateContact(entry, *person, at)));
    if (!entry.answer.empty() || !entry.type.empty())
        TL_CHECK(recording.add(Kind::Accommodation, firstNight(entry, *person, at)));
    if (const auto fields = releaseChange(release->record, state, at))
        TL_CHECK(recording.change(*release, *fields));
    return recording.commit(draft);
}

} // namespace throughline::service
