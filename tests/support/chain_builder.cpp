// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/chain_builder.h"

#include "crypto/aead.h"
#include "crypto/kdf.h"

#include <cstdlib>

namespace throughline::test {

namespace {

//! 2026-01-01T00:00:00Z; each statement a second after the one before.
constexpr std::int64_t firstIssued = 1'767'225'600'000;

} // namespace

ChainBuilder::ChainBuilder(std::uint64_t seed, bool withServer)
    : m_random(seed), m_root(crypto::SigningKey::generate(m_random)),
      m_recovery(crypto::BoxKey::generate(m_random)),
      m_server(crypto::SigningKey::generate(m_random)),
      m_admin(newDevice(base::randomId<base::UserId>(m_random)))
{
    protocol::Genesis genesis;
    genesis.rootSignKey = m_root.publicKey();
    genesis.recoveryBoxKey = m_recovery.publicKey();
    genesis.user = m_admin.user;
    genesis.signKey = m_admin.sign.publicKey();
    genesis.boxKey = m_admin.box.publicKey();
    if (withServer)
        genesis.serverSignKey = m_server.publicKey();
    genesis.policy.leaseDays = withServer ? 30 : 0;
    protocol::SignedStatement first;
    first.bytes = encode(unsignedStatement(genesis, {}));
    first.signatures = {{{}, m_root.sign(protocol::rosterDomain, {first.bytes})},
                        {m_admin.id(), m_admin.sign.sign(protocol::rosterDomain, {first.bytes})}};
    append(std::move(first));
}

ChainBuilder ChainBuilder::organisation(std::uint64_t seed, bool withServer)
{
    ChainBuilder builder(seed, withServer);
    builder.m_all = builder.addTeam(protocol::TeamKind::All);
    builder.m_managers = builder.addTeam(protocol::TeamKind::Managers);
    builder.append(builder.nameBody(builder.m_admin.user, "Ada Example"));
    builder.m_work = builder.addTeam(protocol::TeamKind::Work);
    return builder;
}

protocol::Roster ChainBuilder::roster() const
{
    auto roster = protocol::Roster::verify(m_chain, m_root.publicKey());
    if (!roster.ok())
        std::abort();
    return *std::move(roster);
}

protocol::Statement ChainBuilder::unsignedStatement(protocol::StatementBody body,
                                                    const base::DeviceId &author,
                                                    bool critical) const
{
    protocol::Statement statement;
    statement.organisation = id();
    statement.seq = m_chain.size();
    if (!m_chain.empty())
        statement.previous = headHash();
    statement.author = author;
    statement.issued = {firstIssued + static_cast<std::int64_t>(m_chain.size()) * 1000};
    statement.critical = critical;
    statement.body = std::move(body);
    return statement;
}

protocol::SignedStatement ChainBuilder::signedBy(const protocol::Statement &statement,
                                                 const TestDevice &author)
{
    protocol::SignedStatement out;
    out.bytes = encode(statement);
    out.signatures = {{author.id(), author.sign.sign(protocol::rosterDomain, {out.bytes})}};
    return out;
}

protocol::SignedStatement ChainBuilder::make(protocol::StatementBody body) const
{
    return make(std::move(body), m_admin);
}

protocol::SignedStatement ChainBuilder::make(protocol::StatementBody body, const TestDevice &author,
                                             bool critical) const
{
    return signedBy(unsignedStatement(std::move(body), author.id(), critical), author);
}

protocol::SealedName ChainBuilder::sealedName(base::ByteView subject, std::string_view name)
{
    const auto &seeds = m_seeds.at(m_all);
    base::Bytes associated = base::toBytes(base::asBytes("tl1/name"));
    base::append(associated, id().view());
    base::append(associated, subject);
    return {seeds.size() - 1,
            crypto::sealJoined(crypto::deriveKey(seeds.back(), 3, "tl1team_"), associated,
                               base::asBytes(name), m_random)};
}

protocol::UserAdd ChainBuilder::userBody(std::string_view name)
{
    return nameBody(base::randomId<base::UserId>(m_random), name);
}

protocol::UserAdd ChainBuilder::nameBody(const base::UserId &user, std::string_view name)
{
    return {user, sealedName(user.view(), name)};
}

protocol::TeamAdd ChainBuilder::teamBody(protocol::TeamKind kind,
                                         const std::optional<base::UserId> &user)
{
    protocol::TeamAdd body;
    body.team = base::randomId<base::TeamId>(m_random);
    body.kind = kind;
    body.user = user;
    if (kind == protocol::TeamKind::Work)
        body.name = sealedName(body.team.view(), "Sampleton team");
    body.folder = base::randomId<base::FolderId>(m_random);
    return body;
}

protocol::TeamKeyAdd ChainBuilder::keyBody(const base::TeamId &team)
{
    auto &seeds = m_seeds[team];
    crypto::Secret32 seed;
    m_random.fill(seed.writable());
    protocol::TeamKeyAdd body;
    body.team = team;
    body.generation = seeds.size();
    const auto key = crypto::BoxKey::fromSeed(crypto::deriveKey(seed, 1, "tl1team_"));
    body.boxKey = key.publicKey();
    body.recovery = crypto::sealTo(m_recovery.publicKey(), seed.view(), m_random);
    if (!seeds.empty()) {
        base::Bytes associated = base::toBytes(base::asBytes("tl1/prev"));
        base::append(associated, id().view());
        base::append(associated, team.view());
        base::appendU32be(associated, static_cast<std::uint32_t>(body.generation));
        body.previous = crypto::sealJoined(crypto::deriveKey(seed, 2, "tl1team_"), associated,
                                           seeds.back().view(), m_random);
    }
    seeds.push_back(seed);
    return body;
}

protocol::Invite
ChainBuilder::inviteBody(const TestInvite &invite,
                         std::vector<std::pair<base::TeamId, protocol::Role>> teams)
{
    protocol::Invite body;
    body.inviteKey = invite.key.publicKey();
    body.user = invite.user;
    body.teams = std::move(teams);
    body.expires = {firstIssued + 48LL * 3600 * 1000};
    body.tag = m_random.fixed<protocol::Hash>();
    return body;
}

protocol::DeviceAdd ChainBuilder::acceptBody(const TestInvite &invite, const TestDevice &device,
                                             const protocol::Hash &shownHead)
{
    protocol::DeviceAdd body;
    body.user = device.user;
    body.signKey = device.sign.publicKey();
    body.boxKey = device.box.publicKey();
    body.invite = invite.id();
    body.headHash = shownHead;
    const base::Bytes message =
        protocol::acceptMessage(invite.key.publicKey(), body.signKey, body.boxKey, shownHead);
    body.p = invite.key.sign(protocol::acceptDomain, {message});
    body.q = device.sign.sign(protocol::acceptDomain, {message});
    return body;
}

TestInvite ChainBuilder::newInvite(const base::UserId &user)
{
    return {crypto::SigningKey::generate(m_random), user};
}

TestDevice ChainBuilder::newDevice(const base::UserId &user)
{
    // In two steps: the order of draws must not hang on the compiler.
    const auto sign = crypto::SigningKey::generate(m_random);
    return {sign, crypto::BoxKey::generate(m_random), user};
}

base::UserId ChainBuilder::addUser(std::string_view name)
{
    const protocol::UserAdd body = userBody(name);
    append(body);
    return body.user;
}

base::TeamId ChainBuilder::addTeam(protocol::TeamKind kind, const std::optional<base::UserId> &user)
{
    const protocol::TeamAdd body = teamBody(kind, user);
    append(body);
    append(keyBody(body.team));
    return body.team;
}

void ChainBuilder::setRole(const base::UserId &user, const base::TeamId &team, protocol::Role role)
{
    append(protocol::MemberSet{user, team, role, {}});
}

TestDevice ChainBuilder::enrol(const base::UserId &user)
{
    const TestInvite invite = newInvite(user);
    append(inviteBody(invite));
    const TestDevice device = newDevice(user);
    append(acceptBody(invite, device, headHash()));
    return device;
}

} // namespace throughline::test
