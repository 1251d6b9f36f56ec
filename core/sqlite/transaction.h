// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"

namespace throughline::sqlite {

//! A transaction that is rolled back when it leaves its scope without commit(). Must not outlive
//! its connection, which must stay where it is meanwhile. No nesting: whoever opens the use case
//! opens the transaction.
class [[nodiscard]] Transaction
{
public:
    //! Immediate for anything that writes: a deferred one that turns into a writer fails at once
    //! when somebody else has written, whatever the busy time-out.
    enum class Kind { Immediate, Deferred };

    [[nodiscard]] static base::Result<Transaction> begin(Connection &connection, Kind kind);

    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    //! After a failure nothing is saved; the transaction ends with its scope.
    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;
};

} // namespace throughline::sqlite
