// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where every record stands on its way.
#include "sqlite/connection.h"
#include "store/outbox.h"
#include "store/outbox_items.h"

#include <functional>
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
};

[[nodiscard]] Result<std::vector<Range>> liveRanges(sqlite::Connection &connection)
{
    std::vector<Range> ranges;
    auto rows = connection.query("SELECT folder, first_op, last_op, state FROM outbox_item "
                                 "WHERE kind = 1 AND state <> 3 ORDER BY folder, first_op");
    TL_EACH_ROW (rows)
        ranges.push_back(
            {rows.int64(0), rows.int64(1), rows.int64(2), static_cast<ItemState>(rows.int64(3))});
    return ranges;
}

//! Every op with the state of the bundle that holds it, nothing when none does: both lie in the
//! order of folder and op, so one walk over each is enough.
[[nodiscard]] Result<void>
walkOps(sqlite::Connection &connection,
        const std::function<void(const RecordId &, base::Millis, std::optional<ItemState>)> &take)
{
    TL_TRY(const std::vector<Range> ranges, liveRanges(connection));
    auto range = ranges.begin();
    // A folder's own record comes with the first thing put into it; nobody has written it.
    auto rows = connection.query("SELECT folder, i, record, made FROM outbox_op WHERE kind <> ?1 "
                                 "ORDER BY folder, i",
                                 static_cast<int>(domain::Kind::Folder));
    TL_EACH_ROW (rows) {
        const std::pair at(rows.int64(0), rows.int64(1));
        while (range != ranges.end() && std::pair(range->folder, range->last) < at)
            ++range;
        const bool held = range != ranges.end() && std::pair(range->folder, range->first) <= at;
        if (const auto record = rows.fixed<RecordId>(2))
            take(*record, {rows.int64(3)}, held ? std::optional(range->state) : std::nullopt);
    }
    return {};
}

} // namespace

Result<Waiting> Outbox::waiting() const
{
    Waiting out;
    std::unordered_set<RecordId> waiting;
    std::unordered_set<RecordId> refused;
    TL_CHECK(
        walkOps(m_connection,
                [&](const RecordId &record, base::Millis made, std::optional<ItemState> state) {
                    if (state == ItemState::Refused) {
                        refused.insert(record);
                        return;
                    }
                    waiting.insert(record);
                    if (!out.oldest || made < *out.oldest)
                        out.oldest = made;
                }));
    out.records = static_cast<std::int64_t>(waiting.size());
    out.refused = static_cast<std::int64_t>(refused.size());
    return out;
}

Result<std::unordered_map<RecordId, RecordState>> Outbox::states() const
{
    std::unordered_map<RecordId, RecordState> states;
    TL_CHECK(walkOps(
        m_connection, [&](const RecordId &record, base::Millis, std::optional<ItemState> state) {
            const auto one = state == ItemState::Sent ? RecordState::Sent : RecordState::Queued;
            const auto [place, isNew] = states.emplace(record, one);
            if (!isNew && one == RecordState::Queued)
                place->second = one;
        }));
    return states;
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
