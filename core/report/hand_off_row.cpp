// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/hand_off_row.h"

namespace throughline::report {

namespace {

constexpr std::string_view columns[] = {
    // who it is about
    "crn", "prison_number", "given_names", "family_name", "date_of_birth", "language",
    "interpreter", "access_needs",
    // where they are, and who supervises them
    "prison", "release_date", "probation_office", "practitioner", "practitioner_phone",
    "sentence_end",
    // what is asked for
    "category", "complexity", "needs", "outcomes", "note", "days_allowed", "deadline",
    // who asks, and on what ground
    "contract", "reference", "referred_on", "worker", "consent_purpose", "consent_decided_on",
    "consent_limits"};

} // namespace

std::span<const std::string_view> handOffColumns()
{
    return columns;
}

base::Result<void> writeHandOff(CsvWriter &csv,
                                const std::map<std::string_view, std::string> &values)
{
    for (const std::string_view column : columns)
        csv.plain(column);
    TL_CHECK(csv.endRow());
    for (const std::string_view column : columns) {
        const auto value = values.find(column);
        csv.text(value != values.end() ? value->second : std::string());
    }
    return csv.endRow();
}

} // namespace throughline::report
