// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "asking_model.h"

#include "member_words.h"
#include "service/organisation.h"
#include "service/unlock_requests.h"
#include "words.h"

namespace throughline::models {

namespace {

constexpr QLatin1String joinPart("join");
constexpr QLatin1String unlockPart("unlock");

} // namespace

std::optional<AskingId> AskingId::from(const QString &text)
{
    const QString part = text.section(u'/', 0, 0);
    const std::string hex = text.section(u'/', 1).toStdString();
    if (part == joinPart) {
        if (const auto invite = base::InviteId::fromHex(hex))
            return joining(*invite);
    } else if (part == unlockPart) {
        if (const auto device = base::DeviceId::fromHex(hex))
            return locked(*device);
    }
    return std::nullopt;
}

QString AskingId::text() const
{
    return invite() ? QString(joinPart) + u'/' + words::text(invite()->hex())
                    : QString(unlockPart) + u'/' + words::text(device()->hex());
}

void AskingModel::listenTo(Session & /*session*/)
{
    load();
}

void AskingModel::setAsking(const QString &asking)
{
    if (asking == m_asking)
        return;
    m_asking = asking;
    m_id = AskingId::from(asking);
    m_found = {};
    m_problem.clear();
    m_open = m_ready = false;
    emit askingChanged();
    emit changed();
    load();
}

void AskingModel::load()
{
    if (!m_session || !m_id)
        return;
    using Sought = std::optional<Found>;
    m_session->ask<Sought>(
        this,
        [id = *m_id](service::Workspace &workspace,
                     sync::Transport &server) -> base::Result<Sought> {
            if (id.invite()) {
                TL_TRY(const auto all, service::pendingMembers(workspace, server));
                for (const service::PendingMember &one : all) {
                    if (one.id == *id.invite())
                        return Sought(
                            Found{words::text(one.name), MemberWords::role(one.role),
                                  words::text(one.checkWords).split(u' ', Qt::SkipEmptyParts),
                                  one.isSound});
                }
                return Sought();
            }
            TL_TRY(const auto all, service::unlocksAsked(workspace, server));
            for (const service::UnlockAsked &one : all) {
                if (one.device == *id.device())
                    return Sought(Found{
                        words::text(one.user), MemberWords::device(one.device), {}, one.isSound});
            }
            return Sought();
        },
        [this, asking = m_asking](base::Result<Sought> found) {
            if (asking == m_asking)
                take(std::move(found));
        });
}

void AskingModel::take(base::Result<std::optional<Found>> found)
{
    m_ready = true;
    if (!found) // else why it was refused stays beside what it shows by now
        m_problem = words::sentence(found.error());
    m_open = found && *found;
    if (m_open)
        m_found = **std::move(found);
    emit changed();
}

void AskingModel::letIn()
{
    if (!m_id || !m_id->invite() || !m_open)
        return;
    require(
        SensitiveAct::letIn(name()),
        [invite = *m_id->invite(), compared = m_found.words.join(u' ').toStdString()](
            service::Workspace &workspace, sync::Transport &server) {
            return service::approve(workspace, server, invite, compared);
        },
        tr("%1 is in. Their device goes on by itself.").arg(name()));
}

void AskingModel::unlock(const QString &wordsHeard)
{
    if (!m_id || !m_id->device())
        return;
    if (wordsHeard.trimmed().isEmpty()) {
        m_problem = tr("Enter the six words that they read aloud.");
        emit changed();
        return;
    }
    require(
        SensitiveAct::unlockDevice(name()),
        [device = *m_id->device(), heard = wordsHeard.toStdString()](service::Workspace &workspace,
                                                                     sync::Transport &server) {
            return service::answerUnlock(workspace, server, device, heard);
        },
        tr("Unlocked. The device of %1 opens with its new passphrase in a moment.").arg(name()));
}

void AskingModel::require(const SensitiveAct &what, const Deed &deed, const QString &text)
{
    if (!m_session || m_busy)
        return;
    m_session->stepUp()->require(what, this,
                                 [this, deed, text, asking = m_asking](Confirmed confirmed) {
                                     if (asking == m_asking)
                                         act(std::move(confirmed), deed, text);
                                 });
}

void AskingModel::act(Confirmed /*confirmed*/, Deed deed, const QString &text)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_session->ask<void>(this, std::move(deed),
                         [this, text, asking = m_asking](const base::Result<void> &done) {
                             m_busy = false;
                             if (asking != m_asking) // another device is looked at by now
                                 return emit changed();
                             m_problem = done ? QString() : words::sentence(done.error());
                             emit changed();
                             if (done)
                                 emit finished(text);
                             else if (done.error().code == base::ErrorCode::Refused)
                                 load(); // it may show other words by now
                         });
}

} // namespace throughline::models
