// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/new_passphrase.h"

#include "sqlite/connection.h"
#include "store/device_store.h"
#include "store/key_file.h"
#include "store/profile_files.h"
#include "store/wrong_entries.h"

namespace throughline::store {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<void> setPassphrase(const std::filesystem::path &profile, const crypto::Secret32 &storeKey,
                           std::string_view passphrase, const crypto::PassphraseCost &cost,
                           base::Random &random, KeyStore *keyStore)
{
    if (!DeviceStore::exists(profile))
        return Error{ErrorCode::NoStore,
                     "There is no store in this folder, so there is nothing to unlock."};
    TL_TRY(const FileLock held, FileLock::take(profile / "lock"));
    {
        const auto opened =
            sqlite::Connection::open({.file = profile / "store.db",
                                      .key = storeKey.view(),
                                      .mode = sqlite::OpenOptions::Mode::ReadWrite});
        if (!opened && opened.error().code == ErrorCode::StoreDamaged)
            return Error{ErrorCode::WrongSecret,
                         "What was given does not open this store, and nothing was changed."};
        TL_CHECK(opened ? Result<void>() : Result<void>(opened.error()));
    }
    TL_CHECK(KeyFile::rewrap(profile / "key", storeKey, passphrase, cost, random, keyStore));
    WrongEntries::read(profile).forget();
    return {};
}

} // namespace throughline::store
