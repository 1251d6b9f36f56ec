// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/last_contacts.h"

#include "sqlite/connection.h"
#include "store/overruled_contacts.h"
#include "store/record_columns.h"

#include <algorithm>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

//! The last of one person that counts.
[[nodiscard]] Result<std::optional<base::Millis>> lastOf(sqlite::Connection &connection,
                                                         const RecordId &person)
{
    TL_TRY(const auto overruled, overruledContacts(connection, person));
    auto rows = connection.query("SELECT id, at FROM contact WHERE person = ?1 "
                                 "AND void_reason IS NULL AND at IS NOT NULL",
                                 person);
    std::optional<base::Millis> last;
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        const base::Millis at = unpackedInstant(rows.int64(1)).at;
        if (id && !overruled.contains(*id))
            last = std::max(last.value_or(at), at);
    }
    return last;
}

//! Who has contacts that count no more.
[[nodiscard]] Result<std::unordered_set<RecordId>> corrected(sqlite::Connection &connection)
{
    TL_TRY(const auto overruled, overruledContacts(connection, std::nullopt));
    std::unordered_set<RecordId> people;
    for (const RecordId &contact : overruled) {
        auto rows = connection.query("SELECT person FROM contact WHERE id = ?1", contact);
        TL_TRY(const bool found, rows.next());
        if (const auto person = found ? rows.fixed<RecordId>(0) : std::nullopt)
            people.insert(*person);
    }
    return people;
}

} // namespace

Result<LastContacts::ByPerson> LastContacts::of(const std::optional<RecordId> &person) const
{
    ByPerson latest;
    std::unordered_set<RecordId> single; // whose contacts are looked at one by one
    if (person) {
        single.insert(*person);
    } else {
        TL_TRY(single, corrected(m_connection));
        auto rows = m_connection.query("SELECT person, max(at) FROM contact WHERE person NOT NULL "
                                       "AND void_reason IS NULL AND at IS NOT NULL "
                                       "GROUP BY person");
        TL_EACH_ROW (rows) {
            const auto id = rows.fixed<RecordId>(0);
            if (id && !single.contains(*id))
                latest.emplace(*id, unpackedInstant(rows.int64(1)).at);
        }
    }
    for (const RecordId &one : single) {
        TL_TRY(const auto last, lastOf(m_connection, one));
        if (last)
            latest.emplace(one, *last);
    }
    return latest;
}

} // namespace throughline::store
