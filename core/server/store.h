// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/sign.h"
#include "server/organisation_store.h"
#include "server/stored_rows.h"

namespace throughline::server {

//! A session as it is kept: the token itself is only ever with the device.
struct StoredSession
{
    crypto::Hash token;
    base::DeviceId device;
    base::Millis expires;
};

//! At most so many sessions a device (sync.md D16); a newer one ends the oldest.
inline constexpr std::size_t sessionsPerDevice = 4;

//! A token that lets one organisation in, as its hash.
struct StoredToken
{
    crypto::Hash hash;
    bool used = false;
};

//! What a new organisation begins with.
struct Founding
{
    base::OrganisationId id;
    base::EpochId epoch;
    std::span<const protocol::SignedStatement> chain;
    std::span<const protocol::Wrap> wraps; //!< no two of the same team, generation and device
    IndexRows index;
    std::optional<crypto::Hash> token; //!< that has to be unused, and is used up
};

//! All that the server keeps: its own signing key, tokens, the list of organisations, who belongs
//! to which, sessions, and a store for each organisation. Everything answers StoreDamaged,
//! DiskFull, ReadOnly or IoFailed when it cannot be read or written. Owner: the server.
class Store
{
public:
    virtual ~Store() = default;

    //! Signs receipts and freshness. Never changes; any thread.
    [[nodiscard]] virtual const crypto::SigningKey &signingKey() const = 0;
    //! True where other processes write too: what is kept in memory is compared with the store
    //! before it is used.
    [[nodiscard]] virtual bool isShared() const = 0;

    //! In order of creation. Any thread, as the next three.
    [[nodiscard]] virtual base::Result<std::vector<base::OrganisationId>> organisations() = 0;
    [[nodiscard]] virtual base::Result<std::optional<base::OrganisationId>>
    organisationOf(const base::DeviceId &device) = 0;
    [[nodiscard]] virtual base::Result<std::optional<base::OrganisationId>>
    organisationOf(const base::InviteId &invite) = 0;
    //! The device of a session that is still good.
    [[nodiscard]] virtual base::Result<std::optional<base::DeviceId>>
    deviceOf(const crypto::Hash &token, base::Millis now) = 0;

    //! One that `organisations` names. Any thread.
    [[nodiscard]] virtual base::Result<std::unique_ptr<OrganisationStore>>
    open(const base::OrganisationId &organisation) = 0;

    // The writer thread's, each one transaction.

    [[nodiscard]] virtual base::Result<void> addToken(const crypto::Hash &token) = 0;
    enum class Founded { Made, NoToken, Exists };
    [[nodiscard]] virtual base::Result<Founded> found(const Founding &founding) = 0;
    //! Adds what is not there yet.
    [[nodiscard]] virtual base::Result<void> index(const IndexRows &rows) = 0;
    //! Also forgets those that have run out.
    [[nodiscard]] virtual base::Result<void> addSessions(std::span<const StoredSession> sessions,
                                                         base::Millis now) = 0;

    // Carrying everything elsewhere, while nobody serves the store that it goes to.

    //! The rows of one state of an organisation.
    [[nodiscard]] virtual base::Result<std::unique_ptr<RowSource>>
    source(const base::OrganisationId &organisation) = 0;
    //! For the rows of an organisation that is not there yet. Whose its devices are is known once
    //! `index` was called.
    [[nodiscard]] virtual base::Result<std::unique_ptr<RowSink>>
    sink(const base::OrganisationId &organisation, const StoredState &state) = 0;
    [[nodiscard]] virtual base::Result<std::vector<StoredToken>> tokens() = 0;
    //! Becomes the server that this was the key of. Only for a store without organisations.
    [[nodiscard]] virtual base::Result<void> adopt(const crypto::SigningKey &key,
                                                   std::span<const StoredToken> tokens) = 0;

    //! Rids the database of what it leaves lying of erased folders (sync.md D11), where it does so;
    //! while it is served, and whoever asks meanwhile may have to ask again. Any thread.
    [[nodiscard]] virtual base::Result<void> vacuum() = 0;

    //! When there is nothing to do. Writer thread.
    virtual void idle() = 0;
};

//! The answer of `adopt` where it would take over somebody's work.
[[nodiscard]] inline base::Error notEmpty()
{
    return {base::ErrorCode::StoreExists,
            "There are organisations in that store already: name one that is empty. Nothing was "
            "changed."};
}

} // namespace throughline::server
