// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/begin_anew.h"

#include "store/key_file.h"
#include "store/profile_files.h"
#include "store/wipe.h"

namespace throughline::store {

bool opensWithKeyStoreAlone(const std::filesystem::path &profile)
{
    const auto boxes = KeyFile::boxes(profile / "key");
    return boxes && !boxes->forManagers && !boxes->forRecovery && KeyFile::slot(profile / "key");
}

base::Result<void> beginAnew(const std::filesystem::path &profile, KeyStore *keyStore)
{
    TL_TRY(const FileLock held, FileLock::take(profile / "lock"));
    if (!opensWithKeyStoreAlone(profile))
        return base::Error{base::ErrorCode::Refused,
                           "A manager, the paper root or the passphrase opens this device, so "
                           "nothing was deleted."};
    TL_CHECK(beginWipe(profile));
    return finishWipe(profile, keyStore);
}

} // namespace throughline::store
