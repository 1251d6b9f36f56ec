// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <unordered_set>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Contacts that count no more, because another one took their place (domain/rules/corrections.h);
//! withdrawn ones may be among them. Those recorded about this person, or of everybody. Read from
//! indexes alone.
[[nodiscard]] base::Result<std::unordered_set<base::RecordId>>
overruledContacts(sqlite::Connection &connection, const std::optional<base::RecordId> &person);

//! Whether this one is among them.
[[nodiscard]] base::Result<bool> isOverruled(sqlite::Connection &connection,
                                             const base::RecordId &contact);

} // namespace throughline::store
