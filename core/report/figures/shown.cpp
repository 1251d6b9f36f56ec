// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/shown.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace throughline::report {

namespace {

constexpr std::int64_t fewestForParity = 30; // domain.md 4, I36
constexpr std::int64_t minutesPerHour = 60;

//! Tenths of a share of one; halves up.
[[nodiscard]] std::optional<Value> ratio(std::int64_t over, std::int64_t under, std::int64_t scale,
                                         int places)
{
    if (under <= 0)
        return {};
    return Value{(2 * scale * over + under) / (2 * under), places};
}

[[nodiscard]] std::optional<Value> parity(const Figure &figure)
{
    const auto [part, whole] = *figure.reference;
    if (figure.denominator < fewestForParity || whole < fewestForParity)
        return {};
    return ratio(figure.numerator * whole, figure.denominator * part, 100, 2);
}

[[nodiscard]] std::optional<Value> valueOf(Measure measure, const Figure &figure)
{
    switch (measure) {
    case Measure::Share:
        return ratio(figure.numerator, figure.denominator, 1000, 1);
    case Measure::Score:
        return ratio(figure.numerator, 2 * figure.denominator, 1000, 1);
    case Measure::PerHead:
        return ratio(figure.numerator, figure.denominator, 10, 1);
    case Measure::Count:
        return Value{figure.numerator, 0};
    case Measure::Minutes:
        return ratio(figure.numerator, minutesPerHour, 10, 1);
    case Measure::Median:
        return figure.medianHalves ? std::optional(Value{*figure.medianHalves * 5, 1})
                                   : std::nullopt;
    case Measure::Parity:
        return parity(figure);
    }
    return {};
}

[[nodiscard]] Cell exact(std::int64_t value)
{
    return {Cell::State::Shown, value};
}

[[nodiscard]] bool isShown(const Cell &cell)
{
    return cell.state == Cell::State::Shown;
}

//! What may be told of one line, from what its cells show: so it tells no more than they do.
[[nodiscard]] std::optional<Value> publishedValue(Measure measure, const Figure &figure,
                                                  const ShownFigure &shown,
                                                  const SmallNumbers &rules)
{
    if (measure == Measure::Count || measure == Measure::Minutes)
        return isShown(shown.numerator) ? std::optional(Value{shown.numerator.value, 0})
                                        : std::nullopt;
    if (!isShown(shown.denominator) || figure.denominator < rules.ratesFrom)
        return {};
    if (measure == Measure::Median)
        return figure.medianHalves ? std::optional(Value{rounded(*figure.medianHalves, 2) / 2, 0})
                                   : std::nullopt;
    if (!isShown(shown.numerator))
        return {};
    const std::int64_t part = std::min(shown.numerator.value, shown.denominator.value);
    if (measure == Measure::PerHead)
        return ratio(shown.numerator.value, shown.denominator.value, 10, 1);
    return ratio(part, shown.denominator.value, 100, 0);
}

//! What a numerator is published as: whole outcomes, whole hours.
[[nodiscard]] std::int64_t publishedNumerator(Measure measure, std::int64_t numerator)
{
    if (measure == Measure::Score)
        return (numerator + 1) / 2;
    if (measure == Measure::Minutes)
        return (numerator + minutesPerHour / 2) / minutesPerHour;
    return measure == Measure::Median ? 0 : numerator;
}

class Publisher
{
public:
    Publisher(std::span<const Figure> figures, std::optional<By> by, const SmallNumbers &rules)
        : m_figures(figures), m_by(by), m_rules(rules)
    {
    }

    [[nodiscard]] std::vector<ShownFigure> run()
    {
        for (std::size_t at = 0; at < m_figures.size();) {
            std::size_t end = at;
            while (end < m_figures.size() && m_figures[end].line == m_figures[at].line)
                ++end;
            const FigureLine &line = figureLines()[m_figures[at].line];
            const auto rows = m_figures.subspan(at, end - at);
            if (line.measure == Measure::Parity)
                addParity(rows, line);
            else if (line.whole.empty())
                addLine(rows, line);
            else
                m_parts[lineNumber(line.whole)].push_back(rows.front());
            at = end;
        }
        for (const auto &[whole, parts] : m_parts)
            addParts(whole, parts);
        std::stable_sort(m_out.begin(), m_out.end(),
                         [](const auto &a, const auto &b) { return a.line < b.line; });
        return std::move(m_out);
    }

private:
    [[nodiscard]] SmallNumbers rulesFor(const FigureLine &line) const
    {
        const bool isStrict = line.isStrict || (m_by && groupingOf(*m_by).isStrict);
        return isStrict ? m_rules.strict() : m_rules;
    }

    //! Everybody first, then the groups.
    void addLine(std::span<const Figure> rows, const FigureLine &line)
    {
        const SmallNumbers rules = rulesFor(line);
        const auto counts = [&](std::int64_t Figure::*field) {
            std::vector<std::int64_t> groups;
            for (const Figure &one : rows.subspan(1))
                groups.push_back(one.*field);
            return protectCounts(rows.front().*field, groups, rules);
        };
        const auto pairOf = [&line](const Figure &one) {
            return Pair{publishedNumerator(line.measure, one.numerator), one.denominator};
        };
        std::vector<Pair> groups;
        for (const Figure &one : rows.subspan(1))
            groups.push_back(pairOf(one));
        const bool isWithin = line.measure == Measure::Share || line.measure == Measure::Score;
        const PairTable pairs = protectPairs(pairOf(rows.front()), groups, isWithin, rules);
        const Column unknown = counts(&Figure::unknown);
        const Column outOfScope = counts(&Figure::outOfScope);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PairCells &pair = i == 0 ? pairs.everybody : pairs.groups[i - 1];
            ShownFigure one{rows[i].line,
                            rows[i].group,
                            pair.part,
                            pair.whole,
                            i == 0 ? unknown.everybody : unknown.groups[i - 1],
                            i == 0 ? outOfScope.everybody : outOfScope.groups[i - 1],
                            {}};
            one.value = publishedValue(line.measure, rows[i], one, rules);
            m_out.push_back(std::move(one));
        }
    }

    //! A line's parts, which add up to it.
    void addParts(LineNumber whole, const std::vector<Figure> &parts)
    {
        const SmallNumbers rules = rulesFor(figureLines()[whole]);
        const auto of = std::find_if(m_out.begin(), m_out.end(),
                                     [whole](const auto &one) { return one.line == whole; });
        std::vector<std::int64_t> numerators;
        std::int64_t sum = 0;
        for (const Figure &one : parts) {
            numerators.push_back(one.numerator);
            sum += one.numerator;
        }
        const Column column = protectCounts(sum, numerators, rules);
        // Where even the sum says too much, or is hidden already, no part is told.
        const bool isTold = isShown(column.everybody) && isShown(of->numerator);
        std::vector<ShownFigure> shown;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ShownFigure one = *of;
            one.line = parts[i].line;
            one.numerator = isTold ? column.groups[i] : Cell{Cell::State::Hidden, 0};
            one.value = publishedValue(Measure::Share, parts[i], one, rules);
            shown.push_back(std::move(one));
        }
        m_out.insert(m_out.end(), shown.begin(), shown.end());
    }

    //! The groups of a line that is told already, compared with the White group's.
    void addParity(std::span<const Figure> rows, const FigureLine &line)
    {
        const LineNumber whole = lineNumber(line.whole);
        const auto told = [&](std::string_view group) {
            return std::find_if(m_out.begin(), m_out.end(), [&](const auto &one) {
                return one.line == whole && one.group == group;
            });
        };
        const auto white = told("WHITE");
        std::vector<ShownFigure> compared;
        for (const Figure &row : rows) {
            const auto of = told(row.group);
            if (of == m_out.end() || white == m_out.end())
                continue;
            ShownFigure one = *of;
            one.line = row.line;
            Figure shown = row;
            shown.numerator = of->numerator.value;
            shown.denominator = of->denominator.value;
            shown.reference = {white->numerator.value, white->denominator.value};
            const bool areShown = isShown(of->numerator) && isShown(of->denominator)
                && isShown(white->numerator) && isShown(white->denominator);
            one.value = areShown ? parity(shown) : std::nullopt;
            compared.push_back(std::move(one));
        }
        m_out.insert(m_out.end(), compared.begin(), compared.end());
    }

    std::span<const Figure> m_figures;
    std::optional<By> m_by;
    SmallNumbers m_rules;
    std::map<LineNumber, std::vector<Figure>> m_parts;
    std::vector<ShownFigure> m_out;
};

} // namespace

std::vector<ShownFigure> exactly(std::span<const Figure> figures)
{
    std::vector<ShownFigure> out;
    for (const Figure &one : figures)
        out.push_back({one.line, one.group, exact(one.numerator), exact(one.denominator),
                       exact(one.unknown), exact(one.outOfScope),
                       valueOf(figureLines()[one.line].measure, one)});
    return out;
}

std::vector<ShownFigure> published(std::span<const Figure> figures, std::optional<By> by,
                                   const SmallNumbers &rules)
{
    return Publisher(figures, by, rules).run();
}

std::string decimalText(std::int64_t scaled, int places)
{
    std::string digits = std::to_string(std::abs(scaled));
    const auto wanted = static_cast<std::size_t>(places);
    if (digits.size() <= wanted)
        digits.insert(0, wanted + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - wanted, 1, '.');
    return (scaled < 0 ? "-" : "") + digits;
}

std::string_view unitOf(Measure measure)
{
    switch (measure) {
    case Measure::Share:
    case Measure::Score:
        return "percent";
    case Measure::PerHead:
        return "for each";
    case Measure::Count:
        return "";
    case Measure::Minutes:
        return "hours";
    case Measure::Median:
        return "days";
    case Measure::Parity:
        return "times the White group's";
    }
    return "";
}

} // namespace throughline::report
