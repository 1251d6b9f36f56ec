// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_words.h"

#include "domain/code_list.h"
#include "domain/rules/hall_rules.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"
#include "words.h"

#include <algorithm>
#include <functional>
#include <span>

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;

namespace {

struct Named
{
    const char *key;
    const char *text;
};

constexpr Named people[] = {
    {"adult", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Adult")},
    {"child", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Child")},
    {"first", QT_TRANSLATE_NOOP("throughline::models::HallWords", "First-time visitor")},
    {"prisoner", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Person in prison")},
};

//! What happens most comes first. A safeguarding concern is not counted here: it has a way of its
//! own.
constexpr Named events[] = {
    {"WELCOME", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Welcome, where to go")},
    {"INFO", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Booking, rules, travel costs")},
    {"EMOTIONAL", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Listened")},
    {"PLAY", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Children and play")},
    {"FIRST_TIME", QT_TRANSLATE_NOOP("throughline::models::HallWords", "First visit explained")},
    {"SIGNPOST", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Sent on to a service")},
    {"ACCOMPANY_SEARCH",
     QT_TRANSLATE_NOOP("throughline::models::HallWords", "Went through checks with them")},
    {"CONCERN_FOR_PRISONER",
     QT_TRANSLATE_NOOP("throughline::models::HallWords", "Worried about someone in prison")},
    {"VISIT_NOT_HAPPENED",
     QT_TRANSLATE_NOOP("throughline::models::HallWords", "Visit did not happen")},
    {"VIDEO_HELP", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Help with a video visit")},
    {"FAMILY_DAY", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Family day")},
    {"COMPLAINT", QT_TRANSLATE_NOOP("throughline::models::HallWords", "Complaint or feedback")},
};

[[nodiscard]] QVariantList tilesOf(std::span<const Named> named,
                                   const std::function<QString(const char *)> &translated)
{
    QVariantList tiles;
    for (const Named &one : named)
        tiles.append(words::tile(one.key, translated(one.text)));
    return tiles;
}

[[nodiscard]] std::int64_t numberIn(const domain::Record &count, std::uint16_t field)
{
    return service::valueIn<std::int64_t>(count, field).value_or(0);
}

[[nodiscard]] QVariantMap row(const QString &label, std::int64_t value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), QString::number(value)}};
}

} // namespace

QVariantList HallWords::whoTiles()
{
    return tilesOf(people, [](const char *text) { return tr(text); });
}

QVariantList HallWords::whatTiles()
{
    return tilesOf(events, [](const char *text) { return tr(text); });
}

QVariantList HallWords::visitTiles()
{
    QVariantList tiles;
    for (const domain::Code &one : domain::codeList("visit_type")->codes)
        tiles.append(words::tile(one.key, words::label(one.label)));
    return tiles;
}

QVariantList HallWords::prisonTiles()
{
    QVariantList tiles;
    for (const domain::Code &one : domain::codeList("prison")->codes)
        tiles.append(words::tile(one.key, words::prison(one.key)));
    return tiles;
}

service::HallEntry HallWords::entry(const QString &who, int children, const QString &what)
{
    service::HallEntry entry;
    entry.event = what.toStdString();
    if (who == QLatin1String("child"))
        entry.children = std::max(1, children);
    else if (who != QLatin1String("prisoner"))
        entry.adults = 1;
    entry.isFirstVisit = who == QLatin1String("first");
    return entry;
}

domain::Record HallWords::record(const service::HallEntry &entry)
{
    domain::Record count;
    count.kind = Kind::HallCount;
    count.set(fieldNumber<Kind::HallCount>("event"), entry.event);
    count.set(fieldNumber<Kind::HallCount>("adults"), entry.adults);
    count.set(fieldNumber<Kind::HallCount>("children"), entry.children);
    count.set(fieldNumber<Kind::HallCount>("first_time"), std::int64_t{entry.isFirstVisit ? 1 : 0});
    return count;
}

QString HallWords::whoOf(const domain::Record &count)
{
    if (domain::isWithPrisoner(count))
        return QStringLiteral("prisoner");
    if (domain::isYes(count, fieldNumber<Kind::HallCount>("first_time")))
        return QStringLiteral("first");
    return numberIn(count, fieldNumber<Kind::HallCount>("adults")) == 0 ? QStringLiteral("child")
                                                                        : QStringLiteral("adult");
}

QString HallWords::whoText(std::string_view key)
{
    const auto *const found = std::ranges::find(people, key, &Named::key);
    return found == std::end(people) ? QString() : tr(found->text);
}

QString HallWords::who(const domain::Record &count)
{
    const auto adults = static_cast<int>(numberIn(count, fieldNumber<Kind::HallCount>("adults")));
    const auto children =
        static_cast<int>(numberIn(count, fieldNumber<Kind::HallCount>("children")));
    if (adults <= 1 && children <= 1)
        return whoText(whoOf(count).toStdString());
    QStringList parts;
    if (adults > 0)
        parts.append(tr("%n adults", nullptr, adults));
    if (children > 0)
        parts.append(tr("%n children", nullptr, children));
    return parts.join(QStringLiteral(", "));
}

QString HallWords::what(std::string_view event)
{
    for (const Named &one : events) {
        if (event == one.key)
            return tr(one.text);
    }
    return words::code("visits_hall_event", event);
}

QString HallWords::totals(std::int64_t contacts, std::int64_t adults, std::int64_t children,
                          std::int64_t withPrisoners)
{
    QStringList parts{tr("%n adults", nullptr, static_cast<int>(adults)),
                      tr("%n children", nullptr, static_cast<int>(children))};
    if (withPrisoners > 0)
        parts.append(tr("%n with people in prison", nullptr, static_cast<int>(withPrisoners)));
    return tr("%1: %2", "37 contacts: 22 adults, 9 children")
        .arg(tr("%n contacts", nullptr, static_cast<int>(contacts)),
             parts.join(QStringLiteral(", ")));
}

QString HallWords::totals(const service::HallSessionView &session)
{
    return totals(session.all.entries, session.all.adults, session.all.children,
                  session.withPrisoners);
}

QVariantList HallWords::totalRows(const service::HallSessionView &session)
{
    return {row(tr("Contacts"), session.all.entries),
            row(tr("Adults"), session.all.adults),
            row(tr("Children"), session.all.children),
            row(tr("First-time visitors"), session.firstVisits),
            row(tr("With people in prison"), session.withPrisoners),
            row(tr("Concerns raised"), session.concerns)};
}

QVariantList HallWords::eventRows(const service::HallSessionView &session)
{
    QVariantList rows;
    for (const service::HallSessionView::Group &one : session.events)
        rows.append(row(one.key.empty() ? tr("Not said") : what(one.key), one.totals.entries));
    return rows;
}

} // namespace throughline::models
