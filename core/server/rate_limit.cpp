// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/rate_limit.h"

#include <algorithm>
#include <utility>

namespace throughline::server {

namespace {

//! In parts of which `perMinute` come back each millisecond, so that nothing is ever rounded.
constexpr std::int64_t oneRequest = 60'000;

} // namespace

std::chrono::seconds Rate::pause() const
{
    constexpr std::uint32_t minute = 60;
    return std::chrono::seconds(isLimited() ? (minute + perMinute - 1) / perMinute : 0);
}

std::int64_t RateLimit::full() const
{
    return std::max<std::int64_t>(1, m_rate.atOnce) * oneRequest;
}

//! From nothing left to all of it.
std::int64_t RateLimit::restMillis() const
{
    return full() / m_rate.perMinute + 1;
}

bool RateLimit::admit(const std::string &caller, base::Millis now)
{
    if (!m_rate.isLimited())
        return true;
    const std::lock_guard lock(m_mutex);
    Allowance &allowance = allowanceOf(caller, now);
    const std::int64_t passed = std::clamp<std::int64_t>(now - allowance.at, 0, restMillis());
    allowance.left = std::min(full(), allowance.left + passed * m_rate.perMinute);
    allowance.at = now;
    if (allowance.left < oneRequest)
        return false;
    allowance.left -= oneRequest;
    return true;
}

RateLimit::Allowance &RateLimit::allowanceOf(const std::string &caller, base::Millis now)
{
    if (now - m_since > restMillis() || m_callers.size() >= m_most || now < m_since) {
        // Whoever is in `m_before` now has rested for all that time.
        m_before = std::exchange(m_callers, {});
        m_since = now;
    }
    const auto known = m_callers.find(caller);
    if (known != m_callers.end())
        return known->second;
    const auto before = m_before.find(caller);
    const Allowance allowance = before != m_before.end() ? before->second : Allowance{full(), now};
    if (before != m_before.end())
        m_before.erase(before);
    return m_callers.emplace(caller, allowance).first->second;
}

std::size_t RateLimit::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_callers.size() + m_before.size();
}

} // namespace throughline::server
