// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema.h"

#include "domain/schema_table.h"

#include <algorithm>
#include <iterator>

namespace throughline::domain {

namespace {

//! Numbers start at 1 and leave no gap, so a number is a place in the table.
consteval bool isDense()
{
    for (std::size_t i = 0; i < std::size(kindTable); ++i) {
        if (static_cast<std::size_t>(kindTable[i].kind) != i)
            return false;
        std::uint16_t expected = 1;
        for (const Field &field : kindTable[i].fields) {
            if (field.number != expected++)
                return false;
        }
    }
    return true;
}
static_assert(isDense(), "kinds and fields stand in the order of their numbers, without gaps");

} // namespace

const Field *KindDescription::field(std::uint16_t number) const
{
    return number >= 1 && number <= fields.size() ? &fields[number - 1u] : nullptr;
}

bool KindDescription::mayDiffer() const
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const Field &one) { return one.merge == MergePolicy::MultiValue; });
}

const Field *KindDescription::field(std::string_view fieldName) const
{
    for (const Field &one : fields) {
        if (one.name == fieldName)
            return &one;
    }
    return nullptr;
}

std::span<const KindDescription> kinds()
{
    return kindTable;
}

const KindDescription &describe(Kind kind)
{
    return kindTable[static_cast<std::size_t>(kind)];
}

const KindDescription *kindByNumber(std::uint64_t table)
{
    return table < std::size(kindTable) ? &kindTable[table] : nullptr;
}

const KindDescription *kindByName(std::string_view nameOrPlural)
{
    for (const KindDescription &one : kindTable) {
        if (one.name == nameOrPlural || one.plural == nameOrPlural)
            return &one;
    }
    return nullptr;
}

} // namespace throughline::domain
