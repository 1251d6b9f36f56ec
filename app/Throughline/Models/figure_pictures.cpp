// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_pictures.h"

#include "figure_words.h"
#include "figures_model.h"
#include "need_words.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <set>

namespace throughline::models {

using report::ShownFigure;
using words::number;

namespace {

//! Of domain.md 4, I5: a figure of others, told with its place and date, never as a target.
constexpr int nationalHoused = 840; // tenths of a percent
constexpr std::size_t mostDots = 12;

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

[[nodiscard]] const ShownFigure *find(const MonthFigures &month, std::string_view line)
{
    const report::LineNumber wanted = report::lineNumber(line);
    const auto found = std::ranges::find(month.shown, wanted, &ShownFigure::line);
    return found == month.shown.end() ? nullptr : &*found;
}

[[nodiscard]] std::optional<std::int64_t> numerator(const MonthFigures &month,
                                                    std::string_view line)
{
    const ShownFigure *const figure = find(month, line);
    return figure ? number(figure->numerator) : std::nullopt;
}

[[nodiscard]] QString monthName(const MonthFigures &month)
{
    return QLocale().standaloneMonthName(month.month.month);
}

//! "84%, 41 of 49"; of few the count alone.
[[nodiscard]] QString both(const ShownFigure &figure)
{
    const QString value = words::figureValue(figure);
    const QString part = QString::number(number(figure.numerator).value_or(0));
    const QString all = QString::number(number(figure.denominator).value_or(0));
    const QString count = translated("%1 of %2").arg(part, all);
    return value.isEmpty() ? count : translated("%1, %2").arg(value, count);
}

[[nodiscard]] bool isTold(const ShownFigure *figure)
{
    return figure && number(figure->numerator) && number(figure->denominator);
}

[[nodiscard]] QVariantMap series(const QString &name, const QString &role, bool hatched = false)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("role"), role},
            {QStringLiteral("hatched"), hatched}};
}

//! Counts of one month, one for each series.
[[nodiscard]] QVariantMap bar(const MonthFigures &month, const QString &note,
                              const std::vector<std::int64_t> &values, std::int64_t known = 0)
{
    QVariantList list;
    for (const std::int64_t value : values)
        list.append(static_cast<int>(value));
    return {{QStringLiteral("label"), words::month(month.month)},
            {QStringLiteral("note"), note},
            {QStringLiteral("values"), list},
            {QStringLiteral("known"), static_cast<int>(known)}};
}

//! A row of the table that says the same as a bar.
[[nodiscard]] QStringList tableRow(const QVariantMap &bar)
{
    QStringList row{bar.value(QStringLiteral("label")).toString()};
    for (const QVariant &value : bar.value(QStringLiteral("values")).toList())
        row.append(QString::number(value.toInt()));
    row.append(bar.value(QStringLiteral("note")).toString());
    return row;
}

[[nodiscard]] QVariantMap bars(const QString &key, const QString &title, const QString &summary,
                               const QVariantList &parts, const QVariantList &rows,
                               const QString &lastColumn)
{
    QStringList columns{translated("Month")};
    for (const QVariant &part : parts)
        columns.append(part.toMap().value(QStringLiteral("name")).toString());
    columns.append(lastColumn);
    QVariantList table;
    for (const QVariant &row : rows)
        table.append(tableRow(row.toMap()));
    return {{QStringLiteral("form"), QStringLiteral("bars")},
            {QStringLiteral("key"), key},
            {QStringLiteral("title"), title},
            {QStringLiteral("summary"), summary},
            {QStringLiteral("series"), parts},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("table"), table}};
}

//! What the five tiles of the first night come to, in their order; nothing where one is not told.
[[nodiscard]] std::optional<std::vector<std::int64_t>> nightsOf(const MonthFigures &month)
{
    const auto settled = numerator(month, "I6");
    const auto housed = numerator(month, "I5");
    const auto homeless = numerator(month, "I7");
    const auto rough = numerator(month, "I8");
    const auto unknown = numerator(month, "I9");
    if (!settled || !housed || !homeless || !rough || !unknown)
        return {};
    constexpr std::int64_t none = 0;
    return std::vector{*settled, std::max(none, *housed - *settled),
                       std::max(none, *homeless - *rough), *rough, *unknown};
}

constexpr std::size_t kindsOfContact = 4;

//! In person, by phone or video, in writing, in another way.
[[nodiscard]] std::size_t kindOf(std::string_view mode)
{
    static const std::set<std::string_view> inPerson{"IN_PERSON_PROBATION",
                                                     "IN_PERSON_OFFICE",
                                                     "IN_PERSON_PRISON",
                                                     "GATE",
                                                     "HOME",
                                                     "DOORSTEP",
                                                     "COMMUNITY",
                                                     "ACCOMPANY",
                                                     "GROUP"};
    static const std::set<std::string_view> spoken{"PHONE",        "VIDEO",    "PRISON_VIDEO",
                                                   "INCELL_PHONE", "HELPLINE", "VIRTUAL_GROUP"};
    static const std::set<std::string_view> written{"TEXT", "EMAIL", "LETTER", "EMAP",
                                                    "INCELL_PACK"};
    return inPerson.contains(mode) ? 0 : spoken.contains(mode) ? 1 : written.contains(mode) ? 2 : 3;
}

struct Contacts
{
    std::vector<std::int64_t> kinds = std::vector<std::int64_t>(kindsOfContact);
    bool isWhole = true; //!< no part of it is hidden
    bool isAny = false;
};

[[nodiscard]] Contacts contactsOf(const MonthFigures &month)
{
    constexpr std::string_view prefix = "I34.";
    Contacts out;
    for (const ShownFigure &figure : month.shown) {
        const std::string &line = report::figureLines()[figure.line].id;
        if (!line.starts_with(prefix))
            continue;
        out.isAny = true;
        const auto count = number(figure.numerator);
        out.isWhole = out.isWhole && count;
        out.kinds[kindOf(std::string_view(line).substr(prefix.size()))] += count.value_or(0);
    }
    return out;
}

//! A line for each outcome.
struct Outcome
{
    const char *line;
    const char *name;
};
constexpr Outcome outcomes[] = {
    {"I4", QT_TRANSLATE_NOOP("pictures", "Met at the gate")},
    {"I5", QT_TRANSLATE_NOOP("pictures", "Housed on the first night")},
    {"I20", QT_TRANSLATE_NOOP("pictures", "Attended what was planned")},
    {"I27", QT_TRANSLATE_NOOP("pictures", "Referrals taken up")},
};

[[nodiscard]] QVariantMap panelOf(const Outcome &outcome, std::span<const MonthFigures> months)
{
    QVariantList points;
    for (const MonthFigures &month : months) {
        const ShownFigure *const figure = find(month, outcome.line);
        const bool isShown = isTold(figure) && !words::figureValue(*figure).isEmpty();
        points.append(QVariantMap{
            {QStringLiteral("label"),
             QLocale().standaloneMonthName(month.month.month, QLocale::ShortFormat)},
            {QStringLiteral("value"),
             isShown ? QVariant(words::figureValue(*figure).chopped(1).toInt()) : QVariant()}});
    }
    const ShownFigure *const last = find(months.back(), outcome.line);
    return {{QStringLiteral("name"), translated(outcome.name)},
            {QStringLiteral("note"), isTold(last) ? both(*last) : translated("too few to show")},
            {QStringLiteral("points"), points}};
}

//! What went no further than a step, in words for its number.
struct Left
{
    const char *line;
    const char *between; //!< "%1 turned down"
    const char *name;
};
constexpr Left leftNeeded[] = {{"I27.not_asked", QT_TRANSLATE_NOOP("pictures", "%1 not asked yet"),
                                QT_TRANSLATE_NOOP("pictures", "Not asked yet")}};
constexpr Left leftAsked[] = {{"I27.turned_down", QT_TRANSLATE_NOOP("pictures", "%1 turned down"),
                               QT_TRANSLATE_NOOP("pictures", "Turned down")},
                              {"I27.waiting", QT_TRANSLATE_NOOP("pictures", "%1 still waiting"),
                               QT_TRANSLATE_NOOP("pictures", "Still waiting for an answer")}};
constexpr Left leftAccepted[] = {{"I27.to_start",
                                  QT_TRANSLATE_NOOP("pictures", "%1 waiting to start"),
                                  QT_TRANSLATE_NOOP("pictures", "Waiting to start")}};
constexpr Left leftStarted[] = {{"I27.under_way", QT_TRANSLATE_NOOP("pictures", "%1 under way"),
                                 QT_TRANSLATE_NOOP("pictures", "Under way")}};

//! The steps after the first, which everything has reached.
struct RequestStep
{
    const char *line;
    domain::NeedWord word;
    std::span<const Left> left;
};
constexpr RequestStep requestSteps[] = {
    {"I27.asked", domain::NeedWord::Asked, leftAsked},
    {"I27.accepted", domain::NeedWord::Accepted, leftAccepted},
    {"I27.started", domain::NeedWord::Started, leftStarted},
    {"I27.finished", domain::NeedWord::Finished, {}},
};

//! "12 turned down, 5 still waiting"; nothing of what is nobody.
[[nodiscard]] QString leftAt(const MonthFigures &month, std::span<const Left> left)
{
    QStringList parts;
    for (const Left &one : left) {
        const ShownFigure *const figure = find(month, one.line);
        if (figure && number(figure->numerator) != 0)
            parts.append(translated(one.between).arg(words::cell(figure->numerator, month.below)));
    }
    return parts.join(QStringLiteral(", "));
}

[[nodiscard]] QStringList tableRow(const QString &name, const ShownFigure &figure,
                                   std::int64_t below)
{
    return {name, words::cell(figure.numerator, below), words::figureValue(figure)};
}

void addLeft(QVariantList &table, const MonthFigures &month, std::span<const Left> left)
{
    for (const Left &one : left) {
        if (const ShownFigure *const figure = find(month, one.line))
            table.append(tableRow(translated(one.name), *figure, month.below));
    }
}

} // namespace

QVariantMap firstNightPicture(std::span<const MonthFigures> months)
{
    QVariantList rows;
    bool isAny = false;
    for (const MonthFigures &month : months) {
        const ShownFigure *const housed = find(month, "I5");
        const auto nights = isTold(housed) ? nightsOf(month) : std::nullopt;
        isAny = isAny || (nights && std::ranges::any_of(*nights, [](auto one) { return one > 0; }));
        rows.append(nights
                        ? bar(month, translated("Housed %1").arg(both(*housed)), *nights,
                              *number(housed->denominator))
                        : bar(month, translated("Too few to show"), std::vector<std::int64_t>(5)));
    }
    if (!isAny)
        return {};
    const MonthFigures &last = months.back();
    const ShownFigure *const housed = find(last, "I5");
    const QString finding = isTold(housed) && *number(housed->denominator) > 0
        ? translated("Housed on the first night in %1: %2").arg(monthName(last), both(*housed))
        : translated("Where people slept the first night");
    QVariantMap picture =
        bars(QStringLiteral("first-night"), finding,
             translated("A bar is everybody who came out in the month. %1 not known in %2.")
                 .arg(numerator(last, "I9").value_or(0))
                 .arg(monthName(last)),
             {series(translated("Settled"), QStringLiteral("night0")),
              series(translated("Temporary"), QStringLiteral("night1")),
              series(translated("Shelter or squat"), QStringLiteral("night2")),
              series(translated("Sleeping rough"), QStringLiteral("night3")),
              series(translated("Not known"), QStringLiteral("night4"), true)},
             rows, translated("Housed of those known"));
    picture.insert(QStringLiteral("share"), true);
    picture.insert(QStringLiteral("reference"), nationalHoused / 1000.0);
    picture.insert(
        QStringLiteral("referenceText"),
        translated("Dashed: 84.0% of those known, England and Wales, year to March 2025"));
    return picture;
}

QVariantMap outcomesPicture(std::span<const MonthFigures> months)
{
    if (months.empty())
        return {};
    QVariantList panels;
    QStringList columns{translated("Month")};
    for (const Outcome &outcome : outcomes) {
        panels.append(panelOf(outcome, months));
        columns.append(translated(outcome.name));
    }
    QVariantList table;
    bool isAny = false;
    for (const MonthFigures &month : months) {
        QStringList row{words::month(month.month)};
        for (const Outcome &outcome : outcomes) {
            const ShownFigure *const figure = find(month, outcome.line);
            isAny = isAny || (isTold(figure) && *number(figure->denominator) > 0);
            row.append(isTold(figure) ? both(*figure) : translated("too few to show"));
        }
        table.append(row);
    }
    if (!isAny)
        return {};
    const auto noteOf = [&panels](qsizetype i) {
        return panels.at(i).toMap().value(QStringLiteral("note")).toString();
    };
    return {{QStringLiteral("form"), QStringLiteral("lines")},
            {QStringLiteral("key"), QStringLiteral("outcomes")},
            {QStringLiteral("title"),
             translated("Met at the gate in %1: %2").arg(monthName(months.back()), noteOf(0))},
            {QStringLiteral("summary"),
             translated("Outcomes month by month. In %1, attended what was planned: %2; referrals "
                        "taken up: %3.")
                 .arg(monthName(months.back()), noteOf(2), noteOf(3))},
            {QStringLiteral("panels"), panels},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("table"), table}};
}

QVariantMap contactsPicture(std::span<const MonthFigures> months)
{
    QVariantList rows;
    bool isAny = false;
    std::int64_t lastCount = 0;
    for (const MonthFigures &month : months) {
        const Contacts contacts = contactsOf(month);
        isAny = isAny || contacts.isAny;
        lastCount = numerator(month, "I34").value_or(0);
        QString note = FiguresModel::tr("%n contacts", nullptr, static_cast<int>(lastCount));
        if (!contacts.isWhole)
            note = translated("%1, some kinds hidden").arg(note);
        rows.append(bar(month, note, contacts.kinds));
    }
    if (!isAny)
        return {};
    return bars(QStringLiteral("contacts"),
                translated("Contacts in %1: %2").arg(monthName(months.back())).arg(lastCount),
                translated("Contacts that took place, by kind and month."),
                {series(translated("In person"), QStringLiteral("category0")),
                 series(translated("Phone or video"), QStringLiteral("category1")),
                 series(translated("In writing"), QStringLiteral("category2")),
                 series(translated("Another way"), QStringLiteral("category3"))},
                rows, translated("All"));
}

QVariantMap referralStepsPicture(std::span<const MonthFigures> months)
{
    if (months.empty())
        return {};
    const MonthFigures &month = months.back();
    const ShownFigure *const all = find(month, "I27.asked");
    const std::int64_t needed = all ? number(all->denominator).value_or(0) : 0;
    if (needed == 0)
        return {};
    QVariantList rows{QVariantMap{{QStringLiteral("label"), needWord(domain::NeedWord::Needed)},
                                  {QStringLiteral("note"), QString::number(needed)},
                                  {QStringLiteral("value"), static_cast<int>(needed)},
                                  {QStringLiteral("between"), leftAt(month, leftNeeded)}}};
    QVariantList table{
        QStringList{needWord(domain::NeedWord::Needed), QString::number(needed), QString()}};
    addLeft(table, month, leftNeeded);
    for (const RequestStep &step : requestSteps) {
        const ShownFigure *const figure = find(month, step.line);
        if (!figure)
            return {};
        rows.append(QVariantMap{
            {QStringLiteral("label"), needWord(step.word)},
            {QStringLiteral("note"),
             isTold(figure) ? both(*figure) : words::cell(figure->numerator, month.below)},
            {QStringLiteral("value"), static_cast<int>(number(figure->numerator).value_or(0))},
            {QStringLiteral("between"), leftAt(month, step.left)}});
        table.append(tableRow(needWord(step.word), *figure, month.below));
        addLeft(table, month, step.left);
    }
    const ShownFigure *const unwanted = find(month, "I27.not_wanted");
    table.append(tableRow(needWord(domain::NeedWord::NotWanted), *unwanted, month.below));
    const auto told = [&month](const char *line) {
        const ShownFigure *const figure = find(month, line);
        return words::cell(figure->numerator, month.below);
    };
    return {{QStringLiteral("form"), QStringLiteral("steps")},
            {QStringLiteral("key"), QStringLiteral("referral-steps")},
            {QStringLiteral("title"),
             translated("Referral steps in %1: %2 asked, %3 accepted")
                 .arg(monthName(month), told("I27.asked"), told("I27.accepted"))},
            {QStringLiteral("summary"),
             translated("What people needed that began in %1, as it stands now: %2 needed, %3 "
                        "started, %4 finished. Not wanted: %5.")
                 .arg(monthName(month), QString::number(needed), told("I27.started"),
                      told("I27.finished"), told("I27.not_wanted"))},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("columns"),
             QStringList{translated("Step"), translated("How many"), translated("Of all needed")}},
            {QStringLiteral("table"), table}};
}

QVariantMap missingPictureOf(std::span<const QuietDevice> devices, int quietDays)
{
    if (devices.empty())
        return {};
    QVariantList rows;
    QVariantList table;
    std::size_t quiet = 0;
    for (const QuietDevice &one : devices) {
        const bool isQuiet = !one.days || *one.days > quietDays;
        quiet += isQuiet ? 1 : 0;
        const QString text = !one.days ? translated("never")
            : *one.days == 0           ? translated("today")
                             : FiguresModel::tr("%n days", nullptr, static_cast<int>(*one.days));
        if (static_cast<std::size_t>(rows.size()) < mostDots)
            rows.append(
                QVariantMap{{QStringLiteral("label"), one.name},
                            {QStringLiteral("note"), text},
                            {QStringLiteral("quiet"), isQuiet},
                            {QStringLiteral("value"),
                             one.days ? QVariant(static_cast<int>(*one.days)) : QVariant()}});
        table.append(QStringList{one.name, text});
    }
    QString summary = translated("Days since work of a device was last received.");
    if (devices.size() > mostDots)
        summary +=
            u' ' + translated("The picture shows the %1 not heard of for longest.").arg(mostDots);
    return {{QStringLiteral("form"), QStringLiteral("dots")},
            {QStringLiteral("key"), QStringLiteral("who-is-missing")},
            {QStringLiteral("title"),
             quiet == 0 ? translated("Every device was heard of in the last %1 days").arg(quietDays)
                        : translated("%1 of %2 devices not heard of for %3 days")
                              .arg(quiet)
                              .arg(devices.size())
                              .arg(quietDays)},
            {QStringLiteral("summary"), summary},
            {QStringLiteral("line"), quietDays},
            {QStringLiteral("lineText"), FiguresModel::tr("%n days", nullptr, quietDays)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("columns"),
             QStringList{translated("Device of"), translated("Last heard of")}},
            {QStringLiteral("table"), table}};
}

} // namespace throughline::models
