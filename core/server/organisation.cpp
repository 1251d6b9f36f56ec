// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation.h"

#include "server/stored_signatures.h"

namespace throughline::server {

using base::Result;
using protocol::Roster;

Result<std::unique_ptr<Organisation>> Organisation::open(std::unique_ptr<OrganisationStore> store,
                                                         const base::OrganisationId &id)
{
    std::unique_ptr<Organisation> organisation(new Organisation(std::move(store), id));
    TL_CHECK(organisation->load());
    return organisation;
}

Result<void> Organisation::load()
{
    TL_TRY(const auto reader, m_store->reader());
    TL_TRY(const StoredState state, reader->state());
    TL_TRY(const auto chain, reader->statements(0, state.statements));
    auto roster = Roster::verify(chain, std::nullopt);
    if (!roster || roster->isEmpty() || roster->size() != state.statements
        || roster->organisation() != m_id)
        return damagedOrganisation();
    TL_TRY(const Usage usage, reader->usage());
    setUsage(usage);
    m_epoch = state.epoch;
    m_past = state.past;
    m_head = state.head;
    m_roster = std::make_shared<const Roster>(std::move(*roster));
    return {};
}

void Organisation::setUsage(const Usage &usage)
{
    m_bytes = usage.bytes;
    m_quota = usage.quotaOr(usualQuota);
}

bool Organisation::isNearQuota(std::uint64_t usual) const
{
    const std::uint64_t own = m_quota;
    return server::isNearQuota(m_bytes, own == usualQuota ? usual : own);
}

Organisation::RosterPointer Organisation::roster() const
{
    const std::lock_guard lock(m_mutex);
    return m_roster;
}

std::string Organisation::stateText(base::Millis now) const
{
    return protocol::toText({m_epoch, head(), roster()->headSeq(), now});
}

Result<void> Organisation::catchUp(OrganisationReader &reader)
{
    // In this order: what another thread publishes meanwhile must not make the state look old.
    RosterPointer known = roster();
    TL_TRY(const StoredState state, reader.state());
    if (state.epoch != m_epoch || state.statements < known->size())
        return base::Error{base::ErrorCode::StoreDamaged,
                           "An organisation's store was put back from a backup while this server "
                           "was running: stop every server on it and start them again."};
    if (state.statements > known->size()) {
        auto longer = std::make_shared<Roster>(*known);
        TL_TRY(const auto fresh, reader.statements(known->size(), state.statements));
        for (const protocol::SignedStatement &statement : fresh) {
            if (!longer->append(statement))
                return damagedOrganisation();
        }
        known = std::move(longer);
    }
    publish(known, state.head);
    return {};
}

void Organisation::publish(const RosterPointer &roster, std::uint64_t head)
{
    const std::lock_guard lock(m_mutex);
    if (roster->size() > m_roster->size())
        m_roster = roster;
    if (head > m_head.load(std::memory_order_relaxed))
        m_head.store(head, std::memory_order_release);
}

} // namespace throughline::server
