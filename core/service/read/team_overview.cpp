// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/team_overview.h"

#include "domain/calendar.h"
#include "domain/working_days.h"
#include "service/differences.h"
#include "service/read/release_card.h"
#include "service/tasks.h"

#include <algorithm>

namespace throughline::service {

using base::Result;

namespace {

constexpr int daysOfWeek = 7;

[[nodiscard]] Result<void> addTasks(const Reader &reader, base::Millis now, TeamOverview &out)
{
    store::DueTasks::Filter filter;
    filter.today = filter.dueUntil = londonDayNumber(now);
    filter.now = now;
    TL_TRY(const auto views, taskList(reader.store().tasks, filter));
    for (const TaskView &view : views) {
        if (!view.isOverdue || !view.task.owner)
            continue;
        if (const auto owner = base::UserId::from(view.task.owner->view()))
            ++out.work[*owner].overdue;
    }
    return {};
}

[[nodiscard]] Result<void> addReleases(const Reader &reader, base::Millis now, int weeks,
                                       TeamOverview &out)
{
    const domain::PartialDate today = domain::londonDay(now);
    const int sinceMonday = (domain::weekday(domain::epochDay(today)) + 6) % daysOfWeek;
    const domain::PartialDate monday = domain::addDays(today, -sinceMonday);
    const domain::PartialDate sunday = domain::addDays(monday, daysOfWeek - 1);
    const domain::PartialDate last = domain::addDays(today, weeks * daysOfWeek - 1);
    TL_TRY(const auto cards, releaseCards(reader, monday, std::max(last, sunday)));
    for (const ReleaseCard &card : cards) {
        if (card.metBy && card.date && card.date->isWholeDay() && *card.date <= sunday)
            ++out.work[*card.metBy].releases;
        if (card.date && *card.date >= today && isNotAssigned(card))
            ++out.notAssigned;
    }
    return {};
}

} // namespace

Result<TeamOverview> teamOverview(const Reader &reader, base::Millis now, int weeks)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TeamOverview out;
    TL_CHECK(addTasks(reader, now, out));
    TL_CHECK(addReleases(reader, now, weeks, out));
    TL_TRY(out.decisions, countDifferences(reader.store().records, reader.names().isStaff));
    return out;
}

} // namespace throughline::service
