// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! The chain of roster statements as it was verified, in order from genesis. Statement and
//! signatures are opaque here.
class RosterLog
{
public:
    struct Entry
    {
        base::Bytes statement;
        base::Bytes signatures;
    };

    explicit RosterLog(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<std::vector<Entry>> all() const;
    [[nodiscard]] base::Result<void> append(std::uint64_t seq, const Entry &entry);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
