// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/private_file.h"
#include "report/record_table.h"
#include "service/workspace.h"

namespace throughline::service {

struct ExportOptions
{
    report::PrivateFile::Existing existing = report::PrivateFile::Existing::Refuse;
    report::CsvWriter::Mark mark = report::CsvWriter::Mark::None;
    report::Withdrawn withdrawn = report::Withdrawn::LeftOut;
    std::optional<base::TeamId> team = {}; //!< only what this team has
};

//! Whether this user may take the records of a kind out in a file; the reason where not. Who is in
//! no work team takes out nothing; what is kept apart from the work, only managers.
[[nodiscard]] base::Result<void> mayExport(const Workspace &workspace, domain::Kind kind);

//! Writes the records of a kind that are on this device into a CSV file, in the order in which they
//! were made, and what its columns mean into FILE.dictionary.csv. Returns how many records.
[[nodiscard]] base::Result<std::int64_t> exportRecords(const Workspace &workspace,
                                                       domain::Kind kind,
                                                       const std::filesystem::path &file,
                                                       const ExportOptions &options);

} // namespace throughline::service
