// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/suppression.h"
#include "service/figures/figures.h"

namespace throughline::service {

//! A month whose figures are settled: they stay as they were, whatever comes later. Written once
//! as records of kind `month_lock`, which managers alone open; a table is one or several of them.
struct LockedMonth
{
    base::Millis lockedAt;
    std::string lockedBy; //!< name of a user
    base::DeviceId lockedOn = {}; //!< what it had written then was counted, sent or not
    std::vector<HeardDevice> missingThen = {}; //!< only where it was locked just now
    //! Of everybody, then by each of `report::groupings`.
    std::vector<std::vector<report::Figure>> tables = {};
    //! What they counted, in order of the sources: which records made later changes tells
    //! `later_records.h`. Empty where it was locked just now.
    std::vector<report::CountedRecord> records = {};
    //! What was hidden when it was locked, and stays so, whatever the organisation chose since.
    report::SmallNumbers rules = {};

    [[nodiscard]] const std::vector<report::Figure> &table(std::optional<report::By> by) const
    {
        return tables[by ? static_cast<std::size_t>(*by) + 1 : 0];
    }
};

//! The days of a month.
[[nodiscard]] report::Period monthPeriod(domain::PartialDate month);
//! The whole month that a period is; nothing for any other.
[[nodiscard]] std::optional<domain::PartialDate> monthOf(const report::Period &period);

//! Settles a month that is over. Only managers; Refused where it is locked already.
[[nodiscard]] base::Result<LockedMonth> lockMonth(Workspace &workspace, domain::PartialDate month);
//! Opens it again: the lock is withdrawn with its reason and stays in the history. Only managers.
[[nodiscard]] base::Result<void> unlockMonth(Workspace &workspace, domain::PartialDate month,
                                             const std::string &reason);
//! Nothing where it is open, or where this user may not know. Of two locks written at the same time
//! the earlier one holds.
[[nodiscard]] base::Result<std::optional<LockedMonth>> lockedMonth(const Workspace &workspace,
                                                                   domain::PartialDate month);

//! A figure that is another one now than when its month was locked.
struct LaterChange
{
    report::Figure then;
    report::Figure now;
};
//! Of two tables by the same grouping. Where one has no such group, its numbers are 0.
[[nodiscard]] std::vector<LaterChange> laterChanges(const std::vector<report::Figure> &then,
                                                    const std::vector<report::Figure> &now);

} // namespace throughline::service
