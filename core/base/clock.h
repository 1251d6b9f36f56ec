// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace throughline::base {

//! Milliseconds since 1970-01-01T00:00:00Z. A type, so that no bare number is mistaken for a time.
struct Millis
{
    std::int64_t value = 0;

    friend auto operator<=>(Millis, Millis) = default;
    friend Millis operator+(Millis a, std::int64_t ms) { return {a.value + ms}; }
    friend std::int64_t operator-(Millis a, Millis b) { return a.value - b.value; }
};

//! A hybrid logical time: milliseconds in the upper 48 bits, a counter in the lower 16 (sync.md
//! D4).
struct HybridTime
{
    std::uint64_t value = 0;

    [[nodiscard]] static HybridTime at(Millis time)
    {
        return {static_cast<std::uint64_t>(time.value) << 16};
    }
    [[nodiscard]] Millis millis() const { return {static_cast<std::int64_t>(value >> 16)}; }
    friend auto operator<=>(HybridTime, HybridTime) = default;
};

//! Where time comes from. Passed in everywhere below `app`, so that the simulator owns it.
class Clock
{
public:
    virtual ~Clock() = default;
    //! What the device's wall clock says. It may be wrong and may jump.
    [[nodiscard]] virtual Millis wall() const = 0;
    //! Never goes back while the device is up; only differences mean anything.
    [[nodiscard]] virtual Millis monotonic() const = 0;
};

//! The machine's own clocks. Any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Millis wall() const override;
    [[nodiscard]] Millis monotonic() const override;
};

} // namespace throughline::base
