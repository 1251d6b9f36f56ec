// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "import_report.h"
#include "service/csv.h"

#include <cstdio>

namespace throughline::cli {

namespace {

using base::Result;
using service::ImportKind;

[[nodiscard]] Result<ImportKind> kindFrom(const std::string &typed)
{
    if (typed == "people")
        return ImportKind::People;
    if (typed == "releases")
        return ImportKind::Releases;
    if (typed == "services")
        return ImportKind::Services;
    if (typed == "contacts")
        return ImportKind::Contacts;
    return base::Error{
        base::ErrorCode::BadUsage,
        "A file of people, releases, services or contacts can be imported; say which."};
}

//! The whole file; one that is too long is cut a byte after the most that is taken, and refused by
//! whoever reads it.
[[nodiscard]] Result<std::string> readFile(const std::string &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> in(std::fopen(path.c_str(), "rb"),
                                                              &std::fclose);
    std::string text;
    std::string part(64 * 1024, '\0');
    while (in && text.size() <= service::largestCsvFile) {
        const std::size_t size = std::fread(part.data(), 1, part.size(), in.get());
        text.append(part, 0, size);
        if (size == 0)
            break;
    }
    if (!in || std::ferror(in.get()) != 0)
        return base::Error{base::ErrorCode::Refused,
                           "The file to import cannot be read; look at its name. Nothing was "
                           "changed."};
    return text;
}

[[nodiscard]] Result<ExitCode> import(Context &context, const Arguments &arguments)
{
    TL_TRY(const ImportKind kind, kindFrom(arguments.required("KIND")));
    TL_TRY(const std::string text, readFile(arguments.required("FILE")));
    service::ImportOptions options;
    options.team = arguments.text("--team");
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

} // namespace

void addImportCommands(CommandLine &commands)
{
    const Command importing = commands.add(
        "import", "Import a CSV file, all of it or nothing; its columns are named as the fields",
        import);
    importing.word("KIND", "people, releases, services or contacts");
    importing.word("FILE", "The CSV file");
    importing.option("--team", "Whose new people and services are (default: your only team)",
                     "NAME");
    importing.flag("--dry-run", "Say what would be imported and change nothing");
    importing.flag("--skip-bad", "Import the sound rows of a file that has bad ones");
}

} // namespace throughline::cli
