// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/bundle.h"
#include "protocol/grant.h"
#include "protocol/roster.h"
#include "sqlite/connection.h"
#include "sync/change.h"
#include "sync/change_log.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace throughline::simulation {

class Account;

//! Everything the server has ever taken, read from its file behind its back and opened with the
//! keys of all teams, which no server has. It forgets nothing: neither what a restored server lost
//! nor what was erased.
class Ledger
{
public:
    struct Entry
    {
        std::uint64_t seq = 0;
        base::Millis received;
        protocol::EntryKind kind = protocol::EntryKind::Bundle;
        std::optional<base::FolderId> folder;
        protocol::Hash id;
        std::optional<base::DeviceId> device;
        std::uint64_t n = 0;
        base::Bytes body;
        std::vector<sync::RecordChange> changes; //!< of a bundle
        std::size_t unreadable = 0; //!< of its changes: none that honest devices make
    };
    struct Folder
    {
        std::set<base::TeamId> teams;
        std::map<base::KeyId, crypto::Secret32> keys;
    };

    //! Opens the file anew: after a start of the server.
    void follow(const std::filesystem::path &file, const crypto::Secret32 &key);
    void letGo() { m_file.reset(); }
    //! Takes what is new. Tells of counters used twice and of numbers given twice (I3, I19).
    void read(const sync::ChangeLog::TeamSeeds &seeds, Account &account);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] std::uint64_t head() const { return m_seen; }
    [[nodiscard]] const std::map<base::FolderId, Folder> &folders() const { return m_folders; }
    [[nodiscard]] const protocol::Roster &roster() const { return m_roster; }
    [[nodiscard]] const Entry *find(const protocol::Hash &id) const;
    //! Whether a user of the organisation is served a folder, as the roster and grants are now.
    [[nodiscard]] bool mayRead(const base::UserId &user, const base::FolderId &folder) const;
    //! Whether the file has these very bytes under the number (I2). Reads the file.
    [[nodiscard]] bool stillHas(const protocol::Hash &id, std::uint64_t seq);
    //! Whether the file has any entry of the folder. Reads the file.
    [[nodiscard]] bool serverHolds(const base::FolderId &folder);

private:
    void readRoster(Account &account);
    void take(Entry entry, const sync::ChangeLog::TeamSeeds &seeds, Account &account);
    void open(const protocol::Bundle &bundle, Entry &entry);
    void open(const protocol::Grant &grant, const sync::ChangeLog::TeamSeeds &seeds);

    std::unique_ptr<sqlite::Connection> m_file;
    std::uint64_t m_seen = 0;
    std::vector<Entry> m_entries;
    std::map<protocol::Hash, std::size_t> m_byId;
    std::map<std::pair<base::DeviceId, std::uint64_t>, protocol::Hash> m_counters;
    std::map<base::FolderId, Folder> m_folders;
    protocol::Roster m_roster;
};

} // namespace throughline::simulation
