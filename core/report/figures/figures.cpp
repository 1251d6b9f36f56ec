// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/figures.h"

#include <algorithm>
#include <map>

namespace throughline::report {

namespace {

struct Sums
{
    Figure figure;
    std::vector<std::int32_t> days; //!< of a median
};
//! By line and group; the empty group is everybody.
using Table = std::map<std::pair<LineNumber, std::string>, Sums>;

void count(Sums &sums, const Case &one, Measure measure)
{
    Figure &figure = sums.figure;
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

//! Cases into groups, each group's text made once for all that a case's group depends on.
class Groups
{
public:
    Groups(By by, const Facts &facts) : m_by(by), m_facts(facts) {}

    [[nodiscard]] Names::Number of(const Case &one)
    {
        const std::uint64_t key = m_by == By::Team ? one.team
            : m_by == By::Worker                   ? one.worker
            : m_by == By::Prison
            ? one.prison
            : (static_cast<std::uint64_t>(static_cast<std::uint32_t>(one.person)) << 24)
                | (m_by == By::Age ? static_cast<std::uint64_t>(one.day & 0xffffff) : 0);
        const auto [known, isNew] = m_known.try_emplace(key, Names::Number{0});
        if (isNew)
            known->second = m_names.numberOf(groupOf(m_by, one, m_facts));
        return known->second;
    }
    [[nodiscard]] const std::string &text(Names::Number group) const { return m_names.text(group); }

private:
    By m_by;
    const Facts &m_facts;
    Names m_names;
    std::unordered_map<std::uint64_t, Names::Number> m_known;
};

[[nodiscard]] Table sumsOf(std::span<const Case> cases, const Facts &facts, std::optional<By> by)
{
    const auto lines = figureLines();
    std::unordered_map<std::uint32_t, Sums> sums;
    std::optional<Groups> groups;
    if (by)
        groups.emplace(*by, facts);
    for (const Case &one : cases) {
        const Measure measure = lines[one.line].measure;
        const std::uint32_t line = std::uint32_t{one.line} << 16;
        count(sums[line], one, measure);
        if (groups)
            count(sums[line | groups->of(one)], one, measure);
    }
    Table table;
    for (auto &[key, one] : sums) {
        const auto line = static_cast<LineNumber>(key >> 16);
        const auto group = static_cast<Names::Number>(key & 0xffff);
        one.figure.line = line;
        one.figure.group = group == 0 ? std::string() : groups->text(group);
        one.figure.medianHalves = medianHalves(one.days);
        table.emplace(std::pair(line, one.figure.group), std::move(one));
    }
    return table;
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
