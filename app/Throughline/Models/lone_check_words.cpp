// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_check_words.h"

#include "words.h"

namespace throughline::models {

using service::CheckUrgency;
using service::LoneCheck;

namespace {

constexpr std::int64_t minuteMs = 60'000;

} // namespace

QString LoneCheckWords::state(const LoneCheck &check, base::Millis now)
{
    switch (service::urgencyOf(check, now)) {
    case CheckUrgency::Alarm:
        return tr("Alarm raised");
    case CheckUrgency::Escalated:
        return tr("Escalated to a manager");
    case CheckUrgency::Overdue:
        return tr("Overdue");
    case CheckUrgency::Running:
        return check.state == "EXTENDED" ? tr("Out now, extended") : tr("Out now");
    case CheckUrgency::Over:
        break;
    }
    return check.state == "SAFE"    ? tr("Back safely")
        : check.state == "RESOLVED" ? tr("Resolved")
                                    : words::code("lone_working", check.state);
}

QString LoneCheckWords::kind(const LoneCheck &check, base::Millis now)
{
    switch (service::urgencyOf(check, now)) {
    case CheckUrgency::Over:
        return QStringLiteral("success");
    case CheckUrgency::Running:
        return QStringLiteral("neutral");
    default:
        return QStringLiteral("warning");
    }
}

QString LoneCheckWords::backBy(const LoneCheck &check, base::Millis now)
{
    return check.end ? tr("Back by %1").arg(words::shortMoment(*check.end, now)) : QString();
}

QString LoneCheckWords::left(const LoneCheck &check, base::Millis now)
{
    const bool isOver = service::urgencyOf(check, now) == CheckUrgency::Over;
    if (isOver)
        return {};
    // They said so on a device that others had not heard of yet when they did something about it.
    if (check.ended && !check.hasAlarm)
        return tr("said to be safe at %1").arg(words::clock(*check.ended));
    if (!check.end)
        return {};
    // The last minute is one, and so is the first after it.
    if (*check.end >= now)
        return tr("%1 left").arg(duration((*check.end - now + minuteMs - 1) / minuteMs));
    return tr("%1 overdue").arg(duration((now - *check.end + minuteMs - 1) / minuteMs));
}

QString LoneCheckWords::duration(std::int64_t minutes)
{
    constexpr std::int64_t hour = 60;
    if (minutes < hour)
        return tr("%n minutes", nullptr, static_cast<int>(minutes));
    if (minutes % hour == 0)
        return tr("%n hours", nullptr, static_cast<int>(minutes / hour));
    return tr("%1 h %2 min").arg(minutes / hour).arg(minutes % hour);
}

QString LoneCheckWords::seen(const LoneCheck &check, bool hasServer)
{
    if (!hasServer)
        return tr("There is no server yet, so nobody else can see this: tell your buddy by phone.");
    const bool isThere = check.localState == store::RecordState::Synced;
    if (check.hasAlarm)
        return isThere ? tr("Your team sees the alarm when their devices sync. In danger ring 999.")
                       : tr("Nobody can see the alarm yet: ring 999, or your buddy.");
    if (isThere)
        return tr("Sent: your team sees it when their devices sync.");
    return check.state == "EXTENDED"
        ? tr("Your team cannot see the new time yet: tell your buddy by phone.")
        : tr("Your team cannot see this yet: tell your buddy by phone.");
}

QString LoneCheckWords::unsent(const LoneCheck &check)
{
    if (check.hasAlarm)
        return tr("Not sent: ring 999, or your buddy");
    return check.buddy ? tr("Not sent: ring your buddy") : tr("Not sent: ring a manager");
}

} // namespace throughline::models
