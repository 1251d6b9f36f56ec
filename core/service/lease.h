// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

#include <optional>

namespace throughline::service {

class Workspace;

//! How long ago the server last vouched for the list of members, to this device and on that day:
//! the data lease (sync.md D10). Counted by the device's own clocks, so that no server can lengthen
//! it; never goes back, so that a clock put back does not lengthen it. The server's time counts
//! only where the clock was far ahead when it vouched and has been put right since: else the lease
//! would be longer by as much. A value.
class Lease
{
public:
    //! Vouched for this moment, which is `serverTime` as the server signed it.
    [[nodiscard]] static Lease beginning(const base::Clock &clock, base::Millis serverTime);
    //! Nothing for bytes that `encode` did not make.
    [[nodiscard]] static std::optional<Lease> decode(base::ByteView bytes);
    [[nodiscard]] base::Bytes encode() const;

    //! Milliseconds since then: what the wall clock says, and not less than what had passed when
    //! this was last kept and has passed since by the clock that nobody can put back.
    [[nodiscard]] std::int64_t elapsed(const base::Clock &clock) const;
    //! Whether enough has passed since it was kept, or the device was switched off meanwhile.
    [[nodiscard]] bool isWorthKeeping(const base::Clock &clock) const;
    //! What has passed until now, to be kept. A device that is switched off forgets the other
    //! clock, so that the time until then would be lost.
    [[nodiscard]] Lease keptAt(const base::Clock &clock) const;

private:
    base::Millis m_refreshed; //!< wall
    base::Millis m_vouched; //!< the same moment by the server's clock
    std::int64_t m_elapsed = 0; //!< when it was kept
    base::Millis m_kept; //!< monotonic
};

//! How long until this device locks because nobody vouched for its list of members, in
//! milliseconds; negative once it has. Nothing where the organisation wants no such limit, or has
//! no server.
[[nodiscard]] std::optional<std::int64_t> leaseLeft(const Workspace &workspace);
//! Locked until a round has succeeded: nothing is given away, nothing is deleted.
[[nodiscard]] bool isLeaseOver(const Workspace &workspace);
//! Locked, in words, where it is.
[[nodiscard]] base::Result<void> requireLease(const Workspace &workspace);
//! Whether a round should have the list of members vouched for, though it knows of no news.
[[nodiscard]] bool isRefreshDue(const Workspace &workspace);
//! The server vouched for the list of members just now, with the time that it signed.
[[nodiscard]] base::Result<void> noteRefreshed(Workspace &workspace, base::Millis serverTime);
//! Keeps how much of the lease has passed, against a clock that is put back. Cheap. Outside any
//! transaction, as the one above.
[[nodiscard]] base::Result<void> keepLease(Workspace &workspace);

} // namespace throughline::service
