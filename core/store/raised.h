// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/schema.h"

#include <optional>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! What this device has written for managers alone (a safeguarding concern, an incident), each in a
//! folder of its own, and whether the organisation's server has it. This stays when the device of
//! somebody who is no manager has forgotten the record itself; it says nothing of what was in it.
//! Never synced. Writers run inside the caller's transaction.
class Raised
{
public:
    struct Entry
    {
        std::int64_t folder = 0; //!< the store's short name for it
        domain::Kind kind = domain::Kind::Safeguarding;
        base::RecordId record;
        base::Millis made;
        std::optional<base::Millis> received; //!< when the server had all of it
    };

    explicit Raised(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> add(const Entry &entry);
    [[nodiscard]] base::Result<std::optional<Entry>> find(std::int64_t folder) const;
    [[nodiscard]] base::Result<bool> has(const base::RecordId &record) const;
    //! Newest first.
    [[nodiscard]] base::Result<std::vector<Entry>> all() const;
    //! Not yet known to be received, but nothing of their folders waits any more.
    [[nodiscard]] base::Result<std::vector<Entry>> arrived() const;
    [[nodiscard]] base::Result<std::int64_t> unsentCount() const;
    [[nodiscard]] base::Result<void> setReceived(std::int64_t folder, base::Millis received);
    //! It was taken back before anybody had it. No entry there is no error.
    [[nodiscard]] base::Result<void> remove(const base::RecordId &record);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
