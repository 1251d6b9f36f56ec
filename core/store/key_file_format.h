// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/passphrase.h"
#include "crypto/sign.h"
#include "store/key_store.h"

#include <optional>

namespace throughline::store {

//! The parts of a key file (sync.md D15), without their meaning. The few bytes of CBOR are written
//! and read here, because this folder does not link core/protocol.
struct KeyFileFormat
{
    static constexpr std::size_t largest = 16 * 1024;
    static constexpr std::size_t sealedKeySize = 32 + 16;
    static constexpr std::size_t boxedKeySize = 32 + 16 + 10 + 16 + 32; //!< `boxedKey` in its box

    crypto::Salt salt;
    crypto::PassphraseCost cost;
    std::optional<KeySlot> slot; //!< of the system's key store, where that takes part
    crypto::Nonce nonce;
    base::Bytes sealedKey;
    std::optional<base::Bytes> forManagers; //!< the store key in a box that managers open
    std::optional<base::Bytes> forRecovery; //!< the same for the holder of the paper root

    //! The map of fields 1 to 6: what the seal of the key is bound to.
    [[nodiscard]] base::Bytes associated() const;
    [[nodiscard]] base::Bytes encode() const;
    //! KeyFileDamaged unless every byte is as it was written; StoreTooNew for a whole file that
    //! asks for what this program cannot do.
    [[nodiscard]] static base::Result<KeyFileFormat> decode(base::ByteView file);
};

} // namespace throughline::store
