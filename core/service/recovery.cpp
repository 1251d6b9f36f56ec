// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/recovery.h"

#include "protocol/recovery.h"
#include "service/printed_root.h"
#include "service/roster_writing.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using crypto::Secret32;
using protocol::Roster;
using Chain = std::vector<protocol::SignedStatement>;
using Seeds = sync::ChangeLog::TeamSeeds;

[[nodiscard]] Error unknownOrganisation()
{
    return {ErrorCode::ServerRefused,
            "This server has no organisation of this paper root. Check the server's address and "
            "the paper. Nothing was changed."};
}

//! The whole chain, verified from this root on.
[[nodiscard]] Result<Chain> fetchChain(sync::Transport &server, const sync::RootKeys &root,
                                       const protocol::SignPublicKey &serverKey, Roster &roster)
{
    const base::OrganisationId organisation = protocol::organisationId(root.sign.publicKey());
    TL_TRY(const sync::Reply challenge,
           server.exchange(
               {"POST", "/v1/recovery/challenge", {}, protocol::encodeOne(organisation.view())}));
    if (challenge.status == 404)
        return unknownOrganisation();
    if (challenge.status != 200)
        return sync::unexpectedStatus(challenge.status);
    TL_TRY(const base::Bytes bytes, protocol::decodeOneBytes(challenge.body));
    const auto nonce = protocol::SessionNonce::from(bytes);
    if (!nonce)
        return sync::serverFault("its challenge has a wrong length");
    const protocol::RecoveryProof proof{
        organisation, *nonce,
        root.sign.sign(protocol::recoveryDomain, {serverKey.view(), nonce->view()})};
    TL_TRY(const sync::Reply reply,
           server.exchange({"POST", "/v1/recovery/chain", {}, protocol::encode(proof)}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    auto chain = protocol::decode<Chain>(reply.body);
    auto verified =
        chain ? Roster::verify(*chain, root.sign.publicKey()) : Result<Roster>(chain.error());
    if (!verified)
        return sync::serverFault("its list of members does not hold together");
    if (verified->serverKey() != serverKey)
        return sync::serverFault("it is not the server that this organisation has chosen");
    roster = *std::move(verified);
    return chain;
}

//! The seed of every generation that the chain holds for the root (D2, field 4 of team_key).
[[nodiscard]] Result<Seeds> seedsIn(const Chain &chain, const Roster &roster,
                                    const sync::RootKeys &root)
{
    Seeds seeds;
    for (const protocol::SignedStatement &one : chain) {
        TL_TRY(const protocol::Statement statement, protocol::decodeStatement(one.bytes));
        const auto *key = std::get_if<protocol::TeamKeyAdd>(&statement.body);
        const auto *team = key ? roster.team(key->team) : nullptr;
        if (!team || key->generation >= team->generations.size())
            continue;
        auto opened = root.recovery.open(key->recovery);
        const auto seed = opened ? Secret32::from(*opened) : std::nullopt;
        if (seed
            && sync::teamBoxKey(*seed).publicKey() == team->generations[key->generation].boxKey)
            seeds.emplace(std::pair(key->team, key->generation), *seed);
        if (opened)
            crypto::wipe(*opened);
    }
    return seeds;
}

//! A member of this name; nothing where there is none or more than one.
[[nodiscard]] std::optional<base::UserId> memberNamed(const std::string &name, const Roster &roster,
                                                      const Seeds &seeds)
{
    const auto *all = roster.teamOfKind(protocol::TeamKind::All);
    std::optional<base::UserId> found;
    for (const auto &[id, user] : roster.users()) {
        const auto seed =
            all && user.name ? seeds.find({all->id, user.name->generation}) : seeds.end();
        if (seed == seeds.end()
            || sync::openName(seed->second, roster.organisation(), id.view(), *user.name) != name)
            continue;
        if (found)
            return std::nullopt;
        found = id;
    }
    return found;
}

//! Kept, with every team's key, before anything is sent: a try that is cut short goes on with them.
[[nodiscard]] Result<void> takeIdentity(Workspace &workspace, const sync::RootKeys &root,
                                        const base::UserId &user, const std::string &serverUrl,
                                        const Seeds &seeds)
{
    sync::DeviceKeys keys;
    keys.sign = crypto::SigningKey::generate(workspace.random());
    keys.box = crypto::BoxKey::generate(workspace.random());
    keys.user = user;
    keys.device = protocol::deviceId(keys.sign.publicKey(), keys.box.publicKey());
    return workspace.inTransaction([&]() -> Result<void> {
        TL_CHECK(workspace.setIdentity(keys, root.sign.publicKey()));
        TL_CHECK(workspace.setServerUrl(serverUrl));
        for (const auto &[of, seed] : seeds)
            TL_CHECK(workspace.addTeamSeed(of.first, of.second, seed));
        return {};
    });
}

[[nodiscard]] protocol::SignedStatement
recoverStatement(const Workspace &workspace, const Roster &roster, const sync::RootKeys &root)
{
    const sync::DeviceKeys &keys = workspace.keys();
    const protocol::Statement statement{
        roster.organisation(),
        roster.size(),
        roster.headHash(),
        {},
        workspace.now(),
        false,
        protocol::Recover{keys.user, keys.sign.publicKey(), keys.box.publicKey()}};
    protocol::SignedStatement made{protocol::encode(statement), {}};
    made.signatures = {{base::DeviceId{}, root.sign.sign(protocol::rosterDomain, {made.bytes})},
                       {keys.device, keys.sign.sign(protocol::rosterDomain, {made.bytes})}};
    return made;
}

//! Who is new gets a name, sealed for all members as every name is.
[[nodiscard]] Result<void> giveName(Workspace &workspace, const std::string &name,
                                    const Seeds &seeds, Roster &roster, Chain &chain)
{
    const base::UserId &self = workspace.keys().user;
    const auto *all = roster.teamOfKind(protocol::TeamKind::All);
    if (roster.user(self)->name || !all)
        return {};
    const std::uint64_t generation = all->generations.back().number;
    const auto seed = seeds.find({all->id, generation});
    if (seed == seeds.end())
        return Error{ErrorCode::Refused,
                     "The organisation's newest key is not sealed for this paper root, so nobody "
                     "new can be named. Recover it as one of its members."};
    ChainWriter writer(roster, workspace.keys(), workspace.now());
    TL_CHECK(
        writer.add(protocol::UserAdd{self,
                                     sync::sealName(seed->second, generation, roster.organisation(),
                                                    self.view(), name, workspace.random())}));
    chain.push_back(writer.statements().front());
    roster = writer.roster();
    return {};
}

//! False when somebody else's statement came first.
[[nodiscard]] Result<bool> post(sync::Transport &server, const Chain &statements)
{
    TL_TRY(const sync::Reply reply,
           server.exchange({"POST", "/v1/recovery", {}, protocol::encode(statements)}));
    if (reply.status == 409)
        return false;
    if (reply.status == 404)
        return unknownOrganisation();
    if (reply.status != 201)
        return sync::unexpectedStatus(reply.status);
    return true;
}

} // namespace

Result<void> recoverOrganisation(Workspace &workspace, sync::Transport &server,
                                 const std::string &serverUrl, std::string_view printedRoot,
                                 const std::string &userName)
{
    constexpr int tries = 3;
    TL_CHECK(requireName(userName, "yourself"));
    if (workspace.isMember())
        return Error{ErrorCode::StoreExists,
                     "This folder belongs to an organisation already. Choose another folder with "
                     "--home."};
    TL_TRY(const sync::RootKeys root, readRoot(printedRoot));
    TL_TRY(const protocol::ServerInfo info, askServer(server));
    for (int left = tries; left > 0; --left) {
        Roster roster;
        TL_TRY(Chain chain, fetchChain(server, root, info.signKey, roster));
        // An earlier try may have got so far.
        const auto *own =
            workspace.hasIdentity() ? roster.device(workspace.keys().device) : nullptr;
        bool isIn = own && own->isActive() && roster.isAdmin(own->user);
        if (!isIn) {
            TL_TRY(const Seeds seeds, seedsIn(chain, roster, root));
            const base::UserId user =
                memberNamed(userName, roster, seeds)
                    .value_or(base::randomId<base::UserId>(workspace.random()));
            TL_CHECK(takeIdentity(workspace, root, user, serverUrl, seeds));
            Chain made{recoverStatement(workspace, roster, root)};
            TL_TRY([[maybe_unused]] const auto effect, roster.append(made.back()));
            TL_CHECK(giveName(workspace, userName, seeds, roster, made));
            TL_TRY(isIn, post(server, made));
            chain.insert(chain.end(), made.begin(), made.end());
        }
        if (!isIn)
            continue; // somebody else's came first
        TL_CHECK(workspace.inTransaction([&] { return workspace.growRoster(chain, roster); }));
        (void)catchUp(workspace, server); // it is in; what is missing comes with the next sync
        return {};
    }
    return Error{ErrorCode::ServerRefused,
                 "Others change the list of members all the time. Try again in a moment."};
}

Result<bool> isOurRoot(const Workspace &workspace, std::string_view printedRoot)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const sync::RootKeys root, readRoot(printedRoot));
    return root.sign.publicKey() == workspace.roster().rootKey()
        && root.recovery.publicKey() == workspace.roster().recoveryKey();
}

} // namespace throughline::service
