// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! The people whose page was opened last on this device; never synced. Writers run inside the
//! caller's transaction.
class Recents
{
public:
    static constexpr std::int64_t mostKept = 50;

    explicit Recents(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> note(const base::RecordId &person, base::Millis opened);
    //! The one opened last comes first. A person may be withdrawn since.
    [[nodiscard]] base::Result<std::vector<base::RecordId>> newest(std::int64_t limit) const;

    //! Whether `what` of the person was looked at here on that day (days since 1970), so that the
    //! access log gets one line for it.
    [[nodiscard]] base::Result<bool> wasSeen(const base::RecordId &person, std::string_view what,
                                             std::int64_t day) const;
    [[nodiscard]] base::Result<void> noteSeen(const base::RecordId &person, std::string_view what,
                                              std::int64_t day);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
