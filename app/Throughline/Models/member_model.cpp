// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "member_model.h"

#include "member_words.h"
#include "service/revocation.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using protocol::RevokeReason;
using protocol::Role;

namespace {

struct NamedRole
{
    Role role;
    std::string_view key;
};
constexpr NamedRole roles[] = {{Role::Manager, "manager"},
                               {Role::Writer, "caseworker"},
                               {Role::Reader, "reader"},
                               {Role::None, "none"}};

[[nodiscard]] std::optional<Role> roleFrom(const QString &key)
{
    const auto found = std::ranges::find(roles, key.toStdString(), &NamedRole::key);
    return found == std::end(roles) ? std::nullopt : std::optional(found->role);
}

//! What is shown of a member.
struct Reading
{
    service::MemberStanding standing;
    std::vector<service::Member> rows;
};

} // namespace

void MemberModel::listenTo(Session &session)
{
    connect(&session, &Session::namesChanged, this, &MemberModel::load);
    load();
}

void MemberModel::setMember(const QString &member)
{
    if (member == m_member)
        return;
    m_member = member;
    m_id = base::UserId::fromHex(member.toStdString());
    // Nothing of the one before is shown, or can be acted on, under the new one's id.
    m_ready = false;
    m_standing = {};
    m_role.clear();
    m_owned.clear();
    m_teams.setRows({});
    m_devices.setRows({});
    m_problem.clear();
    emit memberChanged();
    emit changed();
    load();
}

QString MemberModel::name() const
{
    return words::text(m_standing.name);
}

void MemberModel::load()
{
    if (!m_session || !m_id)
        return;
    m_session->write<Reading>(
        this,
        [id = *m_id](service::Workspace &workspace) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.standing, service::standingOf(workspace, id));
            TL_TRY(reading.rows, service::members(workspace));
            std::erase_if(reading.rows, [&](const service::Member &one) { return one.user != id; });
            return reading;
        },
        [this, member = m_member](base::Result<Reading> reading) {
            if (member != m_member)
                return;
            m_ready = true;
            if (!reading) {
                m_problem = words::sentence(reading.error());
            } else {
                m_standing = std::move(reading->standing);
                m_role = reading->rows.empty() ? QString()
                                               : MemberWords::role(reading->rows.front().role);
                std::vector<MemberTeamRow> teams;
                for (const service::TeamStanding &one : m_standing.teams) {
                    // A change is the server's to make known.
                    const bool may = one.mayChange && m_session->hasServer();
                    if (one.role != Role::None || may)
                        teams.push_back({words::text(one.team.hex()), words::text(one.name),
                                         MemberWords::role(one.role), may});
                }
                m_teams.setRows(std::move(teams));
                showDevices(reading->rows);
            }
            emit changed();
        });
}

void MemberModel::showDevices(const std::vector<service::Member> &rows)
{
    const base::Millis now = m_session->now();
    const bool hasServer = m_session->hasServer();
    const base::DeviceId here = m_session->names().device;
    m_owned.clear();
    std::ranges::copy_if(rows, std::back_inserter(m_owned),
                         [](const service::Member &one) { return one.device.has_value(); });
    // Those that are in use come first.
    std::ranges::stable_partition(m_owned, [](const auto &one) { return one.state == "active"; });
    std::vector<MemberDeviceRow> devices;
    for (const service::Member &one : m_owned) {
        const bool isIn = one.state == "active";
        MemberDeviceRow row;
        row.device = words::text(one.device->hex());
        row.title = MemberWords::device(*one.device);
        row.detail = one.lastSeen ? tr("Last sent work %1").arg(words::moment(*one.lastSeen, now))
                                  : tr("Has not sent any work yet");
        if (one.device == here)
            row.status = tr("This device");
        else if (!isIn)
            row.status = tr("Shut out");
        row.open = isIn && one.device != here && m_standing.isKept && hasServer;
        devices.push_back(std::move(row));
    }
    m_devices.setRows(std::move(devices));
}

bool MemberModel::canInvite() const
{
    return m_ready && m_session && m_session->hasServer() && m_standing.isKept
        && std::ranges::none_of(m_owned,
                                [](const service::Member &one) { return one.state == "active"; });
}

const service::TeamStanding *MemberModel::teamOf(const QString &team) const
{
    const auto id = base::TeamId::fromHex(team.toStdString());
    const auto found = std::ranges::find_if(
        m_standing.teams, [&](const service::TeamStanding &one) { return id == one.team; });
    return found == m_standing.teams.end() ? nullptr : &*found;
}

QVariantList MemberModel::rolesFor(const QString &team) const
{
    QVariantList list;
    const service::TeamStanding *const standing = teamOf(team);
    if (!standing || !standing->mayChange)
        return list;
    for (const auto &[role, key] : roles) {
        // Who manages is for administrators to say.
        if (role == standing->role || (role == Role::Manager && !m_standing.mayChangeAdmin))
            continue;
        list.append(words::tile(
            key, role == Role::None ? tr("Take out of this team") : MemberWords::role(role), {},
            MemberWords::whatRoleMeans(role)));
    }
    return list;
}

void MemberModel::setRole(const QString &team, const QString &role)
{
    const service::TeamStanding *const standing = teamOf(team);
    const auto wanted = roleFrom(role);
    if (!standing || !wanted || !m_id)
        return;
    const QString in = words::text(standing->name);
    require(
        *wanted == Role::None ? SensitiveAct::leaveTeam(name(), in)
                              : SensitiveAct::changeRole(name(), in, MemberWords::role(*wanted)),
        [user = *m_id, id = standing->team, role = *wanted](service::Workspace &workspace,
                                                            sync::Transport &server) {
            return role == Role::None ? service::leaveTeam(workspace, server, user, id)
                                      : service::setRole(workspace, server, user, id, role);
        },
        *wanted == Role::None ? tr("%1 is out of %2").arg(name(), in)
                              : tr("%1 in %2: %3").arg(name(), in, MemberWords::role(*wanted)));
}

void MemberModel::setAdmin(bool admin)
{
    if (!m_id || !m_ready)
        return;
    require(
        SensitiveAct::setAdministrator(name(), admin),
        [user = *m_id, admin](service::Workspace &workspace, sync::Transport &server) {
            return service::setAdmin(workspace, server, user, admin);
        },
        admin ? tr("%1 administers the organisation now").arg(name())
              : tr("%1 administers the organisation no longer").arg(name()));
}

QString MemberModel::whatShuttingOutMeans(const QString &device, bool wipe) const
{
    const auto id = base::DeviceId::fromHex(device.toStdString());
    const auto found =
        std::ranges::find_if(m_owned, [&](const service::Member &one) { return one.device == id; });
    if (!id || found == m_owned.end() || !m_session)
        return {};
    const auto others = std::ranges::count_if(m_owned, [&](const service::Member &one) {
        return one.state == "active" && one.device != id;
    });
    QStringList parts;
    parts.append(tr("This device of %1 is shut out for good: it gets nothing and sends nothing "
                    "any more.")
                     .arg(name()));
    parts.append(wipe ? tr("At its next contact it destroys everything on it, also what it has "
                           "not sent.")
                      : tr("At its next contact it locks. What it has not sent stays on it, "
                           "sealed."));
    parts.append(found->lastSeen
                     ? tr("It last sent work %1; what was written on it since is on it alone.")
                           .arg(words::moment(*found->lastSeen, m_session->now()))
                     : tr("It has never sent any work."));
    if (others > 0)
        parts.append(tr("%n other devices of theirs stay.", nullptr, static_cast<int>(others)));
    return parts.join(u' ');
}

void MemberModel::shutOut(const QString &device, bool wipe, const QString &reason)
{
    const auto id = base::DeviceId::fromHex(device.toStdString());
    const auto why = service::revokeReason(reason.toStdString());
    if (!id || !why)
        return;
    require(
        SensitiveAct::shutOut(name(), MemberWords::device(*id), wipe),
        [id = *id, wipe, why = *why](service::Workspace &workspace, sync::Transport &server) {
            return service::revokeDevice(workspace, server, id, wipe, why);
        },
        tr("Shut out. The server gives it nothing any more."));
}

void MemberModel::require(const SensitiveAct &what, const Deed &deed, const QString &text)
{
    if (!m_session || m_busy)
        return;
    clearProblem();
    m_session->stepUp()->require(what, this,
                                 [this, deed, text, member = m_member](Confirmed confirmed) {
                                     if (member == m_member)
                                         act(std::move(confirmed), deed, text);
                                 });
}

void MemberModel::act(Confirmed /*confirmed*/, Deed deed, const QString &text)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_session->ask<void>(this, std::move(deed),
                         [this, text, member = m_member](const base::Result<void> &done) {
                             m_busy = false;
                             if (member != m_member) // another one is shown by now
                                 return emit changed();
                             m_problem = done ? QString() : words::sentence(done.error());
                             emit changed();
                             if (!done)
                                 return;
                             load();
                             emit changeMade(text);
                         });
}

void MemberModel::clearProblem()
{
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    emit changed();
}

} // namespace throughline::models
