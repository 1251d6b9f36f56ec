// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/roster.h"

#include <algorithm>

// The questions that a roster answers; how it comes to know stands in roster.cpp.

namespace throughline::protocol {

namespace {

template<class Map>
[[nodiscard]] const typename Map::mapped_type *lookUp(const Map &map,
                                                      const typename Map::key_type &key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

std::optional<std::uint64_t> Roster::seqOf(const Hash &hash) const
{
    const std::uint64_t *seq = lookUp(m_seqByHash, hash);
    return seq ? std::optional(*seq) : std::nullopt;
}

const Roster::Device *Roster::device(const base::DeviceId &id) const
{
    return lookUp(m_devices, id);
}

const Roster::User *Roster::user(const base::UserId &id) const
{
    return lookUp(m_users, id);
}

const Roster::Team *Roster::team(const base::TeamId &id) const
{
    return lookUp(m_teams, id);
}

const Roster::Team *Roster::teamOfKind(TeamKind kind) const
{
    for (const auto &[id, team] : m_teams) {
        if (team.kind == kind)
            return &team;
    }
    return nullptr;
}

const Roster::OpenInvite *Roster::invite(const base::InviteId &id) const
{
    return lookUp(m_invites, id);
}

Role Roster::roleOf(const base::UserId &userId, const base::TeamId &teamId,
                    std::uint64_t atSeq) const
{
    const User *known = user(userId);
    const Team *in = team(teamId);
    if (!known || !in || known->addedAt > atSeq)
        return Role::None;
    if (isAdmin(userId, atSeq))
        return Role::Manager;
    Role role = in->kind == TeamKind::All ? Role::Reader : Role::None;
    if (const auto *changes = lookUp(m_roles, {userId, teamId})) {
        for (const RoleChange &change : *changes) {
            if (change.seq <= atSeq)
                role = change.role;
        }
    }
    return role;
}

bool Roster::isAdmin(const base::UserId &userId, std::uint64_t atSeq) const
{
    bool admin = false;
    if (const auto *changes = lookUp(m_admins, userId)) {
        for (const AdminChange &change : *changes) {
            if (change.seq <= atSeq)
                admin = change.isAdmin;
        }
    }
    return admin;
}

bool Roster::isAnywhereManager(const base::UserId &userId) const
{
    return std::any_of(
               m_teams.begin(), m_teams.end(),
               [&](const auto &entry) { return roleOf(userId, entry.first) == Role::Manager; })
        || isAdmin(userId);
}

bool Roster::isCutOff(const base::DeviceId &deviceId, const base::TeamId &teamId,
                      std::uint64_t afterSeq, std::uint64_t n) const
{
    const auto *cuts = lookUp(m_cuts, deviceId);
    return cuts && std::any_of(cuts->begin(), cuts->end(), [&](const CutInForce &cut) {
               return cut.seq > afterSeq && cut.team.value_or(teamId) == teamId && cut.lastN < n;
           });
}

std::vector<base::DeviceId> Roster::devicesOf(const base::TeamId &teamId) const
{
    std::vector<base::DeviceId> devices;
    for (const auto &[id, known] : m_devices) {
        if (known.isActive() && roleOf(known.user, teamId) != Role::None)
            devices.push_back(id);
    }
    return devices;
}

std::vector<base::DeviceId> Roster::activeDevicesOf(const base::UserId &userId) const
{
    std::vector<base::DeviceId> devices;
    for (const auto &[id, known] : m_devices) {
        if (known.isActive() && known.user == userId)
            devices.push_back(id);
    }
    return devices;
}

bool Roster::isStale(const base::TeamId &teamId) const
{
    const Team *known = team(teamId);
    return known && known->stale.has_value();
}

Roster::Standing Roster::standingOf(const base::UserId &userId) const
{
    Standing standing;
    for (const auto &[id, known] : m_teams) {
        const Role role = roleOf(userId, id);
        if (role != Role::None)
            standing.emplace(id, role);
    }
    return standing;
}

std::vector<base::TeamId> Roster::teamsOf(const base::UserId &userId) const
{
    std::vector<base::TeamId> teams;
    for (const auto &[id, team] : m_teams) {
        if (roleOf(userId, id) != Role::None)
            teams.push_back(id);
    }
    return teams;
}

} // namespace throughline::protocol
