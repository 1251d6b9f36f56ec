// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/capacity_rules.h"

#include "domain/code_list.h"
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"

namespace throughline::domain {

namespace {

constexpr auto changedOn = fieldNumber<Kind::CapacityChange>("changed_on");
constexpr auto statusField = fieldNumber<Kind::CapacityChange>("status");
constexpr auto untilField = fieldNumber<Kind::CapacityChange>("until");
constexpr auto capacity = fieldNumber<Kind::Service>("capacity");
constexpr auto checkedOn = fieldNumber<Kind::Service>("checked_on");
constexpr auto capacityUntil = fieldNumber<Kind::Service>("capacity_until");
constexpr auto endsOn = fieldNumber<Kind::Service>("ends_on");

[[nodiscard]] PartialDate dayOf(const Record &record, std::uint16_t field)
{
    const auto *day = fieldAs<PartialDate>(record, field);
    return day != nullptr ? *day : PartialDate{};
}

} // namespace

const Record *newestChange(std::span<const Record> changes, PartialDate today)
{
    const Record *newest = nullptr;
    const auto age = [](const Record &change) {
        return std::pair(dayOf(change, changedOn), change.id);
    };
    for (const Record &one : changes) {
        if (!isAfter(dayOf(one, changedOn), today)
            && (newest == nullptr || age(*newest) < age(one)))
            newest = &one;
    }
    return newest;
}

std::vector<FieldValue> capacityOf(const Record &change)
{
    const Value *until = change.find(untilField);
    std::vector<FieldValue> out{
        {capacity, std::string(fieldText(change, statusField))},
        {checkedOn, dayOf(change, changedOn)},
        {capacityUntil, until != nullptr ? *until : Value{}},
    };
    if (fieldText(change, statusField) == "ENDING" && until != nullptr)
        out.emplace_back(endsOn, *until);
    return out;
}

bool isNewsTo(const Record &service, const Record &change)
{
    return dayOf(change, changedOn) >= dayOf(service, checkedOn);
}

void applyCapacity(Record &service, const Record *newestChange)
{
    if (newestChange == nullptr || !isNewsTo(service, *newestChange))
        return;
    for (auto &[field, value] : capacityOf(*newestChange))
        service.set(field, std::move(value));
}

std::string capacityDoubt(const Record &service)
{
    const std::string_view now = fieldText(service, capacity);
    if (now.empty() || now == "OPEN" || now == "LIMITED")
        return {};
    const Code *code = findCode("capacity_status", now);
    std::string words =
        "the service says \"" + std::string(code != nullptr ? code->label : now) + '"';
    if (const auto *since = fieldAs<PartialDate>(service, checkedOn))
        words += " since " + toText(*since);
    if (const auto *until = fieldAs<PartialDate>(service, capacityUntil))
        words += " until " + toText(*until);
    return words;
}

} // namespace throughline::domain
