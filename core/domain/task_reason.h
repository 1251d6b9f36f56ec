// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/due_tasks.h"

namespace throughline::domain {

//! Why something is to be done, in parts, so that who shows it writes the day in its own way:
//! before, the day or the moment, after. `taskReason` puts them together.
struct TaskReason
{
    std::string_view before;
    PartialDate day;
    base::Millis moment; //!< in the place of the day where it is not 0
    std::string_view after;
};
[[nodiscard]] TaskReason taskReasonParts(const DueTask &task);

//! Whether it asks after an answer that somebody outside owes us: nothing but asking can be done.
[[nodiscard]] bool isWaitingForOthers(TaskRule rule);

//! What comes first of what is due on one day: somebody who may be in danger, somebody who may have
//! no bed tonight, everything else. Lists say the reason in words beside it.
enum class TaskWeight {
    Danger,
    Bed,
    Usual,
};
[[nodiscard]] TaskWeight taskWeight(TaskRule rule);

} // namespace throughline::domain
