// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "domain/value.h"

// What holds while two answers to one question wait for a person (sync.md D5; interface.md 3.12).
// Pure functions; any thread.

namespace throughline::domain {

//! How much harm is done where the answer is true and nobody heeds it: of several answers the
//! record shows the one with most, and of equals the newest. Work goes on meanwhile, and lists,
//! tasks, figures and files read that one: "do not contact", "refused", "not ended", the higher
//! level. 0 for fields where neither is safer, such as a telephone number.
[[nodiscard]] int caution(Kind kind, const Field &field, const Value &value);

//! Whether managers alone choose: safety, risk, licence, do-not-contact, consent and safeguarding.
//! How somebody is reached is settled by whoever opens it first.
[[nodiscard]] bool isForManagersToChoose(Kind kind, std::uint16_t field);

//! All answers as one: texts one after the other, codes together. Nothing where only one of them
//! can be true, or where they are too long together.
[[nodiscard]] std::optional<Value> together(const Field &field, std::span<const Value> answers);

} // namespace throughline::domain
