// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/statement.h"

#include "sqlite/error.h"

#include <sqlite3.h>

namespace throughline::sqlite {

using base::ByteView;
using base::Result;

namespace {

[[nodiscard]] sqlite3_destructor_type destructorFor(Statement::Lifetime lifetime)
{
    return lifetime == Statement::Lifetime::Copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
}

} // namespace

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Result<void> Statement::expectParameters(std::size_t count) const
{
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(m_handle)) != count)
        return mistake("wrong number of values");
    return {};
}

Result<void> Statement::bindError() const
{
    sqlite3 *const database = sqlite3_db_handle(m_handle);
    return errorFrom(database, sqlite3_extended_errcode(database));
}

bool Statement::bindNull(int position)
{
    return sqlite3_bind_null(m_handle, position) == SQLITE_OK;
}

bool Statement::bindInteger(int position, std::int64_t value)
{
    return sqlite3_bind_int64(m_handle, position, value) == SQLITE_OK;
}

// An empty view may have a null pointer, which the library would store as NULL.
bool Statement::bindText(int position, std::string_view value, Lifetime lifetime)
{
    const char *const data = value.empty() ? "" : value.data();
    return sqlite3_bind_text64(m_handle, position, data, value.size(), destructorFor(lifetime),
                               SQLITE_UTF8)
        == SQLITE_OK;
}

bool Statement::bindBlob(int position, ByteView value, Lifetime lifetime)
{
    if (value.empty())
        return sqlite3_bind_zeroblob(m_handle, position, 0) == SQLITE_OK;
    return sqlite3_bind_blob64(m_handle, position, value.data(), value.size(),
                               destructorFor(lifetime))
        == SQLITE_OK;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorFrom(sqlite3_db_handle(m_handle), code);
}

void Statement::reset()
{
    // reset() repeats the error of the last step, which was told already.
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

Rows::~Rows()
{
    if (!m_statement)
        return;
    m_statement->reset();
    m_statement->setBusy(false);
}

Result<bool> Rows::next()
{
    if (m_error)
        return *m_error;
    if (m_state == State::Done || !m_statement) {
        // Stepping again would silently start the query anew.
        assert(false && "next() called after the last row");
        return mistake("read past the last row");
    }
    auto more = m_statement->step();
    m_state = more.ok() && *more ? State::OnRow : State::Done;
    if (m_state == State::Done) // The read lock ends here, not with the scope.
        m_statement->reset();
    return more;
}

bool Rows::isNull(int column) const
{
    assert(m_state == State::OnRow);
    return m_state != State::OnRow
        || sqlite3_column_type(m_statement->handle(), column) == SQLITE_NULL;
}

std::int64_t Rows::int64(int column) const
{
    assert(m_state == State::OnRow);
    return m_state == State::OnRow ? sqlite3_column_int64(m_statement->handle(), column) : 0;
}

std::string_view Rows::text(int column) const
{
    assert(m_state == State::OnRow);
    if (m_state != State::OnRow)
        return {};
    // The pointer first: it may convert the value, and the length is that of the converted one.
    const auto *data =
        reinterpret_cast<const char *>(sqlite3_column_text(m_statement->handle(), column));
    const int size = sqlite3_column_bytes(m_statement->handle(), column);
    return data ? std::string_view(data, static_cast<std::size_t>(size)) : std::string_view();
}

ByteView Rows::blob(int column) const
{
    assert(m_state == State::OnRow);
    if (m_state != State::OnRow)
        return {};
    const auto *data =
        static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement->handle(), column));
    const int size = sqlite3_column_bytes(m_statement->handle(), column);
    return data ? ByteView(data, static_cast<std::size_t>(size)) : ByteView();
}

} // namespace throughline::sqlite
