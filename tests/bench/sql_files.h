// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"
#include "sqlite/connection.h"

#include <filesystem>

namespace throughline::bench {

//! The tables of a store and nothing else, for SQL alone: the device's own file, or a copy that is
//! not encrypted. The same library, page cache and SQL for both.
class SqlFile
{
public:
    [[nodiscard]] static base::Result<SqlFile> encrypted(const std::filesystem::path &home);
    [[nodiscard]] static base::Result<SqlFile> plain(const std::filesystem::path &file);

    //! Copies every table and index into a file that is not encrypted.
    [[nodiscard]] base::Result<void> exportPlain(const std::filesystem::path &file);
    [[nodiscard]] sqlite::Connection &connection() { return m_connection; }
    //! Opens the file anew and reads one row of it; -> milliseconds.
    [[nodiscard]] base::Result<double> timeOpening() const;

private:
    SqlFile(std::filesystem::path file, crypto::Secret32 key, sqlite::Connection connection)
        : m_file(std::move(file)), m_key(std::move(key)), m_connection(std::move(connection))
    {
    }

    std::filesystem::path m_file;
    crypto::Secret32 m_key; //!< all zeros: there is none
    sqlite::Connection m_connection;
};

} // namespace throughline::bench
