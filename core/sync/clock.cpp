// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/clock.h"

#include "protocol/types.h"

#include <algorithm>

namespace throughline::sync {

using protocol::limits::clockAheadMs;

namespace {

//! Stamps have 48 bits for milliseconds; half of them reach beyond the year 6000.
constexpr std::int64_t latestTime = std::int64_t{1} << 47;

} // namespace

base::HybridTime HybridClock::tick(base::Millis now)
{
    return tickAfter(now, {});
}

base::HybridTime HybridClock::tickAfter(base::Millis now, base::HybridTime seen)
{
    // A wall clock that stood ahead and was put right must not leave its stamps behind in this one.
    if (m_last.millis() > now + clockAheadMs)
        m_last = {};
    // Adding one to the whole number carries a full counter into the milliseconds (D4).
    const base::HybridTime latest = std::max(m_last, seen);
    const base::HybridTime next = std::max(base::HybridTime::at(now), {latest.value + 1});
    // A stamp pushed ahead by somebody else's clock must not drag this one along.
    if (next.millis() <= now + clockAheadMs)
        m_last = next;
    return next;
}

void HybridClock::observe(base::HybridTime stamp, base::Millis now)
{
    m_shared = std::max(m_shared, stamp);
    if (stamp.millis() <= now + clockAheadMs)
        m_last = std::max(m_last, stamp);
}

void ClockOffset::addSample(base::Millis serverTime, base::Millis sent, base::Millis answered)
{
    constexpr std::int64_t longestRoundTrip = 2000;
    const std::int64_t roundTrip = answered - sent;
    if (roundTrip < 0 || roundTrip >= longestRoundTrip || serverTime.value > latestTime)
        return;
    m_samples.push_back(serverTime - (sent + roundTrip / 2));
    if (m_samples.size() > samplesKept)
        m_samples.erase(m_samples.begin());
}

void ClockOffset::startFrom(base::Millis serverTime, base::Millis wall)
{
    if (serverTime.value <= latestTime)
        m_samples = {serverTime - wall};
}

std::int64_t ClockOffset::offsetMs() const
{
    if (m_samples.empty())
        return 0;
    std::vector<std::int64_t> sorted = m_samples;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

} // namespace throughline::sync
