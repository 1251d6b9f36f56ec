// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "processes.h"
#include "store/records.h"

#include <filesystem>
#include <span>

namespace throughline::bench {

//! The same rows into the same tables without any sync: what no engine on this store can beat.
struct Floor
{
    Stopwatch::Times times; //!< at the best transaction size
    std::int64_t transaction = 0; //!< rows in a transaction there
};

//! Through store::Records::insertNew, with the search index. Fresh stores in `folder`.
[[nodiscard]] base::Result<Floor> insertThroughStore(const std::filesystem::path &folder,
                                                     std::span<const store::StoredRow> rows);
//! Bare INSERTs into the same tables with their indexes, without the search index.
[[nodiscard]] base::Result<Floor> insertBare(const std::filesystem::path &folder,
                                             std::span<const store::StoredRow> rows);
//! The same, and the text of people in a full-text index with prefixes, without more.
[[nodiscard]] base::Result<Floor> insertWithTextIndex(const std::filesystem::path &folder,
                                                      std::span<const store::StoredRow> rows);

} // namespace throughline::bench
