// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"
#include "report/figures/shown.h"
#include "service/figures/later_records.h"

namespace throughline::cli {

//! How a period's figures were made, printed before them.
struct FiguresHead
{
    report::Period period;
    base::Millis taken;
    std::optional<report::By> by;
    bool isExact = false;
    report::SmallNumbers rules; //!< of what is not exact
    const std::vector<service::HeardDevice> &devices;
    const service::LockedMonth *locked = nullptr; //!< where these are the figures of a locked month
};

[[nodiscard]] base::Result<void> printHead(Context &context, const FiguresHead &head);

//! One line for each figure; as text with what it means before the first of a line.
[[nodiscard]] base::Result<void> printFigures(Context &context, const service::Workspace &workspace,
                                              const FiguresHead &head,
                                              const std::vector<report::ShownFigure> &figures);

//! What came later would change, of a month that is locked.
[[nodiscard]] base::Result<void>
printLaterChanges(Context &context, const service::Workspace &workspace, const FiguresHead &head,
                  const std::vector<service::LaterChange> &changes);

//! The records that it is from, each with the lines that count it in another way now.
[[nodiscard]] base::Result<void>
printLaterRecords(Context &context, const std::vector<service::LaterRecord> &records);

} // namespace throughline::cli
