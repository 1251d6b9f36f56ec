// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/due_tasks.h"

#include <optional>

// What the files that compute tasks share. Days are days since 1970-01-01.

namespace throughline::domain::due_task_days {

//! A review is shown so many days before it is due.
inline constexpr std::int64_t reviewOpens = 7;

//! Nothing where no whole day is given.
[[nodiscard]] inline std::optional<std::int64_t> day(const Record &record, std::uint16_t field)
{
    const auto *date = fieldAs<PartialDate>(record, field);
    return date && date->isWholeDay() ? std::optional(epochDay(*date)) : std::nullopt;
}

//! How long after the time they said each step comes for somebody who works alone
//! (`lone_escalation`); nothing for a rule that is no such step.
[[nodiscard]] constexpr std::optional<base::Millis> loneWorkingStep(TaskRule rule)
{
    constexpr std::int64_t minute = 60'000;
    switch (rule) {
    case TaskRule::SayBackSafely:
        return base::Millis{0};
    case TaskRule::CallWorker:
        return base::Millis{30 * minute};
    case TaskRule::EscalateWorker:
        return base::Millis{45 * minute};
    case TaskRule::CallPolice:
        return base::Millis{60 * minute};
    default:
        return std::nullopt;
    }
}

//! The time they said, of a task that is such a step; 0 of any other, and where nobody said one.
[[nodiscard]] constexpr base::Millis loneWorkingEnd(const DueTask &task)
{
    const auto step = loneWorkingStep(task.rule);
    return step && task.from.value != 0 ? base::Millis{task.from.value - step->value}
                                        : base::Millis{};
}

} // namespace throughline::domain::due_task_days
