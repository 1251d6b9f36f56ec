// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/folder_erasure.h"

namespace throughline::server {

using base::Result;

Result<void> eraseFolders(OrganisationTransaction &store, const protocol::Roster &roster,
                          base::Millis now)
{
    Foreseen foreseen;
    for (const auto &[id, erased] : roster.erased())
        foreseen.folders.push_back(id);
    TL_CHECK(store.foresee(foreseen));
    for (const base::FolderId &id : foreseen.folders) {
        TL_TRY(const auto folder, store.folder(id));
        if (!folder || !folder->erased)
            TL_CHECK(store.eraseFolder(id, now));
    }
    return {};
}

} // namespace throughline::server
