// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/store_file.h"
#include "server/stored_rows.h"
#include "sqlite/transaction.h"

#include <memory>

namespace throughline::server {

//! Of one state of an organisation's file.
class SqliteRowSource final : public RowSource
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<RowSource>>
    begin(std::shared_ptr<StoreFile> file);

    [[nodiscard]] base::Result<void> rows(const StoredTable &table, const Visitor &visit) override;

private:
    SqliteRowSource(std::shared_ptr<StoreFile> file, StoreFile::Reader reader,
                    sqlite::Transaction transaction)
        : m_file(std::move(file)), m_reader(std::move(reader)),
          m_transaction(std::move(transaction))
    {
    }

    const std::shared_ptr<StoreFile> m_file;
    StoreFile::Reader m_reader;
    sqlite::Transaction m_transaction; //!< ends before the reader goes back
};

//! Into an organisation's file. `list` makes the organisation known once its file is durable.
class SqliteRowSink final : public RowSink
{
public:
    using List = std::function<base::Result<void>()>;
    SqliteRowSink(std::shared_ptr<StoreFile> file, sqlite::Transaction transaction, List list)
        : m_file(std::move(file)), m_transaction(std::move(transaction)), m_list(std::move(list))
    {
    }

    [[nodiscard]] base::Result<void> add(const StoredTable &table, const StoredRow &row) override;
    [[nodiscard]] base::Result<void> addQuota(std::uint64_t quota) override;
    [[nodiscard]] base::Result<void> commit() override;

private:
    const std::shared_ptr<StoreFile> m_file;
    sqlite::Transaction m_transaction;
    const List m_list;
};

} // namespace throughline::server
