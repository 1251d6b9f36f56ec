// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "histogram.h"

#include <algorithm>
#include <cstdio>

namespace throughline::server {

namespace {

//! Seconds as decimals, whatever the locale.
[[nodiscard]] std::string secondsText(std::uint64_t micros)
{
    constexpr std::uint64_t inSecond = 1'000'000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%llu.%06llu",
                  static_cast<unsigned long long>(micros / inSecond),
                  static_cast<unsigned long long>(micros % inSecond));
    return text.data();
}

} // namespace

void Histogram::observe(std::chrono::steady_clock::duration took)
{
    const auto end = std::find_if(ends.begin(), ends.end(), [&](std::uint32_t millis) {
        return took <= std::chrono::milliseconds(millis);
    });
    if (end != ends.end())
        ++m_within[static_cast<std::size_t>(end - ends.begin())];
    ++m_count;
    m_sum += took;
}

void Histogram::write(std::string &text, std::string_view name, std::string_view labels) const
{
    const std::string first = std::string(name) + "_bucket{" + std::string(labels)
        + (labels.empty() ? "le=\"" : ",le=\"");
    std::uint64_t within = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        within += m_within[i];
        text += first + secondsText(std::uint64_t(ends[i]) * 1000) + "\"} " + std::to_string(within)
            + '\n';
    }
    text += first + "+Inf\"} " + std::to_string(m_count) + '\n';
    const std::string rest = labels.empty() ? " " : '{' + std::string(labels) + "} ";
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(m_sum).count();
    text += std::string(name) + "_sum" + rest
        + secondsText(static_cast<std::uint64_t>(std::max<std::int64_t>(0, micros))) + '\n';
    text += std::string(name) + "_count" + rest + std::to_string(m_count) + '\n';
}

} // namespace throughline::server
