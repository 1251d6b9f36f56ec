// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace throughline::bench {

//! The value that this part of them does not exceed: 0.5 is the median. 0 of none.
[[nodiscard]] double quantile(std::vector<double> values, double part);

//! Collects figures run by run and prints one JSON line for each (design: performance.md).
class Figures
{
public:
    void add(const std::string &figure, const std::string &unit, double value);
    //! What was measured many times in one run: its median, and as `figure.p99` what only one in a
    //! hundred exceeds.
    void addSpread(const std::string &figure, const std::string &unit,
                   const std::vector<double> &values);
    //! What was added last to a figure that there is.
    [[nodiscard]] double latest(const std::string &figure) const;
    //! The figure is held against another one of these, measured in the same run.
    void holdAgainst(const std::string &figure, const std::string &floor);
    //! In the order in which they were first added.
    void print() const;

private:
    struct Series
    {
        std::string unit;
        std::string floor;
        std::vector<double> values;
    };
    std::vector<std::string> m_order;
    std::map<std::string, Series> m_series;
};

} // namespace throughline::bench
