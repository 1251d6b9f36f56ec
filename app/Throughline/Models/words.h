// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/value.h"
#include "service/read/release_card.h"

#include <QString>
#include <QVariantList>

#include <initializer_list>

//! Values in the words of interface.md 5: "31 October 2026", "8:34am", "today at 8:34am". Times are
//! Europe/London's; names of days and months are the language's in force.
namespace throughline::models::words {

[[nodiscard]] inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

//! "31 October 2026", "October 2026" or "2026", as far as it is known.
[[nodiscard]] QString day(domain::PartialDate date);
//! "Fri 31 October".
[[nodiscard]] QString shortDay(domain::PartialDate date);
//! "31 October".
[[nodiscard]] QString dayAndMonth(domain::PartialDate date);
//! "October 2026".
[[nodiscard]] QString month(domain::PartialDate date);
//! Minutes after midnight: "8:34am".
[[nodiscard]] QString clock(std::int64_t minutes);
//! The time of the moment in London: "8:34am".
[[nodiscard]] QString clock(base::Millis at);
[[nodiscard]] std::int64_t minutesOfDay(base::Millis at);
//! "today at 8:34am", "yesterday at 5:10pm", "31 October 2026 at 8:34am".
[[nodiscard]] QString moment(base::Millis at, base::Millis now);
//! The same of what a clock on a wall in London shows.
[[nodiscard]] QString moment(domain::WallDateTime time, base::Millis now);
//! "31 October 2026 at 8:34am".
[[nodiscard]] QString wall(domain::WallDateTime time);
//! "8:34am" when it is today, else as `moment`.
[[nodiscard]] QString shortMoment(base::Millis at, base::Millis now);
//! "today", "tomorrow", "yesterday", or the day.
[[nodiscard]] QString relativeDay(domain::PartialDate date, base::Millis now);

//! The day so many days later.
[[nodiscard]] domain::PartialDate dayAfter(domain::PartialDate date, int days);
//! Days since 1970 of a whole day; the first of its month or year where it is not whole.
[[nodiscard]] std::int64_t dayNumber(domain::PartialDate date);

//! The same time of another day in London.
[[nodiscard]] base::Millis onDay(base::Millis at, domain::PartialDate day);
//! That time of the same day, in minutes after midnight in London.
[[nodiscard]] base::Millis atClock(base::Millis at, std::int64_t minutes);

//! What the schema or a code list calls something, in the language in force
//! (app/client/i18n/core_words.cpp).
[[nodiscard]] QString label(std::string_view english);
//! What a code is called; the key itself where this version does not know it.
[[nodiscard]] QString code(std::string_view list, std::string_view key);
//! "Jamie S." for lists that others may see, or the whole name (interface.md 3.2).
[[nodiscard]] inline QString listName(const service::PersonName &name, bool whole)
{
    return text(whole ? name.full() : name.brief());
}
//! A prison as people call it: "HMP Exampleton".
[[nodiscard]] QString prison(std::string_view key);

//! Where somebody sleeps: the type where one is given, else the answer.
[[nodiscard]] QString stay(std::string_view answer, std::string_view type);
//! "Met at the gate, 8:34am".
[[nodiscard]] QString gateText(const service::ReleaseCard::Gate &gate, base::Millis now);

//! {key, text, iconName, detail}: what a tile shows.
[[nodiscard]] QVariantMap tile(std::string_view key, const QString &text,
                               const QString &iconName = {}, const QString &detail = {});
//! Whether one of the tiles has the key.
[[nodiscard]] bool hasTile(const QVariantList &tiles, const QString &key);

//! {field, text}: what stands in the way of a form, and where; of no field where it is about all of
//! it.
[[nodiscard]] QVariantMap problem(QAnyStringView field, const QString &text);

//! What an error says; in the language in force where it is not put together of parts
//! (app/client/i18n/core_words.cpp).
[[nodiscard]] QString sentence(const base::Error &error);
[[nodiscard]] QString sentence(std::string_view english);

} // namespace throughline::models::words
