// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

// Short names for the tables of this folder, where one line is one field. Numbers are on the wire:
// never change or reuse one (the dictionary in README.md freezes them, and a test holds it to it).
// A code list written `a|b` takes the keys of either list.

namespace throughline::domain::schema_table {

using T = FieldType;
inline constexpr auto lww = MergePolicy::LastWriterWins;
inline constexpr auto once = MergePolicy::InsertOnce;
//! Of two concurrent values both are kept until a person chooses (sync.md D5).
inline constexpr auto both = MergePolicy::MultiValue;
//! A set of codes: what one device adds and another one takes out, each for itself.
inline constexpr auto each = MergePolicy::Set;
inline constexpr auto ordinary = Sensitivity::Ordinary;
inline constexpr auto personal = Sensitivity::Personal;
//! Says that somebody was in prison, or touches health or the like (UK GDPR articles 9 and 10).
inline constexpr auto special = Sensitivity::Special;

} // namespace throughline::domain::schema_table
