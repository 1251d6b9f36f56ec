// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

namespace throughline::server {

//! What the server tells its operator of itself: how much, and never whose (proof.md O3).
struct Figures
{
    std::uint64_t organisations = 0; //!< that this process has served
    std::uint64_t nearQuota = 0; //!< of them
    std::uint64_t bundles = 0; //!< stored since the start, as the next two
    std::uint64_t grants = 0;
    std::uint64_t bytes = 0;
    std::uint64_t refusedForRoom = 0; //!< bundles, since the start
};

//! The counting of it. Owner: the server. Any thread.
struct Counters
{
    std::atomic<std::uint64_t> bundles = 0;
    std::atomic<std::uint64_t> grants = 0;
    std::atomic<std::uint64_t> bytes = 0;
    std::atomic<std::uint64_t> refusedForRoom = 0;
};

} // namespace throughline::server
