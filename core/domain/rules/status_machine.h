// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace throughline::domain {

//! One row of a state machine: where one can go from a state. `from` is empty for a new record.
struct Moves
{
    std::string_view from;
    std::span<const std::string_view> to; //!< empty: the end
};

//! Where one can go from here; nothing for a state that the machine does not have.
[[nodiscard]] std::span<const std::string_view> movesFrom(std::span<const Moves> machine,
                                                          std::string_view from);

//! The error says what is possible from here. `what` is the kind of record, as in "referral".
[[nodiscard]] base::Result<void> checkMoveIn(std::span<const Moves> machine, std::string_view what,
                                             std::string_view from, std::string_view to);

} // namespace throughline::domain
