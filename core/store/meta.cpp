// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/meta.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

Result<std::optional<base::Bytes>> Meta::bytes(MetaKey key) const
{
    auto rows = m_connection.query("SELECT v FROM meta WHERE k = ?1 AND typeof(v) = 'blob'",
                                   static_cast<int>(key));
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(base::toBytes(rows.blob(0))) : std::nullopt;
}

Result<std::optional<std::int64_t>> Meta::number(MetaKey key) const
{
    return m_connection.number("SELECT v FROM meta WHERE k = ?1 AND typeof(v) = 'integer'",
                               static_cast<int>(key));
}

Result<void> Meta::set(MetaKey key, base::ByteView value)
{
    return m_connection.run("INSERT OR REPLACE INTO meta(k, v) VALUES(?1, ?2)",
                            static_cast<int>(key), value);
}

Result<void> Meta::set(MetaKey key, std::int64_t value)
{
    return m_connection.run("INSERT OR REPLACE INTO meta(k, v) VALUES(?1, ?2)",
                            static_cast<int>(key), value);
}

Result<void> Meta::remove(MetaKey key)
{
    return m_connection.run("DELETE FROM meta WHERE k = ?1", static_cast<int>(key));
}

} // namespace throughline::store
