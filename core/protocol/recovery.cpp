// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/recovery.h"

#include "protocol/cbor.h"

namespace throughline::protocol {

base::Bytes encode(const RecoveryProof &value)
{
    CborWriter out;
    out.map(3).key(1).bytes(value.organisation).key(2).bytes(value.nonce);
    out.key(3).bytes(value.signature);
    return out.take();
}

base::Result<RecoveryProof> decodeRecoveryProof(base::ByteView bytes)
{
    CborReader in(bytes);
    RecoveryProof value;
    in.mapOf(3);
    in.key(1);
    value.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    value.nonce = in.fixed<SessionNonce>();
    in.key(3);
    value.signature = in.fixed<Signature>();
    if (!in.finish())
        return base::Error{base::ErrorCode::Malformed,
                           "A message about recovering an organisation cannot be read."};
    return value;
}

} // namespace throughline::protocol
