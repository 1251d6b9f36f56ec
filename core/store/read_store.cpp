// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/read_store.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;
using sqlite::Connection;

ReadStore::ReadStore(std::filesystem::path file, std::unique_ptr<Connection> connection)
    : meta(*connection), folders(*connection), records(*connection), outbox(*connection),
      quarantine(*connection), drafts(*connection), recents(*connection), history(*connection),
      tasks(*connection), raised(*connection), agenda(*connection), samePerson(*connection),
      figures(*connection), wantedFolders(*connection), rescues(*connection),
      leftBehind(*connection), m_file(std::move(file)), m_connection(std::move(connection))
{
}

ReadStore::~ReadStore() = default;

Result<std::unique_ptr<ReadStore>> ReadStore::open(const std::filesystem::path &file,
                                                   std::span<const std::uint8_t, 32> key)
{
    TL_TRY(
        Connection opened,
        Connection::open({.file = file, .key = key, .mode = sqlite::OpenOptions::Mode::ReadOnly}));
    return std::unique_ptr<ReadStore>(
        new ReadStore(file, std::make_unique<Connection>(std::move(opened))));
}

Result<ReadStore::Snapshot> ReadStore::snapshot() const
{
    if (m_connection->inTransaction())
        return Snapshot();
    // Nothing is remembered from one moment to the next: the writer may have made and undone
    // things in between.
    records.beginTransaction();
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(*m_connection, sqlite::Transaction::Kind::Deferred));
    // The first read is what fixes the moment.
    TL_CHECK(m_connection->run("SELECT count(*) FROM sqlite_schema"));
    return Snapshot(std::move(transaction));
}

std::optional<std::int64_t> ReadStore::freeBytes() const
{
    std::error_code error;
    const auto space = std::filesystem::space(m_file.parent_path(), error);
    if (error || space.available > static_cast<std::uintmax_t>(INT64_MAX))
        return std::nullopt;
    return static_cast<std::int64_t>(space.available);
}

} // namespace throughline::store
