// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/edit.h"
#include "service/hall_session.h"

// What a session that is counted live and one entered from paper have in common.

namespace throughline::service {

//! Whether a session of this prison and kind can be begun on this device now, and the team whose it
//! is: `chosen`, or the user's first. Refused, in words, in every other case.
[[nodiscard]] base::Result<base::TeamId>
requireHallStart(const Workspace &workspace, const std::string &prison,
                 const std::string &visitType, const std::optional<base::TeamId> &chosen);

//! A contact as a count of the session; numbers of nobody are left out.
[[nodiscard]] Draft hallCountOf(const HallEntry &entry, const base::RecordId &session);
//! The same of the session's kind, marked where it is a concern.
[[nodiscard]] Draft hallCountOf(const HallEntry &entry, const base::RecordId &session,
                                const std::string &visitType, bool isConcern);

} // namespace throughline::service
