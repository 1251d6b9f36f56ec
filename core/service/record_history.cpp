// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/record_history.h"

#include "domain/code_set.h"

#include <algorithm>
#include <map>
#include <set>

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

//! Who wrote a value when, and whether it is still there.
[[nodiscard]] RecordedValue recorded(std::uint16_t field, domain::Value value,
                                     const sync::Stamp &stamp, const OwnerOf &ownerOf,
                                     bool isCurrent)
{
    return {field,        std::move(value), stamp.time.millis(), stamp.time, ownerOf(stamp.device),
            stamp.device, isCurrent};
}

using Past = std::vector<store::History::Entry>;

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::StoreDamaged,
            "A record's history in the store is damaged. Keep the store as it is and ask an "
            "administrator."};
}

//! Every change of a set made it another set: told as what it was from then on.
[[nodiscard]] base::Result<void> addSet(const domain::Field &field, const store::StoredRow &row,
                                        const sync::RowClock &clock, const Past &past,
                                        const OwnerOf &ownerOf, std::vector<RecordedValue> &values)
{
    std::map<sync::Stamp, std::map<std::string, bool>> steps; //!< element: is it there then
    const sync::KeptField kept(field, row.record, clock);
    for (const sync::Trace &trace : kept.traces()) {
        if (trace.state != sync::Trace::State::Observed)
            steps[trace.stamp][trace.element] = trace.state == sync::Trace::State::Live;
    }
    for (const store::History::Entry &entry : past) {
        if (entry.field != field.number)
            continue;
        const auto value = sync::decodeValue(field, entry.value);
        const auto *text = value ? std::get_if<std::string>(&*value) : nullptr;
        if (!text || text->empty())
            return damaged();
        steps[{entry.time, entry.device}][text->substr(1)] = text->front() == '+';
    }
    std::set<std::string> now;
    for (const auto &[stamp, changes] : steps) {
        for (const auto &[element, isThere] : changes) {
            if (isThere)
                now.insert(element);
            else
                now.erase(element);
        }
        const bool isLast = stamp == steps.rbegin()->first;
        const std::string text = domain::joinCodeSet({now.begin(), now.end()});
        domain::Value value = text.empty() ? domain::Value{} : domain::Value(text);
        values.push_back(recorded(field.number,
                                  isLast ? valueNow(row.record, field.number) : std::move(value),
                                  stamp, ownerOf, isLast));
    }
    return {};
}

//! The present values of a field that is no set: one, or several answers.
void addPresent(std::uint16_t number, const store::StoredRow &row, const sync::RowClock &clock,
                const OwnerOf &ownerOf, std::vector<RecordedValue> &values)
{
    const domain::Field *field = domain::describe(row.record.kind).field(number);
    if (!field || field->merge != domain::MergePolicy::MultiValue) {
        values.push_back(
            recorded(number, valueNow(row.record, number), *clock.find(number), ownerOf, true));
        return;
    }
    const sync::KeptField kept(*field, row.record, clock);
    for (const sync::Trace &trace : kept.traces()) {
        if (trace.state == sync::Trace::State::Live)
            values.push_back(
                recorded(number, sync::decodeValue(*field, trace.value).value_or(domain::Value{}),
                         trace.stamp, ownerOf, true));
    }
}

[[nodiscard]] bool isSet(const domain::Field *field)
{
    return field && field->merge == domain::MergePolicy::Set;
}

} // namespace

base::Result<std::vector<RecordedValue>>
recordHistory(const store::StoredRow &row, const store::History &history, const OwnerOf &ownerOf)
{
    const domain::KindDescription &kind = domain::describe(row.record.kind);
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    TL_TRY(const Past past, history.of(row.record.kind, row.record.id));
    std::vector<RecordedValue> values;
    for (const auto &[number, stamp] : clock.fields) {
        const domain::Field *field = kind.field(number);
        if (isSet(field))
            TL_CHECK(addSet(*field, row, clock, past, ownerOf, values));
        else
            addPresent(number, row, clock, ownerOf, values);
    }
    const std::size_t present = values.size();
    for (const store::History::Entry &entry : past) {
        const domain::Field *field = entry.field == 0 ? &withdrawal : kind.field(entry.field);
        if (!field || isSet(field))
            continue;
        const sync::Stamp stamp{entry.time, entry.device};
        // An undone change put its value back: that one is there already, as the present one.
        const auto end = values.begin() + static_cast<std::ptrdiff_t>(present);
        const bool isThere = std::any_of(values.begin(), end, [&](const RecordedValue &one) {
            return one.field == entry.field && sync::Stamp{one.time, one.device} == stamp;
        });
        if (isThere)
            continue;
        auto value = sync::decodeValue(*field, entry.value);
        if (!value)
            return damaged();
        values.push_back(recorded(entry.field, std::move(*value), stamp, ownerOf, false));
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
