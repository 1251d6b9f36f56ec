// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/migrator.h"

namespace throughline::store {

//! "TLdv": a device's store, and not a server's.
inline constexpr int applicationId = 0x544c6476;

//! The numbered steps of the store, apart from the tables of records (record_tables.h).
[[nodiscard]] std::span<const sqlite::Migration> migrations();

} // namespace throughline::store
