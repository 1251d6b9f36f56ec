// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "typed_day.h"

#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cstdlib>

namespace throughline::models {

namespace {

//! Months by name, in figures. In the language in force, and in English: both are written in one
//! office, and an example may stand there in English.
[[nodiscard]] QString withMonthsInFigures(QString text)
{
    for (const QLocale &locale : {QLocale(), QLocale(QLocale::English)}) {
        for (int month = 1; month <= 12; ++month) {
            const QString name = locale.standaloneMonthName(month).toLower();
            const QString either = QStringLiteral("\\b(%1|%2)\\b").arg(name, name.left(3));
            text.replace(QRegularExpression(either), QString::number(month));
        }
    }
    return text;
}

//! The year in which that day of a year is nearest.
[[nodiscard]] std::optional<domain::PartialDate> nearest(int month, int day,
                                                         domain::PartialDate today)
{
    std::optional<domain::PartialDate> best;
    for (const int year : {today.year - 1, today.year + 0, today.year + 1}) {
        const auto date = domain::partialDate(year, month, day);
        const auto away = [&](domain::PartialDate one) {
            return std::abs(words::dayNumber(one) - words::dayNumber(today));
        };
        if (date && (!best || away(*date) < away(*best)))
            best = date;
    }
    return best;
}

} // namespace

std::optional<domain::PartialDate> typedDate(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:(\\d{1,2})[\\s/.-]+)?(\\d{1,2})[\\s/.-]+)?(\\d{4})$"));
    const QRegularExpressionMatch match =
        form.match(withMonthsInFigures(typed.trimmed().toLower()));
    if (!match.hasMatch())
        return std::nullopt;
    return domain::partialDate(match.captured(3).toInt(), match.captured(2).toInt(),
                               match.captured(1).toInt());
}

std::optional<domain::PartialDate> typedDay(const QString &typed, domain::PartialDate today)
{
    const QString text = typed.trimmed().toLower();
    const auto is = [&text](const char *word) {
        return text == QCoreApplication::translate("words", word).toLower();
    };
    if (is(QT_TRANSLATE_NOOP("words", "today")))
        return today;
    if (is(QT_TRANSLATE_NOOP("words", "tomorrow")))
        return words::dayAfter(today, 1);
    if (is(QT_TRANSLATE_NOOP("words", "yesterday")))
        return words::dayAfter(today, -1);
    if (const auto date = typedDate(text))
        return date;
    static const QRegularExpression withoutYear(
        QStringLiteral("^(\\d{1,2})[\\s/.-]+(\\d{1,2})[.]?$"));
    if (const QRegularExpressionMatch match = withoutYear.match(withMonthsInFigures(text));
        match.hasMatch())
        return nearest(match.captured(2).toInt(), match.captured(1).toInt(), today);
    return std::nullopt;
}

std::optional<std::int64_t> typedTime(const QString &typed)
{
    // A figure alone could be anything; it takes minutes, or the half of the day.
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?\\s*(m)?\\.?$"));
    const QRegularExpressionMatch match = form.match(typed.trimmed().toLower());
    const bool hasMinutes = match.hasCaptured(2);
    const bool hasHalf = match.hasCaptured(3);
    if (!match.hasMatch() || hasHalf != match.hasCaptured(4) || (!hasMinutes && !hasHalf))
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minutes = match.captured(2).toInt();
    if (minutes > 59 || hour > 23 || (hasHalf && (hour < 1 || hour > 12)))
        return std::nullopt;
    const bool isLater = match.captured(3) == QLatin1String("p");
    const int whole = hasHalf ? hour % 12 + (isLater ? 12 : 0) : hour;
    return std::int64_t{whole} * 60 + minutes;
}

std::optional<domain::WallDateTime> typedMoment(const QString &typed, domain::PartialDate today)
{
    // The time is last. "2 pm" is two words, and so may be what stands before it.
    static const QRegularExpression form(QStringLiteral(
        "^(.+?)(?:\\s*,|\\s+at)?\\s+(\\d{1,2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?\\s*m\\.?)?)$"));
    const QRegularExpressionMatch match = form.match(typed.trimmed().toLower());
    const auto day = typedDay(match.captured(1), today);
    const auto minutes = typedTime(match.captured(2));
    if (!match.hasMatch() || !day || !day->isWholeDay() || !minutes)
        return std::nullopt;
    return domain::WallDateTime{*day, static_cast<std::int16_t>(*minutes)};
}

} // namespace throughline::models
