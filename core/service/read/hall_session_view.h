// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! One session of a visits hall, with its totals. Counts that were withdrawn or corrected are in
//! none of them (domain/rules/hall_rules.h). Codes are keys.
struct HallSessionView
{
    struct Totals
    {
        std::int64_t entries = 0;
        std::int64_t adults = 0;
        std::int64_t children = 0;
    };
    //! Of one code; those without a code come last, under an empty key.
    struct Group
    {
        std::string key;
        Totals totals;
    };
    //! What is left to be done after it.
    struct FollowUp
    {
        base::RecordId count;
        std::string event; //!< `visits_hall_event`
        bool isConcern = false;
        std::optional<domain::Instant> at;
        std::string note;
    };
    //! Whoever counted.
    struct Worker
    {
        base::UserId user;
        std::string name;
        std::int64_t entries = 0;
    };

    RecordView session;
    Totals all;
    std::int64_t firstVisits = 0;
    std::int64_t withPrisoners = 0; //!< entries in which no visitor was counted
    std::int64_t concerns = 0;
    //! The last entries, the newest first: those alone are changed on the page of a session. Of a
    //! concern nothing is shown.
    std::vector<domain::Record> last;
    std::vector<Group> events; //!< by `visits_hall_event`, in its order
    std::vector<Group> visits; //!< by `visit_type`, in its order
    std::vector<FollowUp> followUps; //!< in order of making
    std::vector<Worker> workers; //!< by name
    std::int64_t corrected = 0;
    std::int64_t withdrawn = 0;
};

//! How many of the last entries there are.
inline constexpr std::size_t lastHallEntries = 3;

//! NotFound in words where there is no such session; Refused where it was withdrawn.
[[nodiscard]] base::Result<HallSessionView> hallSessionView(const Reader &reader,
                                                            const base::RecordId &session);

} // namespace throughline::service
