// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace throughline::base {

namespace {

//! Below this many calls of the usual kind (a signature, some tens of microseconds) threads do not
//! pay.
constexpr std::size_t fewestForThreads = 8;
constexpr std::size_t taken = 4; //!< calls a thread takes at a time
constexpr unsigned mostThreads = 8;

} // namespace

void parallelFor(std::size_t count, const std::function<void(std::size_t)> &work)
{
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads);
    std::atomic<std::size_t> next = 0;
    const auto takeSome = [&] {
        for (;;) {
            const std::size_t first = next.fetch_add(taken);
            if (first >= count)
                return;
            for (std::size_t i = first; i < std::min(first + taken, count); ++i)
                work(i);
        }
    };
    std::vector<std::jthread> helpers;
    if (count >= fewestForThreads) {
        for (unsigned i = 1; i < cores; ++i)
            helpers.emplace_back(takeSome);
    }
    takeSome();
}

} // namespace throughline::base
