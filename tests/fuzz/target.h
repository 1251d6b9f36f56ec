// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

//! What every target defines, the name being libFuzzer's: any bytes are fine, and whatever does not
//! come back, or not as `holds` says, is a fault.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace throughline::fuzz {

//! Ends the program where it is not so; release builds too.
inline void holds(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline void same(base::ByteView a, base::ByteView b, const char *what)
{
    holds(a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin()), what);
}

} // namespace throughline::fuzz
