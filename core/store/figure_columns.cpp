// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_columns.h"

#include "domain/calendar.h"
#include "sqlite/connection.h"
#include "sqlite/transaction.h"
#include "store/record_columns.h"
#include "store/record_tables.h"

namespace throughline::store {

using base::Result;
using domain::FieldType;
using domain::KindDescription;
using domain::PartialDate;

namespace {

constexpr std::int64_t msPerDay = 86'400'000;
constexpr int fixedColumns = 1; //!< the id comes first

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
    if (query.withClockHead)
        sql += ", clock_head";
    sql += " FROM " + quotedName(kind.name) + " WHERE void_reason IS NULL";
    if (query.between != 0)
        sql += " AND " + name(query.between) + " BETWEEN ?1 AND ?2";
    if (query.having != 0)
        sql += " AND " + name(query.having) + " IS NOT NULL";
    if (query.lacking != 0)
        sql += " AND " + name(query.lacking) + " IS NULL";
    if (query.pointing != 0)
        sql += " AND " + name(query.pointing) + " = ?1";
    return sql;
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

base::ByteView FigureColumns::Row::clockHead() const
{
    return m_rows.blob(m_clockHead);
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
    return isNull(field) ? std::nullopt : std::optional(unpackedDate(number(field)));
}

std::optional<PartialDate> FigureColumns::Row::wallDay(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(unpackedWallDateTime(number(field)).date);
}

std::optional<base::Millis> FigureColumns::Row::moment(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(unpackedInstant(number(field)).at);
}

std::optional<base::RecordId> FigureColumns::Row::reference(int field) const
{
    return m_rows.fixed<base::RecordId>(field + fixedColumns);
}

Result<std::optional<FigureColumns::Mark>> FigureColumns::mark() const
{
    if (m_connection.inTransaction())
        return std::optional<Mark>();
    TL_TRY(const auto own, m_connection.number("SELECT total_changes()"));
    TL_TRY(const auto others, m_connection.number("PRAGMA data_version"));
    return std::optional(Mark{own.value_or(0), others.value_or(0)});
}

Result<void> FigureColumns::visitAll(const Query &query, sqlite::Rows rows, const Visit &visit)
{
    const int folder = static_cast<int>(query.fields.size()) + fixedColumns;
    const Row row(rows, folder, folder + (query.withFolder ? 1 : 0));
    TL_EACH_ROW (rows)
        visit(row);
    return {};
}

Result<void> FigureColumns::read(const Query &query, const Visit &visit) const
{
    const KindDescription &kind = domain::describe(query.kind);
    const std::string sql = sqlOf(kind, query);
    if (query.between == 0)
        return visitAll(query, m_connection.query(sql), visit);
    const auto [least, most] = rangeOf(kind.field(query.between)->type, query.first, query.last);
    return visitAll(query, m_connection.query(sql, least, most), visit);
}

Result<void> FigureColumns::readPointingAt(std::span<const base::RecordId> ids, const Query &query,
                                           const Visit &visit) const
{
    const std::string sql = sqlOf(domain::describe(query.kind), query);
    // One lock for all of them: to take and leave it is much of what a short read costs.
    std::optional<sqlite::Transaction> together;
    if (!m_connection.inTransaction()) {
        TL_TRY(auto begun,
               sqlite::Transaction::begin(m_connection, sqlite::Transaction::Kind::Deferred));
        together.emplace(std::move(begun));
    }
    for (const base::RecordId &id : ids)
        TL_CHECK(visitAll(query, m_connection.query(sql, id), visit));
    return {};
}

} // namespace throughline::store
