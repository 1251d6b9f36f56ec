// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <rapidcheck.h>

#include <iterator>
#include <utility>

namespace throughline::test {

//! One to three small accidents to bytes that were valid: a changed, lost, doubled or added byte, a
//! cut end, a lead byte of CBOR's where there was another. `below(n)` draws a number under n.
template<class Below>
[[nodiscard]] base::Bytes mutated(base::Bytes bytes, Below below)
{
    constexpr std::uint8_t leads[] = {0x00, 0x17, 0x18, 0x1b, 0x20, 0x40, 0x58,
                                      0x60, 0x80, 0x9f, 0xa0, 0xbf, 0xf6, 0xff};
    const std::size_t accidents = 1 + below(3);
    for (std::size_t i = 0; i < accidents; ++i) {
        const auto at = static_cast<std::ptrdiff_t>(bytes.empty() ? 0 : below(bytes.size()));
        const auto where = bytes.begin() + at;
        const auto byte =
            below(2) == 0 ? static_cast<std::uint8_t>(below(256)) : leads[below(std::size(leads))];
        switch (below(5)) {
        case 0:
            if (!bytes.empty())
                *where = byte;
            break;
        case 1:
            if (!bytes.empty())
                bytes.erase(where);
            break;
        case 2:
            bytes.insert(where, byte);
            break;
        case 3:
            bytes.erase(where, bytes.end());
            break;
        default:
            bytes.push_back(byte);
            break;
        }
    }
    return bytes;
}

//! Drawn by rapidcheck, inside a property.
[[nodiscard]] inline base::Bytes mutated(base::Bytes bytes)
{
    return mutated(std::move(bytes),
                   [](std::size_t n) { return *rc::gen::inRange<std::size_t>(0, n); });
}

//! Strictness: whatever `decode` takes, `encode` gives back byte for byte. Both are callables;
//! `decode` gives a Result or an optional.
template<class Decode, class Encode>
[[nodiscard]] bool isStrict(const base::Bytes &valid, Decode decode, Encode encode)
{
    return rc::check([&] {
        const base::Bytes bytes = mutated(valid);
        const auto decoded = decode(bytes);
        if (decoded)
            RC_ASSERT(encode(*decoded) == bytes);
    });
}

//! Nothing shorter and nothing longer by a byte is taken.
template<class Decode>
[[nodiscard]] bool refusesEveryOtherLength(const base::Bytes &valid, Decode decode)
{
    for (std::size_t size = 0; size < valid.size(); ++size) {
        if (decode(base::ByteView(valid).first(size)))
            return false;
    }
    base::Bytes longer = valid;
    longer.push_back(0);
    return !decode(longer);
}

} // namespace throughline::test
