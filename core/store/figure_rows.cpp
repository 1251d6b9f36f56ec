// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_rows.h"

#include "sqlite/statement.h"
#include "store/record_columns.h"

namespace throughline::store {

using base::RecordId;
using domain::PartialDate;

void FigureRows::add(const sqlite::Rows &rows, const std::vector<FigureCell> &columns)
{
    m_columns = columns.size();
    const std::size_t first = m_cells.size();
    m_cells.resize(first + m_columns);
    Cell *cell = m_cells.data() + first;
    const auto keep = [this](const void *data, std::size_t size) {
        const std::size_t at = m_bytes.size();
        const auto *const bytes = static_cast<const char *>(data);
        m_bytes.insert(m_bytes.end(), bytes, bytes + size);
        return Cell{static_cast<std::int64_t>(at), static_cast<std::uint32_t>(size), size == 0};
    };
    int column = 0;
    for (const FigureCell kind : columns) {
        if (kind == FigureCell::Number) {
            const std::int64_t number = rows.int64(column);
            // NULL reads as 0, so that only a 0 has to be asked what it is.
            *cell = {number, 0, number == 0 && rows.isNull(column)};
        } else if (kind == FigureCell::Text) {
            const std::string_view text = rows.text(column);
            *cell = keep(text.data(), text.size());
        } else {
            const base::ByteView bytes = rows.blob(column);
            *cell = keep(bytes.data(), bytes.size());
        }
        ++cell;
        ++column;
    }
}

void FigureRows::clear()
{
    m_cells.clear();
    m_bytes.clear();
}

FigureRows::Row FigureRows::row(std::size_t which, int folder, int clockHead) const
{
    return {m_cells.data() + which * m_columns, m_bytes.data(), folder, clockHead};
}

base::ByteView FigureRows::Row::bytes(int column) const
{
    const Cell &cell = m_cells[column];
    return {reinterpret_cast<const std::uint8_t *>(m_bytes) + cell.number, cell.size};
}

RecordId FigureRows::Row::id() const
{
    return RecordId::from(bytes(0)).value_or(RecordId{});
}

std::string_view FigureRows::Row::text(int field) const
{
    const Cell &cell = m_cells[field + fixedColumns];
    return {m_bytes + cell.number, cell.size};
}

std::optional<PartialDate> FigureRows::Row::date(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(unpackedDate(number(field)));
}

std::optional<PartialDate> FigureRows::Row::wallDay(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(unpackedWallDateTime(number(field)).date);
}

std::optional<base::Millis> FigureRows::Row::moment(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(unpackedInstant(number(field)).at);
}

std::optional<RecordId> FigureRows::Row::reference(int field) const
{
    return RecordId::from(bytes(field + fixedColumns));
}

} // namespace throughline::store
