// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/roster.h"
#include "sqlite/connection.h"

namespace throughline::server {

//! Takes everything of the folders that the roster erases out of an organisation's store (sync.md
//! D11): bodies, grants, whose devices wrote when. What stays is that the folder was erased, so
//! that nobody fills it again, and of each entry its number and hash, which readers hold on to as
//! anchors. Folders that are erased already cost a look; inside the caller's transaction.
[[nodiscard]] base::Result<void> eraseFolders(sqlite::Connection &db,
                                              const protocol::Roster &roster, base::Millis now);

} // namespace throughline::server
