// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "domain/value.h"
#include "support/seeded_random.h"

#include <string>

namespace throughline::test {

//! A value that fits the field; few different ones, so that devices often write the same.
[[nodiscard]] inline domain::Value someValue(const domain::Field &field, SeededRandom &random)
{
    const auto small = [&] { return static_cast<int>(random.below(6)); };
    const auto day = [&] { return *domain::partialDate(2020 + small(), 1 + small(), 1 + small()); };
    switch (field.type) {
    case domain::FieldType::Text:
        return "Sample " + std::to_string(small());
    case domain::FieldType::Code:
        return "code_" + std::to_string(small());
    case domain::FieldType::CodeSet:
        return "code_" + std::to_string(small()) + ";other_" + std::to_string(small());
    case domain::FieldType::Integer:
    case domain::FieldType::Money:
        return std::int64_t(small() - 3) * (small() == 0 ? 1'000'000'007 : 1);
    case domain::FieldType::YesNo:
        return std::int64_t(small() % 2);
    case domain::FieldType::Date:
        switch (small() % 3) {
        case 0:
            return *domain::partialDate(2020 + small());
        case 1:
            return *domain::partialDate(2020 + small(), 1 + small());
        default:
            return day();
        }
    case domain::FieldType::WallTime:
        return std::int64_t(small() * 200);
    case domain::FieldType::WallDateTime:
        return domain::WallDateTime{day(), static_cast<std::int16_t>(small() * 200)};
    case domain::FieldType::Instant:
        return domain::Instant{{1'800'000'000'000 + small()},
                               static_cast<std::int16_t>(60 * (small() % 2))};
    case domain::FieldType::Reference: {
        base::RecordId id;
        id.bytes.fill(static_cast<std::uint8_t>(1 + small()));
        return id;
    }
    }
    return {};
}

} // namespace throughline::test
