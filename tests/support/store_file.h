// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"
#include "store/key_file.h"

namespace throughline::test {

//! The file of a device's store, as whoever knows the passphrase can open it; also while the
//! device has it open.
[[nodiscard]] inline base::Result<sqlite::Connection>
openStoreFile(const std::filesystem::path &profile, std::string_view secret)
{
    const auto key = store::KeyFile::open(profile / "key", secret);
    if (!key.ok())
        return key.error();
    return sqlite::Connection::open({.file = profile / "store.db", .key = key->view()});
}

} // namespace throughline::test
