// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "service/demo.h"
#include "service/practice.h"
#include "service/sync_service.h"

#include <chrono>

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<ExitCode> check(Context &context, const Arguments &)
{
    TL_TRY(service::Workspace *const workspace, context.session.any());
    TL_TRY(const std::vector<std::string> problems, service::checkAll(*workspace));
    if (context.json) {
        JsonWriter json;
        json.beginObject().yesNo("ok", problems.empty()).beginArray("problems");
        for (const std::string &problem : problems)
            json.element(asSentence(problem));
        TL_CHECK(context.out.line(json.endArray().endObject().take()));
    } else {
        for (const std::string &problem : problems)
            TL_CHECK(context.out.line(asSentence(problem)));
        if (problems.empty())
            TL_CHECK(context.out.line("Everything holds."));
    }
    return problems.empty() ? ExitCode::Success : ExitCode::CheckFailed;
}

//! "312000 of 1100000, about 90 seconds left"
[[nodiscard]] std::string howFar(std::int64_t done, std::int64_t all, double seconds)
{
    const double left = seconds * static_cast<double>(all - done) / static_cast<double>(done);
    return std::to_string(done) + " of " + std::to_string(all) + ", about "
        + std::to_string(static_cast<std::int64_t>(left) + 1) + " seconds left";
}

[[nodiscard]] Result<ExitCode> demo(Context &context, const Arguments &arguments)
{
    service::DemoRequest request;
    TL_TRY(const auto people, arguments.number("--people", 1));
    TL_TRY(const auto contacts, arguments.number("--contacts"));
    TL_TRY(const auto seed, arguments.number("--seed"));
    request.people = people.value_or(request.people);
    request.contacts = contacts.value_or(request.contacts);
    request.seed = seed ? static_cast<std::uint64_t>(*seed) : request.seed;
    TL_TRY(service::Workspace *const workspace, context.session.anyOrFresh());
    if (!workspace->hasIdentity())
        TL_CHECK(service::makePracticeOrganisation(*workspace));
    TL_CHECK(workspace->requireMember());
    const auto began = std::chrono::steady_clock::now();
    const auto filled =
        service::fillDemo(*workspace, request, [&](std::int64_t done, std::int64_t all) {
            const std::chrono::duration<double> since = std::chrono::steady_clock::now() - began;
            context.out.progress(howFar(done, all, since.count()));
        });
    context.out.progress({});
    TL_CHECK(filled);
    if (context.json) {
        JsonWriter json;
        json.beginObject().number("people", request.people).number("contacts", request.contacts);
        TL_CHECK(context.out.line(json.endObject().take()));
    } else {
        TL_CHECK(context.out.line("Added " + std::to_string(request.people)
                                  + " made-up people with " + std::to_string(request.contacts)
                                  + " contacts."));
    }
    return ExitCode::Success;
}

} // namespace

void addDataCommands(CommandLine &commands)
{
    const Command filling = commands.add(
        "demo", "Add made-up people to practise with, in a practice organisation if there is none",
        demo);
    filling.option("--people", "How many people (default: 200)", "N");
    filling.option("--contacts", "How many contacts (default: 2000)", "N");
    filling.option("--seed", "The same seed gives the same people (default: 1)", "N");
    commands.add("check", "Check the store, what waits to be sent, and the list of members", check);
}

} // namespace throughline::cli
