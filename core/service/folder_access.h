// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <span>

// What this device's user may read, as it changes (sync.md D7): what came into reach is fetched,
// what went out of it is let go of. Both are noted in the transaction that brings the news and done
// in the same round, or, where that is cut, in the next one.

namespace throughline::service {

//! What went because this user may read it no longer.
struct LostHere
{
    std::int64_t folders = 0;
    //! Changes in them that nobody else had. They are sealed for the managers (rescue.h).
    std::int64_t unsent = 0;
};

//! Notes what the list of members has given this user and taken from them since `before`; inside
//! the transaction that takes it in, with the new one in force.
[[nodiscard]] base::Result<void> noteRoles(Workspace &workspace, const protocol::Roster &before);
//! A folder has been taken from a team, or has a new key: some may not have got it.
[[nodiscard]] base::Result<void> noteTaken(store::DeviceStore &store);

//! Whether one of the teams is this user's.
[[nodiscard]] bool readsAny(const Workspace &workspace, std::span<const base::TeamId> teams);

//! Takes everything of the folders that this user may read no longer out of the store: records and
//! what is found of them, keys, sealed bytes, tasks, forms. Changes that nobody else had are sealed
//! for the managers in the same transaction. A few hundred folders at a time; cut anywhere, it goes
//! on when it is called again. Nothing to do costs one look. Outside any transaction, and only when
//! all grants up to now have come: a page of the log may end between what takes and what gives.
[[nodiscard]] base::Result<LostHere> leaveLostFolders(Workspace &workspace);

} // namespace throughline::service
