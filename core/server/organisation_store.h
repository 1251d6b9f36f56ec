// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "protocol/roster.h"
#include "server/access_log.h"
#include "server/past_epochs.h"
#include "server/quota.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

//! What the server keeps of one organisation, in words of what it means and not of any database
//! (sync.md D6, D14). `sqlite_*` keeps it in encrypted files, `postgres_*` in a database; they
//! answer alike, and tests/server/tst_store_conformance.cpp holds them to that.
namespace throughline::server {

//! Which organisation a device or an open invite belongs to. The first one to name it keeps it.
struct IndexRows
{
    std::vector<std::pair<base::DeviceId, base::OrganisationId>> devices;
    std::vector<std::pair<base::InviteId, base::OrganisationId>> invites;

    //! Everything that came into the roster at `fromSeq` or later.
    void add(const protocol::Roster &roster, std::uint64_t fromSeq);
    void add(const IndexRows &more);
    [[nodiscard]] bool isEmpty() const { return devices.empty() && invites.empty(); }
};

//! Where an organisation stands.
struct StoredState
{
    base::EpochId epoch;
    std::uint64_t head = 0; //!< seq of the newest log entry
    std::uint64_t statements = 0; //!< in its chain
    PastEpochs past = {}; //!< of a log that was put back from a backup
};

//! What joiners have tried with one invite.
struct InviteTry
{
    std::uint64_t failures = 0;
    std::optional<base::Bytes> accepted; //!< body of the first sound acceptance

    //! So many attempts without the code end an invite that nobody has accepted (sync.md D9).
    static constexpr std::uint64_t mostFailures = 5;
    [[nodiscard]] bool isCancelled() const { return !accepted && failures >= mostFailures; }
};

//! What a locked-out device asks of the managers, and what they said (sync.md D12): sealed both
//! ways.
struct Unlock
{
    std::int64_t day = 0; //!< of the request, or of the answer once there is one; since 1970
    std::uint64_t tries = 0; //!< different requests on that day
    base::Bytes body; //!< of the request
    std::optional<base::Bytes> answer;
};

//! A folder as the server sees it: by whose keys it is sealed, never what is in it.
struct Folder
{
    //! A team that holds the folder's key; of its newest grant.
    struct Team
    {
        base::TeamId team;
        std::uint64_t generation = 0; //!< of the team's key that the grant is sealed to
        std::uint64_t seq = 0; //!< of the grant
    };
    //! A team that had it, and the entry that took it away: the last one of the folder that its
    //! members are shown.
    struct FormerTeam
    {
        base::TeamId team;
        std::uint64_t seq = 0;
    };

    std::uint64_t epoch = 0;
    std::optional<base::KeyId> kid; //!< in force; none once erased
    bool erased = false;
    std::optional<base::DeviceId> opener; //!< of a folder for managers alone (sync.md D10)
    std::vector<Team> teams; //!< in the order of their ids
    std::vector<FormerTeam> formerTeams;

    //! Null where it is not the team's.
    [[nodiscard]] const Team *find(const base::TeamId &team) const;
    //! A grant to a team that has one already is the newer one.
    void give(const Team &team);
    //! `seq` is that of the entry that says so.
    void takeFrom(const base::TeamId &team, std::uint64_t seq);
};

//! One entry on its way into the log.
struct NewEntry
{
    protocol::EntryKind kind;
    std::optional<base::FolderId> folder; //!< none for a notice of the roster
    crypto::Hash id;
    std::optional<base::DeviceId> device;
    std::optional<std::uint64_t> n; //!< of a bundle
    base::ByteView body;
};

//! One entry of the log as it is read. The view is good until the visitor returns.
struct StoredEntry
{
    std::uint64_t seq = 0;
    base::Millis received;
    protocol::EntryKind kind = protocol::EntryKind::Bundle;
    std::optional<base::DeviceId> device;
    base::ByteView body;
    std::optional<base::FolderId> folder = {}; //!< none for a notice of the roster
};

//! A part of the log.
struct LogSection
{
    std::uint64_t after = 0;
    std::uint64_t end = 0; //!< the last seq that belongs to it
    //! Entries of the folders that any of these teams holds, the ones that took a folder from one
    //! of them, and entries of no folder. Nothing means everything.
    std::optional<std::vector<base::TeamId>> teams;
    std::optional<base::FolderId> folder = {}; //!< its entries alone, whatever `teams` says
};

//! Reads one organisation. One thread at a time; must not outlive the store.
class OrganisationReader
{
public:
    virtual ~OrganisationReader() = default;

    [[nodiscard]] virtual base::Result<StoredState> state() = 0;
    //! The chain from `from` up to, and without, `end`: bytes and signatures as they were posted.
    [[nodiscard]] virtual base::Result<std::vector<protocol::SignedStatement>>
    statements(std::uint64_t from, std::uint64_t end) = 0;

    //! The seed of a team sealed to a device.
    [[nodiscard]] virtual base::Result<std::optional<base::Bytes>>
    wrap(const base::TeamId &team, std::uint64_t generation, const base::DeviceId &device) = 0;
    //! The devices that have one of this generation.
    [[nodiscard]] virtual base::Result<std::set<base::DeviceId>>
    wrapped(const base::TeamId &team, std::uint64_t generation) = 0;

    //! The highest number of a bundle of the device in the log; 0 for none.
    [[nodiscard]] virtual base::Result<std::uint64_t>
    highestNumber(const base::DeviceId &device) = 0;

    [[nodiscard]] virtual base::Result<InviteTry> inviteTry(const base::InviteId &invite) = 0;
    //! Every invite that somebody has soundly accepted, with the body of the acceptance.
    [[nodiscard]] virtual base::Result<std::vector<std::pair<base::InviteId, base::Bytes>>>
    acceptances() = 0;

    //! The teams that hold a folder; none for one that is unknown or erased.
    [[nodiscard]] virtual base::Result<std::vector<base::TeamId>>
    teamsWith(const base::FolderId &folder) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Unlock>>
    unlock(const base::DeviceId &device) = 0;
    //! Of every device that has asked: the last request, as long as it is kept.
    [[nodiscard]] virtual base::Result<std::vector<std::pair<base::DeviceId, Unlock>>>
    unlocks() = 0;

    //! One team's hold of a folder: by so many lines as there are teams, a folder is named.
    struct HeldFolder
    {
        base::FolderId folder;
        base::TeamId team;
        std::uint64_t lastSeq = 0;
        std::uint64_t bytes = 0;
        base::KeyId kid;
    };
    //! Of every folder that one of these teams holds, or any team where nothing is said; none that
    //! is erased. In no order.
    using FolderVisitor = std::function<void(const HeldFolder &)>;
    [[nodiscard]] virtual base::Result<void>
    folders(const std::optional<std::vector<base::TeamId>> &teams, const FolderVisitor &visit) = 0;
    //! Which of these are in the log: one answer for each.
    [[nodiscard]] virtual base::Result<std::vector<bool>>
    haves(std::span<const crypto::Hash> ids) = 0;

    //! What the log takes and may take.
    [[nodiscard]] virtual base::Result<Usage> usage() = 0;
    //! Who used what, from one day to another, both with it; in order.
    using AccessVisitor = std::function<void(const Access &)>;
    [[nodiscard]] virtual base::Result<void> accesses(std::int64_t from, std::int64_t to,
                                                      const AccessVisitor &visit) = 0;

    //! The hash of the entry at this place, also where its folder is erased.
    [[nodiscard]] virtual base::Result<std::optional<crypto::Hash>> idAt(std::uint64_t seq) = 0;
    //! Visits what there is of the section, in order, until the visitor says false. What is left
    //! of an erased folder is passed over.
    using Visitor = std::function<bool(const StoredEntry &)>;
    [[nodiscard]] virtual base::Result<void> walk(const LogSection &section,
                                                  const Visitor &visit) = 0;
};

//! What the checks of a group of pushed items are going to ask: a store that is far away fetches
//! it in one go.
struct Foreseen
{
    std::vector<crypto::Hash> ids;
    std::vector<base::FolderId> folders;
    std::vector<std::pair<base::DeviceId, std::uint64_t>> numbers; //!< of bundles
};

//! One transaction that writes. While it is open no other one, of this process or another, writes
//! to the organisation, so the order of commits is the order of seqs. What is asked sees what was
//! written before in it. Rolled back unless committed.
class OrganisationTransaction
{
public:
    virtual ~OrganisationTransaction() = default;

    //! Not to be asked about the log and the folders, which this transaction answers itself.
    [[nodiscard]] virtual OrganisationReader &read() = 0;
    //! Of the log with what was appended here.
    [[nodiscard]] virtual std::uint64_t head() const = 0;
    //! What the log takes, with what was appended and erased here, and may take.
    [[nodiscard]] virtual const Usage &usage() const = 0;
    //! Nothing: the server's own figure is to hold.
    [[nodiscard]] virtual base::Result<void>
    putQuota(const std::optional<std::uint64_t> &quota) = 0;

    [[nodiscard]] virtual base::Result<void> foresee(const Foreseen &foreseen) = 0;
    [[nodiscard]] virtual base::Result<std::optional<std::uint64_t>>
    seqOf(const crypto::Hash &id) = 0;
    //! True when the device has a bundle of this number in the log.
    [[nodiscard]] virtual base::Result<bool> isNumberUsed(const base::DeviceId &device,
                                                          std::uint64_t n) = 0;
    //! True when another device than this one has a bundle in the folder.
    [[nodiscard]] virtual base::Result<bool> hasOtherWriters(const base::FolderId &folder,
                                                             const base::DeviceId &device) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Folder>> folder(const base::FolderId &id) = 0;
    //! The folder's grants, as they were sent, in the order of the log.
    [[nodiscard]] virtual base::Result<std::vector<base::Bytes>>
    grantsOf(const base::FolderId &folder) = 0;
    //! Makes the folder or changes it: key in force, opener and teams.
    [[nodiscard]] virtual base::Result<void> putFolder(const base::FolderId &id,
                                                       const Folder &folder) = 0;
    //! Takes everything of the folder out (sync.md D11): bodies, grants, who wrote or read it. What
    //! stays is that it was erased, and of each entry its number and hash.
    [[nodiscard]] virtual base::Result<void> eraseFolder(const base::FolderId &id,
                                                         base::Millis now) = 0;
    //! Gives the entry the next seq. The folder that it names must be there.
    [[nodiscard]] virtual base::Result<std::uint64_t> append(const NewEntry &entry,
                                                             base::Millis received) = 0;

    //! Also makes known whose the devices and invites are that they bring.
    [[nodiscard]] virtual base::Result<void>
    appendStatements(std::uint64_t firstSeq, std::span<const protocol::SignedStatement> statements,
                     const IndexRows &index) = 0;
    //! Replaces those of the same team, generation and device; no two of these are of the same.
    [[nodiscard]] virtual base::Result<void> putWraps(std::span<const protocol::Wrap> wraps) = 0;
    [[nodiscard]] virtual base::Result<void> putInviteTry(const base::InviteId &invite,
                                                          const InviteTry &tries) = 0;
    //! In place of the one before.
    [[nodiscard]] virtual base::Result<void> putUnlock(const base::DeviceId &device,
                                                       const Unlock &unlock) = 0;
    //! What the device asked, and what it was told, is kept no more.
    [[nodiscard]] virtual base::Result<void> removeUnlock(const base::DeviceId &device) = 0;

    //! Adds those that are not there yet.
    [[nodiscard]] virtual base::Result<void> putAccesses(std::span<const Access> accesses) = 0;
    //! Forgets those of this day and of every day before it.
    [[nodiscard]] virtual base::Result<void> forgetAccesses(std::int64_t lastDay) = 0;

    //! Makes it all durable and shows it to readers. After an error nobody knows whether it was:
    //! whoever asked for it asks again, and is told what is there.
    [[nodiscard]] virtual base::Result<void> commit() = 0;
};

//! One organisation's part of the store. Lives as long as the store at most.
class OrganisationStore
{
public:
    virtual ~OrganisationStore() = default;

    //! What it reads is committed, and never the half of a commit. Any thread.
    [[nodiscard]] virtual base::Result<std::unique_ptr<OrganisationReader>> reader() = 0;
    //! Waits for a transaction of another process. Writer thread.
    [[nodiscard]] virtual base::Result<std::unique_ptr<OrganisationTransaction>> begin() = 0;
};

} // namespace throughline::server
