// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <cstdint>
#include <set>

namespace throughline::service {

//! When a list was taken back, work on its people may have been on the way from another device.
//! Once it is here, what would have stayed because of it comes back: withdrawn records that were
//! changed or that something belongs to, and values that gave way to those before the list. Asks
//! only about these people, whose records just came. One edit; returns how many records came back.
//! A person in folders that this user cannot write is left to those who can.
[[nodiscard]] base::Result<std::int64_t> keepLateWork(Workspace &workspace,
                                                      const std::set<base::RecordId> &people);

} // namespace throughline::service
