// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"
#include "domain/value.h"

#include <string>
#include <string_view>

namespace throughline::service {

//! A cell of a list as a value of its field. It may be in the program's own form (field_text.h) or
//! as people and spreadsheets write it: days before months, years of two digits, day numbers of a
//! spreadsheet, times as 9am or 08.30, labels and names instead of codes, `="A1234BC"`. What stands
//! for "not known" is no value. `today` decides the century of a short year. The error is a reason
//! for people and never repeats the cell. Pure; any thread.
[[nodiscard]] base::Result<domain::Value>
valueFromList(const domain::Field &field, std::string_view cell, domain::PartialDate today);

//! The text of a cell without what spreadsheets put around it.
[[nodiscard]] std::string bareCell(std::string_view cell);

} // namespace throughline::service
