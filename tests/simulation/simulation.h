// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/account.h"
#include "simulation/plan.h"

namespace throughline::simulation {

//! Runs a plan to its end: the events, then faults off and everything to rest, then the checks of
//! the end. The first violation ends it.
[[nodiscard]] Account run(const Plan &plan);

//! A smaller plan that breaks the same invariant: without some devices, then without events, then
//! without faults.
[[nodiscard]] Plan shrink(const Plan &plan, const std::string &invariant);

} // namespace throughline::simulation
