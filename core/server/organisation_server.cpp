// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation_server.h"

#include "server/access_keeping.h"
#include "server/device_requests.h"
#include "server/fetch_requests.h"
#include "server/folder_erasure.h"
#include "server/founding.h"
#include "server/grant_requests.h"
#include "server/group_commit.h"
#include "server/invite_requests.h"
#include "server/log_requests.h"
#include "server/open_store.h"
#include "server/push_requests.h"
#include "server/recovery_requests.h"
#include "server/restored_requests.h"
#include "server/roster_requests.h"
#include "server/server_requests.h"
#include "server/session_requests.h"
#include "server/unlock_requests.h"
#include "server/wrap_requests.h"

namespace throughline::server {

using base::Result;

namespace {

//! Every end point over one store.
class StoredServer final : public OrganisationServer
{
public:
    StoredServer(Options options, OpenedStore opened, const base::Clock &clock,
                 base::Random &random)
        : m_context{clock, random, std::move(options), opened.secret, std::move(opened.store)}
    {
    }

    [[nodiscard]] Result<void> load();

    [[nodiscard]] Response read(const Request &request) override;
    [[nodiscard]] std::uint64_t knownHead(const base::OrganisationId &id) const override
    {
        return m_context.directory->knownHead(id);
    }
    void onGrown(Grown grown) override { m_context.grown = std::move(grown); }
    void lookAgain(const base::OrganisationId &id) override
    {
        (void)m_context.directory->get(id); // who is asking will be told what is wrong
    }
    [[nodiscard]] std::unique_ptr<Write> check(Request request) override;
    void commit(std::span<const std::unique_ptr<Write>> writes) override
    {
        GroupCommit(m_context).run(writes);
    }
    [[nodiscard]] Result<std::string> allowOrganisation() override;
    void idle() override { m_context.store->idle(); }
    void keep() override { m_keeping.run(m_context); }
    [[nodiscard]] Figures figures() const override;

private:
    Context m_context;
    AccessKeeping m_keeping; //!< writer thread
};

//! What the index lacks is made good from the rosters, and what an older copy of the store brought
//! back of an erased folder goes, before anybody is served (sync.md D8).
Result<void> StoredServer::load()
{
    TL_TRY(const auto all, m_context.directory->all());
    IndexRows index;
    for (Organisation *organisation : all) {
        index.add(*organisation->roster(), 0);
        if (organisation->roster()->erased().empty())
            continue;
        TL_TRY(const auto batch, Batch::begin(*organisation, m_context.clock.wall()));
        TL_CHECK(eraseFolders(batch->store(), batch->roster(), batch->now()));
        TL_CHECK(batch->commit());
    }
    return m_context.store->index(index);
}

Response StoredServer::read(const Request &request)
{
    const Route route = routeOf(request.method, request.target);
    switch (route.endpoint) {
    case Endpoint::ServerInfo:
        return serverInfo(m_context);
    case Endpoint::Health:
        return health(m_context, request);
    case Endpoint::Challenge:
        return challenge(m_context, request);
    case Endpoint::ReadRoster:
        return readRoster(m_context, request, route);
    case Endpoint::ReadWrap:
        return readWrap(m_context, request, route);
    case Endpoint::MissingWraps:
        return missingWraps(m_context, request);
    case Endpoint::DeviceCounter:
        return deviceCounter(m_context, request, route);
    case Endpoint::ReadLog:
        return readLogPage(m_context, request, route);
    case Endpoint::FetchFolders:
        return fetchFolders(m_context, request);
    case Endpoint::ReadEpoch:
        return readEpoch(m_context, request, route);
    case Endpoint::MissingEntries:
        return missingEntries(m_context, request);
    case Endpoint::ReadIndex:
        return readIndex(m_context, request, route);
    case Endpoint::ReadInvite:
        return readInvite(m_context, route);
    case Endpoint::PendingInvites:
        return pendingInvites(m_context, request);
    case Endpoint::OpenUnlocks:
        return openUnlocks(m_context, request);
    case Endpoint::ReadUnlock:
        return readUnlockAnswer(m_context, route);
    case Endpoint::RecoveryChallenge:
        return recoveryChallenge(m_context, request);
    case Endpoint::RecoveryChain:
        return recoveryChain(m_context, request);
    case Endpoint::WrongMethod:
        return reply(m_context, nullptr, 405);
    case Endpoint::NotFound:
        return reply(m_context, nullptr, 404);
    case Endpoint::CreateOrganisation:
    case Endpoint::OpenSession:
    case Endpoint::AppendRoster:
    case Endpoint::PostWraps:
    case Endpoint::Push:
    case Endpoint::AcceptInvite:
    case Endpoint::PutGrants:
    case Endpoint::AskUnlock:
    case Endpoint::AnswerUnlock:
    case Endpoint::Recover:
        break;
    }
    return reply(500); // a write in the wrong lane: a mistake of ours
}

std::unique_ptr<Write> StoredServer::check(Request request)
{
    const Route route = routeOf(request.method, request.target);
    switch (route.endpoint) {
    case Endpoint::CreateOrganisation:
        return checkFounding(m_context, request);
    case Endpoint::OpenSession:
        return checkSession(m_context, request, route);
    case Endpoint::AppendRoster:
        return checkRoster(m_context, request);
    case Endpoint::PostWraps:
        return checkWraps(m_context, request, route);
    case Endpoint::Push:
        return checkPush(m_context, request, route);
    case Endpoint::AcceptInvite:
        return checkAcceptance(m_context, request, route);
    case Endpoint::PutGrants:
        return checkGrants(m_context, request, route);
    case Endpoint::AskUnlock:
        return checkUnlock(m_context, request);
    case Endpoint::AnswerUnlock:
        return checkUnlockAnswer(m_context, request, route);
    case Endpoint::Recover:
        return checkRecovery(m_context, request);
    case Endpoint::NotFound:
    case Endpoint::WrongMethod:
    case Endpoint::ServerInfo:
    case Endpoint::Health:
    case Endpoint::Challenge:
    case Endpoint::ReadRoster:
    case Endpoint::ReadWrap:
    case Endpoint::MissingWraps:
    case Endpoint::DeviceCounter:
    case Endpoint::ReadLog:
    case Endpoint::FetchFolders:
    case Endpoint::ReadEpoch:
    case Endpoint::MissingEntries:
    case Endpoint::ReadIndex:
    case Endpoint::ReadInvite:
    case Endpoint::PendingInvites:
    case Endpoint::OpenUnlocks:
    case Endpoint::ReadUnlock:
    case Endpoint::RecoveryChallenge:
    case Endpoint::RecoveryChain:
        break;
    }
    return refuse(read(request));
}

Figures StoredServer::figures() const
{
    const Counters &counters = *m_context.counters;
    Figures figures{
        0, 0, counters.bundles, counters.grants, counters.bytes, counters.refusedForRoom};
    m_context.directory->visitLoaded([&](const Organisation &organisation) {
        ++figures.organisations;
        figures.nearQuota += organisation.isNearQuota(m_context.options.quota) ? 1 : 0;
    });
    return figures;
}

Result<std::string> StoredServer::allowOrganisation()
{
    const std::string token =
        base::randomId<base::Id<struct OrganisationTokenTag>>(m_context.random).hex();
    TL_CHECK(m_context.store->addToken(tokenHash(token)));
    return token;
}

} // namespace

bool OrganisationServer::isWrite(const Request &request)
{
    return server::isWrite(routeOf(request.method, request.target).endpoint);
}

Result<std::unique_ptr<OrganisationServer>>
OrganisationServer::open(const Options &options, const base::Clock &clock, base::Random &random)
{
    TL_TRY(OpenedStore opened, openStore(options, random));
    auto server = std::make_unique<StoredServer>(options, std::move(opened), clock, random);
    TL_CHECK(server->load());
    return std::unique_ptr<OrganisationServer>(std::move(server));
}

} // namespace throughline::server
