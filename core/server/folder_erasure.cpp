// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/folder_erasure.h"

namespace throughline::server {

using base::Result;

namespace {

[[nodiscard]] Result<void> erase(sqlite::Connection &db, const base::FolderId &folder,
                                 base::Millis now)
{
    // Kind 0 is none: no reader is shown it.
    TL_CHECK(db.run("UPDATE log SET kind = 0, recv_ms = 0, folder_id = NULL, device = NULL, "
                    "n = NULL, size = 0, body = x'' WHERE folder_id = ?1",
                    folder));
    TL_CHECK(db.run("DELETE FROM folder_team WHERE folder_id = ?1", folder));
    // Also a folder that this server never saw: its device may still come with it.
    return db.run("INSERT INTO folder_state(folder_id, epoch, kid, last_seq, bytes, erased_at) "
                  "VALUES(?1, 0, x'', 0, 0, ?2) ON CONFLICT(folder_id) DO UPDATE SET epoch = 0, "
                  "kid = x'', last_seq = 0, bytes = 0, opener = NULL, erased_at = ?2",
                  folder, now.value);
}

} // namespace

Result<void> eraseFolders(sqlite::Connection &db, const protocol::Roster &roster, base::Millis now)
{
    for (const auto &[folder, erased] : roster.erased()) {
        TL_TRY(const auto since,
               db.number("SELECT erased_at FROM folder_state WHERE folder_id = ?1", folder));
        if (!since)
            TL_CHECK(erase(db, folder, now));
    }
    return {};
}

} // namespace throughline::server
