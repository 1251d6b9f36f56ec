// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/rights.h"

#include "simulation/world.h"

#include <algorithm>

namespace throughline::simulation {

using protocol::Role;
using protocol::Roster;

bool Steady::operator()(const base::FolderId &folder)
{
    const auto known = m_world.ledger.folders().find(folder);
    // Nobody but its maker has what the server has not heard of.
    if (known == m_world.ledger.folders().end())
        return !hasLostRights(m_world, m_device);
    const Ledger::Folder &of = known->second;
    if (!std::ranges::all_of(of.teams, [this](const base::TeamId &id) { return team(id); }))
        return false;
    const auto isIn = [&](const base::TeamId &id) {
        return m_world.ledger.roster().roleOf(*m_device.user, id) != Role::None;
    };
    return !of.changedHands || std::ranges::all_of(of.teams, isIn)
        || std::ranges::none_of(of.teams, isIn);
}

bool Steady::team(const base::TeamId &team)
{
    const auto known = m_teams.find(team);
    if (known != m_teams.end())
        return known->second;
    const Roster &roster = m_world.ledger.roster();
    const auto isIn = [&](std::uint64_t seq) {
        return roster.roleOf(*m_device.user, team, seq) != Role::None;
    };
    bool isSteady = true;
    for (std::uint64_t seq = m_device.memberSince; isSteady && seq < roster.size(); ++seq)
        isSteady = isIn(seq) == isIn(m_device.memberSince);
    m_teams.emplace(team, isSteady);
    return isSteady;
}

bool couldOpen(const World &world, const Device &device, const base::TeamId &id,
               std::uint64_t first, std::uint64_t end)
{
    const Roster &roster = world.ledger.roster();
    const Roster::Device *known = device.id ? roster.device(*device.id) : nullptr;
    const Roster::Team *team = roster.team(id);
    if (!known || !team)
        return false;
    for (std::uint64_t seq = first; seq < std::min(end, roster.size()); ++seq) {
        if (known->isActiveAt(seq)
            && (team->maker == known->user || roster.roleOf(known->user, id, seq) != Role::None))
            return true;
    }
    return false;
}

bool couldRead(const World &world, const Device &device, const base::FolderId &folder,
               std::uint64_t first, std::uint64_t end)
{
    const auto known = world.ledger.folders().find(folder);
    return known != world.ledger.folders().end()
        && std::any_of(known->second.teams.begin(), known->second.teams.end(),
                       [&](const base::TeamId &team) {
                           return couldOpen(world, device, team, first, end);
                       });
}

bool hasLostRights(const World &world, const Device &device)
{
    const Roster &roster = world.ledger.roster();
    const auto isCutOff = [&](const auto &entry) {
        return roster.isCutOff(*device.id, entry.first, 0, UINT64_MAX);
    };
    const auto isTakenFrom = [&](const base::TeamId &team) {
        return roster.roleOf(*device.user, team) != Role::None;
    };
    return device.id
        && (std::ranges::any_of(roster.teams(), isCutOff)
            || (device.user && std::ranges::any_of(world.ledger.folders(), [&](const auto &entry) {
                    return std::ranges::any_of(entry.second.takenFrom, isTakenFrom);
                })));
}

} // namespace throughline::simulation
