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

Result<std::uint64_t> Batch::append(const NewEntry &entry)
{
    TL_TRY(const std::uint64_t seq, m_transaction->append(entry, m_now));
    m_bytes += entry.body.size();
    const bool isBundle = entry.kind == protocol::EntryKind::Bundle;
    const bool isGrant = entry.kind == protocol::EntryKind::Grant;
    m_bundles += isBundle ? 1 : 0;
    m_grants += isGrant ? 1 : 0;
    // The roster says of itself who wrote what is in it.
    if ((isBundle || isGrant) && entry.device && entry.folder)
        m_accesses.insert({dayOf(m_now), *entry.device, *entry.folder,
                           isBundle ? Action::Wrote : Action::GaveKeys});
    return seq;
}

bool Batch::hasRoomFor(std::size_t bytes)
{
    const Usage &usage = m_transaction->usage();
    const bool hasIt = hasRoom(usage.bytes, bytes, usage.quotaOr(m_usualQuota));
    m_refused += hasIt ? 0 : 1;
    return hasIt;
}

void Batch::tell(Counters &counters, AccessLog &accesses) const
{
    counters.bundles += m_bundles;
    counters.grants += m_grants;
    counters.bytes += m_bytes;
    counters.refusedForRoom += m_refused;
    for (const Access &access : m_accesses)
        accesses.note(m_organisation.id(), access);
}

Result<void> Batch::commit()
{
    TL_CHECK(m_transaction->commit());
    m_organisation.setUsage(m_transaction->usage());
    m_organisation.publish(m_roster, m_transaction->head());
    return {};
}

} // namespace throughline::server
