// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "sync/seal.h"

using namespace throughline;

//! F3: what is sealed inside a bundle: never larger than the format allows, and packed again it
//! holds the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto raw = sync::unpackContainer({data, size});
    if (!raw)
        return 0;
    constexpr std::size_t most = 4 * 1024 * 1024; // sync.md D3
    fuzz::holds(raw->size() <= most, "no bomb");
    const auto packed = sync::packContainer(*raw);
    fuzz::holds(packed.ok(), "what came out goes in again");
    const auto again = sync::unpackContainer(*packed);
    fuzz::holds(again.ok(), "and comes out");
    fuzz::same(*again, *raw, "as it was");
    return 0;
}
