// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "files.h"
#include "service/carry.h"

namespace throughline::cli {

namespace {

using base::Result;
using report::PrivateFile;

[[nodiscard]] Result<ExitCode> carryOut(Context &context, const Arguments &arguments)
{
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::CarriedOut told,
           service::carryOut(*workspace, arguments.required("--to"), arguments.required("FILE"),
                             arguments.has("--force") ? PrivateFile::Existing::Replace
                                                      : PrivateFile::Existing::Refuse));
    if (context.json) {
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .number("bundles", told.bundles)
                                      .number("unsent", told.unsent)
                                      .number("not_for_them", told.notForThem)
                                      .number("left_over", told.leftOver)
                                      .number("not_sealed", told.notSealed)
                                      .endObject()
                                      .take()));
        return ExitCode::Success;
    }
    std::string line = "Written, sealed for their devices alone: " + std::to_string(told.bundles)
        + (told.bundles == 1 ? " bundle" : " bundles") + ", of which the server has not "
        + std::to_string(told.unsent) + " yet.";
    if (told.notForThem > 0)
        line += " Not in it, because they may not read them or the server alone takes them there: "
            + std::to_string(told.notForThem) + ".";
    if (told.leftOver > 0)
        line += " Without room in it: " + std::to_string(told.leftOver)
            + "; they come when both devices sync.";
    if (told.notSealed > 0)
        line += " Not in it, because they wait for a new key or for their time: "
            + std::to_string(told.notSealed) + (told.notSealed == 1 ? " record" : " records")
            + "; sync, or they come when both devices do.";
    TL_CHECK(context.out.line(line));
    TL_CHECK(context.out.line("It waits here as before until the server has it."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> carryIn(Context &context, const Arguments &arguments)
{
    TL_TRY(const std::string bytes,
           readFile(arguments.required("FILE"), "no file of carried work is."));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::CarriedIn told, service::carryIn(*workspace, base::asBytes(bytes)));
    if (context.json) {
        TL_CHECK(context.out.line(JsonWriter()
                                      .beginObject()
                                      .text("from", told.from)
                                      .number("records", told.records)
                                      .number("bundles", told.bundles)
                                      .number("known", told.known)
                                      .number("quarantined", told.setAside)
                                      .number("ahead", told.ahead)
                                      .number("statements", told.statements)
                                      .endObject()
                                      .take()));
        return ExitCode::Success;
    }
    std::string line = "From " + told.from + ": " + std::to_string(told.records)
        + (told.records == 1 ? " record" : " records") + " new or changed.";
    if (told.known > 0)
        line += " Here already: " + std::to_string(told.known)
            + (told.known == 1 ? " bundle." : " bundles.");
    if (told.setAside > 0)
        line += " Set aside: " + std::to_string(told.setAside) + "; `status` says why.";
    if (told.ahead > 0)
        line += " Left out because the clock of the device that wrote them stood more than a day "
                "ahead: "
            + std::to_string(told.ahead) + "; they come when both devices sync.";
    TL_CHECK(context.out.line(line));
    return ExitCode::Success;
}

} // namespace

void addCarryCommands(CommandLine &commands)
{
    const Command group =
        commands.group("bundle", "Carry work to another device in a file, without a network");
    const Command out = commands.addTo(
        group, "out", "Write what this device has for another member, sealed for them", carryOut);
    out.word("FILE", "The file to write");
    out.flag("--force", "Replace a file of this name");
    out.required("--to", "Name or id of the member whose devices may open it", "NAME");
    const Command in =
        commands.addTo(group, "in", "Take in a file that `bundle out` wrote for you", carryIn);
    in.word("FILE", "The file");
}

} // namespace throughline::cli
