// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/erased_folders.h"
#include "service/folder_access.h"
#include "service/workspace.h"
#include "sync/change_log.h"
#include "sync/merge.h"

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace throughline::service {

//! The device's store as the sync round sees it: where store and sync, which never see each other,
//! meet. Lives for one round; the workspace owns everything.
class StoreChangeLog : public sync::ChangeLog
{
public:
    explicit StoreChangeLog(Workspace &workspace) : m_workspace(workspace) {}

    const sync::DeviceKeys &keys() const override { return m_workspace.keys(); }
    const protocol::Roster &roster() const override { return m_workspace.roster(); }
    protocol::SignPublicKey rootKey() const override { return *m_workspace.rootKey(); }
    std::optional<protocol::SignPublicKey> serverKey() const override
    {
        return m_workspace.serverKey();
    }
    base::Result<void> growRoster(std::span<const protocol::SignedStatement> statements,
                                  protocol::Roster grown) override;
    const TeamSeeds &teamSeeds() const override { return m_workspace.teamSeeds(); }
    base::Result<void> addTeamSeed(const base::TeamId &team, std::uint64_t generation,
                                   const crypto::Secret32 &seed) override;
    std::uint64_t wrapsCheckedAt() const override;
    base::Result<void> setWrapsCheckedAt(std::uint64_t rosterSize) override;
    base::Result<base::Millis> rotationDue(const base::TeamId &team, std::uint64_t since,
                                           base::Millis proposed) override;
    const sync::ClockOffset &clockOffset() const override { return m_workspace.clockOffset(); }
    base::Result<void> setClockOffset(const sync::ClockOffset &offset) override;

    base::Result<std::vector<sync::UnsealedFolder>> unsealed(std::size_t maxFolders) override;
    base::Result<void> restamp(const base::FolderId &folder,
                               std::span<const std::int64_t> ops) override;
    base::Result<std::uint64_t> sealCount() const override;
    base::Result<void> storeSealed(std::span<const sync::SealedItem> items) override;
    base::Result<std::vector<sync::WaitingItem>> toSend(std::size_t maxItems, std::size_t maxBytes,
                                                        const Holds &holds) override;
    base::Result<void> replaceGrant(const protocol::Hash &before, const protocol::Hash &id,
                                    base::ByteView bytes) override;
    base::Result<void> storeFolderKey(const sync::NewFolderKey &made) override;
    base::Result<bool> isGiven(const base::FolderId &folder,
                               const base::TeamId &team) const override;
    base::Result<std::vector<base::FolderId>> staleFolders() override;
    base::Result<void> markSent(std::span<const protocol::Hash> ids) override;
    base::Result<std::int64_t> settle(std::span<const sync::Settled> outcome, base::Millis received,
                                      base::ByteView receipt) override;

    base::Result<sync::Position> position() const override;
    base::Result<void> setEpoch(const base::EpochId &epoch) override;
    base::Result<sync::FolderAccess> folderAccess(const base::FolderId &folder) const override;
    base::Result<sync::BundleState> bundleState(const protocol::Hash &id) const override;
    base::Result<bool> isCounterUsed(const base::DeviceId &device, std::uint64_t n) const override;
    base::Result<std::vector<sync::QuarantinedEntry>> quarantine() const override;
    base::Result<std::int64_t> apply(const sync::IncomingPage &page) override;

    base::Result<std::optional<std::uint64_t>> listingPage() const override;
    base::Result<void> takeListing(std::span<const base::FolderId> folders,
                                   std::optional<std::uint64_t> next) override;
    base::Result<std::vector<protocol::FolderPart>> wantedFolders(std::size_t most) override;
    base::Result<void> leaveLostFolders() override;

    //! What programs before this one kept because they could not read it is tried again, where
    //! `program` has not done so yet: changes as if they came only now, what was set aside at the
    //! next pull. All or nothing.
    [[nodiscard]] base::Result<void> tryAgain(base::ByteView program);

    //! What went in this round because the roster said so.
    [[nodiscard]] const ErasedHere &erased() const { return m_erased; }
    //! What this user could read and may read no longer, and so went in this round.
    [[nodiscard]] const LostHere &lost() const { return m_lost; }
    //! Whose records have come since this was last asked.
    [[nodiscard]] std::set<base::RecordId> takePeople() { return std::exchange(m_people, {}); }

private:
    using ChangedRecords = std::unordered_set<base::RecordId>;
    //! Where a change comes from.
    struct Source
    {
        const store::Folder &folder;
        const base::DeviceId &device;
        std::optional<base::Millis> received; //!< by the server
    };

    [[nodiscard]] base::Result<void> keepGrant(const sync::IncomingGrant &grant);
    //! What a part of the log had let pass for a folder's key, and its whole does not.
    [[nodiscard]] base::Result<void> dropFalseEpochs(const sync::IncomingPage &page);
    //! Folders that were left behind and come from their beginning are left no longer, but coming.
    [[nodiscard]] base::Result<void> takeBack(const sync::IncomingPage &page);
    //! Of a folder that was left behind, and the server has it: all of it comes, and need not be
    //! kept twice.
    [[nodiscard]] base::Result<bool> comesWithItsFolder(const sync::QuarantinedEntry &entry) const;
    //! Who was left behind and belongs with somebody who is here, or comes, is wanted as well.
    [[nodiscard]] base::Result<void> wantWholePeople();
    //! What is to be fetched since this page came, and how far what was to be has been.
    [[nodiscard]] base::Result<void> keepWanted(const sync::IncomingPage &page);
    //! Applied, made here or set aside.
    [[nodiscard]] base::Result<bool> isHere(const protocol::Hash &bundle) const;
    [[nodiscard]] base::Result<void> keepKey(const sync::IncomingKey &key);
    //! For a time when the server has it no more (kept_work.h).
    [[nodiscard]] base::Result<void> keepAsTheyCame(const sync::IncomingPage &page);
    [[nodiscard]] base::Result<void> applyBundle(const sync::IncomingBundle &bundle,
                                                 ChangedRecords &changed);
    //! What a file had brought the server has too.
    [[nodiscard]] base::Result<void> noteReceived(const sync::IncomingBundle &bundle);
    //! False, and nothing done, for a change that has no business in its folder.
    [[nodiscard]] base::Result<bool>
    applyChange(const Source &source, const sync::RecordChange &change, ChangedRecords &changed);
    [[nodiscard]] base::Result<bool>
    mergeIntoRow(const Source &source, const sync::RecordChange &change, ChangedRecords &changed);
    [[nodiscard]] base::Result<void> applyKept(const store::UnknownOps::Op &op);
    //! Marks as received what was raised for managers and has all arrived; a device of somebody who
    //! is no manager then forgets it and its key (sync.md D10, drop folder).
    [[nodiscard]] base::Result<void> settleRaised(base::Millis received);
    //! A bundle that the server will never have is nobody's parent: what it followed takes its
    //! place.
    [[nodiscard]] base::Result<void> forgetHead(const protocol::Hash &id);
    [[nodiscard]] base::Result<void> savePosition(const sync::Position &position);
    [[nodiscard]] base::Result<void> restampRow(const store::OutgoingOp &op,
                                                base::HybridTime newTime);
    //! Of a change whose stamp is another than when it was merged first.
    [[nodiscard]] base::Result<void> mergeAnew(const sync::RecordChange &change,
                                               domain::Record &record, sync::RowClock &clock);

    Workspace &m_workspace;
    ErasedHere m_erased;
    LostHere m_lost;
    std::set<base::RecordId> m_people;
    std::set<base::FolderId> m_askedFor; //!< for that, each once in a round
};

} // namespace throughline::service
