// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "histogram.h"
#include "server/figures.h"
#include "server/routes.h"
#include "writer.h"

#include <map>
#include <optional>
#include <string>

namespace throughline::server {

//! What stands at this moment.
struct Gauges
{
    std::size_t connections = 0;
    std::size_t waiting = 0; //!< requests that wait for news
    std::uint64_t bodyBytes = 0; //!< of requests under way
    WriterFigures writer;
    Figures core;
};

//! What the sockets count, for the operator: how much, how long and with what result, and never an
//! id of an organisation, a device, a folder or a person, an address or a token (proof.md O3).
//! Owner: HttpServer. I/O thread only.
class Metrics
{
public:
    using Duration = std::chrono::steady_clock::duration;

    //! A request that was answered. `took`: from the whole request to its answer; nothing where it
    //! waited for news in between.
    void answered(Endpoint endpoint, int status, std::optional<Duration> took, std::uint64_t in,
                  std::uint64_t out);
    //! One that was refused before it was read to its end.
    void refused(int status) { ++m_refused[status]; }
    void turnedAway() { ++m_turnedAway; }

    //! Everything, in Prometheus' text format.
    [[nodiscard]] std::string text(const Gauges &gauges) const;

private:
    void writeRequests(std::string &text) const;

    std::map<std::pair<Endpoint, int>, std::uint64_t> m_answered;
    std::map<Endpoint, Histogram> m_seconds;
    std::map<int, std::uint64_t> m_refused;
    std::uint64_t m_turnedAway = 0;
    std::uint64_t m_bytesIn = 0;
    std::uint64_t m_bytesOut = 0;
};

} // namespace throughline::server
