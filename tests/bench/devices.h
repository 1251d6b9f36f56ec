// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "processes.h"
#include "service/sync_service.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace throughline::bench {

//! Of every device here.
inline constexpr std::string_view passphrase = "made-up horse and no battery";

//! How much work one run does.
struct Load
{
    std::uint32_t people = 1000;
    std::uint32_t contactsEach = 10;
    std::uint32_t seed = 1;

    [[nodiscard]] std::uint32_t contacts() const { return people * contactsEach; }
};

//! An organisation on the server with two enrolled devices, both up to date.
[[nodiscard]] base::Result<void> makeDevices(const std::filesystem::path &first,
                                             const std::filesystem::path &second,
                                             const std::string &url);
//! Writes the load on a device without a network.
[[nodiscard]] base::Result<void> writeOffline(const std::filesystem::path &home, const Load &load);

//! What one process measured of its rounds.
struct Measured
{
    service::SyncReport round;
    Stopwatch::Times times; //!< of the round alone: the store is open already
    service::SyncReport idle; //!< a second round, with nothing to do
    std::int64_t peakMemory = 0; //!< of the whole process, key derivation included
    std::int64_t roundMemory = 0; //!< peak from the opened store to the end of the round
};
//! To be called in a process of its own.
[[nodiscard]] base::Result<Measured> measureRounds(const std::filesystem::path &home,
                                                   const std::string &url);

//! Every row that the pull brought; refuses a device that has not exactly the load.
[[nodiscard]] base::Result<std::vector<store::StoredRow>> rowsOf(const std::filesystem::path &home,
                                                                 const Load &load);

} // namespace throughline::bench
