// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/postgres_rows.h"

namespace throughline::server {

using base::Result;
using postgres::Column;
using postgres::Rows;
using postgres::Transaction;
using postgres::Type;

namespace {

constexpr std::size_t rowsAtOnce = 500;
constexpr std::size_t bytesAtOnce = 4 * 1024 * 1024;

[[nodiscard]] StoredValue valueOf(const Rows &rows, int row, int at, StoredColumn::Kind kind)
{
    if (rows.isNull(row, at))
        return {};
    if (kind == StoredColumn::Kind::Number)
        return rows.int64(row, at);
    return base::toBytes(rows.blob(row, at));
}

} // namespace

Result<std::unique_ptr<RowSource>>
PostgresRowSource::begin(postgres::Pool &pool, const base::OrganisationId &organisation)
{
    TL_TRY(auto loan, pool.take());
    TL_TRY(auto transaction, Transaction::begin(*loan));
    TL_CHECK(loan->execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; "
                           "SET LOCAL idle_in_transaction_session_timeout = 0"));
    return std::unique_ptr<RowSource>(
        new PostgresRowSource(std::move(loan), std::move(transaction), organisation));
}

Result<void> PostgresRowSource::rows(const StoredTable &table, const Visitor &visit)
{
    const std::string cursor = "all_of_" + std::string(table.name);
    const std::string declare = "DECLARE " + cursor + " CURSOR FOR SELECT " + namesOf(table)
        + " FROM " + std::string(table.name) + " WHERE org = '\\x" + m_organisation.hex()
        + "' ORDER BY " + std::string(table.order);
    const std::string close = "CLOSE " + cursor;
    TL_CHECK(m_loan->execute(declare.c_str()));
    for (;;) {
        TL_TRY(const Rows rows, m_loan->query("FETCH 100 FROM " + cursor));
        for (int row = 0; row < rows.size(); ++row) {
            StoredRow values;
            for (const StoredColumn &column : table.columns)
                values.push_back(valueOf(rows, row, static_cast<int>(values.size()), column.kind));
            TL_CHECK(visit(values));
        }
        if (rows.size() == 0)
            return m_loan->execute(close.c_str());
    }
}

Result<std::unique_ptr<RowSink>> PostgresRowSink::begin(postgres::Pool &pool,
                                                        const base::OrganisationId &organisation,
                                                        const StoredState &state)
{
    TL_TRY(auto loan, pool.take());
    TL_TRY(auto transaction, Transaction::begin(*loan));
    TL_CHECK(loan->execute("SET LOCAL idle_in_transaction_session_timeout = 0"));
    TL_CHECK(loan->run("INSERT INTO org(id, epoch, head, statements, past) "
                       "VALUES($1, $2, $3, $4, $5)",
                       organisation, state.epoch, state.head, state.statements,
                       base::ByteView(state.past.encoded())));
    return std::unique_ptr<RowSink>(
        new PostgresRowSink(std::move(loan), std::move(transaction), organisation));
}

Result<void> PostgresRowSink::add(const StoredTable &table, const StoredRow &row)
{
    if (m_table != &table) {
        TL_CHECK(flush());
        m_table = &table;
        for (const StoredColumn &column : table.columns)
            m_columns.emplace_back(column.kind == StoredColumn::Kind::Number ? Type::Number
                                                                             : Type::Bytes);
    }
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        if (const auto *number = std::get_if<std::int64_t>(&row[at])) {
            m_columns[at].add(*number);
        } else if (const auto *bytes = std::get_if<base::Bytes>(&row[at])) {
            m_columns[at].add(base::ByteView(*bytes));
            m_bytes += bytes->size();
        } else {
            m_columns[at].addNull();
        }
    }
    if (m_columns.front().size() < rowsAtOnce && m_bytes < bytesAtOnce)
        return {};
    return flush();
}

Result<void> PostgresRowSink::flush()
{
    if (m_table && !m_columns.front().isEmpty()) {
        std::string places;
        postgres::Values values(m_organisation);
        for (const Column &column : m_columns) {
            values.add(column);
            places += (places.empty() ? "$" : ", $") + std::to_string(values.size());
        }
        const std::string sql = "INSERT INTO " + std::string(m_table->name) + "(org, "
            + namesOf(*m_table) + ") SELECT $1, * FROM unnest(" + places + ')';
        TL_CHECK(m_loan->run(sql, values));
    }
    m_table = nullptr;
    m_columns.clear();
    m_bytes = 0;
    return {};
}

Result<void> PostgresRowSink::addQuota(std::uint64_t quota)
{
    return m_loan->run("UPDATE org SET quota = $2 WHERE id = $1", m_organisation, quota);
}

//! Head and length of the chain were told before the rows were read; more may have come in between.
Result<void> PostgresRowSink::commit()
{
    TL_CHECK(flush());
    TL_CHECK(m_loan->run(
        "UPDATE org SET head = greatest(head, (SELECT coalesce(max(seq), 0) FROM log "
        "WHERE org = $1)), statements = (SELECT count(*) FROM roster WHERE org = $1), "
        "bytes = (SELECT coalesce(sum(size), 0)::bigint FROM log WHERE org = $1) WHERE id = $1",
        m_organisation));
    return m_transaction.commit();
}

} // namespace throughline::server
