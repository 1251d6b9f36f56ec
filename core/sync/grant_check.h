// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"

namespace throughline::sync {

//! Why a grant does not count here, by what its author might do at the position of the roster that
//! it names (sync.md D10); nothing where it does. Its signature holds and its author is in the
//! roster; the key inside is not looked at.
[[nodiscard]] std::optional<QuarantineReason>
problemOf(const protocol::Grant &grant, const FolderAccess &held, const protocol::Roster &roster);

} // namespace throughline::sync
