// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "due_reminder.h"

#include "domain/task_reason.h"
#include "service/tasks.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using namespace std::chrono_literals;

namespace {

//! A device that has been locked for longer has other things to say.
constexpr std::int64_t daysAhead = 14;
constexpr std::int64_t firstMinute = 8 * 60; //!< of the day

} // namespace

DueReminder::DueReminder(Application &application, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_application(application), m_clock(clock)
{
    connect(&application, &Application::sessionChanged, this, &DueReminder::takeSession);
    connect(&application, &Application::stageChanged, this, &DueReminder::look);
    connect(&application, &Application::coveredChanged, this, &DueReminder::look);
    connect(application.settings(), &Settings::changed, this, &DueReminder::look);
    connect(application.authority(), &DeviceAuthority::changed, this, &DueReminder::look);
    m_tick.setInterval(10s);
    connect(&m_tick, &QTimer::timeout, this, &DueReminder::look);
    m_tick.start();
    takeSession();
}

void DueReminder::setInFront(bool inFront)
{
    m_inFront = inFront;
    look();
}

void DueReminder::takeSession()
{
    m_reading = m_again = false; // what was asked of the session before does not come any more
    look(); // the day may be another one
    Session *const session = m_application.session();
    if (!session)
        return;
    m_seenToday = true; // by who has just opened it
    connect(session, &Session::syncStateChanged, this, [this, session] {
        const auto &problem = session->syncState().problem;
        if (!problem || problem->code != base::ErrorCode::Revoked)
            return;
        m_due.clear(); // it is nobody's any more
        look();
    });
    connect(session, &Session::recordsChanged, this, &DueReminder::read);
    connect(session, &Session::namesChanged, this, &DueReminder::read);
    read();
}

void DueReminder::read()
{
    Session *const session = m_application.session();
    if (!session || !session->isMember())
        return;
    // One reading at a time: of what changes in between only the last matters.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(session->now());
    filter.dueUntil = filter.today + daysAhead;
    filter.owner = base::RecordId::from(session->names().self.view());
    session->read<std::vector<Due>>(
        session,
        [filter](service::Reader &reader) -> base::Result<std::vector<Due>> {
            TL_TRY(const auto rows, reader.store().tasks.list(filter));
            std::vector<Due> due;
            for (const store::DueTasks::Row &row : rows) {
                const bool isDanger =
                    domain::taskWeight(row.task.rule) == domain::TaskWeight::Danger;
                if ((isDanger || row.task.due >= filter.today)
                    && !domain::isWaitingForOthers(row.task.rule))
                    due.push_back({row.task.due, row.task.from, isDanger,
                                   row.task.rule == domain::TaskRule::LoneAlarm});
            }
            return due;
        },
        [self = QPointer(this), session](base::Result<std::vector<Due>> due) {
            if (!self || self->m_application.session() != session)
                return; // of a session that has ended
            self->m_reading = false;
            if (due)
                self->m_due = std::move(*due);
            self->look();
            if (std::exchange(self->m_again, false))
                self->read();
        });
}

base::Millis DueReminder::now() const
{
    return m_clock.wall() + m_ahead;
}

bool DueReminder::isWanted() const
{
    return m_application.settings()->notifications() && !m_application.isPractice()
        && !m_application.authority()->isInside();
}

DueReminder::Count DueReminder::dueNow() const
{
    const base::Millis moment = now();
    Count count;
    for (const Due &due : m_due) {
        if (due.from > moment || (due.isDanger ? due.day > m_today : due.day != m_today))
            continue;
        ++count.all;
        if (!due.isDanger)
            continue;
        ++count.danger;
        count.alarms += due.isAlarm ? 1 : 0;
        count.lastDanger = std::max(count.lastDanger, due.from);
    }
    return count;
}

void DueReminder::noteClosed()
{
    setText(QString());
}

void DueReminder::look()
{
    if (m_application.stage() == Application::Stage::SetUp)
        m_due.clear(); // that device is gone
    if (Session *const session = m_application.session())
        m_ahead = session->now().value - m_clock.wall().value; // and while it is locked, too
    const std::int64_t today = service::londonDayNumber(now());
    if (today != m_today) {
        m_today = today;
        m_seenToday = false;
        m_told = {};
        setText(QString());
        read(); // the days ahead are others
    }
    const Count due = dueNow();
    m_told.all = std::min(m_told.all, due.all); // what was done may come anew
    m_told.danger = std::min(m_told.danger, due.danger);
    m_told.alarms = std::min(m_told.alarms, due.alarms);
    const bool isSeen = m_inFront && m_application.stage() == Application::Stage::Open
        && !m_application.isCovered();
    if (isSeen) {
        m_awaySince.reset();
        m_seenToday = true;
        return setText(QString());
    }
    if (!m_awaySince)
        m_awaySince = m_clock.monotonic();
    const bool isTime = m_seenToday || words::minutesOfDay(now()) >= firstMinute;
    const int count = !isWanted() ? 0 : isTime ? due.all : due.danger;
    if (count == 0)
        return setText(QString());
    const bool isMore = count > m_told.all || due.danger > m_told.danger
        || due.alarms > m_told.alarms || due.lastDanger > m_told.lastDanger;
    const bool hasWaited =
        m_clock.monotonic() - *m_awaySince >= std::chrono::milliseconds(patience).count();
    if (isMore ? !hasWaited : m_text.isEmpty())
        return; // not yet to be said, or said before
    m_told = {std::max(m_told.all, count), due.danger, due.alarms,
              std::max(m_told.lastDanger, due.lastDanger)};
    setText(tr("%n tasks are due today", nullptr, count));
}

void DueReminder::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
}

} // namespace throughline::models
