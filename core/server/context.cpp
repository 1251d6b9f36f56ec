// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"

#include "protocol/messages.h"

namespace throughline::server {

std::optional<Caller> callerOf(const Context &context, const Request &request)
{
    const auto id = context.sessions.find(request.bearer, context.clock.wall());
    if (!id)
        return std::nullopt;
    Caller caller;
    caller.organisation = context.directory.ofDevice(*id);
    if (!caller.organisation)
        return std::nullopt;
    caller.roster = caller.organisation->roster();
    caller.device = caller.roster->device(*id);
    return caller.device ? std::optional(std::move(caller)) : std::nullopt;
}

Response reply(int status, base::Bytes body)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response reply(const Context &context, const Organisation *organisation, int status,
               base::Bytes body)
{
    Response response = reply(status, std::move(body));
    const base::Millis now = context.clock.wall();
    response.state = organisation ? organisation->stateText(now)
                                  : protocol::toText({base::EpochId(), 0, 0, now});
    return response;
}

Response failure(const base::Error &error)
{
    return reply(error.code == base::ErrorCode::DiskFull ? 507 : 503);
}

} // namespace throughline::server
