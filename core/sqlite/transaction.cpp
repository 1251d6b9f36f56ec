// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/transaction.h"

#include "sqlite/error.h"

namespace throughline::sqlite {

using base::Result;

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    assert(!connection.inTransaction() && "transactions do not nest");
    if (connection.inTransaction())
        return mistake("a transaction inside another");
    switch (kind) {
    case Kind::Immediate:
        TL_CHECK(connection.run("BEGIN IMMEDIATE"));
        break;
    case Kind::Deferred:
        TL_CHECK(connection.run("BEGIN DEFERRED"));
        break;
    }
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // The library may have rolled back by itself after a full disk or a failed read.
    if (!m_connection || !m_connection->inTransaction())
        return;
    // A failed rollback leaves nothing to do here: the log is dropped when the file is opened next.
    [[maybe_unused]] const auto undone = m_connection->run("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_connection || !m_connection->inTransaction())
        return mistake("a commit without a transaction");
    TL_CHECK(m_connection->run("COMMIT"));
    m_connection = nullptr;
    return {};
}

} // namespace throughline::sqlite
