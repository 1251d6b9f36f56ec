// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/due_tasks.h"

#include <optional>
#include <span>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! The tasks that this device has computed (domain/due_tasks.h), person by person; never synced.
//! Writers run inside the caller's transaction.
class DueTasks
{
public:
    //! Who looks after a person, for tasks that nobody else owns; empty where nobody does.
    struct Care
    {
        std::optional<base::RecordId> worker; //!< a user's id
        std::optional<base::RecordId> cover; //!< stands in for the worker
        std::int64_t coverFrom = 0; //!< day since 1970-01-01, the first one
        std::int64_t coverUntil = 0; //!< and the last one
    };
    struct Row
    {
        base::RecordId person; //!< of what is no person's, such as a concern, the record itself
        domain::DueTask task; //!< with the owner it has, be it by its own record or by care
    };
    struct Filter
    {
        std::int64_t today = 0; //!< day since 1970-01-01 in Europe/London
        std::int64_t dueUntil = 0; //!< a later day than today shows what is coming
        //! A user: theirs, or covered by them today, be it for a person or for a worker who is
        //! away.
        std::optional<base::RecordId> owner = {};
        std::optional<base::RecordId> person = {};
        std::optional<std::int64_t> limit = {};
        //! The moment it is: what opens later on its day is left out.
        std::optional<base::Millis> now = {};
    };

    explicit DueTasks(sqlite::Connection &connection) : m_connection(connection) {}

    //! All tasks of a person, in the place of those there were.
    [[nodiscard]] base::Result<void> replace(const base::RecordId &person, const Care &care,
                                             std::span<const domain::DueTask> tasks);
    //! Somebody's records have changed, and their tasks are to be computed again later: a page of
    //! a pull must not wait for that.
    [[nodiscard]] base::Result<void> markStale(const base::RecordId &person);
    [[nodiscard]] base::Result<std::vector<base::RecordId>> stale(std::int64_t most) const;
    //! Those that are open on the day, by the day they are due.
    [[nodiscard]] base::Result<std::vector<Row>> list(const Filter &filter) const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
