// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Sealed items: sent, and what became of them.
#include "store/outbox_items.h"

#include "sqlite/connection.h"
#include "store/outbox.h"

namespace throughline::store {

using base::Result;

namespace {

struct Row
{
    std::int64_t index = 0;
    OutgoingItem::Kind kind = OutgoingItem::Kind::Bundle;
    std::int64_t folder = 0;
    std::int64_t firstOp = 0;
    std::int64_t lastOp = 0;
    ItemState state = ItemState::Sealed;
};

//! The item, unless it is unknown or was acknowledged.
[[nodiscard]] Result<std::optional<Row>> liveItem(sqlite::Connection &connection, const ItemId &id)
{
    auto rows = connection.query(
        "SELECT i, kind, folder, first_op, last_op, state FROM outbox_item WHERE id = ?1", id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Row>();
    const Row row{rows.int64(0), static_cast<OutgoingItem::Kind>(rows.int64(1)),
                  rows.int64(2), rows.int64(3),
                  rows.int64(4), static_cast<ItemState>(rows.int64(5))};
    return row.state == ItemState::Acknowledged ? std::nullopt : std::optional(row);
}

//! The first op that a bundle up to this op holds; a mistake when it would hold none, or one of
//! another bundle's.
[[nodiscard]] Result<std::int64_t> firstOpOf(sqlite::Connection &connection,
                                             const OutgoingItem &item)
{
    TL_TRY(const auto first,
           connection.number("SELECT oldest FROM outbox_folder WHERE folder = ?1", item.folder));
    if (!first || *first > item.lastOp)
        return outboxMistake("a bundle without changes");
    TL_TRY(const std::int64_t end, endOfGap(connection, item.folder, *first));
    if (end <= item.lastOp)
        return outboxMistake("a change in two bundles");
    return *first;
}

[[nodiscard]] Result<std::vector<Outbox::Carried>> recordsIn(sqlite::Connection &connection,
                                                             const Row &item)
{
    std::vector<Outbox::Carried> carried;
    auto rows = connection.query("SELECT kind, record, max(time) FROM outbox_op "
                                 "WHERE folder = ?1 AND i BETWEEN ?2 AND ?3 GROUP BY kind, record",
                                 item.folder, item.firstOp, item.lastOp);
    TL_EACH_ROW (rows) {
        const domain::KindDescription *kind =
            domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(0)));
        const auto record = rows.fixed<base::RecordId>(1);
        if (kind && record)
            carried.push_back({kind->kind, *record, {static_cast<std::uint64_t>(rows.int64(2))}});
    }
    return carried;
}

//! i, kind, id, folder, n, last_op, bytes.
[[nodiscard]] Result<OutgoingItem> readItem(const sqlite::Rows &rows)
{
    const auto id = rows.fixed<ItemId>(2);
    if (!id)
        return outboxMistake("an outgoing item without its name");
    return OutgoingItem{rows.int64(0),
                        static_cast<OutgoingItem::Kind>(rows.int64(1)),
                        *id,
                        rows.int64(3),
                        static_cast<std::uint64_t>(rows.int64(4)),
                        rows.int64(5),
                        base::toBytes(rows.blob(6))};
}

[[nodiscard]] bool isBundle(OutgoingItem::Kind kind)
{
    return kind == OutgoingItem::Kind::Bundle;
}

} // namespace

Result<void> Outbox::addItem(const OutgoingItem &item)
{
    std::int64_t first = 0;
    if (isBundle(item.kind)) {
        TL_TRY(first, firstOpOf(m_connection, item));
    }
    TL_CHECK(m_connection.run(
        "INSERT INTO outbox_item(kind, id, folder, n, first_op, last_op, state, bytes) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        static_cast<int>(item.kind), item.id, item.folder, static_cast<std::int64_t>(item.n), first,
        item.lastOp, static_cast<int>(ItemState::Sealed), base::ByteView(item.bytes)));
    return isBundle(item.kind) ? noteUnsealed(m_connection, item.folder, item.lastOp)
                               : Result<void>();
}

Result<std::vector<OutgoingItem>> Outbox::toSend(std::size_t maxItems, std::size_t maxBytes,
                                                 const Holds &holds) const
{
    std::vector<OutgoingItem> items;
    auto rows = m_connection.query("SELECT i, kind, id, folder, n, last_op, bytes FROM outbox_item "
                                   "WHERE state < 3 ORDER BY i");
    std::size_t bytes = 0;
    TL_EACH_ROW (rows) {
        TL_TRY(OutgoingItem item, readItem(rows));
        if (holds) {
            TL_TRY(const bool isHeld, holds(item));
            if (isHeld)
                continue;
        }
        bytes += item.bytes.size();
        if (!items.empty() && (items.size() >= maxItems || bytes > maxBytes))
            break;
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<OutgoingItem>> Outbox::grantsOf(std::int64_t folder) const
{
    std::vector<OutgoingItem> items;
    auto rows = m_connection.query("SELECT i, kind, id, folder, n, last_op, bytes FROM outbox_item "
                                   "WHERE folder = ?1 AND kind = 2 AND state <> 3 ORDER BY i",
                                   folder);
    TL_EACH_ROW (rows) {
        TL_TRY(OutgoingItem item, readItem(rows));
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::optional<OutgoingItem>> Outbox::grantOf(std::int64_t folder) const
{
    TL_TRY(std::vector<OutgoingItem> items, grantsOf(folder));
    return items.empty() ? std::nullopt : std::optional(std::move(items.front()));
}

Result<void> Outbox::forEachItem(
    const std::function<Result<void>(const OutgoingItem &, bool isReceived)> &take) const
{
    auto rows =
        m_connection.query("SELECT i, kind, id, folder, n, last_op, bytes, state FROM outbox_item "
                           "WHERE state <> 4 ORDER BY i");
    TL_EACH_ROW (rows) {
        TL_TRY(const OutgoingItem item, readItem(rows));
        TL_CHECK(take(item, static_cast<ItemState>(rows.int64(7)) == ItemState::Acknowledged));
    }
    return {};
}

Result<std::optional<base::Bytes>> Outbox::bytesOf(const ItemId &id) const
{
    auto rows = m_connection.query("SELECT bytes FROM outbox_item WHERE id = ?1", id);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(base::toBytes(rows.blob(0))) : std::nullopt;
}

Result<void> Outbox::markSent(std::span<const ItemId> ids)
{
    for (const ItemId &id : ids)
        TL_CHECK(
            m_connection.run("UPDATE outbox_item SET state = 2 WHERE id = ?1 AND state = 1", id));
    return {};
}

Result<void> Outbox::keepStamps(const ItemId &id)
{
    TL_TRY(const std::optional<Row> item, liveItem(m_connection, id));
    if (!item || !isBundle(item->kind))
        return {};
    return m_connection.run(
        "UPDATE outbox_op SET bumped = 1 WHERE folder = ?1 AND i BETWEEN ?2 AND ?3", item->folder,
        item->firstOp, item->lastOp);
}

Result<bool> Outbox::hasSealed(std::int64_t folder) const
{
    // "<> 3" follows from "< 3", but the index of folders is not taken for what only follows.
    TL_TRY(const auto found,
           m_connection.number("SELECT 1 FROM outbox_item WHERE folder = ?1 AND kind = 1 "
                               "AND state <> 3 AND state < 3 LIMIT 1",
                               folder));
    return found.has_value();
}

Result<std::vector<Outbox::Carried>> Outbox::acknowledge(const ItemId &id, base::Millis received)
{
    TL_TRY(const std::optional<Row> item, liveItem(m_connection, id));
    std::vector<Carried> carried;
    if (!item)
        return carried;
    if (isBundle(item->kind)) {
        TL_TRY(carried, recordsIn(m_connection, *item));
        TL_CHECK(m_connection.run("DELETE FROM outbox_op WHERE folder = ?1 AND i BETWEEN ?2 AND ?3",
                                  item->folder, item->firstOp, item->lastOp));
    }
    TL_CHECK(m_connection.run(
        "UPDATE outbox_item SET state = 3, reason = NULL, acked_ms = ?2 WHERE i = ?1", item->index,
        received.value));
    return carried;
}

Result<void> Outbox::replaceGrant(const ItemId &before, const ItemId &id, base::ByteView bytes)
{
    return m_connection.run("UPDATE outbox_item SET id = ?2, bytes = ?3 WHERE id = ?1 AND kind = 2",
                            before, id, bytes);
}

Result<void> Outbox::drop(const ItemId &id)
{
    TL_TRY(const std::optional<Row> item, liveItem(m_connection, id));
    if (!item)
        return {};
    TL_CHECK(m_connection.run("DELETE FROM outbox_item WHERE i = ?1", item->index));
    if (!isBundle(item->kind))
        return {};
    return m_connection.run("INSERT INTO outbox_folder(folder, oldest) VALUES(?1, ?2) ON CONFLICT "
                            "DO UPDATE SET oldest = min(oldest, excluded.oldest)",
                            item->folder, item->firstOp);
}

Result<void> Outbox::refuse(const ItemId &id, int reason)
{
    return m_connection.run(
        "UPDATE outbox_item SET state = 4, reason = ?2 WHERE id = ?1 AND state <> 3", id, reason);
}

Result<void> Outbox::offerAgain(int reason)
{
    std::vector<ItemId> refused;
    auto rows = m_connection.query(
        "SELECT id FROM outbox_item WHERE state = 4 AND reason = ?1 AND kind = 1", reason);
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<ItemId>(0))
            refused.push_back(*id);
    }
    for (const ItemId &id : refused)
        TL_CHECK(drop(id));
    return m_connection.run(
        "UPDATE outbox_item SET state = 1, reason = NULL WHERE state = 4 AND reason = ?1", reason);
}

Result<void> Outbox::addReceipt(base::Millis received, base::ByteView receipt)
{
    return m_connection.run("INSERT INTO receipt(received, bytes) VALUES(?1, ?2)", received.value,
                            receipt);
}

Result<void> Outbox::forgetSentBefore(base::Millis moment)
{
    return m_connection.run("DELETE FROM outbox_item WHERE state = 3 AND acked_ms < ?1",
                            moment.value);
}

} // namespace throughline::store
