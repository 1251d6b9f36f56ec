// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>
#include <string>

// Values of a record by type, for the views of this folder.

namespace throughline::service {

//! Nothing where the field was never set, is cleared or holds another type.
template<class T>
[[nodiscard]] std::optional<T> valueIn(const domain::Record &record, std::uint16_t number)
{
    const T *held = domain::fieldAs<T>(record, number);
    return held ? std::optional<T>(*held) : std::nullopt;
}

//! Text or a code's key; empty where there is none.
[[nodiscard]] inline std::string textOf(const domain::Record &record, std::uint16_t number)
{
    return std::string(domain::fieldText(record, number));
}

//! A reference to a member, who is no record: the same bytes as another type of id.
[[nodiscard]] inline std::optional<base::UserId> userIn(const domain::Record &record,
                                                        std::uint16_t number)
{
    const auto id = valueIn<base::RecordId>(record, number);
    return id ? base::UserId::from(id->view()) : std::nullopt;
}

} // namespace throughline::service
