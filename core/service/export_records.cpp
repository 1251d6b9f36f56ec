// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/export_records.h"

#include "service/listing.h"
#include "service/take_with_me.h"
#include "service/team_groups.h"
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Result;
using domain::Kind;
using report::CsvWriter;
using report::PrivateFile;

//! Counted by managers and shown to nobody beside the notes (domain.md 2.1), or who looked at whom.
constexpr Kind forManagers[] = {Kind::Equality, Kind::Risk, Kind::Access};

[[nodiscard]] CsvWriter writerInto(PrivateFile &file, CsvWriter::Mark mark)
{
    return {[&file](std::string_view text) { return file.write(text); }, mark};
}

//! What is wrong with a file that nobody named says which one it is.
[[nodiscard]] Result<PrivateFile> createBeside(const std::filesystem::path &file,
                                               PrivateFile::Existing existing)
{
    auto made = PrivateFile::create(file, existing);
    if (made)
        return made;
    return base::Error{made.error().code,
                       "FILE.dictionary.csv, which goes beside the file, cannot be written. "
                           + made.error().message};
}

[[nodiscard]] std::string shown(const base::UserId &user)
{
    return user.isNull() ? std::string() : user.hex();
}

[[nodiscard]] Result<std::int64_t> writeRecords(const Workspace &workspace, Kind kind,
                                                const ExportOptions &options, CsvWriter &csv)
{
    TL_TRY(const TeamGroups groups, TeamGroups::read(workspace));
    TL_CHECK(report::writeHeader(csv, domain::describe(kind), options.withdrawn));
    store::ListFilter filter;
    filter.withVoid = options.withdrawn == report::Withdrawn::Included;
    std::int64_t written = 0;
    TL_CHECK(forEachRecord(workspace, kind, filter, [&](const RecordView &view) -> Result<void> {
        const std::string_view group = groups.ofFolder(view.record.folder);
        if (options.team && !TeamGroups::hasTeam(group, *options.team))
            return {};
        ++written;
        const report::TableRow row{view.record,
                                   group,
                                   domain::toText(view.madeAt),
                                   shown(view.madeBy),
                                   view.madeOnDevice.hex(),
                                   domain::toText(view.changedAt),
                                   shown(view.changedBy)};
        return report::writeRow(csv, row, options.withdrawn);
    }));
    return written;
}

} // namespace

Result<void> mayExport(const Workspace &workspace, Kind kind)
{
    TL_CHECK(workspace.requireMember());
    if (workspace.roster().isAnywhereManager(workspace.keys().user))
        return {};
    if (!isStaff(workspace))
        return base::Error{base::ErrorCode::Refused,
                           "Records leave this device in a file only with a member of a team. Ask "
                           "your manager for the file."};
    const bool isApart = domain::describe(kind).home == domain::Home::Managers
        || std::find(std::begin(forManagers), std::end(forManagers), kind) != std::end(forManagers);
    if (isApart)
        return base::Error{base::ErrorCode::Refused,
                           "Only managers take these records out in a file. Ask your manager for "
                           "what you need of them."};
    return {};
}

Result<std::int64_t> exportRecords(const Workspace &workspace, Kind kind,
                                   const std::filesystem::path &file, const ExportOptions &options)
{
    TL_CHECK(mayExport(workspace, kind));
    if (domain::describe(kind).home == domain::Home::Person || kind == Kind::Access)
        TL_CHECK(requireEverybody(workspace.store().leftBehind, "Such a file is about everybody"));
    std::filesystem::path beside = file;
    beside += ".dictionary.csv";
    TL_TRY(PrivateFile records, PrivateFile::create(file, options.existing));
    TL_TRY(PrivateFile dictionary, createBeside(beside, options.existing));

    CsvWriter recordsCsv = writerInto(records, options.mark);
    TL_TRY(const std::int64_t written, writeRecords(workspace, kind, options, recordsCsv));
    CsvWriter dictionaryCsv = writerInto(dictionary, options.mark);
    TL_CHECK(report::writeDictionary(dictionaryCsv, domain::describe(kind), options.withdrawn));
    TL_CHECK(PrivateFile::finishAll({&records, &dictionary}));
    return written;
}

} // namespace throughline::service
