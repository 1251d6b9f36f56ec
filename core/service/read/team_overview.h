// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

#include <map>

namespace throughline::service {

//! What a manager looks at first (interface.md 3.13): who has what to do, and what waits for a
//! decision. How much each has is told to whoever sees to cover and help, never as a ranking.
struct TeamOverview
{
    struct Work
    {
        std::int64_t overdue = 0; //!< tasks
        std::int64_t releases = 0; //!< of this week, from Monday to Sunday, that they are to meet
    };
    std::map<base::UserId, Work> work; //!< of those who have any
    std::int64_t decisions = 0; //!< differences that wait for a person
    std::int64_t notAssigned = 0; //!< releases ahead whom nobody is named to meet
};

//! `weeks`: how far ahead releases are looked at.
[[nodiscard]] base::Result<TeamOverview> teamOverview(const Reader &reader, base::Millis now,
                                                      int weeks);

} // namespace throughline::service
