// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/kept_entries.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> KeptEntries::add(OutgoingItem::Kind kind, const ItemId &id, std::int64_t folder,
                              std::uint64_t seq, base::Millis until, base::ByteView bytes)
{
    return m_connection.run(
        "INSERT INTO kept(kind, folder, seq, until, id, bytes) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
        static_cast<int>(kind), folder, static_cast<std::int64_t>(seq), until.value, id, bytes);
}

Result<std::optional<std::pair<std::uint64_t, ItemId>>>
KeptEntries::lastUpTo(std::uint64_t seq) const
{
    auto rows = m_connection.query(
        "SELECT seq, id FROM kept WHERE seq > 0 AND seq <= ?1 ORDER BY seq DESC LIMIT 1",
        static_cast<std::int64_t>(seq));
    TL_TRY(const bool found, rows.next());
    const auto id = found ? rows.fixed<ItemId>(1) : std::nullopt;
    if (!id)
        return std::optional<std::pair<std::uint64_t, ItemId>>();
    return std::optional(std::pair(static_cast<std::uint64_t>(rows.int64(0)), *id));
}

Result<void> KeptEntries::forgetPlacesAfter(std::uint64_t seq)
{
    return m_connection.run("UPDATE kept SET seq = 0 WHERE seq > ?1",
                            static_cast<std::int64_t>(seq));
}

Result<std::vector<KeptEntries::Entry>> KeptEntries::after(Source source, OutgoingItem::Kind kind,
                                                           std::int64_t index,
                                                           std::int64_t limit) const
{
    std::vector<Entry> entries;
    auto rows = m_connection.query(source == Source::Own
                                       ? "SELECT i, id, folder IN (SELECT folder FROM left_behind) "
                                         "FROM outbox_item WHERE kind = ?1 "
                                         "AND state = 3 AND i > ?2 ORDER BY i LIMIT ?3"
                                       : "SELECT i, id, 0 FROM kept WHERE kind = ?1 AND i > ?2 "
                                         "ORDER BY i LIMIT ?3",
                                   static_cast<int>(kind), index, limit);
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<ItemId>(1))
            entries.push_back({source, rows.int64(0), kind, *id, rows.int64(2) != 0});
    }
    return entries;
}

Result<std::optional<base::Bytes>> KeptEntries::bytesOf(const Entry &entry) const
{
    auto rows = m_connection.query(entry.source == Source::Own
                                       ? "SELECT bytes FROM outbox_item WHERE i = ?1"
                                       : "SELECT bytes FROM kept WHERE i = ?1",
                                   entry.index);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(base::toBytes(rows.blob(0))) : std::nullopt;
}

Result<void> KeptEntries::forgetBefore(base::Millis moment)
{
    // They lie in the order in which the server received them: the first that stays ends it.
    TL_TRY(const auto first,
           m_connection.number("SELECT i FROM kept WHERE until >= ?1 ORDER BY i LIMIT 1",
                               moment.value));
    if (!first)
        return m_connection.run("DELETE FROM kept");
    return m_connection.run("DELETE FROM kept WHERE i < ?1", *first);
}

} // namespace throughline::store
