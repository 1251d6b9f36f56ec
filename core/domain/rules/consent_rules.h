// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <span>

// What somebody agreed to, purpose by purpose (domain.md 3.10). Consent stands in the way of
// sharing, never of recording. Pure functions; any thread.

namespace throughline::domain {

//! The purposes that give something to somebody outside, of `consent_purpose`.
[[nodiscard]] bool isSharing(std::string_view purpose);

//! The consent that counts for a purpose: the one decided last, and of one day the newest record.
//! Where only the month or the year is known, a no that may have come later counts: nothing is
//! shared on a guess. Withdrawn records are left out by the caller. Null when it was never asked.
[[nodiscard]] const Record *newestConsent(std::span<const Record> consents,
                                          std::string_view purpose);

//! Whether sharing for a purpose is covered on a day, by a consent that is given and has not run
//! out, or by another basis that was named instead of one. Refused in words that say what to do.
//! `consent` is what `newestConsent` found.
[[nodiscard]] base::Result<void> checkConsent(const Record *consent, std::string_view purpose,
                                              PartialDate today);

//! The limits that were set, in their words; empty where there are none.
[[nodiscard]] std::string_view consentLimits(const Record &consent);

} // namespace throughline::domain
