// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/bundle.h"

#include <optional>

namespace throughline::protocol {

//! A folder key sealed to a team (sync.md D10): the whole of access control. Its bytes never
//! change; taken apart here, not opened.
struct Grant
{
    base::OrganisationId organisation;
    base::FolderId folder;
    std::uint64_t epoch = 0;
    KeyId kid;
    base::TeamId team;
    std::uint64_t generation = 0;
    std::optional<base::Bytes> sealedKey; //!< nothing = an ungrant
    std::optional<base::Bytes> previousKey;
    base::DeviceId device;
    std::uint64_t rosterSeq = 0;

    friend bool operator==(const Grant &, const Grant &) = default;
};

struct SignedGrant
{
    Grant grant;
    Hash id;
    Signature signature;
};

inline constexpr std::string_view grantDomain = "tl1/grant";

[[nodiscard]] base::Bytes encode(const Grant &grant);
//! H(grant bstr).
[[nodiscard]] Hash grantId(base::ByteView grantBytes);
[[nodiscard]] base::Bytes encodeSignedGrant(base::ByteView grantBytes, const Signature &signature);
//! ErrorCode::Malformed where the bytes are not a grant of this version; the signature is not
//! checked.
[[nodiscard]] base::Result<SignedGrant> decodeGrant(base::ByteView bytes);
[[nodiscard]] bool isSignedBy(const SignedGrant &grant, const SignPublicKey &key);

} // namespace throughline::protocol
