// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/wrap_requests.h"

#include <algorithm>
#include <set>

namespace throughline::server {

using base::Result;
using protocol::Roster;
using protocol::Wrap;

namespace {

constexpr std::size_t longestWrap = 1024;

//! Whoever holds a team's seed may seal it for its devices; a wrap proves itself (sync.md D2).
[[nodiscard]] bool maySealFor(const Roster &roster, const base::UserId &user,
                              const base::TeamId &team)
{
    return roster.keepsKey(user, team)
        || (roster.isAnywhereManager(user)
            && (roster.roleOf(user, team) != protocol::Role::None || roster.keepsTeam(user, team)));
}

class WrapsWrite final : public OrganisationWrite
{
public:
    WrapsWrite(const Caller &caller, const base::TeamId &team, std::uint64_t generation,
               std::vector<Wrap> wraps)
        : OrganisationWrite(*caller.organisation), m_author(caller.device->id), m_team(team),
          m_generation(generation), m_wraps(std::move(wraps))
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        if (!hasGeneration(batch.roster(), m_team, m_generation)) {
            response = reply(404);
            return {};
        }
        // Since the check its device may have been shut out, or its role taken away.
        const Roster::Device &author = *batch.roster().device(m_author);
        if (!author.isActive() || !maySealFor(batch.roster(), author.user, m_team)) {
            response = reply(403);
            return {};
        }
        TL_TRY(const auto there, batch.store().read().wrapped(m_team, m_generation));
        const std::vector<base::DeviceId> expected = batch.roster().devicesOf(m_team);
        if (!fits(expected, there.empty())) {
            response = reply(409, protocol::encodeDevices(expected));
            return {};
        }
        TL_CHECK(batch.store().putWraps(m_wraps));
        response = reply(201);
        return {};
    }

private:
    //! The first post of a generation leaves nobody out; no post lets anybody else in.
    [[nodiscard]] bool fits(const std::vector<base::DeviceId> &expected, bool first) const
    {
        const std::set<base::DeviceId> members(expected.begin(), expected.end());
        std::set<base::DeviceId> named;
        for (const Wrap &wrap : m_wraps)
            named.insert(wrap.device);
        if (named.size() != m_wraps.size())
            return false;
        return first ? named == members
                     : std::includes(members.begin(), members.end(), named.begin(), named.end());
    }

    const base::DeviceId m_author;
    const base::TeamId m_team;
    const std::uint64_t m_generation;
    const std::vector<Wrap> m_wraps;
};

//! Of the newest generations: those before it lead back from there.
[[nodiscard]] Result<std::vector<Wrap>> findMissing(OrganisationReader &store, const Roster &roster,
                                                    const base::UserId &caller)
{
    std::vector<Wrap> missing;
    for (const auto &[id, team] : roster.teams()) {
        if (team.generations.empty() || !maySealFor(roster, caller, id))
            continue;
        const std::uint64_t newest = team.generations.back().number;
        TL_TRY(const auto there, store.wrapped(id, newest));
        for (const base::DeviceId &device : roster.devicesOf(id)) {
            if (!there.contains(device))
                missing.push_back({id, newest, device, {}});
        }
    }
    return missing;
}

} // namespace

bool hasGeneration(const Roster &roster, const base::TeamId &team, std::uint64_t generation)
{
    const Roster::Team *known = roster.team(team);
    return known && generation < known->generations.size();
}

Response readWrap(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    const auto team = base::TeamId::fromHex(route.id);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto sealed = (*reader)->wrap(*team, route.generation, caller->device->id);
    if (!sealed)
        return failure(context, sealed.error());
    if (!*sealed)
        return reply(context, caller->organisation, 404);
    return reply(context, caller->organisation, 200, protocol::encodeOne(base::ByteView(**sealed)));
}

std::unique_ptr<PendingWrite> checkWraps(const Context &context, const Request &request,
                                         const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return refuse(failure(context, caller.error()));
    const auto team = base::TeamId::fromHex(route.id);
    if (!caller->isManager() && !caller->roster->keepsKey(caller->device->user, *team))
        return refuse(reply(context, caller->organisation, 403));
    auto wraps = protocol::decodeDeviceWraps(request.body);
    if (!wraps)
        return refuse(reply(context, caller->organisation, 400));
    for (Wrap &wrap : *wraps) {
        if (wrap.sealed.empty() || wrap.sealed.size() > longestWrap)
            return refuse(reply(context, caller->organisation, 400));
        wrap.team = *team;
        wrap.generation = route.generation;
    }
    const bool isKnown = caller->roster->team(*team) != nullptr; // 404 where not, when it is stored
    if (isKnown && !maySealFor(*caller->roster, caller->device->user, *team))
        return refuse(reply(context, caller->organisation, 403));
    return std::make_unique<WrapsWrite>(*caller, *team, route.generation, std::move(*wraps));
}

Response missingWraps(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    if (!caller->isManager())
        return reply(context, caller->organisation, 403);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto missing = findMissing(**reader, *caller->roster, caller->device->user);
    if (!missing)
        return failure(context, missing.error());
    return reply(context, caller->organisation, 200, protocol::encodeMissingWraps(*missing));
}

} // namespace throughline::server
