// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/consequences.h"

namespace throughline::service {

//! Who looks after a case, and who does its open work, as a hand-over leaves them (domain.md 1,
//! seed 20). Given at once: when it is offered. Otherwise: when it is accepted, so that nobody is
//! without a worker meanwhile; and where somebody else took the case in between, it stays with
//! them. Declined or taken back: what was given at once goes back, unless whoever gave it has left.
[[nodiscard]] base::Result<std::vector<FollowingChange>>
transferFollows(const Workspace &workspace, const domain::Record *before,
                const domain::Record &transfer);

//! Whether somebody can be given what lies in a folder: they have not left, and may write there.
//! Refused in words.
[[nodiscard]] base::Result<void>
checkCanTake(const Workspace &workspace, const base::RecordId &user, const base::FolderId &folder);
//! An offer goes to somebody who can take it and says from whom it comes; only they answer it.
[[nodiscard]] base::Result<void> checkTransfer(const Workspace &workspace,
                                               const domain::Record *before,
                                               const domain::Record &transfer);

//! The field of a person that a role names (`transfer_role`); 0 for a role that is only some work.
[[nodiscard]] std::uint16_t fieldOfRole(std::string_view role);

} // namespace throughline::service
