// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/roster_requests.h"

#include "server/folder_erasure.h"
#include "server/roster_append.h"

#include <limits>

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::SignedStatement;

namespace {

constexpr std::size_t longestNonce = 64;

//! The time limit of an invite is long over when devices bring back what a backup has not got.
[[nodiscard]] base::Millis momentFor(const Organisation &organisation, base::Millis now)
{
    return organisation.isRecovering() ? base::Millis{std::numeric_limits<std::int64_t>::min()}
                                       : now;
}

//! What it grew to before it was lost it may grow to again.
[[nodiscard]] OrganisationLimits limitsFor(const Organisation &organisation,
                                           const OrganisationLimits &usual)
{
    return organisation.isRecovering() ? OrganisationLimits::none() : usual;
}

class RosterWrite final : public OrganisationWrite
{
public:
    RosterWrite(Organisation &organisation, std::vector<SignedStatement> statements,
                RosterAppend tried, const OrganisationLimits &limits)
        : OrganisationWrite(organisation), m_statements(std::move(statements)),
          m_tried(std::move(tried)), m_limits(limits)
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        // Somebody else's statements may have come first since the check.
        if (m_tried.before != batch.rosterPointer())
            m_tried = tryAppend(batch.rosterPointer(), m_statements,
                                momentFor(batch.organisation(), batch.now()),
                                limitsFor(batch.organisation(), m_limits));
        for (const base::InviteId &invite : m_tried.spent) {
            TL_TRY(const InviteTry tries, batch.store().read().inviteTry(invite));
            if (m_tried.status == 201 && tries.isCancelled())
                m_tried.status = 422;
        }
        if (m_tried.status == 201)
            TL_CHECK(checkCuts(batch));
        if (m_tried.status == 201 && m_tried.after != m_tried.before)
            TL_CHECK(append(batch));
        answer(batch.roster());
        return {};
    }

private:
    //! What came in since its author asked counts too: they are to ask again. Not of what devices
    //! bring back after a backup, which was in force before it.
    [[nodiscard]] Result<void> checkCuts(Batch &batch)
    {
        if (batch.organisation().isRecovering())
            return {};
        for (const protocol::Cut &cut : m_tried.cuts) {
            TL_TRY(const std::uint64_t highest, batch.store().read().highestNumber(cut.device));
            if (highest > cut.lastN)
                m_tried.status = 409;
        }
        return {};
    }

    [[nodiscard]] Result<void> append(Batch &batch) const
    {
        const auto fresh = std::span(m_statements).subspan(m_tried.known);
        const std::uint64_t first = batch.roster().size();
        batch.setRoster(m_tried.after);
        IndexRows index;
        index.add(batch.roster(), first);
        TL_CHECK(batch.store().appendStatements(first, fresh, index));
        TL_CHECK(eraseFolders(batch.store(), batch.roster(), batch.now()));
        const crypto::Hash &head = batch.roster().headHash();
        const NewEntry notice{protocol::EntryKind::Roster, {}, head, {}, {}, head.view()};
        TL_TRY([[maybe_unused]] const std::uint64_t seq, batch.append(notice));
        return {};
    }

    void answer(const protocol::Roster &roster)
    {
        if (m_tried.status == 201)
            response = reply(201, protocol::encodeOne(roster.headSeq()));
        else if (m_tried.status == 409)
            response =
                reply(409, encode(protocol::RosterConflict{roster.headSeq(), roster.headHash()}));
        else
            response = reply(m_tried.status);
    }

    const std::vector<SignedStatement> m_statements;
    RosterAppend m_tried;
    const OrganisationLimits m_limits;
};

//! A manager, or somebody with a team of their own: its key is theirs to replace.
[[nodiscard]] bool keepsAny(const Caller &caller)
{
    const auto &teams = caller.roster->teams();
    return caller.isManager() || std::any_of(teams.begin(), teams.end(), [&](const auto &entry) {
               return caller.roster->keepsKey(caller.device->user, entry.first);
           });
}

[[nodiscard]] protocol::RosterReply freshReply(const Context &context,
                                               const protocol::Roster &roster, base::ByteView nonce)
{
    protocol::RosterReply result;
    result.headHash = roster.headHash();
    result.serverTime = context.clock.wall();
    base::Bytes time;
    base::appendU64be(time, static_cast<std::uint64_t>(result.serverTime.value));
    result.fresh = context.store->signingKey().sign(protocol::freshDomain,
                                                    {nonce, result.headHash.view(), time});
    return result;
}

} // namespace

Response readRoster(const Context &context, const Request &request, const Route &route)
{
    const auto caller = callerOf(context, request, WhileRecovering::Serve);
    if (!caller)
        return failure(context, caller.error());
    const auto after = parseNumber(parameter(route.query, "after").value_or(""));
    const auto nonce = base::fromHex(parameter(route.query, "nonce").value_or(""));
    if (!after || !nonce || nonce->empty() || nonce->size() > longestNonce)
        return reply(context, caller->organisation, 400);
    const protocol::Roster &roster = *caller->roster;
    if (*after > roster.size())
        return reply(context, caller->organisation, 409, protocol::encodeOne(roster.headSeq()));
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    auto statements = (*reader)->statements(*after, roster.size());
    if (!statements)
        return failure(context, statements.error());
    protocol::RosterReply result = freshReply(context, roster, *nonce);
    result.statements = std::move(*statements);
    return reply(context, caller->organisation, 200, encode(result));
}

std::unique_ptr<PendingWrite> checkRoster(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request, WhileRecovering::Serve);
    if (!caller)
        return refuse(failure(context, caller.error()));
    // What exactly they may write the roster itself says: anything else would do nothing (422).
    // A server that was put back takes its chain from whoever has more of it: others signed it.
    if (!keepsAny(*caller) && !caller->organisation->isRecovering())
        return refuse(reply(context, caller->organisation, 403));
    auto statements = protocol::decode<std::vector<SignedStatement>>(request.body);
    if (!statements)
        return refuse(reply(context, caller->organisation, 400));
    return appendTo(context, *caller->organisation, *std::move(statements));
}

std::unique_ptr<PendingWrite> appendTo(const Context &context, Organisation &organisation,
                                       std::vector<SignedStatement> statements)
{
    RosterAppend tried =
        tryAppend(organisation.roster(), statements, momentFor(organisation, context.clock.wall()),
                  limitsFor(organisation, context.options.limits));
    return std::make_unique<RosterWrite>(organisation, std::move(statements), std::move(tried),
                                         context.options.limits);
}

} // namespace throughline::server
