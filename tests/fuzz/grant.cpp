// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/grant.h"

using namespace throughline;

//! F6: a grant that is taken is written again as it came.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const base::ByteView input(data, size);
    if (const auto grant = protocol::decodeGrant(input))
        fuzz::same(protocol::encodeSignedGrant(encode(grant->grant), grant->signature), input,
                   "the whole grant");
    return 0;
}
