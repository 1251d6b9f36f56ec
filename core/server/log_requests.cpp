// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log_requests.h"

#include "server/log_reader.h"

#include <algorithm>

namespace throughline::server {

namespace {

//! Whoever asks for more gets this much.
constexpr std::uint64_t longestWait = 55; // seconds, sync.md D13

struct Asked : LogQuery
{
    std::chrono::seconds wait{0};
};

//! Nothing for a query that breaks the format.
[[nodiscard]] std::optional<Asked> parseQuery(std::string_view text)
{
    Asked query;
    const auto after = parseNumber(parameter(text, "after").value_or(""));
    const auto max = parseNumber(parameter(text, "max").value_or("1048576"));
    const auto wait = parseNumber(parameter(text, "wait").value_or("0"));
    if (!after || !max || !wait)
        return std::nullopt;
    query.wait = std::chrono::seconds(std::min(*wait, longestWait));
    query.after = *after;
    query.maxBytes =
        static_cast<std::size_t>(std::min<std::uint64_t>(*max, protocol::limits::pageBytes));
    if (const auto anchor = parameter(text, "anchor")) {
        query.anchor = parseAnchor(*anchor);
        if (!query.anchor)
            return std::nullopt;
    }
    return query;
}

} // namespace

Response readLogPage(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    const auto query = parseQuery(route.query);
    if (!query)
        return reply(context, caller->organisation, 400);
    // Before the page is read: what comes meanwhile ends the wait at once.
    const std::uint64_t head = caller->organisation->head();
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    std::set<base::FolderId> shown;
    const auto answer = readLog(**reader, *caller, *query, shown);
    if (!answer)
        return failure(context, answer.error());
    if (const auto *conflict = std::get_if<protocol::LogConflict>(&*answer))
        return reply(context, caller->organisation, 409, encode(*conflict));
    noteReading(context, *caller, shown);
    const auto &page = std::get<protocol::LogPage>(*answer);
    Response response = reply(context, caller->organisation, 200, encode(page));
    if (page.entries.empty() && !page.more && query->wait.count() > 0)
        response.wait = Wait{caller->organisation->id(), head, query->wait};
    return response;
}

} // namespace throughline::server
