// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/quarantine.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> Quarantine::add(const Entry &entry, base::Millis seen)
{
    return m_connection.run(
        "INSERT INTO quarantine(id, seq, kind, reason, received, seen, bytes) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(id) DO UPDATE SET reason = excluded.reason",
        entry.id, static_cast<std::int64_t>(entry.seq), entry.kind, entry.reason,
        entry.received.value, seen.value, base::ByteView(entry.bytes));
}

Result<std::vector<Quarantine::Entry>> Quarantine::all() const
{
    std::vector<Entry> entries;
    auto rows = m_connection.query(
        "SELECT id, seq, kind, reason, received, bytes FROM quarantine ORDER BY seq, i");
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<ItemId>(0))
            entries.push_back({*id,
                               static_cast<std::uint64_t>(rows.int64(1)),
                               static_cast<int>(rows.int64(2)),
                               static_cast<int>(rows.int64(3)),
                               {rows.int64(4)},
                               base::toBytes(rows.blob(5))});
    }
    return entries;
}

Result<bool> Quarantine::contains(const ItemId &id) const
{
    TL_TRY(const auto found, m_connection.number("SELECT 1 FROM quarantine WHERE id = ?1", id));
    return found.has_value();
}

Result<void> Quarantine::remove(const ItemId &id)
{
    return m_connection.run("DELETE FROM quarantine WHERE id = ?1", id);
}

Result<void> Quarantine::setReason(int before, int after)
{
    return m_connection.run("UPDATE quarantine SET reason = ?2 WHERE reason = ?1", before, after);
}

Result<std::int64_t> Quarantine::count() const
{
    TL_TRY(const auto count, m_connection.number("SELECT count(*) FROM quarantine"));
    return count.value_or(0);
}

Result<std::map<int, std::int64_t>> Quarantine::countByReason() const
{
    std::map<int, std::int64_t> counts;
    auto rows = m_connection.query("SELECT reason, count(*) FROM quarantine GROUP BY reason");
    TL_EACH_ROW (rows)
        counts.emplace(static_cast<int>(rows.int64(0)), rows.int64(1));
    return counts;
}

} // namespace throughline::store
