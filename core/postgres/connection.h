// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "postgres/address.h"
#include "postgres/values.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct pg_conn;
struct pg_result;

namespace throughline::postgres {

//! The rows that a statement gave, all of them in memory. Rows and columns count from 0; a null
//! reads as 0 or empty.
class Rows
{
public:
    [[nodiscard]] int size() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] std::int64_t int64(int row, int column) const;
    [[nodiscard]] std::uint64_t uint64(int row, int column) const
    {
        return static_cast<std::uint64_t>(int64(row, column));
    }
    //! Good as long as the rows.
    [[nodiscard]] base::ByteView blob(int row, int column) const;
    //! Nothing when the value has another length, as a null has.
    template<class Fixed>
    [[nodiscard]] std::optional<Fixed> fixed(int row, int column) const
    {
        return Fixed::from(blob(row, column));
    }

private:
    friend class Connection;
    struct Closer
    {
        void operator()(pg_result *result) const;
    };
    explicit Rows(pg_result *result) : m_result(result) {}
    std::unique_ptr<pg_result, Closer> m_result;
};

//! One connection to a PostgreSQL database. One thread at a time.
class Connection
{
public:
    //! Gives up after five seconds; so does every statement and every transaction in which nothing
    //! happens (sync.md D6).
    [[nodiscard]] static base::Result<Connection> open(const Address &address);

    //! Runs SQL without values, one statement or several.
    [[nodiscard]] base::Result<void> execute(const char *sql);
    //! Runs one statement. It is prepared once and kept by its text, which should be a constant.
    template<class... T>
    [[nodiscard]] base::Result<Rows> query(std::string_view sql, const T &...values)
    {
        return query(sql, Values(values...));
    }
    [[nodiscard]] base::Result<Rows> query(std::string_view sql, const Values &values);
    template<class... T>
    [[nodiscard]] base::Result<void> run(std::string_view sql, const T &...values)
    {
        const auto rows = query(sql, values...);
        return rows ? base::Result<void>() : rows.error();
    }
    //! Runs the statement COMMIT, and knows a rollback when it sees one.
    [[nodiscard]] base::Result<void> commit();

    //! From now on hears what other connections say on this channel, a plain name.
    [[nodiscard]] base::Result<void> listen(const char *channel);
    //! What was said since it was last asked, by others than itself; never waits. An error once the
    //! line is cut.
    [[nodiscard]] base::Result<std::vector<std::string>> heard();
    //! Readable when there may be something to hear.
    [[nodiscard]] int descriptor() const;

    //! False once the line is cut, also when that was noticed only now.
    [[nodiscard]] bool isAlive();
    //! True inside a transaction, also one that has failed.
    [[nodiscard]] bool inTransaction() const;

private:
    struct Closer
    {
        void operator()(pg_conn *handle) const;
    };
    explicit Connection(pg_conn *handle) : m_handle(handle) {}
    [[nodiscard]] base::Result<std::string> prepare(std::string_view sql, const Values &values);
    [[nodiscard]] base::Result<Rows> checked(pg_result *result) const;

    std::unique_ptr<pg_conn, Closer> m_handle;
    std::unordered_map<std::string, std::string> m_prepared; //!< text to name
};

} // namespace throughline::postgres
