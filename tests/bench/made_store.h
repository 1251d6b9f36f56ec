// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "figures.h"

#include <cstdint>
#include <filesystem>

namespace throughline::bench {

struct StoreLoad
{
    std::uint32_t people = 100'000;
    std::uint32_t contacts = 1'000'000;
    std::uint32_t seed = 7;
};

struct MadeStore
{
    std::filesystem::path home; //!< a device's folder
    std::filesystem::path plain; //!< its tables in a SQLite file that is not encrypted
};

//! A practice organisation of that size in `folder`, and its plain copy. One that is there already
//! is taken, when it has the very size; else the figures of making it are added.
[[nodiscard]] base::Result<MadeStore>
madeStore(Figures &figures, const std::filesystem::path &folder, const StoreLoad &load);

} // namespace throughline::bench
