// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/printed_code.h"

#include "crypto/hash.h"

#include <algorithm>
#include <utility>

namespace throughline::protocol {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t checkLength = 4;
constexpr std::size_t groupLength = 5;

[[nodiscard]] constexpr std::size_t dataLength(std::size_t byteCount)
{
    return (byteCount * 8 + 4) / 5;
}

//! The first `length` characters of the bytes, most significant bits first, zero bits at the end.
[[nodiscard]] std::string base32(base::ByteView bytes, std::size_t length)
{
    std::string text;
    for (std::size_t bit = 0; bit < length * 5; bit += 5) {
        const std::size_t at = bit / 8;
        const unsigned high = bytes[at];
        const unsigned low = at + 1 < bytes.size() ? bytes[at + 1] : 0;
        text.push_back(alphabet[((high << 8 | low) >> (11 - bit % 8)) & 31]);
    }
    return text;
}

[[nodiscard]] std::string checkCharacters(base::ByteView bytes)
{
    static constexpr std::uint8_t zero[] = {0};
    return base32(crypto::blake2b256({base::asBytes("tl1/code"), zero, bytes}).view(), checkLength);
}

//! Bytes of the space or dash that the text begins with, 0 when it begins with neither. Phones turn
//! two dashes into a long one, and copied text brings spaces of its own (U+00A0, U+2000 to U+2015,
//! U+202F, U+2212).
[[nodiscard]] std::size_t separatorLength(std::string_view text)
{
    const char c = text.front();
    if (c == '-' || c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (text.starts_with("\xc2\xa0"))
        return 2;
    if (text.starts_with("\xe2\x80\xaf") || text.starts_with("\xe2\x88\x92"))
        return 3;
    const bool block = text.starts_with("\xe2\x80") && text.size() > 2;
    return block && static_cast<std::uint8_t>(text[2]) <= 0x95 ? 3 : 0;
}

//! True for the second and later bytes of a character, so that it counts as one.
[[nodiscard]] bool isContinuation(char c)
{
    return (static_cast<std::uint8_t>(c) & 0xc0) == 0x80;
}

//! What the person meant by one character; nothing when it is in no code.
[[nodiscard]] std::optional<char> canonical(char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    if (alphabet.find(c) == std::string_view::npos)
        return std::nullopt;
    return c;
}

//! The whole bytes of the characters; nothing when the bits left over are not zero.
[[nodiscard]] std::optional<base::Bytes> fromBase32(std::string_view text)
{
    base::Bytes bytes;
    unsigned pending = 0;
    unsigned bits = 0;
    for (const char c : text) {
        pending = (pending << 5 | static_cast<unsigned>(alphabet.find(c))) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(pending >> bits));
        }
    }
    if ((pending & ((1u << bits) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

[[nodiscard]] base::Error refused(std::string message)
{
    return {base::ErrorCode::Refused, std::move(message)};
}

[[nodiscard]] base::Error mistyped()
{
    return refused("One of the characters is mistyped: check the code and type it again.");
}

} // namespace

std::string printCode(base::ByteView bytes)
{
    const std::string plain = base32(bytes, dataLength(bytes.size())) + checkCharacters(bytes);
    std::string code;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % groupLength == 0)
            code.push_back('-');
        code.push_back(plain[i]);
    }
    return code;
}

base::Result<base::Bytes> readPrintedCode(std::string_view text, std::size_t expectedBytes)
{
    std::string typed;
    bool unknown = false;
    while (!text.empty()) {
        const std::size_t skipped = separatorLength(text);
        if (skipped == 0 && !isContinuation(text.front())) {
            const auto meant = canonical(text.front());
            unknown = unknown || !meant;
            typed.push_back(meant.value_or('?'));
        }
        text.remove_prefix(std::max<std::size_t>(skipped, 1));
    }

    const std::size_t wanted = dataLength(expectedBytes) + checkLength;
    if (typed.size() < wanted)
        return refused("Some of the code is missing: type all of it, every group of characters.");
    if (typed.size() > wanted)
        return refused("The code is too long: type only the characters that are printed.");
    if (unknown)
        return mistyped();

    const std::string_view plain = typed;
    auto bytes = fromBase32(plain.substr(0, wanted - checkLength));
    if (!bytes || checkCharacters(*bytes) != plain.substr(wanted - checkLength))
        return mistyped();
    return *std::move(bytes);
}

} // namespace throughline::protocol
