// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/plan.h"

#include "simulation/event.h"
#include "simulation/template.h"

#include <algorithm>
#include <sstream>

namespace throughline::simulation {

namespace {

//! Mostly few devices, whose edits meet; seldom as many as an office has.
[[nodiscard]] std::size_t devicesOf(test::SeededRandom &random)
{
    static constexpr std::size_t sizes[] = {2, 3, 3, 3, 4, 4, 5};
    if (random.below(250) == 0)
        return 40;
    if (random.below(40) == 0)
        return 12;
    return sizes[random.below(std::size(sizes))];
}

//! Each run has its own mix: some kinds many times as often, some not at all. What never happens
//! together in an average run happens here.
[[nodiscard]] std::vector<std::uint64_t> weightsOf(test::SeededRandom &random)
{
    static constexpr std::uint64_t factors[] = {0, 1, 1, 2, 2, 2, 2, 6};
    std::vector<std::uint64_t> weights;
    for (const EventKind &kind : eventKinds())
        weights.push_back(kind.weight * factors[random.below(std::size(factors))]);
    return weights;
}

[[nodiscard]] const EventKind &choose(const std::vector<std::uint64_t> &weights,
                                      test::SeededRandom &random)
{
    std::uint64_t sum = 0;
    for (const std::uint64_t weight : weights)
        sum += weight;
    std::uint64_t at = random.below(std::max<std::uint64_t>(sum, 1));
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (at < weights[i])
            return eventKinds()[i];
        at -= weights[i];
    }
    return eventKinds().front();
}

//! Mostly somebody is there from the beginning, and everybody knows of them: what follows meets.
void addBeginning(Plan &plan, test::SeededRandom &random)
{
    constexpr std::size_t few = 5;
    const std::size_t maker = random.below(plan.devices);
    plan.events.push_back({"add_person", maker, random.below(UINT64_MAX)});
    plan.events.push_back({"sync", maker, random.below(UINT64_MAX)});
    for (std::size_t device = 0; device < std::min(plan.devices, few); ++device)
        plan.events.push_back({"sync", device, random.below(UINT64_MAX)});
}

[[nodiscard]] base::Error unreadable(const std::string &line)
{
    return {base::ErrorCode::Malformed, "This is no line of a plan: " + line};
}

} // namespace

Plan makePlan(std::uint64_t seed)
{
    constexpr std::size_t fewest = 20;
    constexpr std::uint64_t more = 50;
    test::SeededRandom random(seed ^ 0x5eed5eed5eed5eed);
    Plan plan{seed, devicesOf(random), {}};
    const auto weights = weightsOf(random);
    if (random.below(4) != 0)
        addBeginning(plan, random);
    const std::size_t count = fewest + random.below(more) + 2 * plan.devices;
    for (std::size_t i = 0; i < count; ++i) {
        const EventKind &kind = choose(weights, random);
        // Those beyond the number of devices are of devices that join later.
        plan.events.push_back({std::string(kind.name), random.below(plan.devices + blankDevices),
                               random.below(UINT64_MAX)});
    }
    return plan;
}

std::string toText(const Plan &plan)
{
    std::ostringstream out;
    out << "seed " << plan.seed << "\ndevices " << plan.devices << '\n';
    for (const Plan::Event &event : plan.events)
        out << event.kind << ' ' << event.device << ' ' << event.seed << '\n';
    return out.str();
}

base::Result<Plan> parsePlan(const std::string &text)
{
    Plan plan;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream words(line);
        std::string kind;
        words >> kind;
        Plan::Event event{kind, 0, 0};
        if (kind == "seed")
            words >> plan.seed;
        else if (kind == "devices")
            words >> plan.devices;
        else if (eventKind(kind) && words >> event.device >> event.seed)
            plan.events.push_back(event);
        else
            return unreadable(line);
        if (words.fail())
            return unreadable(line);
    }
    return plan;
}

} // namespace throughline::simulation
