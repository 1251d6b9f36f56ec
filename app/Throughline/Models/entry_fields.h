// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

#include <QString>

#include <cstdint>
#include <span>

namespace throughline::models {

//! A question of a form about one record.
struct EntryField
{
    std::uint16_t number = 0;
    bool isNeeded = false; //!< it cannot be saved without
    bool isLong = false; //!< several lines
    //! Only of a record that is there already: when it ended.
    bool isLater = false;
};

//! What a form asks about a record of this kind, in this order. Whose it is, and in what state a
//! record with states is, are not among them: the one is known, the other is a move of its own.
//! Empty for a kind that no form is for.
[[nodiscard]] std::span<const EntryField> entryFields(domain::Kind kind);

//! "Add a way to reach them".
[[nodiscard]] QString addTitle(domain::Kind kind);
//! "Way to reach them": what one such record is called.
[[nodiscard]] QString entryName(domain::Kind kind);
//! What helps to answer; empty where the question says it all.
[[nodiscard]] QString entryHint(domain::Kind kind, const domain::Field &field);

} // namespace throughline::models
