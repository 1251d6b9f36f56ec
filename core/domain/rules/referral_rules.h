// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/status_machine.h"

namespace throughline::domain {

//! Where a referral can go from a status (domain.md 3.6 and 3.7). `direction` is IN or OUT; an
//! empty status is a referral that has none yet. Empty at the end, and for what is not known.
[[nodiscard]] std::span<const std::string_view> nextStatuses(std::string_view direction,
                                                             std::string_view status);

//! Whether this move is allowed; the error names what is possible from here.
[[nodiscard]] base::Result<void> checkMove(std::string_view direction, std::string_view from,
                                           std::string_view to);

} // namespace throughline::domain
