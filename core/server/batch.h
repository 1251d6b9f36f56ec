// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation.h"
#include "sqlite/transaction.h"

#include <optional>

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
    [[nodiscard]] sqlite::Connection &db() const { return m_organisation.file().writer(); }
    [[nodiscard]] base::Millis now() const { return m_now; }
    [[nodiscard]] const protocol::Roster &roster() const { return *m_roster; }
    [[nodiscard]] const Organisation::RosterPointer &rosterPointer() const { return m_roster; }
    void setRoster(Organisation::RosterPointer roster) { m_roster = std::move(roster); }

    struct Entry
    {
        protocol::EntryKind kind;
        std::optional<base::FolderId> folder;
        crypto::Hash id;
        std::optional<base::DeviceId> device;
        std::optional<std::uint64_t> n;
        base::ByteView body;
    };
    //! Gives the entry the next seq.
    [[nodiscard]] base::Result<std::uint64_t> append(const Entry &entry);

    //! Makes it all durable and shows it to readers.
    [[nodiscard]] base::Result<void> commit();

private:
    Batch(Organisation &organisation, base::Millis now, sqlite::Transaction transaction,
          std::uint64_t head);

    Organisation &m_organisation;
    const base::Millis m_now;
    sqlite::Transaction m_transaction;
    Organisation::RosterPointer m_roster;
    const std::uint64_t m_headBefore;
    std::uint64_t m_head;
};

} // namespace throughline::server
