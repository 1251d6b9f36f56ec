// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "protocol/roster.h"
#include "server/store_file.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace throughline::server {

//! One organisation: its file, and what every request asks of it. Lives as long as the server.
class Organisation
{
public:
    using RosterPointer = std::shared_ptr<const protocol::Roster>;

    //! Reads the organisation, verifies its whole chain, and erases again what that says is erased.
    [[nodiscard]] static base::Result<std::unique_ptr<Organisation>>
    open(std::unique_ptr<StoreFile> file, const base::OrganisationId &id, base::Millis now);

    [[nodiscard]] const base::OrganisationId &id() const { return m_id; }
    [[nodiscard]] const base::EpochId &epoch() const { return m_epoch; }
    [[nodiscard]] StoreFile &file() { return *m_file; }

    //! The members as of the last commit; a caller keeps one view for the whole of its request. Any
    //! thread.
    [[nodiscard]] RosterPointer roster() const;
    [[nodiscard]] std::uint64_t head() const { return m_head.load(std::memory_order_acquire); }
    //! The header of every reply to a device.
    [[nodiscard]] std::string stateText(base::Millis now) const;

    //! After a commit. Writer thread.
    void publish(RosterPointer roster, std::uint64_t head);

private:
    explicit Organisation(std::unique_ptr<StoreFile> file) : m_file(std::move(file)) {}
    [[nodiscard]] base::Result<void> load(const base::OrganisationId &id, base::Millis now);

    std::unique_ptr<StoreFile> m_file;
    base::OrganisationId m_id;
    base::EpochId m_epoch;
    std::atomic<std::uint64_t> m_head = 0;
    mutable std::mutex m_mutex; //!< guards the next
    RosterPointer m_roster;
};

} // namespace throughline::server
