// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include "domain/calendar.h"
#include "domain/code_list.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace throughline::models::words {

namespace {

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("words", text);
}

} // namespace

QString day(domain::PartialDate date)
{
    if (date.month == 0)
        return QString::number(date.year);
    if (date.day == 0)
        return month(date);
    return QString::number(date.day) + u' ' + month(date);
}

QString dayAndMonth(domain::PartialDate date)
{
    return QString::number(date.day) + u' ' + QLocale().standaloneMonthName(date.month);
}

QString month(domain::PartialDate date)
{
    return QLocale().standaloneMonthName(date.month) + u' ' + QString::number(date.year);
}

QString shortDay(domain::PartialDate date)
{
    if (!date.isWholeDay())
        return day(date);
    const int weekday = domain::weekday(dayNumber(date));
    return QLocale().dayName(weekday == 0 ? 7 : weekday, QLocale::ShortFormat) + u' '
        + dayAndMonth(date);
}

QString clock(std::int64_t minutes)
{
    const std::int64_t hour = minutes / 60;
    const std::int64_t shown = hour % 12 == 0 ? 12 : hour % 12;
    return QStringLiteral("%1:%2%3")
        .arg(shown)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(hour < 12 ? translated("am") : translated("pm"));
}

std::int64_t minutesOfDay(base::Millis at)
{
    constexpr std::int64_t minute = 60'000;
    constexpr std::int64_t perDay = 24 * 60;
    const domain::Instant london = domain::londonInstant(at);
    const std::int64_t minutes =
        domain::floorDivide(london.at.value, minute) + london.offsetMinutes;
    return minutes - domain::floorDivide(minutes, perDay) * perDay;
}

QString clock(base::Millis at)
{
    return clock(minutesOfDay(at));
}

QString relativeDay(domain::PartialDate date, base::Millis now)
{
    if (!date.isWholeDay())
        return day(date);
    const std::int64_t away = dayNumber(date) - dayNumber(domain::londonDay(now));
    if (away == 0)
        return translated("today");
    if (away == 1)
        return translated("tomorrow");
    if (away == -1)
        return translated("yesterday");
    return day(date);
}

QString moment(base::Millis at, base::Millis now)
{
    return translated("%1 at %2").arg(relativeDay(domain::londonDay(at), now), clock(at));
}

QString moment(domain::WallDateTime time, base::Millis now)
{
    return translated("%1 at %2")
        .arg(relativeDay(time.date, now), clock(std::int64_t{time.minutes}));
}

QString wall(domain::WallDateTime time)
{
    return translated("%1 at %2").arg(day(time.date), clock(std::int64_t{time.minutes}));
}

QString shortMoment(base::Millis at, base::Millis now)
{
    return domain::londonDay(at) == domain::londonDay(now) ? clock(at) : moment(at, now);
}

domain::PartialDate dayAfter(domain::PartialDate date, int days)
{
    const domain::CivilDay civil = domain::civilFromDays(dayNumber(date) + days);
    return domain::partialDate(static_cast<int>(civil.year), civil.month, civil.day).value_or(date);
}

std::int64_t dayNumber(domain::PartialDate date)
{
    return domain::daysFromCivil(date.year, std::max<int>(date.month, 1),
                                 std::max<int>(date.day, 1));
}

namespace {

constexpr std::int64_t msPerMinute = 60'000;

//! Moved by what London's clock shows: where the clocks change between, by an hour more or less.
[[nodiscard]] base::Millis movedOnTheClock(base::Millis at, std::int64_t minutes)
{
    const base::Millis moved = at + minutes * msPerMinute;
    const int summer =
        domain::londonInstant(at).offsetMinutes - domain::londonInstant(moved).offsetMinutes;
    return moved + summer * msPerMinute;
}

} // namespace

base::Millis onDay(base::Millis at, domain::PartialDate day)
{
    const std::int64_t days = dayNumber(day) - dayNumber(domain::londonDay(at));
    return movedOnTheClock(at, days * 24 * 60);
}

base::Millis atClock(base::Millis at, std::int64_t minutes)
{
    const base::Millis whole{at.value - at.value % msPerMinute};
    return movedOnTheClock(whole, minutes - minutesOfDay(whole));
}

QString label(std::string_view english)
{
    return QCoreApplication::translate("labels", std::string(english).c_str());
}

QString sentence(const base::Error &error)
{
    return sentence(error.message);
}

QString sentence(std::string_view english)
{
    return QCoreApplication::translate("sentences", std::string(english).c_str());
}

QString code(std::string_view list, std::string_view key)
{
    const domain::Code *known = domain::findCode(list, key);
    return known ? label(known->label) : text(key);
}

QString prison(std::string_view key)
{
    if (key.empty())
        return {};
    // The list says "Exampleton (HMP & YOI)".
    const QString listed = code("prison", key);
    const auto bracket = listed.indexOf(u" (");
    if (bracket < 0 || !listed.endsWith(u')'))
        return listed;
    return listed.mid(bracket + 2).chopped(1) + u' ' + listed.left(bracket);
}

QString stay(std::string_view answer, std::string_view type)
{
    return type.empty() ? code("first_night_answer", answer) : code("accommodation_type", type);
}

QString gateText(const service::ReleaseCard::Gate &gate, base::Millis now)
{
    const QString outcome = code("gate_outcome", gate.outcome);
    return gate.at ? translated("%1, %2").arg(outcome, shortMoment(gate.at->at, now)) : outcome;
}

QVariantMap tile(std::string_view key, const QString &label, const QString &iconName,
                 const QString &detail)
{
    return {{QStringLiteral("key"), text(key)},
            {QStringLiteral("text"), label},
            {QStringLiteral("iconName"), iconName},
            {QStringLiteral("detail"), detail}};
}

bool hasTile(const QVariantList &tiles, const QString &key)
{
    return std::ranges::any_of(tiles, [&key](const QVariant &one) {
        return one.toMap().value(QStringLiteral("key")).toString() == key;
    });
}

QVariantMap problem(QAnyStringView field, const QString &text)
{
    return {{QStringLiteral("field"), field.toString()}, {QStringLiteral("text"), text}};
}

} // namespace throughline::models::words
