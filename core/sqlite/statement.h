// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <concepts>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace throughline::sqlite {

//! A prepared statement; owned by its connection's cache, or by the rows that use it. Callers see
//! Rows only.
class Statement
{
public:
    //! Copied: the value may go before the rows are read. Borrowed: it outlives the step, so no
    //! copy is made.
    enum class Lifetime { Copied, Borrowed };

    explicit Statement(sqlite3_stmt *handle) : m_handle(handle) {}
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    //! Binds the values to ?1, ?2 ... in their order; their number must be that of the parameters.
    template<class... Values>
    [[nodiscard]] base::Result<void> bindAll([[maybe_unused]] Lifetime lifetime,
                                             const Values &...values)
    {
        TL_CHECK(expectParameters(sizeof...(values)));
        [[maybe_unused]] int position = 0;
        bool good = true;
        ((good = good && bind(++position, values, lifetime)), ...);
        return good ? base::Result<void>() : bindError();
    }
    [[nodiscard]] base::Result<bool> step();
    //! Ready for the next use; forgets the values, so that no record stays in memory longer than
    //! its use.
    void reset();

    [[nodiscard]] bool busy() const { return m_busy; }
    void setBusy(bool busy) { m_busy = busy; }
    [[nodiscard]] sqlite3_stmt *handle() const { return m_handle; }

private:
    [[nodiscard]] base::Result<void> expectParameters(std::size_t count) const;
    [[nodiscard]] base::Result<void> bindError() const;
    bool bindNull(int position);
    bool bindInteger(int position, std::int64_t value);
    bool bindText(int position, std::string_view value, Lifetime lifetime);
    bool bindBlob(int position, base::ByteView value, Lifetime lifetime);

    bool bind(int position, std::nullptr_t, Lifetime) { return bindNull(position); }
    bool bind(int position, std::nullopt_t, Lifetime) { return bindNull(position); }
    template<std::integral T>
    bool bind(int position, T value, Lifetime)
    {
        return bindInteger(position, static_cast<std::int64_t>(value));
    }
    bool bind(int position, const char *value, Lifetime lifetime)
    {
        return bindText(position, value, lifetime);
    }
    bool bind(int position, std::string_view value, Lifetime lifetime)
    {
        return bindText(position, value, lifetime);
    }
    bool bind(int position, base::ByteView value, Lifetime lifetime)
    {
        return bindBlob(position, value, lifetime);
    }
    template<class Tag, std::size_t N>
    bool bind(int position, const base::FixedBytes<Tag, N> &value, Lifetime lifetime)
    {
        return bindBlob(position, value.view(), lifetime);
    }
    template<class T>
    bool bind(int position, const std::optional<T> &value, Lifetime lifetime)
    {
        return value ? bind(position, *value, lifetime) : bindNull(position);
    }
    // No silent rounding, and no pointer or enumeration taken for a number.
    template<std::floating_point T>
    bool bind(int, T, Lifetime) = delete;

    sqlite3_stmt *m_handle;
    bool m_busy = false;
};

//! The rows of one query; the statement goes back to its connection when this leaves its scope.
//! Must not outlive the connection. A mistake in the query is told by the first next(). Use
//! TL_EACH_ROW, or call next() yourself: its Result<bool> must be unpacked, `while (rows.next())`
//! would ask only whether the step worked.
class [[nodiscard]] Rows
{
public:
    explicit Rows(base::Error error) : m_error(std::move(error)) {}
    //! A statement of the cache; marked busy until these rows go.
    explicit Rows(Statement &shared) : m_statement(&shared) { shared.setBusy(true); }
    //! A statement of their own: the cached one is in use further up.
    explicit Rows(std::unique_ptr<Statement> own) : m_statement(own.get()), m_own(std::move(own)) {}
    Rows(Rows &&other) noexcept
        : m_error(std::move(other.m_error)), m_statement(std::exchange(other.m_statement, nullptr)),
          m_own(std::move(other.m_own)), m_state(std::exchange(other.m_state, State::Done))
    {
    }
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    //! True when a row can be read, false once at the end.
    [[nodiscard]] base::Result<bool> next();

    //! Columns count from 0. Text and bytes are valid until the next step. NULL reads as 0 or
    //! empty.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t int64(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] base::ByteView blob(int column) const;
    //! Nothing when the column has another length, as NULL has.
    template<class Fixed>
    [[nodiscard]] std::optional<Fixed> fixed(int column) const
    {
        return Fixed::from(blob(column));
    }

private:
    enum class State { Ready, OnRow, Done };

    std::optional<base::Error> m_error;
    Statement *m_statement = nullptr;
    std::unique_ptr<Statement> m_own;
    State m_state = State::Ready;
};

} // namespace throughline::sqlite

//! `TL_EACH_ROW(rows) { ... }` runs the block for every row, and returns the error of a failed step
//! to the caller.
#define TL_EACH_ROW(rows)                                                                          \
    for (auto TL_JOIN(tlMore, __LINE__) = (rows).next();;                                          \
         TL_JOIN(tlMore, __LINE__) = (rows).next())                                                \
        if (!TL_JOIN(tlMore, __LINE__).ok())                                                       \
            return TL_JOIN(tlMore, __LINE__).error();                                              \
        else if (!*TL_JOIN(tlMore, __LINE__))                                                      \
            break;                                                                                 \
        else
