// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "insert_floor.h"

#include "crypto/secret.h"
#include "crypto/system_random.h"
#include "store/device_store.h"
#include "store/record_columns.h"
#include "store/record_tables.h"

#include <functional>
#include <map>

namespace throughline::bench {

using base::Result;
using domain::Kind;

namespace {

constexpr std::size_t transactionSizes[] = {500, 2000, 5000, 20000};

using Rows = std::span<const store::StoredRow>;
//! Inserts all rows in transactions of a size, into a new store with this name.
using Insert = std::function<Result<Stopwatch::Times>(const std::filesystem::path &, std::size_t)>;

[[nodiscard]] Result<Floor> best(const std::filesystem::path &folder, const Insert &insert)
{
    Floor floor;
    for (const std::size_t size : transactionSizes) {
        TL_TRY(const auto times, insert(folder / std::to_string(size), size));
        if (floor.transaction == 0 || times.seconds < floor.times.seconds)
            floor = {times, static_cast<std::int64_t>(size)};
    }
    return floor;
}

//! Calls `insertPart` for part after part; -> the time it took.
[[nodiscard]] Result<Stopwatch::Times> timed(Rows rows, std::size_t size,
                                             const std::function<Result<void>(Rows)> &insertPart)
{
    const Stopwatch watch;
    for (std::size_t first = 0; first < rows.size(); first += size)
        TL_CHECK(insertPart(rows.subspan(first, std::min(size, rows.size() - first))));
    return watch.times();
}

[[nodiscard]] Result<sqlite::Connection> emptyTables(const std::filesystem::path &file)
{
    crypto::SystemRandom random;
    crypto::Secret32 key;
    random.fill(key.writable());
    TL_TRY(auto connection,
           sqlite::Connection::open({file, key.view(), sqlite::OpenOptions::Mode::Create}));
    TL_CHECK(connection.setSynchronous(sqlite::Synchronous::Normal));
    TL_CHECK(store::createRecordTables(connection));
    return connection;
}

//! The SQL of every kind, by its place in the schema.
[[nodiscard]] std::vector<std::string> allInserts()
{
    std::vector<std::string> all;
    for (const domain::KindDescription &kind : domain::kinds())
        all.push_back("INSERT" + store::intoRow(kind));
    return all;
}

[[nodiscard]] Result<void> insertBareRow(sqlite::Connection &connection,
                                         const std::vector<std::string> &sql,
                                         const store::StoredRow &row, std::int64_t folder)
{
    const std::string &one = sql[static_cast<std::size_t>(row.record.kind)];
    switch (row.record.kind) {
    case Kind::Folder:
        return store::runInsert<Kind::Folder>(connection, one, row, folder);
    case Kind::Person:
        return store::runInsert<Kind::Person>(connection, one, row, folder);
    case Kind::Alias:
        return store::runInsert<Kind::Alias>(connection, one, row, folder);
    case Kind::Identifier:
        return store::runInsert<Kind::Identifier>(connection, one, row, folder);
    default:
        return store::runInsert<Kind::Contact>(connection, one, row, folder);
    }
}

using InsertRow =
    std::function<Result<void>(sqlite::Connection &, const store::StoredRow &, std::int64_t)>;

[[nodiscard]] Result<Floor> bestOfBare(const std::filesystem::path &folder, Rows rows,
                                       std::string_view moreTables, const InsertRow &insertMore)
{
    std::map<base::FolderId, std::int64_t> folders;
    for (const store::StoredRow &row : rows)
        folders.emplace(row.record.folder, static_cast<std::int64_t>(folders.size()) + 1);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored); // opening the file says what is wrong
    return best(folder, [&](const auto &file, std::size_t size) -> Result<Stopwatch::Times> {
        TL_TRY(auto connection, emptyTables(file));
        TL_CHECK(connection.execute(moreTables));
        const std::vector<std::string> sql = allInserts();
        return timed(rows, size, [&](Rows part) -> Result<void> {
            TL_TRY(auto transaction,
                   sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Immediate));
            for (const store::StoredRow &row : part) {
                const std::int64_t of = folders.at(row.record.folder);
                TL_CHECK(insertBareRow(connection, sql, row, of));
                if (insertMore)
                    TL_CHECK(insertMore(connection, row, of));
            }
            return transaction.commit();
        });
    });
}

} // namespace

Result<Floor> insertThroughStore(const std::filesystem::path &folder, Rows rows)
{
    return best(folder, [&](const auto &profile, std::size_t size) -> Result<Stopwatch::Times> {
        crypto::SystemRandom random;
        TL_TRY(const auto made,
               store::DeviceStore::create(profile, "made-up horse and no battery", {}, random));
        return timed(rows, size, [&](Rows part) -> Result<void> {
            TL_TRY(auto transaction, made->begin(store::DeviceStore::Durability::Lazy));
            for (const store::StoredRow &row : part) {
                TL_TRY([[maybe_unused]] const bool isNew, made->records.insertNew(row));
            }
            return transaction.commit();
        });
    });
}

Result<Floor> insertBare(const std::filesystem::path &folder, Rows rows)
{
    return bestOfBare(folder, rows, "", {});
}

Result<Floor> insertWithTextIndex(const std::filesystem::path &folder, Rows rows)
{
    constexpr std::string_view index =
        "CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, "
        "prefix='2 3', tokenize='unicode61 remove_diacritics 2')";
    return bestOfBare(folder, rows, index,
                      [](sqlite::Connection &connection, const store::StoredRow &row,
                         std::int64_t) -> Result<void> {
                          if (row.record.kind != Kind::Person)
                              return {};
                          std::string text;
                          for (const domain::Field &field : domain::describe(Kind::Person).fields) {
                              if (field.type == domain::FieldType::Text)
                                  text.append(domain::fieldText(row.record, field.number)) += ' ';
                          }
                          return connection.run("INSERT INTO words(text) VALUES(?1)", text);
                      });
}

} // namespace throughline::bench
