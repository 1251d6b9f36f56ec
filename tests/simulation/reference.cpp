// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/reference.h"

#include <tuple>

namespace throughline::simulation {

void Reference::add(const base::FolderId &folder, const sync::RecordChange &change,
                    const base::DeviceId &device)
{
    const sync::Stamp stamp{change.time, device};
    const auto [place, isNew] =
        m_records.try_emplace({change.kind, change.record}, Record{folder, stamp, stamp, {}});
    Record &record = place->second;
    record.made = std::min(record.made, stamp);
    record.changed = std::max(record.changed, stamp);
    for (const sync::FieldChange &one : change.changes) {
        const auto [field, isFirst] = record.fields.try_emplace(one.field, one.value, stamp);
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

} // namespace throughline::simulation
