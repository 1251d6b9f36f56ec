// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/invite_tries.h"

namespace throughline::server {

using base::Result;

Result<InviteTry> readInviteTry(sqlite::Connection &db, const base::InviteId &id)
{
    InviteTry tries;
    auto rows = db.query("SELECT fails, accept_body FROM invite_try WHERE id = ?1", id);
    TL_TRY(const bool found, rows.next());
    if (found) {
        tries.failures = static_cast<std::uint64_t>(rows.int64(0));
        if (!rows.isNull(1))
            tries.accepted = base::toBytes(rows.blob(1));
    }
    return tries;
}

Result<void> writeInviteTry(sqlite::Connection &db, const base::InviteId &id,
                            const InviteTry &tries)
{
    std::optional<base::ByteView> accepted;
    if (tries.accepted)
        accepted = *tries.accepted;
    return db.run(
        "INSERT INTO invite_try(id, fails, accept_body) VALUES(?1, ?2, ?3) "
        "ON CONFLICT(id) DO UPDATE SET fails = excluded.fails, accept_body = excluded.accept_body",
        id, tries.failures, accepted);
}

} // namespace throughline::server
