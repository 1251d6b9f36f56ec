// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/event.h"
#include "simulation/simulation.h"

#include <algorithm>
#include <functional>

namespace throughline::simulation {

namespace {

using Events = std::vector<Plan::Event>;
using IsKept = std::function<bool(const Plan::Event &)>;

[[nodiscard]] bool stillBreaks(const Plan &plan, const std::string &invariant)
{
    const Account account = run(plan);
    return account.violation() && account.violation()->invariant == invariant;
}

//! Fewer devices alone, and all events of one of them after the other.
[[nodiscard]] Plan withoutDevices(Plan plan, const std::string &invariant)
{
    for (std::size_t device = plan.devices; device-- > 0;) {
        Plan without = plan;
        std::erase_if(without.events,
                      [&](const Plan::Event &event) { return event.device == device; });
        if (without.events.size() < plan.events.size() && stillBreaks(without, invariant))
            plan = without;
    }
    return plan;
}

//! Ever smaller runs of the events that may go are left out, as long as it still breaks.
[[nodiscard]] Plan without(Plan plan, const std::string &invariant, const IsKept &isKept)
{
    for (std::size_t length = plan.events.size(); length > 0; length /= 2) {
        for (std::size_t from = 0; from < plan.events.size();) {
            const std::size_t end = std::min(from + length, plan.events.size());
            Events fewer;
            for (std::size_t i = 0; i < plan.events.size(); ++i) {
                if (i < from || i >= end || isKept(plan.events[i]))
                    fewer.push_back(plan.events[i]);
            }
            const Plan smaller{plan.seed, plan.devices, fewer};
            if (fewer.size() < plan.events.size() && stillBreaks(smaller, invariant))
                plan = smaller;
            else
                from = end;
        }
    }
    return plan;
}

} // namespace

Plan shrink(const Plan &plan, const std::string &invariant)
{
    const Plan fewerDevices = withoutDevices(plan, invariant);
    const Plan fewerEvents = without(fewerDevices, invariant, [](const Plan::Event &event) {
        return eventKind(event.kind)->isFault;
    });
    return without(fewerEvents, invariant, [](const Plan::Event &) { return false; });
}

} // namespace throughline::simulation
