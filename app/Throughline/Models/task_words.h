// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"
#include "service/tasks.h"

#include <QString>

#include <optional>

//! Tasks in the words of interface.md 3.9 and 5.
namespace throughline::models {

//! Which task it is, for navigation: rule, subject and whose list of tasks it lies in. Ids only.
struct TaskId
{
    domain::TaskRule rule = domain::TaskRule::Action;
    base::RecordId subject;
    base::RecordId holder; //!< the person, or the record itself where it is about nobody

    [[nodiscard]] static TaskId of(const service::TaskView &task);
    //! Nothing where the text is none of these.
    [[nodiscard]] static std::optional<TaskId> fromText(const QString &text);
    [[nodiscard]] QString text() const;

    friend bool operator==(const TaskId &, const TaskId &) = default;
};

//! What a worker wrote themselves: the title of an action, the next step of a contact, a notice's
//! text; empty for all that is computed. From the store, on the reading thread.
[[nodiscard]] std::string ownWords(const service::Reader &reader, const domain::DueTask &task);
//! What is to be done: a worker's own words where they are short and all there is to say.
[[nodiscard]] QString taskTitle(const service::TaskView &task, const std::string &own);
//! Why, in a sentence, its day in the words of people.
[[nodiscard]] QString taskReason(const domain::DueTask &task, base::Millis now);
//! "2 days overdue", "Due today", "Due tomorrow", "Due Thu 26 November".
[[nodiscard]] QString taskDue(const service::TaskView &task, base::Millis now);

} // namespace throughline::models
