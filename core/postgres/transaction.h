// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/connection.h"

#include <utility>

namespace throughline::postgres {

//! A transaction (read committed) that is rolled back when it leaves its scope without commit().
//! Must not outlive its connection, which must stay where it is meanwhile.
class [[nodiscard]] Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Connection &connection);

    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    //! After an error nobody knows whether it was committed: the line may have been cut before the
    //! answer came.
    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;
};

} // namespace throughline::postgres
