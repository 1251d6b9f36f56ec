// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Secret32::size);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == Nonce::size);

Sealed seal(const Secret32 &key, base::ByteView associated, base::ByteView plaintext,
            base::Random &random)
{
    Sealed sealed;
    random.fill(sealed.nonce.bytes);
    sealed.ciphertext = sealWith(key, associated, plaintext, sealed.nonce);
    return sealed;
}

base::Bytes sealWith(const Secret32 &key, base::ByteView associated, base::ByteView plaintext,
                     const Nonce &nonce)
{
    base::Bytes ciphertext(plaintext.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        ciphertext.data(), nullptr, plaintext.data(), plaintext.size(), associated.data(),
        associated.size(), nullptr, nonce.bytes.data(), key.view().data());
    return ciphertext;
}

std::optional<base::Bytes> open(const Secret32 &key, base::ByteView associated, const Nonce &nonce,
                                base::ByteView ciphertext)
{
    if (ciphertext.size() < crypto_aead_xchacha20poly1305_ietf_ABYTES)
        return std::nullopt;
    base::Bytes plaintext(ciphertext.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plaintext.data(), nullptr, nullptr, ciphertext.data(), ciphertext.size(),
            associated.data(), associated.size(), nonce.bytes.data(), key.view().data())
        != 0)
        return std::nullopt;
    return plaintext;
}

base::Bytes sealJoined(const Secret32 &key, base::ByteView associated, base::ByteView plaintext,
                       base::Random &random)
{
    const Sealed sealed = seal(key, associated, plaintext, random);
    base::Bytes joined = base::toBytes(sealed.nonce.view());
    base::append(joined, sealed.ciphertext);
    return joined;
}

std::optional<base::Bytes> openJoined(const Secret32 &key, base::ByteView associated,
                                      base::ByteView joined)
{
    if (joined.size() < Nonce::size)
        return std::nullopt;
    const auto nonce = Nonce::from(joined.first(Nonce::size));
    return open(key, associated, *nonce, joined.subspan(Nonce::size));
}

} // namespace throughline::crypto
