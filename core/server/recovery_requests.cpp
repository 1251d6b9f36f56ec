// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/recovery_requests.h"

#include "protocol/recovery.h"
#include "server/challenge.h"
#include "server/roster_requests.h"

#include <algorithm>

namespace throughline::server {

using base::Result;

namespace {

//! Null where this server has no such organisation.
[[nodiscard]] Result<Organisation *> organisationOf(const Context &context,
                                                    const base::OrganisationId &id)
{
    TL_TRY(const auto all, context.store->organisations());
    if (std::find(all.begin(), all.end(), id) == all.end())
        return static_cast<Organisation *>(nullptr);
    return context.directory->get(id);
}

} // namespace

Response recoveryChallenge(const Context &context, const Request &request)
{
    const auto body = protocol::decodeOneBytes(request.body);
    const auto id = body ? base::OrganisationId::from(*body) : std::nullopt;
    if (!id)
        return reply(context, nullptr, 400);
    const auto organisation = organisationOf(context, *id);
    if (!organisation)
        return failure(context, organisation.error());
    if (!*organisation)
        return reply(context, nullptr, 404);
    return reply(context, *organisation, 200,
                 protocol::encodeOne(challengeFor(context, id->view()).view()));
}

Response recoveryChain(const Context &context, const Request &request)
{
    const auto proof = protocol::decodeRecoveryProof(request.body);
    if (!proof)
        return reply(context, nullptr, 400);
    const auto organisation = organisationOf(context, proof->organisation);
    if (!organisation)
        return failure(context, organisation.error());
    if (!*organisation)
        return reply(context, nullptr, 404);
    const auto roster = (**organisation).roster();
    const auto &serverKey = context.store->signingKey().publicKey();
    if (!isGoodChallenge(context, proof->nonce, proof->organisation.view())
        || !crypto::verify(roster->rootKey(), protocol::recoveryDomain,
                           {serverKey.view(), proof->nonce.view()}, proof->signature))
        return reply(context, nullptr, 401);
    auto reader = (**organisation).store().reader();
    if (!reader)
        return failure(context, reader.error());
    const auto chain = (**reader).statements(0, roster->size());
    if (!chain)
        return failure(context, chain.error());
    return reply(context, *organisation, 200, protocol::encode(*chain));
}

std::unique_ptr<PendingWrite> checkRecovery(const Context &context, const Request &request)
{
    auto statements = protocol::decode<std::vector<protocol::SignedStatement>>(request.body);
    if (!statements || statements->empty() || statements->size() > 2)
        return refuse(reply(context, nullptr, 400));
    const auto statement = protocol::decodeStatement(statements->front().bytes);
    const auto second = protocol::decodeStatement(statements->back().bytes);
    if (!statement || !std::holds_alternative<protocol::Recover>(statement->body) || !second
        || (statements->size() == 2 && !std::holds_alternative<protocol::UserAdd>(second->body)))
        return refuse(reply(context, nullptr, 400));
    const auto organisation = organisationOf(context, statement->organisation);
    if (!organisation)
        return refuse(failure(context, organisation.error()));
    if (!*organisation)
        return refuse(reply(context, nullptr, 404));
    // Before anything of the chain is told or copied: strangers come here too.
    const auto &signatures = statements->front().signatures;
    if (signatures.empty()
        || !crypto::verify((**organisation).roster()->rootKey(), protocol::rosterDomain,
                           {statements->front().bytes}, signatures.front().second))
        return refuse(reply(context, nullptr, 422));
    // The chain's own rule says whose signatures else it has to have.
    return appendTo(context, **organisation, *std::move(statements));
}

} // namespace throughline::server
