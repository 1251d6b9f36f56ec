// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/person_name.h"
#include "service/read/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! One release as Today and the list of releases show it. Codes are keys, empty where nothing is
//! known.
struct ReleaseCard
{
    //! What was recorded at the gate.
    struct Gate
    {
        base::RecordId contact;
        std::string outcome; //!< `gate_outcome`
        std::optional<domain::Instant> at;
        std::optional<domain::Instant> waitingSince;
        store::RecordState localState = store::RecordState::Synced;
    };
    //! Where they sleep the first night, as the newest entry has it.
    struct FirstNight
    {
        base::RecordId accommodation;
        std::string answer; //!< `first_night_answer`
        std::string type; //!< `accommodation_type`
        store::RecordState localState = store::RecordState::Synced;
    };

    base::RecordId release;
    base::RecordId person;
    PersonName name;
    std::optional<domain::PartialDate> dateOfBirth;
    std::string prisonNumber;
    std::string prison; //!< of the release, else of the person
    std::optional<domain::PartialDate> date;
    std::optional<std::int64_t> time; //!< minutes after midnight, London
    std::string state; //!< `release_state`
    std::string meet; //!< `meet_plan`
    std::optional<base::UserId> metBy; //!< who is to meet them, or has
    std::optional<domain::WallDateTime> firstAppointment;
    std::optional<base::UserId> keyWorker;
    std::optional<Gate> gate;
    std::optional<FirstNight> firstNight;
    store::RecordState localState = store::RecordState::Synced; //!< of the release itself
    bool isFriday = false; //!< the word "Friday" stands on the card (domain.md 3.2)
};

//! Whether they are still to come out and want to be met, and nobody is named for it: what the task
//! to say who meets them asks (domain/due_tasks.h).
[[nodiscard]] bool isNotAssigned(const ReleaseCard &card);

//! In the order of `store::Agenda::releasesBetween`. A release whose person is withdrawn or not on
//! this device is left out.
[[nodiscard]] base::Result<std::vector<ReleaseCard>>
releaseCards(const Reader &reader, domain::PartialDate first, domain::PartialDate last);
//! NotFound in words where there is no such release.
[[nodiscard]] base::Result<ReleaseCard> releaseCard(const Reader &reader,
                                                    const base::RecordId &release);
//! The next day with releases, for a day that has none.
[[nodiscard]] base::Result<std::optional<store::Agenda::ReleaseDay>>
nextReleases(const Reader &reader, domain::PartialDate after);

} // namespace throughline::service
