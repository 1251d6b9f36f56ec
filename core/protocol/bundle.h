// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/types.h"

#include <vector>

namespace throughline::protocol {

//! Names a folder key and commits to it: H("tl1/kid"||K) (sync.md D3).
using base::KeyId;
using crypto::Nonce;

struct BundleHeader
{
    base::OrganisationId organisation;
    base::FolderId folder;
    KeyId kid;
    base::DeviceId device;
    std::uint64_t n = 0; //!< the device's own counter, one more for every seal
    std::vector<Hash> parents; //!< heads of the folder known to the device, sorted, at most 16
    std::uint64_t rosterSeq = 0;
    base::FixedBytes<struct RosterHeadTag, 16> rosterHead; //!< H16 of that statement's hash
    base::HybridTime hlcMax;
    std::uint64_t schema = 0;

    friend bool operator==(const BundleHeader &, const BundleHeader &) = default;
};

//! All that one device changed in one folder in one seal (sync.md D3). Its bytes never change; here
//! it is taken apart but not opened.
struct Bundle
{
    BundleHeader header;
    base::Bytes headerBytes;
    Nonce nonce;
    base::Bytes ciphertext;
    Signature signature;
    Hash id;
};

inline constexpr std::string_view bundleDomain = "tl1/bundle";

[[nodiscard]] base::Bytes encode(const BundleHeader &header);
//! AAD of the ciphertext: "tl1/bundle" || 0x00 || header.
[[nodiscard]] base::Bytes bundleAssociatedData(base::ByteView headerBytes);
//! H(CBOR [header, nonce, ct]).
[[nodiscard]] Hash bundleId(base::ByteView headerBytes, const Nonce &nonce,
                            base::ByteView ciphertext);
[[nodiscard]] base::Bytes encodeBundle(base::ByteView headerBytes, const Nonce &nonce,
                                       base::ByteView ciphertext, const Signature &signature);
//! ErrorCode::Malformed for anything that is not a change bundle of this version. The signature is
//! not checked: see `isSignedBy`.
[[nodiscard]] base::Result<Bundle> decodeBundle(base::ByteView bytes);
[[nodiscard]] bool isSignedBy(const Bundle &bundle, const SignPublicKey &key);

//! The H16 of field 9.
[[nodiscard]] inline auto rosterHead16(const Hash &headHash)
{
    return crypto::blake2b128<decltype(BundleHeader::rosterHead)>({headHash.view()});
}

} // namespace throughline::protocol
