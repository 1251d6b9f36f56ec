// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store_check.h"

#include "domain/schema.h"
#include "sqlite/connection.h"
#include "sqlite/transaction.h"
#include "store/record_columns.h"
#include "store/record_tables.h"
#include "store/store_check_parts.h"

#include <algorithm>

namespace throughline::store {

using base::ErrorCode;
using base::Result;
using domain::KindDescription;
using sqlite::Connection;

namespace {

[[nodiscard]] Result<void> checkPages(Connection &connection, Findings &out)
{
    TL_TRY(const Findings faults, connection.integrityCheck(sqlite::IntegrityDepth::Full));
    if (faults.empty())
        return {};
    out.push_back("The file of the store is damaged in " + std::to_string(faults.size())
                  + " places. Keep it as it is and ask an administrator; what the server received "
                    "comes back when this person joins again in a new folder.");
    return {};
}

[[nodiscard]] Result<void> checkRecords(Connection &connection, Findings &out)
{
    for (const KindDescription &kind : domain::kinds()) {
        const std::string table = quotedName(kind.name);
        TL_CHECK(expectNone(connection,
                            "SELECT count(*) FROM " + table
                                + " WHERE folder NOT IN (SELECT key FROM folder_)",
                            "records belong to a folder that is not there.", out));
        TL_CHECK(expectNone(connection,
                            "SELECT count(*) FROM outbox_op o WHERE o.kind = " + numberOf(kind)
                                + " AND NOT EXISTS (SELECT 1 FROM " + table
                                + " WHERE id = o.record)",
                            "changes wait to be sent whose record is not there.", out));
    }
    return {};
}

//! Only fields of which every value is kept can have several answers.
[[nodiscard]] bool areQuestionsOf(const KindDescription &kind, std::string_view text)
{
    const auto questions = differingFrom(text);
    return questions && std::all_of(questions->begin(), questions->end(), [&kind](const auto &one) {
               const domain::Field *field = kind.field(one.field);
               return field && field->merge == domain::MergePolicy::MultiValue;
           });
}

[[nodiscard]] Result<void> checkDifferences(Connection &connection, Findings &out)
{
    std::int64_t wrong = 0;
    for (const KindDescription &kind : domain::kinds()) {
        auto rows = connection.query("SELECT differing FROM " + quotedName(kind.name)
                                     + " WHERE differing IS NOT NULL");
        TL_EACH_ROW (rows)
            wrong += areQuestionsOf(kind, rows.text(0)) ? 0 : 1;
    }
    if (wrong > 0)
        out.push_back(std::to_string(wrong) + " records ask for a choice that there is not.");
    return {};
}

[[nodiscard]] Result<void> checkOutbox(Connection &connection, Findings &out)
{
    const std::string live = "t.kind = 1 AND t.state <> 3";
    TL_CHECK(expectNone(connection,
                        "SELECT count(*) FROM outbox_item t JOIN outbox_item s ON s.folder = "
                        "t.folder AND s.i > t.i AND s.kind = 1 AND s.state <> 3 AND s.first_op <= "
                        "t.last_op AND s.last_op >= t.first_op WHERE "
                            + live,
                        "sealed bundles hold changes that another one holds too.", out));
    TL_CHECK(expectNone(connection,
                        "SELECT count(*) FROM outbox_item t WHERE " + live
                            + " AND NOT EXISTS (SELECT 1 FROM outbox_op o WHERE o.folder = "
                              "t.folder AND o.i BETWEEN t.first_op AND t.last_op)",
                        "sealed bundles have lost their changes.", out));
    TL_CHECK(
        expectNone(connection,
                   "SELECT count(*) FROM (SELECT o.folder AS folder, min(o.i) AS oldest FROM "
                   "outbox_op o WHERE NOT EXISTS (SELECT 1 FROM outbox_item t WHERE t.folder "
                   "= o.folder AND "
                       + live
                       + " AND o.i BETWEEN t.first_op AND t.last_op) "
                         "GROUP BY o.folder) u FULL JOIN outbox_folder f ON f.folder = u.folder "
                         "WHERE u.oldest IS NOT f.oldest",
                   "folders have changes that would not be sent.", out));
    return expectNone(connection,
                      "SELECT count(*) FROM outbox_op "
                      "WHERE i > (SELECT i FROM outbox_count)",
                      "changes are numbered past the count.", out);
}

[[nodiscard]] Result<void> checkMeaning(Connection &connection, Findings &out)
{
    // The full-text index is checked by a statement that writes, although it changes nothing.
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Immediate));
    TL_CHECK(checkRecords(connection, out));
    TL_CHECK(checkDifferences(connection, out));
    TL_CHECK(checkOutbox(connection, out));
    return checkSearch(connection, out);
}

} // namespace

std::string numberOf(const KindDescription &kind)
{
    return std::to_string(static_cast<int>(kind.kind));
}

Result<void> expectNone(Connection &connection, const std::string &count, std::string_view what,
                        Findings &out)
{
    TL_TRY(const auto found, connection.number(count));
    if (found.value_or(0) != 0)
        out.push_back(std::to_string(*found) + ' ' + std::string(what));
    return {};
}

Result<Findings> examine(Connection &connection)
{
    Findings out;
    TL_CHECK(checkPages(connection, out));
    if (!out.empty()) // a bad page makes the connection unusable
        return out;
    const auto meaning = checkMeaning(connection, out);
    if (meaning.ok())
        return out;
    if (meaning.error().code != ErrorCode::StoreDamaged)
        return meaning.error();
    out.push_back(meaning.error().message);
    return out;
}

} // namespace throughline::store
