// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <chrono>
#include <ctime>

namespace throughline::base {

namespace {

template<class ClockType>
[[nodiscard]] Millis now()
{
    return {
        std::chrono::duration_cast<std::chrono::milliseconds>(ClockType::now().time_since_epoch())
            .count()};
}

} // namespace

Millis SystemClock::wall() const
{
    return now<std::chrono::system_clock>();
}

Millis SystemClock::monotonic() const
{
#ifdef CLOCK_BOOTTIME
    // On Linux the steady clock stands still while the machine sleeps: whoever opens the lid days
    // later would find the device as it was left. Elsewhere it goes on.
    timespec since = {};
    if (clock_gettime(CLOCK_BOOTTIME, &since) == 0)
        return {std::int64_t{since.tv_sec} * 1000 + since.tv_nsec / 1'000'000};
#endif
    return now<std::chrono::steady_clock>();
}

} // namespace throughline::base
