// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/insert_rows.h"

#include "postgres/connection.h"
#include "protocol/bundle.h"

#include <stdexcept>

namespace throughline::bench {

namespace {

constexpr int columns = 10;

void require(const base::Result<void> &done)
{
    if (!done)
        throw std::runtime_error(done.error().message);
}

[[nodiscard]] std::string statementFor(std::size_t rows)
{
    std::string sql = "INSERT INTO bare_log(org, seq, recv_ms, kind, folder_id, id, device, n, "
                      "size, body) VALUES ";
    int value = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(" : ", (";
        for (int column = 0; column < columns; ++column)
            sql += (column == 0 ? "$" : ", $") + std::to_string(++value);
        sql += ')';
    }
    return sql;
}

} // namespace

void insertRows(const std::string &database, const base::OrganisationId &organisation,
                const std::vector<protocol::LogEntry> &bundles, std::size_t rowsInTransaction)
{
    auto db = postgres::Connection::open(*postgres::Address::parse(database));
    if (!db)
        throw std::runtime_error(db.error().message);
    require(db->execute("DROP TABLE IF EXISTS bare_log; CREATE TABLE bare_log (LIKE log INCLUDING "
                        "ALL)"));
    const std::string sql = statementFor(rowsInTransaction);
    for (std::size_t at = 0; at + rowsInTransaction <= bundles.size(); at += rowsInTransaction) {
        postgres::Values values;
        for (std::size_t i = at; i < at + rowsInTransaction; ++i) {
            const protocol::LogEntry &entry = bundles[i];
            const auto bundle = protocol::decodeBundle(entry.bytes);
            values.add(base::ByteView(organisation.view()));
            values.add(entry.seq);
            values.add(entry.received.value);
            values.add(static_cast<std::int64_t>(entry.kind));
            values.add(base::ByteView(bundle->header.folder.view()));
            values.add(base::ByteView(bundle->id.view()));
            values.add(base::ByteView(bundle->header.device.view()));
            values.add(bundle->header.n);
            values.add(entry.bytes.size());
            values.add(base::ByteView(entry.bytes));
        }
        const auto done = db->query(sql, values);
        if (!done)
            throw std::runtime_error(done.error().message);
    }
}

} // namespace throughline::bench
