// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application.h"
#include "base/clock.h"

#include <chrono>
#include <optional>
#include <vector>

namespace throughline::models {

//! What is said outside of the app while nobody has it in front of them: "1 task is due today", a
//! count and nothing else (interface.md 3.9). Once a day and again when more are due; before eight
//! in the morning only to who has looked at the app that day; never inside a prison, never about
//! practice. That somebody may be in danger is said at any hour, also when it was due before, and
//! again with each new one, and with each alarm. What is due on the next days is kept as days
//! alone, so that it can be said while the device is locked; of a device that was shut out nothing
//! is. Interface thread.
class DueReminder : public QObject
{
    Q_OBJECT

public:
    //! How long nobody has looked at the app before anything is said.
    static constexpr std::chrono::seconds patience{60};

    //! Application and clock outlive it.
    DueReminder(Application &application, const base::Clock &clock, QObject *parent = nullptr);

    //! Whether one of the app's windows is what somebody works in.
    void setInFront(bool inFront);
    //! What is to be seen outside of the app now; empty for nothing.
    [[nodiscard]] QString text() const { return m_text; }
    //! Somebody has put it away: it comes back for more, not for fewer.
    void noteClosed();
    //! Looks at the clock, as it does by itself every few seconds.
    void look();

signals:
    void textChanged();

private:
    //! Of one task, and nothing that says which.
    struct Due
    {
        std::int64_t day = 0; //!< as DueTasks count them
        base::Millis from; //!< not to be seen before
        bool isDanger = false; //!< somebody may be in danger (domain::TaskWeight)
        bool isAlarm = false; //!< they have said so themselves
    };
    //! What there is to say at a moment, or what was said.
    struct Count
    {
        int all = 0;
        int danger = 0; //!< of them
        int alarms = 0; //!< of these; one takes the place of what was due before it
        base::Millis lastDanger; //!< since when the newest of these is to be seen
    };

    void takeSession();
    void read();
    void setText(const QString &text);
    [[nodiscard]] base::Millis now() const;
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] Count dueNow() const;

    Application &m_application;
    const base::Clock &m_clock;
    QTimer m_tick;
    std::vector<Due> m_due;
    bool m_reading = false;
    bool m_again = false; //!< something has changed while it was read
    bool m_inFront = false;
    std::optional<base::Millis> m_awaySince; //!< monotonic
    std::int64_t m_today = 0;
    bool m_seenToday = false;
    Count m_told; //!< of today's, as far as it is still due
    std::int64_t m_ahead = 0; //!< ms of the organisation's time before this device's clock
    QString m_text;
};

} // namespace throughline::models
