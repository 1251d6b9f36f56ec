// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "field_options.h"
#include "person_id.h"
#include "record_text.h"
#include "service/edit.h"
#include "service/listing.h"
#include "service/people_alike.h"
#include "service/raise.h"
#include "service/same_person.h"
#include "who_is_here.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

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
        return draft.setDefault(fieldNumber<Kind::Person>("status"), std::string("IDENTIFIED"));
    case Kind::Release:
        return draft.setDefault(fieldNumber<Kind::Release>("state"), std::string("PLANNED"));
    case Kind::Contact:
        return draft.setDefault(fieldNumber<Kind::Contact>("at"), now(workspace));
    case Kind::Referral:
        draft.setDefault(fieldNumber<Kind::Referral>("direction"), std::string("OUT"));
        return draft.setDefault(fieldNumber<Kind::Referral>("status"),
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

void tellWarnings(Context &context, Kind kind, const std::vector<domain::RuleFinding> &warnings)
{
    for (const domain::RuleFinding &finding : warnings) {
        const domain::Field *field = domain::describe(kind).field(std::string_view(finding.field));
        const std::string name = field != nullptr ? std::string(field->label) : finding.field;
        context.out.note("Saved, but please look at this again: " + name + ": " + finding.reason
                         + ".");
    }
}

[[nodiscard]] Result<ExitCode> printId(Context &context, const base::RecordId &id)
{
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("id", id.hex()).endObject().take()
                     : id.hex()));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> commit(Context &context, service::Edit &edit, Kind kind,
                                      const base::RecordId &id)
{
    TL_CHECK(edit.commit());
    tellWarnings(context, kind, edit.warnings());
    return printId(context, id);
}

//! A person whom a draft is about is whom they are shown as.
[[nodiscard]] Result<void> nameWhoIsShown(Context &context, const service::Workspace &workspace,
                                          service::Draft &draft)
{
    const domain::Field *field = domain::describe(draft.kind).field("person");
    for (auto &[number, value] : draft.fields) {
        const auto *person = std::get_if<base::RecordId>(&value);
        if (field && number == field->number && person) {
            TL_TRY(value, shownPerson(context, workspace, *person));
        }
    }
    return {};
}

//! Saved, and said at once that nobody has it yet (domain.md 3.11).
[[nodiscard]] Result<ExitCode> raise(Context &context, service::Workspace &workspace,
                                     service::Draft draft)
{
    const Kind kind = draft.kind;
    const auto raised = service::raiseForManagers(workspace, std::move(draft));
    TL_TRY(const std::string ring, service::ringNow(workspace, kind));
    context.out.note((!raised                             ? "Not saved: "
                          : workspace.serverUrl().empty() ? "On this device alone: "
                                                          : "Not sent yet: ")
                     + ring);
    if (!raised)
        return raised.error();
    tellWarnings(context, kind, raised->warnings);
    return printId(context, raised->id);
}

[[nodiscard]] std::string asJson(const service::PersonAlike &one)
{
    JsonWriter json;
    json.beginObject().text("alike", one.id.hex()).text("name", one.name);
    if (one.born)
        json.text("date_of_birth", domain::toText(*one.born));
    else
        json.null("date_of_birth");
    return json.text("reason", one.likeness.words).endObject().take();
}

[[nodiscard]] std::string inWords(const service::PersonAlike &one)
{
    const std::string born = one.born ? ", born " + domain::toText(*one.born) : std::string();
    return one.id.hex() + "  " + asOneLine(one.name) + born + ": " + one.likeness.words + '.';
}

//! Refused, with who it may be, where somebody like this is recorded.
[[nodiscard]] Result<void> askWhetherNew(Context &context, const service::Workspace &workspace,
                                         const service::Draft &draft)
{
    domain::Record person;
    for (const auto &[field, value] : draft.fields)
        person.set(field, value);
    TL_TRY(const auto alike, service::peopleAlike(workspace, person));
    TL_TRY(const std::int64_t left, workspace.store().leftBehind.count());
    if (alike.empty() && left > 0)
        return base::Error{base::ErrorCode::Refused,
                           "Nothing was added: they may be recorded already, and " + notHere(left)
                               + " Bring everybody back first, or add with --anyway."};
    if (alike.empty())
        return {};
    for (const service::PersonAlike &one : alike)
        TL_CHECK(context.out.line(context.json ? asJson(one) : inWords(one)));
    return base::Error{base::ErrorCode::Refused,
                       "Nothing was added: this may be somebody recorded already. Look at who is "
                       "listed with person show; if it is nobody of them, add with --anyway."};
}

[[nodiscard]] Result<ExitCode> addRecord(Context &context, const Arguments &arguments, Kind kind)
{
    service::Draft draft{kind, {}};
    TL_TRY(draft.fields, fieldValues(arguments, kind, Empty::LeftOut));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(nameWhoIsShown(context, *workspace, draft));
    if (domain::describe(kind).home == domain::Home::Managers)
        return raise(context, *workspace, std::move(draft));
    if (kind == Kind::Person && arguments.has("--ask") && !arguments.has("--anyway"))
        TL_CHECK(askWhetherNew(context, *workspace, draft));
    setDefaults(draft, *workspace);
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_TRY(const base::RecordId id, insert(*workspace, edit, draft, arguments));
    return commit(context, edit, kind, id);
}

[[nodiscard]] Result<ExitCode> moveOn(Context &context, const Arguments &arguments, Kind kind)
{
    TL_TRY(base::RecordId id, recordId(arguments.required("ID"), domain::describe(kind).name));
    const domain::StateMachine &machine = *domain::stateMachine(kind);
    const domain::Field &field = *domain::describe(kind).field(machine.field);
    TL_TRY(FieldValues values, fieldValues(arguments, kind, Empty::Clears));
    const std::string state = arguments.required("STATE");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(id, shownRecord(context, *workspace, kind, id));
    TL_TRY(const auto warnings,
           service::moveRecord(*workspace, kind, id, state, std::move(values)));
    tellWarnings(context, kind, warnings);
    TL_CHECK(context.out.line(context.json ? JsonWriter()
                                                 .beginObject()
                                                 .text("id", id.hex())
                                                 .text(field.name, state)
                                                 .endObject()
                                                 .take()
                                           : "Moved to " + state + "."));
    return ExitCode::Success;
}

//! `SENT (Sent): needs Service or Name of the service`; what is there already is left out.
[[nodiscard]] std::string moveText(const domain::PossibleMove &move)
{
    std::string text = std::string(move.state) + " (" + std::string(move.label) + ')';
    std::string missing;
    for (const domain::MoveNeed &need : move.needs) {
        if (!need.isMet)
            missing += (missing.empty() ? "" : "; ") + need.words;
    }
    return missing.empty() ? text : text + ": needs " + missing;
}

[[nodiscard]] Result<ExitCode> showMoves(Context &context, const Arguments &arguments, Kind kind)
{
    TL_TRY(const base::RecordId id,
           recordId(arguments.required("ID"), domain::describe(kind).name));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const base::RecordId shown, service::recordedWith(*workspace, kind, id));
    TL_TRY(const service::RecordView view, service::findRecord(*workspace, kind, shown));
    const auto moves = domain::possibleMoves(view.record, domain::londonDay(workspace->now()));
    for (const domain::PossibleMove &move : moves) {
        JsonWriter json;
        json.beginObject().text("state", move.state).text("label", move.label);
        json.beginArray("needs");
        for (const domain::MoveNeed &need : move.needs) {
            if (!need.isMet)
                json.element(need.words);
        }
        json.endArray().endObject();
        TL_CHECK(context.out.line(context.json ? json.take() : moveText(move)));
    }
    return ExitCode::Success;
}

//! What stands to be changed: nothing that is written once.
[[nodiscard]] bool canChange(const domain::KindDescription &kind)
{
    return kind.fields.front().merge != domain::MergePolicy::InsertOnce;
}

[[nodiscard]] Result<ExitCode> setFields(Context &context, const Arguments &arguments, Kind kind)
{
    const std::string_view name = domain::describe(kind).name;
    TL_TRY(base::RecordId id, recordId(arguments.required("ID"), name));
    TL_TRY(const FieldValues values, fieldValues(arguments, kind, Empty::Clears));
    if (values.empty())
        return base::Error{base::ErrorCode::BadUsage,
                           "Say what to set, with one option for each field."};
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(id, shownRecord(context, *workspace, kind, id));
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_CHECK(edit.change(kind, id, values));
    return commit(context, edit, kind, id);
}

[[nodiscard]] Result<ExitCode> withdraw(Context &context, const Arguments &arguments, Kind kind)
{
    TL_TRY(const base::RecordId id,
           recordId(arguments.required("ID"), domain::describe(kind).name));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(service::Edit edit, service::Edit::begin(*workspace));
    TL_CHECK(edit.setVoid(kind, id, arguments.required("--reason")));
    return commit(context, edit, kind, id);
}

//! `safety-instruction` of `safety_instruction`.
[[nodiscard]] std::string groupName(const domain::KindDescription &kind)
{
    std::string name(kind.name);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

//! What can be done with records of every kind that people write.
void addKind(CommandLine &commands, const domain::KindDescription &kind)
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
    if (kind.kind == Kind::Person) {
        adding.flag("--ask", "Add nobody where somebody recorded may be the same person; list who");
        adding.flag("--anyway", "Add whoever `--ask` has listed");
    }
    if (canChange(kind)) {
        const Command setting =
            commands.addTo(group, "set", "Change fields of one; an empty text takes a value away",
                           with(setFields));
        setting.word("ID", "Its id");
        addFieldOptions(setting, kind.kind);
    }
    if (canChange(kind) && domain::stateMachine(kind.kind) != nullptr) {
        const Command moving = commands.addTo(
            group, "move", "Move one on to its next state, with what that asks for", with(moveOn));
        moving.word("ID", "Its id");
        moving.word("STATE", "Its new state; `moves ID` lists what is possible");
        addFieldOptions(moving, kind.kind);
        const Command listing = commands.addTo(
            group, "moves", "The states one can go to from here, and what each needs",
            with(showMoves));
        listing.word("ID", "Its id");
    }
    const Command withdrawing = commands.addTo(
        group, "withdraw", "Withdraw one; it is kept, with the reason", with(withdraw));
    withdrawing.word("ID", "Its id");
    withdrawing.required("--reason", "Why", "TEXT");
}

} // namespace

void addRecordCommands(CommandLine &commands)
{
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (kind.home != domain::Home::System)
            addKind(commands, kind);
    }
}

} // namespace throughline::cli
