// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

namespace throughline::service {

//! What is noted here of a record that a list may bring, and what no list says of it or changes:
//! which list it came in, and that a manager has looked at it.
[[nodiscard]] inline bool isOurs(const domain::Field &field)
{
    return field.name == "import_batch" || field.name == "reviewed";
}

} // namespace throughline::service
