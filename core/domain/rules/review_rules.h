// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/record_rules.h"

namespace throughline::domain {

// Which contacts a manager is asked to look at (interface.md 3.13): those that something speaks
// against, and a few of all others, so that looking is the usual thing and blames nobody.

enum class ReviewReason {
    WrittenLate, //!< a week or more after it happened
    WrittenAfter, //!< its writer says that it was written down afterwards, as from paper
    FromList, //!< it came in a list
    Doubted, //!< the rules wonder about it (`reviewDoubts`)
    SaysNothing, //!< longer than a few words, and neither a note nor what it was about
    Sampled, //!< nothing speaks against it
};

//! How long after it was written a contact is asked about at all, in days.
inline constexpr int reviewDays = 60;

//! Why a manager is to look at a contact, in the order above; empty where nobody has to. It is of
//! the last 60 days, not withdrawn and not looked at; what came in a list has happened in them,
//! too, as years of work brought in from elsewhere are nothing to go through. `Sampled` stands
//! alone: one in twenty, told by the record's id, so that it is the same on every device. A
//! correction is later than what it corrects by its nature, and is not asked about for that.
[[nodiscard]] std::vector<ReviewReason> reviewReasons(const Record &contact, base::Millis written,
                                                      base::Millis now);

//! What the rules wonder about in a contact as it stands, by the day it was written.
[[nodiscard]] std::vector<RuleFinding> reviewDoubts(const Record &contact, base::Millis written);

//! Days between what happened and its being written down, in London; nothing where a contact does
//! not say when it was.
[[nodiscard]] std::optional<std::int64_t> daysUntilWritten(const Record &contact,
                                                           base::Millis written);

} // namespace throughline::domain
