// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/key_file.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "store/key_file_format.h"
#include "store/profile_files.h"

namespace throughline::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using crypto::Secret32;

namespace {

//! The key that wraps the store key (D15); `stored` is the part that the key store has, where it
//! has one.
[[nodiscard]] Result<Secret32> wrappingKey(std::string_view passphrase, const KeyFileFormat &file,
                                           const std::optional<Secret32> &stored)
{
    TL_TRY(const Secret32 stretched, crypto::stretchPassphrase(passphrase, file.salt, file.cost));
    const std::uint8_t hasKeyStore[] = {stored ? std::uint8_t{1} : std::uint8_t{0}};
    crypto::Hash hash = crypto::blake2b256(
        {base::asBytes("tl1/kek"), hasKeyStore,
         stored ? base::ByteView(stored->view()) : base::ByteView(), stretched.view()});
    const Secret32 key = *Secret32::from(hash.view());
    crypto::wipe(hash.bytes);
    return key;
}

[[nodiscard]] Result<KeyFileFormat> read(const std::filesystem::path &file)
{
    TL_TRY(const bool there, isThere(file));
    if (!there)
        return Error{ErrorCode::NoStore,
                     "There is no store in this folder; set this device up first."};
    TL_TRY(const base::Bytes content, readSmallFile(file, KeyFileFormat::largest));
    return KeyFileFormat::decode(content);
}

//! What to do where the key store is lost for good: whoever has the key in a box opens the device.
[[nodiscard]] std::string_view wayWithoutKeyStore(const KeyFileFormat &file)
{
    if (file.forManagers)
        return "If the key ring is lost, a manager or the paper root opens the device. Nothing on "
               "it is lost.";
    if (file.forRecovery)
        return "If the key ring is lost, whoever keeps the paper root opens the device. Nothing "
               "on it is lost.";
    return "If the key ring is lost, begin anew: this device was not in an organisation yet, and "
           "no record is on it.";
}

//! What the key store has of this file.
[[nodiscard]] Result<std::optional<Secret32>> storedPart(const KeyFileFormat &file,
                                                         KeyStore *keyStore)
{
    std::optional<Secret32> stored;
    if (!file.slot)
        return stored;
    if (keyStore)
        stored = keyStore->read(*file.slot);
    if (!stored)
        return Error{ErrorCode::IoFailed,
                     "This device opens with its passphrase and the key ring of this computer, "
                     "and the key ring did not give its part. Log in to this computer with its "
                     "own password, in the desktop in which this device was set up, let the key "
                     "ring be opened, then close Throughline and open it again. "
                         + std::string(wayWithoutKeyStore(file))};
    return stored;
}

//! A new secret in the key store, and its slot into the file; neither where it does not keep one
//! that it then gives back.
[[nodiscard]] std::optional<Secret32> storeNewPart(KeyFileFormat &file, KeyStore *keyStore,
                                                   base::Random &random)
{
    file.slot.reset();
    if (!keyStore)
        return std::nullopt;
    KeySlot slot;
    Secret32 secret;
    random.fill(slot.bytes);
    random.fill(secret.writable());
    if (!keyStore->write(slot, secret))
        return std::nullopt;
    const auto kept = keyStore->read(slot);
    if (!kept || !base::equal(kept->view(), secret.view())) {
        keyStore->remove(slot);
        return std::nullopt;
    }
    file.slot = slot;
    return secret;
}

//! Fields 1 to 7: new salt and nonce, the key under the passphrase and what the key store has.
[[nodiscard]] Result<void> wrap(KeyFileFormat &file, const Secret32 &storeKey,
                                std::string_view passphrase, const crypto::PassphraseCost &cost,
                                base::Random &random, KeyStore *keyStore)
{
    if (!cost.isAcceptable())
        return Error{ErrorCode::Internal,
                     "A fault in the program stopped this step (cost of the passphrase); please "
                     "report it."};
    file.cost = cost;
    random.fill(file.salt.bytes);
    random.fill(file.nonce.bytes);
    const std::optional<Secret32> stored = storeNewPart(file, keyStore, random);
    TL_TRY(const Secret32 wrapping, wrappingKey(passphrase, file, stored));
    file.sealedKey = crypto::sealWith(wrapping, file.associated(), storeKey.view(), file.nonce);
    return {};
}

//! What nothing names is taken out of the key store again. Where it cannot be told, it stays.
void forgetUnlessNamed(const std::filesystem::path &file, const std::optional<KeySlot> &slot,
                       KeyStore *keyStore)
{
    if (!slot || !keyStore)
        return;
    const Result<KeyFileFormat> there = read(file);
    if (there ? there->slot != slot : there.error().code == ErrorCode::NoStore)
        keyStore->remove(*slot);
}

//! How a file gets its content (profile_files.h).
using Write = Result<void>(const std::filesystem::path &file, base::ByteView content);

//! Wraps the key and writes the file; where that fails, nothing new is left in the key store.
[[nodiscard]] Result<void> wrapInto(const std::filesystem::path &file, Write *write,
                                    KeyFileFormat &format, const Secret32 &storeKey,
                                    std::string_view passphrase, const crypto::PassphraseCost &cost,
                                    base::Random &random, KeyStore *keyStore)
{
    auto done = wrap(format, storeKey, passphrase, cost, random, keyStore);
    if (done)
        done = write(file, format.encode());
    if (!done)
        forgetUnlessNamed(file, format.slot, keyStore);
    return done;
}

} // namespace

namespace {

constexpr std::string_view boxPurpose = "tl1/unlock";

//! What stands before the key in a box: what it is for, and whose it is.
[[nodiscard]] base::Bytes boundTo(const base::DeviceId &device)
{
    base::Bytes bytes = base::toBytes(base::asBytes(boxPurpose));
    base::append(bytes, device.view());
    return bytes;
}

} // namespace

Result<Secret32> KeyFile::create(const std::filesystem::path &file, std::string_view passphrase,
                                 const crypto::PassphraseCost &cost, base::Random &random,
                                 KeyStore *keyStore)
{
    TL_TRY(const bool there, isThere(file));
    if (there)
        return Error{ErrorCode::StoreExists,
                     "There is a key file in this folder already; choose another folder."};
    KeyFileFormat made;
    Secret32 storeKey;
    random.fill(storeKey.writable());
    TL_CHECK(wrapInto(file, writeNewFile, made, storeKey, passphrase, cost, random, keyStore));
    return storeKey;
}

Result<Secret32> KeyFile::open(const std::filesystem::path &file, std::string_view passphrase,
                               KeyStore *keyStore)
{
    TL_TRY(const KeyFileFormat format, read(file));
    TL_TRY(const std::optional<Secret32> stored, storedPart(format, keyStore));
    TL_TRY(const Secret32 wrapping, wrappingKey(passphrase, format, stored));
    auto opened = crypto::open(wrapping, format.associated(), format.nonce, format.sealedKey);
    if (!opened)
        return Error{ErrorCode::WrongSecret,
                     "The passphrase is wrong, and nothing was changed; try again."};
    const auto storeKey = Secret32::from(*opened);
    crypto::wipe(*opened);
    return *storeKey; // the format fixes its length
}

Result<KeyFile::Boxes> KeyFile::boxes(const std::filesystem::path &file)
{
    TL_TRY(KeyFileFormat format, read(file));
    return Boxes{std::move(format.forManagers), std::move(format.forRecovery)};
}

Result<void> KeyFile::rewrap(const std::filesystem::path &file, const Secret32 &storeKey,
                             std::string_view passphrase, const crypto::PassphraseCost &cost,
                             base::Random &random, KeyStore *keyStore)
{
    TL_TRY(KeyFileFormat format, read(file));
    const std::optional<KeySlot> before = format.slot;
    TL_CHECK(wrapInto(file, replaceFile, format, storeKey, passphrase, cost, random, keyStore));
    // Only now: until the other file is whole on the disk, this one may be the one in force.
    if (before && keyStore)
        keyStore->remove(*before);
    return {};
}

Result<void> KeyFile::remove(const std::filesystem::path &file, KeyStore *keyStore)
{
    const std::optional<KeySlot> before = slot(file);
    std::error_code error;
    std::filesystem::remove(file, error);
    if (error)
        return fileError(error.value());
    if (before && keyStore)
        keyStore->remove(*before);
    return {};
}

std::optional<KeySlot> KeyFile::slot(const std::filesystem::path &file)
{
    const Result<KeyFileFormat> format = read(file);
    return format ? format->slot : std::nullopt;
}

std::optional<Secret32> unboxedKey(base::ByteView opened, const base::DeviceId &device)
{
    const base::Bytes before = boundTo(device);
    const bool isTheirs =
        opened.size() > before.size() && base::equal(opened.first(before.size()), before);
    return isTheirs ? unboxedKey(opened) : std::nullopt;
}

std::optional<Secret32> unboxedKey(base::ByteView opened)
{
    constexpr std::size_t before = boxPurpose.size() + base::DeviceId::size;
    if (opened.size() != before + Secret32::size
        || base::asText(opened.first(boxPurpose.size())) != boxPurpose)
        return std::nullopt;
    return Secret32::from(opened.subspan(before));
}

Result<void> KeyFile::sealFor(const std::filesystem::path &file, const base::DeviceId &device,
                              const Secret32 &storeKey,
                              const std::optional<crypto::BoxPublicKey> &managers,
                              const crypto::BoxPublicKey &recovery, base::Random &random)
{
    TL_TRY(KeyFileFormat format, read(file));
    base::Bytes boxed = boundTo(device);
    base::append(boxed, storeKey.view());
    format.forManagers.reset();
    if (managers)
        format.forManagers = crypto::sealTo(*managers, boxed, random);
    format.forRecovery = crypto::sealTo(recovery, boxed, random);
    crypto::wipe(boxed);
    return replaceFile(file, format.encode());
}

} // namespace throughline::store
