// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record.h"

#include <algorithm>

namespace throughline::domain {

namespace {

//! The first field whose number is not below the one sought; works on const and mutable fields.
template<class Fields>
auto place(Fields &fields, std::uint16_t number)
{
    return std::lower_bound(fields.begin(), fields.end(), number,
                            [](const auto &field, std::uint16_t n) { return field.first < n; });
}

} // namespace

const Value *Record::find(std::uint16_t number) const
{
    const auto it = place(fields, number);
    return it != fields.end() && it->first == number ? &it->second : nullptr;
}

void Record::set(std::uint16_t number, Value value)
{
    const auto it = place(fields, number);
    if (it != fields.end() && it->first == number)
        it->second = std::move(value);
    else
        fields.emplace(it, number, std::move(value));
}

bool Record::differs(std::uint16_t number) const
{
    return std::any_of(differing.begin(), differing.end(),
                       [number](const OpenQuestion &one) { return one.field == number; });
}

std::string_view fieldText(const Record &record, std::uint16_t number)
{
    const auto *text = fieldAs<std::string>(record, number);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

bool isYes(const Record &record, std::uint16_t number)
{
    const auto *answer = fieldAs<std::int64_t>(record, number);
    return answer != nullptr && *answer != 0;
}

std::optional<base::RecordId> personOf(const Record &record)
{
    if (record.kind == Kind::Person)
        return record.id;
    const Field *field = describe(record.kind).field("person");
    const auto *person = field ? fieldAs<base::RecordId>(record, field->number) : nullptr;
    return person ? std::optional(*person) : std::nullopt;
}

} // namespace throughline::domain
