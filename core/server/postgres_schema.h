// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres/connection.h"

namespace throughline::server {

inline constexpr std::int64_t postgresVersion = 1;

//! Makes the tables of sync.md D14 in an empty database, or sees that they are of this version. Of
//! several processes that start at once one makes them and the others wait. StoreTooNew for a
//! newer version.
[[nodiscard]] base::Result<void> preparePostgres(postgres::Connection &db);

} // namespace throughline::server
