// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline::service {

//! Columns of a file, as it names them, and the fields they go to: `person.family_name`.
using ImportMapping = std::vector<std::pair<std::string, std::string>>;

//! Hears how many of how many rows are done, often. Runs on the importing thread.
using ImportProgress = std::function<void(std::int64_t done, std::int64_t all)>;

enum class ImportKind { People, Releases, Services, Contacts };

struct ImportOptions
{
    std::optional<std::string> team; //!< of new people and services; default: the user's only one
    std::string sender; //!< who made the list; empty: nobody is named
    std::string file; //!< its name without the folder, to be found again by
    bool dryRun = false; //!< says what would be done and changes nothing
    bool skipBad = false; //!< takes the sound rows of a file that has bad ones
    ImportProgress progress; //!< may be empty
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
    std::int64_t updated = 0; //!< rows that change what is recorded, whether or not they were taken
    std::int64_t bad = 0; //!< rows, not values
    std::int64_t skipped = 0;
    ImportMapping mapping;
    std::optional<base::RecordId> batch; //!< what `undoImport` takes; nothing when nothing was done
    bool refused = false; //!< there are bad rows, and so nothing is imported
};

//! Adds the rows of a CSV file, all in one transaction. An error when the file or its header cannot
//! be read; bad rows are in the report. Importing a file again adds nothing.
[[nodiscard]] base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind,
                                                   std::string_view csvText,
                                                   const ImportOptions &options);

} // namespace throughline::service
