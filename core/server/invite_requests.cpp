// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/invite_requests.h"

#include "server/stored_signatures.h"

namespace throughline::server {

using base::Result;
using protocol::Roster;

namespace {

[[nodiscard]] bool isOpen(const Roster::OpenInvite &invite, base::Millis now)
{
    return !invite.spent && invite.body.expires > now;
}

//! Only who knows the code can sign p; the new device signs q; the chain it was shown holds the
//! invite.
[[nodiscard]] bool isProved(const Roster &roster, const Roster::OpenInvite &invite,
                            const protocol::Acceptance &acceptance)
{
    const auto shown = roster.seqOf(acceptance.headHash);
    if (!shown || *shown < invite.seq)
        return false;
    const base::Bytes message = protocol::acceptMessage(invite.body.inviteKey, acceptance.signKey,
                                                        acceptance.boxKey, acceptance.headHash);
    return crypto::verify(invite.body.inviteKey, protocol::acceptDomain, {message}, acceptance.p)
        && crypto::verify(acceptance.signKey, protocol::acceptDomain, {message}, acceptance.q);
}

class AcceptWrite final : public OrganisationWrite
{
public:
    AcceptWrite(Organisation &organisation, const base::InviteId &invite, base::Bytes body,
                bool proved)
        : OrganisationWrite(organisation), m_invite(invite), m_body(std::move(body)),
          m_proved(proved)
    {
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        const Roster::OpenInvite *invite = batch.roster().invite(m_invite);
        TL_TRY(InviteTry tries, batch.store().read().inviteTry(m_invite));
        if (!invite || !isOpen(*invite, batch.now()) || tries.isCancelled()) {
            response = reply(410);
            return {};
        }
        response = reply(decide(tries));
        // Once a sound acceptance is there, nobody can end the invite by guessing.
        const bool first = !tries.accepted;
        if (first && m_proved)
            tries.accepted = m_body;
        else if (first)
            ++tries.failures;
        return first ? batch.store().putInviteTry(m_invite, tries) : Result<void>();
    }

private:
    [[nodiscard]] int decide(const InviteTry &tries) const
    {
        if (!m_proved)
            return 403;
        return !tries.accepted || *tries.accepted == m_body ? 202 : 409;
    }

    const base::InviteId m_invite;
    const base::Bytes m_body;
    const bool m_proved;
};

[[nodiscard]] Result<protocol::InviteOffer>
readOffer(OrganisationReader &store, const Roster &roster, const Roster::OpenInvite &invite)
{
    TL_TRY(auto genesis, store.statements(0, 1));
    TL_TRY(auto statement, store.statements(invite.seq, invite.seq + 1));
    if (genesis.empty() || statement.empty())
        return damagedOrganisation();
    return protocol::InviteOffer{roster.organisation(), std::move(genesis.front()),
                                 std::move(statement.front()), roster.headSeq(), roster.headHash()};
}

//! Of those whom the caller may let in.
[[nodiscard]] Result<std::vector<protocol::PendingInvite>>
readPending(OrganisationReader &store, const Roster &roster, const base::UserId &caller)
{
    std::vector<protocol::PendingInvite> pending;
    TL_TRY(const auto acceptances, store.acceptances());
    for (const auto &[id, body] : acceptances) {
        const Roster::OpenInvite *invite = roster.invite(id);
        if (!invite || invite->spent || !roster.keepsUser(caller, invite->body.user))
            continue;
        TL_TRY(const auto acceptance, protocol::decode<protocol::Acceptance>(body));
        pending.push_back({id, acceptance});
    }
    return pending;
}

//! An invite and whose it is; all null where nobody made such a one.
struct FoundInvite
{
    Organisation *organisation = nullptr;
    Organisation::RosterPointer roster;
    const Roster::OpenInvite *invite = nullptr;
};

[[nodiscard]] Result<FoundInvite> findInvite(const Context &context, const Route &route)
{
    FoundInvite found;
    const auto id = base::InviteId::fromHex(route.id);
    if (!id)
        return found;
    TL_TRY(found.organisation, context.directory->ofInvite(*id));
    if (!found.organisation)
        return found;
    if (found.organisation->isRecovering())
        return base::Error{base::ErrorCode::Refused, "An administrator has to confirm first."};
    found.roster = found.organisation->roster();
    found.invite = found.roster->invite(*id);
    return found;
}

} // namespace

Response readInvite(const Context &context, const Route &route)
{
    const auto found = findInvite(context, route);
    if (!found)
        return failure(context, found.error());
    const auto &[organisation, roster, invite] = *found;
    if (!invite)
        return reply(context, nullptr, 404);
    auto reader = organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto tries = (*reader)->inviteTry(invite->id);
    if (!tries)
        return failure(context, tries.error());
    if (!isOpen(*invite, context.clock.wall()) || tries->isCancelled())
        return reply(context, organisation, 410);
    const auto offer = readOffer(**reader, *roster, *invite);
    if (!offer)
        return failure(context, offer.error());
    return reply(context, organisation, 200, encode(*offer));
}

std::unique_ptr<PendingWrite> checkAcceptance(const Context &context, const Request &request,
                                              const Route &route)
{
    const auto acceptance = protocol::decode<protocol::Acceptance>(request.body);
    if (!acceptance)
        return refuse(reply(context, nullptr, 400));
    const auto found = findInvite(context, route);
    if (!found)
        return refuse(failure(context, found.error()));
    const auto &[organisation, roster, invite] = *found;
    if (!invite)
        return refuse(reply(context, nullptr, 404));
    const bool proved = isProved(*roster, *invite, *acceptance);
    return std::make_unique<AcceptWrite>(*organisation, invite->id, request.body, proved);
}

Response pendingInvites(const Context &context, const Request &request)
{
    const auto caller = callerOf(context, request);
    if (!caller)
        return failure(context, caller.error());
    if (!caller->isManager())
        return reply(context, caller->organisation, 403);
    auto reader = caller->organisation->store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto pending = readPending(**reader, *caller->roster, caller->device->user);
    if (!pending)
        return failure(context, pending.error());
    return reply(context, caller->organisation, 200, encode(*pending));
}

} // namespace throughline::server
