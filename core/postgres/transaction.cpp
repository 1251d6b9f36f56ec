// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/transaction.h"

#include "postgres/error.h"

namespace throughline::postgres {

using base::Result;

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (connection.inTransaction())
        return mistake("a transaction inside another");
    TL_CHECK(connection.execute("BEGIN"));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // When this fails the line is cut, and the database rolls back by itself.
    if (m_connection && m_connection->inTransaction()) [[maybe_unused]]
        const auto undone = m_connection->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_connection)
        return mistake("a commit without a transaction");
    return std::exchange(m_connection, nullptr)->commit();
}

} // namespace throughline::postgres
