// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sharing_model.h"

#include "service/read/person_name.h"
#include "service/sharing.h"
#include "words.h"

namespace throughline::models {

namespace {

struct Reading
{
    service::PersonName name;
    service::Readers readers;
    service::Sharing sharing;
};

[[nodiscard]] QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(words::text(name));
    return list.join(QStringLiteral(", "));
}

[[nodiscard]] QString kindText(protocol::TeamKind kind)
{
    return kind == protocol::TeamKind::Personal ? SharingModel::tr("Volunteer")
                                                : SharingModel::tr("Team");
}

[[nodiscard]] SharedRow rowOf(const service::SharedWith &one, bool removable)
{
    SharedRow row;
    row.team = words::text(one.team.hex());
    row.name = words::text(one.name);
    row.members = one.kind == protocol::TeamKind::Personal ? kindText(one.kind)
        : one.members.empty() ? SharingModel::tr("Nobody but administrators")
                              : joined(one.members);
    row.removable = removable;
    return row;
}

} // namespace

void SharingModel::listenTo(Session &session)
{
    connect(&session, &Session::namesChanged, this, &SharingModel::load);
    connect(&session, &Session::fullNamesChanged, this, &SharingModel::load);
    load();
}

void SharingModel::setPerson(const QString &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_ready = false;
    m_name.clear();
    m_teams.setRows({});
    m_choices.clear();
    m_problem.clear();
    m_readProblem.clear();
    emit personChanged();
    emit changed();
    load();
}

void SharingModel::load()
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!m_session || !id)
        return;
    m_session->write<Reading>(
        this,
        [id = *id](service::Workspace &workspace) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.readers, service::whoMayRead(workspace, id));
            TL_TRY(reading.sharing, service::sharingOf(workspace, id));
            TL_TRY(const auto row, workspace.store().records.find(domain::Kind::Person, id));
            if (row)
                reading.name = service::nameOf(row->record);
            return reading;
        },
        [this, person = m_person](base::Result<Reading> reading) {
            if (person != m_person)
                return;
            m_ready = true;
            m_readProblem = reading ? QString() : words::sentence(reading.error());
            if (reading) {
                m_name = words::listName(reading->name, m_session->fullNames());
                // Somebody has to be left who reads it.
                const bool removable =
                    reading->sharing.isAllowed && reading->readers.teams.size() > 1;
                std::vector<SharedRow> rows;
                for (const service::SharedWith &one : reading->readers.teams)
                    rows.push_back(rowOf(one, removable));
                m_teams.setRows(std::move(rows));
                m_administrators = joined(reading->readers.administrators);
                m_choices.clear();
                for (const service::ShareTarget &one : reading->sharing.targets)
                    m_choices.append(
                        words::tile(one.team.hex(), words::text(one.name), {}, kindText(one.kind)));
            }
            emit changed();
        });
}

void SharingModel::share(const QString &team)
{
    require(SensitiveAct::share(m_name, nameOf(team)), &service::sharePerson, team,
            m_session && m_session->hasServer()
                ? tr("Shared. Their devices get it with their next sync.")
                : tr("Shared. Their devices get it once there is a server."));
}

void SharingModel::unshare(const QString &team)
{
    require(SensitiveAct::takeBack(m_name, nameOf(team)), &service::unsharePerson, team,
            m_session && m_session->hasServer()
                ? tr("Taken back. It goes from their devices with their next sync.")
                : tr("Taken back. It had not come to any other device yet."));
}

QString SharingModel::nameOf(const QString &team) const
{
    for (const SharedRow &row : m_teams.rows()) {
        if (row.team == team)
            return row.name;
    }
    for (const QVariant &choice : m_choices) {
        const QVariantMap tile = choice.toMap();
        if (tile.value(QStringLiteral("key")).toString() == team)
            return tile.value(QStringLiteral("text")).toString();
    }
    return {};
}

void SharingModel::require(const SensitiveAct &what, Deed deed, const QString &team,
                           const QString &text)
{
    if (!m_session || m_busy)
        return;
    clearProblem();
    m_session->stepUp()->require(what, this,
                                 [this, deed, team, text, person = m_person](Confirmed confirmed) {
                                     if (person == m_person)
                                         act(std::move(confirmed), deed, team, text);
                                 });
}

void SharingModel::act(Confirmed /*confirmed*/, Deed deed, const QString &team, const QString &text)
{
    const auto person = base::RecordId::fromHex(m_person.toStdString());
    const auto id = base::TeamId::fromHex(team.toStdString());
    if (!m_session || m_busy || !person || !id)
        return;
    m_busy = true;
    m_problem.clear();
    emit changed();
    const auto take = [this, text](const base::Result<void> &done) {
        m_busy = false;
        m_problem = done ? QString() : words::sentence(done.error());
        emit changed();
        if (!done)
            return;
        load();
        emit changeMade(text);
    };
    if (!m_session->hasServer())
        return m_session->write<void>(
            this,
            [deed, person = *person, id = *id](service::Workspace &workspace) {
                return deed(workspace, nullptr, person, id);
            },
            take);
    m_session->ask<void>(
        this,
        [deed, person = *person, id = *id](service::Workspace &workspace, sync::Transport &server) {
            return deed(workspace, &server, person, id);
        },
        take);
}

void SharingModel::clearProblem()
{
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    emit changed();
}

} // namespace throughline::models
