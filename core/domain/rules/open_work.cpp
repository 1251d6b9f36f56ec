// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/open_work.h"

#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::domain {

namespace {

using S = std::string_view;

template<Kind kind>
consteval OwnerField owner(S name)
{
    return {kind, fieldNumber<kind>(name)};
}

constexpr OwnerField owners[] = {
    owner<Kind::Person>("key_worker"),
    owner<Kind::Person>("backup_worker"),
    owner<Kind::Person>("covered_by"),
    owner<Kind::Release>("met_by"),
    owner<Kind::Release>("accommodation_owner"),
    owner<Kind::Referral>("assigned_to"),
    owner<Kind::Appointment>("worker"),
    owner<Kind::Placement>("owner"),
    owner<Kind::Action>("owner"),
    owner<Kind::CaseTransfer>("to"),
};

[[nodiscard]] bool isOneOf(S key, std::initializer_list<S> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

std::span<const OwnerField> ownerFields()
{
    return owners;
}

bool isOpenWork(const Record &record)
{
    switch (record.kind) {
    case Kind::Person:
        return fieldText(record, fieldNumber<Kind::Person>("status")) != "CLOSED";
    case Kind::Release:
        return isOneOf(fieldText(record, fieldNumber<Kind::Release>("state")),
                       {"", "PLANNED", "CONFIRMED", "POSTPONED", "MOVED"});
    case Kind::Referral:
        return !isOneOf(fieldText(record, fieldNumber<Kind::Referral>("status")),
                        {"COMPLETED", "ENDED_EARLY", "DECLINED", "WITHDRAWN", "REFUSED", "CLOSED"});
    case Kind::Appointment:
        return isOneOf(fieldText(record, fieldNumber<Kind::Appointment>("state")),
                       {"", "PLANNED", "STARTED"});
    case Kind::Placement:
        return !isOneOf(fieldText(record, fieldNumber<Kind::Placement>("state")),
                        {"REFUSED", "DEPARTED", "CANCELLED"});
    case Kind::Action:
        return fieldAs<PartialDate>(record, fieldNumber<Kind::Action>("done_on")) == nullptr
            && fieldText(record, fieldNumber<Kind::Action>("dropped")).empty();
    case Kind::CaseTransfer:
        return fieldText(record, fieldNumber<Kind::CaseTransfer>("state")) == "OFFERED";
    default:
        return false;
    }
}

std::vector<WorkItem> openWorkOf(std::span<const Record> records, const base::RecordId &user)
{
    std::vector<WorkItem> found;
    for (const Record &record : records) {
        if (record.voidReason || !isOpenWork(record))
            continue;
        for (const OwnerField &one : owners) {
            const auto *named =
                one.kind == record.kind ? fieldAs<base::RecordId>(record, one.field) : nullptr;
            if (named != nullptr && *named == user)
                found.push_back({one, record.id});
        }
    }
    return found;
}

std::string workItemsText(std::span<const WorkItem> items)
{
    std::string text;
    for (const WorkItem &item : items) {
        const KindDescription &kind = describe(item.owner.kind);
        text += (text.empty() ? "" : ";") + std::string(kind.name) + '.'
            + std::string(kind.field(item.owner.field)->name) + ':' + item.record.hex();
    }
    return text;
}

std::vector<WorkItem> workItemsFromText(S text)
{
    std::vector<WorkItem> items;
    while (!text.empty()) {
        const S one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const auto dot = one.find('.');
        const auto colon = one.find(':');
        if (dot == S::npos || colon == S::npos || colon < dot)
            continue;
        const KindDescription *kind = kindByName(one.substr(0, dot));
        const Field *field =
            kind != nullptr ? kind->field(one.substr(dot + 1, colon - dot - 1)) : nullptr;
        const auto id = base::RecordId::fromHex(one.substr(colon + 1));
        if (field == nullptr || !id)
            continue;
        const OwnerField owner{kind->kind, field->number};
        if (std::find(std::begin(owners), std::end(owners), owner) != std::end(owners))
            items.push_back({owner, *id});
    }
    return items;
}

} // namespace throughline::domain
