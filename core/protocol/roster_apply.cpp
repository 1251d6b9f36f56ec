// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/roster.h"

#include <algorithm>
#include <set>

// What each statement changes, once its author and its right to be there are known.

namespace throughline::protocol {

bool Roster::apply(const Genesis &body, const Statement &)
{
    if (size() != 1)
        return false;
    m_genesis = body;
    m_policy = body.policy;
    m_admins[body.user].push_back({0, true});
    m_serverKey = body.serverSignKey;
    m_users.emplace(body.user, User{body.user, std::nullopt, 0});
    const base::DeviceId id = deviceId(body.signKey, body.boxKey);
    m_devices.emplace(id, Device{id, body.user, body.signKey, body.boxKey, 0});
    return true;
}

bool Roster::apply(const UserAdd &body, const Statement &)
{
    const auto found = m_users.find(body.user);
    if (found == m_users.end()) {
        m_users.emplace(body.user, User{body.user, body.name, headSeq()});
        return true;
    }
    // The first admin stands in the genesis without a name, because no team key existed then.
    if (found->second.name)
        return false;
    found->second.name = body.name;
    return true;
}

bool Roster::inviteHolds(const DeviceAdd &body) const
{
    const OpenInvite *open = invite(body.invite);
    if (!open || open->spent || open->body.user != body.user)
        return false;
    const auto shown = seqOf(body.headHash);
    if (!shown || *shown < open->seq)
        return false;
    const base::Bytes message =
        acceptMessage(open->body.inviteKey, body.signKey, body.boxKey, body.headHash);
    return crypto::verify(open->body.inviteKey, acceptDomain, {message}, body.p)
        && crypto::verify(body.signKey, acceptDomain, {message}, body.q);
}

bool Roster::apply(const DeviceAdd &body, const Statement &statement)
{
    const base::DeviceId id = deviceId(body.signKey, body.boxKey);
    if (!user(body.user) || device(id) || !inviteHolds(body))
        return false;
    m_invites.at(body.invite).spent = true;
    m_devices.emplace(id, Device{id, body.user, body.signKey, body.boxKey, headSeq()});
    closeToItsMaker(body.user, statement.author);
    return true;
}

bool Roster::apply(const TeamAdd &body, const Statement &statement)
{
    if (team(body.team) || (body.kind == TeamKind::Personal) != body.user.has_value()
        || (body.kind == TeamKind::Work) != body.name.has_value())
        return false;
    if (body.user && !user(*body.user))
        return false;
    if ((body.kind == TeamKind::All || body.kind == TeamKind::Managers) && teamOfKind(body.kind))
        return false;
    m_teams.emplace(body.team,
                    Team{body.team,
                         body.kind,
                         body.user,
                         body.name,
                         body.folder,
                         {},
                         m_devices.at(statement.author).user});
    return true;
}

bool Roster::apply(const MemberSet &body, const Statement &statement)
{
    const Team *into = team(body.team);
    if (!user(body.user) || !into)
        return false;
    if (into->kind == TeamKind::Personal && into->user != body.user)
        return false;
    // A role is lowered only together with the cuts that end what was written under it (D5).
    const bool lowers = body.role < roleOf(body.user, body.team);
    if (lowers ? !areExactlyDevicesOf(body.user, body.cuts) : !body.cuts.empty())
        return false;
    const Standing before = standingOf(body.user);
    m_roles[{body.user, body.team}].push_back({headSeq(), body.role});
    endWhatWasLost(body.user, before, body.cuts, statement.author);
    closeToItsMaker(body.user, statement.author);
    return true;
}

bool Roster::apply(const MemberUnset &body, const Statement &statement)
{
    const auto roles = m_roles.find({body.user, body.team});
    if (roles == m_roles.end() || roles->second.back().role == Role::None
        || !areExactlyDevicesOf(body.user, body.cuts))
        return false;
    const Standing before = standingOf(body.user);
    roles->second.push_back({headSeq(), Role::None});
    endWhatWasLost(body.user, before, body.cuts, statement.author);
    return true;
}

bool Roster::apply(const AdminSet &body, const Statement &statement)
{
    if (!user(body.user) || isAdmin(body.user) == body.isAdmin)
        return false;
    if (!body.isAdmin && !areExactlyDevicesOf(body.user, body.cuts))
        return false;
    const Standing before = standingOf(body.user);
    m_admins[body.user].push_back({headSeq(), body.isAdmin});
    endWhatWasLost(body.user, before, body.cuts, statement.author);
    return true;
}

bool Roster::apply(const DeviceRevoke &body, const Statement &statement)
{
    const auto found = m_devices.find(body.device);
    if (found == m_devices.end())
        return false;
    std::optional<Revocation> &revoked = found->second.revoked;
    // Who left may turn out to have taken the device along: then it is told to wipe after all.
    if (revoked && (revoked->wipe || !body.wipe))
        return false;
    const std::uint64_t since = revoked ? revoked->seq : headSeq();
    const std::uint64_t lastN = revoked ? std::min(revoked->lastN, body.lastN) : body.lastN;
    if (!revoked) {
        for (const base::TeamId &held : teamsOf(found->second.user))
            markStale(held, statement.author);
    }
    revoked = Revocation{since, lastN, body.wipe, body.reason};
    m_cuts[body.device].push_back({since, std::nullopt, lastN});
    return true;
}

bool Roster::apply(const Recover &body, const Statement &)
{
    const base::DeviceId id = deviceId(body.signKey, body.boxKey);
    if (device(id))
        return false;
    m_users.try_emplace(body.user, User{body.user, std::nullopt, headSeq()});
    m_devices.emplace(id, Device{id, body.user, body.signKey, body.boxKey, headSeq()});
    if (!isAdmin(body.user))
        m_admins[body.user].push_back({headSeq(), true});
    return true;
}

void Roster::endWhatWasLost(const base::UserId &userId, const Standing &before,
                            const std::vector<Cut> &cuts, const base::DeviceId &author)
{
    for (const auto &[in, role] : before) {
        const Role now = roleOf(userId, in);
        // Who may still write loses nothing of what they wrote.
        if (role >= Role::Writer && now < Role::Writer) {
            for (const Cut &cut : cuts)
                m_cuts[cut.device].push_back({headSeq(), in, cut.lastN});
        }
        if (now == Role::None)
            markStale(in, author);
    }
}

void Roster::markStale(const base::TeamId &id, const base::DeviceId &author)
{
    Team &known = m_teams.at(id);
    if (!known.stale)
        known.stale = Team::Staleness{headSeq(), author};
}

void Roster::closeToItsMaker(const base::UserId &volunteer, const base::DeviceId &author)
{
    if (activeDevicesOf(volunteer).empty())
        return;
    for (const auto &[id, known] : m_teams) {
        if (known.kind == TeamKind::Personal && known.user == volunteer && keepsKey(volunteer, id)
            && !known.generations.empty()
            && roleOf(known.generations.back().author, id) == Role::None)
            markStale(id, author);
    }
}

bool Roster::areExactlyDevicesOf(const base::UserId &userId, const std::vector<Cut> &cuts) const
{
    const std::vector<base::DeviceId> devices = activeDevicesOf(userId);
    std::set<base::DeviceId> named;
    for (const Cut &cut : cuts)
        named.insert(cut.device);
    return named.size() == cuts.size()
        && std::equal(named.begin(), named.end(), devices.begin(), devices.end());
}

bool Roster::apply(const TeamKeyAdd &body, const Statement &statement)
{
    const auto found = m_teams.find(body.team);
    if (found == m_teams.end() || body.generation != found->second.generations.size()
        || (body.generation == 0) == body.previous.has_value())
        return false;
    found->second.generations.push_back({body.generation, body.boxKey, body.previous, headSeq(),
                                         m_devices.at(statement.author).user});
    found->second.stale.reset();
    if (found->second.user)
        closeToItsMaker(*found->second.user, statement.author);
    return true;
}

bool Roster::apply(const Invite &body, const Statement &)
{
    const base::InviteId id = inviteId(body.inviteKey);
    if (!user(body.user) || invite(id))
        return false;
    for (const auto &[into, role] : body.teams) {
        const Team *known = team(into);
        if (!known || (known->kind == TeamKind::Personal && known->user != body.user))
            return false;
    }
    // One live invite for each user (D9): a new code takes the place of the one that was lost.
    for (auto &[olderId, older] : m_invites) {
        if (older.body.user == body.user)
            older.spent = true;
    }
    m_invites.emplace(id, OpenInvite{id, body, headSeq(), false});
    return true;
}

bool Roster::apply(const InviteCancel &body, const Statement &)
{
    const auto found = m_invites.find(body.invite);
    if (found == m_invites.end() || found->second.spent)
        return false;
    found->second.spent = true;
    return true;
}

bool Roster::apply(const Policy &body, const Statement &)
{
    m_policy = body;
    return true;
}

bool Roster::apply(const Erase &body, const Statement &)
{
    // What belongs to a team is nobody's case, and no member could work without it.
    const bool isATeams = std::any_of(m_teams.begin(), m_teams.end(), [&](const auto &entry) {
        return entry.second.folder == body.folder;
    });
    return !isATeams
        && m_erased.try_emplace(body.folder, ErasedFolder{body.code, headSeq()}).second;
}

bool Roster::apply(const ServerKey &body, const Statement &)
{
    m_serverKey = body.serverSignKey;
    m_serverUrl = body.url;
    return true;
}

bool Roster::apply(const ServerEpoch &body, const Statement &)
{
    return !body.epoch.isNull() && m_epochs.insert(body.epoch).second;
}

bool Roster::apply(const OtherStatement &, const Statement &)
{
    return false;
}

} // namespace throughline::protocol
