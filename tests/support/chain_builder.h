// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/box.h"
#include "protocol/roster.h"
#include "support/seeded_random.h"

#include <map>
#include <string_view>

namespace throughline::test {

//! A device with the keys that a real one would keep to itself.
struct TestDevice
{
    crypto::SigningKey sign;
    crypto::BoxKey box;
    base::UserId user;

    [[nodiscard]] base::DeviceId id() const
    {
        return protocol::deviceId(sign.publicKey(), box.publicKey());
    }
};

//! An invite with the key that only a holder of its code could make.
struct TestInvite
{
    crypto::SigningKey key;
    base::UserId user;

    [[nodiscard]] base::InviteId id() const { return protocol::inviteId(key.publicKey()); }
};

//! Makes chains of signed statements as real devices would, all from one seed: the same seed and
//! the same calls give the same bytes. It appends what it is told to, valid or not; a Roster
//! judges. One thread.
class ChainBuilder
{
public:
    //! The chain holds the genesis alone.
    explicit ChainBuilder(std::uint64_t seed, bool withServer = true);
    //! Everything `org create` writes (sync.md D2): genesis, `all`, `managers`, the first admin's
    //! name, a first work team.
    [[nodiscard]] static ChainBuilder organisation(std::uint64_t seed, bool withServer = true);

    [[nodiscard]] const std::vector<protocol::SignedStatement> &chain() const { return m_chain; }
    [[nodiscard]] protocol::Hash headHash() const { return protocol::hashOf(m_chain.back()); }
    [[nodiscard]] std::uint64_t nextSeq() const { return m_chain.size(); }
    //! A roster of the whole chain; stops the program where it is not sound.
    [[nodiscard]] protocol::Roster roster() const;

    //! The next statement, by the first admin or by `author`, signed but not appended.
    [[nodiscard]] protocol::SignedStatement make(protocol::StatementBody body) const;
    [[nodiscard]] protocol::SignedStatement
    make(protocol::StatementBody body, const TestDevice &author, bool critical = false) const;
    [[nodiscard]] protocol::Statement unsignedStatement(protocol::StatementBody body,
                                                        const base::DeviceId &author,
                                                        bool critical = false) const;
    [[nodiscard]] static protocol::SignedStatement signedBy(const protocol::Statement &statement,
                                                            const TestDevice &author);
    void append(protocol::SignedStatement statement) { m_chain.push_back(std::move(statement)); }
    void append(protocol::StatementBody body) { append(make(std::move(body))); }

    // Bodies, with fresh ids and keys.
    [[nodiscard]] protocol::UserAdd userBody(std::string_view name);
    [[nodiscard]] protocol::UserAdd nameBody(const base::UserId &user, std::string_view name);
    [[nodiscard]] protocol::TeamAdd teamBody(protocol::TeamKind kind,
                                             const std::optional<base::UserId> &user = {});
    //! The team's key after those that this builder made before.
    [[nodiscard]] protocol::TeamKeyAdd keyBody(const base::TeamId &team);
    [[nodiscard]] protocol::Invite
    inviteBody(const TestInvite &invite,
               std::vector<std::pair<base::TeamId, protocol::Role>> teams = {});
    [[nodiscard]] static protocol::DeviceAdd
    acceptBody(const TestInvite &invite, const TestDevice &device, const protocol::Hash &shownHead);

    [[nodiscard]] TestInvite newInvite(const base::UserId &user);
    [[nodiscard]] TestDevice newDevice(const base::UserId &user);

    // Whole steps, appended.
    [[nodiscard]] base::UserId addUser(std::string_view name);
    [[nodiscard]] base::TeamId addTeam(protocol::TeamKind kind,
                                       const std::optional<base::UserId> &user = {});
    void setRole(const base::UserId &user, const base::TeamId &team, protocol::Role role);
    //! Invite and device_add.
    [[nodiscard]] TestDevice enrol(const base::UserId &user);

    [[nodiscard]] const TestDevice &admin() const { return m_admin; }
    [[nodiscard]] const crypto::SigningKey &rootKey() const { return m_root; }
    [[nodiscard]] const crypto::BoxKey &recoveryKey() const { return m_recovery; }
    [[nodiscard]] const crypto::SigningKey &serverKey() const { return m_server; }
    [[nodiscard]] base::OrganisationId id() const
    {
        return protocol::organisationId(m_root.publicKey());
    }
    //! Null ids before `organisation()` made them.
    [[nodiscard]] const base::TeamId &all() const { return m_all; }
    [[nodiscard]] const base::TeamId &managers() const { return m_managers; }
    [[nodiscard]] const base::TeamId &work() const { return m_work; }
    //! The seeds of a team, in the order of generations.
    [[nodiscard]] const std::vector<crypto::Secret32> &seedsOf(const base::TeamId &team) const
    {
        return m_seeds.at(team);
    }
    [[nodiscard]] SeededRandom &random() { return m_random; }

private:
    [[nodiscard]] protocol::SealedName sealedName(base::ByteView subject, std::string_view name);

    SeededRandom m_random;
    crypto::SigningKey m_root;
    crypto::BoxKey m_recovery;
    crypto::SigningKey m_server;
    TestDevice m_admin;
    base::TeamId m_all;
    base::TeamId m_managers;
    base::TeamId m_work;
    std::map<base::TeamId, std::vector<crypto::Secret32>> m_seeds;
    std::vector<protocol::SignedStatement> m_chain;
};

} // namespace throughline::test
