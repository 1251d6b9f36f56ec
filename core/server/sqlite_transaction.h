// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/organisation_store.h"
#include "server/sqlite_reader.h"
#include "sqlite/transaction.h"

#include <functional>

namespace throughline::server {

//! Where devices and invites are made known, after the commit that brought them: two files cannot
//! commit together.
using MakeKnown = std::function<void(const IndexRows &)>;

//! A transaction on an organisation's file.
class SqliteTransaction final : public OrganisationTransaction
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<OrganisationTransaction>>
    begin(sqlite::Connection &db, const MakeKnown &makeKnown);

    [[nodiscard]] OrganisationReader &read() override { return m_reader; }
    [[nodiscard]] std::uint64_t head() const override { return m_head; }
    [[nodiscard]] const Usage &usage() const override { return m_usage; }
    [[nodiscard]] base::Result<void> putQuota(const std::optional<std::uint64_t> &quota) override;
    //! The file is at hand: each question is asked when it comes.
    [[nodiscard]] base::Result<void> foresee(const Foreseen &) override { return {}; }
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
    SqliteTransaction(sqlite::Connection &db, sqlite::Transaction transaction, std::uint64_t head,
                      const Usage &usage, const MakeKnown &makeKnown);

    sqlite::Connection &m_db;
    sqlite::Transaction m_transaction;
    SqliteReader m_reader;
    const MakeKnown &m_makeKnown;
    IndexRows m_index;
    const std::uint64_t m_headBefore;
    std::uint64_t m_head;
    const Usage m_usageBefore;
    Usage m_usage;
};

//! Inside a transaction.
[[nodiscard]] base::Result<void>
insertStatements(sqlite::Connection &db, std::uint64_t firstSeq,
                 std::span<const protocol::SignedStatement> statements);
[[nodiscard]] base::Result<void> upsertWraps(sqlite::Connection &db,
                                             std::span<const protocol::Wrap> wraps);

} // namespace throughline::server
