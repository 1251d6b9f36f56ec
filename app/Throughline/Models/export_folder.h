// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/private_file.h"

#include <QString>

#include <filesystem>
#include <functional>

namespace throughline::models {

//! A file of this name in the folder for what people take out, or the next one that is free:
//! "figures-2026-10 (2).csv". Makes the folder. IoFailed in words where it cannot.
[[nodiscard]] base::Result<std::filesystem::path>
freeFile(const std::filesystem::path &folder, const std::string &stem, const std::string &ending);
//! "Saved in Downloads as figures-2026-10.csv".
[[nodiscard]] QString savedAs(const std::filesystem::path &file);

//! Writes one file, which is not there yet.
using WriteFile = std::function<base::Result<void>(const std::filesystem::path &)>;
//! Writes it under this name or the next one that is free; what the user is told of it then.
[[nodiscard]] base::Result<QString> saveNew(const std::filesystem::path &folder,
                                            const std::string &stem, const std::string &ending,
                                            const WriteFile &write);
//! A file that its owner alone can read, and that is there whole or not at all.
[[nodiscard]] base::Result<void>
writePrivate(const std::filesystem::path &file,
             const std::function<base::Result<void>(report::PrivateFile &)> &fill);
[[nodiscard]] base::Result<void> writePrivate(const std::filesystem::path &file,
                                              std::string_view content);

} // namespace throughline::models
