// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/key_store.h"

#include <filesystem>
#include <string_view>

namespace throughline::store {

//! Whether somebody knows the passphrase of a store that is open, asked once more before something
//! sensitive (security.md AUTH-3). Holds no secret. Any thread, and it may outlive the store.
class PassphraseCheck
{
public:
    //! The key store outlives it; null where the system has none.
    explicit PassphraseCheck(std::filesystem::path profile, KeyStore *keyStore = nullptr)
        : m_profile(std::move(profile)), m_keyStore(keyStore)
    {
    }

    //! Derives the key, which is slow on purpose, and reads the store with it: a key file that was
    //! put in place of the right one opens nothing here. WrongSecret, or Locked; entries count as
    //! they do where the device is opened.
    [[nodiscard]] base::Result<void> enter(std::string_view passphrase,
                                           const base::Clock &clock) const;

private:
    std::filesystem::path m_profile;
    KeyStore *m_keyStore;
};

} // namespace throughline::store
