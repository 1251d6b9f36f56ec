// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "report/csv_writer.h"
#include "report/figures/shown.h"

#include <functional>

namespace throughline::report {

//! What every row of the table says besides its figure, because a row may be copied elsewhere.
struct FigureTableHead
{
    Period period;
    base::Millis taken; //!< when the data was taken
    std::size_t devices = 0; //!< other devices of the organisation
    std::size_t missing = 0; //!< of these, not heard of since the period ended
};

//! Figures as rows of a spreadsheet, each with what it counts in words. A number that is not told
//! is `fewer` or `hidden`, never empty. `groupName` is asked for groups that are not everybody.
[[nodiscard]] base::Result<void>
writeFigureTable(CsvWriter &out, const FigureTableHead &head, std::span<const ShownFigure> figures,
                 const std::function<std::string(std::string_view)> &groupName);

} // namespace throughline::report
