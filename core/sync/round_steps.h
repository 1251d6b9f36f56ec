// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/kept_work.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "protocol/client_version.h"
#include "sync/transport.h"

namespace throughline::sync {

//! The data lease as a round sees it (D10).
struct Vouching
{
    bool isDue = false; //!< the server should vouch for the roster, though no news of it is known
    //! It just has, to a nonce of this device, with the time that it signed.
    std::function<base::Result<void>(base::Millis serverTime)> done = {};
};

//! What the steps of one round share.
struct RoundContext
{
    ChangeLog &log;
    const base::Clock &clock;
    base::Random &random;
    Vouching vouching = {};
    std::optional<std::string> token = {}; //!< of the session in force
    std::optional<protocol::ServerState> server = {}; //!< from the newest reply
    //! Told at the end: a push does not hold the pull back.
    std::optional<base::Error> pushProblem = {};
    //! Folders whose changes wait for a key that comes with the pull, or for a team's new key: the
    //! one before is known to somebody who was shut out.
    std::set<base::FolderId> held = {};
    bool pushAfterPull = false; //!< the pull may bring what some of them wait for
    std::optional<base::Millis> rotationDue = {}; //!< when this device replaces a team's key
    std::int64_t pushed = 0; //!< records the server has now and had not before
    std::int64_t pulled = 0; //!< records changed by what came
    bool awaitsKey = false; //!< a team's key is about to be sealed for this device
    //! Nobody answers, or nothing but a push: what would need the server first is held, and the
    //! rest goes on.
    bool isOffline = false;
    //! The organisation asks for a newer program than this one; with it came leave to push.
    std::optional<protocol::UpdateNeeded> update = {};

    // A server that was put back to an earlier day (D8)
    KeptWork *kept = nullptr; //!< always there in a round; what it has not is said in words
    //! The epoch that the server is in, while this device is still in another one.
    std::optional<base::EpochId> newEpoch = {};
    bool isFrozen = false; //!< in the same epoch its log is not what it was
    bool hasMovedOn = false; //!< to another epoch, in this round
    std::int64_t givenBack = 0; //!< entries that the server had lost and has from this device now

    //! The server may not know folders and keys that it knew: its refusals are not for good.
    [[nodiscard]] bool isDoubtful() const { return newEpoch || isFrozen; }

    [[nodiscard]] base::Millis now() const { return log.clockOffset().correct(clock.wall()); }
};

//! One duty of a round: asks for requests until it has none left.
class Step
{
public:
    virtual ~Step() = default;
    [[nodiscard]] virtual base::Result<std::optional<Request>> next() = 0;
    [[nodiscard]] virtual base::Result<void> receive(const Reply &reply) = 0;
};

[[nodiscard]] std::unique_ptr<Step> makeSessionStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeRosterStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeWrapsStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeTeamKeyStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeColdFolderStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeManagersStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makePushStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makePullStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeEpochStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeOfferStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeLostFoldersStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeListingStep(RoundContext &context);
[[nodiscard]] std::unique_ptr<Step> makeFetchStep(RoundContext &context);

//! The answer is none that the protocol knows: nothing of it was used.
[[nodiscard]] base::Error serverFault(std::string_view what);
//! What a worker is told whose organisation asks for a newer program.
[[nodiscard]] base::Error updateError(std::uint64_t minimumClient);
//! An administrator shut this device out, and it has seen the proof (D10).
[[nodiscard]] base::Error shutOutError(const protocol::Roster::Revocation &revocation);
//! The server was put back to an earlier day, and waits for an administrator (D8).
[[nodiscard]] base::Error recoveringError(bool forAdmin);
//! An answer that means "not now" (5xx, 429, 423), or one that this step has no use for.
[[nodiscard]] base::Error unexpectedStatus(int status);

} // namespace throughline::sync
