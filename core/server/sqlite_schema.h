// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/migrator.h"

namespace throughline::server {

//! The tables of one organisation's file (sync.md D14). The file is the organisation's, so no
//! table has a column for it.
[[nodiscard]] std::span<const sqlite::Migration> organisationMigrations();
//! The tables of server.db.
[[nodiscard]] std::span<const sqlite::Migration> serverMigrations();

inline constexpr int organisationApplicationId = 0x544C4F31; // "TLO1"
inline constexpr int serverApplicationId = 0x544C5331; // "TLS1"

} // namespace throughline::server
