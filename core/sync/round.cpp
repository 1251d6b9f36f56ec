// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/round.h"

#include "protocol/restored.h"

namespace throughline::sync {

namespace {

//! A server that ends sessions or grows its roster faster than this within one round is playing.
constexpr int mostSessions = 3;
constexpr int mostDetours = 8;

} // namespace

base::Error serverFault(std::string_view what)
{
    return {base::ErrorCode::ServerFault,
            "The server's answer cannot be trusted (" + std::string(what)
                + "). Nothing was taken from it and your work is safe on this device. Tell an "
                  "administrator."};
}

base::Error shutOutError(const protocol::Roster::Revocation &revocation)
{
    if (revocation.wipe)
        return {base::ErrorCode::Revoked,
                "An administrator has shut this device out and ordered that nothing stays on it: "
                "everything of the organisation on it is destroyed."};
    return {base::ErrorCode::Revoked,
            "An administrator has shut this device out of the organisation. It is locked; what it "
            "had not sent stays on it, sealed. Ask an administrator."};
}

base::Error recoveringError(bool forAdmin)
{
    const std::string what = "The organisation's server was put back to an earlier day from a "
                             "backup. Your work is safe on this device, and nothing is lost. ";
    return {base::ErrorCode::Unreachable,
            what
                + (forAdmin ? "Confirm its list of members, best on the device that synced last: "
                              "`throughline-cli org confirm`."
                            : "It goes on by itself once an administrator has confirmed the "
                              "server's list of members.")};
}

base::Error updateError(std::uint64_t minimumClient)
{
    // Not `Unreachable`: nothing comes of trying again, and the worker has to be told why.
    return {base::ErrorCode::ServerRefused,
            "This program has to be updated before it can sync again: it is version "
                + protocol::versionText(protocol::clientVersion())
                + ", and your organisation asks for " + protocol::versionText(minimumClient)
                + " or newer. Everything you have recorded is safe on this device, and you can go "
                  "on recording. What waits is still sent; nothing comes from the team until it is "
                  "updated."};
}

base::Error unexpectedStatus(int status)
{
    // Outside a round, or out of turn: whoever reads it is told more by the next round.
    if (status == protocol::recoveringStatus)
        return recoveringError(false);
    if (status == 429 || status >= 500)
        return {base::ErrorCode::Unreachable,
                "The server is busy. Your work is safe on this device; sync again in a minute."};
    return serverFault("it answered " + std::to_string(status));
}

Round::Round(ChangeLog &log, KeptWork &kept, const base::Clock &clock, base::Random &random,
             std::optional<std::string> token, Vouching vouching)
    : m_context{log, clock, random, std::move(vouching), std::move(token)}
{
    m_context.kept = &kept;
    m_context.isFrozen = kept.isFrozen();
    m_wasFrozen = m_context.isFrozen;
    if (!m_context.token)
        enter(Phase::Session);
    else
        enter(mustReadRoster() ? Phase::Roster : Phase::Wraps);
}

base::Result<std::optional<Request>> Round::next()
{
    while (m_phase != Phase::Done) {
        if (m_phase > Phase::Wraps && isRosterBehind() && !m_context.update) {
            if (++m_detours > mostDetours)
                return serverFault("its list of members never ends");
            m_resume = m_phase;
            enter(Phase::Roster);
        }
        TL_TRY(std::optional<Request> request, m_step->next());
        if (request) {
            if (m_phase != Phase::Session)
                request->bearer = m_context.update ? m_context.update->token
                                                   : m_context.token.value_or(std::string());
            m_sent = m_context.clock.wall();
            return request;
        }
        advance();
    }
    if (m_context.update)
        return updateError(m_context.update->minimumClient);
    if (const auto why = doubt())
        return *why;
    if (m_context.pushProblem)
        return *m_context.pushProblem;
    return std::optional<Request>();
}

base::Result<void> Round::receive(const Reply &reply)
{
    const bool wasNew = m_context.newEpoch.has_value();
    TL_CHECK(noteState(reply));
    // Nothing of it is believed before the list of members says what that epoch is.
    if (m_context.newEpoch && !wasNew && !m_context.update && reply.status != 401
        && m_phase != Phase::Session && m_phase != Phase::Roster) {
        if (++m_detours > mostDetours)
            return serverFault("it does not know which day it is");
        m_resume.reset();
        m_context.pushProblem.reset();
        enter(Phase::Roster);
        return {};
    }
    if (reply.status == 401 && m_phase != Phase::Session) {
        if (++m_sessions > mostSessions)
            return serverFault("it ends every session at once");
        m_context.token.reset();
        if (m_context.update) { // what it may do now the next session says
            m_context.update.reset();
            m_context.isOffline = false;
        }
        m_resume.reset();
        enter(Phase::Session);
        return {};
    }
    if (reply.status == protocol::recoveringStatus)
        return hearThatItWaits();
    const base::Result<void> done = m_step->receive(reply);
    if (done)
        return done;
    // What the server sent does not hold, or cannot be read: that is the server's fault, not the
    // worker's.
    const base::Error &error = done.error();
    const bool isItsFault =
        error.code == base::ErrorCode::BadProof || error.code == base::ErrorCode::Malformed;
    return isItsFault ? base::Error{base::ErrorCode::ServerFault, error.message} : error;
}

base::Result<void> Round::hearThatItWaits()
{
    if (m_context.newEpoch || std::exchange(m_knowsThatItWaits, true))
        return recoveringError(m_context.log.roster().isAdmin(m_context.log.keys().user));
    m_resume.reset();
    enter(Phase::Roster);
    return {};
}

bool Round::mustReadRoster() const
{
    return m_context.log.roster().isEmpty() || m_context.vouching.isDue;
}

bool Round::isRosterBehind() const
{
    return m_context.server && m_context.server->rosterSeq > m_context.log.roster().headSeq();
}

void Round::advance()
{
    switch (m_phase) {
    case Phase::Session:
        if (m_context.update) {
            enter(m_context.log.roster().isEmpty() ? Phase::Done : Phase::Push);
            return;
        }
        // Nothing tells yet whether the roster grew but the reply's own header.
        enter(mustReadRoster() || isRosterBehind() || m_context.newEpoch ? Phase::Roster
                                                                         : Phase::Wraps);
        return;
    case Phase::Roster:
        if (!m_context.newEpoch) {
            enter(Phase::Wraps);
            return;
        }
        m_resume.reset();
        if (m_context.log.roster().isConfirmed(*m_context.newEpoch))
            enter(Phase::Epoch);
        else
            enter(Phase::Push); // what is written is safer with it than here alone
        return;
    case Phase::Epoch:
        enter(Phase::Wraps);
        return;
    case Phase::Wraps:
        enter(Phase::TeamKeys);
        return;
    case Phase::TeamKeys:
        enter(std::exchange(m_resume, std::nullopt).value_or(afterKeys()));
        return;
    case Phase::Offer:
        enter(Phase::Push);
        return;
    case Phase::Push:
        // Whoever has just noticed that the log is another one says so, before anything else.
        enter(m_context.newEpoch || m_context.update || (m_context.isFrozen && !m_wasFrozen)
                  ? Phase::Done
                  : Phase::Pull);
        return;
    case Phase::Pull:
        // Of another log than the one that this device knows nothing is believed.
        enter(m_context.isFrozen ? afterReading() : Phase::LostFolders);
        return;
    case Phase::LostFolders:
        enter(Phase::Listing);
        return;
    case Phase::Listing:
        enter(Phase::Fetch);
        return;
    case Phase::Fetch:
        enter(afterReading());
        return;
    case Phase::PushAgain:
        enter(m_context.isFrozen ? Phase::Done : Phase::ColdFolders);
        return;
    case Phase::ColdFolders:
        enter(m_context.isFrozen ? Phase::Done : Phase::Managers);
        return;
    case Phase::Managers:
    case Phase::Done:
        enter(Phase::Done);
        return;
    }
}

Round::Phase Round::afterKeys()
{
    const bool isTime = m_context.kept->isOwed() && !m_context.isDoubtful();
    return isTime ? Phase::Offer : Phase::Push;
}

Round::Phase Round::afterReading()
{
    m_context.held.clear();
    if (m_context.isFrozen)
        return Phase::Done;
    if (std::exchange(m_wasFrozen, false))
        return Phase::Offer; // what another log took
    return m_context.pushAfterPull ? Phase::PushAgain : Phase::ColdFolders;
}

std::optional<base::Error> Round::doubt() const
{
    if (m_context.newEpoch)
        return recoveringError(m_context.log.roster().isAdmin(m_context.log.keys().user));
    if (m_context.isFrozen)
        return serverFault("it has forgotten work that it had before");
    return std::nullopt;
}

void Round::enter(Phase phase)
{
    m_phase = phase;
    m_step = makeStep(phase);
}

std::unique_ptr<Step> Round::makeStep(Phase phase)
{
    switch (phase) {
    case Phase::Session:
        return makeSessionStep(m_context);
    case Phase::Roster:
        return makeRosterStep(m_context);
    case Phase::Epoch:
        return makeEpochStep(m_context);
    case Phase::Offer:
        return makeOfferStep(m_context);
    case Phase::Wraps:
        return makeWrapsStep(m_context);
    case Phase::TeamKeys:
        return makeTeamKeyStep(m_context);
    case Phase::Push:
    case Phase::PushAgain:
        return makePushStep(m_context);
    case Phase::Pull:
        return makePullStep(m_context);
    case Phase::LostFolders:
        return makeLostFoldersStep(m_context);
    case Phase::Listing:
        return makeListingStep(m_context);
    case Phase::Fetch:
        return makeFetchStep(m_context);
    case Phase::ColdFolders:
        return makeColdFolderStep(m_context);
    case Phase::Managers:
        return makeManagersStep(m_context);
    case Phase::Done:
        break;
    }
    return nullptr;
}

base::Result<void> Round::noteState(const Reply &reply)
{
    if (reply.state.empty())
        return {};
    const auto state = protocol::parseServerState(reply.state);
    if (!state)
        return serverFault("it does not say where it stands");
    const base::Millis answered = m_context.clock.wall();
    ClockOffset offset = m_context.log.clockOffset();
    offset.addSample(state->serverTime, m_sent, answered);
    if (offset.samples() != m_context.log.clockOffset().samples())
        TL_CHECK(m_context.log.setClockOffset(offset));
    if (state->epoch.isNull())
        return {};
    m_context.server = state;
    return noteEpoch(*state);
}

base::Result<void> Round::noteEpoch(const protocol::ServerState &state)
{
    TL_TRY(const Position position, m_context.log.position());
    m_context.newEpoch.reset();
    if (!position.epoch)
        return m_context.log.setEpoch(state.epoch);
    if (*position.epoch != state.epoch) {
        m_context.newEpoch = state.epoch;
        return {};
    }
    // Before any answer is believed: a log put back would refuse work for folders it has lost.
    if (state.head >= position.headSeen || m_context.isFrozen)
        return {};
    m_context.isFrozen = true;
    return m_context.kept->setFrozen(true);
}

} // namespace throughline::sync
