// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/keys.h"

#include <string_view>

namespace throughline::service {

//! The keys of the paper root (sync.md D10), from what is printed on it. Refused, in words, for
//! what is none.
[[nodiscard]] base::Result<sync::RootKeys> readRoot(std::string_view printed);

} // namespace throughline::service
