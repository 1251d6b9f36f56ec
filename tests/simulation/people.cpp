// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/people.h"

#include <algorithm>

namespace throughline::simulation {

std::string someWords(std::string_view what, test::SeededRandom &random)
{
    return std::string(what) + ' ' + std::string(World::canary) + ' '
        + std::to_string(random.below(1'000'000));
}

base::RecordId latest(const std::vector<base::RecordId> &records, test::SeededRandom &random)
{
    constexpr std::size_t few = 4;
    return records[records.size() - 1 - random.below(std::min(records.size(), few))];
}

std::optional<base::RecordId> somePerson(World &world, Device &device, test::SeededRandom &random)
{
    if (world.people.empty())
        return std::nullopt;
    const base::RecordId person = latest(world.people, random);
    const auto row = world.open(device).store().records.find(domain::Kind::Person, person);
    return row && *row ? std::optional(person) : std::nullopt;
}

std::optional<base::RecordId> someRecord(World &world, Device &device, domain::Kind kind,
                                         test::SeededRandom &random)
{
    constexpr std::int64_t few = 4;
    std::vector<base::RecordId> found;
    store::ListFilter filter;
    filter.withVoid = true;
    filter.newestFirst = true;
    filter.limit = few;
    const auto walked = world.open(device).store().records.forEach(
        kind, filter, [&](const store::StoredRow &row) -> base::Result<void> {
            found.push_back(row.record.id);
            return {};
        });
    if (!walked || found.empty())
        return std::nullopt;
    return found[random.below(found.size())];
}

} // namespace throughline::simulation
