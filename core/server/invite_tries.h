// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/types.h"
#include "sqlite/connection.h"

#include <optional>

namespace throughline::server {

//! What joiners have tried with one invite: the table invite_try.
struct InviteTry
{
    std::uint64_t failures = 0;
    std::optional<base::Bytes> accepted; //!< body of the first sound acceptance

    //! So many attempts without the code end an invite that nobody has accepted (sync.md D9).
    static constexpr std::uint64_t mostFailures = 5;
    [[nodiscard]] bool isCancelled() const { return !accepted && failures >= mostFailures; }
};

[[nodiscard]] base::Result<InviteTry> readInviteTry(sqlite::Connection &db,
                                                    const base::InviteId &id);
//! Inside a transaction.
[[nodiscard]] base::Result<void> writeInviteTry(sqlite::Connection &db, const base::InviteId &id,
                                                const InviteTry &tries);

} // namespace throughline::server
