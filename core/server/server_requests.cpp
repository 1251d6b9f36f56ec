// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/server_requests.h"

#include "protocol/messages.h"

#include <algorithm>

namespace throughline::server {

Response serverInfo(const Context &context)
{
    const protocol::ServerInfo info{context.store->signingKey().publicKey(), {}};
    return reply(context, nullptr, 200, protocol::encode(info));
}

//! The heads go to who has this machine anyway; the count goes to everybody.
Response health(const Context &context, const Request &request)
{
    const auto ids = context.store->organisations();
    if (!ids)
        return failure(context, ids.error());
    std::string text = "{\"ok\":true,\"organisations\":" + std::to_string(ids->size());
    if (request.direct) {
        const auto all = context.directory->all();
        if (!all)
            return failure(context, all.error());
        text += ",\"heads\":[";
        for (const Organisation *organisation : *all)
            text += std::to_string(organisation->head()) + ',';
        if (!all->empty())
            text.pop_back();
        const auto waiting =
            std::count_if(all->begin(), all->end(), [](const Organisation *organisation) {
                return organisation->isRecovering();
            });
        text += "],\"recovering\":" + std::to_string(waiting);
    }
    text += '}';
    Response response = reply(200, base::toBytes(base::asBytes(text)));
    response.contentType = "application/json";
    return response;
}

} // namespace throughline::server
