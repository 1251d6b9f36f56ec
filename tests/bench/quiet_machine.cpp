// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "quiet_machine.h"

#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace throughline::bench {

namespace {

constexpr std::chrono::seconds sample{1};
constexpr double quietProcessors = 0.25;

//! What all programs together have used so far, in seconds; this one waits and uses nothing.
[[nodiscard]] double usedSeconds()
{
    std::ifstream stat("/proc/stat");
    std::string cpu;
    double user = 0, nice = 0, system = 0;
    stat >> cpu >> user >> nice >> system;
    return (user + nice + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

void waitUntilQuiet(std::chrono::seconds longest)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    double used = 0;
    do {
        const double before = usedSeconds();
        std::this_thread::sleep_for(sample);
        used = (usedSeconds() - before) / std::chrono::duration<double>(sample).count();
        if (used < quietProcessors)
            return;
    } while (std::chrono::steady_clock::now() < end);
    std::fprintf(stderr, "Disturbed: other programs use %.1f processors during what follows.\n",
                 used);
}

} // namespace throughline::bench
