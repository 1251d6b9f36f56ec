// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

//! What both stores keep of an organisation, row by row as it lies: to carry it from one to the
//! other unchanged. Their tables have the same names and columns (sync.md D14).
namespace throughline::server {

struct StoredColumn
{
    std::string_view name;
    enum class Kind { Number, Bytes } kind;
};

struct StoredTable
{
    std::string_view name;
    std::span<const StoredColumn> columns; //!< those of the key first
    std::string_view order; //!< the columns of the key
};

//! The names of a table's columns, with commas between.
[[nodiscard]] std::string namesOf(const StoredTable &table);

//! The tables of one organisation, in the order in which they are carried.
[[nodiscard]] std::span<const StoredTable> storedTables();

//! A number, bytes, or nothing.
using StoredValue = std::variant<std::monostate, std::int64_t, base::Bytes>;
using StoredRow = std::vector<StoredValue>;

//! Gives the rows of one state of an organisation. Does not live longer than its store.
class RowSource
{
public:
    virtual ~RowSource() = default;
    //! In the order of the key, until the visitor says that it cannot go on.
    using Visitor = std::function<base::Result<void>(const StoredRow &)>;
    [[nodiscard]] virtual base::Result<void> rows(const StoredTable &table,
                                                  const Visitor &visit) = 0;
};

//! Takes the rows of a new organisation: all of them, or without `commit` none. Writer thread; does
//! not live longer than its store.
class RowSink
{
public:
    virtual ~RowSink() = default;
    [[nodiscard]] virtual base::Result<void> add(const StoredTable &table,
                                                 const StoredRow &row) = 0;
    //! The organisation's own; once, before `commit`, which counts what its log takes.
    [[nodiscard]] virtual base::Result<void> addQuota(std::uint64_t quota) = 0;
    [[nodiscard]] virtual base::Result<void> commit() = 0;
};

} // namespace throughline::server
