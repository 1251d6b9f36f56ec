// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "files.h"
#include "import_batches.h"
#include "import_report.h"

#include <filesystem>

namespace throughline::cli {

namespace {

using base::Result;
using service::ImportKind;

[[nodiscard]] Result<ExitCode> import(Context &context, const Arguments &arguments, ImportKind kind)
{
    const std::string path = arguments.required("FILE");
    TL_TRY(const std::string text, readFile(path));
    service::ImportOptions options;
    options.team = arguments.text("--team");
    options.sender = arguments.text("--sender").value_or("");
    options.file = std::filesystem::path(path).filename().string();
    options.dryRun = arguments.has("--dry-run");
    options.skipBad = arguments.has("--skip-bad");
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const service::ImportReport report, service::importCsv(*workspace, kind, text, options));
    TL_CHECK(printImportReport(context, report, options.dryRun));
    if (report.bad == 0 || options.skipBad)
        return ExitCode::Success;
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
    importing.word("FILE", "The CSV file");
    importing.option("--team", "Whose new people and services are (default: your only team)",
                     "NAME");
    importing.option("--sender", "Who made the list", "NAME");
    importing.flag("--dry-run", "Say what would be imported and change nothing");
    importing.flag("--skip-bad", "Import the sound rows of a file that has bad ones");
}

} // namespace

void addImportCommands(CommandLine &commands)
{
    const Command group =
        commands.group("import", "Lists of people, releases, services or contacts from CSV files");
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
