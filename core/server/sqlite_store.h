// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/server_secret.h"
#include "server/store.h"
#include "server/store_file.h"

#include <filesystem>
#include <map>

namespace throughline::server {

//! The store in encrypted files, for one process: DIR/server.db for what does not belong to one
//! organisation, and DIR/<organisation>.db for each.
class SqliteStore final : public Store
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Store>>
    open(const std::filesystem::path &folder, const ServerSecret &secret, base::Random &random);

    [[nodiscard]] const crypto::SigningKey &signingKey() const override { return *m_signingKey; }
    [[nodiscard]] bool isShared() const override { return false; }
    [[nodiscard]] base::Result<std::vector<base::OrganisationId>> organisations() override;
    [[nodiscard]] base::Result<std::optional<base::OrganisationId>>
    organisationOf(const base::DeviceId &device) override;
    [[nodiscard]] base::Result<std::optional<base::OrganisationId>>
    organisationOf(const base::InviteId &invite) override;
    [[nodiscard]] base::Result<std::optional<base::DeviceId>> deviceOf(const crypto::Hash &token,
                                                                       base::Millis now) override;
    [[nodiscard]] base::Result<std::unique_ptr<OrganisationStore>>
    open(const base::OrganisationId &organisation) override;

    [[nodiscard]] base::Result<void> addToken(const crypto::Hash &token) override;
    [[nodiscard]] base::Result<Founded> found(const Founding &founding) override;
    [[nodiscard]] base::Result<void> index(const IndexRows &rows) override;
    [[nodiscard]] base::Result<void> addSessions(std::span<const StoredSession> sessions,
                                                 base::Millis now) override;
    [[nodiscard]] base::Result<std::unique_ptr<RowSource>>
    source(const base::OrganisationId &organisation) override;
    [[nodiscard]] base::Result<std::unique_ptr<RowSink>>
    sink(const base::OrganisationId &organisation, const StoredState &state) override;
    [[nodiscard]] base::Result<std::vector<StoredToken>> tokens() override;
    [[nodiscard]] base::Result<void> adopt(const crypto::SigningKey &key,
                                           std::span<const StoredToken> tokens) override;
    //! A file overwrites what is deleted (`secure_delete`), and `idle` empties its log.
    [[nodiscard]] base::Result<void> vacuum() override { return {}; }
    void idle() override;

private:
    SqliteStore(std::filesystem::path folder, const ServerSecret &secret,
                std::unique_ptr<StoreFile> file);
    [[nodiscard]] base::Result<void> loadSigningKey(base::Random &random);
    [[nodiscard]] base::Result<std::shared_ptr<StoreFile>>
    fileOf(const base::OrganisationId &organisation, StoreFile::Missing missing);
    [[nodiscard]] base::Result<void> fill(const Founding &founding);
    [[nodiscard]] base::Result<void> list(const Founding &founding);
    [[nodiscard]] sqlite::Connection &db() { return m_file->writer(); }

    const std::filesystem::path m_folder;
    const ServerSecret m_secret;
    const std::unique_ptr<StoreFile> m_file;
    std::optional<crypto::SigningKey> m_signingKey;
    IndexRows m_owed; //!< what a failed commit has not made known yet; writer thread
    std::mutex m_mutex; //!< guards the next
    std::map<base::OrganisationId, std::shared_ptr<StoreFile>> m_open;
};

//! The file of an organisation.
[[nodiscard]] std::filesystem::path organisationFile(const std::filesystem::path &folder,
                                                     const base::OrganisationId &id);

} // namespace throughline::server
