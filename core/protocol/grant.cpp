// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/grant.h"

#include "protocol/cbor.h"

namespace throughline::protocol {

namespace {

void writeOptional(CborWriter &out, const std::optional<base::Bytes> &bytes)
{
    if (bytes)
        out.bytes(*bytes);
    else
        out.null();
}

[[nodiscard]] std::optional<base::Bytes> readOptional(CborReader &in)
{
    if (in.null())
        return std::nullopt;
    return base::toBytes(in.bytes());
}

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A grant of access cannot be read."};
}

} // namespace

base::Bytes encode(const Grant &grant)
{
    CborWriter out;
    out.map(11).key(0).uint(formatVersion).key(1).bytes(grant.organisation);
    out.key(2).bytes(grant.folder).key(3).uint(grant.epoch).key(4).bytes(grant.kid);
    out.key(5).bytes(grant.team).key(6).uint(grant.generation).key(7);
    writeOptional(out, grant.sealedKey);
    out.key(8);
    writeOptional(out, grant.previousKey);
    out.key(9).bytes(grant.device).key(10).uint(grant.rosterSeq);
    return out.take();
}

Hash grantId(base::ByteView grantBytes)
{
    return crypto::blake2b256({grantBytes});
}

base::Bytes encodeSignedGrant(base::ByteView grantBytes, const Signature &signature)
{
    CborWriter out;
    out.array(2).bytes(grantBytes).bytes(signature);
    return out.take();
}

base::Result<SignedGrant> decodeGrant(base::ByteView bytes)
{
    CborReader outer(bytes);
    outer.arrayOf(2);
    const base::ByteView grantBytes = outer.bytes();
    SignedGrant out;
    out.signature = outer.fixed<Signature>();
    if (!outer.finish())
        return malformed();
    out.id = grantId(grantBytes);

    CborReader in(grantBytes);
    Grant &grant = out.grant;
    in.mapOf(11);
    in.key(0);
    if (in.uint() != formatVersion)
        in.fail();
    in.key(1);
    grant.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    grant.folder = in.fixed<base::FolderId>();
    in.key(3);
    grant.epoch = in.uint();
    in.key(4);
    grant.kid = in.fixed<KeyId>();
    in.key(5);
    grant.team = in.fixed<base::TeamId>();
    in.key(6);
    grant.generation = in.uint();
    in.key(7);
    grant.sealedKey = readOptional(in);
    in.key(8);
    grant.previousKey = readOptional(in);
    in.key(9);
    grant.device = in.fixed<base::DeviceId>();
    in.key(10);
    grant.rosterSeq = in.uint();
    if (!in.finish())
        return malformed();
    return out;
}

bool isSignedBy(const SignedGrant &grant, const SignPublicKey &key)
{
    return crypto::verify(key, grantDomain, {grant.id.view()}, grant.signature);
}

} // namespace throughline::protocol
