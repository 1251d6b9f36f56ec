// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

//! How whoever has the paper root gets the chain before any device of theirs is in it (sync.md
//! D12).
namespace throughline::protocol {

//! Over server key || nonce, by the root: good for no other server and no other time.
inline constexpr std::string_view recoveryDomain = "tl1/recover";

//! POST /v1/recovery/chain {1: organisation, 2: nonce, 3: signature}; the nonce is that of POST
//! /v1/recovery/challenge {1: organisation}.
struct RecoveryProof
{
    base::OrganisationId organisation;
    SessionNonce nonce;
    Signature signature;
};

[[nodiscard]] base::Bytes encode(const RecoveryProof &value);
[[nodiscard]] base::Result<RecoveryProof> decodeRecoveryProof(base::ByteView bytes);

} // namespace throughline::protocol
