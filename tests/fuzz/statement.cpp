// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/roster.h"

using namespace throughline;

//! F5: a statement that is taken is written again as it came; a chain that begins with it, signed
//! by nobody, is refused and breaks nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const base::ByteView input(data, size);
    const auto statement = protocol::decodeStatement(input);
    if (statement)
        fuzz::same(encode(*statement), input, "the whole statement");
    const std::vector<protocol::SignedStatement> chain{
        {base::toBytes(input), {{base::DeviceId{}, protocol::Signature{}}}}};
    fuzz::holds(!protocol::Roster::verify(chain, std::nullopt).ok(), "nobody signed it");
    return 0;
}
