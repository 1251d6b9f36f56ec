// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/unlock_words.h"

#include "crypto/hash.h"
#include "crypto/passphrase.h"
#include "protocol/check_words.h"

namespace throughline::service {

base::Result<std::string> unlockWords(const protocol::UnlockRequest &request)
{
    const auto hash = crypto::blake2b256(
        {request.device.view(), request.freshKey.view(), base::ByteView(request.sealed)});
    const auto salt = crypto::blake2b128<crypto::Salt>({hash.view()});
    TL_TRY(const crypto::Secret32 slow,
           crypto::stretchPassphrase(hash.hex(), salt, crypto::PassphraseCost()));
    return protocol::checkWordsAsText(slow.view());
}

} // namespace throughline::service
