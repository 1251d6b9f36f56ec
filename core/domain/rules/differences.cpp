// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/differences.h"

#include "domain/code_set.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"

#include <algorithm>
#include <limits>

namespace throughline::domain {

namespace {

//! Codes from the least to the most cautious; one that is not named, or none, comes before all.
using Order = std::span<const std::string_view>;

constexpr std::string_view consentOrder[] = {"GIVEN",   "GIVEN_LIMITED", "NOT_NEEDED", "NOT_ASKED",
                                             "EXPIRED", "REFUSED",       "WITHDRAWN"};
constexpr std::string_view levelOrder[] = {"LOW", "MEDIUM", "UNKNOWN", "HIGH", "VERY_HIGH"};
//! What still asks for something to be done comes after what is over.
constexpr std::string_view concernOrder[] = {"CLOSED", "FEEDBACK", "NOT_REFERRED", "REVIEW",
                                             "ACTION", "REFERRED", "ADVICE",       "SEEN",
                                             "RAISED", "EMERGENCY"};
constexpr std::string_view voiceOrder[] = {"PUBLIC", "NAME", "ANON", "INTERNAL", "WITHDRAWN"};

[[nodiscard]] Order orderOf(std::string_view codeList)
{
    if (codeList == "consent_state")
        return consentOrder;
    if (codeList == "rosh_level")
        return levelOrder;
    if (codeList == "safeguarding_status")
        return concernOrder;
    if (codeList == "voice_consent")
        return voiceOrder;
    return {};
}

[[nodiscard]] int cautionOfCode(Order order, const Value &value)
{
    const auto *key = std::get_if<std::string>(&value);
    const auto found = key ? std::find(order.begin(), order.end(), *key) : order.end();
    return found == order.end() ? 0 : static_cast<int>(found - order.begin()) + 1;
}

//! The later day, and no day most of all: an instruction, a licence that does not end.
[[nodiscard]] int cautionOfEnd(const Value &value)
{
    const auto *date = std::get_if<PartialDate>(&value);
    return date ? date->year * 10'000 + date->month * 100 + date->day
                : std::numeric_limits<int>::max();
}

[[nodiscard]] int cautionOfYesNo(const Value &value, std::int64_t safer)
{
    const auto *answer = std::get_if<std::int64_t>(&value);
    return !answer ? 1 : *answer == safer ? 2 : 0;
}

} // namespace

int caution(Kind kind, const Field &field, const Value &value)
{
    switch (field.type) {
    case FieldType::Code:
        return cautionOfCode(orderOf(field.codeList), value);
    case FieldType::YesNo: {
        const bool forbids =
            kind == Kind::Person && field.number == fieldNumber<Kind::Person>("do_not_contact");
        return cautionOfYesNo(value, forbids ? 1 : 0);
    }
    case FieldType::Date:
        return cautionOfEnd(value);
    default:
        return 0;
    }
}

bool isForManagersToChoose(Kind kind, std::uint16_t field)
{
    switch (kind) {
    case Kind::Person:
        return field != fieldNumber<Kind::Person>("supporter_phone");
    case Kind::ContactPoint:
        return field != fieldNumber<Kind::ContactPoint>("value");
    case Kind::Worker:
        return false;
    default:
        return true;
    }
}

std::optional<Value> together(const Field &field, std::span<const Value> answers)
{
    const bool isText = field.type == FieldType::Text;
    if (!isText && field.type != FieldType::CodeSet)
        return std::nullopt;
    std::string all;
    for (const Value &answer : answers) {
        if (const auto *text = std::get_if<std::string>(&answer))
            all += (all.empty() ? "" : isText ? "; " : ";") + *text;
    }
    Value value = all.empty() ? Value{} : Value{isText ? all : joinCodeSet(splitCodeSet(all))};
    return fits(field, value) ? std::optional(std::move(value)) : std::nullopt;
}

} // namespace throughline::domain
