// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where every record stands on its way.
#include "sqlite/connection.h"
#include "store/outbox.h"
#include "store/outbox_items.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

struct Range
{
    std::int64_t folder = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
    ItemState state = ItemState::Sealed;
    int reason = 0; //!< of a refused one
};

//! An op as it waits, and the bundle that holds it, if one does.
struct WaitingOp
{
    domain::Kind kind = domain::Kind::Person;
    RecordId record;
    base::Millis made;
    const Range *bundle = nullptr;

    [[nodiscard]] bool isIn(ItemState state) const { return bundle && bundle->state == state; }
};

[[nodiscard]] Result<std::vector<Range>> liveRanges(sqlite::Connection &connection)
{
    std::vector<Range> ranges;
    auto rows = connection.query("SELECT folder, first_op, last_op, state, reason FROM outbox_item "
                                 "WHERE kind = 1 AND state <> 3 ORDER BY folder, first_op");
    TL_EACH_ROW (rows)
        ranges.push_back({rows.int64(0), rows.int64(1), rows.int64(2),
                          static_cast<ItemState>(rows.int64(3)), static_cast<int>(rows.int64(4))});
    return ranges;
}

//! Every op and the bundle that holds it: both lie in the order of folder and op, so one walk over
//! each is enough.
[[nodiscard]] Result<void> walkOps(sqlite::Connection &connection,
                                   const std::function<void(const WaitingOp &)> &take)
{
    TL_TRY(const std::vector<Range> ranges, liveRanges(connection));
    auto range = ranges.begin();
    auto rows = connection.query("SELECT folder, i, record, made, kind FROM outbox_op "
                                 "ORDER BY folder, i");
    TL_EACH_ROW (rows) {
        const std::pair at(rows.int64(0), rows.int64(1));
        while (range != ranges.end() && std::pair(range->folder, range->last) < at)
            ++range;
        const bool held = range != ranges.end() && std::pair(range->folder, range->first) <= at;
        const auto record = rows.fixed<RecordId>(2);
        const auto *kind = domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(4)));
        if (record && kind && domain::isSomebodysWork(kind->kind))
            take({kind->kind, *record, {rows.int64(3)}, held ? &*range : nullptr});
    }
    return {};
}

} // namespace

Result<Waiting> Outbox::waiting() const
{
    Waiting out;
    std::unordered_set<RecordId> waiting;
    std::unordered_set<RecordId> refused;
    TL_CHECK(walkOps(m_connection, [&](const WaitingOp &op) {
        if (op.isIn(ItemState::Refused)) {
            refused.insert(op.record);
            return;
        }
        waiting.insert(op.record);
        if (!out.oldest || op.made < *out.oldest)
            out.oldest = op.made;
    }));
    out.records = static_cast<std::int64_t>(waiting.size());
    out.refused = static_cast<std::int64_t>(refused.size());
    return out;
}

Result<std::vector<WaitingChange>> Outbox::waitingChanges(std::int64_t limit) const
{
    std::unordered_map<RecordId, WaitingChange> records;
    TL_CHECK(walkOps(m_connection, [&](const WaitingOp &op) {
        WaitingChange &one =
            records.try_emplace(op.record, WaitingChange{op.kind, op.record, op.made, {}})
                .first->second;
        one.made = std::min(one.made, op.made);
        if (op.isIn(ItemState::Refused))
            one.refused = op.bundle->reason;
    }));
    std::vector<WaitingChange> changes;
    for (const auto &[id, change] : records)
        changes.push_back(change);
    std::sort(changes.begin(), changes.end(), [](const WaitingChange &a, const WaitingChange &b) {
        return std::tuple(!a.refused, a.made, a.record) < std::tuple(!b.refused, b.made, b.record);
    });
    if (limit < static_cast<std::int64_t>(changes.size()))
        changes.resize(static_cast<std::size_t>(std::max<std::int64_t>(limit, 0)));
    return changes;
}

Result<RecordState> Outbox::stateOf(const RecordId &record) const
{
    auto state = RecordState::Synced;
    auto rows = m_connection.query(
        "SELECT (SELECT state FROM outbox_item t WHERE t.folder = o.folder AND t.kind = 1 "
        "AND t.state <> 3 AND t.first_op <= o.i AND t.last_op >= o.i "
        "ORDER BY t.first_op DESC LIMIT 1) FROM outbox_op o WHERE o.record = ?1",
        record);
    TL_EACH_ROW (rows) {
        if (rows.isNull(0) || static_cast<ItemState>(rows.int64(0)) != ItemState::Sent)
            return RecordState::Queued;
        state = RecordState::Sent;
    }
    return state;
}

} // namespace throughline::store
