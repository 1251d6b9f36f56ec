// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"

#include <cstdint>
#include <string>

namespace throughline::cli {

//! "2 people are not on this device: `take` says why."
[[nodiscard]] std::string notHere(std::int64_t people);
//! Beside what was found or listed: who was left with the organisation cannot be among them.
[[nodiscard]] base::Result<void> noteWhoIsNotHere(Context &context,
                                                  const service::Workspace &workspace);

} // namespace throughline::cli
