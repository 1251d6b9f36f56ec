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
//! keys of all teams, which no server has. It forgets nothing: neither what was erased nor what a
//! server has lost that was put back from a backup.
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
        base::KeyId kid; //!< of a bundle: the key that it is sealed under
        std::uint64_t rosterSeq = 0; //!< of a bundle: the newest statement that its author had
        base::Bytes body;
        std::vector<sync::RecordChange> changes; //!< of a bundle
        std::size_t unreadable = 0; //!< of its changes: none that honest devices make
    };
    //! A key of a folder, as its grants tell of it.
    struct Epoch
    {
        std::uint64_t number = 0;
        std::uint64_t rosterSeq = 0; //!< the newest statement that whoever made it had
        std::map<base::TeamId, std::uint64_t> teams; //!< and the newest generation sealed to
        std::set<base::DeviceId> makers; //!< devices that gave it to somebody
    };
    struct Folder
    {
        std::set<base::TeamId> teams; //!< that ever had it
        std::set<base::TeamId> now; //!< that have it, as everything ever taken tells
        std::set<base::TeamId> served; //!< that the server gives it to, as its file is
        //! From which it was taken, and the number of what said so.
        std::map<base::TeamId, std::uint64_t> farewells;
        std::set<base::TeamId> takenFrom; //!< at any time
        bool changedHands =
            false; //!< somebody got it who had not had it from the start, or lost it
        std::map<base::KeyId, Epoch> epochs;
        std::map<base::KeyId, crypto::Secret32> keys;

        [[nodiscard]] const Epoch *newest() const;
    };

    //! Opens the file anew: after a start of the server.
    void follow(const std::filesystem::path &file, const crypto::Secret32 &key);
    void letGo() { m_file.reset(); }
    //! The file that is followed next is that of a server which was put back from a backup: what it
    //! does not have is lost until somebody brings it back.
    void startAnew();
    //! Takes the statements that are new.
    void readRoster(Account &account);
    //! Keeps those seeds that the roster vouches for: a device may hold one that came to nothing.
    void learn(const sync::ChangeLog::TeamSeeds &seeds);
    //! Takes the entries that are new. Tells of counters used twice and of numbers given twice (I3,
    //! I19).
    void read(Account &account);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] std::uint64_t head() const { return m_seen; }
    [[nodiscard]] const std::map<base::FolderId, Folder> &folders() const { return m_folders; }
    [[nodiscard]] const protocol::Roster &roster() const { return m_roster; }
    [[nodiscard]] const Entry *find(const protocol::Hash &id) const;
    //! Grants and bundles that the server once had and has no more.
    [[nodiscard]] const std::map<protocol::Hash, Entry> &lost() const { return m_lost; }
    //! That the log is in; it is another one since the server was put back.
    [[nodiscard]] const base::EpochId &epoch() const { return m_epoch; }
    [[nodiscard]] bool wasPutBack() const { return m_wasPutBack; }
    //! Whether a user of the organisation may read a folder, as the roster and grants are now.
    [[nodiscard]] bool mayRead(const base::UserId &user, const base::FolderId &folder) const;
    //! Whether the server shows an entry of a folder to a user, as its file is: what is theirs to
    //! read, and of what is no longer the grants up to the last.
    [[nodiscard]] bool isShown(const base::UserId &user, const Entry &entry) const;
    //! Whether work counts that a device sealed under a key with that much of the roster in sight:
    //! its role then, and no cut since that it lies beyond (sync.md D5). By the whole roster, or as
    //! far as a device has it.
    [[nodiscard]] bool counts(const Entry &bundle) const { return counts(bundle, m_roster); }
    [[nodiscard]] bool counts(const Entry &bundle, const protocol::Roster &roster) const;
    //! Whether the file has these very bytes under the number (I2). Reads the file.
    [[nodiscard]] bool stillHas(const protocol::Hash &id, std::uint64_t seq);
    //! Whether the file has any entry of the folder. Reads the file.
    [[nodiscard]] bool serverHolds(const base::FolderId &folder);

    //! What is in a bundle that need not have come here, opened with a key of its folder; nothing
    //! where that cannot be done.
    struct Opened
    {
        std::vector<sync::RecordChange> changes;
        std::size_t unreadable = 0;
    };
    [[nodiscard]] static std::optional<Opened> openWith(const protocol::Bundle &bundle,
                                                        const crypto::Secret32 &key);

private:
    void take(Entry entry, Account &account);
    //! False where it is new.
    [[nodiscard]] bool takeBack(const Entry &entry, Account &account);
    void takeBundle(Entry &entry, Account &account);
    void takeGrant(const Entry &entry, Account &account);
    //! To whom a folder is given, or from whom it is taken.
    void noteHands(const protocol::Grant &grant, std::uint64_t seq);
    //! Of what was erased the server has no number any more (sync.md D11), and may take it again
    //! from a copy of the device.
    [[nodiscard]] bool isErased(const protocol::Hash &id) const;

    std::unique_ptr<sqlite::Connection> m_file;
    std::uint64_t m_seen = 0;
    std::vector<Entry> m_entries;
    std::map<protocol::Hash, std::size_t> m_byId;
    std::map<protocol::Hash, Entry> m_lost;
    base::EpochId m_epoch;
    bool m_wasPutBack = false;
    std::map<std::pair<base::DeviceId, std::uint64_t>, protocol::Hash> m_counters;
    std::map<base::FolderId, Folder> m_folders;
    protocol::Roster m_roster;
    sync::ChangeLog::TeamSeeds m_seeds;
};

} // namespace throughline::simulation
