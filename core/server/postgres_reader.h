// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/connection.h"
#include "server/organisation_store.h"

namespace throughline::server {

//! Reads an organisation's rows through a connection of somebody else's.
class PostgresReader : public OrganisationReader
{
public:
    PostgresReader(postgres::Connection &db, const base::OrganisationId &organisation)
        : m_db(db), m_organisation(organisation)
    {
    }

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
    [[nodiscard]] base::Result<postgres::Rows> readAll(std::uint64_t after, std::uint64_t end);
    struct Shown
    {
        postgres::Column folders;
        postgres::Column farewells; //!< seqs of grants that took a folder away, or led there
    };
    [[nodiscard]] base::Result<postgres::Rows> readShown(std::uint64_t after, std::uint64_t end,
                                                         const Shown &shown);
    [[nodiscard]] base::Result<postgres::Rows> readFolder(std::uint64_t after, std::uint64_t end,
                                                          const base::FolderId &folder);
    [[nodiscard]] base::Result<Shown> shownTo(const LogSection &section);

    postgres::Connection &m_db;
    const base::OrganisationId m_organisation;
};

//! Of two columns, bytes and quota.
[[nodiscard]] Usage usageOf(const postgres::Rows &rows, int row, int first);

} // namespace throughline::server
