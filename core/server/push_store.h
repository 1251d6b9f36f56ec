// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/batch.h"
#include "server/push_check.h"

namespace throughline::server {

//! In a team that has the folder, as the roster is in this batch.
[[nodiscard]] bool holdsRole(const Batch &batch, const Folder &folder, const base::UserId &user,
                             protocol::Role least);
//! The same as the roster was after the statement `atSeq`.
[[nodiscard]] bool holdsRole(const Batch &batch, const Folder &folder, const base::UserId &user,
                             protocol::Role least, std::uint64_t atSeq);

//! Puts one checked item into the log, or says why not: the checks of sync.md D6 that need the
//! store, in its order. An error is a failure of the store, never of the item.
[[nodiscard]] base::Result<protocol::PushResult> storeItem(Batch &batch, const CheckedItem &item,
                                                           const base::DeviceId &author);
//! Adds what `storeItem` will ask about the item.
void foretell(const CheckedItem &item, Foreseen &foreseen);

} // namespace throughline::server
