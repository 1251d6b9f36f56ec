// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <chrono>

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
    return now<std::chrono::steady_clock>();
}

} // namespace throughline::base
