// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/bundles.h"

#include "sqlite/connection.h"

#include <algorithm>

namespace throughline::store {

using base::Result;

Result<bool> Bundles::contains(const ItemId &id) const
{
    TL_TRY(const auto found, m_connection.number("SELECT 1 FROM bundle WHERE id = ?1", id));
    return found.has_value();
}

Result<std::optional<Bundles::Known>> Bundles::find(const ItemId &id) const
{
    auto rows =
        m_connection.query("SELECT device, n, folder, received FROM bundle WHERE id = ?1", id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Known>();
    Known known{id, rows.fixed<base::DeviceId>(0).value_or(base::DeviceId()),
                static_cast<std::uint64_t>(rows.int64(1)), rows.int64(2)};
    if (!rows.isNull(3))
        known.received = base::Millis{rows.int64(3)};
    return std::optional(known);
}

Result<void> Bundles::setReceived(const ItemId &id, base::Millis received)
{
    return m_connection.run("UPDATE bundle SET received = ?2 WHERE id = ?1", id, received.value);
}

Result<std::optional<ItemId>> Bundles::madeBy(const base::DeviceId &device, std::uint64_t n) const
{
    auto rows = m_connection.query("SELECT id FROM bundle WHERE device = ?1 AND n = ?2 LIMIT 1",
                                   device, static_cast<std::int64_t>(n));
    TL_TRY(const bool found, rows.next());
    return found ? rows.fixed<ItemId>(0) : std::nullopt;
}

Result<std::uint64_t> Bundles::highestOf(const base::DeviceId &device) const
{
    TL_TRY(const auto n,
           m_connection.number("SELECT max(coalesce((SELECT max(n) FROM bundle WHERE device = ?1), "
                               "0), coalesce((SELECT n FROM bundle_past WHERE device = ?1), 0))",
                               device));
    return static_cast<std::uint64_t>(n.value_or(0));
}

Result<std::map<base::DeviceId, base::Millis>> Bundles::lastReceived() const
{
    std::map<base::DeviceId, base::Millis> last;
    auto rows = m_connection.query("SELECT device, max(received) FROM bundle "
                                   "WHERE received IS NOT NULL GROUP BY device "
                                   "UNION ALL SELECT device, received FROM bundle_past "
                                   "WHERE received > 0");
    TL_EACH_ROW (rows) {
        if (const auto device = rows.fixed<base::DeviceId>(0)) {
            base::Millis &newest = last[*device];
            newest = std::max(newest, base::Millis{rows.int64(1)});
        }
    }
    return last;
}

Result<std::optional<std::int64_t>> Bundles::folderOf(const ItemId &id) const
{
    return m_connection.number("SELECT folder FROM bundle WHERE id = ?1", id);
}

Result<void> Bundles::add(const Known &bundle)
{
    const auto received =
        bundle.received ? std::optional(bundle.received->value) : std::optional<std::int64_t>();
    return m_connection.run("INSERT INTO bundle(id, device, n, folder, received) "
                            "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                            bundle.id, bundle.device, static_cast<std::int64_t>(bundle.n),
                            bundle.folder, received);
}

} // namespace throughline::store
