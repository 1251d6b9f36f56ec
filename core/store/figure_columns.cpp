// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/figure_columns.h"

#include "domain/calendar.h"
#include "sqlite/connection.h"
#include "store/figure_withdrawn.h"
#include "store/record_columns.h"
#include "store/record_tables.h"

#include <algorithm>

namespace throughline::store {

using base::Result;
using domain::FieldType;
using domain::KindDescription;
using domain::PartialDate;

namespace {

constexpr std::int64_t msPerDay = 86'400'000;
constexpr std::size_t rowsTogether = 512;

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
        sql += ", " + (field == withdrawnField ? "void_reason IS NOT NULL" : name(field));
    if (query.withFolder)
        sql += ", folder";
    if (query.withClockHead)
        sql += ", clock_head";
    const bool withWithdrawn =
        std::ranges::find(query.fields, withdrawnField) != query.fields.end();
    sql += " FROM " + quotedName(kind.name) + " WHERE ";
    sql += withWithdrawn ? "TRUE" : "void_reason IS NULL";
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

[[nodiscard]] FigureCell cellOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return FigureCell::Text;
    case FieldType::Reference:
        return FigureCell::Bytes;
    default:
        return FigureCell::Number;
    }
}

//! In the order of `sqlOf`.
[[nodiscard]] std::vector<FigureCell> cellsOf(const KindDescription &kind,
                                              const FigureColumns::Query &query)
{
    std::vector<FigureCell> cells{FigureCell::Bytes};
    for (const std::uint16_t field : query.fields)
        cells.push_back(field == withdrawnField ? FigureCell::Number
                                                : cellOf(kind.field(field)->type));
    if (query.withFolder)
        cells.push_back(FigureCell::Number);
    if (query.withClockHead)
        cells.push_back(FigureCell::Bytes);
    return cells;
}

[[nodiscard]] Result<void> takeAll(sqlite::Rows rows, const std::vector<FigureCell> &cells,
                                   const FigureColumns::Take &take)
{
    FigureRows some;
    TL_EACH_ROW (rows) {
        some.add(rows, cells);
        if (some.count() < rowsTogether)
            continue;
        if (!take(some))
            return {};
        some.clear();
    }
    take(some);
    return {};
}

} // namespace

Result<std::optional<FigureColumns::Mark>> FigureColumns::mark() const
{
    if (m_connection.inTransaction())
        return std::optional<Mark>();
    TL_TRY(const auto own, m_connection.number("SELECT total_changes()"));
    TL_TRY(const auto others, m_connection.number("PRAGMA data_version"));
    return std::optional(Mark{own.value_or(0), others.value_or(0)});
}

Result<std::int64_t> FigureColumns::version() const
{
    TL_TRY(const auto version, m_connection.number("PRAGMA data_version"));
    return version.value_or(0);
}

Result<sqlite::Transaction> FigureColumns::hold() const
{
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(m_connection, sqlite::Transaction::Kind::Deferred));
    // The first read is what fixes the moment.
    TL_CHECK(m_connection.run("SELECT count(*) FROM sqlite_schema"));
    return transaction;
}

bool FigureColumns::inTransaction() const
{
    return m_connection.inTransaction();
}

void FigureColumns::visitAll(const Query &query, const FigureRows &rows, const Visit &visit)
{
    const int folder = static_cast<int>(query.fields.size()) + Row::fixedColumns;
    const int clockHead = folder + (query.withFolder ? 1 : 0);
    for (std::size_t i = 0; i < rows.count(); ++i)
        visit(rows.row(i, folder, clockHead));
}

Result<void> FigureColumns::readInBatches(const Query &query, const Take &take) const
{
    const KindDescription &kind = domain::describe(query.kind);
    const std::string sql = sqlOf(kind, query);
    if (query.between == 0)
        return takeAll(m_connection.query(sql), cellsOf(kind, query), take);
    const auto [least, most] = rangeOf(kind.field(query.between)->type, query.first, query.last);
    return takeAll(m_connection.query(sql, least, most), cellsOf(kind, query), take);
}

Result<void> FigureColumns::read(const Query &query, const Visit &visit) const
{
    return readInBatches(query, [&](FigureRows &rows) {
        visitAll(query, rows, visit);
        return true;
    });
}

Result<void> FigureColumns::readPointingAt(std::span<const base::RecordId> ids, const Query &query,
                                           const Visit &visit) const
{
    const KindDescription &kind = domain::describe(query.kind);
    const std::string sql = sqlOf(kind, query);
    const std::vector<FigureCell> cells = cellsOf(kind, query);
    // One lock for all of them: to take and leave it is much of what a short read costs.
    std::optional<sqlite::Transaction> together;
    if (!m_connection.inTransaction()) {
        TL_TRY(auto begun,
               sqlite::Transaction::begin(m_connection, sqlite::Transaction::Kind::Deferred));
        together.emplace(std::move(begun));
    }
    FigureRows some;
    for (const base::RecordId &id : ids) {
        auto rows = m_connection.query(sql, id);
        TL_EACH_ROW (rows)
            some.add(rows, cells);
        visitAll(query, some, visit);
        some.clear();
    }
    return {};
}

} // namespace throughline::store
