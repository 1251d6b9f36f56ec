// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/counted_records.h"
#include "report/figures/figures.h"
#include "service/figures/figure_source.h"
#include "service/workspace.h"

#include <map>
#include <tuple>

namespace throughline::service {

//! Figures that were made already, kept for as long as no row of the store has changed: then all of
//! them are forgotten, which is simple and always right. Owned by whoever shows figures again and
//! again, for one store; on the thread that reads it.
class FiguresMemory
{
public:
    using Tables = std::vector<std::vector<report::Figure>>;

    //! `readers`: how many connections beside the store's own read at the same time.
    explicit FiguresMemory(std::size_t readers = store::FigureReaders::usual()) : m_readers(readers)
    {
    }

    //! The figures of a period, one table for each of `by`; nothing: everybody. Made from the store
    //! where they are not here. Always of the same source.
    [[nodiscard]] base::Result<Tables> tables(const FigureSource &source,
                                              const report::Period &period, report::Day today,
                                              std::span<const std::optional<report::By>> by);
    //! Every record that the figures of a period count, in order of the sources. Not remembered.
    [[nodiscard]] base::Result<std::vector<report::CountedRecord>>
    records(const FigureSource &source, const report::Period &period, report::Day today);
    //! A group of a grouping; an empty one is everybody.
    struct Group
    {
        report::By by = report::By::Team;
        std::string key;
    };
    //! The records that a line's numerator counts in a group, each once. Not remembered.
    [[nodiscard]] base::Result<std::vector<report::Source>>
    counted(const FigureSource &source, const report::Period &period, report::Day today,
            report::LineNumber line, const Group &group);
    //! How often records were read for it; for tests.
    [[nodiscard]] std::size_t readings() const { return m_readings; }

private:
    //! What the tables of one period are made from, whatever they are by.
    struct Counted
    {
        report::Facts facts;
        std::vector<report::Case> cases;
    };
    using Key = std::tuple<report::Day, report::Day, std::optional<report::By>>;

    void forgetWhatIsTooMuch();
    void keep(const Key &key, const std::vector<report::Figure> &table);
    [[nodiscard]] base::Result<void> forgetWhatChanged(const FigureSource &source,
                                                       report::Day today);
    [[nodiscard]] base::Result<void> count(const FigureSource &source,
                                           const report::Period &period);

    std::size_t m_readers;
    std::optional<store::FigureColumns::Mark> m_mark; //!< of the store that all this is from
    report::Day m_today = 0;
    std::map<Key, std::vector<report::Figure>> m_tables;
    std::size_t m_figures = 0; //!< in the tables
    std::optional<Counted> m_counted; //!< of the period that was asked for last
    std::size_t m_readings = 0;
};

} // namespace throughline::service
