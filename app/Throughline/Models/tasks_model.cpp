// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tasks_model.h"

#include "domain/task_reason.h"
#include "service/read/person_name.h"
#include "task_words.h"
#include "words.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace throughline::models {

using namespace std::chrono_literals;
using service::TaskView;

namespace {

constexpr std::int64_t daysAhead = 7;

[[nodiscard]] store::DueTasks::Filter openNow(base::Millis now)
{
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(now);
    filter.now = now;
    return filter;
}

[[nodiscard]] TaskSection sectionOf(const TaskView &view, std::int64_t today)
{
    if (view.isOverdue)
        return TaskSection::Overdue;
    if (domain::isWaitingForOthers(view.task.rule))
        return TaskSection::WaitingForOthers;
    return view.task.due <= today ? TaskSection::Today : TaskSection::NextDays;
}

//! By section, by the day it is due, and of one day what weighs most; else as the store has them.
[[nodiscard]] std::vector<TaskKey> inOrder(std::vector<TaskView> views, std::int64_t today)
{
    std::vector<TaskKey> keys;
    keys.reserve(views.size());
    for (TaskView &view : views) {
        const TaskSection section = sectionOf(view, today);
        keys.push_back({std::move(view), section});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const TaskKey &a, const TaskKey &b) {
        const auto rank = [](const TaskKey &key) {
            return std::tuple(key.section, key.view.task.due,
                              domain::taskWeight(key.view.task.rule));
        };
        return rank(a) < rank(b);
    });
    return keys;
}

[[nodiscard]] QString headingOf(TaskSection section, int count)
{
    switch (section) {
    case TaskSection::Overdue:
        return TasksModel::tr("Overdue (%1)").arg(count);
    case TaskSection::Today:
        return TasksModel::tr("Today (%1)").arg(count);
    case TaskSection::NextDays:
        return TasksModel::tr("Next 7 days (%1)").arg(count);
    case TaskSection::WaitingForOthers:
        return TasksModel::tr("Waiting for others (%1)").arg(count);
    }
    return {};
}

//! What of a row has to be looked up.
struct Found
{
    service::PersonName name;
    std::string own;
};

[[nodiscard]] base::Result<std::vector<Found>> look(const service::Reader &reader,
                                                    const std::vector<TaskKey> &keys)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    std::map<base::RecordId, service::PersonName> names; // somebody often has several
    std::vector<Found> found;
    for (const TaskKey &key : keys) {
        Found one{{}, ownWords(reader, key.view.task)};
        if (key.view.person) {
            const auto [known, isNew] = names.try_emplace(*key.view.person);
            if (isNew) {
                TL_TRY(const auto row,
                       reader.store().records.find(domain::Kind::Person, *key.view.person));
                if (row)
                    known->second = service::nameOf(row->record);
            }
            one.name = known->second;
        }
        found.push_back(std::move(one));
    }
    return found;
}

//! Enough of a notice to know which one it is.
[[nodiscard]] QString beginningOf(const std::string &own)
{
    constexpr qsizetype most = 80;
    const QString text = words::text(own).simplified();
    return text.size() <= most ? text : text.left(text.lastIndexOf(u' ', most)) + u'\u2026';
}

//! Whose it is, where that is not plain; "" otherwise.
[[nodiscard]] QString ownerText(const TaskView &view, const service::NameBook &names, bool isTeam)
{
    if (!view.task.owner && view.isCovered)
        return TasksModel::tr("Covering");
    if (!view.task.owner)
        return isTeam ? TasksModel::tr("Nobody's yet") : QString();
    const auto owner = base::UserId::from(view.task.owner->view());
    if (!owner || *owner == names.self)
        return isTeam ? TasksModel::tr("Yours") : QString();
    const QString name = words::text(names.shortName(*owner));
    return view.isCovered ? TasksModel::tr("Covering for %1").arg(name) : name;
}

} // namespace

void TaskRows::take(std::vector<TaskKey> keys, bool namesOwners)
{
    m_namesOwners = namesOwners;
    m_counts.fill(0);
    for (const TaskKey &key : keys)
        ++m_counts[static_cast<std::size_t>(key.section)];
    setKeys(std::move(keys));
}

int TaskRows::count(TaskSection section) const
{
    return m_counts[static_cast<std::size_t>(section)];
}

void TaskRows::fetch(std::size_t page, std::vector<TaskKey> keys, std::uint64_t version) const
{
    if (!m_session)
        return;
    auto *const self = const_cast<TaskRows *>(this); // its page comes later
    const auto shared = std::make_shared<const std::vector<TaskKey>>(std::move(keys));
    m_session->read<std::vector<Found>>(
        self, [shared](service::Reader &reader) { return look(reader, *shared); },
        [self, page, shared, version](base::Result<std::vector<Found>> found) {
            if (!found)
                return;
            const base::Millis now = self->m_session->now();
            std::vector<TaskRowData> rows;
            for (std::size_t i = 0; i < found->size(); ++i) {
                const TaskView &view = (*shared)[i].view;
                TaskRowData row;
                row.task = TaskId::of(view).text();
                row.title = taskTitle(view, (*found)[i].own);
                row.name = view.task.rule == domain::TaskRule::ReadNotice
                    ? beginningOf((*found)[i].own)
                    : words::listName((*found)[i].name, self->m_session->fullNames());
                row.reason = taskReason(view.task, now);
                row.due = taskDue(view, now);
                row.overdue = view.isOverdue;
                row.owner = ownerText(view, self->m_session->names(), self->m_namesOwners);
                rows.push_back(std::move(row));
            }
            self->setPage(page, std::move(rows), version);
        });
}

void TaskRows::decorate(TaskRowData &row, std::size_t at) const
{
    const TaskSection section = keys()[at].section;
    if (at == 0 || keys()[at - 1].section != section)
        row.heading = headingOf(section, count(section));
}

TasksModel::TasksModel(QObject *parent) : SessionModel(parent)
{
    // What was due today is overdue tomorrow, and a colleague is late by the minute.
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &TasksModel::refresh);
    m_minute.start();
}

void TasksModel::listenTo(Session &session)
{
    m_rows.setSession(&session);
    connect(&session, &Session::recordsChanged, this, &TasksModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &TasksModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &TasksModel::refresh);
    refresh();
}

void TasksModel::setTeam(bool team)
{
    if (team == m_team)
        return;
    m_team = team;
    emit teamChanged();
    refresh();
}

bool TasksModel::canSeeTeam() const
{
    return m_session && m_session->names().isStaff;
}

void TasksModel::refresh()
{
    if (!m_session)
        return;
    // One reading at a time: of what changes in between only the last matters.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    struct Reading
    {
        std::vector<TaskKey> keys;
        std::optional<base::Millis> received;
    };
    store::DueTasks::Filter filter = openNow(m_session->now());
    filter.dueUntil = filter.today + daysAhead;
    const bool team = m_team && canSeeTeam();
    if (!team)
        filter.owner = base::RecordId::from(m_session->names().self.view());
    m_session->read<Reading>(
        this,
        [filter](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(auto views, service::taskList(reader.store().tasks, filter));
            reading.keys = inOrder(std::move(views), filter.today);
            TL_TRY(reading.received, lastReceived(reader));
            return reading;
        },
        [this, team](base::Result<Reading> reading) {
            m_reading = false;
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading) {
                m_ageText = listAge(*m_session, reading->received);
                m_rows.take(std::move(reading->keys), team);
            }
            emit changed();
            if (std::exchange(m_again, false))
                refresh();
        });
}

QString TasksModel::countText() const
{
    const QString all = tr("%n tasks", nullptr, count());
    return overdueCount() > 0 ? tr("%1, %2 overdue").arg(all).arg(overdueCount()) : all;
}

QString TasksModel::emptyText() const
{
    if (!m_ready || !m_problem.isEmpty() || overdueCount() > 0)
        return {};
    return count() > 0 ? tr("Nothing overdue.")
                       : tr("Nothing overdue, and nothing to do in the next 7 days.");
}

OverdueCount::OverdueCount(QObject *parent) : SessionModel(parent)
{
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &OverdueCount::refresh);
    m_minute.start();
}

void OverdueCount::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &OverdueCount::refresh);
    connect(&session, &Session::namesChanged, this, &OverdueCount::refresh);
    refresh();
}

void OverdueCount::refresh()
{
    if (!m_session || !m_session->isMember())
        return;
    store::DueTasks::Filter filter = openNow(m_session->now());
    filter.owner = base::RecordId::from(m_session->names().self.view());
    m_session->read<int>(
        this,
        [filter](service::Reader &reader) -> base::Result<int> {
            TL_TRY(const auto views, service::taskList(reader.store().tasks, filter));
            return static_cast<int>(std::ranges::count_if(views, &TaskView::isOverdue));
        },
        [this](base::Result<int> count) {
            if (!count || *count == m_count)
                return;
            m_count = *count;
            emit changed();
        });
}

} // namespace throughline::models
