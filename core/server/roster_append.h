// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "server/organisation.h"
#include "server/organisation_limits.h"

#include <set>
#include <span>
#include <vector>

namespace throughline::server {

//! What statements posted to a chain would make of it.
struct RosterAppend
{
    //! 201, 409 where they do not follow the head, 422 where one of them does nothing or the
    //! organisation would be too large.
    int status = 0;
    Organisation::RosterPointer before;
    Organisation::RosterPointer after; //!< of a 201; the same as before when all were there already
    std::size_t known = 0; //!< how many of the first were there already
    std::set<base::InviteId> spent; //!< invites that they use up
    //! Where they end the work of people who did nothing wrong: what lies beyond would be lost.
    std::vector<protocol::Cut> cuts;
};

//! Tries the statements on a copy. Pure; any thread.
[[nodiscard]] RosterAppend tryAppend(const Organisation::RosterPointer &before,
                                     std::span<const protocol::SignedStatement> statements,
                                     base::Millis now, const OrganisationLimits &limits);

} // namespace throughline::server
