// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "commands_handover.h"
#include "field_options.h"
#include "person_id.h"
#include "service/assignment.h"
#include "service/cover.h"
#include "service/workers.h"
#include "who_is_here.h"

// Who looks after whom: assignment, cover, hand-overs.

namespace throughline::cli {

namespace {

using base::RecordId;
using base::Result;

[[nodiscard]] Result<ExitCode> assign(Context &context, const Arguments &arguments)
{
    service::Assignment wanted;
    TL_TRY(wanted.person, recordId(arguments.required("PERSON"), "person"));
    wanted.role = arguments.text("--as").value_or(wanted.role);
    wanted.reason = arguments.required("--reason");
    wanted.atOnce = arguments.has("--now");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(wanted.person, shownPerson(context, *workspace, wanted.person));
    TL_TRY(wanted.to, service::chooseWorker(*workspace, arguments.required("--to")));
    TL_TRY(const service::Assigned done, service::assign(*workspace, wanted));
    if (context.json) {
        JsonWriter json;
        json.beginObject().yesNo("given", done.isGiven);
        if (done.transfer)
            json.text("case_transfer", done.transfer->hex());
        else
            json.null("case_transfer");
        TL_CHECK(context.out.line(json.endObject().take()));
        return ExitCode::Success;
    }
    const std::string asked = done.transfer
        ? "They are asked to accept it (" + done.transfer->hex() + ")."
        : std::string();
    TL_CHECK(context.out.line(
        (done.isGiven ? "It is theirs. " : "It stays where it is until they accept. ") + asked));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> answer(Context &context, const Arguments &arguments, bool accepts)
{
    TL_TRY(const RecordId id, recordId(arguments.required("ID"), "hand-over"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_CHECK(service::answerTransfer(*workspace, id, accepts,
                                     accepts ? std::string() : arguments.required("--reason")));
    const std::string state = accepts ? "ACCEPTED" : "DECLINED";
    TL_CHECK(context.out.line(context.json ? JsonWriter()
                                                 .beginObject()
                                                 .text("id", id.hex())
                                                 .text("state", state)
                                                 .endObject()
                                                 .take()
                                           : std::string(accepts ? "Accepted." : "Declined.")));
    return ExitCode::Success;
}

void tellDoubts(Context &context, const service::CoverMade &made)
{
    if (made.outOfReach > 0)
        context.out.note(
            "The one who covers is not a writer in the team of " + std::to_string(made.outOfReach)
            + (made.outOfReach == 1 ? " person" : " people") + ", and will not see those tasks.");
    if (made.notHere > 0)
        context.out.note("Whether they can open everybody's records is not known here: "
                         + notHere(made.notHere));
    if (made.isAwayToo)
        context.out.note("The one who covers is away on some of these days.");
}

[[nodiscard]] Result<void> makeCover(Context &context, const Arguments &arguments,
                                     service::Workspace &workspace,
                                     const std::optional<RecordId> &person, const RecordId &worker)
{
    service::Cover cover;
    TL_TRY(const auto from, dayOption(arguments, "--from"));
    TL_TRY(const auto until, dayOption(arguments, "--until"));
    if (!arguments.has("--by") || !until)
        return base::Error{base::ErrorCode::BadUsage,
                           "Say who covers with --by, and the last day with --until."};
    cover.from = from.value_or(domain::londonDay(workspace.now()));
    cover.until = *until;
    TL_TRY(cover.by, service::chooseWorker(workspace, arguments.required("--by")));
    service::CoverMade made;
    if (person) {
        TL_TRY(made, service::coverPerson(workspace, *person, cover));
    } else {
        TL_TRY(const base::TeamId team, service::chooseTeam(workspace, arguments.text("--team")));
        TL_TRY(made, service::coverWorker(workspace, worker, cover, team));
    }
    tellDoubts(context, made);
    return {};
}

[[nodiscard]] Result<ExitCode> cover(Context &context, const Arguments &arguments)
{
    if (arguments.has("--for") == arguments.has("--person"))
        return base::Error{base::ErrorCode::BadUsage,
                           "Say either whose work is covered with --for, or one person's with "
                           "--person."};
    std::optional<RecordId> person;
    if (const auto typed = arguments.text("--person")) {
        TL_TRY(person, recordId(*typed, "person"));
    }
    TL_TRY(service::Workspace *const workspace, context.session.member());
    if (person) {
        TL_TRY(person, shownPerson(context, *workspace, *person));
    }
    RecordId worker;
    if (const auto typed = arguments.text("--for")) {
        TL_TRY(worker, service::chooseWorker(*workspace, *typed));
    }
    const bool ends = arguments.has("--end");
    if (ends && person)
        TL_CHECK(service::endPersonCover(*workspace, *person));
    else if (ends)
        TL_CHECK(service::endWorkerCover(*workspace, worker));
    else
        TL_CHECK(makeCover(context, arguments, *workspace, person, worker));
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().yesNo("covered", !ends).endObject().take()
            : ends   ? "Nobody covers any more."
                     : "Covered; it ends by itself."));
    return ExitCode::Success;
}

} // namespace

void addCaseCommands(CommandLine &commands)
{
    const Command assigning =
        commands.add("assign", "Say who looks after somebody; others are asked to accept", assign);
    assigning.word("PERSON", "Id of the person");
    assigning.required("--to", "Name or id of the member", "WHO");
    assigning.option("--as", "KEY_WORKER (default) or BACKUP_WORKER", "CODE");
    assigning.option("--reason", "Why", "TEXT");
    assigning.flag("--now", "Give it at once, although somebody has it");

    const Command group = commands.group("case-transfer", "Hand-over of a case");
    commands
        .addTo(group, "accept", "Accept a case that you were offered",
               [](Context &context, const Arguments &arguments) {
                   return answer(context, arguments, true);
               })
        .word("ID", "Its id");
    commands
        .addTo(group, "decline", "Decline a case that you were offered",
               [](Context &context, const Arguments &arguments) {
                   return answer(context, arguments, false);
               })
        .word("ID", "Its id")
        .required("--reason", "Why", "TEXT");

    const Command covering = commands.add(
        "cover", "Let somebody see the tasks of a worker who is away, or of one person", cover);
    covering.option("--for", "Name or id of the worker who is away", "WHO");
    covering.option("--person", "One person's tasks alone", "ID");
    covering.option("--by", "Name or id of the member who covers", "WHO");
    covering.option("--from", "First day (default: today)", "DATE");
    covering.option("--until", "Last day", "DATE");
    covering.option("--team", "Where the worker's record is made (default: your only team)",
                    "NAME");
    covering.flag("--end", "They are back: nobody covers any more");

    addHandOverCommand(commands);
}

} // namespace throughline::cli
