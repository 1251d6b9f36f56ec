// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/pool.h"
#include "postgres/transaction.h"
#include "server/organisation_store.h"
#include "server/postgres_reader.h"

#include <map>
#include <unordered_map>

namespace throughline::server {

//! A transaction that holds the lock of an organisation's row. The database is a journey away, so
//! what is asked about pushed items is fetched for a whole group at once and answered from memory,
//! and what they change is gathered and written at once: a few statements for hundreds of items.
class PostgresTransaction final : public OrganisationTransaction
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<OrganisationTransaction>>
    begin(postgres::Pool &pool, const base::OrganisationId &organisation);

    [[nodiscard]] OrganisationReader &read() override { return m_reader; }
    [[nodiscard]] std::uint64_t head() const override { return m_head; }
    [[nodiscard]] const Usage &usage() const override { return m_usage; }
    [[nodiscard]] base::Result<void> putQuota(const std::optional<std::uint64_t> &quota) override;
    [[nodiscard]] base::Result<void> foresee(const Foreseen &foreseen) override;
    [[nodiscard]] base::Result<std::optional<std::uint64_t>> seqOf(const crypto::Hash &id) override;
    [[nodiscard]] base::Result<bool> isNumberUsed(const base::DeviceId &device,
                                                  std::uint64_t n) override;
    [[nodiscard]] base::Result<bool> hasOtherWriters(const base::FolderId &folder,
                                                     const base::DeviceId &device) override;
    [[nodiscard]] base::Result<std::optional<Folder>> folder(const base::FolderId &id) override;
    [[nodiscard]] base::Result<std::vector<base::Bytes>>
    grantsOf(const base::FolderId &folder) override;
    [[nodiscard]] base::Result<void> putFolder(const base::FolderId &id,
                                               const Folder &folder) override;
    [[nodiscard]] base::Result<void> eraseFolder(const base::FolderId &id,
                                                 base::Millis now) override;
    [[nodiscard]] base::Result<std::uint64_t> append(const NewEntry &entry,
                                                     base::Millis received) override;
    [[nodiscard]] base::Result<void>
    appendStatements(std::uint64_t firstSeq, std::span<const protocol::SignedStatement> statements,
                     const IndexRows &index) override;
    [[nodiscard]] base::Result<void> putWraps(std::span<const protocol::Wrap> wraps) override;
    [[nodiscard]] base::Result<void> putInviteTry(const base::InviteId &invite,
                                                  const InviteTry &tries) override;
    [[nodiscard]] base::Result<void> putUnlock(const base::DeviceId &device,
                                               const Unlock &unlock) override;
    [[nodiscard]] base::Result<void> removeUnlock(const base::DeviceId &device) override;
    [[nodiscard]] base::Result<void> putAccesses(std::span<const Access> accesses) override;
    [[nodiscard]] base::Result<void> forgetAccesses(std::int64_t lastDay) override;
    [[nodiscard]] base::Result<void> commit() override;

private:
    //! A folder that was asked for, and what is not written of it yet.
    struct Known
    {
        std::optional<Folder> folder;
        bool changed = false; //!< teams too
        std::uint64_t lastSeq = 0; //!< of what was appended, 0 for nothing
        std::uint64_t bytes = 0; //!< appended
    };
    //! Columns of the log.
    struct NewRows
    {
        postgres::Column seq{postgres::Type::Number}, received{postgres::Type::Number},
            kind{postgres::Type::Number}, folder{postgres::Type::Bytes}, id{postgres::Type::Bytes},
            device{postgres::Type::Bytes}, n{postgres::Type::Number}, size{postgres::Type::Number},
            body{postgres::Type::Bytes};
    };
    using Number = std::pair<base::DeviceId, std::uint64_t>;

    PostgresTransaction(postgres::Pool::Loan loan, postgres::Transaction transaction,
                        const base::OrganisationId &organisation, std::uint64_t head,
                        const Usage &usage);

    [[nodiscard]] base::Result<void> fetchIds(const std::vector<crypto::Hash> &ids);
    [[nodiscard]] base::Result<void> fetchNumbers(const std::vector<Number> &numbers);
    [[nodiscard]] base::Result<void> fetchFolders(const std::vector<base::FolderId> &folders);
    [[nodiscard]] base::Result<void> flush();
    [[nodiscard]] base::Result<void> flushFolders();
    [[nodiscard]] base::Result<void> flushTeams();

    postgres::Pool::Loan m_loan;
    postgres::Transaction m_transaction; //!< ends before the loan does
    postgres::Connection &m_db;
    const base::OrganisationId m_organisation;
    PostgresReader m_reader;
    const std::uint64_t m_headBefore;
    std::uint64_t m_head;
    const Usage m_usageBefore;
    Usage m_usage;

    std::unordered_map<crypto::Hash, std::optional<std::uint64_t>> m_ids; //!< asked or appended
    std::map<Number, bool> m_numbers; //!< asked or appended; whether it is used
    std::map<base::FolderId, Known> m_folders;
    NewRows m_new;
};

//! Inside a transaction.
[[nodiscard]] base::Result<void>
insertStatements(postgres::Connection &db, const base::OrganisationId &organisation,
                 std::uint64_t firstSeq, std::span<const protocol::SignedStatement> statements);
[[nodiscard]] base::Result<void> insertIndex(postgres::Connection &db, const IndexRows &index);
[[nodiscard]] base::Result<void> upsertWraps(postgres::Connection &db,
                                             const base::OrganisationId &organisation,
                                             std::span<const protocol::Wrap> wraps);

} // namespace throughline::server
