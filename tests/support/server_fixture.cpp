// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/server_fixture.h"

#include "postgres/connection.h"
#include "support/postgres_cluster.h"

#include <csignal>
#include <stdexcept>
#include <sys/resource.h>

namespace throughline::test {

using namespace protocol;

namespace {

//! A step of the set-up that must not fail; Qt Test reports the exception as a failure of the test.
void require(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

[[nodiscard]] base::Bytes dummy(std::size_t size)
{
    return base::Bytes(size, 0xEE);
}

} // namespace

void CountedRandom::fill(std::span<std::uint8_t> out)
{
    for (std::size_t at = 0; at < out.size(); at += crypto::Hash::size) {
        base::Bytes count{m_seed};
        base::appendU64be(count, ++m_count);
        const crypto::Hash block = crypto::blake2b256({count});
        const std::size_t length = std::min(out.size() - at, crypto::Hash::size);
        std::copy_n(block.bytes.begin(), length, out.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

TestDevice TestDevice::make(const base::UserId &user, base::Random &random)
{
    TestDevice device{crypto::SigningKey::generate(random), {}, {}, user, {}, 0};
    random.fill(device.box.bytes);
    device.id = deviceId(device.sign.publicKey(), device.box);
    return device;
}

TestChain::TestChain(base::Random &random, const std::optional<crypto::SignPublicKey> &serverKey,
                     base::Millis now)
    : admin(TestDevice::make(base::randomId<base::UserId>(random), random)), m_random(random),
      m_now(now)
{
    const auto root = crypto::SigningKey::generate(random);
    Genesis genesis{root.publicKey(), {},        admin.user, admin.sign.publicKey(),
                    admin.box,        serverKey, {},         {}};
    random.fill(genesis.recoveryBoxKey.bytes);
    Statement statement;
    statement.organisation = organisationId(root.publicKey());
    statement.issued = now;
    statement.body = genesis;
    SignedStatement first{encode(statement), {}};
    first.signatures = {{base::DeviceId(), root.sign(rosterDomain, {first.bytes})},
                        {admin.id, admin.sign.sign(rosterDomain, {first.bytes})}};
    require(roster.append(first).ok(), "genesis");
    statements.push_back(first);
    all = addTeam(TeamKind::All);
    managers = addTeam(TeamKind::Managers);
    apply(UserAdd{admin.user, {0, dummy(48)}});
    work = addTeam(TeamKind::Work);
    workFolder = roster.team(work)->folder;
}

SignedStatement TestChain::sign(const StatementBody &body, const TestDevice &author) const
{
    Statement statement;
    statement.organisation = roster.organisation();
    statement.seq = roster.size();
    statement.previous = roster.headHash();
    statement.author = author.id;
    statement.issued = m_now;
    statement.body = body;
    SignedStatement result{encode(statement), {}};
    result.signatures = {{author.id, author.sign.sign(rosterDomain, {result.bytes})}};
    return result;
}

SignedStatement TestChain::apply(const StatementBody &body)
{
    return apply(body, admin);
}

SignedStatement TestChain::apply(const StatementBody &body, const TestDevice &author)
{
    SignedStatement statement = sign(body, author);
    const auto effect = roster.append(statement);
    require(effect && *effect == Roster::Effect::Applied, "statement");
    statements.push_back(statement);
    return statement;
}

base::UserId TestChain::addUser()
{
    const auto user = base::randomId<base::UserId>(m_random);
    apply(UserAdd{user, {0, dummy(48)}});
    return user;
}

base::TeamId TestChain::addTeam(TeamKind kind, const std::optional<base::UserId> &user)
{
    TeamAdd team{base::randomId<base::TeamId>(m_random),
                 kind,
                 user,
                 {},
                 base::randomId<base::FolderId>(m_random)};
    if (kind == TeamKind::Work)
        team.name = SealedName{0, dummy(48)};
    apply(team);
    TeamKeyAdd key{team.team, 0, {}, dummy(80), {}};
    m_random.fill(key.boxKey.bytes);
    apply(key);
    return team.team;
}

TestInvite TestChain::invite(const base::UserId &user, base::Millis expires,
                             std::vector<std::pair<base::TeamId, Role>> teams)
{
    TestInvite made{crypto::SigningKey::generate(m_random), {}, user};
    made.id = inviteId(made.key.publicKey());
    apply(Invite{made.key.publicKey(), user, std::move(teams), expires, {}});
    return made;
}

Acceptance TestChain::accept(const TestInvite &invite, const TestDevice &device) const
{
    Acceptance acceptance{device.sign.publicKey(), device.box, roster.headHash(), {}, {}};
    const base::Bytes message = acceptMessage(invite.key.publicKey(), acceptance.signKey,
                                              acceptance.boxKey, acceptance.headHash);
    acceptance.p = invite.key.sign(acceptDomain, {message});
    acceptance.q = device.sign.sign(acceptDomain, {message});
    return acceptance;
}

DeviceAdd TestChain::approval(const TestInvite &invite, const Acceptance &acceptance)
{
    return {invite.user,  acceptance.signKey, acceptance.boxKey,  invite.id,
            acceptance.p, acceptance.q,       acceptance.headHash};
}

TestDevice TestChain::addMember(Role role, const base::TeamId &team)
{
    const base::UserId user = addUser();
    const TestInvite opened = invite(user, m_now + 3'600'000, {{team, role}});
    TestDevice device = TestDevice::make(user, m_random);
    apply(approval(opened, accept(opened, device)));
    if (role != Role::None)
        apply(MemberSet{user, team, role, {}});
    return device;
}

std::vector<Wrap> TestChain::wraps() const
{
    std::vector<Wrap> wraps;
    for (const auto &[id, team] : roster.teams()) {
        for (const base::DeviceId &device : roster.devicesOf(id))
            wraps.push_back({id, 0, device, dummy(80)});
    }
    return wraps;
}

ServerFixture::ServerFixture(server::Registration registration, Kept kept)
{
    options.data = std::filesystem::path(folder.path().toStdString()) / "data";
    if (kept == Kept::Postgres || (kept == Kept::Usual && wantsPostgres()))
        options.store = PostgresCluster::shared().makeDatabase();
    options.registration = registration;
    restart();
    const auto info = decode<ServerInfo>(get("/v1/server").body);
    require(info.ok(), "server info");
    serverKey = info->signKey;
}

void ServerFixture::restart()
{
    server.reset();
    auto opened = server::OrganisationServer::open(options, clock, random);
    require(opened.ok(), "open");
    server = std::move(*opened);
}

void ServerFixture::fillDisk(bool full)
{
    if (options.store.empty()) {
        static rlimit usual{};
        if (full) {
            std::signal(SIGXFSZ, SIG_IGN);
            getrlimit(RLIMIT_FSIZE, &usual);
        }
        const rlimit limit{full ? rlim_t(100'000) : usual.rlim_cur, usual.rlim_max};
        require(setrlimit(RLIMIT_FSIZE, &limit) == 0, "limit");
        return;
    }
    const char *const sql = full
        ? "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS "
          "$$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$; "
          "CREATE TRIGGER no_room BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION no_room()"
        : "DROP TRIGGER no_room ON log; DROP FUNCTION no_room()";
    auto db = postgres::Connection::open(*postgres::Address::parse(options.store));
    require(db && db->execute(sql), "trigger");
}

server::Response ServerFixture::send(const std::string &method, const std::string &target,
                                     base::Bytes body, const std::string &token, bool direct)
{
    server::Request request{method, target, token, std::move(body), direct};
    if (!server::OrganisationServer::isWrite(request))
        return server->read(request);
    const std::unique_ptr<server::Write> write[] = {server->check(std::move(request))};
    server->commit(write);
    return std::move(write[0]->response);
}

std::unique_ptr<server::Write> ServerFixture::check(const std::string &target, base::Bytes body,
                                                    const std::string &token)
{
    return server->check({"POST", target, token, std::move(body), false});
}

base::EpochId ServerFixture::found(TestChain &chain, const std::optional<std::string> &token)
{
    const auto answer =
        post("/v1/orgs", encode(NewOrganisation{chain.statements, chain.wraps(), token}));
    require(answer.status == 201, "organisation");
    openSession(chain.admin);
    return *base::EpochId::from(*decodeOneBytes(answer.body));
}

void ServerFixture::upload(const TestChain &chain)
{
    const auto state =
        parseServerState(get("/v1/roster?after=0&nonce=00", chain.admin.token).state);
    require(state.has_value(), "state");
    const auto first = chain.statements.begin() + static_cast<std::ptrdiff_t>(state->rosterSeq + 1);
    const std::vector<SignedStatement> fresh(first, chain.statements.end());
    require(post("/v1/roster", encode(fresh), chain.admin.token).status == 201, "upload");
}

SessionProof ServerFixture::proofFor(const TestDevice &device)
{
    const auto answer = post("/v1/session/challenge", encodeOne(device.id.view()));
    require(answer.status == 200, "challenge");
    SessionProof proof{device.id, *SessionNonce::from(*decodeOneBytes(answer.body)), {}};
    proof.signature = device.sign.sign(sessionDomain, {serverKey.view(), proof.nonce.view()});
    return proof;
}

void ServerFixture::openSession(TestDevice &device)
{
    const auto answer = post("/v1/session", encode(proofFor(device)));
    require(answer.status == 200, "session");
    device.token = decode<Session>(answer.body)->token;
}

KeyId ServerFixture::kidOf(const base::FolderId &folder)
{
    return *KeyId::from(crypto::blake2b256({folder.view()}).view());
}

PushItem ServerFixture::bundle(const TestChain &chain, TestDevice &device,
                               const base::FolderId &folderId,
                               const std::function<void(BundleHeader &)> &change, std::size_t size)
{
    BundleHeader header;
    header.organisation = chain.roster.organisation();
    header.folder = folderId;
    header.kid = kidOf(folderId);
    header.device = device.id;
    header.n = ++device.n;
    header.rosterSeq = chain.roster.headSeq();
    header.rosterHead = rosterHead16(chain.roster.headHash());
    header.hlcMax = base::HybridTime::at(clock.wall());
    header.schema = 1;
    if (change)
        change(header);
    const base::Bytes headerBytes = encode(header);
    const base::Bytes ciphertext = dummy(size);
    const crypto::Hash id = bundleId(headerBytes, {}, ciphertext);
    return {EntryKind::Bundle,
            encodeBundle(headerBytes, {}, ciphertext, device.sign.sign(bundleDomain, {id.view()}))};
}

PushItem ServerFixture::grant(const TestChain &chain, const TestDevice &device,
                              const base::FolderId &folderId, const base::TeamId &team,
                              const std::function<void(Grant &)> &change)
{
    Grant grant;
    grant.organisation = chain.roster.organisation();
    grant.folder = folderId;
    grant.kid = kidOf(folderId);
    grant.team = team;
    grant.sealedKey = dummy(80);
    grant.device = device.id;
    grant.rosterSeq = chain.roster.headSeq();
    if (change)
        change(grant);
    const base::Bytes bytes = encode(grant);
    const crypto::Hash id = grantId(bytes);
    return {EntryKind::Grant, encodeSignedGrant(bytes, device.sign.sign(grantDomain, {id.view()}))};
}

PushReply ServerFixture::push(const TestDevice &device, const std::vector<PushItem> &items)
{
    const auto answer = post("/v1/push", encode(items), device.token);
    require(answer.status == 200, "push");
    auto decoded = decode<PushReply>(answer.body);
    require(decoded && decoded->results.size() == items.size(), "push reply");
    return std::move(*decoded);
}

PushResult ServerFixture::pushOne(const TestDevice &device, const PushItem &item)
{
    return push(device, {item}).results.front();
}

LogPage ServerFixture::log(const TestDevice &device, std::uint64_t after, const std::string &more)
{
    const auto answer = get("/v1/log?after=" + std::to_string(after) + more, device.token);
    require(answer.status == 200, "log");
    auto decoded = decode<LogPage>(answer.body);
    require(decoded.ok(), "log page");
    return std::move(*decoded);
}

} // namespace throughline::test
