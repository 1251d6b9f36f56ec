// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figures_report.h"

#include "domain/working_days.h"
#include "figure_words.h"
#include "words.h"

#include <QCoreApplication>
#include <QVariantList>

#include <algorithm>

namespace throughline::models {

using report::Measure;
using report::ShownFigure;
using service::FigureExport;
using service::HeardDevice;

namespace {

//! What the report says beside its numbers.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::ReportWords)
};

[[nodiscard]] QString wholeMoment(base::Millis at)
{
    return ReportWords::tr("%1 at %2").arg(words::day(domain::londonDay(at)), words::clock(at));
}

[[nodiscard]] QString devices(const FigureExport &figures)
{
    if (figures.devices.empty())
        return ReportWords::tr("There is no other device whose records could be missing.");
    QStringList heard;
    for (const HeardDevice &one : figures.devices) {
        if (one.isMissing)
            heard.append(one.lastHeard ? words::day(domain::londonDay(*one.lastHeard))
                                       : ReportWords::tr("never"));
    }
    if (heard.isEmpty())
        return ReportWords::tr("Every other device was heard of after the month ended.");
    return ReportWords::tr(
               "%1 of %2 other devices were not heard of since the month ended. They were "
               "last heard of: %3. Their records may come later.")
        .arg(heard.size())
        .arg(figures.devices.size())
        .arg(heard.join(QStringLiteral(", ")));
}

[[nodiscard]] QStringList facts(const FigureExport &figures, bool isLocked)
{
    return {isLocked
                ? ReportWords::tr("As the month was locked on %1.").arg(wholeMoment(figures.taken))
                : ReportWords::tr("Counted on %1. The month is not locked: its figures may still "
                                  "change.")
                      .arg(wholeMoment(figures.taken)),
            devices(figures),
            ReportWords::tr(
                "Counts below %1 are hidden, others are rounded to %2, and of fewer than %3 "
                "no share is told.")
                .arg(figures.rules.below)
                .arg(figures.rules.roundTo)
                .arg(figures.rules.ratesFrom)};
}

//! Of a share with every place that the exported table tells.
[[nodiscard]] QString wholeValue(const ShownFigure &figure)
{
    const Measure measure = report::figureLines()[figure.line].measure;
    if (!figure.value || (measure != Measure::Share && measure != Measure::Score))
        return words::figureValue(figure);
    return words::text(report::decimalText(figure.value->scaled, figure.value->places)) + u'%';
}

[[nodiscard]] QStringList tableRow(const ShownFigure &figure, const report::SmallNumbers &rules)
{
    const report::FigureLine &line = report::figureLines()[figure.line];
    const std::int64_t below = (line.isStrict ? rules.strict() : rules).below;
    QStringList row{words::text(line.title)};
    for (const report::Cell *const one :
         {&figure.numerator, &figure.denominator, &figure.unknown, &figure.outOfScope})
        row.append(words::cell(*one, below));
    row.append(wholeValue(figure));
    return row;
}

} // namespace

QVariantMap monthReport(const FigureExport &figures, const QString &organisation,
                        const QString &team, bool isLocked, std::span<const ReportCard> cards)
{
    const std::vector<ShownFigure> shown = service::leaving(figures);
    QVariantList rows;
    for (const ShownFigure &one : shown)
        rows.append(tableRow(one, figures.rules));
    QVariantList onCards;
    for (const ReportCard &card : cards) {
        const auto found = std::ranges::find_if(shown, [&card](const ShownFigure &one) {
            return words::text(report::figureLines()[one.line].id) == card.line;
        });
        if (found == shown.end())
            continue;
        const FigureRow row = words::figureRow(*found, false, figures.rules);
        onCards.append(QVariantMap{{QStringLiteral("title"), card.title},
                                   {QStringLiteral("value"), row.value},
                                   {QStringLiteral("count"), row.count},
                                   {QStringLiteral("unknown"), row.unknown}});
    }
    const QString name =
        team.isEmpty() ? organisation : ReportWords::tr("%1, %2").arg(organisation, team);
    return {{QStringLiteral("title"),
             ReportWords::tr("Figures of %1").arg(words::month(figures.month))},
            {QStringLiteral("organisation"), name},
            {QStringLiteral("facts"), facts(figures, isLocked)},
            {QStringLiteral("cards"), onCards},
            {QStringLiteral("tableTitle"), ReportWords::tr("All figures")},
            {QStringLiteral("columns"),
             QStringList{ReportWords::tr("Figure"), ReportWords::tr("Counted"),
                         ReportWords::tr("Out of"), ReportWords::tr("Not known"),
                         ReportWords::tr("Out of scope"), ReportWords::tr("Value")}},
            {QStringLiteral("rows"), rows}};
}

} // namespace throughline::models
