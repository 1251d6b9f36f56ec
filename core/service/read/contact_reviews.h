// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/review_rules.h"
#include "service/read/person_name.h"
#include "service/read/reader.h"

namespace throughline::service {

//! A contact that a manager is asked to look at (domain/rules/review_rules.h), as a list shows it.
struct ContactToReview
{
    RecordView view; //!< the whole record; who wrote it and when
    std::vector<domain::ReviewReason> reasons; //!< never empty
    base::RecordId person; //!< whom they are shown as
    PersonName name;
    std::string byName; //!< who wrote it: "Amara O."
};

//! What this user is asked to look at: contacts of teams that they are a manager of, written by
//! somebody else, that nothing has taken the place of.
struct ContactReviews
{
    std::vector<ContactToReview> oldest; //!< the first written first, no more than was asked for
    std::int64_t count = 0; //!< of all
};

//! Looks through what was written in the last 60 days, and at nothing before; for who reads on the
//! counting thread, as that may be tens of thousands.
[[nodiscard]] base::Result<ContactReviews> contactReviews(const Reader &reader, base::Millis now,
                                                          std::size_t most);

//! One of them; nothing where it is not, or no longer, to be looked at by this user.
[[nodiscard]] base::Result<std::optional<ContactToReview>>
contactReview(const Reader &reader, const base::RecordId &contact, base::Millis now);

} // namespace throughline::service
