// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

namespace throughline::simulation {

//! Virtual time, milliseconds; everything that happens moves it on, nothing waits for it.
struct Time
{
    std::int64_t now = 1'800'000'000'000;
};

//! A machine's clocks: the wall clock may be wrong and is put to other times, the other one starts
//! anew with the machine.
class SkewedClock final : public base::Clock
{
public:
    explicit SkewedClock(const Time &time) : m_time(time), m_started(time.now) {}

    [[nodiscard]] base::Millis wall() const override { return {m_time.now + m_skew}; }
    [[nodiscard]] base::Millis monotonic() const override { return {m_time.now - m_started}; }
    void moveBy(std::int64_t ms) { m_skew += ms; }
    void setSkew(std::int64_t ms) { m_skew = ms; }
    void boot() { m_started = m_time.now; }

private:
    const Time &m_time;
    std::int64_t m_started;
    std::int64_t m_skew = 0;
};

} // namespace throughline::simulation
