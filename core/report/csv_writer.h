// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace throughline::report {

//! Writes RFC 4180: commas, CRLF, cells in quotation marks where they need them, UTF-8, with a byte
//! order mark only if asked for. One thread.
class CsvWriter
{
public:
    using Sink = std::function<base::Result<void>(std::string_view)>;
    enum class Mark {
        None,
        ByteOrder, //!< some spreadsheets take a file without it for Windows-1252
    };
    CsvWriter(Sink sink, Mark mark);

    //! What a person wrote: never run as a formula (domain/spreadsheet_cell.h).
    void text(std::string_view cell);
    //! Numbers, dates, codes and ids as this program prints them: as they are.
    void plain(std::string_view cell);
    //! Ends the row and hands it on.
    [[nodiscard]] base::Result<void> endRow();

private:
    Sink m_sink;
    std::string m_row;
    bool m_isFirst = true; //!< cell of its row
};

} // namespace throughline::report
