// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

namespace throughline::service {

//! What a server that was put back from a backup has, beside what this device knows (sync.md D8).
struct RestoredServer
{
    std::uint64_t head = 0; //!< entries in its log now
    std::uint64_t headSeenHere = 0; //!< that this device knows it to have had
    std::uint64_t members = 0; //!< statements in its list of members, before this device came
    std::uint64_t membersHere = 0; //!< in this device's
    bool isConfirmed = false; //!< an administrator has said that this is where it goes on
    std::int64_t givenBack = 0; //!< entries that it had lost and has from this device now
};

//! What the server was put back to. A round tells it: it also brings back what the server's list of
//! members lacks. Refused where the server is what it always was; Unreachable, ServerFault and
//! NotApproved as in a sync round.
[[nodiscard]] base::Result<RestoredServer> lookAtRestoredServer(Workspace &workspace,
                                                                sync::Transport &server);
//! The same, and an administrator's word that the server goes on from there: from then on it serves
//! everybody, and every device gives it back what it lost. Refused for anybody else. Confirmed
//! already is well too.
[[nodiscard]] base::Result<RestoredServer> confirmRestoredServer(Workspace &workspace,
                                                                 sync::Transport &server);

} // namespace throughline::service
