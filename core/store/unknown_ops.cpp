// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/unknown_ops.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<void> UnknownOps::keep(std::int64_t folder, const base::DeviceId &device, base::ByteView op,
                              const ItemId &bundle)
{
    return m_connection.run(
        "INSERT INTO unknown_op(folder, device, op, bundle) VALUES(?1, ?2, ?3, ?4)", folder, device,
        op, bundle);
}

Result<void> UnknownOps::keepRefused(std::int64_t folder, const base::DeviceId &device,
                                     base::ByteView op)
{
    return m_connection.run("INSERT INTO unknown_op(folder, device, op) VALUES(?1, ?2, ?3)", folder,
                            device, op);
}

Result<std::vector<UnknownOps::Op>> UnknownOps::waiting(std::int64_t after, std::size_t most) const
{
    std::vector<Op> ops;
    auto rows =
        m_connection.query("SELECT u.i, u.folder, u.device, u.op, b.received FROM unknown_op u "
                           "LEFT JOIN bundle b ON b.id = u.bundle "
                           "WHERE u.bundle IS NOT NULL AND u.i > ?1 ORDER BY u.i LIMIT ?2",
                           after, static_cast<std::int64_t>(most));
    TL_EACH_ROW (rows) {
        const auto device = rows.fixed<base::DeviceId>(2);
        if (!device)
            continue;
        Op op{rows.int64(0), rows.int64(1), *device, base::toBytes(rows.blob(3)), {}};
        if (!rows.isNull(4))
            op.received = base::Millis{rows.int64(4)};
        ops.push_back(std::move(op));
    }
    return ops;
}

Result<void> UnknownOps::remove(std::int64_t index)
{
    return m_connection.run("DELETE FROM unknown_op WHERE i = ?1", index);
}

Result<void> UnknownOps::refuse(std::int64_t index)
{
    return m_connection.run("UPDATE unknown_op SET bundle = NULL WHERE i = ?1", index);
}

Result<std::int64_t> UnknownOps::count() const
{
    TL_TRY(const auto count, m_connection.number("SELECT count(*) FROM unknown_op"));
    return count.value_or(0);
}

} // namespace throughline::store
