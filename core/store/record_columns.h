// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "domain/schema_table.h"
#include "sqlite/connection.h"
#include "store/records.h"

#include <array>

// How a value lies in its column: text and codes as they are, whole numbers, a date as yyyymmdd
// with zeros for what is not known, a wall time with its day as yyyymmdd * 10000 + minutes, an
// instant as ms * 2048 + offset + 1024: each sorts by time. NULL is a field without a value.

namespace throughline::store {

[[nodiscard]] std::int64_t packed(domain::PartialDate date);
[[nodiscard]] std::int64_t packed(domain::WallDateTime time);
[[nodiscard]] std::int64_t packed(domain::Instant instant);
[[nodiscard]] domain::PartialDate unpackedDate(std::int64_t column);
[[nodiscard]] domain::WallDateTime unpackedWallDateTime(std::int64_t column);
[[nodiscard]] domain::Instant unpackedInstant(std::int64_t column);

//! The value in a column, never NULL; nothing when the column cannot hold one of this field's.
[[nodiscard]] std::optional<domain::Value> valueFrom(const domain::Field &field,
                                                     const sqlite::Rows &rows, int column);
//! Whether this is the alternative that the field uses, or cleared.
[[nodiscard]] bool isOfType(domain::FieldType type, const domain::Value &value);

//! What is bound for a field of this type. A view of the record: no copy is made.
template<domain::FieldType type>
[[nodiscard]] auto columnOf(const domain::Value *value)
{
    using T = domain::FieldType;
    if constexpr (type == T::Text || type == T::Code || type == T::CodeSet) {
        const auto *text = value ? std::get_if<std::string>(value) : nullptr;
        return text ? std::optional<std::string_view>(*text) : std::nullopt;
    } else if constexpr (type == T::Reference) {
        const auto *id = value ? std::get_if<base::RecordId>(value) : nullptr;
        return id ? std::optional<base::ByteView>(id->view()) : std::nullopt;
    } else {
        using Held = std::conditional_t<
            type == T::Date, domain::PartialDate,
            std::conditional_t<
                type == T::WallDateTime, domain::WallDateTime,
                std::conditional_t<type == T::Instant, domain::Instant, std::int64_t>>>;
        const auto *held = value ? std::get_if<Held>(value) : nullptr;
        if constexpr (std::is_same_v<Held, std::int64_t>)
            return held ? std::optional<std::int64_t>(*held) : std::nullopt;
        else
            return held ? std::optional<std::int64_t>(packed(*held)) : std::nullopt;
    }
}

//! `Record::differing` as it lies in its column, and back: "3:1800000000000;5:1800000060000". NULL
//! where there is none; nothing for any other text.
[[nodiscard]] std::optional<std::string>
differingText(const std::vector<domain::Record::OpenQuestion> &differing);
[[nodiscard]] std::optional<std::vector<domain::Record::OpenQuestion>>
differingFrom(std::string_view text);

//! Runs an INSERT of a whole row: id, folder, the fields in order, void_reason, clock, received,
//! differing.
//! The types of the columns are known while compiling, so a row is bound without a copy.
template<domain::Kind kind>
[[nodiscard]] base::Result<void> runInsert(sqlite::Connection &connection, std::string_view sql,
                                           const StoredRow &row, std::int64_t folder)
{
    static constexpr auto fields = domain::kindTable[static_cast<std::size_t>(kind)].fields;
    std::array<const domain::Value *, fields.size()> values{};
    for (const auto &[number, value] : row.record.fields) {
        if (number == 0 || number > fields.size() || !isOfType(fields[number - 1u].type, value))
            return base::Error{base::ErrorCode::Internal,
                               "A fault in the program stopped this step (a value that its field "
                               "cannot hold); please report it."};
        values[number - 1u] = &value;
    }
    std::optional<std::int64_t> received;
    if (row.received)
        received = row.received->value;
    return [&]<std::size_t... at>(std::index_sequence<at...>)
    {
        return connection.run(sql, row.record.id, folder, columnOf<fields[at].type>(values[at])...,
                              row.record.voidReason, base::ByteView(row.clock), received,
                              differingText(row.record.differing));
    }
    (std::make_index_sequence<fields.size()>());
}

} // namespace throughline::store
