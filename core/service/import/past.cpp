// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/past.h"

#include "domain/schema_table.h"
#include "service/import/own_fields.h"

#include <algorithm>

namespace throughline::service {

namespace {

[[nodiscard]] sync::Stamp stampOf(const RecordedValue &one)
{
    return {one.time, one.device};
}

} // namespace

std::uint16_t importBatchField(domain::Kind kind)
{
    const domain::Field *field = domain::describe(kind).field("import_batch");
    return field != nullptr ? field->number : 0;
}

base::Result<ImportPast> ImportPast::read(const store::StoredRow &row,
                                          const store::History &history)
{
    ImportPast past(row.record);
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    past.m_made = clock.made;
    TL_TRY(past.m_values,
           recordHistory(row, history, [](const base::DeviceId &) { return base::UserId{}; }));
    std::stable_sort(past.m_values.begin(), past.m_values.end(),
                     [](const auto &a, const auto &b) { return stampOf(a) < stampOf(b); });
    return past;
}

std::uint16_t ImportPast::batchField() const
{
    return importBatchField(m_record.kind);
}

std::optional<sync::Stamp> ImportPast::writtenBy(const base::RecordId &batch) const
{
    const auto stamps = stampsOf(batchField(), batch);
    return stamps.empty() ? std::nullopt : std::optional(stamps.front());
}

std::vector<sync::Stamp> ImportPast::stampsOf(std::uint16_t field, const domain::Value &value) const
{
    std::vector<sync::Stamp> stamps;
    for (const RecordedValue &one : m_values) {
        if (one.field == field && one.value == value)
            stamps.push_back(stampOf(one));
    }
    return stamps;
}

std::optional<sync::Stamp> ImportPast::lastWritten() const
{
    const auto *batch = domain::fieldAs<base::RecordId>(m_record, batchField());
    return batch != nullptr ? writtenBy(*batch) : std::nullopt;
}

std::vector<std::uint16_t> ImportPast::fieldsSetAt(const sync::Stamp &at) const
{
    std::vector<std::uint16_t> fields;
    for (const RecordedValue &one : m_values) {
        if (stampOf(one) == at && one.field != batchField())
            fields.push_back(one.field);
    }
    return fields;
}

domain::Value ImportPast::now(std::uint16_t field) const
{
    if (field == 0)
        return m_record.voidReason ? domain::Value(*m_record.voidReason) : domain::Value{};
    const domain::Value *value = m_record.find(field);
    return value != nullptr ? *value : domain::Value{};
}

domain::Value ImportPast::after(std::uint16_t field, const sync::Stamp &at) const
{
    // What is written once keeps its first value: later ones lost and were never seen.
    const domain::Field *known = domain::describe(m_record.kind).field(field);
    if (known != nullptr && known->merge == domain::MergePolicy::InsertOnce)
        return now(field);
    domain::Value value;
    for (const RecordedValue &one : m_values) {
        if (one.field == field && stampOf(one) <= at)
            value = one.value;
    }
    return value;
}

domain::Value ImportPast::before(std::uint16_t field, const sync::Stamp &at) const
{
    domain::Value value;
    for (const RecordedValue &one : m_values) {
        if (one.field == field && stampOf(one) < at)
            value = one.value;
    }
    return value;
}

std::vector<std::uint16_t> ImportPast::changedSince(const sync::Stamp &at) const
{
    std::vector<std::uint16_t> fields;
    for (const RecordedValue &one : m_values) {
        const bool isKnown = std::find(fields.begin(), fields.end(), one.field) != fields.end();
        const bool isBack = one.field == 0 && stampOf(one) > at;
        const bool differs = isBack || after(one.field, at) != now(one.field);
        // That somebody looked at it is no work on it.
        const domain::Field *field = domain::describe(m_record.kind).field(one.field);
        const bool isWork = field == nullptr || !isOurs(*field);
        if (!isKnown && isWork && differs)
            fields.push_back(one.field);
    }
    return fields;
}

bool ImportPast::isFrom(std::uint16_t field, const sync::Stamp &at) const
{
    return std::any_of(m_values.begin(), m_values.end(), [&](const RecordedValue &one) {
        return one.isCurrent && one.field == field && stampOf(one) == at;
    });
}

std::optional<sync::Stamp> ImportPast::restoredAt(const sync::Stamp &at) const
{
    for (const RecordedValue &one : m_values) {
        if (one.field == batchField() && stampOf(one) > at && one.value == before(batchField(), at))
            return stampOf(one);
    }
    return std::nullopt;
}

std::vector<domain::FieldValue> ImportPast::lostToRestoring(const sync::Stamp &at) const
{
    std::vector<domain::FieldValue> lost;
    const auto restored = restoredAt(at);
    if (!restored)
        return lost;
    for (const std::uint16_t field : fieldsSetAt(at)) {
        if (!isFrom(field, *restored))
            continue;
        std::optional<domain::Value> last;
        for (const RecordedValue &one : m_values) {
            if (one.field == field && stampOf(one) > at && stampOf(one) < *restored)
                last = one.value;
        }
        if (last && *last != after(field, at) && *last != now(field))
            lost.emplace_back(field, *std::move(last));
    }
    return lost;
}

domain::Record ImportPast::asOf(const sync::Stamp &at) const
{
    domain::Record record{m_record.kind, m_record.id, m_record.folder, {}, {}};
    for (const domain::Field &field : domain::describe(m_record.kind).fields) {
        domain::Value value = after(field.number, at);
        if (!std::holds_alternative<std::monostate>(value))
            record.set(field.number, std::move(value));
    }
    return record;
}

} // namespace throughline::service
