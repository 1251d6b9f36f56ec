// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/live/device.h"
#include "service/read/contact_reviews.h"

#include <QStringList>

//! A contact to be looked at, in the words of the screens.
namespace throughline::models {

//! Whether a change of records of these kinds changes what is to be looked at, and how it reads.
[[nodiscard]] bool concernsReviews(const service::KindSet &kinds);
//! Why a manager is asked to look at it, a sentence each.
[[nodiscard]] QStringList reviewReasonWords(const service::ContactToReview &review);
//! How it happened; at the gate, what happened there: "Phone call", "Met at the gate".
[[nodiscard]] QString contactTitle(const domain::Record &contact);
//! "12 November 2026 at 2:30pm"; empty where it is not known.
[[nodiscard]] QString contactWhen(const domain::Record &contact);

} // namespace throughline::models
