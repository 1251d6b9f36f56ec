// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! GET /v1/epoch?before=HEX&anchor=SEQ-ID: the epoch in force, and how much of the log of the other
//! one it has, of which the anchor is an entry; answered also while an administrator is waited for.
//! Any thread, as the others.
[[nodiscard]] Response readEpoch(const Context &context, const Request &request,
                                 const Route &route);
//! POST /v1/missing: which of these entries the log has not got, so that a device that offers them
//! again sends no more than those. What is left of an erased folder counts as there.
[[nodiscard]] Response missingEntries(const Context &context, const Request &request);
//! GET /v1/index?page=N: the folders that the caller may read (sync.md D13). Each page is sorted
//! anew out of all of them: for whoever compares, not for every round.
[[nodiscard]] Response readIndex(const Context &context, const Request &request,
                                 const Route &route);

} // namespace throughline::server
