// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/roster_writing.h"

#include "protocol/check_words.h"
#include "service/edit.h"
#include "service/session_token.h"
#include "service/sync_service.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

#include <algorithm>

namespace throughline::service {

namespace {

[[nodiscard]] base::Error changedMeanwhile()
{
    return {base::ErrorCode::Refused,
            "Another administrator changed the list of members at the same moment. Nothing was "
            "changed here; try again."};
}

} // namespace

base::Result<void> ChainWriter::begin(const protocol::Genesis &genesis,
                                      const crypto::SigningKey &root)
{
    const protocol::Statement statement{
        protocol::organisationId(genesis.rootSignKey), 0, {}, {}, m_now, false, genesis};
    const base::Bytes bytes = protocol::encode(statement);
    return append(statement, {{base::DeviceId{}, root.sign(protocol::rosterDomain, {bytes})}});
}

base::Result<void> ChainWriter::add(protocol::StatementBody body)
{
    return append({m_roster.organisation(), m_roster.size(), m_roster.headHash(), m_keys.device,
                   m_now, false, std::move(body)},
                  {});
}

base::Result<void> ChainWriter::append(const protocol::Statement &statement,
                                       std::vector<protocol::StatementSignature> before)
{
    protocol::SignedStatement signedStatement{protocol::encode(statement), std::move(before)};
    signedStatement.signatures.emplace_back(
        m_keys.device, m_keys.sign.sign(protocol::rosterDomain, {signedStatement.bytes}));
    TL_TRY(const protocol::Roster::Effect effect, m_roster.append(signedStatement));
    if (effect != protocol::Roster::Effect::Applied)
        return base::Error{base::ErrorCode::Internal,
                           "The organisation's list of members cannot be changed in this way."};
    m_statements.push_back(std::move(signedStatement));
    return {};
}

NewTeam newTeam(protocol::TeamKind kind, const std::optional<base::UserId> &user,
                const protocol::BoxPublicKey &recoveryKey, base::Random &random)
{
    NewTeam team;
    random.fill(team.seed.writable());
    team.add.team = base::randomId<base::TeamId>(random);
    team.add.kind = kind;
    team.add.user = user;
    team.add.folder = base::randomId<base::FolderId>(random);
    team.key.team = team.add.team;
    team.key.boxKey = sync::teamBoxKey(team.seed).publicKey();
    team.key.recovery = crypto::sealTo(recoveryKey, team.seed.view(), random);
    return team;
}

base::Result<void> takeTeamSeed(Workspace &workspace, const NewTeam &team)
{
    return workspace.inTransaction(
        [&] { return workspace.addTeamSeed(team.add.team, team.key.generation, team.seed); });
}

base::Result<void> makeTeamFolder(Workspace &workspace, const base::TeamId &team,
                                  std::string_view name)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.addTeamFolder(workspace.roster().team(team)->folder, team, name));
    return edit.commit();
}

base::Result<protocol::SealedName> sealedName(Workspace &workspace, base::ByteView subject,
                                              std::string_view name)
{
    const auto *all = workspace.roster().teamOfKind(protocol::TeamKind::All);
    const std::uint64_t generation = all ? all->generations.back().number : 0;
    const auto seed =
        all ? workspace.teamSeeds().find({all->id, generation}) : workspace.teamSeeds().end();
    if (seed == workspace.teamSeeds().end())
        return base::Error{
            base::ErrorCode::NotApproved,
            "This device has not got the organisation's keys yet. Sync and try again."};
    return sync::sealName(seed->second, generation, workspace.roster().organisation(), subject,
                          name, workspace.random());
}

base::Result<void> catchUp(Workspace &workspace, sync::Transport &server)
{
    TL_TRY([[maybe_unused]] const SyncReport report, syncOnce(workspace, &server));
    return {};
}

base::Result<sync::Reply> exchangeInSession(Workspace &workspace, sync::Transport &server,
                                            sync::Request request)
{
    // A round signs in, and leaves its token for the requests that follow it.
    for (const bool isSecondTry : {false, true}) {
        std::optional<std::string> token = savedToken(workspace);
        if (!token) {
            const base::Result<void> round = catchUp(workspace, server);
            token = savedToken(workspace);
            // One that a server which was put back has stopped has signed in all the same.
            if (!round && !(token && round.error().code == base::ErrorCode::Unreachable))
                return round.error();
        }
        request.bearer = token.value_or(std::string());
        TL_TRY(sync::Reply reply, server.exchange(request));
        if (reply.status != 401 || isSecondTry)
            return reply;
        TL_CHECK(saveToken(workspace, std::nullopt));
    }
    return base::Error{base::ErrorCode::Internal, "No session could be had."};
}

base::Result<bool> offerToRoster(Workspace &workspace, sync::Transport &server,
                                 const std::vector<protocol::SignedStatement> &statements)
{
    TL_TRY(const sync::Reply reply,
           exchangeInSession(workspace, server,
                             {"POST", "/v1/roster", {}, protocol::encode(statements)}));
    if (reply.status == 409) {
        TL_TRY(const auto conflict, protocol::decode<protocol::RosterConflict>(reply.body));
        if (conflict.hash == workspace.roster().headHash())
            return false;
        return changedMeanwhile();
    }
    if (reply.status == 403 || reply.status == 422)
        return base::Error{
            base::ErrorCode::ServerRefused,
            "The server refused this change of the list of members. Nothing was changed; "
            "sync and try again."};
    if (reply.status != 201)
        return sync::unexpectedStatus(reply.status);
    TL_CHECK(catchUp(workspace, server));
    return true;
}

base::Result<void> postToRoster(Workspace &workspace, sync::Transport &server,
                                const std::vector<protocol::SignedStatement> &statements)
{
    TL_TRY(const bool taken, offerToRoster(workspace, server, statements));
    return taken ? base::Result<void>() : changedMeanwhile();
}

base::Result<void> requireName(std::string_view name, std::string_view what)
{
    constexpr std::size_t longest = 200;
    const bool isBlank = name.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (isBlank || name.size() > longest || !base::isUtf8(name))
        return base::Error{base::ErrorCode::Refused,
                           "Give " + std::string(what)
                               + " a name of up to 200 characters. Nothing was changed."};
    return {};
}

std::string acceptanceWords(const protocol::Signature &p, const protocol::Signature &q)
{
    return protocol::checkWordsAsText(crypto::blake2b256({p.view(), q.view()}).view());
}

base::Result<void> requireAdmin(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    if (workspace.roster().isAdmin(workspace.keys().user))
        return {};
    return base::Error{
        base::ErrorCode::Refused,
        "Only an administrator can do this. Ask the person who set up the organisation."};
}

base::Result<void> requireManager(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    if (workspace.roster().isAnywhereManager(workspace.keys().user))
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "Only an administrator or a manager can do this. Ask one of them."};
}

base::Result<protocol::Cut> cutOf(Workspace &workspace, sync::Transport &server,
                                  const base::DeviceId &device)
{
    TL_TRY(const sync::Reply reply,
           exchangeInSession(workspace, server, {"GET", "/v1/devices/" + device.hex(), {}, {}}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    TL_TRY(const std::uint64_t stored, protocol::decodeOneNumber(reply.body));
    TL_TRY(const std::uint64_t applied, workspace.store().bundles.highestOf(device));
    return protocol::Cut{device, std::max(stored, applied)};
}

base::Result<std::vector<protocol::Cut>> cutsOf(Workspace &workspace, sync::Transport &server,
                                                const base::UserId &user)
{
    std::vector<protocol::Cut> cuts;
    for (const base::DeviceId &device : workspace.roster().activeDevicesOf(user)) {
        TL_TRY(const protocol::Cut cut, cutOf(workspace, server, device));
        cuts.push_back(cut);
    }
    return cuts;
}

base::Result<protocol::ServerInfo> askServer(sync::Transport &server)
{
    TL_TRY(const sync::Reply reply, server.exchange({"GET", "/v1/server", {}, {}}));
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    return protocol::decode<protocol::ServerInfo>(reply.body);
}

} // namespace throughline::service
