// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/device_requests.h"

#include "protocol/messages.h"

namespace throughline::server {

Response deviceCounter(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    if (!caller->isManager())
        return reply(context, caller->organisation, 403);
    const auto device = base::DeviceId::fromHex(route.id);
    if (!device || !caller->roster->device(*device))
        return reply(context, caller->organisation, 404);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto highest = (**reader).highestNumber(*device);
    if (!highest)
        return failure(context, highest.error());
    return reply(context, caller->organisation, 200, protocol::encodeOne(*highest));
}

} // namespace throughline::server
