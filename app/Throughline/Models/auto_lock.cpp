// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "auto_lock.h"

#include "hall_model.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace throughline::models {

namespace {

constexpr std::int64_t minute = 60'000; //!< ms
constexpr std::int64_t longestLeaving = 20'000; //!< ms
constexpr std::int64_t warning = 20'000; //!< ms

} // namespace

AutoLock::AutoLock(const Settings &settings, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_settings(settings), m_clock(clock)
{
    noteActivity();
    connect(&m_unsentCheck, &UnsentCheck::changed, this, &AutoLock::lockIfCheckWasSent,
            Qt::QueuedConnection);
    if (QCoreApplication::instance())
        QCoreApplication::instance()->installEventFilter(this);
}

void AutoLock::setSession(Session *session)
{
    m_session = session;
    m_unsentCheck.setSession(session);
    if (std::exchange(m_leaving, {}))
        emit leavingChanged();
    noteActivity(); // nothing is left of a warning
    if (!session)
        return;
    // Later, because it ends the session that tells it.
    connect(session, &Session::syncStateChanged, this, &AutoLock::lockIfTried,
            Qt::QueuedConnection);
}

void AutoLock::lockOnceSent()
{
    // Inside a prison nothing goes, and nothing is waited for.
    const bool waits = m_session && !m_session->hall()->isOpen() && m_unsentCheck.isThere();
    if (waits)
        leave(WaitsFor::Check);
    else
        emit lockWanted();
}

void AutoLock::lockAfterRound()
{
    leave(WaitsFor::Round);
}

void AutoLock::leave(WaitsFor what)
{
    if (!m_session || m_leaving)
        return;
    if (!m_session->hasServer()) {
        emit lockWanted();
        return;
    }
    emit coverWanted();
    // A round that is under way may have sent what it had before this was saved: the next counts.
    const service::SyncState &sync = m_session->syncState();
    m_leaving = {what, sync.rounds + (sync.running ? 1 : 0), m_clock.monotonic() + longestLeaving};
    emit leavingChanged();
    m_session->syncNow();
}

void AutoLock::lockIfTried()
{
    if (m_leaving && m_session && m_session->syncState().rounds > m_leaving->rounds)
        emit lockWanted();
}

void AutoLock::lockIfCheckWasSent()
{
    if (m_leaving && m_leaving->what == WaitsFor::Check && !m_unsentCheck.isThere())
        emit lockWanted();
}

void AutoLock::lockIfLate()
{
    if (m_leaving && m_clock.monotonic() >= m_leaving->until)
        emit lockWanted();
}

void AutoLock::lockIfIdle()
{
    if (!m_session)
        return;
    const std::int64_t left =
        m_settings.lockAfter() * minute - (m_clock.monotonic() - m_lastActivity);
    if (left <= 0)
        return lockOnceSent();
    const int seconds = left <= warning ? static_cast<int>((left + 999) / 1000) : 0;
    if (seconds != m_lockingIn) {
        m_lockingIn = seconds;
        emit lockingInChanged();
    }
}

void AutoLock::noteActivity()
{
    m_lastActivity = m_clock.monotonic();
    if (m_lockingIn != 0) {
        m_lockingIn = 0;
        emit lockingInChanged();
    }
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace throughline::models
