// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/release_readiness.h"

namespace throughline::service {

//! Whether they have a place for the night: anywhere but the street, a squat or a shelter.
[[nodiscard]] bool hasRoof(const ReleaseReadiness &readiness);

//! What a release still needs, a sentence each, in the order in which it is seen to. Nothing of one
//! that will not happen or is over by a recall.
[[nodiscard]] std::vector<std::string> whatIsMissing(const ReleaseReadiness &readiness,
                                                     RiskInformation risk);

} // namespace throughline::service
