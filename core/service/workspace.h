// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "protocol/roster.h"
#include "store/device_store.h"
#include "store/profile.h"
#include "sync/change_log.h"
#include "sync/clock.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! One open profile of a device: its store, who it is, the roster it has verified, its clock. Every
//! use case takes a Workspace; nothing in it is shared, one thread at a time uses it. Clock,
//! random and key store must outlive it.
class Workspace
{
public:
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    //! A profile for creating or joining an organisation: a new one, or one whose first attempt
    //! came to nothing. Refused for a weak passphrase, StoreExists where an organisation is in it
    //! already. The key store of the system takes part in what opens it; null where there is none.
    [[nodiscard]] static base::Result<std::unique_ptr<Workspace>>
    create(const store::Profile &profile, std::string_view passphrase, const base::Clock &clock,
           base::Random &random, store::KeyStore *keyStore = nullptr);
    [[nodiscard]] static base::Result<std::unique_ptr<Workspace>>
    open(const store::Profile &profile, std::string_view passphrase, const base::Clock &clock,
         base::Random &random, store::KeyStore *keyStore = nullptr);
    //! Setting up came to nothing: where the device has no identity yet, nothing of its profile is
    //! left. One that has asked to join stays, to ask again.
    static void discard(std::unique_ptr<Workspace> workspace);
    //! Where the device was shut out with the order to wipe, this destroys all that it holds.
    ~Workspace();

    //! False until this device has created or asked to join an organisation.
    [[nodiscard]] bool hasIdentity() const { return m_keys.has_value(); }
    //! False while this device waits to be approved: there is no roster to check anything against.
    [[nodiscard]] bool isMember() const { return !m_roster.isEmpty(); }
    //! Whether the keys of all this user's teams are here: without them there is nothing to read.
    [[nodiscard]] bool hasTeamKeys() const;
    //! How this device was shut out of the organisation, which its own roster proves; null while it
    //! was not. Then it gives nothing away any more (sync.md D10).
    [[nodiscard]] const protocol::Roster::Revocation *shutOut() const;
    //! NotApproved or NotFound in words, where `isMember` is false; Revoked where it was shut out.
    [[nodiscard]] base::Result<void> requireMember() const;

    [[nodiscard]] store::DeviceStore &store() { return *m_store; }
    [[nodiscard]] const store::DeviceStore &store() const { return *m_store; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] base::Random &random() { return m_random; }
    [[nodiscard]] const protocol::Roster &roster() const { return m_roster; }
    [[nodiscard]] const sync::DeviceKeys &keys() const { return *m_keys; }
    [[nodiscard]] const sync::ChangeLog::TeamSeeds &teamSeeds() const { return m_teamSeeds; }
    [[nodiscard]] const sync::ClockOffset &clockOffset() const { return m_clockOffset; }
    //! The wall clock put right by what the server's replies said.
    [[nodiscard]] base::Millis now() const { return m_clockOffset.correct(m_clock.wall()); }
    //! The organisation's server, or empty while it stands alone.
    [[nodiscard]] const std::string &serverUrl() const { return m_serverUrl; }
    [[nodiscard]] const std::optional<protocol::SignPublicKey> &rootKey() const
    {
        return m_rootKey;
    }
    //! The server's key: the roster's, or the one that the invite's tag vouched for before there
    //! was one.
    [[nodiscard]] std::optional<protocol::SignPublicKey> serverKey() const;

    //! The name of a user or team, "(name not readable)" without the key for it.
    [[nodiscard]] std::string userName(const base::UserId &user) const;
    [[nodiscard]] std::string teamName(const base::TeamId &team) const;

    //! Runs changes of what the device is in one durable transaction: where it fails, nothing of it
    //! stays, neither in the store nor here.
    [[nodiscard]] base::Result<void>
    inTransaction(const std::function<base::Result<void>()> &changes);
    // Changes of what the device is. Each runs inside the caller's store transaction; after a
    // rollback call `reload`.
    [[nodiscard]] base::Result<void> setIdentity(const sync::DeviceKeys &keys,
                                                 const protocol::SignPublicKey &rootKey);
    //! The invite this device has answered and the server key its tag vouched for.
    struct Enrolment
    {
        base::InviteId invite;
        protocol::SignPublicKey serverKey;
        base::Bytes acceptance; //!< as sent: asking again is the same request, byte for byte
    };
    [[nodiscard]] const std::optional<Enrolment> &enrolment() const { return m_enrolment; }
    [[nodiscard]] base::Result<void> setEnrolment(const Enrolment &enrolment);
    [[nodiscard]] base::Result<void> setServerUrl(const std::string &url);
    [[nodiscard]] base::Result<void> addTeamSeed(const base::TeamId &team, std::uint64_t generation,
                                                 const crypto::Secret32 &seed);
    //! Drops the keys of teams that this user is in no longer.
    [[nodiscard]] base::Result<void> forgetForeignSeeds();
    [[nodiscard]] base::Result<void>
    growRoster(std::span<const protocol::SignedStatement> statements, protocol::Roster grown);
    //! Every statement of the roster, as stored.
    [[nodiscard]] base::Result<std::vector<protocol::SignedStatement>> wholeChain() const;
    [[nodiscard]] base::Result<void> setClockOffset(const sync::ClockOffset &offset);
    //! The device's next stamp, later than `seen`. `saveClock` before the transaction that uses it
    //! ends.
    [[nodiscard]] base::HybridTime tickAfter(base::HybridTime seen);
    //! The same, later than everything in any bundle that the server received or this device
    //! applied.
    [[nodiscard]] base::HybridTime tickAfterAll();
    //! The latest stamp of a bundle received or applied.
    void observeTime(base::HybridTime stamp);
    [[nodiscard]] base::Result<void> saveClock();
    //! Keeps the key file sealed for the managers and the paper root of the roster (D12, D15).
    //! Cheap when it is. Outside any transaction.
    [[nodiscard]] base::Result<void> refreshKeySeals();
    //! Reads everything again from the store.
    [[nodiscard]] base::Result<void> reload();

private:
    //! Seeds of a new key that another device's came before; only the keys that the roster in force
    //! has and the one before had not are looked at.
    [[nodiscard]] base::Result<void> dropFalseSeeds(const protocol::Roster &before);
    Workspace(std::unique_ptr<store::DeviceStore> store, const base::Clock &clock,
              base::Random &random);

    std::unique_ptr<store::DeviceStore> m_store;
    const base::Clock &m_clock;
    base::Random &m_random;
    std::optional<sync::DeviceKeys> m_keys;
    std::optional<protocol::SignPublicKey> m_rootKey;
    std::optional<Enrolment> m_enrolment;
    std::string m_serverUrl;
    protocol::Roster m_roster;
    sync::ChangeLog::TeamSeeds m_teamSeeds;
    sync::HybridClock m_hybridClock;
    sync::ClockOffset m_clockOffset;
};

} // namespace throughline::service
