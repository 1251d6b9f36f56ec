// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_store.h"
#include "sqlite/connection.h"

namespace throughline::server {

//! Reads an organisation's file through a connection of somebody else's, who says from what state.
class SqliteReader : public OrganisationReader
{
public:
    explicit SqliteReader(sqlite::Connection &db) : m_db(db) {}

    [[nodiscard]] base::Result<StoredState> state() override;
    [[nodiscard]] base::Result<std::vector<protocol::SignedStatement>>
    statements(std::uint64_t from, std::uint64_t end) override;
    [[nodiscard]] base::Result<std::optional<base::Bytes>>
    wrap(const base::TeamId &team, std::uint64_t generation, const base::DeviceId &device) override;
    [[nodiscard]] base::Result<std::set<base::DeviceId>> wrapped(const base::TeamId &team,
                                                                 std::uint64_t generation) override;
    [[nodiscard]] base::Result<std::uint64_t> highestNumber(const base::DeviceId &device) override;
    [[nodiscard]] base::Result<InviteTry> inviteTry(const base::InviteId &invite) override;
    [[nodiscard]] base::Result<std::vector<std::pair<base::InviteId, base::Bytes>>>
    acceptances() override;
    [[nodiscard]] base::Result<std::vector<base::TeamId>>
    teamsWith(const base::FolderId &folder) override;
    [[nodiscard]] base::Result<std::optional<Unlock>> unlock(const base::DeviceId &device) override;
    [[nodiscard]] base::Result<std::vector<std::pair<base::DeviceId, Unlock>>> unlocks() override;
    [[nodiscard]] base::Result<void> folders(const std::optional<std::vector<base::TeamId>> &teams,
                                             const FolderVisitor &visit) override;
    [[nodiscard]] base::Result<std::vector<bool>> haves(std::span<const crypto::Hash> ids) override;
    [[nodiscard]] base::Result<Usage> usage() override;
    [[nodiscard]] base::Result<void> accesses(std::int64_t from, std::int64_t to,
                                              const AccessVisitor &visit) override;
    [[nodiscard]] base::Result<std::optional<crypto::Hash>> idAt(std::uint64_t seq) override;
    [[nodiscard]] base::Result<void> walk(const LogSection &section, const Visitor &visit) override;

private:
    [[nodiscard]] static base::Result<void> visitFolders(sqlite::Rows rows,
                                                         const FolderVisitor &visit);
    [[nodiscard]] base::Result<void> walkAll(const LogSection &section, const Visitor &visit);
    [[nodiscard]] base::Result<void> walkFolder(const LogSection &section, const Visitor &visit);
    struct Shown
    {
        std::set<base::FolderId> folders;
        std::vector<std::uint64_t>
            farewells; //!< seqs of grants that took a folder away, or led there
    };
    [[nodiscard]] base::Result<Shown> shownTo(const LogSection &section);
    [[nodiscard]] base::Result<std::vector<std::uint64_t>>
    seqsBetween(const Shown &shown, std::uint64_t after, std::uint64_t end);
    [[nodiscard]] base::Result<void> walkFolders(const LogSection &section, const Visitor &visit);

    sqlite::Connection &m_db;
};

} // namespace throughline::server
