// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/record_history.h"

#include <algorithm>

namespace throughline::service {

namespace {

constexpr domain::Field withdrawal{0, "withdrawn", "Withdrawn", domain::FieldType::Text};

[[nodiscard]] domain::Value valueNow(const domain::Record &record, std::uint16_t field)
{
    if (field == 0)
        return record.voidReason ? domain::Value(*record.voidReason) : domain::Value{};
    const domain::Value *value = record.find(field);
    return value ? *value : domain::Value{};
}

} // namespace

base::Result<std::vector<RecordedValue>>
recordHistory(const store::StoredRow &row, const store::History &history, const OwnerOf &ownerOf)
{
    const domain::KindDescription &kind = domain::describe(row.record.kind);
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    TL_TRY(const auto past, history.of(row.record.kind, row.record.id));
    std::vector<RecordedValue> values;
    for (const auto &[field, stamp] : clock.fields)
        values.push_back({field, valueNow(row.record, field), stamp.time.millis(), stamp.time,
                          ownerOf(stamp.device), stamp.device, true});
    for (const store::History::Entry &entry : past) {
        const domain::Field *field = entry.field == 0 ? &withdrawal : kind.field(entry.field);
        const sync::Stamp *now = clock.find(entry.field);
        // An undone change put its value back: that one is there already, as the present one.
        if (!field || (now && *now == sync::Stamp{entry.time, entry.device}))
            continue;
        auto value = sync::decodeValue(*field, entry.value);
        if (!value)
            return base::Error{
                base::ErrorCode::StoreDamaged,
                "A record's history in the store is damaged. Keep the store as it is "
                "and ask an administrator."};
        values.push_back({entry.field, std::move(*value), entry.time.millis(), entry.time,
                          ownerOf(entry.device), entry.device, false});
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const RecordedValue &a, const RecordedValue &b) {
                         return std::pair(a.recorded, a.field) < std::pair(b.recorded, b.field);
                     });
    return values;
}

base::Result<void> keepPast(store::History &history, const sync::RecordChange &change,
                            const std::vector<sync::PastValue> &past)
{
    for (const sync::PastValue &one : past)
        TL_CHECK(history.add(
            change.kind, change.record,
            {one.field, one.stamp.time, one.stamp.device, sync::encodeValue(one.value)}));
    return {};
}

} // namespace throughline::service
