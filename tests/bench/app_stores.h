// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace throughline::bench {

//! How much there is on the device that is measured.
struct AppLoad
{
    std::uint32_t people = 10'000;
    std::uint32_t contacts = 100'000;
    std::uint32_t entries = 100'000; //!< of one person's timeline, to scroll through
};

//! A device with made-up people, some of whom come out today; closed.
[[nodiscard]] base::Result<void> makePracticeStore(const std::filesystem::path &home,
                                                   const AppLoad &load);
//! A device with one person about whom much was written; closed. -> that person.
[[nodiscard]] base::Result<base::RecordId> makeLongTimeline(const std::filesystem::path &home,
                                                            std::uint32_t entries);

} // namespace throughline::bench
