// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/client_version.h"

#include "protocol/cbor.h"

#include <charconv>

namespace throughline::protocol {

namespace {

constexpr std::uint64_t each = 1000; //!< of the three numbers is below it
constexpr int numbers = 3;

} // namespace

std::uint64_t clientVersion()
{
    static const std::uint64_t version = parseVersion(THROUGHLINE_VERSION).value();
    return version;
}

std::optional<std::uint64_t> parseVersion(std::string_view text)
{
    std::uint64_t version = 0;
    const char *at = text.data();
    const char *const end = at + text.size();
    for (int i = 0; i < numbers; ++i) {
        if (i > 0 && (at == end || *at++ != '.'))
            return std::nullopt;
        std::uint64_t number = 0;
        const auto [stop, error] = std::from_chars(at, end, number);
        if (error != std::errc() || number >= each)
            return std::nullopt;
        at = stop;
        version = version * each + number;
    }
    return at == end ? std::optional(version) : std::nullopt;
}

std::string versionText(std::uint64_t version)
{
    return std::to_string(version / each / each) + '.' + std::to_string(version / each % each) + '.'
        + std::to_string(version % each);
}

base::Bytes encode(const UpdateNeeded &value)
{
    CborWriter out;
    out.map(2).key(1).uint(value.minimumClient).key(2).text(value.token);
    return out.take();
}

base::Result<UpdateNeeded> decodeUpdateNeeded(base::ByteView bytes)
{
    CborReader in(bytes);
    UpdateNeeded value;
    in.mapOf(2);
    in.key(1);
    value.minimumClient = in.uint();
    in.key(2);
    value.token = in.text();
    if (!in.finish())
        return base::Error{base::ErrorCode::Malformed, "A message about an update cannot be read."};
    return value;
}

} // namespace throughline::protocol
