// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/corrections.h"

#include <algorithm>
#include <unordered_map>

namespace throughline::domain {

using base::RecordId;

namespace {

//! From each to what it corrects.
using Links = std::unordered_map<RecordId, RecordId>;

//! The one that all of a chain goes back to. Others may have written a chain that goes in a circle:
//! it ends after as many steps as there are links.
[[nodiscard]] RecordId firstOf(RecordId id, const Links &links)
{
    std::size_t left = links.size();
    for (auto link = links.find(id); link != links.end() && left > 0; --left) {
        id = link->second;
        link = links.find(id);
    }
    return id;
}

} // namespace

std::optional<Correction> correctionIn(const Record &record, std::uint16_t corrects)
{
    const auto *earlier = fieldAs<RecordId>(record, corrects);
    if (!earlier)
        return std::nullopt;
    return Correction{record.id, *earlier, record.voidReason.has_value()};
}

std::unordered_set<RecordId> overruled(std::span<const Correction> corrections)
{
    Links links;
    for (const Correction &one : corrections)
        links.emplace(one.id, one.corrects);
    std::unordered_set<RecordId> out;
    for (const Correction &one : corrections) {
        if (one.isWithdrawn)
            continue;
        RecordId earlier = one.corrects;
        // What is out already has all before it out, too.
        while (earlier != one.id && out.insert(earlier).second) {
            const auto link = links.find(earlier);
            if (link == links.end())
                break;
            earlier = link->second;
        }
    }
    std::unordered_map<RecordId, RecordId> newest; // of those that go back to one
    for (const Correction &one : corrections) {
        if (one.isWithdrawn || out.contains(one.id))
            continue;
        const auto [known, isFirst] = newest.try_emplace(firstOf(one.id, links), one.id);
        if (!isFirst) {
            out.insert(std::min(known->second, one.id));
            known->second = std::max(known->second, one.id);
        }
    }
    return out;
}

} // namespace throughline::domain
