// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/raised.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

namespace {

[[nodiscard]] Result<std::vector<Raised::Entry>> read(sqlite::Rows rows)
{
    std::vector<Raised::Entry> entries;
    TL_EACH_ROW (rows) {
        const auto *kind = domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(1)));
        const auto record = rows.fixed<base::RecordId>(2);
        if (!kind || !record)
            continue;
        Raised::Entry entry{rows.int64(0), kind->kind, *record, {rows.int64(3)}, {}};
        if (!rows.isNull(4))
            entry.received = base::Millis{rows.int64(4)};
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

Result<void> Raised::add(const Entry &entry)
{
    return m_connection.run("INSERT INTO raised(folder, kind, record, made) VALUES(?1, ?2, ?3, ?4)",
                            entry.folder, static_cast<std::int64_t>(entry.kind), entry.record,
                            entry.made.value);
}

Result<std::optional<Raised::Entry>> Raised::find(std::int64_t folder) const
{
    TL_TRY(
        const std::vector<Entry> found,
        read(m_connection.query(
            "SELECT folder, kind, record, made, received FROM raised WHERE folder = ?1", folder)));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<bool> Raised::has(const base::RecordId &record) const
{
    TL_TRY(const auto found, m_connection.number("SELECT 1 FROM raised WHERE record = ?1", record));
    return found.has_value();
}

Result<std::vector<Raised::Entry>> Raised::all() const
{
    return read(m_connection.query("SELECT folder, kind, record, made, received FROM raised "
                                   "ORDER BY made DESC, folder DESC"));
}

Result<std::vector<Raised::Entry>> Raised::arrived() const
{
    return read(m_connection.query(
        "SELECT folder, kind, record, made, received FROM raised WHERE received IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM outbox_op o WHERE o.folder = raised.folder) "
        "ORDER BY folder"));
}

Result<std::int64_t> Raised::unsentCount() const
{
    TL_TRY(const auto count,
           m_connection.number("SELECT count(*) FROM raised WHERE received IS NULL"));
    return count.value_or(0);
}

Result<void> Raised::setReceived(std::int64_t folder, base::Millis received)
{
    return m_connection.run("UPDATE raised SET received = ?2 WHERE folder = ?1", folder,
                            received.value);
}

Result<void> Raised::remove(const base::RecordId &record)
{
    return m_connection.run("DELETE FROM raised WHERE record = ?1", record);
}

} // namespace throughline::store
