// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/figure_table.h"

#include "domain/working_days.h"

namespace throughline::report {

namespace {

[[nodiscard]] std::string cellText(const Cell &cell)
{
    switch (cell.state) {
    case Cell::State::Shown:
        return std::to_string(cell.value);
    case Cell::State::Fewer:
        return "fewer";
    case Cell::State::Hidden:
        break;
    }
    return "hidden";
}

} // namespace

base::Result<void> writeFigureTable(CsvWriter &out, const FigureTableHead &head,
                                    std::span<const ShownFigure> figures,
                                    const std::function<std::string(std::string_view)> &groupName)
{
    for (const char *column : {"from",
                               "to",
                               "taken",
                               "other_devices",
                               "devices_missing",
                               "indicator",
                               "line",
                               "title",
                               "group",
                               "counted",
                               "out_of",
                               "unknown",
                               "out_of_scope",
                               "value",
                               "unit",
                               "cohort",
                               "counted_means",
                               "out_of_means",
                               "unknown_means",
                               "out_of_scope_means"})
        out.plain(column);
    TL_CHECK(out.endRow());
    for (const ShownFigure &one : figures) {
        const FigureLine &line = figureLines()[one.line];
        out.plain(domain::toText(domain::fromEpochDay(head.period.first)));
        out.plain(domain::toText(domain::fromEpochDay(head.period.last)));
        out.plain(domain::toText(head.taken));
        out.plain(std::to_string(head.devices));
        out.plain(std::to_string(head.missing));
        out.plain(indicatorOf(line.id));
        out.plain(line.id);
        out.text(line.title);
        out.text(one.group.empty() ? std::string("Everybody") : groupName(one.group));
        for (const Cell *const cell :
             {&one.numerator, &one.denominator, &one.unknown, &one.outOfScope})
            out.plain(cellText(*cell));
        out.plain(one.value ? decimalText(one.value->scaled, one.value->places) : std::string());
        out.text(unitOf(line.measure));
        for (const std::string *const words :
             {&line.cohort, &line.numerator, &line.denominator, &line.unknown, &line.outOfScope})
            out.text(*words);
        TL_CHECK(out.endRow());
    }
    return {};
}

} // namespace throughline::report
