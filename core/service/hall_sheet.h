// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/hall_codes.h"
#include "service/saved_work.h"

// What was counted on paper, where no device is allowed inside (domain.md 3.14), entered
// afterwards.

namespace throughline::service {

//! A sheet of paper: what stands at its top, and its lines.
struct HallSheet
{
    std::string prison;
    std::string visitType; //!< `visit_type`, of every line
    domain::PartialDate on;
    std::int64_t workers = 1; //!< on shift
    std::optional<base::TeamId> team = {}; //!< nothing: the user's first
    std::vector<domain::HallLine> lines = {};
};

//! Whether a sheet of that day can be entered: a day today or in the past, and not too long ago
//! (`domain::hallSheetDays`).
enum class SheetDay { Good, InTheFuture, TooLongAgo };
[[nodiscard]] SheetDay checkSheetDay(domain::PartialDate on, domain::PartialDate today);

//! Writes the sheet as a closed session of its day, marked as entered from paper, with a count for
//! each line, all or none. No hours are made up: the session and its counts have none. Refused
//! while this device is in a session. A form's draft goes with it, and comes back by Undo.
[[nodiscard]] base::Result<SavedWork> saveHallSheet(Workspace &workspace, const HallSheet &sheet,
                                                    const std::string &draft = {});

} // namespace throughline::service
