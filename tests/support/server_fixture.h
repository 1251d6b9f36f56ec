// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/grant.h"
#include "protocol/messages.h"
#include "protocol/roster.h"
#include "server/organisation_server.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace throughline::test {

//! Stands where it is put. Any thread.
class FixedClock final : public base::Clock
{
public:
    [[nodiscard]] base::Millis wall() const override { return {m_now}; }
    [[nodiscard]] base::Millis monotonic() const override { return {m_now}; }
    void advance(std::int64_t ms) { m_now += ms; }

private:
    std::atomic<std::int64_t> m_now = 1'800'000'000'000;
};

//! The same bytes in every run.
class CountedRandom final : public base::Random
{
public:
    explicit CountedRandom(std::uint8_t seed) : m_seed(seed) {}
    void fill(std::span<std::uint8_t> out) override;

private:
    const std::uint8_t m_seed;
    std::uint64_t m_count = 0;
};

//! A device with real signing keys and a made-up box key.
struct TestDevice
{
    crypto::SigningKey sign;
    crypto::BoxPublicKey box;
    base::DeviceId id;
    base::UserId user;
    std::string token; //!< of its session
    std::uint64_t n = 0; //!< of its last bundle

    [[nodiscard]] static TestDevice make(const base::UserId &user, base::Random &random);
};

//! An invite with the key that its code would give.
struct TestInvite
{
    crypto::SigningKey key;
    base::InviteId id;
    base::UserId user;
};

//! A chain of true signatures: the opening statements of `org create`, then what a test adds. What
//! is sealed is dummy bytes: neither chain nor server can tell.
class TestChain
{
public:
    TestChain(base::Random &random, const std::optional<crypto::SignPublicKey> &serverKey,
              base::Millis now);

    std::vector<protocol::SignedStatement> statements;
    protocol::Roster roster;
    TestDevice admin;
    base::TeamId all, managers, work;
    base::FolderId workFolder;

    //! Signs the next statement. `apply` also makes it part of this chain.
    [[nodiscard]] protocol::SignedStatement sign(const protocol::StatementBody &body,
                                                 const TestDevice &author) const;
    protocol::SignedStatement apply(const protocol::StatementBody &body);
    protocol::SignedStatement apply(const protocol::StatementBody &body, const TestDevice &author);

    base::UserId addUser();
    base::TeamId addTeam(protocol::TeamKind kind, const std::optional<base::UserId> &user = {});
    TestInvite invite(const base::UserId &user, base::Millis expires,
                      std::vector<std::pair<base::TeamId, protocol::Role>> teams = {});
    [[nodiscard]] protocol::Acceptance accept(const TestInvite &invite,
                                              const TestDevice &device) const;
    [[nodiscard]] static protocol::DeviceAdd approval(const TestInvite &invite,
                                                      const protocol::Acceptance &acceptance);
    //! A member with a device, all statements at once.
    TestDevice addMember(protocol::Role role, const base::TeamId &team);

    //! One for each device of each team, at generation 0.
    [[nodiscard]] std::vector<protocol::Wrap> wraps() const;

private:
    base::Random &m_random;
    base::Millis m_now;
};

//! A real server over real files, and what a device would send it.
class ServerFixture
{
public:
    //! Where it keeps things: Usual is files, unless the run of the test says PostgreSQL.
    enum class Kept { Usual, Files, Postgres };
    explicit ServerFixture(server::Registration registration = server::Registration::Open,
                           Kept kept = Kept::Usual);

    FixedClock clock;
    CountedRandom random{1};
    QTemporaryDir folder;
    server::Options options;
    std::unique_ptr<server::OrganisationServer> server;
    crypto::SignPublicKey serverKey;

    //! From now on there is no room for what is written to the log, or there is again.
    void fillDisk(bool full);
    //! Closes everything and opens it again from the files.
    void restart();

    [[nodiscard]] server::Response send(const std::string &method, const std::string &target,
                                        base::Bytes body = {}, const std::string &token = {},
                                        bool direct = false);
    [[nodiscard]] server::Response get(const std::string &target, const std::string &token = {})
    {
        return send("GET", target, {}, token);
    }
    [[nodiscard]] server::Response post(const std::string &target, base::Bytes body,
                                        const std::string &token = {})
    {
        return send("POST", target, std::move(body), token);
    }
    //! The first half of a POST; `commit` does the second half of several.
    [[nodiscard]] std::unique_ptr<server::Write> check(const std::string &target, base::Bytes body,
                                                       const std::string &token);
    void commit(std::span<const std::unique_ptr<server::Write>> writes) { server->commit(writes); }

    [[nodiscard]] TestChain newChain() { return TestChain(random, serverKey, clock.wall()); }
    //! Posts chain and wraps, and opens a session for the admin.
    base::EpochId found(TestChain &chain, const std::optional<std::string> &token = {});
    //! Posts what the server does not have yet.
    void upload(const TestChain &chain);
    void openSession(TestDevice &device);
    [[nodiscard]] protocol::SessionProof proofFor(const TestDevice &device);

    //! A bundle or grant that the server takes, unless `change` spoils it before it is signed.
    [[nodiscard]] protocol::PushItem
    bundle(const TestChain &chain, TestDevice &device, const base::FolderId &folder,
           const std::function<void(protocol::BundleHeader &)> &change = {},
           std::size_t size = 300);
    [[nodiscard]] static protocol::PushItem
    grant(const TestChain &chain, const TestDevice &device, const base::FolderId &folder,
          const base::TeamId &team, const std::function<void(protocol::Grant &)> &change = {});
    //! The kid of a folder in these tests.
    [[nodiscard]] static protocol::KeyId kidOf(const base::FolderId &folder);

    protocol::PushReply push(const TestDevice &device,
                             const std::vector<protocol::PushItem> &items);
    protocol::PushResult pushOne(const TestDevice &device, const protocol::PushItem &item);
    [[nodiscard]] protocol::LogPage log(const TestDevice &device, std::uint64_t after = 0,
                                        const std::string &more = {});
};

} // namespace throughline::test
