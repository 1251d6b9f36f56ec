// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::domain {

//! A prison (NOMS) number as it is stored: no spaces, upper case, as in A1234BC.
[[nodiscard]] base::Result<std::string> normalisePrisonNumber(std::string_view text);

} // namespace throughline::domain
