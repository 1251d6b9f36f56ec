// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Work of this device that nobody else has and that it may keep no more, because its user may no
//! longer read where it belongs (sync.md D7, dead letter): sealed for the managers, so that it can
//! be given to them and is not readable here. Part of DeviceStore; writers run inside the caller's
//! transaction.
class Rescues
{
public:
    struct Entry
    {
        std::int64_t folder = 0; //!< the store's short name of where it belonged
        base::Millis made;
        std::int64_t changes = 0; //!< that somebody made
        base::Bytes sealed; //!< service's format (rescue.h)
    };
    struct Count
    {
        std::int64_t changes = 0;
        std::int64_t unwritten = 0; //!< of them, in no file yet
    };

    explicit Rescues(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> add(const Entry &entry);
    //! In order of their making.
    [[nodiscard]] base::Result<std::vector<Entry>> all() const;
    [[nodiscard]] base::Result<Count> count() const;
    //! All that is here is in a file now.
    [[nodiscard]] base::Result<void> setWritten(base::Millis moment);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
