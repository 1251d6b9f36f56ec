// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

//! Which program a device runs, as the policy of its organisation counts it (sync.md D2,
//! `min_client`): a version as one number, "0.12.3" as 12,003.
namespace throughline::protocol {

//! Of this program.
[[nodiscard]] std::uint64_t clientVersion();

//! Three numbers below a thousand with points between them; nothing for anything else.
[[nodiscard]] std::optional<std::uint64_t> parseVersion(std::string_view text);
[[nodiscard]] std::string versionText(std::uint64_t version);

//! Status of the answer to POST /v1/session?client=VERSION, where the organisation asks for a newer
//! program than the one that says so, or than one that says nothing.
inline constexpr int updateStatus = 426;

//! Its body.
struct UpdateNeeded
{
    std::uint64_t minimumClient = 0;
    //! Of a session that may push and do nothing else: what waits is not to be lost with a device
    //! that nobody can update.
    std::string token;
};
[[nodiscard]] base::Bytes encode(const UpdateNeeded &value);
[[nodiscard]] base::Result<UpdateNeeded> decodeUpdateNeeded(base::ByteView bytes);

} // namespace throughline::protocol
