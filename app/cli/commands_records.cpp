// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "field_options.h"
#include "service/edit.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

//! What a field gets that was not given.
void setDefault(service::Draft &draft, std::uint16_t field, domain::Value value)
{
    const bool given = std::any_of(draft.fields.begin(), draft.fields.end(),
                                   [&](const auto &entry) { return entry.first == field; });
    if (!given)
        draft.fields.emplace_back(field, std::move(value));
}

[[nodiscard]] domain::Instant now(const service::Workspace &workspace)
{
    constexpr std::int64_t second = 1000;
    return domain::londonInstant({workspace.now().value / second * second});
}

[[nodiscard]] bool isIncoming(const service::Draft &draft)
{
    constexpr std::uint16_t direction = fieldNumber<Kind::Referral>("direction");
    return std::find(draft.fields.begin(), draft.fields.end(),
                     std::pair(direction, domain::Value(std::string("IN"))))
        != draft.fields.end();
}

void setDefaults(service::Draft &draft, const service::Workspace &workspace)
{
    switch (draft.kind) {
    case Kind::Person:
        return setDefault(draft, fieldNumber<Kind::Person>("status"), std::string("IDENTIFIED"));
    case Kind::Release:
        return setDefault(draft, fieldNumber<Kind::Release>("state"), std::string("PLANNED"));
    case Kind::Contact:
        return setDefault(draft, fieldNumber<Kind::Contact>("at"), now(workspace));
    case Kind::Referral:
        setDefault(draft, fieldNumber<Kind::Referral>("direction"), std::string("OUT"));
        return setDefault(draft, fieldNumber<Kind::Referral>("status"),
                          std::string(isIncoming(draft) ? "RECEIVED" : "DRAFT"));
    default:
        return;
    }
}

//! A person is put into a team's hands, and a team's record into its folder.
[[nodiscard]] bool wantsTeam(const domain::KindDescription &kind)
{
    return kind.kind == Kind::Person || kind.home == domain::Home::Team;
}

[[nodiscard]] Result<base::RecordId> insert(service::Workspace &workspace, service::Edit &edit,
                                            const service::Draft &draft, const Arguments &arguments)
{
    const domain::KindDescription &kind = domain::describe(draft.kind);
    if (!wantsTeam(kind))
        return edit.addAbout(draft);
    TL_TRY(const base::TeamId team, service::chooseTeam(workspace, arguments.text("--team")));
    return draft.kind == Kind::Person ? edit.addPerson(draft, team) : edit.addToTeam(draft, team);
}

[[nodiscard]] std::string warningText(Kind kind, const domain::RuleFinding &finding)
{
    const domain::Field *field = domain::describe(kind).field(std::string_view(finding.field));
    const std::string name = field != nullptr ? std::string(field->label) : finding.field;
    return "Saved, but please look at this again: " + name + ": " + finding.reason + ".";
}

[[nodiscard]] Result<ExitCode> printId(Context &context, const base::RecordId &id)
{
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("id", id.hex()).endObject().take()
                     : id.hex()));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> addRecord(Context &context, const Arguments &arguments, Kind kind)
{
    service::Draft draft{kind, {}};
    TL_TRY(draft.fields, fieldValues(arguments, kind));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    setDefaults(draft, *workspace);
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_TRY(const base::RecordId id, insert(*workspace, edit, draft, arguments));
    TL_CHECK(edit.commit());
    for (const domain::RuleFinding &warning : edit.warnings())
        context.out.note(warningText(kind, warning));
    return printId(context, id);
}

[[nodiscard]] Result<ExitCode> moveReferral(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "referral"));
    const std::string status = arguments.required("STATUS");
    const domain::Field *field =
        domain::describe(Kind::Referral).field(fieldNumber<Kind::Referral>("reason"));
    std::optional<std::string> reason;
    if (const auto typed = arguments.text("--reason")) {
        const auto value = domain::valueFromText(*field, *typed);
        if (!value)
            return base::Error{value.error().code,
                               "--reason: " + value.error().message + ". Nothing was changed."};
        if (const auto *text = std::get_if<std::string>(&*value))
            reason = *text;
    }
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::moveReferral(*workspace, id, status, reason));
    TL_CHECK(context.out.line(context.json ? JsonWriter()
                                                 .beginObject()
                                                 .text("id", id.hex())
                                                 .text("status", status)
                                                 .endObject()
                                                 .take()
                                           : "Moved to " + status + "."));
    return ExitCode::Success;
}

//! What stands to be changed: nothing that is written once.
[[nodiscard]] bool canChange(const domain::KindDescription &kind)
{
    return kind.fields.front().merge == domain::MergePolicy::LastWriterWins;
}

[[nodiscard]] Result<ExitCode> setFields(Context &context, const Arguments &arguments, Kind kind)
{
    const std::string_view name = domain::describe(kind).name;
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), name));
    TL_TRY(const FieldValues values, fieldValues(arguments, kind));
    if (values.empty())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say what to set, with one option for each field."};
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_CHECK(edit.change(kind, id, values));
    TL_CHECK(edit.commit());
    for (const domain::RuleFinding &warning : edit.warnings())
        context.out.note(warningText(kind, warning));
    return printId(context, id);
}

[[nodiscard]] Result<ExitCode> withdraw(Context &context, const Arguments &arguments, Kind kind)
{
    TL_TRY(const base::RecordId id,
           recordId(arguments.required("ID"), domain::describe(kind).name));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_CHECK(edit.setVoid(kind, id, arguments.required("--reason")));
    TL_CHECK(edit.commit());
    return printId(context, id);
}

//! `safety-instruction` of `safety_instruction`.
[[nodiscard]] std::string groupName(const domain::KindDescription &kind)
{
    std::string name(kind.name);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

//! What can be done with records of every kind that people write.
Command addKind(CommandLine &commands, const domain::KindDescription &kind)
{
    const Command group = commands.group(groupName(kind), std::string(kind.label));
    const auto with = [which = kind.kind](auto what) {
        return [which, what](Context &context, const Arguments &arguments) {
            return what(context, arguments, which);
        };
    };
    const Command adding =
        commands.addTo(group, "add", "Add one; prints the new id", with(addRecord));
    addFieldOptions(adding, kind.kind);
    if (wantsTeam(kind))
        adding.option("--team", "Whose it is (default: your only team)", "NAME");
    else if (kind.home == domain::Home::Person)
        adding.require("--person");
    if (kind.kind == Kind::Contact)
        adding.require("--mode");
    if (canChange(kind)) {
        const Command setting =
            commands.addTo(group, "set", "Change fields of one", with(setFields));
        setting.word("ID", "Its id");
        addFieldOptions(setting, kind.kind);
    }
    const Command withdrawing = commands.addTo(
        group, "withdraw", "Withdraw one; it is kept, with the reason", with(withdraw));
    withdrawing.word("ID", "Its id");
    withdrawing.required("--reason", "Why", "TEXT");
    return group;
}

} // namespace

void addRecordCommands(CommandLine &commands)
{
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (kind.home == domain::Home::Person || kind.home == domain::Home::Team)
            addKind(commands, kind);
    }
    const Command referrals = commands.group("referral", "");
    const Command moving =
        commands.addTo(referrals, "move", "Move a referral on to its next status", moveReferral);
    moving.word("ID", "Id of the referral");
    moving.word("STATUS", "Its new status, such as SENT");
    moving.option("--reason", "Why, where the status asks for it", "TEXT");
}

} // namespace throughline::cli
