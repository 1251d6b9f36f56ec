// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/roster_append.h"

namespace throughline::server {

using protocol::Roster;
using protocol::SignedStatement;

namespace {

[[nodiscard]] std::size_t countKnown(const Roster &roster,
                                     std::span<const SignedStatement> statements)
{
    std::size_t known = 0;
    while (known < statements.size() && roster.seqOf(hashOf(statements[known])))
        ++known;
    return known;
}

//! The time limit of an invite binds the server and the approver, never the chain itself (sync.md
//! D9).
[[nodiscard]] bool isInTime(const Roster &roster, const protocol::Statement &statement,
                            base::Millis now)
{
    const auto *device = std::get_if<protocol::DeviceAdd>(&statement.body);
    if (!device)
        return true;
    const Roster::OpenInvite *invite = roster.invite(device->invite);
    return invite && invite->body.expires > now;
}

} // namespace

RosterAppend tryAppend(const Organisation::RosterPointer &before,
                       std::span<const SignedStatement> statements, base::Millis now)
{
    RosterAppend result;
    result.before = before;
    result.known = countKnown(*before, statements);
    const auto fresh = statements.subspan(result.known);
    if (fresh.empty()) {
        result.status = 201;
        result.after = before;
        return result;
    }
    result.status = 422;
    const auto first = protocol::decodeStatement(fresh.front().bytes);
    if (!first)
        return result;
    if (first->seq != before->size() || first->previous != before->headHash()) {
        result.status = 409;
        return result;
    }
    auto after = std::make_shared<Roster>(*before);
    for (const SignedStatement &signedStatement : fresh) {
        const auto statement = protocol::decodeStatement(signedStatement.bytes);
        if (!statement || !isInTime(*after, *statement, now))
            return result;
        const auto effect = after->append(signedStatement);
        if (!effect || *effect != Roster::Effect::Applied)
            return result;
        if (const auto *device = std::get_if<protocol::DeviceAdd>(&statement->body))
            result.spent.insert(device->invite);
    }
    result.status = 201;
    result.after = std::move(after);
    return result;
}

} // namespace throughline::server
