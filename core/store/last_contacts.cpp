// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/last_contacts.h"

#include "domain/schema_table.h"
#include "sqlite/connection.h"
#include "store/record_columns.h"

namespace throughline::store {

base::Result<LastContacts::ByPerson>
LastContacts::of(const std::optional<base::RecordId> &person) const
{
    constexpr std::string_view one = "SELECT person, max(at) FROM contact WHERE person = ?1 "
                                     "AND void_reason IS NULL AND at IS NOT NULL GROUP BY person";
    constexpr std::string_view all = "SELECT person, max(at) FROM contact WHERE person NOT NULL "
                                     "AND void_reason IS NULL AND at IS NOT NULL GROUP BY person";
    const domain::Field &at = *domain::describe(domain::Kind::Contact).field("at");
    ByPerson latest;
    auto rows = person ? m_connection.query(one, *person) : m_connection.query(all);
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<base::RecordId>(0);
        const auto value = valueFrom(at, rows, 1);
        const auto *moment = value ? std::get_if<domain::Instant>(&*value) : nullptr;
        if (id && moment)
            latest.emplace(*id, moment->at);
    }
    return latest;
}

} // namespace throughline::store
