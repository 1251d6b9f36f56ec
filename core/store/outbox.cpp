// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Ops: made, stamped, waiting to be sealed.
#include "store/outbox.h"

#include "sqlite/connection.h"
#include "store/outbox_items.h"

#include <limits>
#include <string>

namespace throughline::store {

using base::Result;

namespace {

[[nodiscard]] std::int64_t asNumber(base::HybridTime time)
{
    return static_cast<std::int64_t>(time.value);
}

[[nodiscard]] Result<OutgoingOp> readOp(const sqlite::Rows &rows)
{
    const domain::KindDescription *kind =
        domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(1)));
    const auto record = rows.fixed<base::RecordId>(2);
    if (!kind || !record)
        return base::Error{base::ErrorCode::StoreDamaged,
                           "A change that waits to be sent is damaged; keep the store as it is and "
                           "ask for help before anything else."};
    OutgoingOp op;
    op.index = rows.int64(0);
    op.kind = kind->kind;
    op.record = *record;
    op.made = {rows.int64(3)};
    op.time = {static_cast<std::uint64_t>(rows.int64(4))};
    op.bumped = rows.int64(5) != 0;
    op.op = base::toBytes(rows.blob(6));
    return op;
}

} // namespace

base::Error outboxMistake(const char *what)
{
    return {base::ErrorCode::Internal,
            std::string("A fault in the program stopped this step (") + what
                + "); please report it."};
}

Result<std::int64_t> endOfGap(sqlite::Connection &connection, std::int64_t folder,
                              std::int64_t first)
{
    TL_TRY(const auto next,
           connection.number("SELECT min(first_op) FROM outbox_item WHERE folder = ?1 "
                             "AND kind = 1 AND state <> 3 AND first_op > ?2",
                             folder, first));
    return next.value_or(std::numeric_limits<std::int64_t>::max());
}

Result<void> noteUnsealed(sqlite::Connection &connection, std::int64_t folder, std::int64_t after)
{
    while (true) {
        TL_TRY(const auto op,
               connection.number("SELECT min(i) FROM outbox_op WHERE folder = ?1 AND i > ?2",
                                 folder, after));
        if (!op)
            return connection.run("DELETE FROM outbox_folder WHERE folder = ?1", folder);
        TL_TRY(const auto heldUpTo,
               connection.number("SELECT last_op FROM outbox_item WHERE folder = ?1 AND kind = 1 "
                                 "AND state <> 3 AND first_op <= ?2 ORDER BY first_op DESC LIMIT 1",
                                 folder, *op));
        if (!heldUpTo || *heldUpTo < *op)
            return connection.run(
                "INSERT OR REPLACE INTO outbox_folder(folder, oldest) VALUES(?1, ?2)", folder, *op);
        after = *heldUpTo;
    }
}

Result<void> Outbox::addOp(std::int64_t folder, const OutgoingOp &op)
{
    // One row by its number, and no RETURNING: any other UPDATE begins a savepoint, at which the
    // search index of the same transaction writes out all it holds, once for every op.
    TL_CHECK(m_connection.run("UPDATE outbox_count SET i = i + 1 WHERE rowid = 1"));
    TL_TRY(const auto index, m_connection.number("SELECT i FROM outbox_count"));
    if (!index)
        return outboxMistake("the count of changes is gone");
    TL_CHECK(
        m_connection.run("INSERT INTO outbox_op(folder, i, kind, record, made, time, bumped, op) "
                         "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                         folder, *index, static_cast<int>(op.kind), op.record, op.made.value,
                         asNumber(op.time), op.bumped ? 1 : 0, base::ByteView(op.op)));
    return m_connection.run("INSERT INTO outbox_folder(folder, oldest) VALUES(?1, ?2) "
                            "ON CONFLICT DO NOTHING",
                            folder, *index);
}

Result<std::vector<std::int64_t>> Outbox::foldersToSeal(std::int64_t limit) const
{
    std::vector<std::int64_t> folders;
    auto rows =
        m_connection.query("SELECT folder FROM outbox_folder ORDER BY oldest LIMIT ?1", limit);
    TL_EACH_ROW (rows)
        folders.push_back(rows.int64(0));
    return folders;
}

Result<std::vector<OutgoingOp>> Outbox::unsealedOps(std::int64_t folder, std::size_t maxOps,
                                                    std::size_t maxBytes) const
{
    std::vector<OutgoingOp> ops;
    TL_TRY(const auto first,
           m_connection.number("SELECT oldest FROM outbox_folder WHERE folder = ?1", folder));
    if (!first)
        return ops;
    // Ops on the other side of a live bundle are for another bundle.
    TL_TRY(const std::int64_t end, endOfGap(m_connection, folder, *first));
    auto rows = m_connection.query("SELECT i, kind, record, made, time, bumped, op FROM outbox_op "
                                   "WHERE folder = ?1 AND i >= ?2 AND i < ?3 ORDER BY i",
                                   folder, *first, end);
    std::size_t bytes = 0;
    TL_EACH_ROW (rows) {
        bytes += rows.blob(6).size();
        if (!ops.empty() && (ops.size() >= maxOps || bytes > maxBytes))
            break;
        TL_TRY(OutgoingOp op, readOp(rows));
        ops.push_back(std::move(op));
    }
    return ops;
}

Result<std::vector<OutgoingOp>> Outbox::opsOf(std::int64_t folder) const
{
    std::vector<OutgoingOp> ops;
    auto rows = m_connection.query("SELECT i, kind, record, made, time, bumped, op FROM outbox_op "
                                   "WHERE folder = ?1 ORDER BY i",
                                   folder);
    TL_EACH_ROW (rows) {
        TL_TRY(OutgoingOp op, readOp(rows));
        ops.push_back(std::move(op));
    }
    return ops;
}

Result<std::vector<std::int64_t>> Outbox::foldersWithWork() const
{
    std::vector<std::int64_t> folders;
    auto rows = m_connection.query("SELECT folder FROM outbox_op UNION "
                                   "SELECT folder FROM outbox_item WHERE kind = 2 AND state <> 3");
    TL_EACH_ROW (rows)
        folders.push_back(rows.int64(0));
    return folders;
}

Result<void> Outbox::restamp(std::int64_t folder, const OutgoingOp &op)
{
    TL_CHECK(m_connection.run(
        "UPDATE outbox_op SET time = ?3, bumped = ?4, op = ?5 WHERE folder = ?1 AND i = ?2 "
        "AND NOT EXISTS (SELECT 1 FROM outbox_item WHERE folder = ?1 AND kind = 1 AND state <> 3 "
        "AND first_op <= ?2 AND last_op >= ?2)",
        folder, op.index, asNumber(op.time), op.bumped ? 1 : 0, base::ByteView(op.op)));
    return m_connection.lastChanges() == 1 ? Result<void>()
                                           : outboxMistake("a sealed change got another stamp");
}

} // namespace throughline::store
