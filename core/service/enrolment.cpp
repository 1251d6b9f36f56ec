// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/organisation.h"

#include "protocol/printed_code.h"
#include "service/roster_writing.h"
#include "service/server_pins.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

// The new device's side of enrolment (sync.md D9, step 1).

namespace throughline::service {

namespace {

[[nodiscard]] base::Error refusedCode(std::string_view why)
{
    return {base::ErrorCode::Refused, std::string(why)};
}

[[nodiscard]] base::Result<protocol::InviteOffer> fetchOffer(sync::Transport &server,
                                                             const base::InviteId &invite)
{
    TL_TRY(const sync::Reply reply,
           server.exchange({"GET", "/v1/invites/" + invite.hex(), {}, {}}));
    if (reply.status == 404)
        return refusedCode("The server does not know this code. Check the code and the server's "
                           "address, or ask for a new invite.");
    if (reply.status == 410)
        return refusedCode("This code has been used or has expired. Ask for a new invite.");
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    return protocol::decode<protocol::InviteOffer>(reply.body);
}

//! What the server offers belongs to the organisation whose admin made the code: only a holder of
//! the code can have made the tag.
[[nodiscard]] base::Result<protocol::Invite> checkOffer(const protocol::InviteOffer &offer,
                                                        const sync::InviteCode &code,
                                                        const protocol::SignPublicKey &serverKey,
                                                        protocol::Genesis &genesis)
{
    const std::vector<protocol::SignedStatement> beginning{offer.genesis};
    TL_TRY(const protocol::Roster roster, protocol::Roster::verify(beginning, std::nullopt));
    TL_TRY(const protocol::Statement first, protocol::decodeStatement(offer.genesis.bytes));
    TL_TRY(const protocol::Statement statement, protocol::decodeStatement(offer.invite.bytes));
    const auto *invite = std::get_if<protocol::Invite>(&statement.body);
    if (offer.organisation != roster.organisation()
        || statement.organisation != roster.organisation() || !invite
        || invite->inviteKey != sync::inviteKey(code).publicKey()
        || invite->tag != sync::inviteTag(code, roster.organisation(), roster.rootKey(), serverKey))
        return sync::serverFault("it offers another organisation than the code is for");
    genesis = std::get<protocol::Genesis>(first.body);
    return *invite;
}

//! What the code and the server have vouched for, kept with the request.
struct Vouched
{
    protocol::SignPublicKey rootKey;
    protocol::SignPublicKey serverKey;
    std::string serverUrl;
};

//! This device's answer to the invite: that of an earlier try, byte for byte, so that asking twice
//! is one request; or new keys and their proofs, kept before anything is sent.
[[nodiscard]] base::Result<protocol::Acceptance>
acceptanceFor(Workspace &workspace, const crypto::SigningKey &inviteKey,
              const base::InviteId &inviteId, const base::UserId &user,
              const protocol::Hash &headHash, const Vouched &vouched)
{
    if (workspace.hasIdentity() && workspace.enrolment()
        && workspace.enrolment()->invite == inviteId)
        return protocol::decode<protocol::Acceptance>(workspace.enrolment()->acceptance);
    sync::DeviceKeys keys;
    keys.sign = crypto::SigningKey::generate(workspace.random());
    keys.box = crypto::BoxKey::generate(workspace.random());
    keys.user = user;
    keys.device = protocol::deviceId(keys.sign.publicKey(), keys.box.publicKey());
    protocol::Acceptance acceptance{keys.sign.publicKey(), keys.box.publicKey(), headHash, {}, {}};
    const base::Bytes message = protocol::acceptMessage(inviteKey.publicKey(), acceptance.signKey,
                                                        acceptance.boxKey, acceptance.headHash);
    acceptance.p = inviteKey.sign(protocol::acceptDomain, {message});
    acceptance.q = keys.sign.sign(protocol::acceptDomain, {message});
    TL_CHECK(workspace.inTransaction([&]() -> base::Result<void> {
        TL_CHECK(workspace.setIdentity(keys, vouched.rootKey));
        TL_CHECK(workspace.setServerUrl(vouched.serverUrl));
        return workspace.setEnrolment({inviteId, vouched.serverKey, protocol::encode(acceptance)});
    }));
    return acceptance;
}

} // namespace

base::Result<std::string> requestToJoin(Workspace &workspace, sync::Transport &server,
                                        const std::string &serverUrl, std::string_view printedCode)
{
    if (workspace.isMember())
        return base::Error{
            base::ErrorCode::StoreExists,
            "This folder belongs to an organisation already. Choose another folder with "
            "--home."};
    TL_TRY(const base::Bytes codeBytes,
           protocol::readPrintedCode(printedCode, sync::InviteCode::size));
    const auto code = sync::InviteCode::from(codeBytes);
    const crypto::SigningKey inviteKey = sync::inviteKey(*code);
    const base::InviteId inviteId = protocol::inviteId(inviteKey.publicKey());

    TL_TRY(const protocol::ServerInfo info, askServer(server));
    TL_TRY(const protocol::InviteOffer offer, fetchOffer(server, inviteId));
    protocol::Genesis genesis;
    TL_TRY(const protocol::Invite invite, checkOffer(offer, *code, info.signKey, genesis));

    // From now on this device insists on the keys that the organisation insists on.
    TL_TRY(std::string address, withPinsOf({&offer.genesis, 1}, serverUrl));
    TL_TRY(const protocol::Acceptance acceptance,
           acceptanceFor(workspace, inviteKey, inviteId, invite.user, offer.headHash,
                         {genesis.rootSignKey, info.signKey, std::move(address)}));
    TL_TRY(const sync::Reply reply,
           server.exchange({"POST",
                            "/v1/invites/" + inviteId.hex() + "/accept",
                            {},
                            protocol::encode(acceptance)}));
    if (reply.status == 409)
        return refusedCode(
            "Another device has already asked to join with this code. If that was not "
            "you, tell the person who invited you, and ask for a new invite.");
    if (reply.status == 410 || reply.status == 404)
        return refusedCode("This code has been used or has expired. Ask for a new invite.");
    if (reply.status != 202)
        return sync::unexpectedStatus(reply.status);
    return acceptanceWords(acceptance.p, acceptance.q);
}

base::Result<std::string> joinWords(const Workspace &workspace)
{
    if (!workspace.enrolment())
        return base::Error{base::ErrorCode::NotFound,
                           "This device has not asked to join a team. Join with a code first."};
    TL_TRY(const protocol::Acceptance acceptance,
           protocol::decode<protocol::Acceptance>(workspace.enrolment()->acceptance));
    return acceptanceWords(acceptance.p, acceptance.q);
}

} // namespace throughline::service
