// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/passphrase_check.h"

#include "store/key_file.h"
#include "store/read_store.h"
#include "store/wrong_entries.h"

namespace throughline::store {

base::Result<void> PassphraseCheck::enter(std::string_view passphrase,
                                          const base::Clock &clock) const
{
    return WrongEntries::enter<void>(m_profile, clock, [&]() -> base::Result<void> {
        TL_TRY(const crypto::Secret32 key,
               KeyFile::open(m_profile / "key", passphrase, m_keyStore));
        const auto read = ReadStore::open(m_profile / "store.db", key.view());
        if (!read && read.error().code == base::ErrorCode::StoreDamaged)
            return base::Error{base::ErrorCode::WrongSecret,
                               "The key file is not the one of this store any more, and nothing "
                               "was changed; tell an administrator."};
        return read ? base::Result<void>() : base::Result<void>(read.error());
    });
}

} // namespace throughline::store
