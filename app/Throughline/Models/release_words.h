// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/release_card.h"

#include <QString>

//! How a release stands, in the words of interface.md 3.2 and 3.4.
namespace throughline::models {

struct ReleaseStatus
{
    QString text;
    QString kind; //!< of a Tag; empty: there is nothing to say
};
//! "Met at the gate, 8:34am", "Released"; two hours late, that nothing is recorded yet.
[[nodiscard]] ReleaseStatus releaseStatus(const service::ReleaseCard &card, base::Millis now);

//! The bank holiday that follows the day: who is due out before one usually comes out earlier.
//! Empty on any other day.
[[nodiscard]] QString holidayAfter(domain::PartialDate day);
//! "Friday" and "Before New Year's Day", as far as they are so; joined by a comma.
[[nodiscard]] QString dayWords(domain::PartialDate day);

} // namespace throughline::models
