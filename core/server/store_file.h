// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"
#include "sqlite/migrator.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace throughline::server {

//! One encrypted file of the server: a connection for the writer thread and a few that only read,
//! so that reading never waits for a write.
class StoreFile
{
public:
    enum class Missing { Make, Refuse };

    [[nodiscard]] static base::Result<std::unique_ptr<StoreFile>>
    open(std::filesystem::path file, const crypto::Secret32 &key, Missing missing,
         std::span<const sqlite::Migration> migrations, int applicationId);

    //! Writer thread only.
    [[nodiscard]] sqlite::Connection &writer() { return *m_writer; }

    //! A read connection on loan. Must not outlive the file.
    class Reader
    {
    public:
        Reader(Reader &&) noexcept = default;
        Reader &operator=(Reader &&) = delete;
        ~Reader();
        [[nodiscard]] sqlite::Connection &operator*() const { return *m_connection; }

    private:
        friend class StoreFile;
        Reader(StoreFile &owner, std::unique_ptr<sqlite::Connection> connection)
            : m_owner(&owner), m_connection(std::move(connection))
        {
        }
        StoreFile *m_owner;
        std::unique_ptr<sqlite::Connection> m_connection;
    };
    //! Any thread.
    [[nodiscard]] base::Result<Reader> reader();

private:
    StoreFile(std::filesystem::path file, const crypto::Secret32 &key)
        : m_file(std::move(file)), m_key(key)
    {
    }
    [[nodiscard]] base::Result<std::unique_ptr<sqlite::Connection>>
    connect(sqlite::OpenOptions::Mode mode, int cachePages) const;

    const std::filesystem::path m_file;
    const crypto::Secret32 m_key;
    std::unique_ptr<sqlite::Connection> m_writer;
    std::mutex m_mutex; //!< guards the next
    std::vector<std::unique_ptr<sqlite::Connection>> m_resting;
};

} // namespace throughline::server
