// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store_file.h"

#include <system_error>

namespace throughline::server {

using base::Result;
using sqlite::Connection;
using Mode = sqlite::OpenOptions::Mode;
namespace fs = std::filesystem;

namespace {

constexpr int writerCachePages = 8192;
constexpr int readerCachePages = 1024;
constexpr std::size_t readersKept = 4;

//! What a start that was cut short leaves behind: a name with nothing in it, not even in a log.
void removeEmptyBeginning(const fs::path &file)
{
    std::error_code ignored;
    fs::path log = file;
    log += "-wal";
    if (fs::is_regular_file(file, ignored) && fs::file_size(file, ignored) == 0
        && !fs::exists(log, ignored))
        fs::remove(file, ignored);
}

} // namespace

Result<std::unique_ptr<StoreFile>> StoreFile::open(fs::path file, const crypto::Secret32 &key,
                                                   Missing missing,
                                                   std::span<const sqlite::Migration> migrations,
                                                   int applicationId)
{
    std::unique_ptr<StoreFile> store(new StoreFile(std::move(file), key));
    bool create = false;
    if (missing == Missing::Make) {
        removeEmptyBeginning(store->m_file);
        std::error_code ignored;
        create = !fs::exists(store->m_file, ignored);
    }
    TL_TRY(store->m_writer,
           store->connect(create ? Mode::Create : Mode::ReadWrite, writerCachePages));
    TL_CHECK(sqlite::migrate(*store->m_writer, migrations, applicationId));
    TL_CHECK(store->m_writer->setSynchronous(sqlite::Synchronous::Full));
    return store;
}

Result<std::unique_ptr<Connection>> StoreFile::connect(Mode mode, int cachePages) const
{
    TL_TRY(Connection connection,
           Connection::open(
               {.file = m_file, .key = m_key.view(), .mode = mode, .cachePages = cachePages}));
    return std::make_unique<Connection>(std::move(connection));
}

Result<StoreFile::Reader> StoreFile::reader()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_resting.empty()) {
            auto connection = std::move(m_resting.back());
            m_resting.pop_back();
            return Reader(*this, std::move(connection));
        }
    }
    TL_TRY(auto connection, connect(Mode::ReadOnly, readerCachePages));
    return Reader(*this, std::move(connection));
}

StoreFile::Reader::~Reader()
{
    if (!m_connection)
        return;
    const std::lock_guard lock(m_owner->m_mutex);
    if (m_owner->m_resting.size() < readersKept)
        m_owner->m_resting.push_back(std::move(m_connection));
}

} // namespace throughline::server
