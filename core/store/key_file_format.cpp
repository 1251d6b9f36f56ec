// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/key_file_format.h"

#include "crypto/hash.h"

namespace throughline::store {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::string_view magic = "TLKEY1";
constexpr std::uint64_t argon2id13 = 1;

enum Major : std::uint8_t { Number = 0, ByteString = 2, Map = 5 };
constexpr std::uint8_t null = 0xf6;

class Writer
{
public:
    void head(Major major, std::uint64_t value)
    {
        const auto type = static_cast<std::uint8_t>(major << 5);
        const int extra = value < 24 ? 0
            : value < 0x100          ? 1
            : value < 0x10000        ? 2
            : value < 0x1'0000'0000  ? 4
                                     : 8;
        constexpr std::uint8_t lengthCode[] = {0, 24, 25, 0, 26, 0, 0, 0, 27};
        m_out.push_back(static_cast<std::uint8_t>(
            type | (extra == 0 ? static_cast<std::uint8_t>(value) : lengthCode[extra])));
        for (int shift = (extra - 1) * 8; shift >= 0; shift -= 8)
            m_out.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    void number(std::uint64_t key, std::uint64_t value)
    {
        head(Number, key);
        head(Number, value);
    }
    void bytes(std::uint64_t key, ByteView value)
    {
        head(Number, key);
        head(ByteString, value.size());
        base::append(m_out, value);
    }
    void nothing(std::uint64_t key)
    {
        head(Number, key);
        m_out.push_back(null);
    }
    void bytesOrNothing(std::uint64_t key, const std::optional<Bytes> &value)
    {
        if (value)
            bytes(key, *value);
        else
            nothing(key);
    }
    [[nodiscard]] Bytes take() { return std::move(m_out); }

private:
    Bytes m_out;
};

//! Reads in order; the first thing that is not as expected makes all that follows fail.
class Reader
{
public:
    explicit Reader(ByteView in) : m_rest(in) {}

    [[nodiscard]] std::uint64_t head(Major major)
    {
        const std::uint8_t first = byte();
        if (first >> 5 != major)
            m_good = false;
        const int info = first & 31;
        if (info < 24)
            return static_cast<std::uint64_t>(info);
        if (info > 27)
            m_good = false;
        std::uint64_t value = 0;
        for (int left = 1 << (info & 3); left > 0; --left)
            value = value << 8 | byte();
        // The shortest form only.
        const std::uint64_t least = info == 24 ? 24 : std::uint64_t{1} << (4 << (info & 3));
        if (value < least)
            m_good = false;
        return value;
    }
    [[nodiscard]] bool key(std::uint64_t expected) { return head(Number) == expected && m_good; }
    [[nodiscard]] bool number(std::uint64_t key_, std::uint64_t &out)
    {
        if (!key(key_))
            return m_good = false;
        out = head(Number);
        return m_good;
    }
    [[nodiscard]] bool bytes(std::uint64_t key_, ByteView &out)
    {
        if (!key(key_))
            return m_good = false;
        const std::uint64_t size = head(ByteString);
        if (!m_good || size > m_rest.size())
            return m_good = false;
        out = m_rest.first(static_cast<std::size_t>(size));
        m_rest = m_rest.subspan(out.size());
        return true;
    }
    //! True for null; false, without a failure, when something else follows.
    [[nodiscard]] bool nothing()
    {
        if (m_rest.empty() || m_rest.front() != null)
            return false;
        m_rest = m_rest.subspan(1);
        return true;
    }
    //! A slot, without its key; false, without a failure, when something else follows.
    [[nodiscard]] bool slot(std::optional<KeySlot> &out)
    {
        Reader ahead = *this;
        if (ahead.head(ByteString) != KeySlot::size || !ahead.m_good
            || ahead.m_rest.size() < KeySlot::size)
            return false;
        out = KeySlot::from(ahead.m_rest.first(KeySlot::size));
        ahead.m_rest = ahead.m_rest.subspan(KeySlot::size);
        *this = ahead;
        return true;
    }
    //! Null, or the key in a box.
    [[nodiscard]] bool boxedKey(std::uint64_t key_, std::optional<Bytes> &out)
    {
        Reader ahead = *this;
        if (ahead.key(key_) && ahead.nothing()) {
            *this = ahead;
            return true;
        }
        ByteView boxed;
        if (!bytes(key_, boxed) || boxed.size() != KeyFileFormat::boxedKeySize)
            return m_good = false;
        out = base::toBytes(boxed);
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_good && m_rest.empty(); }

private:
    [[nodiscard]] std::uint8_t byte()
    {
        if (m_rest.empty()) {
            m_good = false;
            return 0;
        }
        const std::uint8_t value = m_rest.front();
        m_rest = m_rest.subspan(1);
        return value;
    }

    ByteView m_rest;
    bool m_good = true;
};

[[nodiscard]] Error damaged()
{
    return {ErrorCode::KeyFileDamaged,
            "The key file of this store is damaged, and nothing was changed; put back a copy of "
            "the file named key."};
}

[[nodiscard]] Error tooNew()
{
    return {ErrorCode::StoreTooNew,
            "The key file of this store was made by a newer version of the program, and nothing "
            "was changed; install that version to open it."};
}

[[nodiscard]] Error tooCheap()
{
    return {ErrorCode::KeyFileDamaged,
            "The key file of this store was changed so that its passphrase is easier to guess, and "
            "it was not opened; put back a copy of the file named key."};
}

void writeProtection(Writer &out, const KeyFileFormat &file)
{
    out.number(1, argon2id13);
    out.bytes(2, file.salt.view());
    out.number(3, file.cost.memoryKib);
    out.number(4, file.cost.passes);
    if (file.slot)
        out.bytes(5, file.slot->view());
    else
        out.nothing(5);
    out.bytes(6, file.nonce.view());
}

//! The map between magic, length and hash, when these hold.
[[nodiscard]] std::optional<ByteView> mapOf(ByteView file)
{
    constexpr std::size_t before = magic.size() + 4;
    if (file.size() < before + crypto::Hash::size || file.size() > KeyFileFormat::largest
        || base::asText(file.first(magic.size())) != magic)
        return std::nullopt;
    const std::size_t length = base::readU32le(file.subspan(magic.size()).first<4>());
    if (length != file.size() - before - crypto::Hash::size)
        return std::nullopt;
    const ByteView hashed = file.first(before + length);
    const crypto::Hash hash = crypto::blake2b256({hashed});
    if (!base::equal(hash.view(), file.subspan(before + length)))
        return std::nullopt;
    return hashed.subspan(before);
}

} // namespace

Bytes KeyFileFormat::associated() const
{
    Writer out;
    out.head(Map, 6);
    writeProtection(out, *this);
    return out.take();
}

Bytes KeyFileFormat::encode() const
{
    Writer map;
    map.head(Map, 9);
    writeProtection(map, *this);
    map.bytes(7, sealedKey);
    map.bytesOrNothing(8, forManagers);
    map.bytesOrNothing(9, forRecovery);
    const Bytes fields = map.take();

    Bytes file = base::toBytes(base::asBytes(magic));
    base::appendU32le(file, static_cast<std::uint32_t>(fields.size()));
    base::append(file, fields);
    const crypto::Hash hash = crypto::blake2b256({file});
    base::append(file, hash.view());
    return file;
}

Result<KeyFileFormat> KeyFileFormat::decode(ByteView file)
{
    const auto map = mapOf(file);
    if (!map)
        return damaged();
    Reader in(*map);
    std::uint64_t kdf = 0;
    ByteView salt;
    ByteView nonce;
    ByteView sealed;
    KeyFileFormat out;
    if (in.head(Map) != 9 || !in.number(1, kdf))
        return damaged();
    if (kdf != argon2id13)
        return tooNew();
    if (!in.bytes(2, salt) || !in.number(3, out.cost.memoryKib) || !in.number(4, out.cost.passes)
        || !in.key(5))
        return damaged();
    if (!in.nothing() && !in.slot(out.slot))
        return tooNew();
    if (!in.bytes(6, nonce) || !in.bytes(7, sealed) || !in.boxedKey(8, out.forManagers)
        || !in.boxedKey(9, out.forRecovery) || !in.atEnd())
        return damaged();
    const auto wholeSalt = crypto::Salt::from(salt);
    const auto wholeNonce = crypto::Nonce::from(nonce);
    if (!wholeSalt || !wholeNonce || sealed.size() != sealedKeySize)
        return damaged();
    if (!out.cost.isAcceptable())
        return tooCheap();
    out.salt = *wholeSalt;
    out.nonce = *wholeNonce;
    out.sealedKey = base::toBytes(sealed);
    return out;
}

} // namespace throughline::store
