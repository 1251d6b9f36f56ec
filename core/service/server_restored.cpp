// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/server_restored.h"

#include "protocol/restored.h"
#include "service/roster_writing.h"
#include "service/store_change_log.h"
#include "service/sync_service.h"
#include "sync/round_steps.h"

namespace throughline::service {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

//! A round as far as it goes while the server waits. Where the server lacks statements it says how
//! many it has.
[[nodiscard]] Result<std::optional<std::uint64_t>> bringMembers(Workspace &workspace,
                                                                sync::Transport &server)
{
    std::optional<std::uint64_t> members;
    SyncRun run(workspace);
    const auto carry = [&]() -> Result<void> {
        for (;;) {
            TL_TRY(const auto request, run.next());
            if (!request)
                return {};
            TL_TRY(const sync::Reply reply, server.exchange(*request));
            if (request->method == "GET" && request->target.starts_with("/v1/roster?")
                && reply.status == 409 && !members) {
                if (const auto head = protocol::decodeOneNumber(reply.body))
                    members = *head + 1;
            }
            TL_CHECK(run.receive(reply));
        }
    };
    const Result<void> done = carry();
    TL_CHECK(run.finish());
    // That an administrator is waited for is what brings this one here.
    if (!done && done.error().code != ErrorCode::Unreachable)
        return done.error();
    return members;
}

} // namespace

Result<RestoredServer> lookAtRestoredServer(Workspace &workspace, sync::Transport &server)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const sync::Position before, StoreChangeLog(workspace).position());
    TL_TRY(const auto members, bringMembers(workspace, server));
    const std::string target = "/v1/epoch?before=" + before.epoch.value_or(base::EpochId()).hex();
    TL_TRY(const sync::Reply reply, exchangeInSession(workspace, server, {"GET", target, {}, {}}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    TL_TRY(const protocol::EpochReply epoch, protocol::decodeEpochReply(reply.body));
    const auto state = protocol::parseServerState(reply.state);
    if (!state)
        return sync::serverFault("it does not say where it stands");
    if (epoch.epoch == before.epoch && !workspace.roster().isConfirmed(epoch.epoch))
        return Error{ErrorCode::Refused,
                     "The organisation's server was not put back from a backup: there is nothing "
                     "to confirm."};
    RestoredServer found;
    found.head = state->head;
    found.headSeenHere = before.headSeen;
    found.membersHere = workspace.roster().size();
    found.members = members.value_or(state->rosterSeq + 1);
    found.isConfirmed = workspace.roster().isConfirmed(epoch.epoch);
    return found;
}

Result<RestoredServer> confirmRestoredServer(Workspace &workspace, sync::Transport &server)
{
    TL_CHECK(requireAdmin(workspace));
    TL_TRY(RestoredServer found, lookAtRestoredServer(workspace, server));
    if (!found.isConfirmed) {
        TL_TRY(const sync::Reply reply,
               exchangeInSession(workspace, server,
                                 {"GET", "/v1/epoch?before=" + base::EpochId().hex(), {}, {}}));
        if (reply.status != 200)
            return sync::unexpectedStatus(reply.status);
        TL_TRY(const protocol::EpochReply epoch, protocol::decodeEpochReply(reply.body));
        ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
        TL_CHECK(chain.add(protocol::ServerEpoch{epoch.epoch, 0}));
        TL_TRY(const sync::Reply posted,
               exchangeInSession(workspace, server,
                                 {"POST", "/v1/roster", {}, protocol::encode(chain.statements())}));
        if (posted.status == 409)
            return Error{ErrorCode::Refused,
                         "Another device changed the list of members at the same moment. Nothing "
                         "was confirmed here; try again."};
        if (posted.status != 201)
            return sync::unexpectedStatus(posted.status);
        found.isConfirmed = true;
    }
    TL_TRY(const SyncReport report, syncOnce(workspace, &server));
    found.givenBack = report.givenBack;
    found.membersHere = workspace.roster().size();
    return found;
}

} // namespace throughline::service
