// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/csv.h"

#include <functional>
#include <string>
#include <vector>

namespace throughline::service {

//! A list as its sender laid it out: its header found below titles, and the rows that are none of
//! its people taken out, each with why.
struct ListTable
{
    std::int64_t headerRow = 1;
    CsvTable table; //!< a row may have more cells than the header
    struct PassedOver
    {
        std::int64_t row = 0;
        std::string why;
    };
    std::vector<PassedOver> passedOver; //!< below the header; in order
};

//! `isKnown` tells whether a text is the header of some column: the row that has most of these is
//! the header, the first one where none has any. Pure; any thread.
[[nodiscard]] ListTable findTable(std::vector<CsvRow> rows,
                                  const std::function<bool(std::string_view)> &isKnown);

} // namespace throughline::service
