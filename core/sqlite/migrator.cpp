// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/migrator.h"

#include "sqlite/error.h"
#include "sqlite/transaction.h"

namespace throughline::sqlite {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

[[nodiscard]] Result<void> requireOrder(std::span<const Migration> migrations)
{
    int expected = 1;
    for (const Migration &migration : migrations) {
        if (migration.version != expected++)
            return mistake("store versions are not numbered 1, 2, 3");
    }
    return {};
}

[[nodiscard]] Result<int> storedNumber(Connection &connection, std::string_view sql)
{
    TL_TRY(const auto number, connection.number(sql));
    return static_cast<int>(number.value_or(0));
}

//! The version of the store, after making sure that it is one of ours and not of the future.
[[nodiscard]] Result<int> checkedVersion(Connection &connection, int newest, int applicationId)
{
    TL_TRY(const int id, storedNumber(connection, "PRAGMA application_id"));
    TL_TRY(const int version, storedNumber(connection, "PRAGMA user_version"));
    TL_TRY(const int objects, storedNumber(connection, "SELECT count(*) FROM sqlite_schema"));
    const bool empty = id == 0 && version == 0 && objects == 0;
    if (!empty && (id != applicationId || version < 0))
        return Error{ErrorCode::StoreDamaged,
                     "This file is not a store of this program; choose the right folder."};
    if (version > newest)
        return Error{
            ErrorCode::StoreTooNew,
            "This store was made by a newer version of the program; install that version to open "
            "it."};
    return version;
}

[[nodiscard]] Result<void> runStep(Connection &connection, const Migration &migration)
{
    if (const auto *sql = std::get_if<std::string>(&migration.step))
        return connection.execute(*sql);
    return std::get<1>(migration.step)(connection);
}

[[nodiscard]] Result<void> apply(Connection &connection, const Migration &migration, int newest,
                                 int applicationId)
{
    TL_TRY(auto transaction, Transaction::begin(connection, Transaction::Kind::Immediate));
    // Another process may have been here between the first look and this lock.
    TL_TRY(const int version, checkedVersion(connection, newest, applicationId));
    if (version >= migration.version)
        return {};
    TL_CHECK(runStep(connection, migration));
    if (!connection.inTransaction())
        return mistake("a store step ended its transaction");
    // These pragmas take no bound values.
    TL_CHECK(connection.execute("PRAGMA application_id = " + std::to_string(applicationId)
                                + ";PRAGMA user_version = " + std::to_string(migration.version)));
    return transaction.commit();
}

} // namespace

Result<void> migrate(Connection &connection, std::span<const Migration> migrations,
                     int applicationId)
{
    TL_CHECK(requireOrder(migrations));
    const int newest = static_cast<int>(migrations.size());
    TL_TRY(const int version, checkedVersion(connection, newest, applicationId));
    if (version == newest)
        return {};
    TL_CHECK(connection.setSynchronous(Synchronous::Full));
    for (const Migration &migration : migrations.subspan(static_cast<std::size_t>(version)))
        TL_CHECK(apply(connection, migration, newest, applicationId));
    return {};
}

} // namespace throughline::sqlite
