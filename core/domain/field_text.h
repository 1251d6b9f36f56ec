// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/prison_number.h"
#include "domain/schema.h"
#include "domain/value.h"

#include <string>
#include <string_view>

namespace throughline::domain {

//! What a person or a file gives for a field, as a value; text that is empty but for white space
//! is monostate. Code keys must be of this version's lists. The error is a reason for people and
//! never repeats the text. An instant that ends in Z gets the offset of Europe/London.
[[nodiscard]] base::Result<Value> valueFromText(const Field &field, std::string_view text);

//! The inverse, in the forms of cli.md: instants to the second, in UTC; empty for monostate.
[[nodiscard]] std::string valueToText(const Field &field, const Value &value);

//! Whether a value, from anywhere, can stand in this field: the right alternative, within bounds.
//! A code key that this version does not know fits: a newer version wrote it, and it is kept.
[[nodiscard]] bool fits(const Field &field, const Value &value);

} // namespace throughline::domain
