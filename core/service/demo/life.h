// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/demo/names.h"
#include "service/demo/setting.h"

#include <optional>

namespace throughline::service {

//! What happens to one made-up person, decided before any record is made, so that all of them tell
//! one story. Days are days since 1970 in Europe/London.
struct DemoLife
{
    std::int64_t place = 0; //!< among all people
    std::size_t team = 0;
    const DemoArea *area = nullptr;
    const DemoPeople *people = nullptr;
    bool isWoman = false;
    std::int64_t bornDay = 0;
    std::int64_t contacts = 0; //!< how many there shall be

    std::int64_t heardOn = 0; //!< when we were told of the release
    std::int64_t knownSince = 0; //!< when we first heard of the person
    std::int64_t custodySince = 0;
    std::int64_t dueDay = 0; //!< as the sentence has it
    std::int64_t releaseDay = 0; //!< as it was or is planned, a Friday's moved to the day before
    std::int64_t releaseTime = 0; //!< minutes after midnight
    bool hasRelease = true;
    bool isOut = false; //!< whatever came afterwards
    std::string_view prison;
    std::string_view route; //!< keys as in the release
    std::string_view dateType;
    std::string_view releaseState;
    bool supervised = true;

    std::string_view destination; //!< planned; key of `first_night_answer`, empty where not known
    std::string_view firstNight; //!< as it came; the same list
    std::string_view status; //!< key of `person_status`
    std::int64_t closedOn = 0; //!< 0 while it is open
    bool died = false;
    //! Written down twice: the place of another of the team who is the same person.
    std::optional<std::int64_t> sameAs;

    [[nodiscard]] bool isClosed() const { return closedOn != 0; }
    //! The last day on which anything is written down.
    [[nodiscard]] std::int64_t lastDay(std::int64_t today) const
    {
        return isClosed() && closedOn < today ? closedOn : today;
    }
};

[[nodiscard]] DemoLife makeLife(const DemoSetting &setting, std::int64_t place,
                                std::int64_t contacts, DemoRandom &random);

} // namespace throughline::service
