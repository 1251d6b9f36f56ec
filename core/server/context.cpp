// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"

#include "protocol/messages.h"
#include "protocol/restored.h"

namespace throughline::server {

using base::Result;

Result<Caller> callerOf(const Context &context, const Request &request, WhileRecovering recovering,
                        FromOutdated outdated)
{
    const base::Error unknown{base::ErrorCode::NotApproved, "Open a session first."};
    const bool mayOnlyPush = request.bearer.starts_with(pushTokenPrefix);
    if (request.bearer.empty() || (mayOnlyPush && outdated == FromOutdated::Refuse))
        return unknown;
    TL_TRY(const auto device,
           context.store->deviceOf(tokenHash(request.bearer), context.clock.wall()));
    if (!device)
        return unknown;
    Caller caller;
    TL_TRY(caller.organisation, context.directory->ofDevice(*device));
    if (!caller.organisation)
        return unknown;
    caller.roster = caller.organisation->roster();
    caller.device = caller.roster->device(*device);
    const bool isIn = caller.device && caller.device->isActive();
    if (!isIn)
        return unknown;
    const auto key = device->view();
    if (!request.again
        && !context.deviceRates->admit(std::string(key.begin(), key.end()),
                                       context.clock.monotonic()))
        return base::Error{base::ErrorCode::ServerRefused, "Ask less often."};
    if (recovering == WhileRecovering::Wait && caller.organisation->isRecovering())
        return base::Error{base::ErrorCode::Refused, "An administrator has to confirm first."};
    return caller;
}

void noteReading(const Context &context, const Caller &caller,
                 const std::set<base::FolderId> &folders)
{
    const std::int64_t today = dayOf(context.clock.wall());
    for (const base::FolderId &folder : folders)
        context.accesses->note(caller.organisation->id(),
                               {today, caller.device->id, folder, Action::Read});
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

Response failure(const Context &context, const base::Error &error)
{
    if (error.code == base::ErrorCode::NotApproved)
        return reply(context, nullptr, 401);
    if (error.code == base::ErrorCode::Refused)
        return reply(context, nullptr, protocol::recoveringStatus);
    if (error.code == base::ErrorCode::ServerRefused) {
        Response tooMany = reply(429);
        tooMany.retryAfter = context.deviceRates->rate().pause();
        return tooMany;
    }
    return reply(error.code == base::ErrorCode::DiskFull ? 507 : 503);
}

crypto::Hash tokenHash(std::string_view token)
{
    return crypto::blake2b256({base::asBytes(token)});
}

} // namespace throughline::server
