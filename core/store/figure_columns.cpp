// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_columns.h"

#include "domain/calendar.h"
#include "sqlite/connection.h"
#include "store/record_columns.h"
#include "store/record_tables.h"

namespace throughline::store {

using base::Result;
using domain::FieldType;
using domain::KindDescription;
using domain::PartialDate;
using domain::Value;

namespace {

constexpr std::int64_t msPerDay = 86'400'000;
constexpr int fixedColumns = 1; //!< the id comes first

template<class T>
[[nodiscard]] std::optional<T> valueIn(FieldType type, const sqlite::Rows &rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    const auto value = valueFrom({0, "", "", type}, rows, column);
    const T *held = value ? std::get_if<T>(&*value) : nullptr;
    return held != nullptr ? std::optional<T>(*held) : std::nullopt;
}

//! Both ends of a range of days, as they lie in a column of this type.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> rangeOf(FieldType type, PartialDate first,
                                                            PartialDate last)
{
    constexpr std::int16_t endOfDay = 24 * 60 - 1;
    constexpr std::int16_t furthest = domain::largestOffsetMinutes;
    if (type == FieldType::Instant)
        return {packed(domain::Instant{{(domain::epochDay(first) - 1) * msPerDay}, -furthest}),
                packed(domain::Instant{{(domain::epochDay(last) + 2) * msPerDay}, furthest})};
    if (type == FieldType::WallDateTime)
        return {packed(domain::WallDateTime{first, 0}),
                packed(domain::WallDateTime{last, endOfDay})};
    return {packed(first), packed(last)};
}

[[nodiscard]] std::string sqlOf(const KindDescription &kind, const FigureColumns::Query &query)
{
    const auto name = [&kind](std::uint16_t field) { return quotedName(kind.field(field)->name); };
    std::string sql = "SELECT id";
    for (const std::uint16_t field : query.fields)
        sql += ", " + name(field);
    if (query.withFolder)
        sql += ", folder";
    if (query.withClock)
        sql += ", clock";
    sql += " FROM " + quotedName(kind.name) + " WHERE void_reason IS NULL";
    if (query.between != 0)
        sql += " AND " + name(query.between) + " BETWEEN ?1 AND ?2";
    if (query.having != 0)
        sql += " AND " + name(query.having) + " IS NOT NULL";
    if (query.pointing != 0)
        sql += " AND " + name(query.pointing) + " = ?1";
    return sql;
}

[[nodiscard]] sqlite::Rows rowsOf(sqlite::Connection &connection, const FigureColumns::Query &query)
{
    const KindDescription &kind = domain::describe(query.kind);
    const std::string sql = sqlOf(kind, query);
    if (query.pointing != 0)
        return connection.query(sql, query.at);
    if (query.between == 0)
        return connection.query(sql);
    const auto [least, most] = rangeOf(kind.field(query.between)->type, query.first, query.last);
    return connection.query(sql, least, most);
}

} // namespace

base::RecordId FigureColumns::Row::id() const
{
    return m_rows.fixed<base::RecordId>(0).value_or(base::RecordId{});
}

std::int64_t FigureColumns::Row::folder() const
{
    return m_rows.int64(m_folder);
}

base::ByteView FigureColumns::Row::clock() const
{
    return m_rows.blob(m_clock);
}

bool FigureColumns::Row::isNull(int field) const
{
    return m_rows.isNull(field + fixedColumns);
}

std::string_view FigureColumns::Row::text(int field) const
{
    return m_rows.text(field + fixedColumns);
}

std::int64_t FigureColumns::Row::number(int field) const
{
    return m_rows.int64(field + fixedColumns);
}

std::optional<PartialDate> FigureColumns::Row::date(int field) const
{
    return valueIn<PartialDate>(FieldType::Date, m_rows, field + fixedColumns);
}

std::optional<PartialDate> FigureColumns::Row::wallDay(int field) const
{
    const auto time =
        valueIn<domain::WallDateTime>(FieldType::WallDateTime, m_rows, field + fixedColumns);
    return time ? std::optional(time->date) : std::nullopt;
}

std::optional<base::Millis> FigureColumns::Row::moment(int field) const
{
    const auto instant = valueIn<domain::Instant>(FieldType::Instant, m_rows, field + fixedColumns);
    return instant ? std::optional(instant->at) : std::nullopt;
}

std::optional<base::RecordId> FigureColumns::Row::reference(int field) const
{
    return m_rows.fixed<base::RecordId>(field + fixedColumns);
}

Result<void> FigureColumns::read(const Query &query, const Visit &visit) const
{
    auto rows = rowsOf(m_connection, query);
    const int folder = static_cast<int>(query.fields.size()) + fixedColumns;
    const Row row(rows, folder, folder + (query.withFolder ? 1 : 0));
    TL_EACH_ROW (rows)
        visit(row);
    return {};
}

} // namespace throughline::store
