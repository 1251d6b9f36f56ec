// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/bundle.h"

#include "protocol/cbor.h"

#include <algorithm>

namespace throughline::protocol {

namespace {

//! Field 1 of a header: 1 change, 2 snapshot (later: room is left, nothing reads it yet).
constexpr std::uint64_t changeBundle = 1;

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A bundle of changes cannot be read."};
}

[[nodiscard]] base::Result<BundleHeader> decodeHeader(base::ByteView bytes)
{
    CborReader in(bytes);
    BundleHeader header;
    in.mapOf(12);
    in.key(0);
    if (in.uint() != formatVersion)
        in.fail();
    in.key(1);
    if (in.uint() != changeBundle)
        in.fail();
    in.key(2);
    header.organisation = in.fixed<base::OrganisationId>();
    in.key(3);
    header.folder = in.fixed<base::FolderId>();
    in.key(4);
    header.kid = in.fixed<KeyId>();
    in.key(5);
    header.device = in.fixed<base::DeviceId>();
    in.key(6);
    header.n = in.uint();
    in.key(7);
    const std::size_t parents = in.array();
    if (parents > limits::bundleParents)
        in.fail();
    for (std::size_t i = 0; i < parents && !in.failed(); ++i) {
        header.parents.push_back(in.fixed<Hash>());
        if (i > 0 && !(header.parents[i - 1] < header.parents[i]))
            in.fail();
    }
    in.key(8);
    header.rosterSeq = in.uint();
    in.key(9);
    header.rosterHead = in.fixed<decltype(header.rosterHead)>();
    in.key(10);
    header.hlcMax.value = in.uint();
    in.key(11);
    header.schema = in.uint();
    if (!in.finish())
        return malformed();
    return header;
}

} // namespace

base::Bytes encode(const BundleHeader &header)
{
    CborWriter out;
    out.map(12).key(0).uint(formatVersion).key(1).uint(changeBundle);
    out.key(2).bytes(header.organisation).key(3).bytes(header.folder).key(4).bytes(header.kid);
    out.key(5).bytes(header.device).key(6).uint(header.n).key(7).array(header.parents.size());
    for (const Hash &parent : header.parents)
        out.bytes(parent);
    out.key(8).uint(header.rosterSeq).key(9).bytes(header.rosterHead);
    out.key(10).uint(header.hlcMax.value).key(11).uint(header.schema);
    return out.take();
}

base::Bytes bundleAssociatedData(base::ByteView headerBytes)
{
    base::Bytes data = base::toBytes(base::asBytes(bundleDomain));
    data.push_back(0);
    base::append(data, headerBytes);
    return data;
}

Hash bundleId(base::ByteView headerBytes, const Nonce &nonce, base::ByteView ciphertext)
{
    CborWriter out;
    out.array(3).bytes(headerBytes).bytes(nonce).bytes(ciphertext);
    return crypto::blake2b256({out.view()});
}

base::Bytes encodeBundle(base::ByteView headerBytes, const Nonce &nonce, base::ByteView ciphertext,
                         const Signature &signature)
{
    CborWriter out;
    out.array(4).bytes(headerBytes).bytes(nonce).bytes(ciphertext).bytes(signature);
    return out.take();
}

base::Result<Bundle> decodeBundle(base::ByteView bytes)
{
    if (bytes.size() > limits::bundleBytes)
        return malformed();
    CborReader in(bytes);
    in.arrayOf(4);
    const base::ByteView headerBytes = in.bytes();
    Bundle bundle;
    bundle.nonce = in.fixed<Nonce>();
    const base::ByteView ciphertext = in.bytes();
    bundle.signature = in.fixed<Signature>();
    if (!in.finish())
        return malformed();
    TL_TRY(bundle.header, decodeHeader(headerBytes));
    bundle.id = bundleId(headerBytes, bundle.nonce, ciphertext);
    bundle.headerBytes = base::toBytes(headerBytes);
    bundle.ciphertext = base::toBytes(ciphertext);
    return bundle;
}

bool isSignedBy(const Bundle &bundle, const SignPublicKey &key)
{
    return crypto::verify(key, bundleDomain, {bundle.id.view()}, bundle.signature);
}

} // namespace throughline::protocol
