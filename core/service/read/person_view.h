// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/person_name.h"
#include "service/read/reader.h"

#include <optional>
#include <string>

namespace throughline::service {

//! The head of a person's page. Codes are keys, empty where nothing is known.
struct PersonView
{
    //! The newest answer to where they are staying.
    struct Tonight
    {
        base::RecordId accommodation;
        std::string answer; //!< `first_night_answer`
        std::string type; //!< `accommodation_type`
        std::optional<domain::PartialDate> from; //!< else the day it was answered
        base::UserId by;
        std::string byName; //!< "Amara O."
        base::Millis madeAt;
        store::RecordState localState = store::RecordState::Synced;
    };
    //! What comes next: an appointment, the first one after release, or the release itself.
    struct Next
    {
        enum class What { Appointment, FirstAppointment, Release };
        What what = What::Release;
        domain::PartialDate date;
        std::optional<std::int64_t> minutes; //!< after midnight, London
    };
    struct Release
    {
        base::RecordId id;
        std::optional<domain::PartialDate> date;
        std::optional<std::int64_t> time;
        std::string state;
        std::string prison;
    };

    RecordView view; //!< the whole record, also one that is withdrawn
    PersonName name;
    std::optional<domain::PartialDate> dateOfBirth;
    std::string prisonNumber;
    std::string prison;
    std::string status; //!< `person_status`
    std::optional<base::UserId> keyWorker;
    std::string keyWorkerName; //!< "Amara O."
    std::optional<Tonight> tonight;
    std::optional<Release> release; //!< the one that matters now
    std::optional<Next> next;
};

//! NotFound in words where there is no such person.
[[nodiscard]] base::Result<PersonView> personView(const Reader &reader,
                                                  const base::RecordId &person, base::Millis now);

} // namespace throughline::service
