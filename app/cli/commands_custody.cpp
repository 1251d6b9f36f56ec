// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "case_news.h"
#include "field_options.h"
#include "person_id.h"
#include "service/prison_move.h"
#include "service/return_to_custody.h"

// Back in custody, and moved within it.

namespace throughline::cli {

namespace {

using base::Result;

//! A day that has to be given.
[[nodiscard]] Result<domain::PartialDate> requiredDay(const Arguments &arguments,
                                                      const std::string &name)
{
    TL_TRY(const auto day, dayOption(arguments, name));
    return day.value_or(domain::PartialDate{});
}

[[nodiscard]] Result<ExitCode> recall(Context &context, const Arguments &arguments)
{
    service::ReturnToCustody given;
    TL_TRY(given.person, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(given.on, requiredDay(arguments, "--on"));
    TL_TRY(given.reviewOn, dayOption(arguments, "--review-on"));
    TL_TRY(given.nextRelease, dayOption(arguments, "--next-release"));
    given.kind = arguments.required("--kind");
    given.prison = arguments.required("--prison");
    given.toldBy = arguments.required("--told-by");
    given.sentence = arguments.required("--sentence");
    given.withdrawReferrals = arguments.has("--withdraw-referrals");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(given.person, shownPerson(context, *workspace, given.person));
    TL_TRY(const service::CaseNews news, service::returnToCustody(*workspace, given));
    return printNews(context, news);
}

[[nodiscard]] Result<ExitCode> prisonMove(Context &context, const Arguments &arguments)
{
    service::PrisonMove move;
    TL_TRY(move.person, recordId(arguments.required("PERSON"), "person"));
    TL_TRY(move.on, requiredDay(arguments, "--on"));
    move.to = arguments.required("--to");
    move.toldBy = arguments.required("--told-by");
    move.location = arguments.required("--location");
    move.confirmed = arguments.has("--confirmed");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(move.person, shownPerson(context, *workspace, move.person));
    TL_TRY(const service::CaseNews news, service::movePrison(*workspace, move));
    return printNews(context, news);
}

} // namespace

void addCustodyCommands(CommandLine &commands)
{
    const Command returning = commands.add(
        "recall", "Somebody is recalled, or has a new sentence: closes the plan and keeps it",
        recall);
    returning.word("PERSON", "Id of the person");
    returning.required("--on", "The day they came back, or were sentenced", "DATE");
    returning.required(
        "--kind",
        "STANDARD_RECALL, STANDARD_RECALL_255, FIXED_TERM_RECALL_14, _28 or _56, NEW_SENTENCE, "
        "REMAND",
        "CODE");
    returning.option("--told-by", "Who told us (a code of told_by)", "CODE");
    returning.option("--prison", "Where they are, if known", "CODE");
    returning.option("--review-on", "When to look at the case again", "DATE");
    returning.option("--next-release", "Day of the next release, if known", "DATE");
    returning.option("--sentence", "Kind of a new sentence (a code of sentence_type)", "CODE");
    returning.flag("--withdraw-referrals", "Withdraw the referrals to services outside");

    const Command moving = commands.add(
        "prison-move", "Somebody was moved to another prison: the case and its plan stay",
        prisonMove);
    moving.word("PERSON", "Id of the person");
    moving.required("--to", "The prison they are in now", "CODE");
    moving.required("--on", "The day they moved", "DATE");
    moving.option("--told-by", "Who told us (a code of told_by)", "CODE");
    moving.option("--location", "Wing and cell, if known", "TEXT");
    moving.flag("--confirmed", "The new prison has confirmed the release date");

    addReleaseDateCommands(commands);
}

} // namespace throughline::cli
