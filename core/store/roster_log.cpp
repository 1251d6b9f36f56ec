// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/roster_log.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<std::vector<RosterLog::Entry>> RosterLog::all() const
{
    std::vector<Entry> entries;
    auto rows = m_connection.query("SELECT statement, signatures FROM roster ORDER BY seq");
    TL_EACH_ROW (rows)
        entries.push_back({base::toBytes(rows.blob(0)), base::toBytes(rows.blob(1))});
    return entries;
}

Result<void> RosterLog::append(std::uint64_t seq, const Entry &entry)
{
    return m_connection.run("INSERT INTO roster(seq, statement, signatures) VALUES(?1, ?2, ?3)",
                            static_cast<std::int64_t>(seq), base::ByteView(entry.statement),
                            base::ByteView(entry.signatures));
}

} // namespace throughline::store
