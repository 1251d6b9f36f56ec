// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/stored_signatures.h"

#include "protocol/cbor.h"

namespace throughline::server {

using base::Result;
using protocol::StatementSignature;

base::Bytes encodeSignatures(const std::vector<StatementSignature> &signatures)
{
    protocol::CborWriter out;
    out.array(signatures.size());
    for (const auto &[device, signature] : signatures)
        out.array(2).bytes(device).bytes(signature);
    return out.take();
}

Result<std::vector<StatementSignature>> decodeSignatures(base::ByteView bytes)
{
    std::vector<StatementSignature> signatures;
    protocol::CborReader in(bytes);
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        signatures.emplace_back(device, in.fixed<protocol::Signature>());
    }
    if (!in.finish())
        return damagedOrganisation();
    return signatures;
}

base::Error damagedOrganisation()
{
    return {base::ErrorCode::StoreDamaged,
            "An organisation's store is damaged: put it back from a backup. Nothing was changed."};
}

} // namespace throughline::server
