// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/working_days.h"
#include "service/read/release_card.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! Everything that one release needs, in one answer (domain.md 3.2, 3.3): what is known, and in
//! words what is missing. A release is never "complete": so much of so much is known.
struct ReleaseReadiness
{
    enum class Progress { Done, Open, Unknown };
    //! One thing of the release-day checklist, by its newest answer.
    struct Item
    {
        std::string item; //!< `release_day_item`
        std::string status; //!< `checklist_status`; NOT_ASKED where nobody answered
        Progress progress = Progress::Unknown;
        std::optional<domain::PartialDate> answeredOn;
        std::string note;
    };
    //! Where they sleep the night after.
    struct Tonight
    {
        enum class Source { FirstNight, Planned, Placement, Destination };
        Source source = Source::Destination;
        std::string answer; //!< `first_night_answer`, or empty
        std::string type; //!< `accommodation_type`, or empty
        std::string place; //!< address or provider, in words
    };

    ReleaseCard card;
    domain::Record release;
    //! Where the day is known: the Friday and bank-holiday rule.
    std::optional<domain::UsualRelease> usual;
    std::vector<Item> items; //!< in the order of `release_day_item`
    std::int64_t known = 0; //!< of the items
    std::optional<domain::Record> pack; //!< the newest
    std::optional<Tonight> tonight;
    std::vector<domain::Record> appointments; //!< on the day, by time
    std::optional<base::UserId> metBy;
    std::string metByName;
    std::vector<std::string> missingConsents; //!< of `consent_purpose`, in its order
    std::vector<domain::Record> safety; //!< instructions in force on the day
    //! The newest answer about risk, as told by whom; nothing where nobody asked, and where `risk`
    //! is not shown. Nothing never means that there is none.
    std::optional<domain::Record> risk;
    std::vector<std::string> missing; //!< sentences
};

//! Whether what was told about risk may be shown (service/visible_kinds.h).
enum class RiskInformation { Hidden, Shown };

//! NotFound in words where there is no such release; Refused where it was withdrawn.
[[nodiscard]] base::Result<ReleaseReadiness> releaseReadiness(const Reader &reader,
                                                              const base::RecordId &release,
                                                              domain::PartialDate today,
                                                              RiskInformation risk);

} // namespace throughline::service
