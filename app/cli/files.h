// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace throughline::cli {

//! The whole file; one that is too long for a list (service/import/csv.h) is cut a byte after the
//! most that is taken, and refused by whoever reads it.
[[nodiscard]] base::Result<std::string> readFile(const std::string &path);

} // namespace throughline::cli
