// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "domain/value.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace throughline::domain {

//! A record's visible values, whatever its kind: the one currency of store, sync and services.
//! Fields are sorted by number; a field that is absent was never set.
struct Record
{
    Kind kind = Kind::Person;
    base::RecordId id;
    base::FolderId folder;
    std::vector<std::pair<std::uint16_t, Value>> fields;
    std::optional<std::string> voidReason; //!< set while the record is withdrawn

    //! A field with several answers, written on devices that did not know of each other: until a
    //! person chooses, `fields` has the one that `rules/differences.h` puts first.
    struct OpenQuestion
    {
        std::uint16_t field = 0;
        base::Millis since; //!< when the newest of the answers was written

        friend bool operator==(const OpenQuestion &, const OpenQuestion &) = default;
    };
    std::vector<OpenQuestion> differing = {}; //!< by field; nearly always empty

    [[nodiscard]] const Value *find(std::uint16_t number) const;
    void set(std::uint16_t number, Value value);
    [[nodiscard]] bool differs(std::uint16_t number) const;

    friend bool operator==(const Record &, const Record &) = default;
};

//! Null when the field is not set, cleared, or of another type.
template<class T>
[[nodiscard]] const T *fieldAs(const Record &record, std::uint16_t number)
{
    const Value *value = record.find(number);
    return value != nullptr ? std::get_if<T>(value) : nullptr;
}

//! Text or a code's key; empty when there is none. A view of the record.
[[nodiscard]] std::string_view fieldText(const Record &record, std::uint16_t number);

//! Whether the answer is yes; false also where there is none.
[[nodiscard]] bool isYes(const Record &record, std::uint16_t number);

//! Whom the record is about: the person itself, or whom its `person` field names.
[[nodiscard]] std::optional<base::RecordId> personOf(const Record &record);

} // namespace throughline::domain
