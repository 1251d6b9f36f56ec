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
    case Kind::Folder:
    case Kind::Accommodation:
    case Kind::Service:
        return;
    }
}

[[nodiscard]] bool belongsToTeam(Kind kind)
{
    return kind == Kind::Person || kind == Kind::Service;
}

[[nodiscard]] Result<base::RecordId> insert(service::Workspace &workspace, service::Edit &edit,
                                            const service::Draft &draft, const Arguments &arguments)
{
    if (!belongsToTeam(draft.kind))
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
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("id", id.hex()).endObject().take()
                     : id.hex()));
    return ExitCode::Success;
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

Command addAdding(CommandLine &commands, const Command &group, Kind kind,
                  const std::string &description)
{
    const Command adding = commands.addTo(group, "add", description + "; prints the new id",
                                          [kind](Context &context, const Arguments &arguments) {
                                              return addRecord(context, arguments, kind);
                                          });
    addFieldOptions(adding, kind);
    if (belongsToTeam(kind))
        adding.option("--team", "Whose it is (default: your only team)", "NAME");
    else
        adding.require("--person");
    return adding;
}

} // namespace

void addRecordCommands(CommandLine &commands)
{
    addAdding(commands, commands.group("person", "People that you work with"), Kind::Person,
              "Add a person, who needs at least a name");
    addAdding(commands, commands.group("release", "Releases from prison"), Kind::Release,
              "Add a release of a person");
    const Command contact = addAdding(commands, commands.group("contact", "Contacts with people"),
                                      Kind::Contact, "Add a contact, of now unless --at says when");
    contact.require("--mode");
    addAdding(commands, commands.group("accommodation", "Where people are staying"),
              Kind::Accommodation, "Add where a person is staying");
    const Command referrals = commands.group("referral", "Referrals to and from other services");
    addAdding(commands, referrals, Kind::Referral, "Add a referral of a person");
    addAdding(commands, commands.group("service", "The directory of services"), Kind::Service,
              "Add a service to the directory");

    const Command moving =
        commands.addTo(referrals, "move", "Move a referral on to its next status", moveReferral);
    moving.word("ID", "Id of the referral");
    moving.word("STATUS", "Its new status, such as SENT");
    moving.option("--reason", "Why, where the status asks for it", "TEXT");
}

} // namespace throughline::cli
