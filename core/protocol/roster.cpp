// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/roster.h"

namespace throughline::protocol {

namespace {

[[nodiscard]] base::Error badProof(const char *what)
{
    return {base::ErrorCode::BadProof,
            std::string("The server's list of members does not hold together (") + what
                + "). Nothing was taken from it. Tell an administrator."};
}

//! Types whose statements are read here: an OtherStatement of such a type is one whose body is bad.
//! A checkpoint is nobody's yet (D2).
[[nodiscard]] bool isBuilt(std::uint64_t type)
{
    return type <= static_cast<std::uint64_t>(StatementType::Recover)
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
    const auto *recover = std::get_if<Recover>(&statement.body);
    TL_CHECK(recover ? checkRoot(signedStatement, statement, *recover)
                     : checkAuthor(signedStatement, statement));

    const bool mayBeWritten = recover || mayWrite(m_devices.at(statement.author), statement.body);
    accept(signedStatement);
    // A statement without the right is a no-op whatever its type, so that no single member can
    // freeze an organisation: later versions let admins write, and managers of a team (D2).
    const auto *other = std::get_if<OtherStatement>(&statement.body);
    if (other && mayBeWritten && statement.critical && !isBuilt(other->type)) {
        m_readOnly = true;
        return Effect::ReadOnly;
    }
    const bool applied = mayBeWritten
        && std::visit([&](const auto &body) { return apply(body, statement); }, statement.body);
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
    apply(*genesis, statement);
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
                                     const Statement &statement, const Recover &recover) const
{
    const auto &sigs = signedStatement.signatures;
    if (!statement.author.isNull() || sigs.size() != 2 || !sigs[0].first.isNull()
        || sigs[1].first != deviceId(recover.signKey, recover.boxKey)
        || !crypto::verify(rootKey(), rosterDomain, {signedStatement.bytes}, sigs[0].second)
        || !crypto::verify(recover.signKey, rosterDomain, {signedStatement.bytes}, sigs[1].second))
        return badProof("a recovery is not signed by its root");
    return {};
}

void Roster::accept(const SignedStatement &statement)
{
    const Hash hash = hashOf(statement);
    m_seqByHash.emplace(hash, size());
    m_hashes.push_back(hash);
}

} // namespace throughline::protocol
