// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "release_words.h"

#include "domain/calendar.h"
#include "domain/working_days.h"
#include "words.h"

#include <QCoreApplication>

namespace throughline::models {

namespace {

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("releases", text);
}

} // namespace

ReleaseStatus releaseStatus(const service::ReleaseCard &card, base::Millis now)
{
    if (card.gate)
        return {words::gateText(*card.gate, now),
                card.gate->outcome == "MET" ? QStringLiteral("success") : QStringLiteral("info")};
    const QString state = words::code("release_state", card.state);
    if (card.state == "POSTPONED" || card.state == "MOVED" || card.state == "CANCELLED"
        || card.state == "RECALLED")
        return {state, QStringLiteral("info")};
    if (card.state == "RELEASED" || card.state == "RELEASED_UNKNOWN")
        return {state, QStringLiteral("neutral")};
    // Two hours late and nothing recorded: amber words (interface.md 3.2).
    const bool isToday = card.date == domain::londonDay(now);
    if (isToday && card.time && words::minutesOfDay(now) > *card.time + 120)
        return {translated("Nothing recorded yet"), QStringLiteral("warning")};
    return {};
}

QString holidayAfter(domain::PartialDate day)
{
    if (!day.isWholeDay())
        return {};
    const auto holiday = domain::bankHoliday(domain::addDays(day, 1));
    return holiday ? words::text(*holiday) : QString();
}

QString dayWords(domain::PartialDate day)
{
    constexpr int friday = 5;
    QStringList parts;
    if (day.isWholeDay() && domain::weekday(domain::epochDay(day)) == friday)
        parts.append(translated("Friday"));
    if (const QString holiday = holidayAfter(day); !holiday.isEmpty())
        parts.append(translated("Before %1").arg(holiday));
    return parts.join(QStringLiteral(", "));
}

} // namespace throughline::models
