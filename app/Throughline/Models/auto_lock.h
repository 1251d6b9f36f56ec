// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "settings.h"
#include "unsent_check.h"

#include <optional>

namespace throughline::models {

//! When an open device locks: at once, once what waits was sent, or because nobody has touched it.
//! It says when; Application, which owns it, covers and locks. Interface thread. Moments are
//! milliseconds of the monotonic clock.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    //! Settings and clock outlive it.
    AutoLock(const Settings &settings, const base::Clock &clock, QObject *parent);

    //! Of the device that somebody has just opened; null once it is locked.
    void setSession(Session *session);

    [[nodiscard]] bool isLeaving() const { return m_leaving.has_value(); }
    //! Seconds; 0 while it does not warn.
    [[nodiscard]] int lockingIn() const { return m_lockingIn; }

    //! See Application.
    void lockOnceSent();
    void lockAfterRound();
    void noteActivity();

    //! It has waited long enough for a round.
    void lockIfLate();
    //! Nobody has touched it for as long as the settings say; warns before.
    void lockIfIdle();

signals:
    void coverWanted();
    void lockWanted();
    void leavingChanged();
    void lockingInChanged();

protected:
    //! Of the whole app: whatever finger, pointer or key does is somebody who is there.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    //! Until the user's own check is sent, or until a round has tried to send everything.
    enum class WaitsFor { Check, Round };
    struct Leaving
    {
        WaitsFor what;
        std::int64_t rounds = 0; //!< that may have ended without what was saved before
        base::Millis until;
    };

    //! Covers, and locks once that is so, or cannot be.
    void leave(WaitsFor what);

    //! What it waited for before it locks was tried.
    void lockIfTried();
    void lockIfCheckWasSent();

    const Settings &m_settings;
    const base::Clock &m_clock;
    UnsentCheck m_unsentCheck;
    Session *m_session = nullptr; //!< not ours
    std::optional<Leaving> m_leaving;
    base::Millis m_lastActivity;
    int m_lockingIn = 0;
};

} // namespace throughline::models
