// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "store/read_store.h"

#include <map>

namespace throughline::service {

//! Brings the tasks of everybody whose records were written in the caller's transaction up to date,
//! or marks them when they are too many to wait for. Call it before each commit of records.
[[nodiscard]] base::Result<void> keepTasks(Workspace &workspace);

//! Computes up to `most` people's tasks that were only marked, in a transaction of its own. The
//! number done: less than `most` when none is left.
[[nodiscard]] base::Result<std::int64_t> catchUpTasks(Workspace &workspace, std::int64_t most);

//! What this user is in each of their teams. Some tasks depend on it and on nothing in a record.
using OwnRoles = std::map<base::TeamId, protocol::Role>;
[[nodiscard]] OwnRoles ownRoles(const Workspace &workspace);
//! Marks the tasks that depend on it, in the caller's transaction, when it has changed.
[[nodiscard]] base::Result<void> markTasksOfRole(Workspace &workspace);

struct TaskView
{
    std::optional<base::RecordId> person; //!< nobody's for what says itself whom it is about
    domain::DueTask task;
    std::string title; //!< what is to be done
    std::string reason; //!< why, in a sentence
    bool isOverdue = false;
    bool isCovered = false; //!< in a list of one worker's: another's, who is away
};

//! What is open on a day (of `now`, Europe/London), by the day it is due.
[[nodiscard]] base::Result<std::vector<TaskView>> taskList(const store::DueTasks &tasks,
                                                           const store::DueTasks::Filter &filter);

//! The day it is in Europe/London, as DueTasks count days.
[[nodiscard]] std::int64_t londonDayNumber(base::Millis now);

} // namespace throughline::service
