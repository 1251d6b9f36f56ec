// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <span>
#include <string_view>
#include <vector>

// What is counted in a visits hall (domain.md 3.14). Pure functions; any thread.

namespace throughline::domain {

//! The counts that hold, of all of a session, withdrawn ones left out by the caller
//! (corrections.h). Points into what was given.
[[nodiscard]] std::vector<const Record *> countsInForce(std::span<const Record> counts);

//! What was written about the same contact, this count with it: what it corrects, what corrects it,
//! and so on. Ids of `counts`; empty where it is none of them.
[[nodiscard]] std::vector<base::RecordId> sameContact(std::span<const Record> counts,
                                                      const base::RecordId &count);

//! Whether a count leaves something to be done: somebody was sent on to a service, something was
//! passed to the prison, a concern or a complaint was raised, or a visit did not happen.
[[nodiscard]] bool wantsFollowUp(const Record &count);

//! Whether a count is of a contact with somebody in prison: no visitor was counted in it.
[[nodiscard]] bool isWithPrisoner(const Record &count);

} // namespace throughline::domain
