// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <filesystem>

namespace throughline::models {

//! A file of this name in the folder for what people take out, or the next one that is free:
//! "figures-2026-10 (2).csv". Makes the folder. IoFailed in words where it cannot.
[[nodiscard]] base::Result<std::filesystem::path>
freeFile(const std::filesystem::path &folder, const std::string &stem, const std::string &ending);
//! "Saved in Downloads as figures-2026-10.csv".
[[nodiscard]] QString savedAs(const std::filesystem::path &file);

} // namespace throughline::models
