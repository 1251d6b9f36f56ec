// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/keys.h"
#include "sync/round_steps.h"

#include <vector>

// What the ways of giving a folder's key away have in common (sync.md D10).

namespace throughline::sync {

//! What a grant says of its folder, for this device to keep.
[[nodiscard]] IncomingGrant incomingGrant(const protocol::Grant &grant);

//! Puts a grant that this device has just made among those of `made`.
void addGrant(NewFolderKey &made, MadeGrant grant);

//! Asks the server to take the grants of a folder whose newest key it knows as `inForce`.
[[nodiscard]] Request grantsRequest(const NewFolderKey &made, const base::KeyId &inForce);

enum class GrantsOutcome {
    Done, //!< the server has them, and they are stored here
    Late, //!< another device was faster, or the roster has grown: the pull tells
    Refused, //!< this device may not, or the folder is unknown or gone
};
//! The server's answer to `grantsRequest`; any other is an error.
[[nodiscard]] base::Result<GrantsOutcome>
receiveGrants(RoundContext &context, const NewFolderKey &made, const Reply &reply);

//! From another one on in every round: those that cannot be done do not stand in the way of the
//! others, neither here nor at the server.
void beginAnywhere(std::vector<base::FolderId> &folders, base::Random &random);

} // namespace throughline::sync
