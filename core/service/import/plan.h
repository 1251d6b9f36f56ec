// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/import.h"
#include "service/import/list_table.h"
#include "service/import/match.h"

namespace throughline::service {

//! What a sound row of a file adds. The person is either recorded already or new in this file.
struct PlannedRow
{
    using Fields = std::vector<std::pair<std::uint16_t, domain::Value>>;

    std::optional<base::RecordId> person; //!< recorded already
    std::size_t personOf = 0; //!< else: the place in the plan of the row that adds them
    Fields personFields; //!< of a new person, or what changes of a recorded one
    std::optional<base::RecordId> changes; //!< the recorded release or service that `fields` change
    Fields fields; //!< of the release, contact or service, without its person
    Fields firstNight; //!< of the planned address; none when empty
};

//! A list in memory, as its sender laid it out.
struct ImportList
{
    ListTable list;
    std::string_view encoding;
    char separator = ',';
};
//! An error where the file is no list or cannot be read to its end.
[[nodiscard]] base::Result<ImportList> readList(ImportKind kind, std::string bytes);

struct ImportPlan
{
    ImportReport report; //!< `imported` is still 0
    std::vector<PlannedRow> rows;
};

//! Whether people to be added are compared with all who are there and with each other: for a dry
//! run, which somebody reads before they press on.
enum class Comparing { Nobody, Everybody };

//! Decides what becomes of every row, and changes nothing. An error when the header contradicts
//! itself or `choices`, or when `recorded` fails. Columns not understood are in the report.
[[nodiscard]] base::Result<ImportPlan>
planImport(ImportKind kind, const ImportList &list, const ColumnChoices &choices,
           domain::PartialDate today, const RecordedData &recorded, Comparing comparing);

} // namespace throughline::service
