// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "record_text.h"
#include "service/export_records.h"
#include "service/hand_off.h"
#include "service/organisation.h"

namespace throughline::cli {

namespace {

using base::Result;

[[nodiscard]] Result<const domain::KindDescription *> exportable(const std::string &name)
{
    const domain::KindDescription *kind = kindOfList(name);
    if (kind == nullptr)
        return base::Error{base::ErrorCode::BadUsage,
                           "There is no such kind of record; take people, releases, contacts, "
                           "accommodation, referrals, services, or the plural of another kind."};
    return kind;
}

[[nodiscard]] Result<ExitCode> exportKind(Context &context, const Arguments &arguments)
{
    TL_TRY(const domain::KindDescription *const kind, exportable(arguments.required("KIND")));
    TL_TRY(const service::Workspace *const workspace, context.session.member());
    service::ExportOptions options;
    if (arguments.has("--force"))
        options.existing = report::PrivateFile::Existing::Replace;
    if (arguments.has("--bom"))
        options.mark = report::CsvWriter::Mark::ByteOrder;
    if (arguments.has("--withdrawn"))
        options.withdrawn = report::Withdrawn::Included;
    if (const auto team = arguments.text("--team"); team) {
        TL_TRY(options.team, service::workTeam(*workspace, team));
    }
    TL_TRY(const std::int64_t written,
           service::exportRecords(*workspace, kind->kind, arguments.required("--csv"), options));
    TL_CHECK(context.out.line(
        context.json
            ? JsonWriter().beginObject().number("exported", written).endObject().take()
            : "Exported " + std::to_string(written) + (written == 1 ? " record." : " records.")
                + " What the columns mean is beside it, in FILE.dictionary.csv."));
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> handOff(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "referral"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    using report::CsvWriter;
    using report::PrivateFile;
    TL_TRY(const service::HandOff done,
           service::handOffReferral(*workspace, id, arguments.required("--csv"),
                                    arguments.has("--force") ? PrivateFile::Existing::Replace
                                                             : PrivateFile::Existing::Refuse,
                                    arguments.has("--bom") ? CsvWriter::Mark::ByteOrder
                                                           : CsvWriter::Mark::None));
    if (!done.limits.empty())
        context.out.note("They agreed with limits: " + done.limits);
    TL_CHECK(context.out.line(
        context.json ? JsonWriter().beginObject().text("handed_off", id.hex()).endObject().take()
                     : "Written out for the official system. When it is entered there, say so: "
                       "referral set "
                + id.hex() + " --entered-on DATE."));
    return ExitCode::Success;
}

} // namespace

void addExportCommands(CommandLine &commands)
{
    commands
        .addTo(commands.group("referral", "Referrals"), "hand-off",
               "Write a referral that goes out into a file for the official system", handOff)
        .word("ID", "Id of the referral")
        .required("--csv", "The new file: one row, columns in the order that the system asks in",
                  "FILE")
        .flag("--bom", "Begin with a byte order mark, which some spreadsheets need")
        .flag("--force", "Replace a file of this name");
    const Command exporting = commands.add(
        "export", "Write the records of a kind into a CSV file, with a dictionary beside it",
        exportKind);
    exporting.word("KIND", "people, releases, contacts or the plural of another kind of record");
    exporting.required("--csv", "The new file; FILE.dictionary.csv says what its columns mean",
                       "FILE");
    exporting.option("--team", "Only what this team has", "TEAM");
    exporting.flag("--withdrawn", "Withdrawn records too, with the reason in the last column");
    exporting.flag("--bom", "Begin with a byte order mark, which some spreadsheets need");
    exporting.flag("--force", "Replace a file of this name");
}

} // namespace throughline::cli
