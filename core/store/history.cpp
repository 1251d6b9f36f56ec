// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> History::add(domain::Kind kind, const base::RecordId &record, const Entry &entry)
{
    return m_connection.run(
        "INSERT OR IGNORE INTO history(record, kind, field, time, device, value) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
        record, static_cast<int>(kind), static_cast<int>(entry.field),
        static_cast<std::int64_t>(entry.time.value), entry.device, base::ByteView(entry.value));
}

Result<void> History::restamp(domain::Kind kind, const base::RecordId &record,
                              const base::DeviceId &device, base::HybridTime before,
                              base::HybridTime after)
{
    return m_connection.run("UPDATE history SET time = ?5 WHERE record = ?1 AND kind = ?2 AND "
                            "device = ?3 AND time = ?4",
                            record, static_cast<int>(kind), device,
                            static_cast<std::int64_t>(before.value),
                            static_cast<std::int64_t>(after.value));
}

Result<void> History::forget(domain::Kind kind, const base::RecordId &record, const Entry &entry)
{
    return m_connection.run("DELETE FROM history WHERE record = ?1 AND kind = ?2 AND field = ?3 "
                            "AND time = ?4 AND device = ?5",
                            record, static_cast<int>(kind), static_cast<int>(entry.field),
                            static_cast<std::int64_t>(entry.time.value), entry.device);
}

Result<std::vector<History::Entry>> History::of(domain::Kind kind,
                                                const base::RecordId &record) const
{
    std::vector<Entry> entries;
    auto rows =
        m_connection.query("SELECT field, time, device, value FROM history "
                           "WHERE record = ?1 AND kind = ?2 ORDER BY field, time, device, value",
                           record, static_cast<int>(kind));
    TL_EACH_ROW (rows) {
        const base::ByteView value = rows.blob(3);
        entries.push_back({static_cast<std::uint16_t>(rows.int64(0)),
                           {static_cast<std::uint64_t>(rows.int64(1))},
                           rows.fixed<base::DeviceId>(2).value_or(base::DeviceId{}),
                           base::toBytes(value)});
    }
    return entries;
}

Result<std::vector<base::RecordId>> History::recordsThatHeld(domain::Kind kind, std::uint16_t field,
                                                             base::ByteView value) const
{
    std::vector<base::RecordId> records;
    auto rows = m_connection.query("SELECT DISTINCT record FROM history "
                                   "WHERE kind = ?1 AND field = ?2 AND value = ?3",
                                   static_cast<int>(kind), static_cast<int>(field), value);
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<base::RecordId>(0))
            records.push_back(*id);
    }
    return records;
}

Result<void> History::remove(domain::Kind kind, const base::RecordId &record)
{
    return m_connection.run("DELETE FROM history WHERE record = ?1 AND kind = ?2", record,
                            static_cast<int>(kind));
}

} // namespace throughline::store
