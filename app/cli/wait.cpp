// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wait.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

namespace throughline::cli {

namespace {

volatile std::sig_atomic_t askedToEnd = 0;

void ask(int)
{
    askedToEnd = 1;
}

} // namespace

void endPausesOnSignals()
{
    std::signal(SIGINT, ask);
    std::signal(SIGTERM, ask);
}

bool pauseFor(std::int64_t milliseconds)
{
    constexpr std::int64_t slice = 100;
    while (milliseconds > 0 && askedToEnd == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min(milliseconds, slice)));
        milliseconds -= slice;
    }
    return askedToEnd == 0;
}

} // namespace throughline::cli
