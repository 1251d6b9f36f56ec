// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"

#include <span>
#include <string>

// What a service can do now (domain.md 3.15). Changes are told late and out of order, by several
// devices: the one that took effect last counts, whenever it was written down. Pure functions; any
// thread.

namespace throughline::domain {

//! The change that took effect last, of one day the newest record; null when there is none. One
//! that is only announced waits for its day. Withdrawn records are left out by the caller.
[[nodiscard]] const Record *newestChange(std::span<const Record> changes, PartialDate today);

//! What the service's own fields are by a change: capacity, since when, until when.
[[nodiscard]] std::vector<FieldValue> capacityOf(const Record &change);

//! Whether a change tells something that the service does not know better: it took effect on the
//! day the service was checked, or later.
[[nodiscard]] bool isNewsTo(const Record &service, const Record &change);

//! A service with the capacity that its newest change gives it, as it is shown: its own fields hold
//! what was said before changes were told.
void applyCapacity(Record &service, const Record *newestChange);

//! Why a new referral to the service may come to nothing; empty when it takes referrals.
[[nodiscard]] std::string capacityDoubt(const Record &service);

} // namespace throughline::domain
