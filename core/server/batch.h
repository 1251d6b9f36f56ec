// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/access_log.h"
#include "server/figures.h"
#include "server/organisation.h"

#include <set>

namespace throughline::server {

//! One organisation's part of a group commit: an open transaction, and what the organisation will
//! be once it is committed. Later writes of the group see what earlier ones did. Writer thread
//! only.
class Batch
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Batch>> begin(Organisation &organisation,
                                                                    base::Millis now);

    [[nodiscard]] Organisation &organisation() const { return m_organisation; }
    [[nodiscard]] OrganisationTransaction &store() const { return *m_transaction; }
    [[nodiscard]] base::Millis now() const { return m_now; }
    [[nodiscard]] const protocol::Roster &roster() const { return *m_roster; }
    [[nodiscard]] const Organisation::RosterPointer &rosterPointer() const { return m_roster; }
    void setRoster(Organisation::RosterPointer roster) { m_roster = std::move(roster); }

    //! Gives the entry the next seq, received now.
    [[nodiscard]] base::Result<std::uint64_t> append(const NewEntry &entry);

    //! False for a bundle of so many bytes that goes beyond the organisation's quota; counted.
    [[nodiscard]] bool hasRoomFor(std::size_t bytes);
    //! Of an organisation that has none of its own.
    void setUsualQuota(std::uint64_t quota) { m_usualQuota = quota; }

    //! To be called once it is durable: what was stored, and by whom.
    void tell(Counters &counters, AccessLog &accesses) const;

    //! Makes it all durable and shows it to readers.
    [[nodiscard]] base::Result<void> commit();

private:
    Batch(Organisation &organisation, base::Millis now,
          std::unique_ptr<OrganisationTransaction> transaction);

    Organisation &m_organisation;
    const base::Millis m_now;
    const std::unique_ptr<OrganisationTransaction> m_transaction;
    Organisation::RosterPointer m_roster;
    std::uint64_t m_usualQuota = noQuota;
    std::uint64_t m_bundles = 0;
    std::uint64_t m_grants = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_refused = 0; //!< for want of room
    std::set<Access> m_accesses;
};

} // namespace throughline::server
