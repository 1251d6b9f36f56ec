// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/pool.h"
#include "server/server_secret.h"
#include "server/store.h"

namespace throughline::server {

//! The store in a PostgreSQL database, for any number of processes at once. They must have the
//! same `server.key`: it vouches for challenges that another process gave, and hides the signing
//! key from who merely reads the database.
class PostgresStore final : public Store
{
public:
    //! True when the database holds a server's tables already, so that its secret must not be made
    //! anew.
    [[nodiscard]] static base::Result<bool> isInUse(const postgres::Address &address);
    [[nodiscard]] static base::Result<std::unique_ptr<Store>>
    open(const postgres::Address &address, const ServerSecret &secret, base::Random &random);

    [[nodiscard]] const crypto::SigningKey &signingKey() const override { return *m_signingKey; }
    [[nodiscard]] bool isShared() const override { return true; }
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
    [[nodiscard]] base::Result<void> vacuum() override;
    //! The database sees to itself.
    void idle() override {}

private:
    PostgresStore(const postgres::Address &address, const ServerSecret &secret)
        : m_address(address), m_pool(address), m_secret(secret)
    {
    }
    [[nodiscard]] base::Result<void> loadSigningKey(base::Random &random);

    const postgres::Address m_address;
    postgres::Pool m_pool;
    const ServerSecret m_secret;
    std::optional<crypto::SigningKey> m_signingKey;
};

} // namespace throughline::server
