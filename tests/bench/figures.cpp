// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <algorithm>
#include <cstdio>

namespace throughline::bench {

namespace {

[[nodiscard]] double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

[[nodiscard]] std::string shown(double value, int decimals)
{
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return std::string(text, static_cast<std::size_t>(length));
}

//! Large figures need no fraction, small ones do.
[[nodiscard]] std::string shown(double value)
{
    return shown(value,
                 value >= 1000 || value == static_cast<double>(static_cast<long>(value)) ? 0
                     : value >= 10                                                       ? 1
                                                                                         : 3);
}

} // namespace

void Figures::add(const std::string &figure, const std::string &unit, double value)
{
    if (!m_series.contains(figure))
        m_order.push_back(figure);
    m_series[figure].unit = unit;
    m_series[figure].values.push_back(value);
}

void Figures::holdAgainst(const std::string &figure, const std::string &floor)
{
    m_series[figure].floor = floor;
}

void Figures::print() const
{
    for (const std::string &figure : m_order) {
        const Series &series = m_series.at(figure);
        const auto [lowest, highest] = std::ranges::minmax(series.values);
        std::string floor = "null";
        std::string ratio = "null";
        if (const auto found = m_series.find(series.floor); found != m_series.end()) {
            const double held = median(found->second.values);
            floor = shown(held);
            ratio = held > 0 ? shown(median(series.values) / held, 3) : "null";
        }
        std::printf("{\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"floor\":%s,\"ratio\":%s,"
                    "\"lowest\":%s,\"highest\":%s,\"runs\":%zu}\n",
                    figure.c_str(), shown(median(series.values)).c_str(), series.unit.c_str(),
                    floor.c_str(), ratio.c_str(), shown(lowest).c_str(), shown(highest).c_str(),
                    series.values.size());
    }
    std::fflush(stdout);
}

} // namespace throughline::bench
