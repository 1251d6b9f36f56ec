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

//! What somebody says about the columns of a list. Columns by their names, in any case; fields as
//! in a mapping or by their names alone; `-` leaves a column out.
struct ColumnChoices
{
    ImportMapping said;
    ImportMapping remembered; //!< of the sender's last list; empty: there is none
    bool newColumns =
        false; //!< other columns than the sender's last list had are no reason to stop
    bool leaveOutRest = false; //!< columns that are not understood are left out
};

struct ImportOptions
{
    //! Of new people and services; default: the user's only one. Contacts need none: it is the team
    //! that keeps the list; default: the one that has most of their people.
    std::optional<std::string> team;
    std::string sender; //!< who made the list; empty: nobody is named
    std::string file; //!< its name without the folder, as the system has it; to be found again by
    ColumnChoices columns; //!< `remembered` is filled in by `importCsv`
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

//! How a list was understood.
struct ImportReading
{
    std::string_view encoding;
    char separator = ',';
    std::int64_t headerRow = 1;
    std::vector<std::string> guessed; //!< columns known by their values
    std::vector<std::pair<std::string, std::string>> leftOut; //!< columns, each with why
    std::vector<std::string> notUnderstood; //!< columns
    //! Columns with whole names in capitals, each with how these are read.
    std::vector<std::pair<std::string, std::string>> orders;
};

struct ImportReport
{
    ImportReading reading;
    std::vector<ImportRow> rows; //!< in order of row; the first ten thousand
    std::int64_t moreRows = 0; //!< findings that were too many to tell
    std::int64_t ready = 0; //!< rows that are sound and new, whether or not they were imported
    std::int64_t imported = 0;
    std::int64_t updated = 0; //!< rows that change what is recorded, whether or not they were taken
    std::int64_t bad = 0; //!< rows, not values
    std::int64_t skipped = 0;
    ImportMapping mapping; //!< `-`: left out
    std::optional<base::RecordId> batch; //!< what `undoImport` takes; nothing when nothing was done
    bool refused = false; //!< there are bad rows, and so nothing is imported
};

//! Adds the rows of a list as its sender wrote it (list_text.h, list_table.h, list_values.h), all
//! in one transaction, and changes what an earlier list said otherwise. An error when the file or
//! its columns cannot be understood; bad rows are in the report. Importing a file again adds
//! nothing.
[[nodiscard]] base::Result<ImportReport> importCsv(Workspace &workspace, ImportKind kind,
                                                   std::string bytes, const ImportOptions &options);

} // namespace throughline::service
