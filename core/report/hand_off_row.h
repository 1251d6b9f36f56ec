// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/csv_writer.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

// A referral laid out for somebody who enters it into the official system (lessons.md C13): one
// row, its columns in the order in which Refer and Monitor asks for them (domain.md 0, R&M).

namespace throughline::report {

//! Named as the schema's fields, so that the file can be imported as a list of people.
[[nodiscard]] std::span<const std::string_view> handOffColumns();

//! Header and row; a column without a value is empty. Every value is text that somebody wrote.
[[nodiscard]] base::Result<void>
writeHandOff(CsvWriter &csv, const std::map<std::string_view, std::string> &values);

} // namespace throughline::report
