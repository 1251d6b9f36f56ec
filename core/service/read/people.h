// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/person_name.h"
#include "service/read/reader.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace throughline::service {

//! A person as lists show them: enough to tell people apart (interface.md 3.5).
struct PersonRow
{
    base::RecordId id;
    PersonName name;
    std::optional<domain::PartialDate> dateOfBirth; //!< lists show the year
    std::string prison; //!< key
    std::string prisonNumber;
    std::string status; //!< `person_status`
    std::optional<base::UserId> keyWorker;
    std::optional<domain::PartialDate> releaseDate; //!< of the release that matters now
    std::string releaseState; //!< key
    store::RecordState localState = store::RecordState::Synced;
};

//! The ids of everybody in order of name: rows are read for a window of them.
[[nodiscard]] base::Result<std::vector<base::RecordId>> peopleByName(const Reader &reader);
//! In the order of the ids; a person who is not there or withdrawn is left out.
[[nodiscard]] base::Result<std::vector<PersonRow>> personRows(const Reader &reader,
                                                              std::span<const base::RecordId> ids);
//! The best matches first (store/people_search.h).
[[nodiscard]] base::Result<std::vector<PersonRow>>
findPeople(const Reader &reader, std::string_view text, std::int64_t limit);
//! Those whose page was opened last on this device.
[[nodiscard]] base::Result<std::vector<PersonRow>> recentPeople(const Reader &reader,
                                                                std::int64_t limit);

} // namespace throughline::service
