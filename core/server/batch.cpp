// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/batch.h"

namespace throughline::server {

using base::Result;

Batch::Batch(Organisation &organisation, base::Millis now,
             std::unique_ptr<OrganisationTransaction> transaction)
    : m_organisation(organisation), m_now(now), m_transaction(std::move(transaction)),
      m_roster(organisation.roster())
{
}

Result<std::unique_ptr<Batch>> Batch::begin(Organisation &organisation, base::Millis now)
{
    TL_TRY(auto transaction, organisation.store().begin());
    // Under the lock: the store, and not what this process remembers, says what comes next.
    TL_CHECK(organisation.catchUp(transaction->read()));
    return std::unique_ptr<Batch>(new Batch(organisation, now, std::move(transaction)));
}

Result<void> Batch::commit()
{
    TL_CHECK(m_transaction->commit());
    m_organisation.publish(m_roster, m_transaction->head());
    return {};
}

} // namespace throughline::server
