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

class WrapsWrite final : public OrganisationWrite
{
public:
    WrapsWrite(Organisation &organisation, const base::TeamId &team, std::uint64_t generation,
               std::vector<Wrap> wraps)
        : OrganisationWrite(organisation), m_team(team), m_generation(generation),
          m_wraps(std::move(wraps))
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        if (!hasGeneration(batch.roster(), m_team, m_generation)) {
            response = reply(404);
            return {};
        }
        TL_TRY(const auto any,
               batch.db().number("SELECT 1 FROM team_wrap WHERE team = ?1 AND gen = ?2 LIMIT 1",
                                 m_team, m_generation));
        const std::vector<base::DeviceId> expected = batch.roster().devicesOf(m_team);
        if (!fits(expected, !any.has_value())) {
            response = reply(409, protocol::encodeDevices(expected));
            return {};
        }
        TL_CHECK(insertWraps(batch.db(), m_wraps));
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

    const base::TeamId m_team;
    const std::uint64_t m_generation;
    const std::vector<Wrap> m_wraps;
};

[[nodiscard]] Result<std::vector<Wrap>> findMissing(sqlite::Connection &db, const Roster &roster)
{
    std::vector<Wrap> missing;
    for (const auto &[id, team] : roster.teams()) {
        const std::vector<base::DeviceId> devices = roster.devicesOf(id);
        for (const Roster::Generation &generation : team.generations) {
            std::set<base::DeviceId> there;
            auto rows = db.query("SELECT device FROM team_wrap WHERE team = ?1 AND gen = ?2", id,
                                 generation.number);
            TL_EACH_ROW (rows)
                there.insert(rows.fixed<base::DeviceId>(0).value_or(base::DeviceId()));
            for (const base::DeviceId &device : devices) {
                if (!there.contains(device))
                    missing.push_back({id, generation.number, device, {}});
            }
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

Result<void> insertWraps(sqlite::Connection &db, const std::vector<Wrap> &wraps)
{
    for (const Wrap &wrap : wraps)
        TL_CHECK(db.run("INSERT INTO team_wrap(team, gen, device, sealed) VALUES(?1, ?2, ?3, ?4) "
                        "ON CONFLICT(team, gen, device) DO UPDATE SET sealed = excluded.sealed",
                        wrap.team, wrap.generation, wrap.device, base::ByteView(wrap.sealed)));
    return {};
}

Response readWrap(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return reply(context, nullptr, 401);
    const auto team = base::TeamId::fromHex(route.id);
    auto reader = caller->organisation->file().reader();
    if (!reader)
        return failure(reader.error());
    auto rows = (**reader).query(
        "SELECT sealed FROM team_wrap WHERE team = ?1 AND gen = ?2 AND device = ?3", *team,
        route.generation, caller->device->id);
    const auto found = rows.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return reply(context, caller->organisation, 404);
    return reply(context, caller->organisation, 200, protocol::encodeOne(rows.blob(0)));
}

std::unique_ptr<PendingWrite> checkWraps(const Context &context, const Request &request,
                                         const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return refuse(reply(context, nullptr, 401));
    if (!caller->isAdmin())
        return refuse(reply(context, caller->organisation, 403));
    auto wraps = protocol::decodeDeviceWraps(request.body);
    if (!wraps)
        return refuse(reply(context, caller->organisation, 400));
    const auto team = base::TeamId::fromHex(route.id);
    for (Wrap &wrap : *wraps) {
        if (wrap.sealed.empty() || wrap.sealed.size() > longestWrap)
            return refuse(reply(context, caller->organisation, 400));
        wrap.team = *team;
        wrap.generation = route.generation;
    }
    return std::make_unique<WrapsWrite>(*caller->organisation, *team, route.generation,
                                        std::move(*wraps));
}

Response missingWraps(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return reply(context, nullptr, 401);
    if (!caller->isAdmin())
        return reply(context, caller->organisation, 403);
    auto reader = caller->organisation->file().reader();
    if (!reader)
        return failure(reader.error());
    const auto missing = findMissing(**reader, *caller->roster);
    if (!missing)
        return failure(missing.error());
    return reply(context, caller->organisation, 200, protocol::encodeMissingWraps(*missing));
}

} // namespace throughline::server
