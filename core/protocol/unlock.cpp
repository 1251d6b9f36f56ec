// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/unlock.h"

#include "protocol/cbor.h"

namespace throughline::protocol {

using base::Result;

namespace {

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A message about unlocking a device cannot be read."};
}

void write(CborWriter &out, const UnlockRequest &value)
{
    out.map(3).key(1).bytes(value.device).key(2).bytes(value.freshKey).key(3).bytes(value.sealed);
}

[[nodiscard]] UnlockRequest read(CborReader &in)
{
    UnlockRequest value;
    in.mapOf(3);
    in.key(1);
    value.device = in.fixed<base::DeviceId>();
    in.key(2);
    value.freshKey = in.fixed<BoxPublicKey>();
    in.key(3);
    value.sealed = base::toBytes(in.bytes());
    return value;
}

} // namespace

base::Bytes encode(const UnlockRequest &value)
{
    CborWriter out;
    write(out, value);
    return out.take();
}

base::Bytes encode(const std::vector<UnlockRequest> &value)
{
    CborWriter out;
    out.array(value.size());
    for (const UnlockRequest &one : value)
        write(out, one);
    return out.take();
}

base::Bytes encode(const UnlockAnswer &value)
{
    CborWriter out;
    out.map(2).key(1).bytes(value.freshKey).key(2).bytes(value.sealed);
    return out.take();
}

Result<UnlockRequest> decodeUnlockRequest(base::ByteView bytes)
{
    CborReader in(bytes);
    UnlockRequest value = read(in);
    return in.finish() ? Result<UnlockRequest>(std::move(value)) : malformed();
}

Result<std::vector<UnlockRequest>> decodeUnlockRequests(base::ByteView bytes)
{
    CborReader in(bytes);
    std::vector<UnlockRequest> all;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left)
        all.push_back(read(in));
    return in.finish() ? Result<std::vector<UnlockRequest>>(std::move(all)) : malformed();
}

Result<UnlockAnswer> decodeUnlockAnswer(base::ByteView bytes)
{
    CborReader in(bytes);
    UnlockAnswer value;
    in.mapOf(2);
    in.key(1);
    value.freshKey = in.fixed<BoxPublicKey>();
    in.key(2);
    value.sealed = base::toBytes(in.bytes());
    return in.finish() ? Result<UnlockAnswer>(std::move(value)) : malformed();
}

} // namespace throughline::protocol
