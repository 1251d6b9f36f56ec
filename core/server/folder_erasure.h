// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/roster.h"
#include "server/organisation_store.h"

namespace throughline::server {

//! Takes out everything of the folders that the roster erases (sync.md D11), so that nobody fills
//! them again. Folders that are erased already cost a look; inside the caller's transaction.
[[nodiscard]] base::Result<void> eraseFolders(OrganisationTransaction &store,
                                              const protocol::Roster &roster, base::Millis now);

} // namespace throughline::server
