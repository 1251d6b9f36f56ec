// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace throughline::simulation {

//! A fault put into the product on purpose, to see that the checks find it: in front of one of its
//! functions, in this program alone (README.md).
struct Plant
{
    std::string_view name;
    std::string_view what;
};
[[nodiscard]] std::span<const Plant> plants();
//! From now on, for the whole process. False where there is none of that name.
[[nodiscard]] bool sow(std::string_view name);

//! Whether it is, and nobody is looking (NoPlants). For the plants themselves.
[[nodiscard]] bool isSown(std::string_view name);

//! While one lives the product is as it is: what every run begins with is sound.
class NoPlants
{
public:
    NoPlants();
    NoPlants(const NoPlants &) = delete;
    NoPlants &operator=(const NoPlants &) = delete;
    ~NoPlants();
};

} // namespace throughline::simulation
