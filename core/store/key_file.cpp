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

//! The key that wraps the store key (D15); without a key store of the system.
[[nodiscard]] Result<Secret32> wrappingKey(std::string_view passphrase, const KeyFileFormat &file)
{
    TL_TRY(const Secret32 stretched, crypto::stretchPassphrase(passphrase, file.salt, file.cost));
    constexpr std::uint8_t noKeyStore[] = {0};
    crypto::Hash hash =
        crypto::blake2b256({base::asBytes("tl1/kek"), noKeyStore, stretched.view()});
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

//! Fields 1 to 7: new salt and nonce, the key under the passphrase.
[[nodiscard]] Result<void> wrap(KeyFileFormat &file, const Secret32 &storeKey,
                                std::string_view passphrase, const crypto::PassphraseCost &cost,
                                base::Random &random)
{
    if (!cost.isAcceptable())
        return Error{ErrorCode::Internal,
                     "A fault in the program stopped this step (cost of the passphrase); please "
                     "report it."};
    file.cost = cost;
    random.fill(file.salt.bytes);
    random.fill(file.nonce.bytes);
    TL_TRY(const Secret32 wrapping, wrappingKey(passphrase, file));
    file.sealedKey = crypto::sealWith(wrapping, file.associated(), storeKey.view(), file.nonce);
    return {};
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
                                 const crypto::PassphraseCost &cost, base::Random &random)
{
    TL_TRY(const bool there, isThere(file));
    if (there)
        return Error{ErrorCode::StoreExists,
                     "There is a key file in this folder already; choose another folder."};
    KeyFileFormat made;
    Secret32 storeKey;
    random.fill(storeKey.writable());
    TL_CHECK(wrap(made, storeKey, passphrase, cost, random));
    TL_CHECK(writeNewFile(file, made.encode()));
    return storeKey;
}

Result<Secret32> KeyFile::open(const std::filesystem::path &file, std::string_view passphrase)
{
    TL_TRY(const KeyFileFormat format, read(file));
    TL_TRY(const Secret32 wrapping, wrappingKey(passphrase, format));
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
                             base::Random &random)
{
    TL_TRY(KeyFileFormat format, read(file));
    TL_CHECK(wrap(format, storeKey, passphrase, cost, random));
    return replaceFile(file, format.encode());
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
