// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sql_files.h"

#include "devices.h"
#include "service/workspace.h"
#include "store/key_file.h"

#include <algorithm>
#include <fstream>

namespace throughline::bench {

namespace {

using base::Result;
using sqlite::Connection;

[[nodiscard]] bool isPlain(const crypto::Secret32 &key)
{
    const auto bytes = key.view();
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

//! An empty file beside the plain one, which is attached to it: every connection here has a key.
[[nodiscard]] Result<Connection> beside(const std::filesystem::path &file)
{
    const std::filesystem::path empty = file.string() + ".empty";
    std::error_code ignored;
    for (const char *end : {"", "-wal", "-shm"})
        std::filesystem::remove(empty.string() + end, ignored);
    crypto::Secret32 key;
    std::ranges::fill(key.writable(), std::uint8_t{1});
    return Connection::open(
        {.file = empty, .key = key.view(), .mode = sqlite::OpenOptions::Mode::Create});
}

[[nodiscard]] Result<void> attach(Connection &connection, const std::filesystem::path &file)
{
    TL_CHECK(connection.run("ATTACH DATABASE ?1 AS plain KEY ''", file.string()));
    return connection.execute("PRAGMA plain.cache_size = 4096");
}

constexpr std::string_view firstRow = "SELECT id FROM person ORDER BY id LIMIT 1";

[[nodiscard]] Result<void> readOne(Connection &connection)
{
    return connection.run(firstRow);
}

} // namespace

Result<SqlFile> SqlFile::encrypted(const std::filesystem::path &home)
{
    const std::filesystem::path profile = store::Profile{home}.folder();
    TL_TRY(crypto::Secret32 key, store::KeyFile::open(profile / "key", passphrase));
    std::filesystem::path file = profile / "store.db";
    TL_TRY(auto connection, Connection::open({.file = file, .key = key.view()}));
    return SqlFile(std::move(file), std::move(key), std::move(connection));
}

Result<SqlFile> SqlFile::plain(const std::filesystem::path &file)
{
    TL_TRY(auto connection, beside(file));
    TL_CHECK(attach(connection, file));
    return SqlFile(file, {}, std::move(connection));
}

Result<void> SqlFile::exportPlain(const std::filesystem::path &file)
{
    const std::ofstream empty(file); // a connection that creates nothing attaches nothing new
    TL_CHECK(attach(m_connection, file));
    TL_CHECK(m_connection.run("SELECT sqlcipher_export('plain')"));
    // What anybody would search names with.
    TL_CHECK(m_connection.execute(
        "CREATE TABLE plain.floor_person(doc INTEGER PRIMARY KEY, id BLOB NOT NULL);"
        "INSERT INTO plain.floor_person(id) SELECT id FROM plain.person ORDER BY id;"
        "CREATE VIRTUAL TABLE plain.floor_names USING fts5(name, content='', prefix='1 2 3', "
        "tokenize='unicode61 remove_diacritics 2');"
        "INSERT INTO plain.floor_names(rowid, name) SELECT doc, coalesce(given_names, '') || ' ' "
        "|| coalesce(family_name, '') || ' ' || coalesce(prison_number, '') "
        "FROM plain.floor_person JOIN plain.person USING(id)"));
    return m_connection.execute("DETACH DATABASE plain");
}

Result<double> SqlFile::timeOpening() const
{
    if (isPlain(m_key)) {
        TL_TRY(auto connection, beside(m_file));
        const Stopwatch watch;
        TL_CHECK(attach(connection, m_file));
        TL_CHECK(readOne(connection));
        return watch.times().seconds * 1000;
    }
    const Stopwatch watch;
    TL_TRY(auto connection, Connection::open({.file = m_file, .key = m_key.view()}));
    TL_CHECK(readOne(connection));
    return watch.times().seconds * 1000;
}

} // namespace throughline::bench
