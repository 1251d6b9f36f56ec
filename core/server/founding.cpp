// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/founding.h"

#include "server/wrap_requests.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace throughline::server {

using base::Result;
using protocol::Roster;

namespace {

class FoundingWrite final : public PendingWrite
{
public:
    FoundingWrite(protocol::NewOrganisation request, Roster roster)
        : m_request(std::move(request)), m_roster(std::move(roster))
    {
    }

    void storeAtServer(Context &context, std::vector<StoredSession> &) override
    {
        const auto answer = found(context);
        response = answer ? *answer : failure(context, answer.error());
    }

private:
    [[nodiscard]] const base::OrganisationId &id() const { return m_roster.organisation(); }

    [[nodiscard]] Result<Response> found(const Context &context)
    {
        Founding founding{id(),
                          base::randomId<base::EpochId>(context.random),
                          m_request.chain,
                          m_request.wraps,
                          {},
                          {}};
        founding.index.add(m_roster, 0);
        if (context.options.registration == Registration::Token)
            founding.token = tokenHash(m_request.token.value_or(""));
        TL_TRY(const Store::Founded founded, context.store->found(founding));
        if (founded == Store::Founded::NoToken)
            return reply(context, nullptr, 403);
        TL_TRY(const Organisation *const organisation, context.directory->get(id()));
        return founded == Store::Founded::Exists ? repeat(context, *organisation)
                                                 : made(context, *organisation);
    }

    [[nodiscard]] static Response made(const Context &context, const Organisation &organisation)
    {
        return reply(context, &organisation, 201, protocol::encodeOne(organisation.epoch().view()));
    }

    //! The answer to the first post may have been lost.
    [[nodiscard]] Response repeat(const Context &context, const Organisation &existing) const
    {
        const auto roster = existing.roster();
        const bool same =
            roster->size() == m_roster.size() && roster->headHash() == m_roster.headHash();
        if (!same)
            return reply(context, &existing, 409);
        return made(context, existing);
    }

    const protocol::NewOrganisation m_request;
    const Roster m_roster;
};

//! Each for a member of its team, and none for whoever has one already.
[[nodiscard]] bool areForMembers(const Roster &roster, const std::vector<protocol::Wrap> &wraps)
{
    std::set<std::tuple<base::TeamId, std::uint64_t, base::DeviceId>> seen;
    return std::all_of(wraps.begin(), wraps.end(), [&](const protocol::Wrap &wrap) {
        if (!seen.emplace(wrap.team, wrap.generation, wrap.device).second)
            return false;
        const std::vector<base::DeviceId> devices = roster.devicesOf(wrap.team);
        return hasGeneration(roster, wrap.team, wrap.generation)
            && std::find(devices.begin(), devices.end(), wrap.device) != devices.end();
    });
}

} // namespace

std::unique_ptr<PendingWrite> checkFounding(const Context &context, const Request &request)
{
    auto body = protocol::decode<protocol::NewOrganisation>(request.body);
    if (!body)
        return refuse(reply(context, nullptr, 400));
    auto roster = Roster::verify(body->chain, std::nullopt);
    if (!roster || roster->isEmpty() || roster->isReadOnly()
        || roster->serverKey() != context.store->signingKey().publicKey()
        || !areForMembers(*roster, body->wraps))
        return refuse(reply(context, nullptr, 422));
    return std::make_unique<FoundingWrite>(std::move(*body), std::move(*roster));
}

} // namespace throughline::server
