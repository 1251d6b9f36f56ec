// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "invitation_form.h"

#include "invitation_ticket.h"
#include "member_words.h"
#include "private_text.h"
#include "service/member_roles.h"
#include "service/organisation.h"
#include "words.h"

namespace throughline::models {

using service::MemberRole;

namespace {

[[nodiscard]] std::optional<MemberRole> roleFrom(const QString &key)
{
    if (key == QLatin1String("volunteer"))
        return MemberRole::Volunteer;
    if (key == QLatin1String("caseworker"))
        return MemberRole::Caseworker;
    if (key == QLatin1String("manager"))
        return MemberRole::Manager;
    return std::nullopt;
}

[[nodiscard]] QVariantMap problem(const char *field, const QString &text)
{
    return {{QStringLiteral("field"), QString::fromLatin1(field)}, {QStringLiteral("text"), text}};
}

//! A code with what its device needs besides.
struct Sent
{
    std::string code;
    std::string server;
};

} // namespace

InvitationForm::~InvitationForm()
{
    m_code.fill(u'0');
}

void InvitationForm::listenTo(Session &session)
{
    using Teams = std::vector<service::KeptTeam>;
    session.write<Teams>(
        this,
        [](service::Workspace &workspace) {
            return base::Result<Teams>(service::keptTeams(workspace));
        },
        [this](base::Result<Teams> teams) {
            m_teams.clear();
            m_teamsRead = true;
            if (teams) {
                for (const service::KeptTeam &one : *teams)
                    m_teams.append(words::tile(one.team.hex(), words::text(one.name)));
                if (teams->size() == 1)
                    m_team = words::text(teams->front().team.hex());
            }
            emit choicesChanged();
            emit changed();
        });
}

void InvitationForm::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    emit changed();
}

void InvitationForm::setRole(const QString &role)
{
    if (role == m_role)
        return;
    m_role = role;
    emit changed();
}

void InvitationForm::setTeam(const QString &team)
{
    if (team == m_team)
        return;
    m_team = team;
    emit changed();
}

QVariantList InvitationForm::roles() const
{
    QVariantList list;
    list.append(words::tile("caseworker", MemberWords::role("caseworker"), {},
                            MemberWords::whatRoleMeans(protocol::Role::Writer)));
    list.append(words::tile("volunteer", MemberWords::role("volunteer"), {},
                            tr("Sees only those who are shared with them")));
    // Who manages is an administrator's to say.
    if (m_session && m_session->names().isAdmin)
        list.append(words::tile("manager", MemberWords::role("manager"), {},
                                MemberWords::whatRoleMeans(protocol::Role::Manager)));
    return list;
}

bool InvitationForm::asksTeam() const
{
    return m_teams.size() > 1 && !m_role.isEmpty() && m_role != QLatin1String("volunteer");
}

bool InvitationForm::check()
{
    m_problems.clear();
    if (m_name.trimmed().isEmpty())
        m_problems.append(problem("name", tr("Enter their full name")));
    if (!roleFrom(m_role))
        m_problems.append(problem("role", tr("Select what they do")));
    if (asksTeam() && m_team.isEmpty())
        m_problems.append(problem("team", tr("Select the team that they join")));
    return m_problems.isEmpty();
}

void InvitationForm::invite()
{
    if (!m_session || isBusy())
        return;
    const bool isWhole = check();
    m_busy = isWhole;
    emit changed();
    if (!isWhole)
        return;
    std::optional<base::TeamId> team;
    if (m_role != QLatin1String("volunteer"))
        team = base::TeamId::fromHex(m_team.toStdString());
    m_session->ask<Sent>(
        this,
        [name = m_name.simplified().toStdString(), role = *roleFrom(m_role),
         team](service::Workspace &workspace, sync::Transport &server) -> base::Result<Sent> {
            std::optional<std::string> in;
            if (team)
                in = workspace.teamName(*team);
            TL_TRY(service::Invitation made, service::invite(workspace, server, name, role, in));
            return Sent{std::move(made.code), workspace.serverUrl()};
        },
        [this](base::Result<Sent> sent) {
            m_busy = false;
            if (sent) {
                m_code = words::text(sent->code);
                m_server = words::text(sent->server);
            } else {
                m_problems = {problem("", words::sentence(sent.error()))};
            }
            emit changed();
        });
}

QString InvitationForm::ticket() const
{
    return m_code.isEmpty() ? QString() : InvitationTicket{m_server, m_code}.text();
}

void InvitationForm::saveFile(const QUrl &file)
{
    if (!m_session || m_code.isEmpty())
        return;
    const QString text =
        tr("An invitation to Throughline. It works once, within 48 hours.\n"
           "Open Throughline on the new device, choose \"Join a team\", and choose this file.\n"
           "Delete it afterwards.")
        + QStringLiteral("\n\n") + ticket() + u'\n';
    m_session->write<void>(
        this, [file, text](service::Workspace &) { return savePrivateText(file, text); },
        [this, file](const base::Result<void> &saved) {
            m_fileFailed = !saved;
            m_fileText = saved ? tr("Saved as %1. Give it to nobody else.").arg(file.fileName())
                               : words::sentence(saved.error());
            emit changed();
        });
}

} // namespace throughline::models
