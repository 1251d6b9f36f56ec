// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/box.h"
#include "crypto/passphrase.h"
#include "store/key_store.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace throughline::store {

//! The key file of a profile (sync.md D15): the random store key D, wrapped under the passphrase
//! and, where the system's key store kept one, a secret from there. A damaged file
//! (KeyFileDamaged), a wrong secret (WrongSecret) and a key store that does not give its part
//! (IoFailed) are three different errors, and none changes the file. A null key store is none.
class KeyFile
{
public:
    //! Makes D and writes the file by temporary file, fsync, rename and fsync of the folder.
    //! StoreExists when there is one.
    [[nodiscard]] static base::Result<crypto::Secret32>
    create(const std::filesystem::path &file, std::string_view passphrase,
           const crypto::PassphraseCost &cost, base::Random &random, KeyStore *keyStore = nullptr);
    [[nodiscard]] static base::Result<crypto::Secret32> open(const std::filesystem::path &file,
                                                             std::string_view passphrase,
                                                             KeyStore *keyStore = nullptr);

    //! The key in boxes that others open; read without any secret.
    struct Boxes
    {
        std::optional<base::Bytes> forManagers;
        std::optional<base::Bytes> forRecovery;
    };
    [[nodiscard]] static base::Result<Boxes> boxes(const std::filesystem::path &file);

    //! Another passphrase from now on, for whoever came by the key through one of the boxes, and
    //! another secret in the key store: the one before may be lost. The boxes stay.
    [[nodiscard]] static base::Result<void>
    rewrap(const std::filesystem::path &file, const crypto::Secret32 &storeKey,
           std::string_view passphrase, const crypto::PassphraseCost &cost, base::Random &random,
           KeyStore *keyStore = nullptr);
    //! The file goes, and then what the key store has of it: for a file that opens nothing which
    //! anybody needs. No file is as good.
    [[nodiscard]] static base::Result<void> remove(const std::filesystem::path &file,
                                                   KeyStore *keyStore);
    //! Which secret in the key store goes with the file; nothing where none does, or no such file
    //! can be read.
    [[nodiscard]] static std::optional<KeySlot> slot(const std::filesystem::path &file);

    //! Puts the key of this device into boxes for the managers and for the holder of the paper
    //! root, in place of those that are there (fields 8 and 9): who forgot the passphrase is helped
    //! by either (D12). Without a key of the managers there is no box for them.
    [[nodiscard]] static base::Result<void>
    sealFor(const std::filesystem::path &file, const base::DeviceId &device,
            const crypto::Secret32 &storeKey, const std::optional<crypto::BoxPublicKey> &managers,
            const crypto::BoxPublicKey &recovery, base::Random &random);
};

//! The store key out of what a box held. Nothing where it is not the key of this very device: what
//! else is sealed to the managers' key (other devices' keys, folders' keys) is not given for it.
[[nodiscard]] std::optional<crypto::Secret32> unboxedKey(base::ByteView opened,
                                                         const base::DeviceId &device);
//! The same of whatever device it is, for where it is given to nobody but tried on the store.
[[nodiscard]] std::optional<crypto::Secret32> unboxedKey(base::ByteView opened);

//! Nothing when the passphrase is good enough; else the sentence that says why not (D15: twelve
//! characters and not a guess everybody makes first).
[[nodiscard]] std::optional<std::string_view> weaknessOf(std::string_view passphrase);

} // namespace throughline::store
