// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/reference.h"

#include <algorithm>
#include <tuple>

namespace throughline::simulation {

namespace {

[[nodiscard]] bool isKept(sync::ChangeKind kind)
{
    return kind == sync::ChangeKind::AssignMulti || kind == sync::ChangeKind::AddElement
        || kind == sync::ChangeKind::RemoveElement;
}

[[nodiscard]] Reference::Writing writingOf(const sync::FieldChange &change,
                                           const sync::Stamp &stamp)
{
    Reference::Writing writing{stamp, {}, {}, false, change.observed};
    if (change.kind == sync::ChangeKind::AssignMulti)
        writing.value = change.value;
    else
        writing.element = std::get<std::string>(change.value);
    writing.takesOut = change.kind == sync::ChangeKind::RemoveElement;
    return writing;
}

[[nodiscard]] bool writesOver(const Reference::Writing &later, const Reference::Writing &earlier)
{
    if (later.element != earlier.element)
        return false;
    if (later.stamp.device == earlier.stamp.device)
        return std::tuple(earlier.stamp.time, earlier.takesOut, sync::encodeValue(earlier.value))
            < std::tuple(later.stamp.time, later.takesOut, sync::encodeValue(later.value));
    return std::any_of(later.observed.begin(), later.observed.end(), [&](const sync::Stamp &seen) {
        return seen.device == earlier.stamp.device && seen.time >= earlier.stamp.time;
    });
}

[[nodiscard]] bool standsBefore(const Reference::Writing *a, const Reference::Writing *b)
{
    return std::tie(a->element, a->stamp) < std::tie(b->element, b->stamp);
}

} // namespace

void Reference::add(const base::FolderId &folder, const sync::RecordChange &change,
                    const base::DeviceId &device)
{
    const sync::Stamp stamp{change.time, device};
    const auto [place, isNew] =
        m_records.try_emplace({change.kind, change.record}, Record{folder, stamp, stamp, {}, {}});
    Record &record = place->second;
    record.made = std::min(record.made, stamp);
    record.changed = std::max(record.changed, stamp);
    for (const sync::FieldChange &one : change.changes) {
        if (isKept(one.kind)) {
            record.kept[one.field].push_back(writingOf(one, stamp));
            continue;
        }
        const auto [field, isFirst] = record.fields.try_emplace(one.field, Field{one.value, stamp});
        Field &held = field->second;
        if (isFirst)
            continue;
        const bool isOnce = one.kind == sync::ChangeKind::InsertOnce;
        const bool wins = stamp == held.stamp
            ? sync::encodeValue(one.value) > sync::encodeValue(held.value)
            : (stamp < held.stamp) == isOnce;
        if (wins)
            held = {one.value, stamp};
    }
}

std::vector<const Reference::Writing *> Reference::standing(const std::vector<Writing> &all)
{
    std::vector<const Writing *> standing;
    for (const Writing &one : all) {
        const bool isOver = one.takesOut
            || std::any_of(all.begin(), all.end(),
                           [&](const Writing &other) { return writesOver(other, one); });
        if (!isOver)
            standing.push_back(&one);
    }
    std::sort(standing.begin(), standing.end(), standsBefore);
    // The same change in two bundles, of which one was sealed again, is one.
    const auto end =
        std::unique(standing.begin(), standing.end(),
                    [](const Writing *a, const Writing *b) { return !standsBefore(a, b); });
    standing.erase(end, standing.end());
    return standing;
}

} // namespace throughline::simulation
