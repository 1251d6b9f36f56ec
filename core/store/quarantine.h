// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/folders.h"

#include <map>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Entries that could not be taken, kept whole with the reason, never in the way of the rest (D7).
class Quarantine
{
public:
    struct Entry
    {
        ItemId id;
        std::uint64_t seq = 0;
        int kind = 0; //!< of the log entry
        int reason = 0; //!< sync's number
        base::Millis received; //!< by the server
        base::Bytes bytes;
    };

    explicit Quarantine(sqlite::Connection &connection) : m_connection(connection) {}

    //! The same id again replaces the reason.
    [[nodiscard]] base::Result<void> add(const Entry &entry, base::Millis seen);
    [[nodiscard]] base::Result<std::vector<Entry>> all() const;
    [[nodiscard]] base::Result<bool> contains(const ItemId &id) const;
    [[nodiscard]] base::Result<void> remove(const ItemId &id);
    //! All that are there for one reason are there for another one from now on.
    [[nodiscard]] base::Result<void> setReason(int before, int after);
    [[nodiscard]] base::Result<std::int64_t> count() const;
    //! By sync's number of the reason.
    [[nodiscard]] base::Result<std::map<int, std::int64_t>> countByReason() const;

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
