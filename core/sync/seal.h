// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"
#include "crypto/sign.h"
#include "protocol/bundle.h"

//! From a folder's changes to the bytes of a bundle and back (sync.md D3). Pure; any thread.
namespace throughline::sync {

struct SealedBundle
{
    protocol::Hash id;
    base::Bytes bytes;
};

//! Refused when the ops are over the container's 4 MiB or the bundle over its 256 KiB.
[[nodiscard]] base::Result<SealedBundle>
sealBundle(const protocol::BundleHeader &header, const crypto::Secret32 &folderKey,
           base::ByteView ops, const protocol::Nonce &nonce, const crypto::SigningKey &signer);
//! The ops. BadProof when the key is another than the header names or the seal does not hold,
//! Malformed when what was sealed is not a container. The signature is the caller's business.
[[nodiscard]] base::Result<base::Bytes> openBundle(const protocol::Bundle &bundle,
                                                   const crypto::Secret32 &folderKey);

//! codec || raw_len || comp_len || data || zeros, to the Padme size and at least 256 bytes.
[[nodiscard]] base::Result<base::Bytes> packContainer(base::ByteView raw);
[[nodiscard]] base::Result<base::Bytes> unpackContainer(base::ByteView container);
//! The next size that hides all but the leading bits of a length (Padme).
[[nodiscard]] std::size_t paddedSize(std::size_t size);

} // namespace throughline::sync
