// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "processes.h"
#include "service/sync_service.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace throughline::bench {

//! Of every device here.
inline constexpr std::string_view passphrase = "made-up horse and no battery";

//! How much work one device does.
struct Load
{
    std::uint32_t people = 1000;
    std::uint32_t contactsEach = 10;
    std::uint32_t seed = 1;
    std::uint32_t first = 0; //!< of the generator's contacts

    [[nodiscard]] std::uint32_t contacts() const { return people * contactsEach; }
};

//! An organisation on the server with a device in each of these folders, all of them up to date.
[[nodiscard]] base::Result<void> makeDevices(const std::vector<std::filesystem::path> &homes,
                                             const std::string &url);
//! Writes the load on a device without a network.
[[nodiscard]] base::Result<void> writeOffline(const std::filesystem::path &home, const Load &load);

//! What one process measured of its rounds.
struct Measured
{
    service::SyncReport round;
    Stopwatch::Times times; //!< of the round alone: the store is open already
    double ended = 0; //!< when, in seconds of the machine's monotonic clock
    service::SyncReport idle; //!< a second round, with nothing to do
    std::int64_t peakMemory = 0; //!< of the whole process, key derivation included
    std::int64_t roundMemory = 0; //!< peak from the opened store to the end of the round
};
//! To be called in a process of its own. `begin` comes back when the round is to begin.
[[nodiscard]] base::Result<Measured> measureRounds(const std::filesystem::path &home,
                                                   const std::string &url,
                                                   const std::function<void()> &begin);

//! Edits on one device, one after the other, until another one has them (sync.md D7, `wait`).
struct Edits
{
    std::vector<double> seconds; //!< from before the edit until the other store has it
    std::int64_t bytesOut = 0; //!< of both devices
    std::int64_t bytesIn = 0;
    int requests = 0;
};
//! `count` of them, after a few to warm up. Both devices hold the load and are up to date.
[[nodiscard]] base::Result<Edits> measureEdits(const std::filesystem::path &first,
                                               const std::filesystem::path &second,
                                               const std::string &url, std::uint32_t count);

//! Every row that the pull brought; refuses a device that has not exactly the load.
[[nodiscard]] base::Result<std::vector<store::StoredRow>> rowsOf(const std::filesystem::path &home,
                                                                 const Load &load);

} // namespace throughline::bench
