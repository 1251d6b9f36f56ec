// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "take_model.h"

#include "words.h"

namespace throughline::models {

namespace {

[[nodiscard]] QString everybodyKey()
{
    return QStringLiteral("all");
}

[[nodiscard]] QVariantMap option(const QString &key, const QString &text)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

} // namespace

void TakeModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &TakeModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &TakeModel::refresh);
    connect(&session, &Session::namesChanged, this, &TakeModel::refresh);
    refresh();
}

void TakeModel::refresh()
{
    if (!m_session)
        return;
    m_session->read<service::TakenAlong>(
        this, [](service::Reader &reader) { return service::takenAlong(reader); },
        [this](base::Result<service::TakenAlong> now) {
            if (!now)
                return;
            m_now = *now;
            m_ready = true;
            emit changed();
        });
}

QVariantList TakeModel::options() const
{
    QVariantList options{option(everybodyKey(), tr("Everybody"))};
    for (const int days : service::takeDaysChoices)
        options.append(
            option(QString::number(days), tr("Who is due within %n days", nullptr, days)));
    return options;
}

QString TakeModel::chosen() const
{
    return !m_ready ? QString() : m_now.days ? QString::number(*m_now.days) : everybodyKey();
}

QString TakeModel::whyNotText() const
{
    return m_ready && !m_now.hasServer
        ? tr("This organisation has no server yet, so whoever left this device would be nowhere. "
             "Everybody stays on it.")
        : QString();
}

QString TakeModel::rowText() const
{
    return m_ready ? tr("%n people", nullptr, static_cast<int>(m_now.here)) : QString();
}

QString TakeModel::hereText() const
{
    return m_ready ? tr("%n people are on this device.", nullptr, static_cast<int>(m_now.here))
                   : QString();
}

QString TakeModel::leftText() const
{
    return m_now.left > 0
        ? tr("%n people are left with the organisation.", nullptr, static_cast<int>(m_now.left))
        : QString();
}

QString TakeModel::nextText() const
{
    if (!m_ready || !m_now.hasServer)
        return {};
    if (m_now.days)
        return tr(
            "At each sync, who is due by then comes and who is not due any more leaves. Until "
            "then nothing changes.");
    return m_now.left > 0 ? tr("They come back at the next sync.") : tr("Nobody leaves.");
}

void TakeModel::choose(const QString &key)
{
    if (!m_session || key == chosen())
        return;
    const std::optional<int> days =
        key == everybodyKey() ? std::nullopt : std::optional(key.toInt());
    m_session->write<bool>(
        this,
        [days](service::Workspace &workspace) -> base::Result<bool> {
            TL_CHECK(service::takeWithMe(workspace, days));
            return true;
        },
        [this](base::Result<bool> done) {
            m_problem = done ? QString() : words::sentence(done.error());
            emit changed();
            if (!done)
                return;
            refresh();
            m_session->syncNow();
        });
}

} // namespace throughline::models
