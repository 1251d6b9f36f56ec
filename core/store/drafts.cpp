// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.h"

#include "sqlite/connection.h"

namespace throughline::store {

using base::Result;

namespace {

[[nodiscard]] Drafts::Draft draftIn(const sqlite::Rows &rows)
{
    return {std::string(rows.text(0)), {rows.int64(1)}, base::toBytes(rows.blob(2))};
}

} // namespace

Result<void> Drafts::put(std::string_view key, base::Millis changed, base::ByteView body)
{
    return m_connection.run("INSERT OR REPLACE INTO draft(key, changed, body) VALUES(?1, ?2, ?3)",
                            key, changed.value, body);
}

Result<std::optional<Drafts::Draft>> Drafts::find(std::string_view key) const
{
    auto rows = m_connection.query("SELECT key, changed, body FROM draft WHERE key = ?1", key);
    TL_TRY(const bool found, rows.next());
    return found ? std::optional(draftIn(rows)) : std::nullopt;
}

Result<std::vector<Drafts::Draft>> Drafts::all() const
{
    std::vector<Draft> drafts;
    auto rows =
        m_connection.query("SELECT key, changed, body FROM draft ORDER BY changed DESC, key");
    TL_EACH_ROW (rows)
        drafts.push_back(draftIn(rows));
    return drafts;
}

Result<void> Drafts::remove(std::string_view key)
{
    return m_connection.run("DELETE FROM draft WHERE key = ?1", key);
}

} // namespace throughline::store
