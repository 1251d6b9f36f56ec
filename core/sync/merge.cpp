// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/merge.h"

#include "domain/code_set.h"

#include <algorithm>

namespace throughline::sync {

namespace {

[[nodiscard]] domain::Value valueOf(const domain::Record &record, std::uint16_t field)
{
    if (field == 0)
        return record.voidReason ? domain::Value(*record.voidReason) : domain::Value{};
    const domain::Value *value = record.find(field);
    return value ? *value : domain::Value{};
}

void assign(domain::Record &record, const FieldChange &change)
{
    if (change.field != 0) {
        record.set(change.field, change.value);
        return;
    }
    const auto *reason = std::get_if<std::string>(&change.value);
    record.voidReason = reason ? std::optional(*reason) : std::nullopt;
}

//! Does the change beat what is there?
[[nodiscard]] bool wins(const FieldChange &change, const Stamp &stamp, const Stamp &held,
                        const domain::Value &heldValue)
{
    if (stamp != held)
        return change.kind == ChangeKind::InsertOnce ? stamp < held : held < stamp;
    return encodeValue(heldValue) < encodeValue(change.value);
}

//! Of a field for which the later or the first one wins.
bool take(domain::Record &record, RowClock &clock, const FieldChange &change, const Stamp &stamp,
          std::vector<PastValue> &past)
{
    if (const Stamp *held = clock.find(change.field)) {
        domain::Value value = valueOf(record, change.field);
        if (!wins(change, stamp, *held, value)) {
            if (stamp != *held)
                past.push_back({change.field, stamp, change.value});
            return false;
        }
        past.push_back({change.field, *held, std::move(value)});
    }
    clock.set(change.field, &stamp);
    assign(record, change);
    return true;
}

[[nodiscard]] bool isKept(ChangeKind kind)
{
    return kind == ChangeKind::AssignMulti || kind == ChangeKind::AddElement
        || kind == ChangeKind::RemoveElement;
}

} // namespace

bool merge(domain::Record &record, RowClock &clock, const RecordChange &change,
           const base::DeviceId &device, std::vector<PastValue> &past)
{
    const domain::KindDescription &kind = domain::describe(change.kind);
    const Stamp stamp{change.time, device};
    bool anything = false;
    for (auto one = change.changes.begin(); one != change.changes.end();) {
        if (!isKept(one->kind)) {
            anything |= take(record, clock, *one++, stamp, past);
            continue;
        }
        // All elements of a set at once.
        KeptField field(*kind.field(one->field), record, clock);
        bool changes = false;
        for (const std::uint16_t number = one->field;
             one != change.changes.end() && one->field == number; ++one)
            changes |= field.take(*one, stamp, past);
        if (changes)
            field.write(record, clock);
        anything |= changes;
    }
    if (clock.made == Stamp{} || stamp < clock.made) {
        clock.made = stamp;
        anything = true;
    }
    if (clock.changed < stamp) {
        clock.changed = stamp;
        anything = true;
    }
    return anything;
}

std::vector<FieldChange> changesTo(const domain::Field &field, const domain::Value &wanted,
                                   const domain::Record &record, const RowClock &clock,
                                   const base::DeviceId &device)
{
    const ChangeKind kind = changeKindOf(field.merge);
    if (!isKept(kind))
        return {{field.number, kind, wanted, {}}};
    const KeptField held(field, record, clock);
    if (field.merge == domain::MergePolicy::MultiValue)
        return {{field.number, kind, wanted, held.seenBy(device)}};
    const auto *text = std::get_if<std::string>(&wanted);
    const std::vector<std::string> after =
        text ? domain::splitCodeSet(*text) : std::vector<std::string>();
    const std::vector<std::string> before = held.elements();
    std::vector<FieldChange> changes;
    for (const std::string &key : after) {
        if (!std::binary_search(before.begin(), before.end(), key))
            changes.push_back({field.number, ChangeKind::AddElement, key, {}});
    }
    for (const std::string &key : before) {
        if (!std::binary_search(after.begin(), after.end(), key))
            changes.push_back(
                {field.number, ChangeKind::RemoveElement, key, held.seenBy(device, key)});
    }
    return changes;
}

void restamp(domain::Record &record, RowClock &clock, const Stamp &before, const Stamp &after)
{
    const auto replace = [&](Stamp &stamp) {
        if (stamp == before)
            stamp = after;
    };
    for (const domain::Field &field : domain::describe(record.kind).fields) {
        if (!isKept(changeKindOf(field.merge)) || !clock.find(field.number))
            continue;
        KeptField kept(field, record, clock);
        kept.restamp(before, after);
        kept.write(record, clock);
    }
    for (auto &[field, stamp] : clock.fields)
        replace(stamp);
    replace(clock.made);
    replace(clock.changed);
}

} // namespace throughline::sync
