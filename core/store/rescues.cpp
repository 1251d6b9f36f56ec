// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rescues.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> Rescues::add(const Entry &entry)
{
    return m_connection.run("INSERT INTO rescue(folder, made, changes, sealed) "
                            "VALUES(?1, ?2, ?3, ?4)",
                            entry.folder, entry.made.value, entry.changes,
                            base::ByteView(entry.sealed));
}

Result<std::vector<Rescues::Entry>> Rescues::all() const
{
    std::vector<Entry> entries;
    auto rows = m_connection.query("SELECT folder, made, changes, sealed FROM rescue ORDER BY i");
    TL_EACH_ROW (rows)
        entries.push_back(
            {rows.int64(0), {rows.int64(1)}, rows.int64(2), base::toBytes(rows.blob(3))});
    return entries;
}

Result<Rescues::Count> Rescues::count() const
{
    auto rows =
        m_connection.query("SELECT coalesce(sum(changes), 0), "
                           "coalesce(sum(iif(written IS NULL, changes, 0)), 0) FROM rescue");
    TL_TRY(const bool found, rows.next());
    return found ? Count{rows.int64(0), rows.int64(1)} : Count{};
}

Result<void> Rescues::setWritten(base::Millis moment)
{
    return m_connection.run("UPDATE rescue SET written = ?1 WHERE written IS NULL", moment.value);
}

} // namespace throughline::store
