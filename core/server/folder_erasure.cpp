// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/folder_erasure.h"

namespace throughline::server {

using base::Result;

Result<void> eraseFolders(OrganisationTransaction &store, const protocol::Roster &roster,
                          base::Millis now)
{
    for (const auto &[id, erased] : roster.erased()) {
        TL_TRY(const auto folder, store.folder(id));
        if (!folder || !folder->erased)
            TL_CHECK(store.eraseFolder(id, now));
    }
    return {};
}

} // namespace throughline::server
