// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"

#include <set>
#include <variant>
#include <vector>

namespace throughline::sync {

//! The folder's newest bundles once `id` is known: it takes the place of the parents it names (D3).
[[nodiscard]] std::vector<protocol::Hash> headsAfter(std::vector<protocol::Hash> heads,
                                                     const std::vector<protocol::Hash> &parents,
                                                     const protocol::Hash &id);

//! What a change says it knew of was written by devices that the roster had at `rosterSeq`: rows
//! remember each, and nobody fills them with names that never were.
[[nodiscard]] bool observesMembers(const RecordChange &change, const protocol::Roster &roster,
                                   std::uint64_t rosterSeq);

//! Checks and opens the entries of one page (sync.md D5, D7): the part of a pull that trusts
//! nobody. Signatures and seals are worked on all cores; everything is decided in log order, so
//! that the outcome is the same on every device. Touches the log only to read.
class PageReader
{
public:
    //! `fromStart` are folders that the page has from their beginning (D13, folders/fetch): their
    //! grants are judged anew, each by those before it. Of any other folder that is new here more
    //! may have come before.
    PageReader(const ChangeLog &log, base::Millis now, std::set<base::FolderId> fromStart = {})
        : m_log(log), m_now(now), m_fromStart(std::move(fromStart))
    {
    }

    //! `again` are entries from quarantine that may fit by now.
    [[nodiscard]] base::Result<IncomingPage> read(std::vector<protocol::LogEntry> entries,
                                                  std::vector<QuarantinedEntry> again);

private:
    struct Candidate
    {
        protocol::LogEntry entry;
        //! Its name in quarantine, where it was there; one that could not be read had another.
        std::optional<protocol::Hash> waitedAs;
        protocol::Hash id;
        std::variant<std::monostate, protocol::Bundle, protocol::SignedGrant> item;
        std::optional<QuarantineReason> problem;
        const crypto::Secret32 *key = nullptr; //!< of the folder, in m_folders
        DecodedOps ops;
        bool isKnown = false; //!< a file brought it before
    };

    void decode(Candidate &candidate) const;
    //! What was erased comes back from nobody, whatever an old server or device still has (D11).
    void leaveOutErased(std::vector<Candidate> &candidates, IncomingPage &page) const;
    //! Of what waits here and comes from the server again, the server's is looked at.
    static void preferTheServers(std::vector<Candidate> &candidates, IncomingPage &page);
    void open(Candidate &candidate) const;
    [[nodiscard]] base::Result<FolderAccess *> access(const base::FolderId &folder);
    [[nodiscard]] base::Result<void> takeGrant(Candidate &candidate, IncomingPage &page);
    //! What cannot be judged without what came before it, which this device was not shown.
    static void want(const Candidate &candidate, const base::FolderId &folder,
                     const FolderAccess &held, IncomingPage &page);
    //! The key that the grant holds for a team of this device's user, with what it leads back to.
    [[nodiscard]] std::optional<QuarantineReason>
    takeKey(const protocol::Grant &grant, FolderAccess &held, IncomingPage &page) const;
    void walkBack(const base::FolderId &folder, FolderAccess &held, IncomingPage &page) const;
    //! False when the bundle is known already and nothing is left to do.
    [[nodiscard]] base::Result<bool> admit(Candidate &candidate, IncomingPage &page);
    [[nodiscard]] std::optional<QuarantineReason> authority(const protocol::BundleHeader &header,
                                                            const FolderAccess &held) const;
    [[nodiscard]] std::optional<QuarantineReason>
    rosterView(const protocol::BundleHeader &header) const;
    [[nodiscard]] bool observesMembers(const DecodedOps &ops,
                                       const protocol::BundleHeader &header) const;
    //! What is taken is set aside no longer: also what comes once more, with the whole of a folder,
    //! since only grants that came after it show its author's right to write.
    static void release(const Candidate &candidate, IncomingPage &page);
    static void setAside(Candidate &candidate, IncomingPage &page);

    const ChangeLog &m_log;
    base::Millis m_now;
    std::set<base::FolderId> m_fromStart;
    std::map<base::FolderId, FolderAccess> m_folders;
    std::map<std::pair<base::DeviceId, std::uint64_t>, protocol::Hash> m_counters; //!< of this page
};

} // namespace throughline::sync
