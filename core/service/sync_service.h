// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/sync_facts.h"
#include "service/workspace.h"
#include "sync/transport.h"

#include <memory>

namespace throughline::service {

struct SyncReport
{
    std::int64_t pushed = 0; //!< records the server has now and had not before
    std::int64_t pulled = 0; //!< records changed by what came
    std::int64_t waiting = 0;
    std::int64_t refused = 0; //!< records that the server will not take
    SetAside aside; //!< kept of the log and not taken, in all
    std::int64_t erased = 0; //!< folders that the organisation has erased, and so this device
    std::int64_t erasedUnsent = 0; //!< changes in them that nobody else had
    std::int64_t fetching = 0; //!< folders of which some is still to come (sync.md D7)
    std::int64_t lost = 0; //!< folders that this user may read no longer, and that went from here
    std::int64_t rescued = 0; //!< changes in them that nobody else had, sealed for the managers
    std::int64_t leftBehind = 0; //!< people who are not due (take_with_me.h), who went
    std::int64_t decisions = 0; //!< differences that wait for a person (differences.h)
    //! The server was put back from a backup, an administrator has confirmed it, and this device
    //! goes on from there.
    bool serverPutBack = false;
    std::int64_t givenBack = 0; //!< entries that the server had lost and has from this device now
    std::int64_t bytesOut = 0;
    std::int64_t bytesIn = 0;
    int requests = 0;
    std::int64_t milliseconds = 0;
    //! A round is due in so many milliseconds, whatever else happens: this device replaces a key,
    //! or waits for one.
    std::optional<std::int64_t> againIn;
};

//! One round (sync.md D7) driven from outside, a step at a time, so that the network can be waited
//! for on another thread than the store's: between two calls the workspace may do other work. Ended
//! at any point, what got through stays. Only for a device with an identity.
class SyncRun
{
public:
    explicit SyncRun(Workspace &workspace);
    ~SyncRun();

    //! What to ask the server next; nothing when the round is complete.
    [[nodiscard]] base::Result<std::optional<sync::Request>> next();
    [[nodiscard]] base::Result<void> receive(const sync::Reply &reply);
    //! Keeps what the next round needs, and work that came too late for a list that was taken back
    //! (import/late_work.h). To be called at the end, also of a round that failed.
    [[nodiscard]] base::Result<void> finish();
    //! The counts of a complete round, its traffic apart.
    [[nodiscard]] base::Result<SyncReport> report();

private:
    struct Parts;
    Workspace &m_workspace;
    std::unique_ptr<Parts> m_parts;
};

//! How to be told when something comes for this device; nothing without an open session.
[[nodiscard]] base::Result<std::optional<sync::Request>> newsRequest(Workspace &workspace);

//! What becomes of a round with a server while this device is in a session of a visits hall, and so
//! inside a prison (hall_here.h).
enum class WhileInside {
    Refused,
    //! Somebody has said that the device is outside: it opens for nobody until it has met the
    //! server, so that nobody could end its session. The session stays as it is.
    SaidToBeOutside,
};

//! One whole round on the caller's thread. What got through before an error stays. Zeros, and no
//! traffic, for an organisation that stands alone: pass a null transport.
[[nodiscard]] base::Result<SyncReport> syncOnce(Workspace &workspace, sync::Transport *server,
                                                WhileInside inside = WhileInside::Refused);

struct Status : SyncFacts
{
    struct Device
    {
        base::DeviceId id;
        std::string user;
        bool isThis = false;
    };
    std::vector<Device> devices; //!< none while it is locked
    std::optional<base::Millis> leaseUntil; //!< when it locks unless a round succeeds before
    bool isLocked = false; //!< it has
    std::uint64_t noOps = 0; //!< statements of the list of members that nobody heeds: an alarm
};
[[nodiscard]] base::Result<Status> status(const Workspace &workspace);

//! What is wrong with store, outgoing side or roster, a sentence each; empty when all hold.
[[nodiscard]] base::Result<std::vector<std::string>> checkAll(Workspace &workspace);

} // namespace throughline::service
