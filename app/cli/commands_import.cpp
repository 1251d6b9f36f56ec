// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "files.h"
#include "import_batches.h"
#include "import_report.h"
#include "service/import/columns.h"

#include <filesystem>

namespace throughline::cli {

namespace {

using base::Result;
using service::ImportKind;

//! `Wing=note`, `Wing=-`. The last sign of equality counts: a column may have others in its name.
[[nodiscard]] Result<service::ImportMapping> readColumns(const std::vector<std::string> &typed)
{
    service::ImportMapping columns;
    for (const std::string &one : typed) {
        const std::size_t sign = one.rfind('=');
        if (sign == std::string::npos || sign == 0)
            return base::Error{
                base::ErrorCode::BadUsage,
                "--column takes a column and a field: --column \"Surname=family_name\"; "
                "a minus for the field leaves the column out."};
        columns.emplace_back(one.substr(0, sign), one.substr(sign + 1));
    }
    return columns;
}

[[nodiscard]] Result<ExitCode> import(Context &context, const Arguments &arguments, ImportKind kind)
{
    const std::string path = arguments.required("FILE");
    TL_TRY(std::string bytes, readFile(path));
    service::ImportOptions options;
    options.team = arguments.text("--team");
    options.sender = arguments.text("--sender").value_or("");
    options.file = std::filesystem::path(path).filename().string();
    options.dryRun = arguments.has("--dry-run");
    options.skipBad = arguments.has("--skip-bad");
    TL_TRY(options.columns.said, readColumns(arguments.all("--column")));
    options.columns.leaveOutRest = arguments.has("--leave-out-rest");
    options.columns.newColumns = arguments.has("--new-columns");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::ImportReport report,
           service::importCsv(*workspace, kind, std::move(bytes), options));
    TL_CHECK(printImportReport(context, report, options.dryRun));
    if (!report.refused)
        return ExitCode::Success;
    if (!report.reading.notUnderstood.empty()) {
        context.out.note("Nothing would be imported: "
                         + service::notUnderstoodError(kind, report.reading).message);
        return ExitCode::Refused;
    }
    context.out.note((options.dryRun ? "Nothing would be imported: " : "Nothing was imported: ")
                     + std::to_string(report.bad)
                     + (report.bad == 1 ? " row is bad" : " rows are bad")
                     + "; put them right, or take the sound rows with --skip-bad.");
    return ExitCode::Refused;
}

void addImport(CommandLine &commands, const Command &group, const std::string &name,
               ImportKind kind)
{
    const Command importing =
        commands.addTo(group, name, "Import a list of " + name + ", all of it or nothing",
                       [kind](Context &context, const Arguments &arguments) {
                           return import(context, arguments, kind);
                       });
    importing.word(
        "FILE", "The list: text with a header, cells between commas, semicolons, tabs or strokes");
    importing.option("--team", "Whose new people and services are (default: your only team)",
                     "NAME");
    importing.option("--sender",
                     "Who made the list: its columns are read as in the last list of that name",
                     "NAME");
    importing.many("--column", "What a column is: a field, or - to leave it out; may be repeated",
                   "COLUMN=FIELD");
    importing.flag("--leave-out-rest", "Leave out the columns that are not understood");
    importing.flag("--new-columns",
                   "Take a sender's list although its columns are not the last one's");
    importing.flag("--dry-run", "Say what would be imported and change nothing");
    importing.flag("--skip-bad", "Import the sound rows of a file that has bad ones");
}

} // namespace

void addImportCommands(CommandLine &commands)
{
    const Command group = commands.group(
        "import", "Lists of people, releases, services or contacts, as their senders write them");
    addImport(commands, group, "people", ImportKind::People);
    addImport(commands, group, "releases", ImportKind::Releases);
    addImport(commands, group, "services", ImportKind::Services);
    addImport(commands, group, "contacts", ImportKind::Contacts);
    commands.addTo(group, "list", "The lists that were imported, newest first", listImports);
    commands
        .addTo(group, "undo",
               "Take back what a list added and changed, but what was worked on since", undoImport)
        .word("ID", "Id of the list, from import list");
}

} // namespace throughline::cli
