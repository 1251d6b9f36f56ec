// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/roster_append.h"

#include <algorithm>
#include <iterator>

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

[[nodiscard]] std::size_t activeDevices(const Roster &roster)
{
    const auto &all = roster.devices();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const auto &entry) { return entry.second.isActive(); }));
}

[[nodiscard]] std::size_t membersOf(const Roster &roster, const base::TeamId &team)
{
    const auto &all = roster.users();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto &entry) {
        return roster.roleOf(entry.first, team) > protocol::Role::None;
    }));
}

//! What became of an organisation by one statement that may make it larger. Whoever is in it
//! already is not one more.
[[nodiscard]] bool isTooLarge(const Roster &roster, const protocol::StatementBody &body,
                              const OrganisationLimits &limits)
{
    if (std::holds_alternative<protocol::DeviceAdd>(body))
        return activeDevices(roster) > limits.devices;
    if (std::holds_alternative<protocol::TeamAdd>(body))
        return roster.teams().size() > limits.teams;
    const auto *member = std::get_if<protocol::MemberSet>(&body);
    if (!member || roster.headSeq() == 0
        || roster.roleOf(member->user, member->team, roster.headSeq() - 1) > protocol::Role::None)
        return false;
    return membersOf(roster, member->team) > limits.members;
}

//! Not of a device in foreign hands: it would put off its own end by sending on.
[[nodiscard]] std::vector<protocol::Cut> fairCuts(const protocol::StatementBody &body)
{
    if (const auto *member = std::get_if<protocol::MemberSet>(&body))
        return member->cuts;
    if (const auto *left = std::get_if<protocol::MemberUnset>(&body))
        return left->cuts;
    if (const auto *admin = std::get_if<protocol::AdminSet>(&body))
        return admin->cuts;
    if (const auto *device = std::get_if<protocol::DeviceRevoke>(&body);
        device && device->reason == protocol::RevokeReason::Left)
        return {{device->device, device->lastN}};
    return {};
}

} // namespace

RosterAppend tryAppend(const Organisation::RosterPointer &before,
                       std::span<const SignedStatement> statements, base::Millis now,
                       const OrganisationLimits &limits)
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
        if (!effect || *effect != Roster::Effect::Applied
            || isTooLarge(*after, statement->body, limits))
            return result;
        if (const auto *device = std::get_if<protocol::DeviceAdd>(&statement->body))
            result.spent.insert(device->invite);
        std::ranges::move(fairCuts(statement->body), std::back_inserter(result.cuts));
    }
    result.status = 201;
    result.after = std::move(after);
    return result;
}

} // namespace throughline::server
