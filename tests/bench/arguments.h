// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace throughline::bench {

//! Reads pairs of `--name VALUE` into what the names stand for: numbers from 1 on, and words. False
//! where there is another name, or no such number.
[[nodiscard]] bool readArguments(const std::vector<std::string> &arguments,
                                 const std::map<std::string, std::uint32_t *> &numbers,
                                 const std::map<std::string, std::string *> &words);

} // namespace throughline::bench
