// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/pool.h"

namespace throughline::postgres {

using base::Result;

std::unique_ptr<Connection> Pool::takeResting()
{
    const std::lock_guard lock(m_mutex);
    if (m_resting.empty())
        return nullptr;
    auto connection = std::move(m_resting.back());
    m_resting.pop_back();
    return connection;
}

//! After a restart of the database every connection that rested is dead.
Result<Pool::Loan> Pool::take()
{
    while (auto connection = takeResting()) {
        if (connection->isAlive())
            return Loan(*this, std::move(connection));
    }
    TL_TRY(Connection connection, Connection::open(m_address));
    return Loan(*this, std::make_unique<Connection>(std::move(connection)));
}

Pool::Loan::~Loan()
{
    if (!m_connection || !m_connection->isAlive() || m_connection->inTransaction())
        return;
    const std::lock_guard lock(m_owner->m_mutex);
    if (m_owner->m_resting.size() < mostKept)
        m_owner->m_resting.push_back(std::move(m_connection));
}

} // namespace throughline::postgres
