// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline::service {

enum class ImportKind { People, Releases, Services, Contacts };

struct ImportOptions
{
    std::optional<std::string> team; //!< of new people and services; default: the user's only one
    bool dryRun = false; //!< says what would be done and changes nothing
    bool skipBad = false; //!< takes the sound rows of a file that has bad ones
};

//! Something to say about one row. `row` is what a spreadsheet shows: the header is row 1.
struct ImportRow
{
    enum class What {
        Reason, //!< a value that is refused, and the row with it
        Warning, //!< a doubtful value that is taken
        Skipped, //!< a repeat; column and value are empty
    };
    std::int64_t row = 0;
    std::optional<std::string> column;
    std::optional<std::string> value;
    What what = What::Reason;
    std::string text;
};

struct ImportReport
{
    std::vector<ImportRow> rows; //!< in order of row
    std::int64_t ready = 0; //!< rows that are sound and new, whether or not they were imported
    std::int64_t imported = 0;
    std::int64_t bad = 0; //!< rows, not values
    std::int64_t skipped = 0;
    std::vector<std::pair<std::string, std::string>> mapping; //!< column of the file, field
    bool refused = false; //!< there are bad rows, and so nothing is imported
};

//! Adds the rows of a CSV file, all in one transaction. An error when the file or its header cannot
//! be read; bad rows are in the report. Importing a file again adds nothing.
[[nodiscard]] base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind,
                                                   std::string_view csvText,
                                                   const ImportOptions &options);

} // namespace throughline::service
