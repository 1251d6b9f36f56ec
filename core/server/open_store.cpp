// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/open_store.h"

#include "server/postgres_store.h"
#include "server/sqlite_store.h"

#include <system_error>

namespace throughline::server {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

[[nodiscard]] Result<void> makeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    const bool made = std::filesystem::create_directories(folder, error);
    if (error)
        return Error{ErrorCode::ReadOnly,
                     "The data folder cannot be made: check the path and who owns it."};
    if (made)
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return {};
}

} // namespace

std::filesystem::path keyFileOf(const Options &options)
{
    return options.keyFile.empty() ? options.data / "server.key" : options.keyFile;
}

Result<bool> isInUse(const Options &options)
{
    if (options.store.empty()) {
        std::error_code ignored;
        return std::filesystem::exists(options.data / "server.db", ignored);
    }
    TL_TRY(const auto address, postgres::Address::parse(options.store));
    return PostgresStore::isInUse(address);
}

Result<void> requireStore(const Options &options)
{
    TL_TRY(const bool inUse, isInUse(options));
    if (inUse)
        return {};
    return Error{ErrorCode::NoStore,
                 options.store.empty()
                     ? "There is no store in this folder: check its path. Nothing was changed."
                     : "There is no store in this database: check its name. Nothing was changed."};
}

Result<OpenedStore> openStore(const Options &options, base::Random &random)
{
    TL_TRY(const bool inUse, isInUse(options));
    if (!options.data.empty())
        TL_CHECK(makeFolder(options.data));
    TL_TRY(const ServerSecret secret,
           ServerSecret::open(keyFileOf(options),
                              inUse ? ServerSecret::Missing::Refuse : ServerSecret::Missing::Make,
                              random));
    if (options.store.empty()) {
        TL_TRY(auto store, SqliteStore::open(options.data, secret, random));
        return OpenedStore{secret, std::move(store)};
    }
    TL_TRY(const auto address, postgres::Address::parse(options.store));
    TL_TRY(auto store, PostgresStore::open(address, secret, random));
    return OpenedStore{secret, std::move(store)};
}

} // namespace throughline::server
