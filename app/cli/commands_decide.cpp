// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "domain/field_text.h"
#include "field_options.h"
#include "list_decisions.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/access_log.h"
#include "service/differences.h"

namespace throughline::cli {

namespace {

using base::Result;
using service::Difference;

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

//! The oldest answer is "a": those that come later change no letter.
[[nodiscard]] std::string letterOf(std::size_t place)
{
    return place < letters.size() ? std::string(1, letters[place]) : std::to_string(place + 1);
}

[[nodiscard]] Result<void> printText(Context &context, const service::Workspace &workspace,
                                     const report::ReferenceWords &references,
                                     const Difference &difference)
{
    TL_CHECK(context.out.line(difference.record.hex() + "  "
                              + std::string(domain::describe(difference.kind).label) + ", "
                              + std::string(difference.field->label)
                              + (difference.mayChoose           ? ""
                                     : difference.isForManagers ? "  (a manager chooses)"
                                                                : "  (others choose)")));
    for (std::size_t i = 0; i < difference.answers.size(); ++i) {
        const Difference::Answer &answer = difference.answers[i];
        const std::string value = valueLine(*difference.field, answer.value, references);
        TL_CHECK(context.out.line("  " + letterOf(i) + ": " + (value.empty() ? "(none)" : value)
                                  + "  (" + workspace.userName(answer.by) + ", "
                                  + domain::toText(answer.recorded)
                                  + (answer.isShown ? ", used until then)" : ")")));
    }
    return {};
}

[[nodiscard]] std::string toJson(const Difference &difference)
{
    JsonWriter json;
    json.beginObject()
        .text("id", difference.record.hex())
        .text("kind", domain::describe(difference.kind).name);
    if (difference.person)
        json.text("person", difference.person->hex());
    else
        json.null("person");
    json.text("field", difference.field->name)
        .text("decided_by", difference.isForManagers ? "MANAGER" : "ANYBODY")
        .yesNo("may_decide", difference.mayChoose)
        .beginArray("answers");
    for (std::size_t i = 0; i < difference.answers.size(); ++i) {
        const Difference::Answer &answer = difference.answers[i];
        json.beginObject()
            .text("keep", letterOf(i))
            .text("value", domain::valueToText(*difference.field, answer.value))
            .text("recorded", domain::toText(answer.recorded))
            .text("by", answer.by.hex())
            .text("device", answer.device.hex())
            .yesNo("shown", answer.isShown)
            .endObject();
    }
    return json.endArray().endObject().take();
}

//! The one difference that is meant; told which there are, where that is not clear.
[[nodiscard]] Result<Difference> find(const service::Workspace &workspace,
                                      const base::RecordId &record,
                                      const std::optional<std::string> &field)
{
    TL_TRY(std::vector<Difference> all, service::differences(workspace));
    std::erase_if(all, [&](const Difference &one) { return one.record != record; });
    std::string names;
    for (const Difference &one : all)
        names += (names.empty() ? "" : ", ") + std::string(one.field->name);
    if (field)
        std::erase_if(all, [&](const Difference &one) { return one.field->name != *field; });
    if (all.size() == 1)
        return all.front();
    if (!names.empty())
        return base::Error{base::ErrorCode::BadUsage,
                           (field ? *field + " has one answer in this record. "
                                  : std::string("More than one question is open in this record. "))
                               + "Say with --field which one you decide: " + names + "."};
    return base::Error{base::ErrorCode::NotFound,
                       "Nothing is to be decided about this record. `list decisions` shows what "
                       "is."};
}

[[nodiscard]] Result<service::Choice> choiceOf(const Difference &difference,
                                               const std::string &keep)
{
    if (keep == "both")
        return service::Choice();
    std::string known;
    for (std::size_t i = 0; i < difference.answers.size(); ++i) {
        if (keep == letterOf(i))
            return service::Choice(i);
        known += letterOf(i) + ", ";
    }
    return base::Error{base::ErrorCode::BadUsage, "--keep takes one of " + known + "or both."};
}

[[nodiscard]] Result<ExitCode> decide(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "record"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const Difference difference, find(*workspace, id, arguments.text("--field")));
    TL_TRY(const service::Choice choice, choiceOf(difference, arguments.required("--keep")));
    TL_CHECK(service::settle(*workspace, difference, choice));
    if (!context.json)
        TL_CHECK(context.out.line("Decided. All answers are kept in the history."));
    return ExitCode::Success;
}

} // namespace

Result<ExitCode> listDecisions(Context &context, const Arguments &arguments)
{
    if (arguments.has("--since"))
        return base::Error{base::ErrorCode::BadUsage, "--since does not go with decisions."};
    std::optional<base::RecordId> person;
    if (const auto given = arguments.text("--person")) {
        TL_TRY(person, recordId(*given, "person"));
    }
    TL_TRY(const auto limit, arguments.number("--limit"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(std::vector<Difference> all, service::differences(*workspace));
    if (person) {
        std::erase_if(all, [&](const Difference &one) { return one.person != person; });
        TL_CHECK(service::noteAccess(*workspace, *person, "PERSON"));
    }
    if (limit && *limit < static_cast<std::int64_t>(all.size()))
        all.resize(static_cast<std::size_t>(std::max<std::int64_t>(*limit, 0)));
    const report::ReferenceWords references = referenceWords(*workspace);
    for (const Difference &one : all)
        TL_CHECK(context.json ? context.out.line(toJson(one))
                              : printText(context, *workspace, references, one));
    return ExitCode::Success;
}

void addDecideCommand(CommandLine &commands)
{
    const Command deciding = commands.add(
        "decide", "Settle a difference: say which of several answers is right", decide);
    deciding.word("ID", "Id of the record; `list decisions` shows them, with a letter an answer");
    deciding.required("--keep", "The letter of the answer to keep, or both", "a|b|both");
    deciding.option("--field", "Which question, where a record has several", "NAME");
}

} // namespace throughline::cli
