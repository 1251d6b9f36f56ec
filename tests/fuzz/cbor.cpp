// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/cbor.h"

using namespace throughline;
using protocol::CborReader;
using protocol::CborWriter;

namespace {

//! Reads one item and writes it again. False where the reader did not take it.
bool copyItem(CborReader &in, CborWriter &out)
{
    switch (in.peek()) {
    case CborReader::Type::Uint:
        out.uint(in.uint());
        break;
    case CborReader::Type::Negative:
        out.integer(in.integer());
        break;
    case CborReader::Type::Bytes:
        out.bytes(in.bytes());
        break;
    case CborReader::Type::Text:
        out.text(in.text());
        break;
    case CborReader::Type::Array: {
        const std::size_t count = in.array();
        out.array(count);
        for (std::size_t i = 0; i < count && !in.failed(); ++i) {
            if (!copyItem(in, out))
                return false;
        }
        break;
    }
    case CborReader::Type::Map: {
        const std::size_t count = in.map();
        out.map(count);
        for (std::size_t i = 0; i < 2 * count && !in.failed(); ++i) {
            if (!copyItem(in, out))
                return false;
        }
        break;
    }
    case CborReader::Type::Null:
        out.null();
        return in.null();
    case CborReader::Type::None:
        return false;
    }
    return !in.failed();
}

} // namespace

//! F1: what is taken for deterministic is what the writer would have written; stepping over it and
//! reading it agree.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const base::ByteView input(data, size);
    CborReader stepping(input);
    (void)stepping.item();
    const bool isWhole = stepping.finish();
    fuzz::holds(protocol::isDeterministic(input) == isWhole, "one way of stepping over an item");
    if (!isWhole)
        return 0;
    CborReader in(input);
    CborWriter out;
    if (copyItem(in, out) && in.finish())
        fuzz::same(out.view(), input, "what was read is written as it was");
    return 0;
}
