// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace throughline::server {

//! How much one caller may ask (sync.md D16): so many requests a minute for ever, and so many at
//! once after a rest.
struct Rate
{
    std::uint32_t perMinute = 0; //!< 0 is no limit
    std::uint32_t atOnce = 0; //!< at least one is meant

    [[nodiscard]] bool isLimited() const { return perMinute > 0; }
    //! When somebody who was turned away may ask once more.
    [[nodiscard]] std::chrono::seconds pause() const;
    bool operator==(const Rate &) const = default;
};

//! Counts what each caller asks. Who has not asked for as long as a rest takes is forgotten, and
//! was to be let in like a stranger anyway; so memory is bounded by who asks within two rests, and
//! by `mostCallers` in any case: beyond that the ones who asked longest ago begin anew. Any thread.
class RateLimit
{
public:
    static constexpr std::size_t mostCallers = 50'000; //!< kept twice at most

    explicit RateLimit(Rate rate, std::size_t most = mostCallers) : m_rate(rate), m_most(most) {}

    //! False for a request too many, which does not count. `now` is monotonic.
    [[nodiscard]] bool admit(const std::string &caller, base::Millis now);

    [[nodiscard]] const Rate &rate() const { return m_rate; }
    [[nodiscard]] std::size_t size() const;

private:
    //! What is left of a caller's allowance, in parts of a request, and when that was so.
    struct Allowance
    {
        std::int64_t left = 0;
        base::Millis at;
    };
    using Callers = std::unordered_map<std::string, Allowance>;

    [[nodiscard]] std::int64_t full() const;
    [[nodiscard]] std::int64_t restMillis() const;
    [[nodiscard]] Allowance &allowanceOf(const std::string &caller, base::Millis now);

    const Rate m_rate;
    const std::size_t m_most;
    mutable std::mutex m_mutex; //!< guards the rest
    Callers m_callers; //!< who has asked since `m_since`
    Callers m_before; //!< who asked before that, and not since
    base::Millis m_since;
};

} // namespace throughline::server
