// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_words.h"

#include "words.h"

#include <QCoreApplication>

namespace throughline::models::words {

using report::Cell;
using report::Measure;
using report::ShownFigure;

namespace {

[[nodiscard]] QString translated(const char *sentence)
{
    return QCoreApplication::translate("figures", sentence);
}

[[nodiscard]] const report::FigureLine &lineOf(const ShownFigure &figure)
{
    return report::figureLines()[figure.line];
}

//! To whole ones; halves up.
[[nodiscard]] std::int64_t whole(const report::Value &value)
{
    std::int64_t scaled = value.scaled;
    std::int64_t unit = 1;
    for (int i = 0; i < value.places; ++i)
        unit *= 10;
    scaled = (2 * scaled + unit) / (2 * unit);
    return scaled;
}

//! "12" or "12.5".
[[nodiscard]] QString decimal(const report::Value &value)
{
    const QString out = text(report::decimalText(value.scaled, value.places));
    return out.endsWith(QLatin1String(".0")) ? out.chopped(2) : out;
}

[[nodiscard]] bool isShareLike(Measure measure)
{
    return measure == Measure::Share || measure == Measure::Score;
}

} // namespace

std::optional<std::int64_t> number(const Cell &cell)
{
    return cell.state == Cell::State::Shown ? std::optional(cell.value) : std::nullopt;
}

QString cell(const Cell &cell, std::int64_t below)
{
    switch (cell.state) {
    case Cell::State::Shown:
        return QString::number(cell.value);
    case Cell::State::Fewer:
        return translated("fewer than %1").arg(below);
    case Cell::State::Hidden:
        break;
    }
    return translated("hidden");
}

QString figureValue(const ShownFigure &figure)
{
    const Measure measure = lineOf(figure).measure;
    if (!figure.value
        || (isShareLike(measure) && number(figure.denominator).value_or(0) < sharesFrom))
        return {};
    switch (measure) {
    case Measure::Share:
    case Measure::Score:
        return QString::number(whole(*figure.value)) + u'%';
    case Measure::PerHead:
        return translated("%1 each").arg(decimal(*figure.value));
    case Measure::Count:
        return decimal(*figure.value);
    case Measure::Minutes:
        return translated("%1 hours").arg(decimal(*figure.value));
    case Measure::Median:
        return translated("%1 days").arg(decimal(*figure.value));
    case Measure::Parity:
        return translated("%1 times").arg(decimal(*figure.value));
    }
    return {};
}

QString figureCount(const ShownFigure &figure, bool isExact, std::int64_t below)
{
    const Measure measure = lineOf(figure).measure;
    if (measure == Measure::Count || measure == Measure::Minutes)
        return figure.value ? QString() : cell(figure.numerator, below);
    if (measure == Measure::Median)
        return translated("of %1").arg(cell(figure.denominator, below));
    const bool isHalves = isExact && measure == Measure::Score;
    const QString counted = isHalves
        ? decimal({figure.numerator.value * 5, 1}) // a score is counted in halves
        : cell(figure.numerator, below);
    return translated("%1 of %2").arg(counted, cell(figure.denominator, below));
}

QString figureUnknown(const ShownFigure &figure, std::int64_t below)
{
    return number(figure.unknown) == 0
        ? QString()
        : translated("%1 not known").arg(cell(figure.unknown, below));
}

FigureRow figureRow(const ShownFigure &figure, bool isExact, const report::SmallNumbers &rules)
{
    const report::FigureLine &line = lineOf(figure);
    const std::int64_t below = (line.isStrict ? rules.strict() : rules).below;
    FigureRow row;
    row.line = text(line.id);
    row.title = text(line.title);
    row.value = figureValue(figure);
    row.count = figureCount(figure, isExact, below);
    row.unknown = figureUnknown(figure, below);
    row.meaning = translated("Of: %1. Counted: %2. Out of: %3.")
                      .arg(text(line.cohort), text(line.numerator), text(line.denominator));
    return row;
}

} // namespace throughline::models::words
