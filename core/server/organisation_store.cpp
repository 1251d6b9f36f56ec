// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/organisation_store.h"

#include <algorithm>

namespace throughline::server {

void IndexRows::add(const protocol::Roster &roster, std::uint64_t fromSeq)
{
    for (const auto &[id, device] : roster.devices()) {
        if (device.addedAt >= fromSeq)
            devices.emplace_back(id, roster.organisation());
    }
    for (const auto &[id, invite] : roster.invites()) {
        if (invite.seq >= fromSeq)
            invites.emplace_back(id, roster.organisation());
    }
}

void IndexRows::add(const IndexRows &more)
{
    devices.insert(devices.end(), more.devices.begin(), more.devices.end());
    invites.insert(invites.end(), more.invites.begin(), more.invites.end());
}

namespace {

[[nodiscard]] bool isBefore(const Folder::Team &held, const base::TeamId &team)
{
    return held.team < team;
}

} // namespace

const Folder::Team *Folder::find(const base::TeamId &team) const
{
    const auto place = std::lower_bound(teams.begin(), teams.end(), team, isBefore);
    return place != teams.end() && place->team == team ? &*place : nullptr;
}

void Folder::give(const Team &team)
{
    std::erase_if(formerTeams, [&](const FormerTeam &former) { return former.team == team.team; });
    const auto place = std::lower_bound(teams.begin(), teams.end(), team.team, isBefore);
    if (place != teams.end() && place->team == team.team)
        *place = team;
    else
        teams.insert(place, team);
}

void Folder::takeFrom(const base::TeamId &team, std::uint64_t seq)
{
    if (std::erase_if(teams, [&](const Team &held) { return held.team == team; }) > 0)
        formerTeams.push_back({team, seq});
}

} // namespace throughline::server
