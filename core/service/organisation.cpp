// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/organisation.h"

#include "protocol/printed_code.h"
#include "protocol/server_address.h"
#include "service/edit.h"
#include "service/lease_policy.h"
#include "service/roster_writing.h"
#include "service/server_pins.h"
#include "service/sync_service.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

namespace throughline::service {

namespace {

using protocol::Role;
using protocol::TeamKind;
using protocol::Wrap;

//! Everything a new organisation starts with, before any of it is kept.
struct Opening
{
    sync::DeviceKeys keys;
    crypto::Secret32 root;
    NewTeam all;
    NewTeam managers;
    NewTeam work;
    std::string workName;
};

[[nodiscard]] base::Result<ChainWriter>
openingChain(const Opening &opening, const OrganisationRequest &request,
             const std::optional<protocol::SignPublicKey> &server, std::vector<base::Bytes> pins,
             Workspace &workspace)
{
    const sync::RootKeys root(opening.root);
    const sync::DeviceKeys &keys = opening.keys;
    const base::OrganisationId organisation = protocol::organisationId(root.sign.publicKey());
    ChainWriter chain({}, keys, workspace.now());
    protocol::Genesis genesis;
    genesis.rootSignKey = root.sign.publicKey();
    genesis.recoveryBoxKey = root.recovery.publicKey();
    genesis.user = keys.user;
    genesis.signKey = keys.sign.publicKey();
    genesis.boxKey = keys.box.publicKey();
    genesis.serverSignKey = server;
    genesis.spkiPins = std::move(pins);
    genesis.policy.leaseDays = server ? usualLeaseDays : 0; // nobody to reach while it is alone
    TL_CHECK(chain.begin(genesis, root.sign));
    for (const NewTeam *team : {&opening.all, &opening.managers}) {
        TL_CHECK(chain.add(team->add));
        TL_CHECK(chain.add(team->key));
    }
    TL_CHECK(chain.add(
        protocol::UserAdd{keys.user,
                          sync::sealName(opening.all.seed, 0, organisation, keys.user.view(),
                                         request.userName, workspace.random())}));
    protocol::TeamAdd work = opening.work.add;
    work.name = sync::sealName(opening.all.seed, 0, organisation, work.team.view(),
                               opening.workName, workspace.random());
    TL_CHECK(chain.add(work));
    TL_CHECK(chain.add(opening.work.key));
    return chain;
}

//! The organisation on the server: its chain, and each team's seed for this device.
[[nodiscard]] base::Result<base::EpochId>
postOrganisation(sync::Transport &server, const std::vector<protocol::SignedStatement> &chain,
                 std::vector<Wrap> wraps, const std::optional<std::string> &token)
{
    const protocol::NewOrganisation body{chain, std::move(wraps), token};
    TL_TRY(const sync::Reply reply,
           server.exchange({"POST", "/v1/orgs", {}, protocol::encode(body)}));
    if (reply.status == 403)
        return base::Error{
            base::ErrorCode::ServerRefused,
            "This server takes a new organisation only with a token. Ask its operator for one. "
            "Nothing was changed."};
    if (reply.status == 409 || reply.status == 422)
        return base::Error{base::ErrorCode::ServerRefused,
                           "The server refused the new organisation: it may have another one of "
                           "this beginning. Ask the server's operator."};
    if (reply.status != 201)
        return sync::unexpectedStatus(reply.status);
    TL_TRY(const base::Bytes epoch, protocol::decodeOneBytes(reply.body));
    const auto id = base::EpochId::from(epoch);
    if (!id)
        return sync::serverFault("its epoch has a wrong length");
    return *id;
}

[[nodiscard]] Wrap wrapFor(const sync::DeviceKeys &keys, const base::TeamId &team,
                           std::uint64_t generation, const crypto::Secret32 &seed,
                           base::Random &random)
{
    return {team, generation, keys.device,
            crypto::sealTo(keys.box.publicKey(), seed.view(), random)};
}

[[nodiscard]] base::Result<void> keepOrganisation(Workspace &workspace, const Opening &opening,
                                                  const ChainWriter &chain,
                                                  const OrganisationRequest &request,
                                                  const std::string &serverUrl,
                                                  const std::optional<base::EpochId> &epoch)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(workspace.setIdentity(opening.keys, chain.roster().rootKey()));
    TL_CHECK(workspace.growRoster(chain.statements(), chain.roster()));
    for (const NewTeam *team : {&opening.all, &opening.managers, &opening.work})
        TL_CHECK(workspace.addTeamSeed(team->add.team, 0, team->seed));
    if (epoch) {
        TL_CHECK(workspace.setServerUrl(serverUrl));
        TL_CHECK(workspace.store().meta.set(store::MetaKey::Epoch, epoch->view()));
    }
    TL_CHECK(edit.addTeamFolder(opening.all.add.folder, opening.all.add.team, request.name));
    TL_CHECK(
        edit.addTeamFolder(opening.managers.add.folder, opening.managers.add.team, "Managers"));
    TL_CHECK(edit.addTeamFolder(opening.work.add.folder, opening.work.add.team, opening.workName));
    return edit.commit();
}

} // namespace

base::Result<PaperRoot> createOrganisation(Workspace &workspace, const OrganisationRequest &request,
                                           sync::Transport *server, const std::string &serverUrl,
                                           const std::optional<std::string> &serverToken,
                                           const KeepRoot &keepRoot)
{
    if (workspace.isMember())
        return base::Error{
            base::ErrorCode::StoreExists,
            "This folder belongs to an organisation already. Choose another folder with "
            "--home."};
    TL_CHECK(requireName(request.name, "the organisation"));
    TL_CHECK(requireName(request.userName, "yourself"));
    base::Random &random = workspace.random();
    Opening opening;
    random.fill(opening.root.writable());
    opening.keys.sign = crypto::SigningKey::generate(random);
    opening.keys.box = crypto::BoxKey::generate(random);
    opening.keys.user = request.user.value_or(base::randomId<base::UserId>(random));
    opening.keys.device =
        protocol::deviceId(opening.keys.sign.publicKey(), opening.keys.box.publicKey());
    const protocol::BoxPublicKey recovery = sync::RootKeys(opening.root).recovery.publicKey();
    opening.all = newTeam(TeamKind::All, std::nullopt, recovery, random);
    opening.managers = newTeam(TeamKind::Managers, std::nullopt, recovery, random);
    opening.work = newTeam(TeamKind::Work, std::nullopt, recovery, random);
    opening.workName = request.teamName.value_or(request.name);
    TL_CHECK(requireName(opening.workName, "the team"));

    std::optional<protocol::SignPublicKey> serverKey;
    if (server) {
        TL_TRY(const protocol::ServerInfo info, askServer(*server));
        serverKey = info.signKey;
    }
    TL_TRY(auto address, protocol::ServerAddress::parse(serverUrl));
    TL_TRY(const ChainWriter chain,
           openingChain(opening, request, serverKey, std::move(address.pins), workspace));
    const PaperRoot root{protocol::printCode(opening.root.view())};
    if (keepRoot)
        TL_CHECK(keepRoot(root));
    std::optional<base::EpochId> epoch;
    if (server) {
        std::vector<Wrap> wraps;
        for (const NewTeam *team : {&opening.all, &opening.managers, &opening.work})
            wraps.push_back(wrapFor(opening.keys, team->add.team, 0, team->seed, random));
        TL_TRY(epoch, postOrganisation(*server, chain.statements(), std::move(wraps), serverToken));
    }
    if (const auto kept = keepOrganisation(workspace, opening, chain, request, serverUrl, epoch);
        !kept) {
        TL_CHECK(workspace.reload());
        return kept.error();
    }
    TL_CHECK(workspace.refreshKeySeals());
    return root;
}

base::Result<void> connectOrganisation(Workspace &workspace, sync::Transport &server,
                                       const std::string &serverUrl,
                                       const std::optional<std::string> &serverToken)
{
    TL_CHECK(requireAdmin(workspace));
    if (!workspace.serverUrl().empty())
        return base::Error{base::ErrorCode::Refused,
                           "This organisation has a server already. Nothing was changed."};
    TL_TRY(const protocol::ServerInfo info, askServer(server));
    // The statement is kept before it is sent: should the answer get lost, the same chain goes
    // again.
    TL_TRY(auto address, protocol::ServerAddress::parse(serverUrl));
    TL_TRY(const auto before, workspace.wholeChain());
    if (workspace.roster().serverKey() != info.signKey || pinsNamedIn(before) != address.pins) {
        ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
        TL_CHECK(chain.add(
            protocol::ServerKey{info.signKey, std::move(address.pins), std::move(address.url)}));
        protocol::Policy policy = workspace.roster().policy();
        policy.leaseDays = usualLeaseDays;
        TL_CHECK(chain.add(policy));
        TL_CHECK(workspace.inTransaction(
            [&] { return workspace.growRoster(chain.statements(), chain.roster()); }));
    }
    std::vector<Wrap> wraps;
    for (const auto &[key, seed] : workspace.teamSeeds()) {
        if (workspace.roster().team(key.first))
            wraps.push_back(
                wrapFor(workspace.keys(), key.first, key.second, seed, workspace.random()));
    }
    TL_TRY(const std::vector<protocol::SignedStatement> chain, workspace.wholeChain());
    TL_TRY(const base::EpochId epoch,
           postOrganisation(server, chain, std::move(wraps), serverToken));
    return workspace.inTransaction([&]() -> base::Result<void> {
        TL_CHECK(workspace.setServerUrl(serverUrl));
        return workspace.store().meta.set(store::MetaKey::Epoch, epoch.view());
    });
}

base::Result<base::TeamId> addTeam(Workspace &workspace, sync::Transport *server,
                                   const std::string &name)
{
    TL_CHECK(requireAdmin(workspace));
    TL_CHECK(requireName(name, "the team"));
    if (!server && workspace.roster().serverKey())
        return base::Error{base::ErrorCode::Refused,
                           "This organisation is on its way to a server. Connect it to that server "
                           "first, then add the team."};
    if (server)
        TL_CHECK(catchUp(workspace, *server));
    for (const auto &[id, team] : workspace.roster().teams()) {
        if (team.kind != TeamKind::Work || workspace.teamName(id) != name)
            continue;
        TL_TRY(const auto folder, workspace.store().folders.find(team.folder));
        if (!folder) {
            // An earlier try was cut short between the team and its folder.
            TL_CHECK(makeTeamFolder(workspace, id, name));
            return id;
        }
        return base::Error{base::ErrorCode::Refused,
                           "There is a team of this name already. Nothing was changed."};
    }
    NewTeam team =
        newTeam(TeamKind::Work, std::nullopt, workspace.roster().recoveryKey(), workspace.random());
    TL_TRY(team.add.name, sealedName(workspace, team.add.team.view(), name));
    ChainWriter chain(workspace.roster(), workspace.keys(), workspace.now());
    TL_CHECK(chain.add(team.add));
    TL_CHECK(chain.add(team.key));
    if (server) {
        TL_CHECK(takeTeamSeed(workspace, team));
        TL_CHECK(postToRoster(workspace, *server, chain.statements()));
    } else {
        TL_CHECK(workspace.inTransaction([&]() -> base::Result<void> {
            TL_CHECK(workspace.addTeamSeed(team.add.team, team.key.generation, team.seed));
            return workspace.growRoster(chain.statements(), chain.roster());
        }));
    }
    TL_CHECK(makeTeamFolder(workspace, team.add.team, name));
    if (server)
        TL_CHECK(catchUp(workspace, *server));
    return team.add.team;
}

} // namespace throughline::service
