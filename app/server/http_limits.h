// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/rate_limit.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace throughline::server {

//! What one caller may cost. The defaults are the product's; tests shorten the times.
struct HttpLimits
{
    std::uint32_t headerBytes = 8 * 1024;
    std::uint64_t smallBodyBytes = 64 * 1024;
    std::uint64_t largeBodyBytes = 1024 * 1024 + 64 * 1024; //!< push, orgs, roster, grants
    std::uint64_t allBodyBytes = 256 * 1024 * 1024; //!< bodies of all requests in flight together
    //! A body that has been on its way for longer gives way to another where there is no room.
    std::chrono::milliseconds bodyCourtesy{2'000};
    std::size_t connections = 10'000;
    //! A connection that has been there for longer without showing a session gives way to another
    //! where there are too many.
    std::chrono::milliseconds strangerCourtesy{5'000};
    //! Requests without a good session, of each address; those of this machine itself are free.
    Rate strangers;

    std::chrono::milliseconds headerTime{10'000}; //!< for the whole header
    std::chrono::milliseconds bodyTime{30'000}; //!< without a byte of progress
    std::uint64_t bodyBytesPerSecond = 512; //!< slower than this for long is cut off as well
    std::chrono::milliseconds idleTime{75'000}; //!< between two requests
    std::chrono::milliseconds writeTime{30'000}; //!< without a byte of progress
    std::chrono::milliseconds lingerTime{2'000}; //!< for the caller to read a refusal
    std::chrono::milliseconds stopTime{5'000}; //!< for requests in flight once stopping
};

} // namespace throughline::server
