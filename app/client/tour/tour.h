// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace throughline::client {

//! Goes through the main job on the real interface, by the events that a hand would make, with a real
//! server on this machine and made-up people; leaves a picture of every step at two sizes, light and
//! dark, and `tour.json`. The exit code of the program.
[[nodiscard]] int runTour(const std::filesystem::path &out);

} // namespace throughline::client
