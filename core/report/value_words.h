// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "domain/value.h"

#include <functional>
#include <string>

namespace throughline::report {

//! What a field that points at something is shown as.
using ReferenceWords = std::function<std::string(const domain::Field &, const base::RecordId &)>;

//! A value as people read it: the label of a code, "3 February 1988", 08:30 in London,
//! yes or no, pounds. A code that this version does not know stands as it is. Empty when cleared.
[[nodiscard]] std::string inWords(const domain::Field &field, const domain::Value &value,
                                  const ReferenceWords &references);

[[nodiscard]] std::string inWords(domain::PartialDate date);
//! In London, to the minute.
[[nodiscard]] std::string inWords(base::Millis moment);

} // namespace throughline::report
