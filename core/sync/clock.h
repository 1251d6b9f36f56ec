// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <cstdint>
#include <vector>

namespace throughline::sync {

//! When, by whose clock: what decides between two values of one field. Devices break ties (sync.md
//! D4).
struct Stamp
{
    base::HybridTime time;
    base::DeviceId device;

    friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

//! The device's hybrid logical clock. Passed the corrected wall time; keeps no time of its own.
class HybridClock
{
public:
    HybridClock() = default;
    HybridClock(base::HybridTime last, base::HybridTime shared) : m_last(last), m_shared(shared) {}

    [[nodiscard]] base::HybridTime last() const { return m_last; }
    //! The latest stamp in any bundle received or applied, however far ahead: what an edit that
    //! gets another stamp must still come after, or it would win here and lose elsewhere.
    [[nodiscard]] base::HybridTime shared() const { return m_shared; }
    //! A stamp later than every one given or seen before.
    [[nodiscard]] base::HybridTime tick(base::Millis now);
    //! A stamp for an edit of values last stamped `seen`: later than them even where their clock
    //! ran ahead, so that what the user sees being changed is what changes (causal bump, D4).
    [[nodiscard]] base::HybridTime tickAfter(base::Millis now, base::HybridTime seen);
    //! The latest stamp of a bundle received or applied; it moves this clock where it is not too
    //! far ahead to be believed.
    void observe(base::HybridTime stamp, base::Millis now);

private:
    base::HybridTime m_last;
    base::HybridTime m_shared;
};

//! How far this device's wall clock is from the server's: the median of the last five samples (D4).
class ClockOffset
{
public:
    static constexpr std::size_t samplesKept = 5;

    ClockOffset() = default;
    explicit ClockOffset(std::vector<std::int64_t> samples) : m_samples(std::move(samples)) {}

    //! A server time that came with a reply, and the wall clock when the request left and the reply
    //! came. Round trips of two seconds or more tell nothing.
    void addSample(base::Millis serverTime, base::Millis sent, base::Millis answered);
    //! The server has refused work for its stamps: its time counts alone, however slow the line.
    void startFrom(base::Millis serverTime, base::Millis wall);
    [[nodiscard]] std::int64_t offsetMs() const;
    [[nodiscard]] base::Millis correct(base::Millis wall) const { return wall + offsetMs(); }
    [[nodiscard]] const std::vector<std::int64_t> &samples() const { return m_samples; }

private:
    std::vector<std::int64_t> m_samples; //!< oldest first
};

} // namespace throughline::sync
