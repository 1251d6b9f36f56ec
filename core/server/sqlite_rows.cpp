// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/sqlite_rows.h"

namespace throughline::server {

using base::Result;
using sqlite::Transaction;

namespace {

[[nodiscard]] std::optional<std::int64_t> numberOf(const StoredValue &value)
{
    const auto *number = std::get_if<std::int64_t>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

[[nodiscard]] std::optional<base::ByteView> bytesOf(const StoredValue &value)
{
    const auto *bytes = std::get_if<base::Bytes>(&value);
    return bytes ? std::optional<base::ByteView>(*bytes) : std::nullopt;
}

//! Only the row knows which of its values are numbers and which bytes, so each is given as both,
//! and the statement takes what is there.
template<std::size_t... at>
[[nodiscard]] Result<void> insert(sqlite::Connection &db, const StoredTable &table,
                                  const StoredRow &row, std::index_sequence<at...>)
{
    std::string values;
    for (std::size_t i = 1; i <= sizeof...(at); ++i)
        values += (i == 1 ? "coalesce(?" : ", coalesce(?") + std::to_string(i) + ", ?"
            + std::to_string(sizeof...(at) + i) + ')';
    const std::string sql = "INSERT INTO " + std::string(table.name) + '(' + namesOf(table)
        + ") VALUES(" + values + ')';
    return db.run(sql, numberOf(row[at])..., bytesOf(row[at])...);
}

} // namespace

Result<std::unique_ptr<RowSource>> SqliteRowSource::begin(std::shared_ptr<StoreFile> file)
{
    TL_TRY(auto reader, file->reader());
    TL_TRY(auto transaction, Transaction::begin(*reader, Transaction::Kind::Deferred));
    return std::unique_ptr<RowSource>(
        new SqliteRowSource(std::move(file), std::move(reader), std::move(transaction)));
}

Result<void> SqliteRowSource::rows(const StoredTable &table, const Visitor &visit)
{
    auto rows = (*m_reader).query("SELECT " + namesOf(table) + " FROM " + std::string(table.name)
                                  + " ORDER BY " + std::string(table.order));
    TL_EACH_ROW (rows) {
        StoredRow row;
        int at = 0;
        for (const StoredColumn &column : table.columns) {
            if (rows.isNull(at))
                row.emplace_back();
            else if (column.kind == StoredColumn::Kind::Number)
                row.emplace_back(rows.int64(at));
            else
                row.emplace_back(base::toBytes(rows.blob(at)));
            ++at;
        }
        TL_CHECK(visit(row));
    }
    return {};
}

Result<void> SqliteRowSink::add(const StoredTable &table, const StoredRow &row)
{
    sqlite::Connection &db = m_file->writer();
    switch (row.size()) {
    case 3:
        return insert(db, table, row, std::make_index_sequence<3>());
    case 4:
        return insert(db, table, row, std::make_index_sequence<4>());
    case 5:
        return insert(db, table, row, std::make_index_sequence<5>());
    case 7:
        return insert(db, table, row, std::make_index_sequence<7>());
    case 9:
        return insert(db, table, row, std::make_index_sequence<9>());
    default:
        return base::Error{base::ErrorCode::Internal,
                           "A mistake of this program: a table of an unknown width."};
    }
}

Result<void> SqliteRowSink::addQuota(std::uint64_t quota)
{
    return m_file->writer().run("UPDATE org SET quota = ?1", quota);
}

//! The head was told before the rows were read; an entry may have come in between.
Result<void> SqliteRowSink::commit()
{
    TL_CHECK(m_file->writer().run(
        "UPDATE org SET head = max(head, (SELECT coalesce(max(seq), 0) FROM log)), "
        "bytes = (SELECT coalesce(sum(size), 0) FROM log)"));
    TL_CHECK(m_transaction.commit());
    return m_list();
}

} // namespace throughline::server
