// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/figures.h"

#include <algorithm>
#include <limits>
#include <map>

namespace throughline::report {

namespace {

struct Sums
{
    Figure figure;
    std::vector<std::int32_t> days; //!< of a median
    bool isCounted = false; //!< whether any case is in it
};
//! By line and group; the empty group is everybody.
using Table = std::map<std::pair<LineNumber, std::string>, Sums>;

void count(Sums &sums, const Case &one, Measure measure)
{
    Figure &figure = sums.figure;
    sums.isCounted = true;
    switch (one.counted) {
    case Counted::Both:
        ++figure.denominator;
        if (measure == Measure::Median)
            sums.days.push_back(one.amount);
        else
            figure.numerator += one.amount;
        break;
    case Counted::Denominator:
        ++figure.denominator;
        break;
    case Counted::Numerator:
        figure.numerator += one.amount;
        break;
    case Counted::Unknown:
        ++figure.unknown;
        break;
    case Counted::OutOfScope:
        ++figure.outOfScope;
        break;
    }
}

[[nodiscard]] std::optional<std::int64_t> medianHalves(std::vector<std::int32_t> &days)
{
    if (days.empty())
        return {};
    std::sort(days.begin(), days.end());
    const std::size_t middle = days.size() / 2;
    return days.size() % 2 == 1 ? std::int64_t{2} * days[middle]
                                : std::int64_t{days[middle - 1]} + days[middle];
}

//! Cases into groups. A group's text is made once for all that a case's group depends on: there are
//! far more cases than people, teams and prisons.
class Groups
{
public:
    Groups(By by, const Facts &facts) : m_by(by), m_facts(facts), m_known(roomFor(by, facts)) {}

    [[nodiscard]] Names::Number of(const Case &one)
    {
        Names::Number &known = m_known[placeOf(one)];
        if (known == 0) // no group has an empty text
            known = isOfEveryDay(one) ? made(one) : ofTheDay;
        return known == ofTheDay ? made(one) : known;
    }
    [[nodiscard]] const std::string &text(Names::Number group) const { return m_names.text(group); }

private:
    //! In place of a group: there are several, by the day of the case.
    static constexpr Names::Number ofTheDay = std::numeric_limits<Names::Number>::max();

    //! Whether the group is the same on every day of the period, in which all cases lie: only an
    //! age changes, where a birthday in the period leads into the next band.
    [[nodiscard]] bool isOfEveryDay(Case one)
    {
        if (m_by != By::Age)
            return true;
        one.day = m_facts.period.first;
        const Names::Number atFirst = made(one);
        one.day = m_facts.period.last;
        return made(one) == atFirst;
    }
    [[nodiscard]] static bool isOfCase(By by)
    {
        return by == By::Team || by == By::Worker || by == By::Prison;
    }
    [[nodiscard]] static std::size_t roomFor(By by, const Facts &facts)
    {
        return isOfCase(by) ? facts.names.count() : facts.people.size() + 1;
    }
    [[nodiscard]] std::size_t placeOf(const Case &one) const
    {
        return m_by == By::Team  ? one.team
            : m_by == By::Worker ? one.worker
            : m_by == By::Prison ? one.prison
                                 : static_cast<std::size_t>(one.person + 1); // nobody is first
    }
    [[nodiscard]] Names::Number made(const Case &one)
    {
        return m_names.numberOf(groupOf(m_by, one, m_facts));
    }

    By m_by;
    const Facts &m_facts;
    Names m_names;
    std::vector<Names::Number> m_known;
};

//! Everybody is 0. By group, then by line.
class SumsOfGroups
{
public:
    [[nodiscard]] Sums &of(Names::Number group, LineNumber line)
    {
        if (group >= m_sums.size())
            m_sums.resize(group + std::size_t{1});
        if (m_sums[group].empty())
            m_sums[group].resize(figureLines().size());
        return m_sums[group][line];
    }

    //! What anything was counted in.
    template<class Text>
    [[nodiscard]] Table table(Text text)
    {
        Table table;
        for (std::size_t group = 0; group < m_sums.size(); ++group) {
            for (std::size_t line = 0; line < m_sums[group].size(); ++line) {
                Sums &one = m_sums[group][line];
                if (!one.isCounted)
                    continue;
                one.figure.line = static_cast<LineNumber>(line);
                one.figure.group = text(static_cast<Names::Number>(group));
                one.figure.medianHalves = medianHalves(one.days);
                table.emplace(std::pair(one.figure.line, one.figure.group), std::move(one));
            }
        }
        return table;
    }

private:
    std::vector<std::vector<Sums>> m_sums;
};

[[nodiscard]] Table sumsOf(std::span<const Case> cases, const Facts &facts, std::optional<By> by)
{
    std::vector<Measure> measures;
    for (const FigureLine &line : figureLines())
        measures.push_back(line.measure);
    constexpr Names::Number everybody = 0;
    SumsOfGroups sums;
    std::optional<Groups> groups;
    if (by)
        groups.emplace(*by, facts);
    for (const Case &one : cases) {
        count(sums.of(everybody, one.line), one, measures[one.line]);
        if (groups)
            count(sums.of(groups->of(one), one.line), one, measures[one.line]);
    }
    return sums.table([&groups](Names::Number group) {
        return group == everybody ? std::string() : groups->text(group);
    });
}

void add(std::vector<Figure> &out, const Table &table, LineNumber line)
{
    const auto first = table.find({line, {}});
    if (first == table.end()) {
        out.push_back({.line = line});
        return;
    }
    for (auto at = first; at != table.end() && at->first.first == line; ++at)
        out.push_back(at->second.figure);
}

//! Every group of the whole, with the part's own numerator.
void addPart(std::vector<Figure> &out, const Table &table, LineNumber line, LineNumber whole)
{
    if (!table.contains({line, {}}))
        return;
    for (auto at = table.find({whole, {}}); at != table.end() && at->first.first == whole; ++at) {
        const auto part = table.find({line, at->first.second});
        Figure one = at->second.figure;
        one.line = line;
        one.numerator = part == table.end() ? 0 : part->second.figure.numerator;
        out.push_back(std::move(one));
    }
}

void addParity(std::vector<Figure> &out, const Table &table, LineNumber line, LineNumber whole)
{
    const auto white = table.find({whole, "WHITE"});
    for (auto at = table.find({whole, {}}); at != table.end() && at->first.first == whole; ++at) {
        const std::string &group = at->first.second;
        if (group.empty() || white == table.end())
            continue;
        Figure one = at->second.figure;
        one.line = line;
        one.reference = {white->second.figure.numerator, white->second.figure.denominator};
        out.push_back(std::move(one));
    }
}

} // namespace

std::vector<Figure> tally(std::span<const Case> cases, const Facts &facts, std::optional<By> by)
{
    const Table table = sumsOf(cases, facts, by);
    std::vector<Figure> out;
    LineNumber number = 0;
    for (const FigureLine &line : figureLines()) {
        if (line.measure == Measure::Parity) {
            if (by == By::Ethnicity)
                addParity(out, table, number, lineNumber(line.whole));
        } else if (!line.whole.empty()) {
            addPart(out, table, number, lineNumber(line.whole));
        } else {
            add(out, table, number);
        }
        ++number;
    }
    return out;
}

} // namespace throughline::report
