// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"
#include "store/device_store.h"
#include "store/key_store.h"
#include "store/profile_files.h"

namespace throughline::store {

//! The inside of a DeviceStore: the held profile and the key of its store.
struct DeviceStore::Lock
{
    FileLock held;
    std::filesystem::path keyFile;
    std::filesystem::path store;
    crypto::Secret32 key;
    KeyStore *keyStore; //!< null where the system has none
};

} // namespace throughline::store
