// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/sign.h"
#include "protocol/roster.h"
#include "server/server_secret.h"
#include "server/store_file.h"

#include <optional>
#include <utility>
#include <vector>

namespace throughline::server {

//! A session as it is kept: the token itself is only ever with the device.
struct StoredSession
{
    crypto::Hash token;
    base::DeviceId device;
    base::Millis expires;
};

//! At most so many sessions a device (sync.md D16).
inline constexpr std::size_t sessionsPerDevice = 4;

//! Which organisation a device or an open invite belongs to. The first one to name it keeps it.
struct IndexRows
{
    std::vector<std::pair<base::DeviceId, base::OrganisationId>> devices;
    std::vector<std::pair<base::InviteId, base::OrganisationId>> invites;

    //! Everything that came into the roster at `fromSeq` or later.
    void add(const protocol::Roster &roster, std::uint64_t fromSeq);
    [[nodiscard]] bool isEmpty() const { return devices.empty() && invites.empty(); }
};

//! DIR/server.db: what does not belong to one organisation. The writer thread's; `open` has read
//! the rest.
class ServerStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<ServerStore>>
    open(const std::filesystem::path &file, const ServerSecret &secret, base::Random &random);

    //! Signs receipts and freshness. Never changes; any thread.
    [[nodiscard]] const crypto::SigningKey &signingKey() const { return *m_signingKey; }

    //! In order of creation.
    [[nodiscard]] base::Result<std::vector<base::OrganisationId>> organisations();
    [[nodiscard]] base::Result<IndexRows> index();
    //! Those that are still good; forgets the others.
    [[nodiscard]] base::Result<std::vector<StoredSession>> sessions(base::Millis now);

    [[nodiscard]] base::Result<void> addToken(const crypto::Hash &token);
    [[nodiscard]] base::Result<bool> isUnusedToken(const crypto::Hash &token);

    //! Makes an organisation known and its token used, in one transaction.
    [[nodiscard]] base::Result<void> list(const base::OrganisationId &organisation,
                                          const IndexRows &index,
                                          const std::optional<crypto::Hash> &token);
    //! One transaction.
    [[nodiscard]] base::Result<void>
    write(const IndexRows &index, std::span<const StoredSession> sessions, base::Millis now);
    [[nodiscard]] base::Result<void> checkpoint();

private:
    explicit ServerStore(std::unique_ptr<StoreFile> file) : m_file(std::move(file)) {}
    [[nodiscard]] base::Result<void> loadSigningKey(base::Random &random);
    [[nodiscard]] base::Result<void> insert(const IndexRows &index);
    [[nodiscard]] sqlite::Connection &db() { return m_file->writer(); }

    std::unique_ptr<StoreFile> m_file;
    std::optional<crypto::SigningKey> m_signingKey;
};

} // namespace throughline::server
