// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/hall_rules.h"

#include "domain/rules/corrections.h"
#include "domain/schema_table.h"

#include <algorithm>
#include <map>

namespace throughline::domain {

using base::RecordId;

namespace {

constexpr auto correctsField = fieldNumber<Kind::HallCount>("corrects");

} // namespace

std::vector<const Record *> countsInForce(std::span<const Record> counts)
{
    std::vector<Correction> corrections;
    for (const Record &one : counts) {
        if (const auto correction = correctionIn(one, correctsField))
            corrections.push_back(*correction);
    }
    const auto out = overruled(corrections);
    std::vector<const Record *> inForce;
    for (const Record &one : counts) {
        if (!out.contains(one.id))
            inForce.push_back(&one);
    }
    return inForce;
}

std::vector<RecordId> sameContact(std::span<const Record> counts, const RecordId &count)
{
    std::map<RecordId, std::vector<RecordId>> beside;
    for (const Record &one : counts)
        beside[one.id];
    for (const Record &one : counts) {
        const auto *earlier = fieldAs<RecordId>(one, correctsField);
        if (earlier && beside.contains(*earlier)) {
            beside[one.id].push_back(*earlier);
            beside[*earlier].push_back(one.id);
        }
    }
    std::vector<RecordId> found;
    if (beside.contains(count))
        found.push_back(count);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const RecordId &next : beside[found[i]]) {
            if (std::ranges::find(found, next) == found.end())
                found.push_back(next);
        }
    }
    return found;
}

bool isWithPrisoner(const Record &count)
{
    const auto isCounted = [&count](std::uint16_t field) {
        const auto *number = fieldAs<std::int64_t>(count, field);
        return number && *number != 0;
    };
    // That a concern was raised says nothing of who was spoken to.
    return !isCounted(fieldNumber<Kind::HallCount>("adults"))
        && !isCounted(fieldNumber<Kind::HallCount>("children"))
        && !isYes(count, fieldNumber<Kind::HallCount>("concern"));
}

bool wantsFollowUp(const Record &count)
{
    static constexpr std::string_view events[] = {
        "SIGNPOST", "CONCERN_FOR_PRISONER", "SAFEGUARDING", "VISIT_NOT_HAPPENED", "COMPLAINT"};
    const std::string_view event = fieldText(count, fieldNumber<Kind::HallCount>("event"));
    return isYes(count, fieldNumber<Kind::HallCount>("concern"))
        || std::find(std::begin(events), std::end(events), event) != std::end(events);
}

} // namespace throughline::domain
