// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/value.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Rows;
} // namespace throughline::sqlite

namespace throughline::store {

//! How a column lies in a row that was copied.
enum class FigureCell : std::uint8_t { Number, Text, Bytes };

//! Rows of a few columns, copied out of the store in two blocks of memory: they may be looked at
//! on another thread than the one that reads them. A value; of one thread at a time.
class FigureRows
{
public:
    class Row;

    void add(const sqlite::Rows &rows, const std::vector<FigureCell> &columns);
    void clear();
    [[nodiscard]] std::size_t count() const
    {
        return m_columns == 0 ? 0 : m_cells.size() / m_columns;
    }
    [[nodiscard]] Row row(std::size_t which, int folder, int clockHead) const;

private:
    struct Cell
    {
        std::int64_t number; //!< or where its bytes begin
        std::uint32_t size; //!< of the bytes
        bool isNull;
    };

    std::size_t m_columns = 0;
    std::vector<Cell> m_cells; //!< row by row
    std::vector<char> m_bytes;
};

//! One row while it is visited; fields count from 0 in the order of the query, behind the id.
class FigureRows::Row
{
public:
    [[nodiscard]] base::RecordId id() const;
    //! The store's own short name for the folder; only where the query asks for it.
    [[nodiscard]] std::int64_t folder() const { return m_cells[m_folder].number; }
    //! The first bytes of the clock (record_tables.h), opaque here; only where the query asks for
    //! it. Valid until the visit ends.
    [[nodiscard]] base::ByteView clockHead() const { return bytes(m_clockHead); }
    [[nodiscard]] bool isNull(int field) const { return m_cells[field + fixedColumns].isNull; }
    //! Valid until the visit ends.
    [[nodiscard]] std::string_view text(int field) const;
    [[nodiscard]] std::int64_t number(int field) const
    {
        return m_cells[field + fixedColumns].number;
    }
    [[nodiscard]] std::optional<domain::PartialDate> date(int field) const;
    //! The day of a date and time.
    [[nodiscard]] std::optional<domain::PartialDate> wallDay(int field) const;
    [[nodiscard]] std::optional<base::Millis> moment(int field) const;
    [[nodiscard]] std::optional<base::RecordId> reference(int field) const;

    static constexpr int fixedColumns = 1; //!< the id comes first

private:
    friend class FigureRows;
    Row(const Cell *cells, const char *bytes, int folder, int clockHead)
        : m_cells(cells), m_bytes(bytes), m_folder(folder), m_clockHead(clockHead)
    {
    }
    [[nodiscard]] base::ByteView bytes(int column) const;

    const Cell *m_cells;
    const char *m_bytes;
    int m_folder; //!< its column
    int m_clockHead;
};

} // namespace throughline::store
