// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::base {

//! Owned bytes and a view of somebody else's bytes. Text inside the core is UTF-8 in std::string.
using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

[[nodiscard]] inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

[[nodiscard]] inline Bytes toBytes(ByteView view)
{
    return {view.begin(), view.end()};
}

inline void append(Bytes &out, ByteView more)
{
    out.insert(out.end(), more.begin(), more.end());
}

[[nodiscard]] inline bool equal(ByteView a, ByteView b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

//! Big-endian, the byte order of every number inside a hash or associated data (sync.md D1).
void appendU32be(Bytes &out, std::uint32_t value);
void appendU64be(Bytes &out, std::uint64_t value);
//! Little-endian, for the length words of containers and files (sync.md D3, D15).
void appendU32le(Bytes &out, std::uint32_t value);
[[nodiscard]] std::uint32_t readU32le(std::span<const std::uint8_t, 4> in);
[[nodiscard]] std::uint64_t readU64be(std::span<const std::uint8_t, 8> in);

//! Lower-case hexadecimal; the reader takes lower and upper case and nothing else.
[[nodiscard]] std::string toHex(ByteView bytes);
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

//! True for well-formed UTF-8 as RFC 3629 has it: no surrogates, no overlong forms, nothing above
//! U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace throughline::base
