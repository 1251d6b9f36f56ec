// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace throughline::server {

//! How long something took, by so many upper ends of time. One thread at a time.
class Histogram
{
public:
    void observe(std::chrono::steady_clock::duration took);

    //! Lines of Prometheus' text format. `labels` is empty or `name="value"`.
    void write(std::string &text, std::string_view name, std::string_view labels) const;

    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    //! In milliseconds; what takes longer than the last is counted in the sum alone.
    static constexpr std::array<std::uint32_t, 13> ends{1,   2,   5,    10,   25,   50,    100,
                                                        250, 500, 1000, 2500, 5000, 10'000};
    std::array<std::uint64_t, ends.size()> m_within{};
    std::uint64_t m_count = 0;
    std::chrono::steady_clock::duration m_sum{};
};

} // namespace throughline::server
