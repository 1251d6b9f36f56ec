// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field_text.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"

// Made-up records for the tests of the state machines, and what is said to a change of one.

namespace throughline::test {

inline constexpr domain::PartialDate today{2026, 11, 24};
inline constexpr domain::PartialDate longAgo{2026, 1, 5};

[[nodiscard]] inline domain::Record emptyRecord(domain::Kind kind)
{
    domain::Record record;
    record.kind = kind;
    return record;
}

[[nodiscard]] inline domain::Record
recordOf(domain::Kind kind,
         std::initializer_list<std::pair<std::string_view, std::string_view>> all)
{
    domain::Record record = emptyRecord(kind);
    for (const auto &[name, text] : all) {
        const domain::Field *field = domain::describe(kind).field(name);
        record.set(field->number, *domain::valueFromText(*field, text));
    }
    return record;
}

[[nodiscard]] inline domain::Record changed(domain::Record record, std::string_view name,
                                            std::string_view text)
{
    const domain::Field *field = domain::describe(record.kind).field(name);
    record.set(field->number,
               text.empty() ? domain::Value{} : *domain::valueFromText(*field, text));
    return record;
}

//! Why a record may not become another one; empty where it may.
[[nodiscard]] inline std::string verdict(const domain::Record *before, const domain::Record &after)
{
    const auto checked = domain::checkState(before, after, today);
    return checked ? "" : checked.error().message;
}

[[nodiscard]] inline std::string verdict(const domain::Record &before, const domain::Record &after)
{
    return verdict(&before, after);
}

} // namespace throughline::test
