// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "simulation/world.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::simulation {

//! Made-up words, the canary of I11 among them.
[[nodiscard]] std::string someWords(std::string_view what, test::SeededRandom &random);

//! One of the last few: events that follow each other meet in the same records.
[[nodiscard]] base::RecordId latest(const std::vector<base::RecordId> &records,
                                    test::SeededRandom &random);

//! One of the people added last, if the device has them.
[[nodiscard]] std::optional<base::RecordId> somePerson(World &world, Device &device,
                                                       test::SeededRandom &random);
//! A record of the kind that the device has, withdrawn or not.
[[nodiscard]] std::optional<base::RecordId>
someRecord(World &world, Device &device, domain::Kind kind, test::SeededRandom &random);

} // namespace throughline::simulation
