// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/record_rules.h"

namespace throughline::domain {

//! What can be said of single values and of two beside each other, whatever the rest of the record
//! says: numbers in their range, days in their order, facts that lie in the future. Part of
//! `checkRecord`.
[[nodiscard]] std::vector<RuleFinding> checkValueRules(const Record &record, PartialDate today);

} // namespace throughline::domain
