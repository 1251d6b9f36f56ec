// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <string>
#include <vector>

namespace throughline::bench {

//! Inserts bundles into a table with the columns and indexes of the server's log, in the same
//! database: in one session, as many rows to a statement, and a statement to a transaction. Throws
//! std::runtime_error where that does not work.
void insertRows(const std::string &database, const base::OrganisationId &organisation,
                const std::vector<protocol::LogEntry> &bundles, std::size_t rowsInTransaction);

} // namespace throughline::bench
