// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/bundle.h"

using namespace throughline;

//! F2: a bundle that is taken is written again as it came.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const base::ByteView input(data, size);
    const auto bundle = protocol::decodeBundle(input);
    if (!bundle)
        return 0;
    fuzz::same(encode(bundle->header), bundle->headerBytes, "the header");
    fuzz::same(protocol::encodeBundle(bundle->headerBytes, bundle->nonce, bundle->ciphertext,
                                      bundle->signature),
               input, "the whole bundle");
    fuzz::holds(bundle->header.parents.size() <= 16, "no more parents than the format has");
    return 0;
}
