// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/figures_memory.h"

#include "service/take_with_me.h"
#include "sync/merge.h"

#include <set>

namespace throughline::service {

using base::Result;
using report::By;

namespace {

// What is kept stays bounded, whatever is asked for.
constexpr std::size_t mostFigures = 100'000;
constexpr std::size_t mostCases = 1'500'000;

} // namespace

Result<FiguresMemory::Tables> FiguresMemory::tables(const FigureSource &source,
                                                    const report::Period &period, report::Day today,
                                                    std::span<const std::optional<By>> by)
{
    TL_CHECK(requireEverybody(source.leftBehind, "Figures count everybody"));
    TL_CHECK(forgetWhatChanged(source, today));
    Tables out;
    for (const std::optional<By> &one : by) {
        const Key key{period.first, period.last, one};
        if (const auto known = m_tables.find(key); known != m_tables.end()) {
            out.push_back(known->second);
            continue;
        }
        TL_CHECK(count(source, period));
        out.push_back(report::tally(m_counted->cases, m_counted->facts, one));
        keep(key, out.back());
    }
    forgetWhatIsTooMuch();
    return out;
}

Result<std::vector<report::CountedRecord>>
FiguresMemory::records(const FigureSource &source, const report::Period &period, report::Day today)
{
    TL_CHECK(requireEverybody(source.leftBehind, "Figures count everybody"));
    TL_CHECK(forgetWhatChanged(source, today));
    TL_CHECK(count(source, period));
    std::vector<report::CountedRecord> out = report::countedRecords(m_counted->cases);
    forgetWhatIsTooMuch();
    return out;
}

Result<std::vector<report::Source>>
FiguresMemory::counted(const FigureSource &source, const report::Period &period, report::Day today,
                       report::LineNumber line, const Group &group)
{
    TL_CHECK(requireEverybody(source.leftBehind, "Figures count everybody"));
    TL_CHECK(forgetWhatChanged(source, today));
    TL_CHECK(count(source, period));
    std::set<report::Source> found;
    for (const report::Case &one : m_counted->cases) {
        const bool isIn =
            one.counted == report::Counted::Both || one.counted == report::Counted::Numerator;
        if (isIn && one.line == line
            && (group.key.empty() || report::groupOf(group.by, one, m_counted->facts) == group.key))
            found.insert(one.source);
    }
    forgetWhatIsTooMuch();
    return std::vector<report::Source>{found.begin(), found.end()};
}

void FiguresMemory::forgetWhatIsTooMuch()
{
    if (m_counted && m_counted->cases.size() > mostCases)
        m_counted.reset();
}

void FiguresMemory::keep(const Key &key, const std::vector<report::Figure> &table)
{
    if (m_figures + table.size() > mostFigures) {
        m_tables.clear();
        m_figures = 0;
    }
    if (m_tables.emplace(key, table).second)
        m_figures += table.size();
}

Result<void> FiguresMemory::forgetWhatChanged(const FigureSource &source, report::Day today)
{
    TL_TRY(const auto mark, source.figures.mark());
    if (mark && mark == m_mark && today == m_today)
        return {};
    m_tables.clear();
    m_figures = 0;
    m_counted.reset();
    m_mark = mark;
    m_today = today;
    return {};
}

Result<void> FiguresMemory::count(const FigureSource &source, const report::Period &period)
{
    if (m_counted && m_counted->facts.period == period)
        return {};
    m_counted.reset(); // before the next one is made: they are large
    ++m_readings;
    std::optional<store::FigureReaders> readers;
    std::optional<sqlite::Transaction> moment; // of one connection alone, which others write beside
    if (source.whole) {
        TL_TRY(auto opened, store::FigureReaders::open(*source.whole, m_readers));
        readers.emplace(std::move(opened));
    } else {
        TL_TRY(auto held, source.figures.hold());
        moment.emplace(std::move(held));
    }
    std::optional<TeamGroups> groups;
    TL_TRY(const auto mergedInto, source.samePerson.everybody());
    const report::FactsQuery query{
        .period = period,
        .today = m_today,
        .teamOf = [&groups](std::int64_t folder) { return groups->ofFolder(folder); },
        .madeAt = sync::madeAt,
        .mergedInto = mergedInto,
        .others = readers ? readers->others() : std::span<const store::FigureColumns *const>(),
        .meanwhile = [&]() -> Result<void> {
            TL_TRY(groups, TeamGroups::readByKey(source.folders, source.workTeams));
            return {};
        },
    };
    TL_TRY(report::Facts facts, report::readFacts(source.figures, query));
    std::vector<report::Case> cases = report::casesOf(facts);
    m_counted.emplace(Counted{std::move(facts), std::move(cases)});
    return {};
}

} // namespace throughline::service
