// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/types.h"

#include <string>
#include <vector>

//! How a locked-out device gets its store's key back from a manager (sync.md D12, D13). It cannot
//! sign, because its keys lie under that key: two people compare six words instead.
namespace throughline::protocol {

namespace limits {
inline constexpr std::size_t unlockBytes = 1024; //!< of a request
inline constexpr std::uint64_t unlocksPerDay = 5; //!< different requests of a device
} // namespace limits

//! POST /v1/unlock, and a row of GET /v1/unlock: {1: device, 2: fresh_box_pk, 3: sealed}
struct UnlockRequest
{
    base::DeviceId device;
    BoxPublicKey freshKey; //!< made for this request
    base::Bytes sealed; //!< field 8 of the device's key file
};

//! PUT /v1/unlock/{device} and the body of GET /v1/unlock/{device}: {1: fresh_box_pk, 2: sealed}
struct UnlockAnswer
{
    BoxPublicKey freshKey; //!< of the request that it answers
    base::Bytes sealed; //!< the store's key, sealed to it
};

[[nodiscard]] base::Bytes encode(const UnlockRequest &value);
[[nodiscard]] base::Bytes encode(const std::vector<UnlockRequest> &value);
[[nodiscard]] base::Bytes encode(const UnlockAnswer &value);
//! Malformed for anything that `encode` would not write.
[[nodiscard]] base::Result<UnlockRequest> decodeUnlockRequest(base::ByteView bytes);
[[nodiscard]] base::Result<std::vector<UnlockRequest>> decodeUnlockRequests(base::ByteView bytes);
[[nodiscard]] base::Result<UnlockAnswer> decodeUnlockAnswer(base::ByteView bytes);

} // namespace throughline::protocol
