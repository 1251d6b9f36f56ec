// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "invitation_form.h"

#include "invitation_ticket.h"
#include "member_words.h"
#include "private_text.h"
#include "service/organisation.h"
#include "words.h"

#include <algorithm>

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

void InvitationForm::listenTo(Session & /*session*/)
{
    load();
}

void InvitationForm::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    emit subjectChanged();
    load();
}

void InvitationForm::fail(const base::Error &error)
{
    m_problems = {words::problem({}, words::sentence(error))};
    emit changed();
}

void InvitationForm::load()
{
    m_read = false;
    m_draft = {"invite/" + m_subject.toStdString(), 1, {}, {}};
    read();
}

void InvitationForm::read()
{
    if (!m_session)
        return;
    m_reading = true;
    m_problems.clear();
    emit changed();
    m_session->write<Reading>(
        this,
        [key = m_draft.key](service::Workspace &workspace) -> base::Result<Reading> {
            Reading reading{service::keptTeams(workspace), {}};
            TL_TRY(reading.draft, service::findDraft(workspace.store().drafts, key));
            return reading;
        },
        [this, subject = m_subject](base::Result<Reading> reading) {
            if (subject != m_subject)
                return; // somebody else by now, who is being read, too
            m_reading = false;
            if (!reading)
                return fail(reading.error());
            take(*std::move(reading));
        });
}

void InvitationForm::take(Reading reading)
{
    m_read = true;
    m_teams.clear();
    for (const service::KeptTeam &one : reading.teams)
        m_teams.append(words::tile(one.team.hex(), words::text(one.name)));
    const bool isTyped = !m_draft.values.empty();
    // What was typed meanwhile is newer.
    if (reading.draft)
        m_draft.values.merge(std::move(reading.draft->values));
    else if (m_subject != QLatin1String("new"))
        m_draft.values.emplace("name", m_subject.toStdString());
    // A team may have gone since the draft.
    const auto isThere = [this](const service::KeptTeam &one) {
        return one.team.hex() == m_draft.value("team");
    };
    if (std::ranges::none_of(reading.teams, isThere))
        m_draft.values.erase("team");
    if (reading.teams.size() == 1)
        m_draft.values.insert_or_assign("team", reading.teams.front().team.hex());
    emit choicesChanged();
    emit changed();
    if (isTyped)
        keep();
}

QString InvitationForm::value(const char *name) const
{
    return words::text(m_draft.value(name));
}

void InvitationForm::set(const char *name, const QString &value)
{
    // It would be a draft that stays behind.
    if (isLeaving() || this->value(name) == value)
        return;
    if (value.isEmpty())
        m_draft.values.erase(name);
    else
        m_draft.values.insert_or_assign(name, value.toStdString());
    emit changed();
    if (m_read) // else it would take the place of what is not read yet
        keep();
}

void InvitationForm::keep()
{
    if (!m_session)
        return;
    m_session->write<void>(
        this,
        [draft = m_draft](service::Workspace &workspace) {
            return service::saveDraft(workspace, draft);
        },
        [this](const base::Result<void> &kept) {
            if (!kept)
                fail(kept.error());
        });
}

QVariantList InvitationForm::roles() const
{
    QVariantList list;
    list.append(words::tile("caseworker", MemberWords::role("caseworker"), {},
                            MemberWords::whatRoleMeans(protocol::Role::Writer)));
    list.append(words::tile("volunteer", MemberWords::role("volunteer"), {},
                            tr("Records sessions in a visits hall. Sees only those who are "
                               "shared with them")));
    // Who manages is an administrator's to say.
    if (m_session && m_session->names().isAdmin)
        list.append(words::tile("manager", MemberWords::role("manager"), {},
                                MemberWords::whatRoleMeans(protocol::Role::Manager)));
    return list;
}

bool InvitationForm::asksTeam() const
{
    return m_teams.size() > 1 && !role().isEmpty() && role() != QLatin1String("volunteer");
}

bool InvitationForm::hasAnswers() const
{
    return m_code.isEmpty() && (!role().isEmpty() || (!name().isEmpty() && name() != m_subject));
}

void InvitationForm::discard()
{
    if (!m_session || isBusy())
        return;
    m_discarding = true;
    emit changed();
    m_session->discard(this, m_draft, [this](base::Result<void> removed) {
        m_discarding = false;
        if (!removed)
            return fail(removed.error());
        m_problems.clear();
        m_draft.values.clear();
        emit changed();
        emit discarded();
    });
}

bool InvitationForm::check()
{
    m_problems.clear();
    if (name().trimmed().isEmpty())
        m_problems.append(words::problem("name", tr("Enter their full name")));
    if (!roleFrom(role()))
        m_problems.append(words::problem("role", tr("Select what they do")));
    if (asksTeam() && team().isEmpty())
        m_problems.append(words::problem("team", tr("Select the team that they join")));
    return m_problems.isEmpty();
}

void InvitationForm::invite()
{
    if (!m_session || isBusy())
        return;
    if (!m_read)
        return read();
    const bool isWhole = check();
    emit changed();
    if (isWhole)
        m_session->stepUp()->require(SensitiveAct::invite(name().simplified()), this,
                                     [this](Confirmed confirmed) { send(std::move(confirmed)); });
}

void InvitationForm::send(Confirmed /*confirmed*/)
{
    const auto role = roleFrom(this->role());
    if (!m_session || isBusy() || !role)
        return;
    m_busy = true;
    emit changed();
    std::optional<base::TeamId> team;
    if (*role != MemberRole::Volunteer)
        team = base::TeamId::fromHex(this->team().toStdString());
    m_session->ask<Sent>(
        this,
        [name = name().simplified().toStdString(), role = *role, team, draft = m_draft.key](
            service::Workspace &workspace, sync::Transport &server) -> base::Result<Sent> {
            std::optional<std::string> in;
            if (team)
                in = workspace.teamName(*team);
            TL_TRY(service::Invitation made, service::invite(workspace, server, name, role, in));
            (void)service::removeDraft(workspace, draft); // at worst it is there to be sent again
            return Sent{std::move(made.code), workspace.serverUrl()};
        },
        [this](base::Result<Sent> sent) {
            m_busy = false;
            if (!sent)
                return fail(sent.error());
            m_code = words::text(sent->code);
            m_server = words::text(sent->server);
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
