// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/connection.h"

#include "sqlite/error.h"

#include <sqlite3.h>

namespace throughline::sqlite {

using base::Result;

namespace {

//! Statements kept before the idle ones are dropped; a guard against SQL that is put together at
//! run time.
constexpr std::size_t cacheLimit = 256;

//! SQLCipher 4.6 computes page offsets of its integrity check in 32 bits, and calls every page
//! above bad.
constexpr std::int64_t cipherCheckLimit = std::int64_t{4} << 30;

} // namespace

Connection &Connection::operator=(Connection &&other) noexcept
{
    dropStatements(); // Before the handle they belong to.
    m_handle = std::move(other.m_handle);
    m_cache = std::move(other.m_cache);
    m_synchronous = other.m_synchronous;
    return *this;
}

Connection::~Connection()
{
    dropStatements();
}

void Connection::dropStatements()
{
    for ([[maybe_unused]] const auto &[sql, statement] : m_cache)
        assert(!statement->busy() && "rows outlived their connection");
    m_cache.clear();
}

void Connection::Closer::operator()(sqlite3 *handle) const
{
    [[maybe_unused]] const int code = sqlite3_close(handle);
    assert(code == SQLITE_OK && "a statement outlived its connection");
}

Result<std::unique_ptr<Statement>> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt *handle = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, &tail);
    auto statement = std::make_unique<Statement>(handle);
    if (code != SQLITE_OK)
        return errorFrom(m_handle.get(), code);
    const auto rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
    if (!handle || rest.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return mistake("not exactly one statement");
    return statement;
}

Result<Connection::Acquired> Connection::acquire(std::string_view sql)
{
    const auto found = m_cache.find(sql);
    if (found != m_cache.end() && !found->second->busy())
        return Acquired{found->second.get(), nullptr};
    TL_TRY(auto statement, prepare(sql));
    if (found != m_cache.end()) {
        Statement *const own = statement.get();
        return Acquired{own, std::move(statement)};
    }
    trimCache();
    const auto added = m_cache.emplace(std::string(sql), std::move(statement)).first;
    return Acquired{added->second.get(), nullptr};
}

void Connection::trimCache()
{
    if (m_cache.size() >= cacheLimit)
        std::erase_if(m_cache, [](const auto &entry) { return !entry.second->busy(); });
}

Result<void> Connection::execute(std::string_view sql)
{
    const std::string text(sql);
    const char *rest = text.c_str();
    while (*rest != '\0') {
        sqlite3_stmt *handle = nullptr;
        const int code = sqlite3_prepare_v2(m_handle.get(), rest, -1, &handle, &rest);
        if (code != SQLITE_OK)
            return errorFrom(m_handle.get(), code);
        if (!handle) // White space or a comment.
            continue;
        Statement statement(handle);
        bool more = true;
        while (more) {
            TL_TRY(more, statement.step());
        }
    }
    return {};
}

std::int64_t Connection::lastChanges() const
{
    return sqlite3_changes64(m_handle.get());
}

std::int64_t Connection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

std::string Connection::lastProblem() const
{
    return sqlite3_errmsg(m_handle.get());
}

Result<void> Connection::setSynchronous(Synchronous level)
{
    assert(!inTransaction() && "the level cannot change inside a transaction");
    if (inTransaction())
        return mistake("synchronous level inside a transaction");
    if (level == m_synchronous)
        return {};
    switch (level) {
    case Synchronous::Full:
        TL_CHECK(run("PRAGMA synchronous = FULL"));
        break;
    case Synchronous::Normal:
        TL_CHECK(run("PRAGMA synchronous = NORMAL"));
        break;
    }
    m_synchronous = level;
    return {};
}

Result<void> Connection::checkpoint(Checkpoint kind)
{
    const int mode =
        kind == Checkpoint::Truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(m_handle.get(), "main", mode, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorFrom(m_handle.get(), code);
    return {};
}

Result<void> Connection::collect(std::string_view sql, std::vector<std::string> &findings)
{
    Rows rows = query(sql);
    TL_EACH_ROW (rows) {
        if (rows.text(0) != "ok")
            findings.emplace_back(rows.text(0));
    }
    return {};
}

Result<std::vector<std::string>> Connection::integrityCheck(IntegrityDepth depth)
{
    std::vector<std::string> findings;
    TL_TRY(const auto pages, number("PRAGMA page_count"));
    TL_TRY(const auto pageSize, number("PRAGMA page_size"));
    if (pages.value_or(0) * pageSize.value_or(0) < cipherCheckLimit)
        TL_CHECK(collect("PRAGMA cipher_integrity_check", findings));
    // The number is the limit of rows, 100 when it is not given.
    const auto structure = depth == IntegrityDepth::Full
        ? collect("PRAGMA integrity_check(1000000)", findings)
        : collect("PRAGMA quick_check(1000000)", findings);
    if (structure.ok())
        return findings;
    // A page that cannot be opened ends this check: that is a finding. A full disk or a busy file
    // is not.
    if (structure.error().code != base::ErrorCode::StoreDamaged && findings.empty())
        return structure.error();
    findings.emplace_back("The check of the structure stopped at a page that cannot be read.");
    return findings;
}

} // namespace throughline::sqlite
