// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "metrics.h"

namespace throughline::server {

namespace {

void begin(std::string &text, const std::string &name, std::string_view type, std::string_view help)
{
    text += "# HELP " + name + ' ' + std::string(help) + "\n# TYPE " + name + ' '
        + std::string(type) + '\n';
}

void gauge(std::string &text, const std::string &name, std::uint64_t value, std::string_view help)
{
    begin(text, name, "gauge", help);
    text += name + ' ' + std::to_string(value) + '\n';
}

void counter(std::string &text, const std::string &name, std::uint64_t value, std::string_view help)
{
    begin(text, name, "counter", help);
    text += name + ' ' + std::to_string(value) + '\n';
}

[[nodiscard]] std::string labelOf(Endpoint endpoint)
{
    return "route=\"" + nameOf(endpoint) + '"';
}

} // namespace

void Metrics::answered(Endpoint endpoint, int status, std::optional<Duration> took,
                       std::uint64_t in, std::uint64_t out)
{
    ++m_answered[{endpoint, status}];
    if (took)
        m_seconds[endpoint].observe(*took);
    m_bytesIn += in;
    m_bytesOut += out;
}

void Metrics::writeRequests(std::string &text) const
{
    begin(text, "throughline_requests_total", "counter", "Requests answered.");
    for (const auto &[key, count] : m_answered)
        text += "throughline_requests_total{" + labelOf(key.first) + ",status=\""
            + std::to_string(key.second) + "\"} " + std::to_string(count) + '\n';
    for (const auto &[status, count] : m_refused)
        text += "throughline_requests_total{route=\"unread\",status=\"" + std::to_string(status)
            + "\"} " + std::to_string(count) + '\n';
    begin(text, "throughline_request_seconds", "histogram",
          "From the whole request to its answer, without those that waited for news.");
    for (const auto &[endpoint, seconds] : m_seconds)
        seconds.write(text, "throughline_request_seconds", labelOf(endpoint));
    counter(text, "throughline_received_bytes_total", m_bytesIn, "Bodies of requests.");
    counter(text, "throughline_sent_bytes_total", m_bytesOut, "Bodies of answers.");
}

std::string Metrics::text(const Gauges &gauges) const
{
    std::string text;
    writeRequests(text);
    gauge(text, "throughline_connections", gauges.connections, "Connections that are open.");
    counter(text, "throughline_connections_turned_away_total", m_turnedAway,
            "Connections closed because too many were open.");
    gauge(text, "throughline_requests_waiting", gauges.waiting, "Requests that wait for news.");
    gauge(text, "throughline_request_body_bytes", gauges.bodyBytes,
          "Memory for the bodies of requests under way.");
    gauge(text, "throughline_writes_queued", gauges.writer.queued,
          "Writes being checked, or waiting to be stored.");
    begin(text, "throughline_commit_seconds", "histogram",
          "How long the store takes for a group of writes.");
    gauges.writer.commits.write(text, "throughline_commit_seconds", {});
    counter(text, "throughline_stored_bundles_total", gauges.core.bundles, "Bundles stored.");
    counter(text, "throughline_stored_grants_total", gauges.core.grants, "Grants stored.");
    counter(text, "throughline_stored_bytes_total", gauges.core.bytes, "Bytes of entries stored.");
    counter(text, "throughline_refused_for_room_total", gauges.core.refusedForRoom,
            "Bundles refused because an organisation's quota is used up.");
    gauge(text, "throughline_organisations", gauges.core.organisations,
          "Organisations that this process has served.");
    gauge(text, "throughline_organisations_near_quota", gauges.core.nearQuota,
          "Of them, those that have used four fifths of their quota or more.");
    return text;
}

} // namespace throughline::server
