// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::cli {

//! A whole file that stood still while it was read, of a size that a list may have
//! (service/import/csv.h). Refused in words for anything else: folders, pipes and devices too.
//! `ifTooLarge` says what to do then.
[[nodiscard]] base::Result<std::string>
readFile(const std::string &path, std::string_view ifTooLarge = "split it into smaller ones.");

} // namespace throughline::cli
