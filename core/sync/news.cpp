// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/news.h"

#include "protocol/messages.h"
#include "sync/log_target.h"

namespace throughline::sync {

namespace {

constexpr std::chrono::seconds longestWait{55}; // D13

} // namespace

Request newsRequest(const Position &position, std::string token)
{
    Request request;
    // A page holds one entry at least, and one is enough to know.
    request.target = logTarget(position, 1, longestWait);
    request.bearer = std::move(token);
    request.patience = longestWait;
    return request;
}

News newsIn(const Reply &reply)
{
    if (reply.status == 401)
        return News::SessionOver;
    if (reply.status == 409)
        return News::Some; // the server is not what it was: a round finds out
    if (reply.status != 200)
        return News::Unable;
    const auto page = protocol::decode<protocol::LogPage>(reply.body);
    if (!page)
        return News::Unable;
    return page->entries.empty() && !page->more ? News::None : News::Some;
}

} // namespace throughline::sync
