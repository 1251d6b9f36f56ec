// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pending_write.h"

namespace throughline::server {

//! GET /v1/teams/{team}/{generation}/wraps: the caller's own.
[[nodiscard]] Response readWrap(const Context &context, const Request &request, const Route &route);
//! POST of the same, by managers and admins who are in the team or keep it: first all of the team's
//! devices, later single ones.
[[nodiscard]] std::unique_ptr<PendingWrite> checkWraps(const Context &context,
                                                       const Request &request, const Route &route);
//! GET /v1/wraps/missing, of the newest generations: to managers, of the teams they may post for.
[[nodiscard]] Response missingWraps(const Context &context, const Request &request);

//! True when the roster knows the team's generation.
[[nodiscard]] bool hasGeneration(const protocol::Roster &roster, const base::TeamId &team,
                                 std::uint64_t generation);

} // namespace throughline::server
