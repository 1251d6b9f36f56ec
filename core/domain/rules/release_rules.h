// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/status_machine.h"

namespace throughline::domain {

//! Whether a release can go from one state to another (domain.md 3.2); an empty one is a new
//! release.
[[nodiscard]] base::Result<void> checkReleaseMove(std::string_view from, std::string_view to);

//! What follows from `gate_outcome` for the contact and for its release.
struct GateConsequence
{
    std::string_view gateOutcome;
    std::string_view contactOutcome; //!< empty: still waiting, nothing is stored yet
    std::string_view releaseState; //!< empty: the release stays as it is
    std::span<const std::string_view>
        otherReleaseStates; //!< to choose instead, where that is the reason
};

//! Nothing for a gate outcome that this version does not know.
[[nodiscard]] const GateConsequence *gateConsequence(std::string_view gateOutcome);
[[nodiscard]] std::span<const GateConsequence> gateConsequences();

} // namespace throughline::domain
