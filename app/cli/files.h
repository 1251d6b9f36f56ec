// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace throughline::cli {

//! A whole file that stood still while it was read, of a size that a list may have
//! (service/import/csv.h). Refused in words for anything else: folders, pipes and devices too.
[[nodiscard]] base::Result<std::string> readFile(const std::string &path);

} // namespace throughline::cli
