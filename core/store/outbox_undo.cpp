// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Taking back what was added a moment ago, while nobody has it.
#include "sqlite/connection.h"
#include "store/outbox.h"
#include "store/outbox_items.h"

#include <algorithm>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

struct Added
{
    std::int64_t folder = 0;
    std::int64_t index = 0;
    domain::Kind kind = domain::Kind::Person;
    RecordId record;
};

//! The ops after one index up to another that no live bundle holds. Those lie in the folders that
//! have unsealed ops, so nothing else is looked through.
[[nodiscard]] Result<std::vector<Added>> unsealedBetween(sqlite::Connection &connection,
                                                         std::int64_t before, std::int64_t after)
{
    std::vector<Added> added;
    auto rows = connection.query(
        "SELECT o.folder, o.i, o.kind, o.record FROM outbox_folder f "
        "CROSS JOIN outbox_op o ON o.folder = f.folder AND o.i > ?1 AND o.i <= ?2 "
        "WHERE NOT EXISTS (SELECT 1 FROM outbox_item t WHERE t.folder = o.folder AND t.kind = 1 "
        "AND t.state <> 3 AND t.first_op <= o.i AND t.last_op >= o.i)",
        before, after);
    TL_EACH_ROW (rows) {
        const domain::KindDescription *kind =
            domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(2)));
        const auto record = rows.fixed<RecordId>(3);
        if (kind && record)
            added.push_back({rows.int64(0), rows.int64(1), kind->kind, *record});
    }
    return added;
}

[[nodiscard]] Result<bool> changedSince(sqlite::Connection &connection, const RecordId &record,
                                        std::int64_t index)
{
    TL_TRY(const auto newer,
           connection.number("SELECT 1 FROM outbox_op WHERE record = ?1 AND i > ?2 LIMIT 1", record,
                             index));
    return newer.has_value();
}

} // namespace

Result<std::int64_t> Outbox::mark() const
{
    TL_TRY(const auto index, m_connection.number("SELECT i FROM outbox_count"));
    if (!index)
        return outboxMistake("the count of changes is gone");
    return *index;
}

Result<bool> Outbox::takeBack(std::int64_t before, std::int64_t after)
{
    TL_TRY(const std::vector<Added> added, unsealedBetween(m_connection, before, after));
    // Numbers have no gaps when they are given, so one that is missing was sealed or has arrived.
    if (added.empty() || static_cast<std::int64_t>(added.size()) != after - before)
        return false;
    for (const Added &one : added) {
        TL_TRY(const bool changed, changedSince(m_connection, one.record, after));
        if (changed && one.kind != domain::Kind::Folder)
            return false;
    }
    for (const Added &one : added) {
        if (one.kind == domain::Kind::Folder)
            continue;
        TL_CHECK(m_connection.run("DELETE FROM outbox_op WHERE folder = ?1 AND i = ?2", one.folder,
                                  one.index));
        TL_TRY(
            const auto oldest,
            m_connection.number("SELECT oldest FROM outbox_folder WHERE folder = ?1", one.folder));
        if (oldest == one.index)
            TL_CHECK(noteUnsealed(m_connection, one.folder, one.index));
    }
    return true;
}

} // namespace throughline::store
