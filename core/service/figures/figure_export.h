// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/shown.h"
#include "service/figures/month_lock.h"

#include <filesystem>

namespace throughline::service {

//! The figures of a month on their way out of the organisation, exact until they are written: as
//! they were counted, or as the month was locked.
struct FigureExport
{
    domain::PartialDate month;
    base::Millis taken; //!< when the data was taken
    std::optional<report::By> by; //!< what `table` is by
    std::string group; //!< the only one that leaves; empty: everybody alone
    std::vector<report::Figure> table; //!< whole, because it is hidden as a whole
    report::SmallNumbers rules;
    std::vector<HeardDevice> devices;
};

//! What leaves of it: hidden, rounded, and of the chosen group alone.
[[nodiscard]] std::vector<report::ShownFigure> leaving(const FigureExport &figures);

//! What somebody has to know before it leaves (interface.md 3.14): looked at before, not after.
struct ExportChecks
{
    std::vector<HeardDevice> missing; //!< their records may come later
    std::size_t devices = 0; //!< all others
    std::int64_t unknownFirstNights = 0; //!< of releases in scope
    std::int64_t firstNights = 0; //!< releases in scope
    std::size_t hidden = 0; //!< figures of which a number is not told
    std::optional<base::Millis> lastExport; //!< of this month and group from this device
    std::size_t changedSince = 0; //!< figures that are others now than in that one
};
[[nodiscard]] base::Result<ExportChecks> checkExport(const store::Drafts &drafts,
                                                     const FigureExport &figures);

//! Writes what leaves as a CSV file, and keeps on this device what it was made from, so that the
//! next export can tell what has changed since. Members of a team. Refused where the file is there.
[[nodiscard]] base::Result<void> exportFigures(Workspace &workspace, const FigureExport &figures,
                                               const std::filesystem::path &file);
//! Writes a document that was made from what leaves, such as a report on paper, with the same care.
[[nodiscard]] base::Result<void> exportDocument(Workspace &workspace, const FigureExport &figures,
                                                std::string_view document,
                                                const std::filesystem::path &file);

} // namespace throughline::service
