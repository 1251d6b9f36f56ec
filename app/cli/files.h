// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::cli {

//! The whole file; one that is too long for a list (service/import/csv.h) is cut a byte after the most
//! that is taken, and refused by whoever reads it.
[[nodiscard]] base::Result<std::string> readFile(const std::string &path);

//! A file about people: readable by its owner alone, and on the disk when this succeeds. Refused
//! where something is there already, unless `overwrite`.
[[nodiscard]] base::Result<void> writePrivateFile(const std::string &path, std::string_view text,
                                                  bool overwrite);

} // namespace throughline::cli
