// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"

#include <limits>
#include <utility>

namespace throughline::protocol {

namespace {

//! Bytes of the argument after a lead byte whose low bits are 24 to 27.
[[nodiscard]] constexpr int argumentWidth(std::uint8_t low)
{
    return 1 << (low - 24);
}

//! The largest value a shorter head could have carried: 23, 2^8-1, 2^16-1, 2^32-1.
[[nodiscard]] constexpr std::uint64_t largestShorter(std::uint8_t low)
{
    constexpr std::uint64_t limits[] = {23, 0xff, 0xffff, 0xffffffff};
    return limits[low - 24];
}

} // namespace

CborWriter &CborWriter::longHead(std::uint8_t lead, std::uint64_t value)
{
    std::uint8_t low = 24;
    while (low < 27 && value > largestShorter(static_cast<std::uint8_t>(low + 1)))
        ++low;
    byte(static_cast<std::uint8_t>(lead | low));
    for (int shift = (argumentWidth(low) - 1) * 8; shift >= 0; shift -= 8)
        byte(static_cast<std::uint8_t>(value >> shift));
    return *this;
}

std::uint64_t CborReader::longHead(std::uint8_t low)
{
    if (low > 27 || remaining() < static_cast<std::size_t>(argumentWidth(low))) {
        fail();
        return 0;
    }
    std::uint64_t value = 0;
    for (int i = argumentWidth(low); i > 0; --i)
        value = value << 8 | *m_at++;
    if (value > largestShorter(low))
        return value;
    fail();
    return 0;
}

std::int64_t CborReader::integer()
{
    const bool negative = peek() == Type::Negative;
    const std::uint64_t bits = head(negative ? 1 : 0);
    if (bits > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        fail();
        return 0;
    }
    const auto value = static_cast<std::int64_t>(bits);
    return negative && !m_failed ? -1 - value : value;
}

std::string_view CborReader::text()
{
    const std::string_view found = base::asText(run(head(3)));
    if (base::isUtf8(found))
        return found;
    fail();
    return {};
}

bool CborReader::tryLongKey(std::uint64_t k)
{
    CborReader ahead = *this;
    if (ahead.head(0) != k) // k is 24 or more, and a failure reads as 0
        return false;
    *this = ahead;
    return true;
}

base::ByteView CborReader::item()
{
    const std::uint8_t *const start = m_at;
    skip(maxDepth);
    if (m_failed)
        return {};
    return {start, static_cast<std::size_t>(m_at - start)};
}

void CborReader::skip(int depth)
{
    switch (peek()) {
    case Type::Uint:
        static_cast<void>(uint());
        return;
    case Type::Negative:
        static_cast<void>(integer());
        return;
    case Type::Bytes:
        static_cast<void>(bytes());
        return;
    case Type::Text:
        static_cast<void>(text());
        return;
    case Type::Array:
        require(depth > 0);
        for (std::size_t n = array(); n > 0 && !m_failed; --n)
            skip(depth - 1);
        return;
    case Type::Map:
        require(depth > 0);
        skipMap(depth);
        return;
    case Type::Null:
        static_cast<void>(null());
        return;
    case Type::None:
        fail();
        return;
    }
}

void CborReader::skipMap(int depth)
{
    bool first = true;
    bool lastNegative = false;
    std::uint64_t last = 0;
    for (std::size_t n = map(); n > 0 && !m_failed; --n) {
        // Shortest heads make the order of the encoded bytes the order of (sign, argument).
        const bool negative = peek() == Type::Negative;
        const std::uint64_t argument = negative ? ~static_cast<std::uint64_t>(integer()) : uint();
        require(first || std::pair(negative, argument) > std::pair(lastNegative, last));
        first = false;
        lastNegative = negative;
        last = argument;
        skip(depth - 1);
    }
}

bool isDeterministic(base::ByteView bytes)
{
    CborReader reader(bytes);
    static_cast<void>(reader.item());
    return reader.finish();
}

} // namespace throughline::protocol
