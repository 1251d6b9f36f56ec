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

[[nodiscard]] Result<ServerSecret> openSecret(const std::filesystem::path &file, bool isInUse,
                                              base::Random &random)
{
    return ServerSecret::open(
        file, isInUse ? ServerSecret::Missing::Refuse : ServerSecret::Missing::Make, random);
}

} // namespace

Result<OpenedStore> openStore(const Options &options, base::Random &random)
{
    if (!options.data.empty())
        TL_CHECK(makeFolder(options.data));
    const std::filesystem::path keyFile =
        options.keyFile.empty() ? options.data / "server.key" : options.keyFile;
    if (!options.store.empty()) {
        TL_TRY(const auto address, postgres::Address::parse(options.store));
        TL_TRY(const bool isInUse, PostgresStore::isInUse(address));
        TL_TRY(const ServerSecret secret, openSecret(keyFile, isInUse, random));
        TL_TRY(auto store, PostgresStore::open(address, secret, random));
        return OpenedStore{secret, std::move(store)};
    }
    std::error_code ignored;
    const bool isInUse = std::filesystem::exists(options.data / "server.db", ignored);
    TL_TRY(const ServerSecret secret, openSecret(keyFile, isInUse, random));
    TL_TRY(auto store, SqliteStore::open(options.data, secret, random));
    return OpenedStore{secret, std::move(store)};
}

} // namespace throughline::server
