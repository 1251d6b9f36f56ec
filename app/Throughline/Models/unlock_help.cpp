// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "unlock_help.h"

#include "service/device_unlock.h"
#include "words.h"

#include <QPointer>

#include <chrono>

namespace throughline::models {

using namespace std::chrono_literals;
using base::ErrorCode;

UnlockHelp::UnlockHelp(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    // Each look stretches the passphrase, which is work for a phone.
    m_again.setInterval(15s);
    connect(&m_again, &QTimer::timeout, this, &UnlockHelp::look);
}

UnlockHelp::~UnlockHelp() = default;

template<class T>
void UnlockHelp::run(std::function<base::Result<T>()> work,
                     std::function<void(base::Result<T>)> done)
{
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_worker = std::jthread([self = QPointer(this), visit = m_visit, relay = m_relay,
                             previous = std::move(m_worker), work = std::move(work),
                             done = std::move(done)]() mutable {
        if (previous.joinable())
            previous.join(); // one at a time
        auto result = std::make_shared<base::Result<T>>(work());
        relay.post([self, visit, done, result] {
            if (!self || self->m_visit != visit)
                return;
            self->m_busy = false;
            done(std::move(*result));
            emit self->changed();
        });
    });
}

void UnlockHelp::begin()
{
    stop();
    const base::Result<std::string> server = service::unlockServer(m_parts.profile());
    m_canAsk = server && !server->empty();
    emit changed();
}

void UnlockHelp::ask(const QString &passphrase)
{
    if (m_busy)
        return;
    m_passphrase = std::make_shared<const Passphrase>(passphrase);
    run<std::string>(
        [this, profile = m_parts.profile(), secret = m_passphrase]() -> base::Result<std::string> {
            TL_TRY(const std::string url, service::unlockServer(profile));
            TL_TRY(const std::unique_ptr<sync::Transport> server, m_parts.connect(url));
            return service::askUnlock(profile, secret->view(), *server, m_parts.random,
                                      m_parts.keyStore);
        },
        [this](base::Result<std::string> asked) {
            m_problem = asked ? QString() : words::sentence(asked.error());
            if (!asked)
                return;
            m_words = words::text(*asked).split(u' ', Qt::SkipEmptyParts);
            m_waitText.clear();
            m_again.start();
        });
}

void UnlockHelp::look()
{
    if (m_busy || m_words.isEmpty())
        return;
    run<void>(
        [this, profile = m_parts.profile(), secret = m_passphrase]() -> base::Result<void> {
            TL_TRY(const std::string url, service::unlockServer(profile));
            TL_TRY(const std::unique_ptr<sync::Transport> server, m_parts.connect(url));
            return service::finishUnlock(profile, secret->view(), *server, m_parts.random,
                                         m_parts.keyStore);
        },
        [this](const base::Result<void> &answer) { takeAnswer(answer); });
}

void UnlockHelp::takeAnswer(const base::Result<void> &answer)
{
    if (answer) {
        m_again.stop();
        m_words.clear();
        m_waitText.clear();
        emit unlocked();
        return;
    }
    switch (answer.error().code) {
    case ErrorCode::NotApproved:
        m_waitText = tr("No manager has answered yet. This page looks again by itself.");
        break;
    case ErrorCode::Unreachable:
        m_waitText = tr("We could not reach the office computer. This page tries again by itself.");
        break;
    default:
        // It cannot come any more: it is asked anew.
        m_again.stop();
        m_words.clear();
        m_problem = words::sentence(answer.error());
    }
}

void UnlockHelp::useRoot(const QString &paperRoot, const QString &passphrase)
{
    if (m_busy)
        return;
    m_passphrase = std::make_shared<const Passphrase>(passphrase);
    run<void>(
        [this, profile = m_parts.profile(), secret = m_passphrase,
         root = std::make_shared<const Passphrase>(paperRoot)] {
            return service::unlockWithRoot(profile, secret->view(), root->view(), m_parts.random,
                                           m_parts.keyStore);
        },
        [this](const base::Result<void> &done) {
            m_problem = done ? QString() : words::sentence(done.error());
            if (done)
                emit unlocked();
        });
}

void UnlockHelp::stop()
{
    ++m_visit;
    m_again.stop();
    m_busy = false;
    m_words.clear();
    m_waitText.clear();
    m_problem.clear();
    m_passphrase.reset();
    emit changed();
}

void UnlockHelp::clearProblem()
{
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    emit changed();
}

std::shared_ptr<const Passphrase> UnlockHelp::takePassphrase()
{
    return std::exchange(m_passphrase, nullptr);
}

} // namespace throughline::models
