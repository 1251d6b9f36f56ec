// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace throughline::simulation {

//! What happens in a run, decided before it: each event has a seed of its own, so that one more or
//! less changes nothing else. As text, a line each, it is what the corpus keeps.
struct Plan
{
    struct Event
    {
        std::string kind;
        std::size_t device = 0;
        std::uint64_t seed = 0;
        friend bool operator==(const Event &, const Event &) = default;
    };
    std::uint64_t seed = 0;
    std::size_t devices = 2;
    std::vector<Event> events;
};

[[nodiscard]] Plan makePlan(std::uint64_t seed);
[[nodiscard]] std::string toText(const Plan &plan);
[[nodiscard]] base::Result<Plan> parsePlan(const std::string &text);

} // namespace throughline::simulation
