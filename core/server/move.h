// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dump.h"
#include "server/organisation_server.h"

namespace throughline::server {

//! Carries everything from one store into another, empty one: chains, logs with every seq, hash and
//! time, folders, wraps, invites, the epoch and the signing key. Devices notice nothing, but that
//! they have to open a session. The store it comes from stays as it is. While it runs nobody may
//! serve either. Refused where there is no store to move, and when there are organisations in the
//! other one already; after an error it may hold some of them, whole.
[[nodiscard]] base::Result<Dumped> moveStore(const Options &from, const Options &to,
                                             base::Random &random);

} // namespace throughline::server
