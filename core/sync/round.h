// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/round_steps.h"

namespace throughline::sync {

//! One sync round of a device with its organisation's server (sync.md D7), as a state machine
//! without I/O: ask `next` for a request, carry it, hand the reply to `receive`, until there is
//! none left. Whoever owns it owns the thread; ended at any point, nothing is lost and the next
//! round goes on.
class Round
{
public:
    //! The token of an earlier session saves two requests while it lasts. Log and kept work must
    //! outlive the round.
    Round(ChangeLog &log, KeptWork &kept, const base::Clock &clock, base::Random &random,
          std::optional<std::string> token, Vouching vouching = {});

    //! Nothing when the round is complete.
    [[nodiscard]] base::Result<std::optional<Request>> next();
    [[nodiscard]] base::Result<void> receive(const Reply &reply);

    [[nodiscard]] const std::optional<std::string> &token() const { return m_context.token; }
    [[nodiscard]] std::int64_t pushed() const { return m_context.pushed; }
    [[nodiscard]] std::int64_t pulled() const { return m_context.pulled; }
    //! The server was put back from a backup, and from this round on that is where it is.
    [[nodiscard]] bool hasMovedOn() const { return m_context.hasMovedOn; }
    [[nodiscard]] std::int64_t givenBack() const { return m_context.givenBack; }
    //! A moment of this device's corrected clock at which another round has something to do.
    [[nodiscard]] bool awaitsKey() const { return m_context.awaitsKey; }
    [[nodiscard]] const std::optional<base::Millis> &rotationDue() const
    {
        return m_context.rotationDue;
    }

private:
    enum class Phase {
        Session,
        Roster,
        Epoch, //!< of a server that was put back: how far its log is the same
        Wraps,
        TeamKeys, //!< those that somebody knows who should not any more
        Offer, //!< what a server that was put back lacks
        Push,
        Pull,
        LostFolders, //!< what this user may read no longer goes
        Listing, //!< what they may read since lately is found
        Fetch, //!< and comes
        PushAgain, //!< what waited for a key that the pull has brought
        ColdFolders, //!< where nobody writes, a manager's device replaces the key
        Managers, //!< what volunteers record comes to them
        Done
    };

    [[nodiscard]] std::unique_ptr<Step> makeStep(Phase phase);
    //! Before anything else, whatever the server says of it.
    [[nodiscard]] bool mustReadRoster() const;
    [[nodiscard]] bool isRosterBehind() const;
    void enter(Phase phase);
    void advance();
    [[nodiscard]] Phase afterKeys();
    [[nodiscard]] Phase afterReading();
    //! The server waits for an administrator, and says so without a word of its epoch: in a session
    //! that began since, nothing has told that yet. With the list of members comes the epoch.
    [[nodiscard]] base::Result<void> hearThatItWaits();
    [[nodiscard]] base::Result<void> noteState(const Reply &reply);
    [[nodiscard]] base::Result<void> noteEpoch(const protocol::ServerState &state);
    //! Why the round, though nothing failed, was not a whole one.
    [[nodiscard]] std::optional<base::Error> doubt() const;

    RoundContext m_context;
    Phase m_phase = Phase::Session;
    std::optional<Phase> m_resume; //!< where to go on after a detour to the roster
    std::unique_ptr<Step> m_step;
    base::Millis m_sent;
    int m_sessions = 0;
    int m_detours = 0;
    bool m_knowsThatItWaits = false;
    bool m_wasFrozen = false; //!< at the beginning, and no pull has shown anything else since
};

} // namespace throughline::sync
