// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/roster.h"

#include "protocol/cbor.h"

#include <algorithm>

namespace throughline::protocol {

namespace {

[[nodiscard]] base::Error badProof(const char *what)
{
    return {base::ErrorCode::BadProof,
            std::string("The server's list of members does not hold together (") + what
                + "). Nothing was taken from it. Tell an administrator."};
}

//! Statement types of sync.md that this version does not act on yet but must not pass over (D2,
//! "What is built when"): to it they are unknown critical ones.
[[nodiscard]] bool isNotBuiltYet(std::uint64_t type)
{
    switch (static_cast<StatementType>(type)) {
    case StatementType::DeviceRevoke:
    case StatementType::MemberUnset:
    case StatementType::InviteCancel:
    case StatementType::Policy:
    case StatementType::ServerEpoch:
    case StatementType::AdminSet:
    case StatementType::Recover:
        return true;
    case StatementType::Genesis:
    case StatementType::UserAdd:
    case StatementType::DeviceAdd:
    case StatementType::TeamAdd:
    case StatementType::MemberSet:
    case StatementType::TeamKey:
    case StatementType::Checkpoint:
    case StatementType::Invite:
    case StatementType::Erase:
    case StatementType::ServerKey:
        break;
    }
    return false;
}

//! Types with a body of their own here: an OtherStatement of such a type is one whose body is bad.
[[nodiscard]] bool isBuilt(std::uint64_t type)
{
    return type <= static_cast<std::uint64_t>(StatementType::Recover) && !isNotBuiltYet(type)
        && type != static_cast<std::uint64_t>(StatementType::Checkpoint);
}

} // namespace

base::Result<Roster::Effect> Roster::append(const SignedStatement &signedStatement)
{
    TL_TRY(const Statement statement, decodeStatement(signedStatement.bytes));
    if (isEmpty())
        return appendGenesis(signedStatement, statement);
    if (size() >= limits::chainStatements)
        return badProof("it is longer than any can be");
    if (statement.organisation != m_organisation)
        return badProof("it is another organisation's");
    if (statement.seq != size() || statement.previous != headHash())
        return badProof("a statement is missing or out of order");
    const auto *other = std::get_if<OtherStatement>(&statement.body);
    const bool isRecover =
        other && other->type == static_cast<std::uint64_t>(StatementType::Recover);
    TL_CHECK(isRecover ? checkRoot(signedStatement, statement, *other)
                       : checkAuthor(signedStatement, statement));

    accept(signedStatement);
    // A statement without the right is a no-op whatever its type, so that no single member can
    // freeze an organisation: later versions let admins write, and managers of a team (D2).
    if (other && (isNotBuiltYet(other->type) || (statement.critical && !isBuilt(other->type)))
        && (isRecover || isAnywhereManager(m_devices.at(statement.author).user))) {
        m_readOnly = true;
        return Effect::ReadOnly;
    }
    // First step: only admins write (D2, "Who may write what").
    const bool applied = isAdmin(m_devices.at(statement.author).user)
        && std::visit([this](const auto &body) { return apply(body); }, statement.body);
    if (!applied)
        ++m_noOps;
    return applied ? Effect::Applied : Effect::NoOp;
}

base::Result<Roster> Roster::verify(std::span<const SignedStatement> chain,
                                    const std::optional<SignPublicKey> &expectedRoot)
{
    Roster roster;
    for (const SignedStatement &statement : chain) {
        TL_TRY([[maybe_unused]] const Effect effect, roster.append(statement));
        if (expectedRoot && roster.rootKey() != *expectedRoot)
            return badProof("it starts from another root");
    }
    return roster;
}

base::Result<Roster::Effect> Roster::appendGenesis(const SignedStatement &signedStatement,
                                                   const Statement &statement)
{
    const auto *genesis = std::get_if<Genesis>(&statement.body);
    if (!genesis || statement.seq != 0 || !statement.previous.isNull()
        || !statement.author.isNull())
        return badProof("it has no beginning");
    if (statement.organisation != organisationId(genesis->rootSignKey))
        return badProof("its beginning names another organisation");
    const base::DeviceId first = deviceId(genesis->signKey, genesis->boxKey);
    const auto &sigs = signedStatement.signatures;
    if (sigs.size() != 2 || !sigs[0].first.isNull() || sigs[1].first != first
        || !crypto::verify(genesis->rootSignKey, rosterDomain, {signedStatement.bytes},
                           sigs[0].second)
        || !crypto::verify(genesis->signKey, rosterDomain, {signedStatement.bytes}, sigs[1].second))
        return badProof("its beginning is not signed by its root");
    m_organisation = statement.organisation;
    accept(signedStatement);
    apply(*genesis);
    return Effect::Applied;
}

base::Result<void> Roster::checkAuthor(const SignedStatement &signedStatement,
                                       const Statement &statement) const
{
    const Device *author = device(statement.author);
    // After a statement that this version does not know there may be members it cannot know.
    if (!author && m_readOnly)
        return base::Error{base::ErrorCode::Refused,
                           "The organisation uses something newer than this program knows. Update "
                           "the program; until then you can read, and nothing is lost."};
    if (!author)
        return badProof("a statement is by nobody known");
    const auto &sigs = signedStatement.signatures;
    if (sigs.empty() || sigs.front().first != statement.author)
        return badProof("a statement is not signed by its author");
    for (const auto &[signer, signature] : sigs) {
        const Device *known = device(signer);
        if (!known
            || !crypto::verify(known->signKey, rosterDomain, {signedStatement.bytes}, signature))
            return badProof("a signature is false");
    }
    return {};
}

base::Result<void> Roster::checkRoot(const SignedStatement &signedStatement,
                                     const Statement &statement,
                                     const OtherStatement &recover) const
{
    CborReader in(recover.body);
    in.mapOf(3);
    in.key(1);
    static_cast<void>(in.fixed<base::UserId>());
    in.key(2);
    const auto signKey = in.fixed<SignPublicKey>();
    in.key(3);
    const auto boxKey = in.fixed<BoxPublicKey>();
    const auto &sigs = signedStatement.signatures;
    if (!in.finish() || !statement.author.isNull() || sigs.size() != 2 || !sigs[0].first.isNull()
        || sigs[1].first != deviceId(signKey, boxKey)
        || !crypto::verify(rootKey(), rosterDomain, {signedStatement.bytes}, sigs[0].second)
        || !crypto::verify(signKey, rosterDomain, {signedStatement.bytes}, sigs[1].second))
        return badProof("a recovery is not signed by its root");
    return {};
}

void Roster::accept(const SignedStatement &statement)
{
    const Hash hash = hashOf(statement);
    m_seqByHash.emplace(hash, size());
    m_hashes.push_back(hash);
}

bool Roster::apply(const Genesis &body)
{
    if (size() != 1)
        return false;
    m_genesis = body;
    m_serverKey = body.serverSignKey;
    m_users.emplace(body.user, User{body.user, std::nullopt, 0});
    const base::DeviceId id = deviceId(body.signKey, body.boxKey);
    m_devices.emplace(id, Device{id, body.user, body.signKey, body.boxKey, 0});
    return true;
}

bool Roster::apply(const UserAdd &body)
{
    const auto found = m_users.find(body.user);
    if (found == m_users.end()) {
        m_users.emplace(body.user, User{body.user, body.name, headSeq()});
        return true;
    }
    // The first admin stands in the genesis without a name, because no team key existed then.
    if (found->second.name)
        return false;
    found->second.name = body.name;
    return true;
}

bool Roster::inviteHolds(const DeviceAdd &body) const
{
    const OpenInvite *open = invite(body.invite);
    if (!open || open->spent || open->body.user != body.user)
        return false;
    const auto shown = seqOf(body.headHash);
    if (!shown || *shown < open->seq)
        return false;
    const base::Bytes message =
        acceptMessage(open->body.inviteKey, body.signKey, body.boxKey, body.headHash);
    return crypto::verify(open->body.inviteKey, acceptDomain, {message}, body.p)
        && crypto::verify(body.signKey, acceptDomain, {message}, body.q);
}

bool Roster::apply(const DeviceAdd &body)
{
    const base::DeviceId id = deviceId(body.signKey, body.boxKey);
    if (!user(body.user) || device(id) || !inviteHolds(body))
        return false;
    m_invites.at(body.invite).spent = true;
    m_devices.emplace(id, Device{id, body.user, body.signKey, body.boxKey, headSeq()});
    return true;
}

bool Roster::apply(const TeamAdd &body)
{
    if (team(body.team) || (body.kind == TeamKind::Personal) != body.user.has_value()
        || (body.kind == TeamKind::Work) != body.name.has_value())
        return false;
    if (body.user && !user(*body.user))
        return false;
    if ((body.kind == TeamKind::All || body.kind == TeamKind::Managers) && teamOfKind(body.kind))
        return false;
    m_teams.emplace(body.team, Team{body.team, body.kind, body.user, body.name, body.folder, {}});
    return true;
}

bool Roster::apply(const MemberSet &body)
{
    const Team *into = team(body.team);
    if (!user(body.user) || !into)
        return false;
    if (into->kind == TeamKind::Personal && into->user != body.user)
        return false;
    // A role is lowered only together with the cuts that end what was written under it (D5).
    const bool lowers = body.role < roleOf(body.user, body.team);
    std::size_t cutDevices = 0;
    for (const auto &[id, known] : m_devices) {
        const bool isCut =
            std::any_of(body.cuts.begin(), body.cuts.end(),
                        [&wanted = id](const Cut &cut) { return cut.device == wanted; });
        if (isCut != (lowers && known.user == body.user))
            return false;
        cutDevices += isCut ? 1 : 0;
    }
    // No device twice, none that is not in the roster.
    if (cutDevices != body.cuts.size())
        return false;
    for (const Cut &cut : body.cuts)
        m_cuts[cut.device].push_back({headSeq(), body.team, cut.lastN});
    m_roles[{body.user, body.team}].push_back({headSeq(), body.role});
    return true;
}

bool Roster::apply(const TeamKeyAdd &body)
{
    const auto found = m_teams.find(body.team);
    if (found == m_teams.end() || body.generation != found->second.generations.size()
        || (body.generation == 0) == body.previous.has_value())
        return false;
    found->second.generations.push_back({body.generation, body.boxKey, body.previous});
    return true;
}

bool Roster::apply(const Invite &body)
{
    const base::InviteId id = inviteId(body.inviteKey);
    if (!user(body.user) || invite(id))
        return false;
    for (const auto &[into, role] : body.teams) {
        const Team *known = team(into);
        if (!known || (known->kind == TeamKind::Personal && known->user != body.user))
            return false;
    }
    // One live invite for each user (D9): a new code takes the place of the one that was lost.
    for (auto &[olderId, older] : m_invites) {
        if (older.body.user == body.user)
            older.spent = true;
    }
    m_invites.emplace(id, OpenInvite{id, body, headSeq(), false});
    return true;
}

bool Roster::apply(const Erase &body)
{
    // What belongs to a team is nobody's case, and no member could work without it.
    const bool isATeams = std::any_of(m_teams.begin(), m_teams.end(), [&](const auto &entry) {
        return entry.second.folder == body.folder;
    });
    return !isATeams
        && m_erased.try_emplace(body.folder, ErasedFolder{body.code, headSeq()}).second;
}

bool Roster::apply(const ServerKey &body)
{
    m_serverKey = body.serverSignKey;
    m_serverUrl = body.url;
    return true;
}

bool Roster::apply(const OtherStatement &)
{
    return false;
}

} // namespace throughline::protocol
