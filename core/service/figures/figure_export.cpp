// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/figure_export.h"

#include "domain/working_days.h"
#include "report/figures/figure_table.h"
#include "report/figures/figure_text.h"
#include "report/private_file.h"
#include "service/form_draft.h"
#include "service/visible_kinds.h"

#include <algorithm>
#include <limits>

namespace throughline::service {

using base::Result;
using report::Figure;
using report::ShownFigure;

namespace {

constexpr auto figuresValue = "figures";
constexpr int version = 1;

//! Kept beside the unfinished forms, under a name that is no form's.
[[nodiscard]] std::string keyOf(const FigureExport &figures)
{
    return "figures " + domain::toText(figures.month)
        + (figures.group.empty() ? std::string() : ' ' + figures.group);
}

[[nodiscard]] std::vector<Figure> ofGroup(const FigureExport &figures)
{
    std::vector<Figure> out;
    std::copy_if(figures.table.begin(), figures.table.end(), std::back_inserter(out),
                 [&](const Figure &one) { return one.group == figures.group; });
    return out;
}

[[nodiscard]] const Figure *find(const std::vector<Figure> &table, std::string_view line)
{
    const report::LineNumber number = report::lineNumber(line);
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Figure &one) { return one.line == number; });
    return found == table.end() ? nullptr : &*found;
}

[[nodiscard]] bool isHidden(const ShownFigure &one)
{
    const auto hides = [](const report::Cell &cell) {
        return cell.state != report::Cell::State::Shown;
    };
    return hides(one.numerator) || hides(one.denominator) || hides(one.unknown)
        || hides(one.outOfScope);
}

[[nodiscard]] Result<void> requireReaderOfFigures(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    if (!isStaff(workspace))
        return base::Error{base::ErrorCode::Refused,
                           "Figures are for members of a team. Ask your manager for them."};
    return {};
}

//! The file is there; what cannot be kept is only what the next export is compared with.
[[nodiscard]] Result<void> keep(Workspace &workspace, const FigureExport &figures)
{
    FormDraft draft{keyOf(figures), version, figures.taken, {}};
    std::string text;
    for (const std::string &piece :
         report::figureTexts(ofGroup(figures), std::numeric_limits<std::size_t>::max()))
        text += piece;
    draft.values.emplace(figuresValue, std::move(text));
    return saveDraft(workspace, draft);
}

} // namespace

std::vector<ShownFigure> leaving(const FigureExport &figures)
{
    std::vector<ShownFigure> shown = report::published(figures.table, figures.by, figures.rules);
    std::erase_if(shown, [&](const ShownFigure &one) { return one.group != figures.group; });
    return shown;
}

Result<ExportChecks> checkExport(const store::Drafts &drafts, const FigureExport &figures)
{
    ExportChecks checks;
    checks.devices = figures.devices.size();
    std::copy_if(figures.devices.begin(), figures.devices.end(), std::back_inserter(checks.missing),
                 [](const HeardDevice &one) { return one.isMissing; });
    const std::vector<Figure> table = ofGroup(figures);
    if (const Figure *const unknown = find(table, "I9")) {
        checks.unknownFirstNights = unknown->numerator;
        checks.firstNights = unknown->denominator;
    }
    const std::vector<ShownFigure> shown = leaving(figures);
    checks.hidden = static_cast<std::size_t>(std::count_if(shown.begin(), shown.end(), isHidden));
    TL_TRY(const auto before, findDraft(drafts, keyOf(figures)));
    std::vector<Figure> then;
    if (before && report::readFigureText(before->value(figuresValue), then)) {
        checks.lastExport = before->changed;
        checks.changedSince = laterChanges(then, table).size();
    }
    return checks;
}

Result<void> exportFigures(Workspace &workspace, const FigureExport &figures,
                           const std::filesystem::path &file)
{
    TL_CHECK(requireReaderOfFigures(workspace));
    TL_TRY(auto out, report::PrivateFile::create(file, report::PrivateFile::Existing::Refuse));
    report::CsvWriter rows([&out](std::string_view row) { return out.write(row); },
                           report::CsvWriter::Mark::ByteOrder);
    const report::FigureTableHead head{monthPeriod(figures.month), figures.taken,
                                       figures.devices.size(), countMissing(figures.devices)};
    const auto nameOf = [&](std::string_view group) {
        return figures.by ? groupName(workspace, *figures.by, group) : std::string();
    };
    TL_CHECK(report::writeFigureTable(rows, head, leaving(figures), nameOf));
    TL_CHECK(out.finish());
    (void)keep(workspace, figures);
    return {};
}

Result<void> exportDocument(Workspace &workspace, const FigureExport &figures,
                            std::string_view document, const std::filesystem::path &file)
{
    TL_CHECK(requireReaderOfFigures(workspace));
    TL_TRY(auto out, report::PrivateFile::create(file, report::PrivateFile::Existing::Refuse));
    TL_CHECK(out.write(document));
    TL_CHECK(out.finish());
    (void)keep(workspace, figures);
    return {};
}

} // namespace throughline::service
