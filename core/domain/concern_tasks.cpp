// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "domain/due_task_days.h"
#include "domain/due_tasks.h"
#include "domain/schema_table.h"

#include <algorithm>
#include <limits>

namespace throughline::domain {

std::vector<DueTask> tasksOfConcern(const Record &concern)
{
    const std::string_view status = fieldText(concern, fieldNumber<Kind::Safeguarding>("status"));
    std::vector<DueTask> tasks;
    const auto add = [&](TaskRule rule, std::int64_t since, std::int64_t opens) {
        DueTask task{rule, Kind::Safeguarding, concern.id};
        if (const auto *lead =
                fieldAs<base::RecordId>(concern, fieldNumber<Kind::Safeguarding>("lead")))
            task.owner = *lead;
        task.since = task.due = since;
        task.opens = opens;
        task.expires = std::numeric_limits<std::int64_t>::max();
        tasks.push_back(task);
    };
    if (status.empty() || status == "RAISED") {
        const std::int64_t raised = epochDay(londonDay(base::madeAt(concern.id)));
        add(TaskRule::SeeConcern, raised, raised);
    } else if (status != "CLOSED") {
        const auto review =
            due_task_days::day(concern, fieldNumber<Kind::Safeguarding>("review_on"));
        if (review)
            add(TaskRule::ReviewConcern, *review, *review - due_task_days::reviewOpens);
    }
    if (const auto settle = taskToSettle(concern))
        tasks.push_back(*settle);
    return tasks;
}

std::optional<DueTask> taskToSettle(const Record &record)
{
    if (record.differing.empty() || record.voidReason)
        return std::nullopt;
    const auto first = std::min_element(
        record.differing.begin(), record.differing.end(),
        [](const auto &a, const auto &b) { return a.since.value < b.since.value; });
    const std::int64_t since = epochDay(londonDay(first->since));
    // Nothing becomes of it by itself, so it stays until it is done.
    return DueTask{TaskRule::Settle,
                   record.kind,
                   record.id,
                   {},
                   since,
                   since,
                   since,
                   std::numeric_limits<std::int64_t>::max()};
}

} // namespace throughline::domain
