// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/roster.h"

#include <algorithm>

// Who may write what (sync.md D2). Admins everything; managers what keeps the members of their own
// teams. A manager must not come by it to anything that they do not keep already: neither by
// letting a device of their own in as somebody else, nor by a role above their own.

namespace throughline::protocol {

bool Roster::keepsTeam(const base::UserId &manager, const base::TeamId &id) const
{
    const Team *in = team(id);
    return in
        && (roleOf(manager, id) == Role::Manager
            || (in->kind == TeamKind::Personal && in->maker == manager
                && isAnywhereManager(manager)));
}

bool Roster::keepsKey(const base::UserId &userId, const base::TeamId &id) const
{
    const Team *in = team(id);
    const Role role = in ? roleOf(userId, id) : Role::None;
    return role == Role::Manager
        || (role == Role::Writer && in->kind == TeamKind::Personal && in->user == userId);
}

bool Roster::mayWriteKey(const base::UserId &userId, const base::TeamId &id) const
{
    return keepsKey(userId, id) || (keepsTeam(userId, id) && team(id)->generations.empty());
}

bool Roster::keepsUser(const base::UserId &manager, const base::UserId &userId) const
{
    if (isAdmin(manager))
        return true;
    if (!isAnywhereManager(manager) || isAdmin(userId))
        return false;
    return std::all_of(m_teams.begin(), m_teams.end(), [&](const auto &entry) {
        const auto &[id, known] = entry;
        const Role role = roleOf(userId, id);
        const bool isEverybodys = known.kind == TeamKind::All && role == Role::Reader;
        return role == Role::None || isEverybodys
            || (role <= Role::Writer && keepsTeam(manager, id));
    });
}

bool Roster::managerMaySet(const base::UserId &manager, const base::UserId &userId,
                           const base::TeamId &id) const
{
    return keepsTeam(manager, id) && !isAdmin(userId) && roleOf(userId, id) <= Role::Writer;
}

bool Roster::managerMayWrite(const base::UserId &manager, const StatementBody &body) const
{
    struct Rights
    {
        const Roster &roster;
        const base::UserId &manager;

        bool operator()(const UserAdd &) const { return true; }
        bool operator()(const DeviceAdd &add) const { return roster.keepsUser(manager, add.user); }
        bool operator()(const DeviceRevoke &revoke) const
        {
            const Device *device = roster.device(revoke.device);
            return device && roster.keepsUser(manager, device->user);
        }
        bool operator()(const TeamAdd &add) const
        {
            return add.kind == TeamKind::Personal && add.user
                && roster.keepsUser(manager, *add.user);
        }
        bool operator()(const MemberSet &set) const
        {
            return set.role <= Role::Writer && roster.managerMaySet(manager, set.user, set.team);
        }
        bool operator()(const MemberUnset &unset) const
        {
            return roster.managerMaySet(manager, unset.user, unset.team);
        }
        bool operator()(const TeamKeyAdd &key) const
        {
            return roster.mayWriteKey(manager, key.team);
        }
        bool operator()(const Invite &invite) const
        {
            return roster.keepsUser(manager, invite.user)
                && std::all_of(invite.teams.begin(), invite.teams.end(), [&](const auto &given) {
                       return given.second <= Role::Writer
                           && roster.keepsTeam(manager, given.first);
                   });
        }
        bool operator()(const InviteCancel &cancel) const
        {
            const OpenInvite *invite = roster.invite(cancel.invite);
            return invite && roster.keepsUser(manager, invite->body.user);
        }
        //! A type that this version does not know: a later one may let managers write it.
        bool operator()(const OtherStatement &) const { return true; }
        bool operator()(const Genesis &) const { return false; }
        bool operator()(const Erase &) const { return false; }
        bool operator()(const Policy &) const { return false; }
        bool operator()(const ServerKey &) const { return false; }
        bool operator()(const AdminSet &) const { return false; }
        bool operator()(const Recover &) const { return false; }
        bool operator()(const ServerEpoch &) const { return false; }
    };
    // Of those who are no manager a volunteer alone has something to keep: their own team's key.
    if (!isAnywhereManager(manager) && !std::holds_alternative<TeamKeyAdd>(body))
        return false;
    return std::visit(Rights{*this, manager}, body);
}

bool Roster::mayWrite(const Device &author, const StatementBody &body) const
{
    return author.isActive() && (isAdmin(author.user) || managerMayWrite(author.user, body));
}

} // namespace throughline::protocol
