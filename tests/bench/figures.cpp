// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace throughline::bench {

namespace {

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

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const double place = part * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return std::lerp(values[below], values[above], place - static_cast<double>(below));
}

void Figures::add(const std::string &figure, const std::string &unit, double value)
{
    if (!m_series.contains(figure))
        m_order.push_back(figure);
    m_series[figure].unit = unit;
    m_series[figure].values.push_back(value);
}

void Figures::addSpread(const std::string &figure, const std::string &unit,
                        const std::vector<double> &values)
{
    add(figure, unit, quantile(values, 0.5));
    add(figure + ".p99", unit, quantile(values, 0.99));
}

double Figures::latest(const std::string &figure) const
{
    return m_series.at(figure).values.back();
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
            const double held = quantile(found->second.values, 0.5);
            floor = shown(held);
            ratio = held > 0 ? shown(quantile(series.values, 0.5) / held, 3) : "null";
        }
        std::printf("{\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"floor\":%s,\"ratio\":%s,"
                    "\"lowest\":%s,\"highest\":%s,\"runs\":%zu}\n",
                    figure.c_str(), shown(quantile(series.values, 0.5)).c_str(),
                    series.unit.c_str(), floor.c_str(), ratio.c_str(), shown(lowest).c_str(),
                    shown(highest).c_str(), series.values.size());
    }
    std::fflush(stdout);
}

} // namespace throughline::bench
