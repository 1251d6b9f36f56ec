// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/overruled_contacts.h"

#include "domain/rules/corrections.h"
#include "sqlite/connection.h"

#include <string_view>

namespace throughline::store {

using base::RecordId;
using base::Result;

Result<std::unordered_set<RecordId>> overruledContacts(sqlite::Connection &connection,
                                                       const std::optional<RecordId> &person)
{
    constexpr std::string_view all = "SELECT id, corrects, void_reason IS NOT NULL FROM contact "
                                     "WHERE corrects IS NOT NULL";
    // In this order: a person has few contacts, and next to none of them is corrected.
    constexpr std::string_view one =
        "SELECT newer.id, newer.corrects, newer.void_reason IS NOT NULL FROM contact AS old "
        "CROSS JOIN contact AS newer ON newer.corrects = old.id WHERE old.person = ?1";
    std::vector<domain::Correction> corrections;
    auto rows = person ? connection.query(one, *person) : connection.query(all);
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        const auto corrects = rows.fixed<RecordId>(1);
        if (id && corrects)
            corrections.push_back({*id, *corrects, rows.int64(2) != 0});
    }
    return domain::overruled(corrections);
}

Result<bool> isOverruled(sqlite::Connection &connection, const RecordId &contact)
{
    // Nearly every contact neither corrects one nor is corrected: then the others are not read.
    auto rows =
        connection.query("SELECT person FROM contact WHERE id = ?1 AND (corrects IS NOT NULL "
                         "OR EXISTS (SELECT 1 FROM contact AS newer WHERE newer.corrects = ?1))",
                         contact);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return false;
    TL_TRY(const auto overruled, overruledContacts(connection, rows.fixed<RecordId>(0)));
    return overruled.contains(contact);
}

} // namespace throughline::store
