// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/retention.h"
#include "service/workspace.h"

namespace throughline::service {

//! The organisation's own periods, and proposals where it has set none.
[[nodiscard]] base::Result<domain::RetentionPeriods> retentionPeriods(const Workspace &workspace);
//! Sets how long is kept from a trigger on. Only an admin; Refused for a trigger that no clock runs
//! from.
[[nodiscard]] base::Result<void> setRetentionPeriod(Workspace &workspace,
                                                    const std::string &trigger, std::int64_t months,
                                                    const std::string &reason);

//! Somebody, and where their records are on their way.
struct RetentionView
{
    base::RecordId person;
    std::string name;
    domain::Retention retention;
    bool isSoon = false; //!< not over yet, but within the days asked for
};

//! The clock of one person. A concern is seen only where this device may read it: managers' devices
//! see every one, and admins, who alone erase, are managers.
[[nodiscard]] base::Result<RetentionView> retentionView(const Workspace &workspace,
                                                        const base::RecordId &person);

//! Everybody whom somebody has to look at, or who must be kept: due, soon, decided, held; by the
//! day until which they are kept. Withdrawn people too: withdrawing erases nothing.
[[nodiscard]] base::Result<std::vector<RetentionView>> retentionList(const Workspace &workspace,
                                                                     std::int64_t soonDays);

//! What a manager decides about somebody whose case is closed: to keep them until a day, or that
//! they are to be erased (once their time is over, by an admin). The review is opened where none
//! is.
[[nodiscard]] base::Result<void> decideToKeep(Workspace &workspace, const base::RecordId &person,
                                              domain::PartialDate until, const std::string &reason);
[[nodiscard]] base::Result<void> decideToErase(Workspace &workspace, const base::RecordId &person,
                                               const std::string &reason);

// What saving one of these asks first (`consequences.h`); Refused in words.

//! A review is a manager's of the person's team; the case is closed, and nothing that must be kept,
//! or whose time is not over, is to be erased.
[[nodiscard]] base::Result<void> checkReview(const Workspace &workspace,
                                             const domain::Record &review);
//! A period is an admin's, and lies where everybody reads it.
[[nodiscard]] base::Result<void> checkPeriod(const Workspace &workspace,
                                             const domain::Record &period);

} // namespace throughline::service
