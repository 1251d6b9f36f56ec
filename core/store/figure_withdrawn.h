// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace throughline::store {

//! As a field of a `FigureColumns::Query`: whether the record is withdrawn, 0 or 1. Of a query that
//! asks for it, and of no other, withdrawn records are among the rows.
inline constexpr std::uint16_t withdrawnField = 0;

} // namespace throughline::store
