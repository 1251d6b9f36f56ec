// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::service {

//! The next statements of a chain, signed by this device as they are added. Used while creating an
//! organisation and for an admin's changes; nothing is kept until `take`n by the caller.
class ChainWriter
{
public:
    ChainWriter(protocol::Roster roster, const sync::DeviceKeys &keys, base::Millis now)
        : m_roster(std::move(roster)), m_keys(keys), m_now(now)
    {
    }

    //! The genesis is signed by the root as well.
    [[nodiscard]] base::Result<void> begin(const protocol::Genesis &genesis,
                                           const crypto::SigningKey &root);
    //! Internal when the statement would do nothing: a mistake of the caller.
    [[nodiscard]] base::Result<void> add(protocol::StatementBody body);

    [[nodiscard]] const std::vector<protocol::SignedStatement> &statements() const
    {
        return m_statements;
    }
    //! The roster with the statements in force.
    [[nodiscard]] const protocol::Roster &roster() const { return m_roster; }

private:
    [[nodiscard]] base::Result<void> append(const protocol::Statement &statement,
                                            std::vector<protocol::StatementSignature> before);

    protocol::Roster m_roster;
    const sync::DeviceKeys &m_keys;
    base::Millis m_now;
    std::vector<protocol::SignedStatement> m_statements;
};

//! A team as it is made: its two statements, and the seed that its maker keeps.
struct NewTeam
{
    protocol::TeamAdd add;
    protocol::TeamKeyAdd key;
    crypto::Secret32 seed;
};
[[nodiscard]] NewTeam newTeam(protocol::TeamKind kind, const std::optional<base::UserId> &user,
                              const protocol::BoxPublicKey &recoveryKey, base::Random &random);

//! Keeps a new team's seed before its statements go out: whoever comes back from a crash still has
//! it.
[[nodiscard]] base::Result<void> takeTeamSeed(Workspace &workspace, const NewTeam &team);
//! The team's own folder with its first grant.
[[nodiscard]] base::Result<void> makeTeamFolder(Workspace &workspace, const base::TeamId &team,
                                                std::string_view name);
//! A name for a user or team, sealed for all members.
[[nodiscard]] base::Result<protocol::SealedName>
sealedName(Workspace &workspace, base::ByteView subject, std::string_view name);

//! A whole sync round, of which only the success matters.
[[nodiscard]] base::Result<void> catchUp(Workspace &workspace, sync::Transport &server);

//! Sends one request in this device's session: signs in first where there is none or it has ended.
//! NotApproved, Unreachable and ServerFault as in a sync round.
[[nodiscard]] base::Result<sync::Reply>
exchangeInSession(Workspace &workspace, sync::Transport &server, sync::Request request);
//! Posts statements that follow this device's roster, and takes them over by a sync round. False
//! where a cut in them lies below what the server has by now: ask for it again.
[[nodiscard]] base::Result<bool>
offerToRoster(Workspace &workspace, sync::Transport &server,
              const std::vector<protocol::SignedStatement> &statements);
//! The same for statements without cuts.
[[nodiscard]] base::Result<void>
postToRoster(Workspace &workspace, sync::Transport &server,
             const std::vector<protocol::SignedStatement> &statements);

//! Refused, with a sentence, for a name that is empty, too long or no text; `what` as in "the
//! team".
[[nodiscard]] base::Result<void> requireName(std::string_view name, std::string_view what);
[[nodiscard]] base::Result<void> requireAdmin(const Workspace &workspace);
//! Of any team; what exactly they may do the roster says.
[[nodiscard]] base::Result<void> requireManager(const Workspace &workspace);
//! A cut for every active device of a user: nothing beyond what the server has of it or this device
//! has applied, whichever is more (sync.md D2), so that a server that lies low discards nothing.
[[nodiscard]] base::Result<std::vector<protocol::Cut>>
cutsOf(Workspace &workspace, sync::Transport &server, const base::UserId &user);
[[nodiscard]] base::Result<protocol::Cut> cutOf(Workspace &workspace, sync::Transport &server,
                                                const base::DeviceId &device);

//! The six words that both screens show: of H(p||q) (sync.md D9).
[[nodiscard]] std::string acceptanceWords(const protocol::Signature &p,
                                          const protocol::Signature &q);

//! The server's key and limits.
[[nodiscard]] base::Result<protocol::ServerInfo> askServer(sync::Transport &server);

} // namespace throughline::service
