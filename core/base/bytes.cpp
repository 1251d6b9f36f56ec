// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"

namespace throughline::base {

namespace {

void appendBigEndian(Bytes &out, std::uint64_t value, int width)
{
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

[[nodiscard]] int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

void appendU32be(Bytes &out, std::uint32_t value)
{
    appendBigEndian(out, value, 4);
}

void appendU64be(Bytes &out, std::uint64_t value)
{
    appendBigEndian(out, value, 8);
}

void appendU32le(Bytes &out, std::uint32_t value)
{
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t readU32le(std::span<const std::uint8_t, 4> in)
{
    return static_cast<std::uint32_t>(in[0]) | static_cast<std::uint32_t>(in[1]) << 8
        | static_cast<std::uint32_t>(in[2]) << 16 | static_cast<std::uint32_t>(in[3]) << 24;
}

std::uint64_t readU64be(std::span<const std::uint8_t, 8> in)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : in)
        value = value << 8 | byte;
    return value;
}

std::string toHex(ByteView bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

bool isUtf8(std::string_view text)
{
    const auto *p = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto *const end = p + text.size();
    while (p < end) {
        const std::uint8_t lead = *p++;
        if (lead < 0x80)
            continue;
        int tail = 0;
        std::uint32_t point = 0;
        std::uint32_t least = 0;
        if ((lead & 0xe0) == 0xc0) {
            tail = 1, point = lead & 0x1fu, least = 0x80;
        } else if ((lead & 0xf0) == 0xe0) {
            tail = 2, point = lead & 0x0fu, least = 0x800;
        } else if ((lead & 0xf8) == 0xf0) {
            tail = 3, point = lead & 0x07u, least = 0x10000;
        } else {
            return false;
        }
        if (end - p < tail)
            return false;
        for (; tail > 0; --tail, ++p) {
            if ((*p & 0xc0) != 0x80)
                return false;
            point = point << 6 | (*p & 0x3fu);
        }
        if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
            return false;
    }
    return true;
}

} // namespace throughline::base
