// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "protocol/roster.h"
#include "server/organisation_store.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace throughline::server {

//! One organisation: its store, and what every request asks of it. Lives as long as the server.
class Organisation
{
public:
    using RosterPointer = std::shared_ptr<const protocol::Roster>;

    //! Reads the organisation and verifies its whole chain. Any thread.
    [[nodiscard]] static base::Result<std::unique_ptr<Organisation>>
    open(std::unique_ptr<OrganisationStore> store, const base::OrganisationId &id);

    [[nodiscard]] const base::OrganisationId &id() const { return m_id; }
    [[nodiscard]] const base::EpochId &epoch() const { return m_epoch; }
    //! How much of its log is that of an epoch before (sync.md D8).
    [[nodiscard]] const PastEpochs &past() const { return m_past; }
    //! True for a log put back from a backup until an administrator has confirmed its chain: it
    //! takes work, and nobody reads. Any thread.
    [[nodiscard]] bool isRecovering() const
    {
        return !m_past.isEmpty() && !roster()->isConfirmed(m_epoch);
    }
    [[nodiscard]] OrganisationStore &store() const { return *m_store; }

    //! The members as of the last commit; a caller keeps one view for the whole of its request.
    //! Any thread.
    [[nodiscard]] RosterPointer roster() const;
    [[nodiscard]] std::uint64_t head() const { return m_head.load(std::memory_order_acquire); }
    //! The header of every reply to a device.
    [[nodiscard]] std::string stateText(base::Millis now) const;

    //! As of the last commit of this process; of the start until then. Any thread.
    void setUsage(const Usage &usage);
    [[nodiscard]] bool isNearQuota(std::uint64_t usual) const;

    //! Takes over what other processes have committed. Any thread.
    [[nodiscard]] base::Result<void> catchUp(OrganisationReader &reader);
    //! After a commit, or of one that was seen; never goes back. Any thread.
    void publish(const RosterPointer &roster, std::uint64_t head);

private:
    Organisation(std::unique_ptr<OrganisationStore> store, const base::OrganisationId &id)
        : m_store(std::move(store)), m_id(id)
    {
    }
    [[nodiscard]] base::Result<void> load();

    const std::unique_ptr<OrganisationStore> m_store;
    const base::OrganisationId m_id;
    base::EpochId m_epoch;
    PastEpochs m_past;
    std::atomic<std::uint64_t> m_head = 0;
    std::atomic<std::uint64_t> m_bytes = 0;
    std::atomic<std::uint64_t> m_quota = usualQuota;
    static constexpr std::uint64_t usualQuota = noQuota + 1; //!< none of its own
    mutable std::mutex m_mutex; //!< guards the next, and the writing of the one above
    RosterPointer m_roster;
};

} // namespace throughline::server
